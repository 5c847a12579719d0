/** Where reports of one event give different numbers for one count. */
import { COUNT_FIELDS } from "../../model/count.ts";
import type { Count } from "../../model/count.ts";
import type { Difference, DifferenceKind } from "../../model/difference.ts";
import type { Event } from "../../model/event.ts";
import { sureness } from "../../model/factuality.ts";
import type { Report } from "../../model/report.ts";
import { wholes } from "../events/tolls.ts";
import { citationOf, difference } from "./claim.ts";
import type { Claim, Tellings } from "./claim.ts";

/** What number-words can mean at least and at most. */
const WORDS: readonly (readonly [RegExp, number, number])[] = [
  [/\bhundreds of thousands\b/iu, 2e5, 1e6],
  [/\btens of thousands\b/iu, 2e4, 1e5],
  [/\bmillions\b/iu, 2e6, Infinity],
  [/\bthousands\b/iu, 2000, 1e5],
  [/\bhundreds\b/iu, 200, 2000],
  [/\bscores\b/iu, 40, 200],
  [/\b(?:dozens|tens)\b/iu, 20, 200],
  [/\b(?:several dozen)\b/iu, 30, 100],
  [/\b(?:several|a handful|a number)\b/iu, 3, 15],
  [/\ba few\b/iu, 2, 8],
  [/\bmultiple\b/iu, 2, 30],
];

/** The numbers that a count can mean. */
export function rangeOf({ min, max, words }: Count): readonly [number, number] {
  if (min !== null || max !== null) return [min ?? 0, max ?? Infinity];
  const found = WORDS.find(([pattern]) => pattern.test(words ?? ""));
  return found === undefined ? [0, Infinity] : [found[1], found[2]];
}

const figureOf = ({ min, max }: Count): number | null => min ?? max;

export function labelOf({ min, max, words }: Count, part: string | null): string {
  const of = part === null ? "" : ` (${part})`;
  if (min === null && max === null) return `${words}${of}`;
  if (min === max) return `${min}${of}`;
  if (max === null) return `at least ${min}${of}`;
  if (min === null) return `up to ${max}${of}`;
  return `${min} to ${max}${of}`;
}

/** Multiples of 5 or 10, 50, 100 by size: figures that may be roundings of others near by. */
const isRound = (n: number): boolean => n >= 20 && n % (n >= 1000 ? 100 : n >= 200 ? 50 : 10) === 0;
const ROUNDING = 0.12;

function kindOf(
  a: Claim<Count>,
  b: Claim<Count>,
): { kind: DifferenceKind; reconciledBy: string | null } | null {
  const x = figureOf(a.value);
  const y = figureOf(b.value);
  const [minX, maxX] = rangeOf(a.value);
  const [minY, maxY] = rangeOf(b.value);
  const meet = minX <= maxY && minY <= maxX;
  // Words are loose: beside figures they are no claim of their own, unless the figure can't be meant by them.
  if (x === null || y === null)
    return meet ? null : { kind: "precision", reconciledBy: "the words are looser than the figure" };
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

function among(event: string, field: string, claims: readonly Claim<Count>[]): Difference | null {
  const differing = new Set<Claim<Count>>();
  let gravest: { kind: DifferenceKind; reconciledBy: string | null } | null = null;
  claims.forEach((a, i) => {
    for (const b of claims.slice(i + 1)) {
      const found = kindOf(a, b);
      if (found === null) continue;
      differing.add(a).add(b);
      if (gravest === null || GRAVITY.indexOf(found.kind) < GRAVITY.indexOf(gravest.kind)) gravest = found;
    }
  });
  if (gravest === null) return null;
  const { kind, reconciledBy } = gravest as { kind: DifferenceKind; reconciledBy: string | null };
  return difference(event, field, kind, [...differing], reconciledBy);
}

export function countDifferences(event: Event, tellings: Tellings): Difference[] {
  const found: Difference[] = [];
  const told = event.reports.filter((r) => sureness(r.factuality) !== "denied");
  for (const field of COUNT_FIELDS) {
    const claims = (reports: readonly Report[]): Claim<Count>[] =>
      reports.flatMap((report) => {
        const value = report[field];
        if (value === null) return [];
        const { origin, rank } = tellings.get(report.article)!;
        return [{ value, label: labelOf(value, report.part), citation: citationOf(report), origin, rank }];
      });
    const whole = claims(told.filter((r) => r.part === null)).map((claim) => ({
      claim,
      count: claim.value,
      article: claim.citation.article,
    }));
    const totals = among(
      event.id,
      field,
      wholes(whole).map(({ claim }) => claim),
    );
    if (totals !== null) found.push(totals);
    // Parts are compared with the same part only: children with children.
    const parts = new Map<string, Report[]>();
    for (const report of told)
      if (report.part !== null) {
        const key = report.part.toLowerCase();
        parts.set(key, [...(parts.get(key) ?? []), report]);
      }
    for (const reports of parts.values()) {
      const part = among(event.id, field, claims(reports));
      if (part !== null) found.push(part);
    }
  }
  return found;
}
