import { describe, expect, it } from "vitest";
import { alpha, interval, nominal, sets } from "./krippendorff.ts";

/** Four coders, twelve units, values missing: the worked example of Krippendorff 2011. */
const UNITS = [
  [1, 1, 1],
  [2, 2, 3, 2],
  [3, 3, 3, 3],
  [3, 3, 3, 3],
  [2, 2, 2, 2],
  [1, 2, 3, 4],
  [4, 4, 4, 4],
  [1, 1, 2, 1],
  [2, 2, 2, 2],
  [5, 5, 5],
  [1, 1],
  [3],
];

describe("alpha", () => {
  it("gives the published figures", () => {
    expect(alpha(UNITS, nominal)).toBeCloseTo(0.743, 3);
    expect(alpha(UNITS, interval)).toBeCloseTo(0.849, 3);
  });
  it("is 1 where all agree, below 0 where they never do, null where chance can't be told", () => {
    expect(
      alpha(
        [
          ["a", "a"],
          ["b", "b"],
        ],
        nominal,
      ),
    ).toBe(1);
    expect(
      alpha(
        [
          ["a", "b"],
          ["b", "a"],
        ],
        nominal,
      ),
    ).toBeLessThan(0);
    expect(
      alpha(
        [
          ["a", "a"],
          ["a", "a"],
        ],
        nominal,
      ),
    ).toBeNull();
    expect(alpha([["a"], ["b"]], nominal)).toBeNull();
    expect(alpha([], interval)).toBeNull();
  });
  it("takes sets that overlap for closer than sets that don't", () => {
    expect(sets(["a", "b"], ["b", "a"])).toBe(0);
    expect(sets([], [])).toBe(0);
    expect(sets(["a"], ["a", "b"])).toBeCloseTo(2 / 3, 9);
    expect(sets(["a"], ["b"])).toBe(1);
  });
});
