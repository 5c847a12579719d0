/** Which version of each article counts at an instant. */
import { sql, type Kysely } from "kysely";
import { publishedFrom } from "../model/published-from.ts";
import type { Published } from "../model/article.ts";
import type { Tables } from "./tables.ts";

export interface VisibleVersion {
  readonly article: string;
  readonly version: number;
  readonly reading: number;
  /** What its publication is counted from: its own day, one inferred from its story, or when it was taken in. */
  readonly by: "its day" | "an inferred day" | "its coming in";
}

interface Row {
  readonly article: string;
  readonly version: number;
  readonly taken_at: Date;
  readonly reading: number;
  readonly published_from: Date | null;
  readonly compared: Published | null;
}

/**
 * The latest version of each article that had been published by `asOf` and taken in by `asKnown`; null: no such bound. An article
 * without a day of its own that is trusted counts from the day that its story gives it, else from when it was taken in.
 * Sorted by article.
 */
export async function visibleVersions(
  db: Kysely<Tables>,
  asOf: Date | null,
  asKnown: Date | null,
): Promise<VisibleVersion[]> {
  const { rows } = await sql<Row>`
    select distinct on (v.seq) v.article, v.seq as version, v.taken_at, r.seq as reading, r.published_from,
      case when r.published_from is null then a.body->'published' end as compared
    from article_version v join reading r on r.version = v.seq
      left join article a on a.version = v.seq
    order by v.seq, r.seq desc`.execute(db);
  const latest = new Map<string, VisibleVersion>();
  // By the number of the version: a later one takes the place of an earlier one.
  for (const row of rows) {
    if (asKnown !== null && row.taken_at > asKnown) continue;
    const inferred = row.compared === null ? null : publishedFrom(row.compared);
    const from = row.published_from ?? inferred ?? row.taken_at;
    if (asOf !== null && from > asOf) continue;
    latest.set(row.article, {
      article: row.article,
      version: row.version,
      reading: row.reading,
      by: row.published_from !== null ? "its day" : inferred !== null ? "an inferred day" : "its coming in",
    });
  }
  return [...latest.values()].sort((a, b) => (a.article < b.article ? -1 : 1));
}
