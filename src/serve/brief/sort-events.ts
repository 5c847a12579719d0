/** Which event is told in which section, and in which order. */
import type { Event } from "../../model/event.ts";
import { sureness } from "../../model/sureness.ts";
import { byText } from "./ordering.ts";
import { wording } from "./telling.ts";
import type { Writing } from "./writing.ts";

const isSpoken = (event: Event): boolean => wording(event).spoken === true;

/** Not yet happened when it was written of: hedged in every report and dated after the story's first day. */
function isExpected(event: Event, { firstDay }: Writing): boolean {
  const hedged = event.reports.every((report) => sureness(report.factuality) === "hedged");
  return hedged && event.date !== null && firstDay !== null && event.date[0] > firstDay;
}

/** Most independent origins first, then most reports, then the earliest, then by id. */
const byCorroboration = (a: Event, b: Event): number =>
  b.independentOrigins - a.independentOrigins ||
  b.reports.length - a.reports.length ||
  byText(a.date?.[0] ?? "9999", b.date?.[0] ?? "9999") ||
  byText(a.id, b.id);

const byDay = (a: Event, b: Event): number =>
  byText(a.date?.[0] ?? "9999", b.date?.[0] ?? "9999") || byCorroboration(a, b);

export interface SortedEvents {
  readonly happened: readonly Event[];
  readonly disputed: readonly Event[];
  readonly single: readonly Event[];
  readonly spoken: readonly Event[];
  readonly background: readonly Event[];
}

/** Every event of the story lands in exactly one list. */
export function sortEvents(writing: Writing): SortedEvents {
  const lists = {
    happened: [] as Event[],
    disputed: [] as Event[],
    single: [] as Event[],
    spoken: [] as Event[],
    background: [] as Event[],
  };
  for (const event of writing.story.events) {
    if (event.background) lists.background.push(event);
    else if (isSpoken(event) || isExpected(event, writing)) lists.spoken.push(event);
    else if (event.status === "corroborated") lists.happened.push(event);
    else if (event.status === "single-source") lists.single.push(event);
    else lists.disputed.push(event);
  }
  return {
    happened: lists.happened.sort(byCorroboration),
    disputed: lists.disputed.sort((a, b) => byText(a.status, b.status) || byCorroboration(a, b)),
    single: lists.single.sort(byCorroboration),
    spoken: lists.spoken.sort(byDay),
    background: lists.background.sort(byDay),
  };
}
