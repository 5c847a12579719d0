/** Logistic regression with a Gaussian prior on each weight, by Newton's method (IRLS). Small and dense: tens of features. */

export interface Example {
  readonly x: Float64Array;
  /** 1 or 0. */
  readonly y: number;
  readonly weight: number;
}

/** Solves A·x = b for a symmetric positive definite A, by Cholesky decomposition. */
function solve(a: readonly Float64Array[], b: Float64Array): Float64Array {
  const n = b.length;
  const l = a.map((row) => Float64Array.from(row));
  for (let j = 0; j < n; j++)
    for (let i = j; i < n; i++) {
      let sum = l[i]![j]!;
      for (let k = 0; k < j; k++) sum -= l[i]![k]! * l[j]![k]!;
      l[i]![j] = i === j ? Math.sqrt(sum) : sum / l[j]![j]!;
    }
  const x = Float64Array.from(b);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i] = x[i]! - l[i]![k]! * x[k]!;
    x[i] = x[i]! / l[i]![i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i] = x[i]! - l[k]![i]! * x[k]!;
    x[i] = x[i]! / l[i]![i]!;
  }
  return x;
}

/** @param mean prior mean of each weight; @param precision how strongly weights are held to it */
export function fit(
  examples: readonly Example[],
  mean: Float64Array,
  precision: number,
  rounds = 12,
): Float64Array {
  const n = mean.length;
  const w = Float64Array.from(mean);
  for (let round = 0; round < rounds; round++) {
    const gradient = new Float64Array(n);
    const hessian = Array.from({ length: n }, () => new Float64Array(n));
    for (const { x, y, weight } of examples) {
      let z = 0;
      for (let i = 0; i < n; i++) z += w[i]! * x[i]!;
      const p = 1 / (1 + Math.exp(-z));
      const h = weight * Math.max(1e-6, p * (1 - p));
      for (let i = 0; i < n; i++) {
        if (x[i] === 0) continue;
        gradient[i] = gradient[i]! + weight * (y - p) * x[i]!;
        for (let j = 0; j <= i; j++) hessian[i]![j] = hessian[i]![j]! + h * x[i]! * x[j]!;
      }
    }
    for (let i = 0; i < n; i++) {
      gradient[i] = gradient[i]! - precision * (w[i]! - mean[i]!);
      hessian[i]![i] = hessian[i]![i]! + precision;
      for (let j = i + 1; j < n; j++) hessian[i]![j] = hessian[j]![i]!;
    }
    const step = solve(hessian, gradient);
    let moved = 0;
    for (let i = 0; i < n; i++) {
      w[i] = w[i]! + step[i]!;
      moved = Math.max(moved, Math.abs(step[i]!));
    }
    if (moved < 1e-6) break;
  }
  return w;
}
