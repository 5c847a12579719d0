/** Articles as they were read, out of the store. */
import { sql, type Kysely } from "kysely";
import type { RawArticle } from "../model/article.ts";
import type { ReadArticle } from "../model/read-article.ts";
import type { Report } from "../model/report.ts";
import { unpackReading } from "./reading-body.ts";
import type { LatestVersion } from "./take-in.ts";
import type { Tables } from "./tables.ts";

export interface StoredReading {
  /** Number of the reading. */
  readonly seq: number;
  /** Number of the version that it is of. */
  readonly versionSeq: number;
  readonly read: ReadArticle;
}

/** Readings by their numbers, in the order of their articles' ids. */
export async function readingsBySeq(db: Kysely<Tables>, seqs: readonly number[]): Promise<StoredReading[]> {
  if (seqs.length === 0) return [];
  const which = sql<boolean>`= any(${[...seqs]}::int[])`;
  const rows = await db
    .selectFrom("reading")
    .select(["seq", "version", "article", "body", "notes"])
    .where(sql<boolean>`seq ${which}`)
    .execute();
  const reports = await db
    .selectFrom("report")
    .select(["reading", "body"])
    .where(sql<boolean>`reading ${which}`)
    .orderBy("reading")
    .orderBy("ordinal")
    .execute();
  const byReading = new Map<number, Report[]>();
  for (const { reading, body } of reports) {
    const list = byReading.get(reading);
    if (list === undefined) byReading.set(reading, [body]);
    else list.push(body);
  }
  return rows
    .map((row) => ({
      seq: row.seq,
      versionSeq: row.version,
      read: unpackReading(row.article, row.body, byReading.get(row.seq) ?? [], row.notes),
    }))
    .sort((a, b) => (a.read.article.id < b.read.article.id ? -1 : 1));
}

export interface ReadByOther {
  readonly id: string;
  readonly version: LatestVersion;
  readonly raw: RawArticle;
}

/** Articles whose present version was read last by another release than `reader`, sorted by id. */
export async function readByOthers(db: Kysely<Tables>, reader: string): Promise<ReadByOther[]> {
  const rows = await db
    .selectFrom("article as a")
    .innerJoin("reading as r", "r.seq", "a.reading")
    .innerJoin("article_version as v", "v.seq", "a.version")
    .select(["a.id", "v.seq", "v.version", "v.content_id", "v.raw"])
    .where("r.reader", "<>", reader)
    .orderBy("a.id")
    .execute();
  return rows.map(({ id, raw, ...version }) => ({ id, raw, version }));
}
