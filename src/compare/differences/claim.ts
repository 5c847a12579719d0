/** One value that one passage gives for one field, and how claims with one value become a value of a difference. */
import type { Citation, Difference, DifferenceKind } from "../../model/difference.ts";
import type { Report } from "../../model/report.ts";

export interface Claim<T> {
  readonly value: T;
  /** The value in words, as it will stand in the record. */
  readonly label: string;
  readonly citation: Citation;
  readonly origin: number;
  /** Rank in time of the article: higher is later. */
  readonly rank: number;
}

/** Where an article stands in its story: which origin it belongs to, and its rank in time. */
export interface Telling {
  readonly origin: number;
  readonly rank: number;
}
export type Tellings = ReadonlyMap<string, Telling>;

export const citationOf = ({ article, start, end }: Report): Citation => ({ article, start, end });

const byCitation = (a: Citation, b: Citation): number =>
  a.article < b.article ? -1 : a.article > b.article ? 1 : a.start - b.start || a.end - b.end;

/** Claims under their labels, in the order of the first citation of each; a passage is cited once a label. */
export function byLabel<T>(claims: readonly Claim<T>[]): ReadonlyMap<string, readonly Claim<T>[]> {
  const sorted = [...claims].sort((a, b) => byCitation(a.citation, b.citation));
  const labels = new Map<string, Claim<T>[]>();
  for (const claim of sorted) {
    const list = labels.get(claim.label) ?? [];
    labels.set(claim.label, list);
    if (!list.some((other) => byCitation(other.citation, claim.citation) === 0)) list.push(claim);
  }
  return labels;
}

export function difference<T>(
  event: string | null,
  field: string,
  kind: DifferenceKind,
  claims: readonly Claim<T>[],
  reconciledBy: string | null,
): Difference {
  return {
    event,
    field,
    kind,
    values: [...byLabel(claims)].map(([value, list]) => ({ value, reports: list.map((c) => c.citation) })),
    reconciledBy,
  };
}
