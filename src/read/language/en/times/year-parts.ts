/** Seasons, quarters, and weeks and days counted within a month or a year: "spring 2013", "the last week of June". */
import { dayNumber, isoDay, lastDayOfMonth, mondayOf, weekdayOf } from "../../../../model/calendar.ts";
import { absolute, iso, monthsOf, partOfAbsolute } from "./fixed-days.ts";
import { MONTHS, SEASONS, WEEKDAYS } from "./lexicon.ts";
import { dayValue, relativeMonth } from "./months.ts";
import { date, type Match, type Meaning, partOf, rule, type Rule, withPart } from "./rule.ts";

const ordinalOf = (match: Match): number => match.get("ORD")?.value ?? (match.has("opening") ? 1 : NaN);

/** Days 1 to 7, 8 to 14 …, the last seven: what a reader takes the weeks of a month for. */
function weekOfMonth(match: Match): Meaning | null {
  const month = MONTHS.get(match.get("MONTH")!.text)!;
  if (!match.get("MONTH")!.capital) return null;
  const year = match.get("YEAR");
  const length = lastDayOfMonth(year?.value ?? 2001, month);
  const n = ordinalOf(match);
  const first = match.has("last", "final") ? length - 6 : (n - 1) * 7 + 1;
  if (!(first >= 1 && first <= length)) return null;
  const last = Math.min(first + 6, length);
  if (!year) return date(relativeMonth(match, first, last), "week");
  const point = absolute(iso(year.value, month, first), iso(year.value, month, last), "week");
  return point && date(point, "week");
}

/** The n-th given weekday of a month, n -1 for the last. */
function nthWeekday(year: number, month: number, weekday: number, n: number): number | null {
  const first = dayNumber(year, month, 1);
  const last = dayNumber(year, month + 1, 0);
  const day =
    n < 0
      ? last - ((weekdayOf(last) - weekday + 7) % 7)
      : first + ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7;
  return day >= first && day <= last ? day : null;
}

function quarters(match: Match, months: number, grain: "quarter" | "half"): Meaning | null {
  const n = match.get("ORD")?.value ?? match.value("MM");
  if (!(n >= 1 && n <= 12 / months)) return null;
  const month = (n - 1) * months + 1;
  const year = match.get("YEAR");
  if (year) {
    const point = absolute(...monthsOf(year.value, month, months), "year");
    return point && date(point, grain);
  }
  return date(
    { basis: "month", month, day: null, lastDay: null, months, direction: match.looseDirection, bound: "in" },
    grain,
  );
}

export const YEAR_PARTS: readonly Rule[] = [
  rule(
    "week of month",
    "the first week of June 2014",
    "(the)? (ORD|last|final|opening) (week|weekend) (of|in) MONTHNAME (,)? YEAR?",
    (m) => weekOfMonth(m),
  ),
  rule("week of day", "the week of June 10", "(the)? week of (the)? MONTHNAME (DAY|ODAY)", (m) => {
    const day = dayValue(m);
    const length = lastDayOfMonth(2001, MONTHS.get(m.get("MONTH")!.text)!);
    return m.get("MONTH")!.capital && day <= length
      ? date(relativeMonth(m, day, Math.min(day + 6, length)), "week")
      : null;
  }),
  rule(
    "first months of year",
    "the first three months of 2014",
    "(the)? (first|last|final|opening) NUM (months|weeks|days|quarters) (of|in) YEAR",
    (m) => {
      const [n, year] = [m.value("NUM"), m.value("YEAR")];
      const end = m.has("last", "final");
      const months = m.has("months") ? n : m.has("quarters") ? n * 3 : 0;
      const days = m.has("weeks") ? n * 7 : n;
      if (!(n >= 1) || months > 12 || (months === 0 && days > 366)) return null;
      const from = end
        ? months
          ? dayNumber(year, 13 - months, 1)
          : dayNumber(year + 1, 1, 1) - days
        : dayNumber(year, 1, 1);
      const to = end
        ? dayNumber(year, 12, 31)
        : months
          ? dayNumber(year, months + 1, 0)
          : dayNumber(year, 1, 1) + days - 1;
      const point = absolute(isoDay(from), isoDay(to), months ? "year" : "days");
      return (
        point &&
        date(point, "day", {
          kind: "duration",
          value: `P${n}${m.has("months") ? "M" : m.has("quarters") ? "Q" : m.has("weeks") ? "W" : "D"}`,
        })
      );
    },
  ),
  rule(
    "weekday of month",
    "the first Monday of June 2014",
    "(the)? (ORD|last) DAYNAME (of|in) MONTHNAME (,)? YEAR",
    (m) => {
      const n = m.has("last") ? -1 : ordinalOf(m);
      const day = nthWeekday(
        m.value("YEAR"),
        MONTHS.get(m.get("MONTH")!.text)!,
        WEEKDAYS.get(m.get("WEEKDAY")!.text) ?? NaN,
        n,
      );
      const point = day === null ? null : absolute(isoDay(day), isoDay(day), "day");
      return point && date(point, "day");
    },
  ),
  rule("week of year", "the last week of 2013", "(the)? (ORD|last|final) week (of|in) YEAR", (m) => {
    const year = m.value("YEAR");
    const first = m.has("last", "final")
      ? mondayOf(dayNumber(year, 12, 28))
      : mondayOf(dayNumber(year, 1, 4)) + (ordinalOf(m) - 1) * 7;
    const point = absolute(isoDay(first), isoDay(first + 6), "week");
    return point && date(point, "week");
  }),
  rule("month of year", "the third month of 2021", "(the)? (ORD|last) month (of|in) YEAR", (m) => {
    const n = m.has("last") ? 12 : ordinalOf(m);
    const point = n >= 1 && n <= 12 ? absolute(...monthsOf(m.value("YEAR"), n, 1), "month") : null;
    return point && date(point, "month");
  }),
  rule("season year", "spring 2013", "(the)? ((early|late|mid) HYPHEN?)? SEASON (of|,)? YEAR", (m) => {
    const { month, value } = SEASONS.get(m.get("SEASON")!.text)!;
    const year = m.value("YEAR");
    const [first, last] = partOfAbsolute(...monthsOf(year, month, 3), partOf(m));
    const point = absolute(first, last, "year");
    return point && date(point, "season", { value: `${year}-${value}` });
  }),
  rule(
    "season",
    "last summer",
    "(last|next|this|this past|this coming|the) ((early|late|mid) HYPHEN?)? SEASON",
    (m) => {
      const term = m.get("SEASON")!;
      if (
        m.has("the") &&
        (term.text === "fall" ||
          term.text === "spring" ||
          m.tagsOf(term).upos === "VERB" ||
          m.after?.text === "of")
      )
        return null;
      if (m.after && m.tagsOf(m.after).upos === "NOUN" && m.has("the")) return null;
      const { month } = SEASONS.get(term.text)!;
      const strict = m.has("last", "past", "next") ? { strict: true } : {};
      const direction = m.has("last", "past")
        ? "past"
        : m.has("next", "coming")
          ? "future"
          : m.has("this")
            ? "nearest"
            : m.direction;
      return date(
        {
          basis: "month",
          month,
          day: null,
          lastDay: null,
          months: 3,
          direction,
          bound: "in",
          ...strict,
          ...withPart(m),
        },
        "season",
      );
    },
  ),
  rule(
    "quarter",
    "the third quarter of 2013",
    "(the)? (ORD|WORD) HYPHEN? (fiscal)? quarter ((of|,)? (fiscal)? YEAR)?",
    (m) => quarters(m, 3, "quarter"),
  ),
  rule("quarter of a year", "the 2013 third quarter", "(the)? (fiscal)? YEAR ORD HYPHEN? quarter", (m) =>
    quarters(m, 3, "quarter"),
  ),
  rule(
    "half",
    "the first half of 2013",
    "the (ORD) half (of)? (YEAR|this year|last year|next year|the year)",
    (m) => quarters(m, 6, "half"),
  ),
];
