/** Where reports of one event give different days. */
import type { Difference } from "../../model/difference.ts";
import type { Event } from "../../model/event.ts";
import { parseIsoDay } from "../../model/calendar.ts";
import type { ResolvedTime } from "../../model/time.ts";
import { citationOf, difference } from "./claim.ts";
import type { Claim, Tellings } from "./claim.ts";

/** More days than this are the days of a long event. */
const MOST_DAYS = 2;

/** Days further apart are of two things, of which one was read into the event. */
const FURTHEST = 3;

/** How many times longer a stretch must be to say clearly less than the day: "overnight" may touch two. */
const LONGER = 3;

/** A day within a stretch of more days than this is no difference: "this month", "since 2011". */
const WIDEST = 366;

/** "On 12 December" and "late in 2012": one holds the other, and a reader may want to know that somebody knew the day. */
function widths(event: Event, tellings: Tellings): Difference[] {
  const claims = event.reports.flatMap((report): Claim<readonly [number, number]>[] => {
    const { date } = report;
    if (report.carried.includes("date") || date === null || date.last === null || report.anaphoric) return [];
    const stretch = [parseIsoDay(date.first), parseIsoDay(date.last)] as const;
    if (stretch[1] - stretch[0] > WIDEST) return [];
    const label = date.first === date.last ? date.first : `${date.first} to ${date.last}`;
    return [{ value: stretch, label, citation: citationOf(report), ...tellings.get(report.article)! }];
  });
  const length = ({ value }: Claim<readonly [number, number]>): number => value[1] - value[0] + 1;
  const holds = (a: Claim<readonly [number, number]>, b: Claim<readonly [number, number]>): boolean =>
    a.origin !== b.origin &&
    length(b) <= MOST_DAYS &&
    length(a) >= LONGER * length(b) &&
    a.value[0] <= b.value[0] &&
    b.value[1] <= a.value[1];
  const nested = claims.filter((a) => claims.some((b) => holds(a, b) || holds(b, a)));
  if (nested.length < claims.length || new Set(nested.map((c) => c.label)).size < 2) return [];
  return [difference(event.id, "date", "precision", nested, "the longer stretch holds the shorter")];
}

export function dateDifferences(event: Event, tellings: Tellings): Difference[] {
  return [...days(event, tellings), ...widths(event, tellings)];
}

function days(event: Event, tellings: Tellings): Difference[] {
  const claims = event.reports.flatMap((report): Claim<ResolvedTime>[] => {
    if (report.carried.includes("date")) return [];
    if (report.date === null || report.date.precision !== "day") return [];
    // "On Saturday" can be told of the news as well as of the event; a day of the calendar is meant.
    if (report.relativeDate?.basis !== "month" && report.relativeDate?.basis !== "absolute") return [];
    const { origin, rank } = tellings.get(report.article)!;
    return [{ value: report.date, label: report.date.first, citation: citationOf(report), origin, rank }];
  });
  const told = new Map<string, Set<string>>();
  for (const { value, citation } of claims)
    told.set(value.first, (told.get(value.first) ?? new Set()).add(citation.article));
  if (told.size < 2 || told.size > MOST_DAYS) return [];
  const numbers = [...told.keys()].map(parseIsoDay);
  if (Math.max(...numbers) - Math.min(...numbers) > FURTHEST) return [];
  // One article that gives both days tells two stages of a longer event, and contradicts nobody.
  const telling = claims.filter(
    (c) => [...told.values()].filter((ids) => ids.has(c.citation.article)).length === 1,
  );
  if (new Set(telling.map((c) => c.label)).size < 2) return [];
  return [difference(event.id, "date", "contradiction", telling, null)];
}
