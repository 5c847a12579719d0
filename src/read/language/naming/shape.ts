/** Sizes and weights of the names network, as trained and as read. */
import type { Kernel, Matrix } from "../network/kernel.ts";
import {
  allocateLayers,
  namedMatrices,
  packLayers,
  type LayerSizes,
  type Product,
  type RecurrentLayer,
} from "../network/recurrent-layers.ts";

export interface NamingShape extends LayerSizes {
  /** "O", "B-PER", "I-PER" … */
  readonly names: readonly string[];
  /** Tags ("PROPN/NNP") whose rows the table has, in order. */
  readonly tags: readonly string[];
}

export interface NamingWeights<W extends Product = Product> {
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
  const { add, byName } = namedMatrices(kernel);
  const { hidden } = shape;
  const classes = shape.names.length;
  const layers = allocateLayers(add, shape);
  const weights = {
    layers,
    names: add("names", 2 * hidden, classes),
    namesBias: add("namesBias", 1, classes),
    transitions: add("transitions", classes + 1, classes),
  };
  return { weights, byName };
}

/** The large matrices in 16 bits. */
export function packNaming(kernel: Kernel, weights: NamingWeights<Matrix>): NamingWeights {
  return {
    ...weights,
    layers: packLayers(kernel, weights.layers),
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
