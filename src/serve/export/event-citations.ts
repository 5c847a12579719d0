/** Where each export's row stands in the articles. */
import { createHash } from "node:crypto";
import type { Article } from "../../model/article.ts";
import type { Event } from "../../model/event.ts";
import type { Factuality } from "../../model/factuality.ts";
import type { Record } from "../../model/record.ts";
import { shownAs } from "./redact/mask.ts";

export interface EventCitation {
  readonly article: string;
  readonly outlet: string | null;
  readonly headline: string | null;
  /** ISO day, or null. */
  readonly published: string | null;
  readonly url: string | null;
  /** Of the article's text as UTF-8, hexadecimal. */
  readonly sha256: string;
  /** UTF-16 code units into the article's text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly factuality: Factuality;
  /** The article's words; null where texts are left out. */
  readonly quote: string | null;
}

export interface Cited {
  readonly event: Event;
  readonly story: string;
  readonly citations: readonly EventCitation[];
}

/** The record's events, story by story, each with the passages of its reports; a passage that gave two reports stands once. */
export function citedEvents(record: Record, text: boolean): readonly Cited[] {
  const articles = new Map(record.articles.map((article) => [article.id, article]));
  return record.stories.flatMap((story) =>
    story.events.map((event) => ({ event, story: story.id, citations: citationsOf(event, articles, text) })),
  );
}

export function citationsOf(
  event: Event,
  articles: ReadonlyMap<string, Article>,
  text: boolean,
): readonly EventCitation[] {
  const citations = new Map<string, EventCitation>();
  for (const report of event.reports) {
    const article = articles.get(report.article);
    const key = `${report.article}\u0000${report.start}\u0000${report.end}`;
    if (article === undefined || citations.has(key)) continue;
    citations.set(key, {
      article: article.id,
      outlet: article.outlet,
      headline: text && article.headline !== null ? shownAs(article.headline) : null,
      published: article.published.day,
      url: article.url,
      sha256: article.sha256,
      start: report.start,
      end: report.end,
      factuality: report.factuality,
      quote: text ? shownAs(article.text.slice(report.start, report.end)) : null,
    });
  }
  return [...citations.values()];
}

/** Outlets of the citations, each once; an article without one is named by its id. */
export const outletsOf = (citations: readonly EventCitation[]): readonly string[] => [
  ...new Set(citations.map(({ outlet, article }) => outlet ?? article)),
];

/** A whole number of nine digits from an id, for formats that ask for numbers: the same for the same id. */
export function numberOf(id: string, taken: Set<number>): number {
  let n = 100_000_000 + (createHash("sha256").update(id).digest().readUInt32BE(0) % 900_000_000);
  while (taken.has(n)) n = n === 999_999_999 ? 100_000_000 : n + 1;
  taken.add(n);
  return n;
}

/** True where a report asserts the event: only then does a list of what happened have a row for it. */
export const asserted = (event: Event): boolean =>
  event.reports.some(({ factuality }) => factuality === "CT+");
