/** How a decision names what it is about: by the words of the article, never by an id that another release would change. */
import type { Anchor, EventTarget } from "./decision.ts";
import type { Event } from "./event.ts";
import type { Report } from "./report.ts";

/** The words that name an event in an article's text. */
export const anchorOf = (report: Report, text: string): Anchor => ({
  article: report.article,
  start: report.trigger.start,
  end: report.trigger.end,
  quote: text.slice(report.trigger.start, report.trigger.end),
  type: report.type[0]!,
});

/** @param textOf an article's text by its id */
export const eventTarget = (event: Event, textOf: (article: string) => string): EventTarget => ({
  what: "event",
  reports: event.reports.map((report) => anchorOf(report, textOf(report.article))),
});
