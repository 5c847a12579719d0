import { describe, expect, it } from "vitest";
import type { Count } from "../../model/count.ts";
import { tollOf, withoutParts } from "./tolls.ts";
import type { Claim } from "./tolls.ts";

const exact = (n: number): Count => ({ min: n, max: n, words: null });
const atLeast = (n: number): Count => ({ min: n, max: null, words: null });
const upTo = (n: number): Count => ({ min: null, max: n, words: null });
const words = (w: string): Count => ({ min: null, max: null, words: w });
/** A claim of an article and origin of its own. */
const claim = (count: Count, origin: number, more: Partial<Claim> = {}): Claim => ({
  count,
  origin,
  article: `a${origin}`,
  attributed: false,
  rank: 0,
  ...more,
});

describe("tollOf", () => {
  it("takes the smallest and the largest figure, and the one of most origins", () => {
    expect(tollOf([claim(exact(20), 0), claim(exact(22), 1), claim(exact(22), 2)])).toEqual({
      low: 20,
      best: 22,
      high: 22,
      words: null,
    });
  });
  it("of equals takes the latest, of equals the lower", () => {
    expect(tollOf([claim(exact(8), 0, { rank: 0 }), claim(exact(9), 1, { rank: 1 })])?.best).toBe(9);
    expect(tollOf([claim(exact(8), 0), claim(exact(9), 1)])?.best).toBe(8);
  });
  it("leaves high open only where the largest figure is said as “at least”", () => {
    expect(tollOf([claim(atLeast(7), 0)])).toEqual({ low: 7, best: 7, high: null, words: null });
    expect(tollOf([claim(atLeast(7), 0), claim(exact(10), 1)])?.high).toBe(10);
    expect(tollOf([claim(exact(7), 0), claim(atLeast(10), 1)])?.high).toBeNull();
  });
  it("counts an open bound for every exact figure near above it", () => {
    const claims = [claim(exact(32), 0), claim(exact(32), 1), claim(exact(30), 2), claim(atLeast(30), 3)];
    expect(tollOf(claims)?.best).toBe(32);
    expect(tollOf([claim(exact(90), 0), claim(exact(30), 2), claim(atLeast(30), 3)])?.best).toBe(30);
  });
  it("lets an exact figure outvote an open bound that it satisfies", () => {
    expect(tollOf([claim(atLeast(10), 0), claim(atLeast(10), 1), claim(exact(12), 2)])?.best).toBe(12);
    expect(tollOf([claim(exact(9), 0), claim(atLeast(10), 1), claim(atLeast(10), 2)])?.best).toBe(10);
  });
  it("takes “nearly 70” for 70 and a range for its two ends", () => {
    expect(tollOf([claim(upTo(70), 0)])).toEqual({ low: 70, best: 70, high: 70, words: null });
    expect(tollOf([claim({ min: 20, max: 30, words: null }, 0)])).toMatchObject({ low: 20, high: 30 });
  });
  it("keeps words only where no report gives a figure", () => {
    expect(tollOf([claim(words("dozens"), 0)])).toEqual({
      low: null,
      best: null,
      high: null,
      words: "dozens",
    });
    expect(tollOf([claim(words("dozens"), 0), claim(exact(32), 1)])?.words).toBeNull();
    expect(tollOf([])).toBeNull();
  });
  it("takes a smaller figure of one article for a part, unless it has a source of its own", () => {
    const one = { article: "a0" };
    expect(tollOf([claim(exact(15), 0, one), claim(exact(11), 0, one)])?.low).toBe(15);
    expect(tollOf([claim(exact(15), 0, one), claim(exact(11), 0, { ...one, attributed: true })])?.low).toBe(
      11,
    );
    expect(tollOf([claim(exact(40), 0, one), claim(exact(1), 0, { ...one, attributed: true })])?.low).toBe(
      40,
    );
  });
});

describe("withoutParts", () => {
  const kept = (counts: readonly Count[], parts: readonly number[]) =>
    withoutParts(
      counts.map((count) => ({ count })),
      new Set(parts),
    ).map(({ count }) => count.min);
  it("leaves out a figure that some text gives as a part of the larger toll", () => {
    expect(kept([exact(15), exact(11), exact(14)], [11])).toEqual([15, 14]);
    expect(kept([exact(11), exact(9)], [11])).toEqual([11, 9]);
    expect(kept([exact(15), atLeast(11)], [11])).toEqual([15, 11]);
  });
});
