/**
 * Linear-chain conditional random field (Lafferty, McCallum & Pereira 2001) over the name classes: the gradient of its
 * likelihood by forward and backward sums.
 */

/**
 * Adds weight × (expected − wanted) to the gradients; returns the loss, −log likelihood.
 * @param scores rows × stride, of each word and class, from row `at`
 * @param transitions (C + 1) × C
 * @param classes of each word, -1 where any will do
 */
export function crfGradient(
  scores: Float32Array,
  at: number,
  stride: number,
  n: number,
  C: number,
  transitions: Float32Array,
  classes: Int32Array,
  weight: number,
  gradient: Float32Array,
  transitionGradient: Float32Array,
): number {
  const free = sums(scores, at, stride, n, C, transitions, null);
  const bound = sums(scores, at, stride, n, C, transitions, classes);
  for (let i = 0; i < n; i++)
    for (let c = 0; c < C; c++)
      gradient[(at + i) * stride + c]! += weight * (free.marginal[i * C + c]! - bound.marginal[i * C + c]!);
  for (let k = 0; k < transitionGradient.length; k++)
    transitionGradient[k]! += weight * (free.pair[k]! - bound.pair[k]!);
  return free.logZ - bound.logZ;
}

/** Forward-backward: the log of the sum over all readings that `classes` allows, shares of classes and of pairs. */
export function sums(
  scores: Float32Array,
  at: number,
  stride: number,
  n: number,
  C: number,
  transitions: Float32Array,
  classes: Int32Array | null,
): { logZ: number; marginal: Float64Array; pair: Float64Array } {
  // In probabilities, scaled at each word.
  const e = new Float64Array(n * C);
  const shift = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let most = -Infinity;
    for (let c = 0; c < C; c++) most = Math.max(most, scores[(at + i) * stride + c]!);
    shift[i] = most;
    for (let c = 0; c < C; c++)
      e[i * C + c] =
        classes !== null && classes[i]! >= 0 && classes[i] !== c
          ? 0
          : Math.exp(scores[(at + i) * stride + c]! - most);
  }
  const t = Float64Array.from(transitions, (x) => Math.exp(x));
  const alpha = new Float64Array(n * C);
  const scale = new Float64Array(n);
  let logZ = 0;
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let c = 0; c < C; c++) {
      let v = 0;
      if (i === 0) v = t[C * C + c]!;
      else for (let b = 0; b < C; b++) v += alpha[(i - 1) * C + b]! * t[b * C + c]!;
      v *= e[i * C + c]!;
      alpha[i * C + c] = v;
      sum += v;
    }
    if (!(sum > 0)) sum = 1e-300;
    for (let c = 0; c < C; c++) alpha[i * C + c]! /= sum;
    scale[i] = sum;
    logZ += Math.log(sum) + shift[i]!;
  }
  const marginal = new Float64Array(n * C);
  const pair = new Float64Array((C + 1) * C);
  let beta = new Float64Array(C).fill(1);
  for (let i = n - 1; i >= 0; i--) {
    for (let c = 0; c < C; c++) marginal[i * C + c] = alpha[i * C + c]! * beta[c]!;
    if (i === 0) {
      for (let c = 0; c < C; c++) pair[C * C + c]! += marginal[c]!;
      break;
    }
    const next = new Float64Array(C);
    for (let c = 0; c < C; c++) {
      const right = (e[i * C + c]! * beta[c]!) / scale[i]!;
      if (right === 0) continue;
      for (let b = 0; b < C; b++) {
        const v = t[b * C + c]! * right;
        next[b]! += v;
        pair[b * C + c]! += alpha[(i - 1) * C + b]! * v;
      }
    }
    beta = next;
  }
  return { logZ, marginal, pair };
}
