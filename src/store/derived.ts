/** Writes what is derived: which reading of an article counts, the stories, their events. All of it can be built again. */
import { sql, type RawBuilder } from "kysely";
import type { Article } from "../model/article.ts";
import type { Event } from "../model/event.ts";
import type { Note } from "../model/note.ts";
import type { Story } from "../model/story.ts";
import { searchable } from "./searchable.ts";
import { inPortions, type Writing } from "./take-in.ts";
import type { NewRow } from "./tables.ts";

/** A story with the articles as compared: days that were inferred are in them. */
export interface BuiltStory {
  readonly story: Story;
  readonly articles: readonly Article[];
  readonly notes: readonly Note[];
}

const vector = (text: string): RawBuilder<string> => sql<string>`to_tsvector('english', ${searchable(text)})`;

/** Undated comes first; within a day by id. */
const sortKey = (day: string | null, id: string): string => `${day ?? "0000-00-00"}|${id}`;

/** Makes a reading the one that counts. Its story stands until it is built again. */
export async function pointArticle(
  tx: Writing,
  article: Article,
  version: number,
  reading: number,
): Promise<void> {
  const row = {
    version,
    reading,
    body: JSON.stringify(article),
    outlet: article.outlet,
    day: article.published.day,
    language: article.language,
    sort_key: sortKey(article.published.day, article.id),
    words: vector(`${article.headline ?? ""}\n${article.text}`),
  };
  await tx
    .insertInto("article")
    .values({ id: article.id, story: null, tree: null, ...row })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
    .execute();
}

const namesOf = (actors: Event["actor1"]): string[] => actors.map((a) => a.name);
const unique = (names: readonly (string | null)[]): string[] => [
  ...new Set(names.filter((name) => name !== null)),
];

function eventRow(
  story: string,
  ordinal: number,
  event: Event,
  texts: ReadonlyMap<string, string>,
): NewRow<"event"> {
  const types = typeof event.type === "string" ? [event.type] : [...event.type];
  const actors = unique([...namesOf(event.actor1), ...namesOf(event.actor2)]);
  const places = unique(event.place.flatMap((p) => [p.name, p.admin1]));
  const passages = unique(event.reports.map((r) => texts.get(r.article)?.slice(r.start, r.end) ?? null));
  const located = event.place.find((p) => p.lat !== null && p.lon !== null);
  const [first, last] = event.date ?? [null, null];
  return {
    story,
    ordinal,
    id: event.id,
    types,
    status: event.status,
    background: event.background,
    first_day: first,
    last_day: last,
    places,
    countries: unique(event.place.map((p) => p.country)),
    actors,
    lat: located?.lat ?? null,
    lon: located?.lon ?? null,
    sort_key: sortKey(first, `${story}|${String(ordinal).padStart(6, "0")}`),
    words: vector([...types, ...actors, ...places, ...passages].join("\n")) as unknown as string,
    body: JSON.stringify(event),
  };
}

export async function dropStories(tx: Writing, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.deleteFrom("story").where("id", "in", ids).execute();
}

/** Writes a story in the place of what stood under its id. */
export async function writeStory(tx: Writing, { story, articles, notes }: BuiltStory): Promise<void> {
  const { events, ...rest } = story;
  const days = articles
    .map((a) => a.published.day)
    .filter((day) => day !== null)
    .sort();
  await dropStories(tx, [story.id]);
  await tx
    .insertInto("story")
    .values({
      id: story.id,
      title: story.title,
      articles: story.articles.length,
      events: events.length,
      first_day: days[0] ?? null,
      last_day: days.at(-1) ?? null,
      sort_key: sortKey(days.at(-1) ?? null, story.id),
      body: JSON.stringify(rest),
      notes: JSON.stringify(notes),
    })
    .execute();
  const texts = new Map(articles.map((a) => [a.id, a.text]));
  const rows = events.map((event, i) => eventRow(story.id, i, event, texts));
  for (const some of inPortions(rows)) await tx.insertInto("event").values(some).execute();
  for (const article of articles)
    await tx
      .updateTable("article")
      .set({
        story: story.id,
        body: JSON.stringify(article),
        day: article.published.day,
        sort_key: sortKey(article.published.day, article.id),
      })
      .where("id", "=", article.id)
      .execute();
}
