import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestTree } from "./tree.ts";

/** The best score of any tree in which only `root` hangs on the root, by trying all. */
function bestByTrying(scores: Float32Array, n: number, width: number, root: number): number {
  let best = -Infinity;
  const heads = new Int32Array(n);
  const extend = (i: number, sum: number): void => {
    if (i < n) {
      for (let j = 0; j <= n; j++) {
        if (j === i || (j === n) !== (i === root)) continue;
        heads[i] = j;
        extend(i + 1, sum + scores[i * width + j]!);
      }
      return;
    }
    for (let k = 0; k < n; k++) {
      let at = k;
      for (let steps = 0; at !== n; steps++) {
        if (steps > n) return;
        at = heads[at]!;
      }
    }
    best = Math.max(best, sum);
  };
  extend(0, 0);
  return best;
}

describe("bestTree", () => {
  it("finds the best tree for the root that it chose", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.float({ min: -10, max: 10, noNaN: true }), { minLength: 40, maxLength: 40 }),
        (n, values) => {
          const scores = Float32Array.from(values);
          const heads = bestTree(scores, n, 8);
          const roots = [...heads.keys()].filter((i) => heads[i] === -1);
          expect(roots).toHaveLength(1);
          const total = heads.reduce((sum, head, i) => sum + scores[i * 8 + (head < 0 ? n : head)]!, 0);
          expect(total).toBeCloseTo(bestByTrying(scores, n, 8, roots[0]!), 3);
        },
      ),
      { numRuns: 500 },
    );
  });
});
