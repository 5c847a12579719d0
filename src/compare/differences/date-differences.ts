/** Where reports of one event give different days. */
import type { Difference } from "../../model/difference.ts";
import type { Event } from "../../model/event.ts";
import type { ResolvedTime } from "../../model/time.ts";
import { citationOf, difference } from "./claim.ts";
import type { Claim, Tellings } from "./claim.ts";

/** More days than this are the days of a long event. */
const MOST_DAYS = 2;

export function dateDifferences(event: Event, tellings: Tellings): Difference[] {
  const claims = event.reports.flatMap((report): Claim<ResolvedTime>[] => {
    if (report.carried.includes("date")) return [];
    if (report.date === null || report.date.precision !== "day") return [];
    // "On Saturday" can be told of the news as well as of the event; a day of the calendar is meant.
    if (report.relativeDate?.basis !== "month" && report.relativeDate?.basis !== "absolute") return [];
    const { origin, rank } = tellings.get(report.article)!;
    return [{ value: report.date, label: report.date.first, citation: citationOf(report), origin, rank }];
  });
  const days = new Map<string, Set<string>>();
  for (const { value, citation } of claims)
    days.set(value.first, (days.get(value.first) ?? new Set()).add(citation.article));
  if (days.size < 2 || days.size > MOST_DAYS) return [];
  // One article that gives both days tells two stages of a longer event, and contradicts nobody.
  const telling = claims.filter(
    (c) => [...days.values()].filter((ids) => ids.has(c.citation.article)).length === 1,
  );
  if (new Set(telling.map((c) => c.label)).size < 2) return [];
  return [difference(event.id, "date", "contradiction", telling, null)];
}
