/** low, best and high of a count, from the totals that the reports of one event assert. */
import type { Count, CountField, Toll } from "../../model/count.ts";

/** One report's figure with what decides between figures. */
export interface Claim {
  readonly count: Count;
  readonly origin: number;
  /** Of one article: its claims are weighed together. */
  readonly article: string;
  /** The article names a source for it. */
  readonly attributed: boolean;
  /** Rank in time of the article that says it: higher is later. */
  readonly rank: number;
}

interface Value {
  readonly value: number;
  /** Said by one report at least as an exact figure, not as "at least" it. */
  exact: boolean;
  readonly origins: Set<number>;
  latest: number;
}

/**
 * Within one article, a figure below its largest is told of some of the victims ("a teacher was killed", in a text that gives
 * nine dead), whether or not the passage says so: always where it is far below, and where it is below and no source of its own
 * is named for it. Two totals in one text come from two sources.
 */
const FAR_BELOW = 0.25;
const BELOW = 0.8;

/** Up to this share above it, a figure is what an open bound may have been said of. */
const NEAR = 1.2;

type Weighed = Pick<Claim, "count" | "article" | "attributed">;

/** Claims without those that are parts of what their own article gives in all. */
export function wholes<T extends Weighed>(claims: readonly T[]): readonly T[] {
  const largest = new Map<string, number>();
  for (const { article, count } of claims)
    largest.set(article, Math.max(largest.get(article) ?? 0, figureOf(count) ?? 0));
  return claims.filter(({ article, count, attributed }) => {
    const figure = figureOf(count);
    const most = largest.get(article)!;
    if (figure === null || figure === most) return true;
    const exact = count.min === count.max;
    if (exact && figure === 1) return false;
    return figure > (exact && !attributed ? BELOW : FAR_BELOW) * most;
  });
}

/** Without exact figures that some text of the event gives as a part of its larger toll, whoever else gives them alone. */
export function withoutParts<T extends Pick<Claim, "count">>(
  claims: readonly T[],
  parts: ReadonlySet<number>,
): readonly T[] {
  if (parts.size === 0) return claims;
  const largest = Math.max(...claims.map(({ count }) => figureOf(count) ?? 0));
  return claims.filter(
    ({ count: { min, max } }) => min === null || min !== max || min === largest || !parts.has(min),
  );
}

const figureOf = ({ min, max }: Count): number | null => min ?? max;

/**
 * low, high: the smallest and the largest total asserted; high null where the largest is said only as "at least".
 * best: the value that most origins assert; of equals that of the latest report, of equals the lower. An exact figure
 * outvotes an open bound that it satisfies. Words ("dozens") only where no report gives a figure.
 */
export function tollOf(claims: readonly Claim[]): Toll | null {
  const values = new Map<number, Value>();
  const add = (figure: number, exact: boolean, { origin, rank }: Claim) => {
    const value = values.get(figure) ?? {
      value: figure,
      exact: false,
      origins: new Set<number>(),
      latest: rank,
    };
    value.exact ||= exact;
    value.origins.add(origin);
    value.latest = Math.max(value.latest, rank);
    values.set(figure, value);
  };
  const open: { readonly figure: number; readonly origin: number }[] = [];
  let words: { text: string; rank: number } | null = null;
  for (const claim of wholes(claims)) {
    const { min, max } = claim.count;
    if (min !== null && max !== null && min !== max) {
      // A range asserts both its ends.
      add(min, true, claim);
      add(max, true, claim);
    } else {
      const figure = figureOf(claim.count);
      const text = claim.count.words;
      if (figure === null) {
        if (text !== null && (words === null || claim.rank > words.rank)) words = { text, rank: claim.rank };
        continue;
      }
      add(figure, max !== null, claim);
      if (max === null) open.push({ figure, origin: claim.origin });
    }
  }
  if (values.size === 0)
    return words === null ? null : { low: null, best: null, high: null, words: words.text };
  const all = [...values.values()].sort((a, b) => a.value - b.value);
  const largest = all[all.length - 1]!;
  const candidates = all.filter(
    (v) => v.exact || !all.some((other) => other.exact && other.value >= v.value),
  );
  // "At least 30" says of 30 as much as of 32.
  for (const { figure, origin } of open)
    for (const v of candidates)
      if (v.exact && v.value > figure && v.value <= NEAR * figure) v.origins.add(origin);
  const best = candidates.reduce((top, v) =>
    v.origins.size > top.origins.size || (v.origins.size === top.origins.size && v.latest > top.latest)
      ? v
      : top,
  );
  return { low: all[0]!.value, best: best.value, high: largest.exact ? largest.value : null, words: null };
}

export type Tolls = Readonly<Record<CountField, Toll | null>>;
