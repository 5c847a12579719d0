/** What the store takes in for good: articles with their versions, what was read in them, and what happened. */
import { sql, type Kysely, type Transaction } from "kysely";
import type { RawArticle } from "../model/article.ts";
import { publishedFrom } from "../model/published-from.ts";
import type { ReadArticle } from "../model/read-article.ts";
import { contentId } from "./content-id.ts";
import { packBody } from "./reading-body.ts";
import type { Made, NewRow, Row, Tables } from "./tables.ts";

export type Writing = Transaction<Tables>;

/** Any fixed number: one process writes at a time, on PostgreSQL too. */
const WRITER = 5_281_974;

/** A transaction that alone writes to the store, whole or not at all. */
export const writing = <T>(db: Kysely<Tables>, work: (tx: Writing) => Promise<T>): Promise<T> =>
  db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(WRITER)})`.execute(tx);
    return work(tx);
  });

/** The same text with the same carrier's words is the same article, wherever its file lies. */
export const versionId = ({ from: _from, ...raw }: RawArticle): string => contentId(raw);

export type LatestVersion = Pick<Row<"article_version">, "seq" | "version" | "content_id">;

export async function latestVersion(db: Kysely<Tables>, article: string): Promise<LatestVersion | null> {
  const row = await db
    .selectFrom("article_version")
    .select(["seq", "version", "content_id"])
    .where("article", "=", article)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Adds a version; its number follows on the latest. */
export async function appendVersion(
  tx: Writing,
  raw: RawArticle,
  takenAt: Date,
): Promise<Row<"article_version">> {
  const latest = await latestVersion(tx, raw.id);
  return tx
    .insertInto("article_version")
    .values({
      article: raw.id,
      version: (latest?.version ?? 0) + 1,
      content_id: versionId(raw),
      taken_at: takenAt,
      raw: JSON.stringify(raw),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** The same version read by the same release is one reading. */
export const readingId = (version: Pick<LatestVersion, "content_id" | "version">, made: Made): string =>
  contentId([version.content_id, version.version, made]);

/** Adds what a release read in a version, with a row a report. Returns the reading's number. */
export async function appendReading(
  tx: Writing,
  version: LatestVersion,
  read: ReadArticle,
  made: Made,
  readAt: Date,
): Promise<number> {
  const { seq } = await tx
    .insertInto("reading")
    .values({
      version: version.seq,
      content_id: readingId(version, made),
      reader: contentId(made),
      made: JSON.stringify(made),
      read_at: readAt,
      article: JSON.stringify(read.article),
      body: packBody(read),
      notes: JSON.stringify(read.notes),
      published_from: publishedFrom(read.article.published),
    })
    .returning("seq")
    .executeTakeFirstOrThrow();
  const rows = read.reports.map((report, ordinal): NewRow<"report"> => ({
    reading: seq,
    ordinal,
    content_id: contentId([version.content_id, report]),
    article: read.article.id,
    trigger_start: report.trigger.start,
    trigger_end: report.trigger.end,
    types: [...report.type],
    body: JSON.stringify(report),
  }));
  if (rows.length > 0)
    for (const some of inPortions(rows)) await tx.insertInto("report").values(some).execute();
  return seq;
}

/** A statement takes 65,535 parameters at most. */
const PORTION = 2000;

export function inPortions<T>(rows: readonly T[]): T[][] {
  const portions: T[][] = [];
  for (let i = 0; i < rows.length; i += PORTION) portions.push(rows.slice(i, i + PORTION));
  return portions;
}

export async function appendChange(
  tx: Writing,
  at: Date,
  kind: NewRow<"change">["kind"],
  subject: string,
  body: { readonly [key: string]: unknown },
): Promise<void> {
  await tx
    .insertInto("change")
    .values({ at, kind, subject, body: JSON.stringify(body) })
    .execute();
}
