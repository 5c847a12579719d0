/** The two-way LSTM layers that the networks share: their weights, allocated and packed. */
import type { Kernel, Matrix, PackedMatrix } from "./kernel.ts";

/** Training holds all weights as floats; reading packs the large ones (`packLayers`). */
export type Product = Matrix | PackedMatrix;

export interface RecurrentLayer<W extends Product = Product> {
  /** inputs × 8·hidden: gates of the forward, then of the backward direction; each i, f, o, g. */
  readonly x: W;
  readonly bias: Matrix;
  /** hidden × 4·hidden. */
  readonly forward: W;
  readonly backward: W;
}

export interface LayerSizes {
  /** Of a word's summed embedding. */
  readonly input: number;
  /** Of the recurrent state, each way. */
  readonly hidden: number;
  readonly layers: number;
}

/** Makes a matrix and keeps it under its name. */
export type AddMatrix = (name: string, rows: number, columns: number) => Matrix;

/** Names and makes matrices in the order of the calls; training and reading share it. */
export function namedMatrices(kernel: Kernel): { add: AddMatrix; byName: Map<string, Matrix> } {
  const byName = new Map<string, Matrix>();
  const add: AddMatrix = (name, rows, columns) => {
    const matrix = kernel.matrix(rows, columns);
    byName.set(name, matrix);
    return matrix;
  };
  return { add, byName };
}

export const allocateLayers = (
  add: AddMatrix,
  { input, hidden, layers }: LayerSizes,
): readonly RecurrentLayer<Matrix>[] =>
  Array.from({ length: layers }, (_, l) => ({
    x: add(`layer${l}.x`, l === 0 ? input : 2 * hidden, 8 * hidden),
    bias: add(`layer${l}.bias`, 1, 8 * hidden),
    forward: add(`layer${l}.forward`, hidden, 4 * hidden),
    backward: add(`layer${l}.backward`, hidden, 4 * hidden),
  }));

/** Summed embeddings stay well inside this; the rare one beyond is cut. */
const INPUT_RANGE = 8;

/** In 16 bits, twice as fast; inputs of all but the first layer are outputs of an LSTM, within ±1. */
export const packLayers = (
  kernel: Kernel,
  layers: readonly RecurrentLayer<Matrix>[],
): readonly RecurrentLayer[] =>
  layers.map(({ x, bias, forward, backward }, l) => ({
    x: kernel.pack(x, l === 0 ? INPUT_RANGE : 1),
    bias,
    forward: kernel.pack(forward, 1),
    backward: kernel.pack(backward, 1),
  }));
