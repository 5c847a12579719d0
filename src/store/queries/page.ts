/** Pages of a list: so many rows, and where the next ones begin. */
import { sql, type RawBuilder } from "kysely";

export interface PageRequest {
  /** 1 to 1,000; 100 unless given. */
  readonly limit?: number;
  /** `next` of the page before. */
  readonly after?: string | null;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Null on the last page. */
  readonly next: string | null;
}

const USUAL = 100;
const MOST = 1000;

export const limitOf = ({ limit = USUAL }: PageRequest): number =>
  Math.min(MOST, Math.max(1, Math.trunc(limit)));

/** Keyset paging: one row more than asked for says whether there are more. */
export function pageOf<R extends { readonly sort_key: string }, T>(
  rows: readonly R[],
  limit: number,
  item: (row: R) => T,
): Page<T> {
  const shown = rows.slice(0, limit);
  const next = rows.length > limit ? Buffer.from(shown.at(-1)!.sort_key).toString("base64url") : null;
  return { items: shown.map(item), next };
}

/** The sort key behind which a page begins, or null for the first. */
export const afterOf = ({ after = null }: PageRequest): string | null =>
  after === null ? null : Buffer.from(after, "base64url").toString("utf8");

/** Words as people type them into a search box: "quoted phrases", or, -not. */
export const matches = (words: string): RawBuilder<boolean> =>
  sql<boolean>`words @@ websearch_to_tsquery('english', ${words.replaceAll("\u0000", " ").toWellFormed()})`;

/** A text[] column that holds any of the values. */
export const holdsAny = (column: string, values: readonly string[]): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(column)} && ${[...values]}::text[]`;
