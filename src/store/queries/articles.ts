/** Articles with their versions, and what each reading of each version found. */
import { sql, type Kysely } from "kysely";
import type { Article } from "../../model/article.ts";
import type { Note } from "../../model/note.ts";
import type { Report } from "../../model/report.ts";
import type { Made, Tables } from "../tables.ts";
import { afterOf, limitOf, matches, pageOf, type Page, type PageRequest } from "./page.ts";
import { storyIdOf } from "./stories.ts";

export interface ArticleFilter extends PageRequest {
  readonly story?: string;
  readonly outlet?: string;
  /** Published on or after, on or before this day. */
  readonly from?: string;
  readonly to?: string;
  readonly search?: string;
}

/** An article without its text. */
export interface ArticleSummary extends Omit<Article, "text" | "blocks"> {
  readonly story: string | null;
}

/** The latest first, the undated last. */
export async function articles(
  db: Kysely<Tables>,
  filter: ArticleFilter = {},
): Promise<Page<ArticleSummary>> {
  const limit = limitOf(filter);
  const after = afterOf(filter);
  const { outlet, from, to, search } = filter;
  const story =
    filter.story === undefined ? undefined : ((await storyIdOf(db, filter.story)) ?? filter.story);
  const rows = await db
    .selectFrom("article")
    .select(["story", "sort_key", "body"])
    .$if(story !== undefined, (q) => q.where("story", "=", story!))
    .$if(outlet !== undefined, (q) => q.where("outlet", "=", outlet!))
    .$if(from !== undefined, (q) => q.where("day", ">=", from!))
    .$if(to !== undefined, (q) => q.where("day", "<=", to!))
    .$if(search !== undefined, (q) => q.where(matches(search!)))
    .$if(after !== null, (q) => q.where("sort_key", "<", after!))
    .orderBy("sort_key", "desc")
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit, (row) => {
    const { text: _text, blocks: _blocks, ...rest } = row.body;
    return { ...rest, story: row.story };
  });
}

/** Whole articles as compared, sorted by id; all unless `story` says whose. */
export async function articlesOf(db: Kysely<Tables>, story: string | null): Promise<Article[]> {
  let query = db.selectFrom("article").select("body").orderBy("id");
  if (story !== null) query = query.where("story", "=", story);
  return (await query.execute()).map((row) => row.body);
}

export interface VersionSummary {
  /** From 1. */
  readonly version: number;
  /** Content id of what was given. */
  readonly contentId: string;
  readonly takenAt: Date;
  /** The releases that read it, the latest last. */
  readonly readBy: readonly Made[];
}

export interface StoredArticle {
  readonly article: Article;
  readonly version: number;
  /** Of the present version; null for an earlier one. */
  readonly story: string | null;
  readonly versions: readonly VersionSummary[];
  readonly reports: readonly Report[];
  readonly notes: readonly Note[];
}

/** The present version as compared unless `version` names another, which is shown as it was read last. */
export async function article(
  db: Kysely<Tables>,
  id: string,
  version: number | null = null,
): Promise<StoredArticle | null> {
  const readings = await db
    .selectFrom("article_version as v")
    .innerJoin("reading as r", "r.version", "v.seq")
    .select(["v.version", "v.content_id", "v.taken_at", "r.seq", "r.made", "r.article", "r.notes"])
    .where("v.article", "=", id)
    .orderBy("v.version")
    .orderBy("r.seq")
    .execute();
  const wanted = readings.findLast((r) => version === null || r.version === version);
  if (wanted === undefined) return null;
  const versions = new Map<number, VersionSummary>();
  for (const r of readings)
    versions.set(r.version, {
      version: r.version,
      contentId: r.content_id,
      takenAt: r.taken_at,
      readBy: [...(versions.get(r.version)?.readBy ?? []), r.made],
    });
  const present =
    wanted.version === readings.at(-1)!.version
      ? await db.selectFrom("article").select(["story", "body"]).where("id", "=", id).executeTakeFirst()
      : undefined;
  return {
    article: present?.body ?? wanted.article,
    version: wanted.version,
    story: present?.story ?? null,
    versions: [...versions.values()],
    reports: await reports(db, wanted.seq),
    notes: wanted.notes,
  };
}

async function reports(db: Kysely<Tables>, reading: number): Promise<Report[]> {
  const rows = await db
    .selectFrom("report")
    .select("body")
    .where("reading", "=", reading)
    .orderBy("ordinal")
    .execute();
  return rows.map((row) => row.body);
}

/** What reading noted of the articles that count now, in the order of their ids. */
export async function readingNotes(db: Kysely<Tables>, story: string | null): Promise<Note[]> {
  let query = db
    .selectFrom("article as a")
    .innerJoin("reading as r", "r.seq", "a.reading")
    .select("r.notes")
    .where(sql<boolean>`json_array_length(r.notes) > 0`)
    .orderBy("a.id");
  if (story !== null) query = query.where("a.story", "=", story);
  return (await query.execute()).flatMap((row) => row.notes);
}
