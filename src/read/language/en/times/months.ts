/** Months, and days of them: "10 June 2014", "June 10-12", "in April", "early June", "last March". */
import { lastDayOfMonth } from "../../../../model/calendar.ts";
import type { TimePoint } from "../../../../model/time.ts";
import { absolute, dayOf, iso, monthsOf, partOfAbsolute } from "./fixed-days.ts";
import { MONTHS } from "./lexicon.ts";
import {
  date,
  type Match,
  type Meaning,
  PART_OF,
  partOf,
  rule,
  type Rule,
  stepOf,
  withPart,
} from "./rule.ts";

/**
 * "May", "March", "Mar", "Dec" and the like are months only with their capital; "May" and "March", being a verb as well, need
 * more: a preposition, a day, a year, or a tagger that calls them names.
 */
export function isMonth(match: Match, sure: boolean): boolean {
  const term = match.get("MONTH")!;
  if (!term.capital) return false;
  if (term.text !== "may" && term.text !== "march" && term.text.length > 3) return true;
  if (/^[-–—/]$/.test(match.after?.text ?? "") || /^[-–—]$/.test(match.before?.text ?? "")) return true;
  if (sure) return true;
  const before = match.before?.text ?? "";
  // "from November to March": after another month it is one too.
  if (/^(?:to|through|and|until)$/.test(before) && MONTHS.has(match.term(-2)?.text ?? "")) return true;
  if (
    /^(?:in|since|until|till|by|of|during|from|between|through|late|early|mid|last|next|this|for|to|before|after|throughout)$/.test(
      before,
    )
  )
    return !(term.text === "march" && /^(?:of|for|to|during|before|after|this|last)$/.test(before));
  const { xpos } = match.tagsOf(term);
  return term.text === "may"
    ? xpos === "NNP"
    : term.text !== "march" && xpos === "NNP" && match.after?.text === ".";
}

export const relativeMonth = (match: Match, day: number | null, lastDay: number | null): TimePoint => ({
  basis: "month",
  month: MONTHS.get(match.get("MONTH")!.text)!,
  day,
  lastDay,
  direction: match.looseDirection,
  bound: "in",
});

const monthDay = (match: Match, day: number): Meaning | null => {
  const term = match.get("MONTH")!;
  if (!term.capital || day < 1 || day > lastDayOfMonth(2000, MONTHS.get(term.text)!)) return null;
  return date(relativeMonth(match, day, null), "day");
};

/** "June 1-5" and "June 10 to 12": both days in one month. */
function dayRange(match: Match, first: number, last: number): Meaning | null {
  const month = MONTHS.get(match.get("MONTH")!.text)!;
  if (!(first < last) || last > lastDayOfMonth(2000, month) || !match.get("MONTH")!.capital) return null;
  const year = match.get("YEAR");
  if (!year) return date(relativeMonth(match, first, last), "day");
  const point = absolute(iso(year.value, month, first), iso(year.value, month, last), "days");
  return point && date(point, "day");
}

export const dayValue = (match: Match, n = 0): number => {
  const [digits, ordinal] = [match.get("DAY", n), match.get("ODAY", n)];
  return digits?.value ?? ordinal?.value ?? match.get("WORD", n)?.value ?? NaN;
};

function monthOfYear(match: Match, year: number): Meaning | null {
  const month = MONTHS.get(match.get("MONTH")!.text)!;
  const [first, last] = partOfAbsolute(...monthsOf(year, month, 1), partOf(match));
  const point = absolute(first, last, "month");
  return point && date(point, "month");
}

export const MONTH_RULES: readonly Rule[] = [
  rule("month day year", "June 10, 2014", "MONTHNAME (the)? (DAY|ODAY|WORD) (,)? (of)? YEAR", (m) =>
    m.get("MONTH")!.capital ? dayOf(m.value("YEAR"), MONTHS.get(m.get("MONTH")!.text)!, dayValue(m)) : null,
  ),
  rule(
    "day month year",
    "10 June 2014",
    "(the)? (DAY|ODAY|WORD) HYPHEN? (of)? MONTHNAME (,|HYPHEN|of|in)? YEAR",
    (m) =>
      m.get("MONTH")!.capital ? dayOf(m.value("YEAR"), MONTHS.get(m.get("MONTH")!.text)!, dayValue(m)) : null,
  ),
  rule("month day", "June 10", "MONTHNAME (the)? (DAY|ODAY)", (m) =>
    m.after?.glued && /^[:%]$/.test(m.after.text) ? null : monthDay(m, dayValue(m)),
  ),
  rule("day month", "the 10th of June", "(the)? (DAY|ODAY) HYPHEN? (day)? (of)? MONTH", (m) =>
    m.before?.text !== "$" && isMonth(m, !m.has("of") || m.get("ODAY") !== undefined)
      ? monthDay(m, dayValue(m))
      : null,
  ),
  rule(
    "month days",
    "June 10-12, 2014",
    "MONTHNAME (DAY|ODAY) (DASH|to|through|and) (DAY|ODAY) ((,)? YEAR)?",
    (m) => (m.has("and") && m.before?.text !== "between" ? null : dayRange(m, dayValue(m), dayValue(m, 1))),
  ),
  rule(
    "days month",
    "10 to 12 June",
    "(between|from)? (the)? (DAY|ODAY) (DASH|to|through|and) (the)? (DAY|ODAY) (of)? MONTHNAME ((,)? YEAR)?",
    (m) => {
      if (m.has("and") && m.term(0)!.text !== "between") return null;
      const meaning = dayRange(m, dayValue(m), dayValue(m, 1));
      return meaning && (m.has("between", "from") ? { ...meaning, skip: 1 } : meaning);
    },
  ),
  rule("month year", "June 2014", "MONTHNAME (,|of|/|HYPHEN|in)? YEAR", (m) =>
    m.get("MONTH")!.capital && m.value("YEAR") > 1000 ? monthOfYear(m, m.value("YEAR")) : null,
  ),
  rule("part of month year", "early June 2014", `${PART_OF} MONTHNAME (,|of)? YEAR`, (m) =>
    monthOfYear(m, m.value("YEAR")),
  ),
  rule(
    "month of relative year",
    "June last year",
    "(in)? MONTHNAME (of)? (last|next|this|the) (previous|following|same)? year",
    (m) => {
      if (!isMonth(m, true)) return null;
      return m.has("the")
        ? null
        : date(
            {
              ...relativeMonth(m, null, null),
              years: stepOf(m),
            } as TimePoint,
            "month",
            { skip: m.has("in") ? 1 : 0 },
          );
    },
  ),
  rule("month", "in April", "MONTHNAME", (m) =>
    isMonth(m, false) ? date(relativeMonth(m, null, null), "month") : null,
  ),
  rule(
    "stepped month",
    "last June",
    "(last|next|this|this past|this coming|the coming|the following|the previous) MONTH",
    (m) => {
      if (!isMonth(m, true)) return null;
      const step = stepOf(m);
      // "this June" is of the article's year, "last June" any but the one that it is.
      const which =
        step === 0
          ? { years: 0 }
          : { direction: step < 0 ? ("past" as const) : ("future" as const), strict: true };
      return date({ ...relativeMonth(m, null, null), ...which } as TimePoint, "month");
    },
  ),
  rule("part of month", "mid-March", `${PART_OF} ((last|next|this))? MONTHNAME`, (m) =>
    isMonth(m, true) ? date({ ...relativeMonth(m, null, null), ...withPart(m) } as TimePoint, "month") : null,
  ),
];
