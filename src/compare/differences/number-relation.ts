/** How two numbers that are said of one thing go together. */
import type { Count } from "../../model/count.ts";
import type { DifferenceKind } from "../../model/difference.ts";
import type { Claim } from "./claim.ts";

/** What number-words can mean at least and at most. */
const WORDS: readonly (readonly [RegExp, number, number])[] = [
  [/\bhundreds of thousands\b/iu, 2e5, 1e6],
  [/\btens of thousands\b/iu, 2e4, 1e5],
  [/\bmillions\b/iu, 2e6, Infinity],
  [/\bthousands\b/iu, 2000, 1e5],
  [/\bhundreds\b/iu, 200, 2000],
  [/\bscores\b/iu, 40, 200],
  [/\b(?:several|a few) dozen\b/iu, 30, 100],
  [/\b(?:dozens|tens)\b/iu, 20, 200],
  [/\b(?:several|a handful)\b/iu, 3, 15],
  [/\ba few\b/iu, 2, 8],
  [/\bmultiple\b/iu, 2, 30],
];

/** The numbers that a count can mean; null where it names none ("residents", "others"). */
export function rangeOf({ min, max, words }: Count): readonly [number, number] | null {
  if (min !== null || max !== null) return [min ?? 0, max ?? Infinity];
  const found = WORDS.find(([pattern]) => pattern.test(words ?? ""));
  return found === undefined ? null : [found[1], found[2]];
}

export const figureOf = ({ min, max }: Count): number | null => min ?? max;

/** "7", "at least 7", "up to 7", "20 to 30", "dozens"; with the part that it counts, where it counts one. */
export function labelOf({ min, max, words }: Count, part: string | null): string {
  const of = part === null ? "" : ` (${part})`;
  if (min === null && max === null) return `${words}${of}`;
  if (min === max) return `${min}${of}`;
  if (max === null) return `at least ${min}${of}`;
  if (min === null) return `up to ${max}${of}`;
  return `${min} to ${max}${of}`;
}

/** Multiples of 10, 50, 100 by size: figures that may be roundings of others near by. */
const isRound = (n: number): boolean => n >= 20 && n % (n >= 1000 ? 100 : n >= 200 ? 50 : 10) === 0;
/** Share of the larger figure within which a round one may be a rounding. */
const ROUNDING = 0.12;

export interface Relation {
  readonly kind: DifferenceKind;
  readonly reconciledBy: string | null;
}

/** Null where a reader would not take the two for different claims: an exact 7 does not contradict "at least 7". */
export function numberRelation(a: Claim<Count>, b: Claim<Count>): Relation | null {
  const x = figureOf(a.value);
  const y = figureOf(b.value);
  const [rangeX, rangeY] = [rangeOf(a.value), rangeOf(b.value)];
  if (rangeX === null || rangeY === null) return null;
  const [minX, maxX] = rangeX;
  const [minY, maxY] = rangeY;
  const meet = minX <= maxY && minY <= maxX;
  // "Dozens" in one text where another has the figure is less than it could know; in one text both are one claim.
  if (x === null || y === null)
    return meet && (a.origin === b.origin || (x === null && y === null))
      ? null
      : { kind: "precision", reconciledBy: "the words are looser than the figure" };
  if (x === y) return null;
  const [low, high] = x < y ? [x, y] : [y, x];
  const [lower, higher] = x < y ? [a, b] : [b, a];
  const near = high - low <= ROUNDING * high;
  if (meet)
    return near
      ? { kind: "precision", reconciledBy: `“${lower.label}” holds ${higher.label}` }
      : { kind: "update", reconciledBy: `“${lower.label}” leaves room for more: perhaps an earlier count` };
  if (near && (isRound(low) || isRound(high)))
    return { kind: "precision", reconciledBy: "one may be a rounding of the other" };
  if (lower.rank < higher.rank) return { kind: "update", reconciledBy: "the larger figure is the later one" };
  if (lower.origin === higher.origin && lower.citation.article !== higher.citation.article)
    return { kind: "update", reconciledBy: "copies of one text, the second with a later count" };
  return { kind: "contradiction", reconciledBy: null };
}

/** Which kind names the whole, where pairs differ in several ways: the gravest. */
const GRAVITY: readonly DifferenceKind[] = ["contradiction", "update", "scope", "attribution", "precision"];

/** The claims that differ from some other, and the gravest way in which two do; null where none differ. */
export function differing(
  claims: readonly Claim<Count>[],
): { readonly claims: readonly Claim<Count>[]; readonly relation: Relation } | null {
  const found = new Set<Claim<Count>>();
  let gravest: Relation | null = null;
  for (const [i, a] of claims.entries())
    for (const b of claims.slice(i + 1)) {
      const relation = numberRelation(a, b);
      if (relation === null) continue;
      found.add(a).add(b);
      if (gravest === null || GRAVITY.indexOf(relation.kind) < GRAVITY.indexOf(gravest.kind))
        gravest = relation;
    }
  return gravest === null ? null : { claims: claims.filter((c) => found.has(c)), relation: gravest };
}
