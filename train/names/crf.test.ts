import { describe, expect, it } from "vitest";
import { bestNames } from "../../src/read/language/naming/best-names.ts";
import { transitionScores } from "../../src/read/language/naming/shape.ts";
import { Kernel } from "../../src/read/language/network/kernel.ts";
import { randomFrom } from "../random.ts";
import { crfGradient, sums } from "./crf.ts";

const CLASSES = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC"];
const C = CLASSES.length;
const random = randomFrom(3);
const noise = (n: number): Float32Array => Float32Array.from({ length: n }, () => 2 * random() - 1);
/** Learnt on top of what IOB2 forbids. */
const transitions = transitionScores(CLASSES, new Kernel(2 ** 16).matrix(C + 1, C)).map(
  (t) => t + noise(1)[0]!,
);

/** Every reading of n words that IOB2 allows, with its score. */
function readings(scores: Float32Array, n: number): { classes: number[]; score: number }[] {
  let all = [{ classes: [] as number[], score: 0 }];
  for (let i = 0; i < n; i++)
    all = all.flatMap(({ classes, score }) =>
      CLASSES.map((_, c) => ({
        classes: [...classes, c],
        score: score + scores[i * C + c]! + transitions[(i === 0 ? C : classes.at(-1)!) * C + c]!,
      })),
    );
  return all.filter(({ score }) => score > -1000);
}

describe("conditional random field", () => {
  const n = 4;
  const scores = noise(n * C);
  const all = readings(scores, n);
  const Z = all.reduce((sum, r) => sum + Math.exp(r.score), 0);

  it("sums over all readings and shares each word among its classes", () => {
    const { logZ, marginal } = sums(scores, 0, C, n, C, transitions, null);
    expect(logZ).toBeCloseTo(Math.log(Z), 5);
    for (let i = 0; i < n; i++)
      for (let c = 0; c < C; c++) {
        const share =
          all.filter((r) => r.classes[i] === c).reduce((sum, r) => sum + Math.exp(r.score), 0) / Z;
        expect(marginal[i * C + c]).toBeCloseTo(share, 5);
      }
  });

  it("finds the best reading", () => {
    const best = all.reduce((a, b) => (b.score > a.score ? b : a));
    expect([...bestNames(scores, n, transitions)]).toEqual(best.classes);
  });

  it("leaves open what is not annotated", () => {
    const classes = Int32Array.of(-1, 1, -1, 0);
    const open = all.filter((r) => r.classes[1] === 1 && r.classes[3] === 0);
    const { logZ } = sums(scores, 0, C, n, C, transitions, classes);
    expect(logZ).toBeCloseTo(Math.log(open.reduce((sum, r) => sum + Math.exp(r.score), 0)), 5);
  });

  it("has the gradient that small steps show", () => {
    const target = Int32Array.of(1, 2, -1, 3);
    const loss = (s: Float32Array, t: Float32Array): number =>
      crfGradient(s, 0, C, n, C, t, target, 1, new Float32Array(n * C), new Float32Array(t.length));
    const gradient = new Float32Array(n * C);
    const byPair = new Float32Array(transitions.length);
    crfGradient(scores, 0, C, n, C, transitions, target, 1, gradient, byPair);
    const step = 0.01;
    const nudged = (a: Float32Array, k: number, by: number): Float32Array =>
      a.map((x, i) => (i === k ? x + by : x));
    for (let k = 0; k < n * C; k++)
      expect(gradient[k]).toBeCloseTo(
        (loss(nudged(scores, k, step), transitions) - loss(nudged(scores, k, -step), transitions)) /
          (2 * step),
        3,
      );
    for (let k = 0; k < transitions.length; k++)
      if (transitions[k]! > -1000)
        expect(byPair[k]).toBeCloseTo(
          (loss(scores, nudged(transitions, k, step)) - loss(scores, nudged(transitions, k, -step))) /
            (2 * step),
          3,
        );
  });
});
