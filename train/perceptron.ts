/** Training of the linear models: the averaged perceptron with lazily kept sums, and a seeded random sequence. */
import type { LinearModel } from "../src/read/language/linear.ts";

/** mulberry32: a small seeded generator, so that a training gives the same weights again. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffle<T>(items: T[], random: () => number): T[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
  return items;
}

export class PerceptronTrainer {
  readonly model: LinearModel & { readonly weights: Float32Array };
  private readonly totals: Float64Array;
  private readonly stamps: Int32Array;
  private time = 0;

  constructor(classes: readonly string[], bits: number) {
    const size = 2 ** bits;
    this.model = { classes, size, weights: new Float32Array(size + classes.length) };
    this.totals = new Float64Array(size + classes.length);
    this.stamps = new Int32Array(size + classes.length);
  }

  tick(): void {
    this.time++;
  }

  private add(features: Int32Array, count: number, cls: number, delta: number): void {
    const { weights, size } = this.model;
    for (let i = 0; i < count; i++) {
      const at = (features[i]! & (size - 1)) + cls;
      this.totals[at]! += (this.time - this.stamps[at]!) * weights[at]!;
      this.stamps[at] = this.time;
      weights[at]! += delta;
    }
  }

  update(features: Int32Array, count: number, truth: number, guess: number): void {
    this.add(features, count, truth, 1);
    this.add(features, count, guess, -1);
  }

  /** The averaged weights in 16 bits; the scale is shared, so it changes no decision. */
  average(): LinearModel {
    const { classes, size, weights } = this.model;
    const mean = new Float32Array(weights.length);
    let most = 0;
    for (let i = 0; i < mean.length; i++) {
      mean[i] = (this.totals[i]! + (this.time - this.stamps[i]!) * weights[i]!) / Math.max(1, this.time);
      most = Math.max(most, Math.abs(mean[i]!));
    }
    return { classes, size, weights: Int16Array.from(mean, (x) => Math.round((x * 32767) / most)) };
  }
}
