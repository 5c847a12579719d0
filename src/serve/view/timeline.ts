/** Days of a story's events as instants of a time axis. */
import type { Article } from "../../model/article.ts";
import type { Event } from "../../model/event.ts";
import { byText } from "../brief/ordering.ts";
import type { Story } from "../../model/story.ts";

/** Milliseconds since 1970, UTC. */
export interface TimelineEvent {
  readonly event: Event;
  readonly first: number;
  /** End of the last day. */
  readonly last: number;
}

export interface Timeline {
  readonly events: readonly TimelineEvent[];
  readonly published: readonly { readonly outlet: string; readonly at: number }[];
  /** Ends of the axis. */
  readonly first: number;
  readonly last: number;
  /** News events whose day is not known. */
  readonly undated: number;
}

const DAY = 86_400_000;

/** News only: background would stretch the axis over years. */
export function timelineOf(story: Story, articles: readonly Article[]): Timeline {
  const news = story.events.filter((event) => !event.background);
  const events = news
    .flatMap((event) =>
      event.date === null
        ? []
        : [{ event, first: Date.parse(event.date[0]), last: Date.parse(event.date[1]) + DAY }],
    )
    .sort((a, b) => a.first - b.first || a.last - b.last || byText(a.event.id, b.event.id));
  const members = new Set(story.articles);
  const published = articles.flatMap((article) =>
    members.has(article.id) && article.published.day !== null
      ? [{ outlet: article.outlet ?? article.id, at: Date.parse(article.published.day) + DAY / 2 }]
      : [],
  );
  const starts = [...events.map((each) => each.first), ...published.map((each) => each.at - DAY / 2)];
  const ends = [...events.map((each) => each.last), ...published.map((each) => each.at + DAY / 2)];
  const first = starts.length > 0 ? Math.min(...starts) : 0;
  return {
    events,
    published,
    first,
    last: Math.max(first + DAY, ...ends),
    undated: news.length - events.length,
  };
}

/** Whole days between two instants, evenly apart, at most `most`. */
export function dayTicks(first: number, last: number, most: number): readonly number[] {
  const step = Math.max(1, Math.ceil((last - first) / DAY / most)) * DAY;
  const ticks: number[] = [];
  for (let at = Math.ceil(first / DAY) * DAY; at < last; at += step) ticks.push(at);
  return ticks;
}
