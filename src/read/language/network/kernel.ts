/**
 * Matrix products and LSTM steps in WebAssembly SIMD on a memory of its own. Matrices live in that memory; JavaScript sees them
 * as Float32Array views. The source is kernel.wat; the same bits come out on every machine.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Rows × columns of 32-bit floats, row by row. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  /** Byte offset in the kernel's memory. */
  readonly at: number;
  readonly data: Float32Array;
}

/**
 * Weights rounded to 16-bit integers for products that need no more; made by `Kernel.pack`, multiplied like a Matrix.
 * The sum of `rows` products of an input and a weight always fits 32 bits.
 */
export interface PackedMatrix {
  readonly rows: number;
  readonly columns: number;
  /** Byte offset of panels of eight columns. */
  readonly panels: number;
  /** Byte offset of a float for each column: what one unit of its sums is worth. */
  readonly units: number;
  /** Inputs are multiplied by this, rounded and cut to ±limit. */
  readonly scale: number;
  readonly limit: number;
}

interface Exports {
  gemm16(
    m: number,
    n: number,
    k: number,
    a: number,
    aRow: number,
    scale: number,
    limit: number,
    scratch: number,
    b: number,
    units: number,
    c: number,
    cRow: number,
  ): void;
  gemm(
    m: number,
    n: number,
    k: number,
    a: number,
    aRow: number,
    aStep: number,
    b: number,
    bRow: number,
    c: number,
    cRow: number,
  ): void;
  lstm(
    hidden: number,
    gates: number,
    gatesRow: number,
    before: number,
    cells: number,
    output: number,
    row: number,
    count: number,
    running: number,
  ): void;
  leak(at: number, count: number, rows: number, row: number): void;
}

const PAGE = 65536;
/** Columns are padded to this, the width of the kernel. */
export const WIDTH = 8;
export const padded = (n: number): number => Math.ceil(n / WIDTH) * WIDTH;

let compiled: WebAssembly.Module | undefined;
const moduleOf = (): WebAssembly.Module =>
  (compiled ??= new WebAssembly.Module(readFileSync(join(import.meta.dirname, "kernel.wasm"))));

export class Kernel {
  private readonly memory: WebAssembly.Memory;
  private readonly exports: Exports;
  private readonly bytes: Uint8Array;
  /** The first 128 KiB are the kernel's own. */
  private top = 2 * PAGE;

  /** @param bytes of memory for all matrices; fixed, so that views stay valid */
  constructor(bytes: number) {
    const pages = 2 + Math.ceil(bytes / PAGE);
    this.memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
    this.bytes = new Uint8Array(this.memory.buffer);
    this.exports = new WebAssembly.Instance(moduleOf(), { env: { memory: this.memory } })
      .exports as unknown as Exports;
  }

  /** A new matrix of zeros (where the memory was never used before). Columns are padded to a multiple of 8. */
  matrix(rows: number, columns: number): Matrix {
    const width = padded(columns);
    const at = this.top;
    this.top += rows * width * 4;
    if (this.top > this.memory.buffer.byteLength)
      throw new RangeError(
        `kernel: ${this.top} bytes do not fit in its memory of ${this.memory.buffer.byteLength}`,
      );
    return { rows, columns: width, at, data: new Float32Array(this.memory.buffer, at, rows * width) };
  }

  /** What was allocated after `mark()` is given back by `release(mark)`; its content stays until it is reused. */
  mark(): number {
    return this.top;
  }

  release(mark: number): void {
    this.top = mark;
  }

  /**
   * Rounds weights to 16 bits, each column to its own unit.
   * @param range inputs lie within ±range; those beyond are cut
   */
  pack(matrix: Matrix, range: number): PackedMatrix {
    const { rows, columns, data } = matrix;
    if (rows % WIDTH !== 0)
      throw new RangeError(`kernel: ${rows} rows cannot be packed, not a multiple of ${WIDTH}`);
    const bits = 30 - Math.ceil(Math.log2(rows));
    const limit = 2 ** Math.ceil(bits / 2) - 1;
    const most = 2 ** Math.floor(bits / 2) - 1;
    const packed = this.matrix(1, (rows * columns) / 2);
    const small = new Int16Array(this.memory.buffer, packed.at, rows * columns);
    const units = this.matrix(1, columns);
    const scale = limit / range;
    const largest = new Float64Array(columns).fill(1e-12);
    for (let r = 0; r < rows; r++)
      for (let c = 0, at = r * columns; c < columns; c++, at++) {
        const size = Math.abs(data[at]!);
        if (size > largest[c]!) largest[c] = size;
      }
    for (let c = 0; c < columns; c++) units.data[c] = largest[c]! / most / scale;
    // Panel by panel: columns one by one would fetch each line of the cache sixteen times.
    for (let first = 0, panel = 0; first < columns; first += WIDTH, panel += WIDTH * rows)
      for (let r = 0; r < rows; r++) {
        const to = panel + (r >> 1) * 2 * WIDTH + (r & 1);
        for (let k = 0, at = r * columns + first; k < WIDTH; k++)
          small[to + 2 * k] = Math.round((data[at + k]! / largest[first + k]!) * most);
      }
    return { rows, columns, panels: packed.at, units: units.at, scale, limit };
  }

  /** C[cFrom.., cColumn..] += A[aFrom.., aColumn..] · B for `m` rows of A. */
  multiply(
    m: number,
    a: Matrix,
    aFrom: number,
    aColumn: number,
    b: Matrix | PackedMatrix,
    c: Matrix,
    cFrom: number,
    cColumn = 0,
  ): void {
    if (m === 0) return;
    const aRow = a.columns * 4;
    const cRow = c.columns * 4;
    const from = a.at + aFrom * aRow + aColumn * 4;
    const to = c.at + cFrom * cRow + cColumn * 4;
    if ("panels" in b) {
      const mark = this.mark();
      const scratch = this.matrix(m, b.rows / 2).at;
      this.exports.gemm16(
        m,
        b.columns,
        b.rows,
        from,
        aRow,
        b.scale,
        b.limit,
        scratch,
        b.panels,
        b.units,
        to,
        cRow,
      );
      this.release(mark);
    } else this.exports.gemm(m, b.columns, b.rows, from, aRow, 4, b.at, b.columns * 4, to, cRow);
  }

  /** C += Aᵀ · B over `k` rows of A and B: the gradient of weights. A's columns aColumn.. (as many as C has rows), B's columns bColumn..+n. */
  multiplyTransposed(
    k: number,
    a: Matrix,
    aFrom: number,
    aColumn: number,
    b: Matrix,
    bFrom: number,
    bColumn: number,
    c: Matrix,
    cColumn = 0,
    n = c.columns,
  ): void {
    if (k === 0) return;
    const aStep = a.columns * 4;
    this.exports.gemm(
      c.rows,
      n,
      k,
      a.at + aFrom * aStep + aColumn * 4,
      4,
      aStep,
      b.at + bFrom * b.columns * 4 + bColumn * 4,
      b.columns * 4,
      c.at + cColumn * 4,
      c.columns * 4,
    );
  }

  /**
   * One LSTM step for rows from..from+count, the first `running` of which go on from rows before..; the others begin.
   * @param gates rows × (both directions' i, f, o, g) @param cells @param output rows × 2·hidden
   * @param direction 0 forward, 1 backward: which half of the columns
   */
  step(
    hidden: number,
    gates: Matrix,
    cells: Matrix,
    output: Matrix,
    from: number,
    count: number,
    before: number,
    running: number,
    direction: 0 | 1,
  ): void {
    if (count === 0) return;
    const column = direction * hidden * 4;
    const [row, gatesRow] = [8 * hidden, 32 * hidden];
    this.exports.lstm(
      hidden,
      gates.at + from * gatesRow + 4 * column,
      gatesRow,
      cells.at + before * row + column,
      cells.at + from * row + column,
      output.at + from * row + column,
      row,
      count,
      running,
    );
  }

  /** Of the first `columns` of each row, a multiple of 4, those below zero become a tenth of themselves ("leaky ReLU"). */
  leak(matrix: Matrix, columns: number): void {
    if (matrix.rows > 0) this.exports.leak(matrix.at, columns, matrix.rows, 4 * matrix.columns);
  }

  /** Copies one row; both matrices have as many columns. */
  copyRow(from: Matrix, fromRow: number, to: Matrix, toRow: number): void {
    const bytes = 4 * from.columns;
    const start = from.at + fromRow * bytes;
    this.bytes.copyWithin(to.at + toRow * bytes, start, start + bytes);
  }
}
