/** When an event was, from the times that its reports give. */
import { isoDay } from "../../model/calendar.ts";
import type { DatePrecision } from "../../model/time.ts";
import type { Mention } from "./mention.ts";

export interface EventDate {
  readonly date: readonly [string, string] | null;
  readonly precision: DatePrecision;
}

interface Stretch {
  readonly first: number;
  readonly last: number;
}
const meets = (a: Stretch, b: Stretch): boolean => a.first <= b.last && b.first <= a.last;

const precisionOf = ({ first, last }: Stretch): DatePrecision => {
  const days = last - first + 1;
  return days === 1 ? "day" : days <= 4 ? "days" : days <= 7 ? "week" : days <= 31 ? "month" : "year";
};

/** Days before the news from which on a recalled time is another event's. */
const LONG_AGO = 30;

/**
 * The stretch that most origins' times meet, of equals the shortest. Where no report says a time, news of the day is of
 * the day of the earliest article or the one before ("days"), and what is recalled has no date.
 */
export function mergeDates(mentions: readonly Mention[]): EventDate {
  const news = mentions.filter((m) => !m.report.background && m.days !== null).map((m) => m.days!.first);
  // News that recalls something old has the day of the news: the old day is of what it recalls.
  const told =
    news.length === 0
      ? mentions
      : mentions.filter(
          (m) => !m.report.background || m.days === null || m.days.last >= Math.min(...news) - LONG_AGO,
        );
  const said = told.filter((m) => m.days?.said === true);
  if (said.length > 0) {
    const support = (stretch: Stretch): number =>
      new Set(said.filter((m) => meets(m.days!, stretch)).map((m) => m.origin)).size;
    const best = said
      .map((m) => ({ ...m.days!, support: support(m.days!), anaphoric: m.report.anaphoric }))
      .sort(
        (a, b) => b.support - a.support || a.last - a.first - (b.last - b.first) || a.first - b.first,
      )[0]!;
    const report = said.find((m) => m.days!.first === best.first && m.days!.last === best.last)!.report;
    return {
      date: [isoDay(best.first), isoDay(best.last)],
      precision: report.date?.precision ?? precisionOf(best),
    };
  }
  const fallback = told
    .filter((m) => m.days !== null)
    .map((m) => m.days!)
    .sort((a, b) => a.first - b.first)[0];
  return fallback === undefined
    ? { date: null, precision: "unknown" }
    : { date: [isoDay(fallback.first), isoDay(fallback.last)], precision: "days" };
}
