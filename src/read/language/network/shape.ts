/** Sizes and weights of the network, as trained and as read. */
import type { Kernel, Matrix } from "./kernel.ts";
import {
  allocateLayers,
  namedMatrices,
  packLayers,
  type LayerSizes,
  type Product,
  type RecurrentLayer,
} from "./recurrent-layers.ts";

export interface NetworkShape extends LayerSizes {
  /** Of the vectors that dependents and heads are matched by. */
  readonly arc: number;
  /** Of the vector that an arc's relation is told by. */
  readonly label: number;
  readonly tags: readonly string[];
  readonly relations: readonly string[];
  /** Learnt beside the others, which gain by it; names are read by a network of their own (../naming). */
  readonly names: readonly string[];
}

export interface NetworkWeights<W extends Product = Product> {
  readonly layers: readonly RecurrentLayer<W>[];
  /** 2·hidden × (arc dependents | arc heads | label dependents | label heads). */
  readonly roles: W;
  readonly rolesBias: Matrix;
  readonly rootArc: Matrix;
  readonly rootLabel: Matrix;
  readonly arcs: Matrix;
  readonly arcsBias: Matrix;
  /** arc × DISTANCES: how far a word of this kind looks for its head. */
  readonly distance: Matrix;
  /** DISTANCES × label. */
  readonly labelDistance: Matrix;
  readonly labels: Matrix;
  readonly labelsBias: Matrix;
  readonly tags: W;
  readonly tagsBias: Matrix;
  /** Of use in training only. */
  readonly names: Matrix;
  readonly namesBias: Matrix;
}

/** Buckets of the signed distance from a word to its head; the last is the root. */
export const DISTANCES = 24;
const bucketOf = new Uint8Array(81);
for (let d = -40; d <= 40; d++) {
  const far = Math.abs(d);
  const size = far <= 6 ? far : far <= 8 ? 7 : far <= 12 ? 8 : far <= 18 ? 9 : far <= 30 ? 10 : 11;
  bucketOf[d + 40] = d < 0 ? 11 - Math.min(size, 11) : 11 + Math.min(size, 11);
}
export const ROOT_DISTANCE = DISTANCES - 1;
export const distanceBucket = (from: number, to: number): number =>
  bucketOf[Math.max(-40, Math.min(40, to - from)) + 40]!;

/** All weights by name, allocated in this order; training and reading share it. */
export function allocateWeights(
  kernel: Kernel,
  shape: NetworkShape,
): { weights: NetworkWeights<Matrix>; byName: Map<string, Matrix> } {
  const { add, byName } = namedMatrices(kernel);
  const { hidden, arc, label } = shape;
  const layers = allocateLayers(add, shape);
  const weights = {
    layers,
    roles: add("roles", 2 * hidden, 2 * arc + 2 * label),
    rolesBias: add("rolesBias", 1, 2 * arc + 2 * label),
    rootArc: add("rootArc", 1, arc),
    rootLabel: add("rootLabel", 1, label),
    arcs: add("arcs", arc, arc),
    arcsBias: add("arcsBias", 1, arc),
    distance: add("distance", arc, DISTANCES),
    labelDistance: add("labelDistance", DISTANCES, label),
    labels: add("labels", label, shape.relations.length),
    labelsBias: add("labelsBias", 1, shape.relations.length),
    tags: add("tags", 2 * hidden, shape.tags.length),
    tagsBias: add("tagsBias", 1, shape.tags.length),
    names: add("names", 2 * hidden, shape.names.length),
    namesBias: add("namesBias", 1, shape.names.length),
  };
  return { weights, byName };
}

/** The large matrices in 16 bits. */
export function packWeights(kernel: Kernel, weights: NetworkWeights<Matrix>): NetworkWeights {
  return {
    ...weights,
    layers: packLayers(kernel, weights.layers),
    roles: kernel.pack(weights.roles, 1),
    tags: kernel.pack(weights.tags, 1),
  };
}
