/** Sizes and weights of the names network, as trained and as read. */
import type { Kernel, Matrix, PackedMatrix } from "../network/kernel.ts";
import type { RecurrentLayer } from "../network/shape.ts";

export interface NamingShape {
  /** Of a word's summed embedding. */
  readonly input: number;
  /** Of the recurrent state, each way. */
  readonly hidden: number;
  readonly layers: number;
  /** "O", "B-PER", "I-PER" … */
  readonly names: readonly string[];
  /** Tags ("PROPN/NNP") whose rows the table has, in order. */
  readonly tags: readonly string[];
}

export interface NamingWeights<W extends Matrix | PackedMatrix = Matrix | PackedMatrix> {
  readonly layers: readonly RecurrentLayer<W>[];
  /** 2·hidden × classes. */
  readonly names: W;
  readonly namesBias: Matrix;
  /** (classes + 1) × classes: from class to class, the last row from the sentence's start. */
  readonly transitions: Matrix;
}

/** All weights by name, allocated in this order; training and reading share it. */
export function allocateNaming(
  kernel: Kernel,
  shape: NamingShape,
): { weights: NamingWeights<Matrix>; byName: Map<string, Matrix> } {
  const byName = new Map<string, Matrix>();
  const add = (name: string, rows: number, columns: number): Matrix => {
    const matrix = kernel.matrix(rows, columns);
    byName.set(name, matrix);
    return matrix;
  };
  const { hidden } = shape;
  const classes = shape.names.length;
  const layers = Array.from({ length: shape.layers }, (_, l) => ({
    x: add(`layer${l}.x`, l === 0 ? shape.input : 2 * hidden, 8 * hidden),
    bias: add(`layer${l}.bias`, 1, 8 * hidden),
    forward: add(`layer${l}.forward`, hidden, 4 * hidden),
    backward: add(`layer${l}.backward`, hidden, 4 * hidden),
  }));
  const weights = {
    layers,
    names: add("names", 2 * hidden, classes),
    namesBias: add("namesBias", 1, classes),
    transitions: add("transitions", classes + 1, classes),
  };
  return { weights, byName };
}

/** Summed embeddings stay inside this; the rare one beyond is cut. */
const INPUT_RANGE = 8;

/** The large matrices in 16 bits; inputs of all but the first are outputs of an LSTM, within ±1. */
export function packNaming(kernel: Kernel, weights: NamingWeights<Matrix>): NamingWeights {
  return {
    ...weights,
    layers: weights.layers.map(({ x, bias, forward, backward }, l) => ({
      x: kernel.pack(x, l === 0 ? INPUT_RANGE : 1),
      bias,
      forward: kernel.pack(forward, 1),
      backward: kernel.pack(backward, 1),
    })),
    names: kernel.pack(weights.names, 1),
  };
}

/** A score for a pair of classes that cannot follow each other. */
export const NEVER = -1e4;

/** I-X stands only after B-X or I-X. Rows: from class, the last row: from the sentence's start. */
export function mayFollow(classes: readonly string[]): boolean[] {
  const C = classes.length;
  return Array.from({ length: (C + 1) * C }, (_, k) => {
    const to = classes[k % C]!;
    if (!to.startsWith("I-")) return true;
    const from = Math.floor(k / C);
    return from < C && classes[from]!.length > 1 && classes[from]!.slice(2) === to.slice(2);
  });
}

/** (C + 1) × C: learnt scores of pairs, NEVER where IOB2 forbids them. */
export function transitionScores(classes: readonly string[], learnt: Matrix): Float32Array {
  const C = classes.length;
  return Float32Array.from(mayFollow(classes), (may, k) =>
    may ? learnt.data[Math.floor(k / C) * learnt.columns + (k % C)]! : NEVER,
  );
}
