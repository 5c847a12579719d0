/** Adam (Kingma & Ba 2015) with a running mean of the weights, for matrices and for tables of which few rows are used. */
export interface Parameter {
  readonly value: Float32Array;
  readonly gradient: Float32Array;
  readonly first: Float32Array;
  readonly second: Float32Array;
  /** Exponential moving mean of the value: what is kept in the end. */
  readonly mean: Float32Array;
}

export const parameter = (value: Float32Array): Parameter => ({
  value,
  gradient: new Float32Array(value.length),
  first: new Float32Array(value.length),
  second: new Float32Array(value.length),
  mean: value.slice(),
});

const BETA1 = 0.9;
const BETA2 = 0.98;
const EPSILON = 1e-8;

/** One step on `from..to` of a parameter; zeroes that gradient. `scale` clips the norm; `keep` is the weight of the old mean. */
export function adam(
  p: Parameter,
  from: number,
  to: number,
  rate: number,
  time: number,
  scale: number,
  keep: number,
  decay: number,
): void {
  const { value, gradient, first, second, mean } = p;
  const rate1 = (rate * Math.sqrt(1 - BETA2 ** time)) / (1 - BETA1 ** time);
  for (let i = from; i < to; i++) {
    const g = gradient[i]! * scale;
    gradient[i] = 0;
    const m = BETA1 * first[i]! + (1 - BETA1) * g;
    const v = BETA2 * second[i]! + (1 - BETA2) * g * g;
    first[i] = m;
    second[i] = v;
    const x = value[i]! * (1 - rate * decay) - (rate1 * m) / (Math.sqrt(v) + EPSILON);
    value[i] = x;
    mean[i] = keep * mean[i]! + (1 - keep) * x;
  }
}

export function squaredNorm(gradient: Float32Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += gradient[i]! * gradient[i]!;
  return sum;
}
