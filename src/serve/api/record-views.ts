/** Every question of the API, answered from one record in memory. */
import type { Article } from "../../model/article.ts";
import type { Event } from "../../model/event.ts";
import type { Place } from "../../model/place.ts";
import type { Record } from "../../model/record.ts";
import type { Report } from "../../model/report.ts";
import type { Story } from "../../model/story.ts";
import { contentId } from "../../store/content-id.ts";
import type { ArticleFilter } from "../../store/queries/articles.ts";
import type { EventFilter, StoredEvent } from "../../store/queries/events.ts";
import { limitOf, type Page, type PageRequest } from "../../store/queries/page.ts";
import type { StoredPlace } from "../../store/queries/places.ts";
import type { ReportFilter, StoredReport } from "../../store/queries/reports.ts";
import type { StoryFilter } from "../../store/queries/stories.ts";
import type { SourceStatus, Views } from "./source.ts";
import { wordMatcher } from "./search-words.ts";

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const any = <T>(wanted: readonly T[] | undefined, held: readonly T[]): boolean =>
  wanted === undefined || wanted.some((each) => held.includes(each));
const typesOf = ({ type }: Event): readonly string[] => (typeof type === "string" ? [type] : type);

/** A record does not change: a page begins where the one before it ended, by count. */
function page<T>(items: readonly T[], request: PageRequest): Page<T> {
  const limit = limitOf(request);
  const told = request.after == null ? 0 : Number(Buffer.from(request.after, "base64url").toString());
  const from = Number.isSafeInteger(told) && told >= 0 ? told : items.length;
  const next = from + limit < items.length ? Buffer.from(String(from + limit)).toString("base64url") : null;
  return { items: items.slice(from, from + limit), next };
}

const daysOf = (story: Story, articles: ReadonlyMap<string, Article>): readonly string[] =>
  story.articles.flatMap((id) => articles.get(id)?.published.day ?? []).sort();

export function recordViews(record: Record): Views {
  const articles = new Map(record.articles.map((article) => [article.id, article]));
  const storyOf = new Map(
    record.stories.flatMap((story) => story.articles.map((id) => [id, story.id] as const)),
  );
  const stories = new Map(record.stories.map((story) => [story.id, story]));
  const events: readonly StoredEvent[] = record.stories
    .flatMap((story) => story.events.map((event) => ({ story: story.id, event })))
    .sort((a, b) => byText(a.event.date?.[0] ?? "", b.event.date?.[0] ?? "") || byText(a.story, b.story));
  const find = (id: string): Story | undefined =>
    stories.get(id) ?? stories.get(storyOf.get(id.replace(/^story:/, "")) ?? "");
  const ofStory = (id: string | undefined): ((story: string | undefined) => boolean) => {
    if (id === undefined) return () => true;
    const wanted = find(id)?.id;
    return (story) => story !== undefined && story === wanted;
  };
  const fitting = (filter: EventFilter): readonly StoredEvent[] =>
    filterEvents(events, filter, ofStory(filter.story), articles);
  const now = <T>(value: T): Promise<T> => Promise.resolve(value);

  return {
    stories: (filter = {}) => now(page(storySummaries(record, filter, articles), filter)),
    story: (id) => {
      const story = find(id);
      if (story === undefined) return now(null);
      const notes = record.notes.filter(
        ({ article }) => article !== null && story.articles.includes(article),
      );
      return now({ story, notes });
    },
    events: (filter = {}) => now(page(fitting(filter), filter)),
    countEvents: (filter = {}) => now(fitting(filter).length),
    event: (id) => now(events.find(({ event }) => event.id === id) ?? null),
    reports: (filter = {}) => {
      const inStory = ofStory(filter.story);
      return now(
        page(
          reportsOf(events, articles).filter(
            (each) => fitsReport(each, filter) && inStory(storyOf.get(each.report.article)),
          ),
          filter,
        ),
      );
    },
    articles: (filter = {}) => {
      const inStory = ofStory(filter.story);
      const fit = record.articles
        .filter((article) => fitsArticle(article, filter) && inStory(storyOf.get(article.id)))
        .sort((a, b) => byText(b.published.day ?? "", a.published.day ?? "") || byText(b.id, a.id));
      const summaries = fit.map(({ text: _text, blocks: _blocks, ...rest }) => ({
        ...rest,
        story: storyOf.get(rest.id) ?? null,
      }));
      return now(page(summaries, filter));
    },
    article: (id, version = 1) => {
      const article = articles.get(id);
      if (article === undefined || version !== 1) return now(null);
      const reports = reportsOf(events, articles).flatMap(({ report }) =>
        report.article === id ? [report] : [],
      );
      const notes = record.notes.filter((note) => note.article === id);
      return now({ article, version: 1, story: storyOf.get(id) ?? null, versions: [], reports, notes });
    },
    differences: (filter = {}) => {
      const inStory = ofStory(filter.story);
      return now(
        record.stories
          .filter(({ id }) => inStory(id))
          .flatMap((story) => story.differences.map((difference) => ({ story: story.id, difference })))
          .filter(
            ({ difference: { field, kind } }) =>
              (filter.field ?? field) === field && (filter.kind ?? kind) === kind,
          ),
      );
    },
    control: (filter = {}) => {
      const inStory = ofStory(filter.story);
      return now(
        record.stories
          .filter(({ id }) => inStory(id))
          .flatMap((story) => story.control.map((control) => ({ story: story.id, control })))
          .filter(({ control }) => any(filter.places, [control.place])),
      );
    },
    places: () => now(placesOf(events)),
    record: (id) => {
      if (id === null) return now(record);
      const story = find(id);
      const held = new Set(story?.articles);
      return now({
        ...record,
        articles: record.articles.filter((article) => held.has(article.id)),
        stories: story === undefined ? [] : [story],
        notes: record.notes.filter(({ article }) => article !== null && held.has(article)),
      });
    },
  };
}

function storySummaries(record: Record, { from, to }: StoryFilter, articles: ReadonlyMap<string, Article>) {
  return record.stories
    .map((story) => {
      const days = daysOf(story, articles);
      return {
        id: story.id,
        title: story.title,
        articles: story.articles.length,
        events: story.events.length,
        origins: story.origins.length,
        differences: story.differences.length,
        firstDay: days[0] ?? null,
        lastDay: days.at(-1) ?? null,
      };
    })
    .filter(({ lastDay }) => from === undefined || (lastDay !== null && lastDay >= from))
    .filter(({ firstDay }) => to === undefined || (firstDay !== null && firstDay <= to))
    .sort((a, b) => byText(b.lastDay ?? "", a.lastDay ?? "") || byText(b.id, a.id));
}

function filterEvents(
  events: readonly StoredEvent[],
  { types, status, places, countries, actors, from, to, box, background, search }: EventFilter,
  inStory: (story: string) => boolean,
  articles: ReadonlyMap<string, Article>,
): readonly StoredEvent[] {
  const found = search === undefined ? null : wordMatcher(search);
  return events.filter(
    ({ story, event }) =>
      inStory(story) &&
      any(types, typesOf(event)) &&
      any(status, [event.status]) &&
      any(
        places,
        event.place.flatMap(({ name, admin1 }) => [name, ...(admin1 === null ? [] : [admin1])]),
      ) &&
      any(
        countries,
        event.place.flatMap(({ country }) => country ?? []),
      ) &&
      any(
        actors,
        [...event.actor1, ...event.actor2].map(({ name }) => name),
      ) &&
      (from === undefined || (event.date !== null && event.date[1] >= from)) &&
      (to === undefined || (event.date !== null && event.date[0] <= to)) &&
      (box === undefined || inBox(event.place[0], box)) &&
      (background === undefined || event.background === background) &&
      (found === null || found(wordsOfEvent(event, articles))),
  );
}

const inBox = (
  place: Place | undefined,
  [west, south, east, north]: readonly [number, number, number, number],
): boolean =>
  place !== undefined &&
  place.lat !== null &&
  place.lon !== null &&
  place.lon >= west &&
  place.lon <= east &&
  place.lat >= south &&
  place.lat <= north;

/** What tells it, and what it is about. */
const wordsOfEvent = (event: Event, articles: ReadonlyMap<string, Article>): string =>
  [
    ...typesOf(event),
    ...event.place.flatMap(({ name, asWritten, admin1 }) => [name, asWritten, admin1 ?? ""]),
    ...[...event.actor1, ...event.actor2].flatMap(({ name, asWritten }) => [name, ...asWritten]),
    ...event.reports.map(({ article, start, end }) => articles.get(article)?.text.slice(start, end) ?? ""),
  ].join("\n");

const fitsArticle = (article: Article, { outlet, from, to, search }: ArticleFilter): boolean => {
  const { day } = article.published;
  return (
    (outlet === undefined || article.outlet === outlet) &&
    (from === undefined || (day !== null && day >= from)) &&
    (to === undefined || (day !== null && day <= to)) &&
    (search === undefined ||
      wordMatcher(search)(`${article.outlet ?? ""}\n${article.headline ?? ""}\n${article.text}`))
  );
};

const fitsReport = ({ report }: StoredReport, { article, types }: ReportFilter): boolean =>
  (article === undefined || report.article === article) && any(types, report.type);

/** By article, in the order in which each text tells them. */
const reportsOf = (
  events: readonly StoredEvent[],
  articles: ReadonlyMap<string, Article>,
): readonly StoredReport[] =>
  events
    .flatMap(({ event }) => event.reports)
    .sort((a, b) => byText(a.article, b.article) || a.trigger.start - b.trigger.start || a.start - b.start)
    .map((report: Report) => ({
      id: contentId([articles.get(report.article)?.sha256 ?? "", report]),
      report,
    }));

function placesOf(events: readonly StoredEvent[]): readonly StoredPlace[] {
  const found = new Map<string, StoredPlace>();
  for (const { name, kind, lat, lon, country, admin1 } of events.flatMap(({ event }) => event.place)) {
    const place = { name, kind, lat, lon, country, admin1 };
    const key = JSON.stringify(place);
    found.set(key, { ...place, events: (found.get(key)?.events ?? 0) + 1 });
  }
  return [...found.values()].sort((a, b) => b.events - a.events || byText(a.name, b.name));
}

export function recordStatus(record: Record): Omit<SourceStatus, "kind"> {
  const days = record.articles.flatMap(({ published }) => published.day ?? []).sort();
  const events = record.stories.flatMap((story) => story.events);
  return {
    articles: record.articles.length,
    stories: record.stories.length,
    events: events.length,
    reports: events.reduce((sum, { reports }) => sum + reports.length, 0),
    decisions: 0,
    firstDay: days[0] ?? null,
    lastDay: days.at(-1) ?? null,
    takenAt: null,
    change: 0,
  };
}
