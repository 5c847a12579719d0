/** Stories as they stand now. */
import { sql, type Kysely } from "kysely";
import type { Difference } from "../../model/difference.ts";
import type { Event } from "../../model/event.ts";
import type { Note } from "../../model/note.ts";
import type { Story } from "../../model/story.ts";
import type { Row, Tables } from "../tables.ts";
import { afterOf, limitOf, pageOf, type Page, type PageRequest } from "./page.ts";

export interface StorySummary {
  readonly id: string;
  readonly title: string;
  /** How many. */
  readonly articles: number;
  readonly events: number;
  readonly origins: number;
  readonly differences: number;
  /** Days of publication of the first and the last dated article. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
}

export interface StoryFilter extends PageRequest {
  /** Stories with an article published on or after, on or before this day. */
  readonly from?: string;
  readonly to?: string;
}

const summaryOf = (row: Row<"story">): StorySummary => ({
  id: row.id,
  title: row.title,
  articles: row.articles,
  events: row.events,
  origins: row.body.origins.length,
  differences: row.body.differences.length,
  firstDay: row.first_day,
  lastDay: row.last_day,
});

/** The latest first. */
export async function stories(db: Kysely<Tables>, filter: StoryFilter = {}): Promise<Page<StorySummary>> {
  const limit = limitOf(filter);
  const after = afterOf(filter);
  let query = db
    .selectFrom("story")
    .selectAll()
    .orderBy("sort_key", "desc")
    .limit(limit + 1);
  if (after !== null) query = query.where("sort_key", "<", after);
  if (filter.from !== undefined) query = query.where("last_day", ">=", filter.from);
  if (filter.to !== undefined) query = query.where("first_day", "<=", filter.to);
  return pageOf(await query.execute(), limit, summaryOf);
}

/** A story's id names its first article, which changes when an earlier one joins: any article of it finds it. */
export async function storyIdOf(db: Kysely<Tables>, id: string): Promise<string | null> {
  const own = await db.selectFrom("story").select("id").where("id", "=", id).executeTakeFirst();
  if (own !== undefined) return own.id;
  const article = await db
    .selectFrom("article")
    .select("story")
    .where("id", "=", id.replace(/^story:/, ""))
    .executeTakeFirst();
  return article?.story ?? null;
}

export interface StoryWithNotes {
  readonly story: Story;
  readonly notes: readonly Note[];
}

/** With its events; null where no story has this id nor an article of this id. */
export async function story(db: Kysely<Tables>, id: string): Promise<StoryWithNotes | null> {
  const known = await storyIdOf(db, id);
  if (known === null) return null;
  return (await allStories(db, [known]))[0] ?? null;
}

/** Whole stories, sorted by id; all of them unless `ids` says which. */
export async function allStories(
  db: Kysely<Tables>,
  ids: readonly string[] | null = null,
): Promise<StoryWithNotes[]> {
  let rows = db.selectFrom("story").select(["id", "body", "notes"]).orderBy("id");
  let events = db.selectFrom("event").select(["story", "body"]).orderBy("story").orderBy("ordinal");
  if (ids !== null) {
    if (ids.length === 0) return [];
    rows = rows.where("id", "in", ids);
    events = events.where("story", "in", ids);
  }
  const byStory = new Map<string, Event[]>();
  for (const { story: of, body } of await events.execute())
    byStory.set(of, [...(byStory.get(of) ?? []), body]);
  return (await rows.execute()).map(({ id, body, notes }) => {
    const { id: _id, title, articles, origins, ...rest } = body;
    return { story: { id, title, articles, origins, events: byStory.get(id) ?? [], ...rest }, notes };
  });
}

export interface DifferenceFilter {
  readonly story?: string;
  readonly field?: string;
  readonly kind?: Difference["kind"];
}

export interface StoryDifference {
  readonly story: string;
  readonly difference: Difference;
}

/** In the order of their stories' ids. */
export async function differences(
  db: Kysely<Tables>,
  filter: DifferenceFilter = {},
): Promise<StoryDifference[]> {
  let query = db.selectFrom("story").select(["id", "body"]).orderBy("id");
  if (filter.story !== undefined)
    query = query.where("id", "=", (await storyIdOf(db, filter.story)) ?? filter.story);
  query = query.where(sql<boolean>`json_array_length(body->'differences') > 0`);
  return (await query.execute()).flatMap(({ id, body }) =>
    body.differences
      .filter((d) => (filter.field ?? d.field) === d.field && (filter.kind ?? d.kind) === d.kind)
      .map((difference) => ({ story: id, difference })),
  );
}
