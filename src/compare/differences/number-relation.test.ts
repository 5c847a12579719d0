import { describe, expect, it } from "vitest";
import type { Count } from "../../model/count.ts";
import type { Claim } from "./claim.ts";
import { labelOf, numberRelation } from "./number-relation.ts";

const exact = (n: number): Count => ({ min: n, max: n, words: null });
const atLeast = (n: number): Count => ({ min: n, max: null, words: null });
const words = (w: string): Count => ({ min: null, max: null, words: w });
const claim = (value: Count, article: string, rank = 0, origin = Number(article)): Claim<Count> => ({
  value,
  label: labelOf(value, null),
  citation: { article, start: 0, end: 1 },
  origin,
  rank,
});
const kind = (a: Claim<Count>, b: Claim<Count>) => numberRelation(a, b)?.kind ?? null;

describe("numberRelation", () => {
  it("finds none between a figure and the bound that it is", () => {
    expect(kind(claim(exact(7), "1"), claim(atLeast(7), "2"))).toBeNull();
    expect(kind(claim(exact(7), "1"), claim(exact(7), "2"))).toBeNull();
  });
  it("takes words for less than the figure that another text has, and for the same in one text", () => {
    expect(kind(claim(words("dozens"), "1"), claim(exact(32), "2"))).toBe("precision");
    expect(kind(claim(words("dozens"), "1", 0, 5), claim(exact(32), "2", 0, 5))).toBeNull();
    expect(kind(claim(words("dozens"), "1"), claim(words("scores"), "2"))).toBeNull();
  });
  it("tells contradiction, update, and rounding apart", () => {
    expect(kind(claim(exact(6), "1"), claim(exact(8), "2"))).toBe("contradiction");
    expect(kind(claim(exact(6), "1", 0), claim(exact(8), "2", 1))).toBe("update");
    expect(kind(claim(exact(6), "1", 0, 5), claim(exact(8), "2", 0, 5))).toBe("update");
    expect(kind(claim(atLeast(50), "1"), claim(exact(90), "2"))).toBe("update");
    expect(kind(claim(exact(30), "1"), claim(exact(32), "2"))).toBe("precision");
    expect(kind(claim(atLeast(50), "1"), claim(exact(51), "2"))).toBe("precision");
    expect(kind(claim(words("dozens"), "1"), claim(exact(6), "2"))).toBe("precision");
  });
  it("is the same both ways", () => {
    const [a, b] = [claim(exact(6), "1", 0), claim(exact(8), "2", 1)];
    expect(numberRelation(a, b)).toEqual(numberRelation(b, a));
  });
});
