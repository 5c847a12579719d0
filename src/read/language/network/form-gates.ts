/**
 * What a form brings to the gates of the first layer: the bias and its summed embedding times the weights. It never changes,
 * and most words of a text were seen before, so it is kept (Chen & Manning 2014, "A fast and accurate dependency parser
 * using neural networks", §3.4: pre-computation). A kept row has the very bits that a fresh one would have.
 */
import { inputRows, MOST_ROWS, type InputSpace, type WordFlags } from "./inputs.ts";
import type { Kernel, Matrix } from "./kernel.ts";
import type { Packing } from "./packing.ts";
import type { RecurrentLayer } from "./recurrent-layers.ts";
import type { NetworkShape } from "./shape.ts";

/** Forms kept at once, 4 kB each where the state has 128 numbers; where more come, all begin anew. */
export const MOST_FORMS = 4096;

/** Where a form's embedding comes from. */
export interface Embeddings {
  readonly space: InputSpace;
  readonly flags: WordFlags;
  /** rows × input, in 8 bits, with the scale of each row. */
  readonly table: Int8Array;
  readonly scale: Float32Array;
}

export class FormGates {
  readonly #kernel: Kernel;
  readonly #shape: NetworkShape;
  readonly #embeddings: Embeddings;
  readonly #layer: RecurrentLayer;
  /** One row a form. */
  readonly #gates: Matrix;
  readonly #rowOf = new Map<string, number>();

  constructor(kernel: Kernel, shape: NetworkShape, embeddings: Embeddings, layer: RecurrentLayer) {
    this.#kernel = kernel;
    this.#shape = shape;
    this.#embeddings = embeddings;
    this.#layer = layer;
    this.#gates = kernel.matrix(MOST_FORMS, 8 * shape.hidden);
  }

  /** Writes the gates' inputs of all words. @param gates packed rows × 8·hidden; at most MOST_FORMS rows */
  fill(sentences: readonly (readonly string[])[], packing: Packing, gates: Matrix): void {
    if (this.#rowOf.size + packing.rows > MOST_FORMS) this.#rowOf.clear();
    const first = this.#rowOf.size;
    const fresh: string[] = [];
    const rows = new Int32Array(packing.rows);
    let word = 0;
    for (const forms of sentences)
      for (const form of forms) {
        let row = this.#rowOf.get(form);
        if (row === undefined) {
          row = first + fresh.length;
          this.#rowOf.set(form, row);
          fresh.push(form);
        }
        rows[word++] = row;
      }
    this.#compute(fresh, first);
    for (let w = 0; w < word; w++) this.#kernel.copyRow(this.#gates, rows[w]!, gates, packing.rowOf[w]!);
  }

  #compute(forms: readonly string[], first: number): void {
    const kernel = this.#kernel;
    const mark = kernel.mark();
    const input = kernel.matrix(forms.length, this.#shape.input);
    forms.forEach((form, f) => {
      this.#embed(form, input.data, f * input.columns);
      this.#gates.data.set(this.#layer.bias.data, (first + f) * this.#gates.columns);
    });
    kernel.multiply(forms.length, input, 0, 0, this.#layer.x, this.#gates, first);
    kernel.release(mark);
  }

  /** Writes the sum of a form's rows of the table to `out` from `at`. */
  #embed(form: string, out: Float32Array, at: number): void {
    const { space, flags, table, scale } = this.#embeddings;
    const size = this.#shape.input;
    const rows = new Int32Array(MOST_ROWS);
    const count = inputRows(space, form, flags, rows, 0);
    out.fill(0, at, at + size);
    for (let r = 0; r < count; r++) {
      const from = rows[r]! * size;
      const unit = scale[rows[r]!]!;
      for (let d = 0; d < size; d++) out[at + d]! += table[from + d]! * unit;
    }
  }
}
