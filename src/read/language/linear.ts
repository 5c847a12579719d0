/**
 * A linear model over hashed features, trained as an averaged perceptron (Collins 2002): a row of class weights for
 * every feature, rows overlapping in one table (Weinberger et al. 2009, "feature hashing").
 */
export interface LinearModel {
  readonly classes: readonly string[];
  /** A power of two. Row of feature f: weights[(f & (size-1)) .. + classes.length]. */
  readonly size: number;
  /** `size + classes.length` long. */
  readonly weights: Int16Array | Float32Array;
}

/** Adds the rows of the first `count` of `features` into `out`. */
export function scoreFeatures(
  model: LinearModel,
  features: Int32Array,
  count: number,
  out: Float32Array,
): void {
  const { weights, size } = model;
  const n = model.classes.length;
  const mask = size - 1;
  out.fill(0);
  for (let i = 0; i < count; i++) {
    const row = features[i]! & mask;
    for (let c = 0; c < n; c++) out[c]! += weights[row + c]!;
  }
}

/** The best of the classes; where `allowed` is given, of those it marks. */
export function bestClass(scores: Float32Array, count: number, allowed?: Uint8Array): number {
  let best = -1;
  for (let c = 0; c < count; c++) {
    if (allowed !== undefined && allowed[c] === 0) continue;
    if (best < 0 || scores[c]! > scores[best]!) best = c;
  }
  return best;
}
