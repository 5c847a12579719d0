/**
 * Gradients of the pieces that the network is made of: softmax with cross-entropy, a bias, packed rows, a step of the
 * LSTM. All matrices row by row, all results added or written in place.
 */
import type { Matrix } from "../src/read/language/network/kernel.ts";
import type { Packing } from "../src/read/language/network/packing.ts";

/** Turns scores into the gradient of the cross-entropy in place; returns the loss, not weighted. */
export function softmaxGradient(
  scores: Float32Array,
  at: number,
  classes: number,
  gold: number,
  weight: number,
): number {
  let most = -Infinity;
  for (let c = 0; c < classes; c++) if (scores[at + c]! > most) most = scores[at + c]!;
  let sum = 0;
  const goldScore = scores[at + gold]!;
  for (let c = 0; c < classes; c++) {
    const e = Math.exp(scores[at + c]! - most);
    scores[at + c] = e;
    sum += e;
  }
  for (let c = 0; c < classes; c++) scores[at + c] = (scores[at + c]! / sum - (c === gold ? 1 : 0)) * weight;
  return Math.log(sum) - (goldScore - most);
}

export function addColumns(from: Matrix, rows: number, to: Float32Array): void {
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < from.columns; c++) to[c]! += from.data[r * from.columns + c]!;
}

export function unpackRows(from: Matrix, to: Matrix, packing: Packing, width: number): void {
  for (let i = 0; i < packing.rows; i++) {
    const row = packing.rowOf[i]!;
    to.data.set(from.data.subarray(row * width, (row + 1) * width), i * width);
  }
}

export function packRows(from: Matrix, to: Matrix, packing: Packing, width: number): void {
  for (let i = 0; i < packing.rows; i++)
    to.data.set(from.data.subarray(i * width, (i + 1) * width), packing.rowOf[i]! * width);
}

/** The LSTM step backwards; rows `before..` are those whose cells this step went on from. */
export function stepBack(
  gates: Float32Array,
  cells: Float32Array,
  dOutput: Float32Array,
  dGates: Float32Array,
  dCells: Float32Array,
  hidden: number,
  from: number,
  count: number,
  before: number,
  running: number,
  gateColumn: number,
  column: number,
): void {
  for (let r = 0; r < count; r++) {
    const g = (from + r) * 8 * hidden + gateColumn;
    const c = (from + r) * 2 * hidden + column;
    const p = before >= 0 && r < running ? (before + r) * 2 * hidden + column : -1;
    for (let k = 0; k < hidden; k++) {
      const i = gates[g + k]!,
        f = gates[g + hidden + k]!,
        o = gates[g + 2 * hidden + k]!,
        u = gates[g + 3 * hidden + k]!;
      const t = Math.tanh(cells[c + k]!);
      const d = dOutput[c + k]!;
      const dCell = dCells[c + k]! + d * o * (1 - t * t);
      dGates[g + k] = dCell * u * i * (1 - i);
      dGates[g + hidden + k] = p >= 0 ? dCell * cells[p + k]! * f * (1 - f) : 0;
      dGates[g + 2 * hidden + k] = d * t * o * (1 - o);
      dGates[g + 3 * hidden + k] = dCell * i * (1 - u * u);
      if (p >= 0) dCells[p + k]! += dCell * f;
    }
  }
}
