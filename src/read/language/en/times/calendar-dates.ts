/** Dates that name a month, a year or both: "10 June 2014", "June 10-12", "2014-06-10", "in April", "the late 1990s". */
import {
  dayNumber,
  isoDay,
  lastDayOfMonth,
  mondayOf,
  parseIsoDay,
  weekdayOf,
} from "../../../../model/calendar.ts";
import type { DatePrecision, TimePart, TimePoint } from "../../../../model/time.ts";
import { DECADES, MONTHS, SEASONS, WEEKDAYS } from "./lexicon.ts";
import { date, type Match, type Meaning, partOf, rule, type Rule, stepOf, withPart } from "./rule.ts";

const PART = "(early|late|mid|(the)? (beginning|start|end|middle|close) of) HYPHEN?";

/** A span of days that the text fixes, or null where the calendar has no such day. */
function absolute(first: string, last: string, precision: DatePrecision): TimePoint | null {
  return Number.isNaN(parseIsoDay(first)) || Number.isNaN(parseIsoDay(last))
    ? null
    : { basis: "absolute", first, last, precision, bound: "in" };
}
const pad = (value: number, width = 2): string => String(value).padStart(width, "0");
const iso = (year: number, month: number, day: number): string => `${pad(year, 4)}-${pad(month)}-${pad(day)}`;

const dayOf = (year: number, month: number, day: number): Meaning | null => {
  const point =
    month >= 1 && month <= 12 ? absolute(iso(year, month, day), iso(year, month, day), "day") : null;
  return point && date(point, "day");
};

const monthsOf = (year: number, month: number, months: number): readonly [string, string] => [
  isoDay(dayNumber(year, month, 1)),
  isoDay(dayNumber(year, month + months, 0)),
];

/** Halves as in `resolveTime`. */
function partOfAbsolute(first: string, last: string, part: TimePart | undefined): readonly [string, string] {
  if (part !== "early" && part !== "late" && part !== "mid") return [first, last];
  const [from, to] = [parseIsoDay(first), parseIsoDay(last)];
  const half = Math.floor((to - from + 1) / 2);
  const quarter = Math.floor(half / 2);
  if (part === "early") return [first, isoDay(from + half - 1)];
  return part === "late" ? [isoDay(from + half), last] : [isoDay(from + quarter), isoDay(to - quarter)];
}

function monthOfYear(match: Match, year: number): Meaning | null {
  const month = MONTHS.get(match.get("MONTH")!.text)!;
  const [first, last] = partOfAbsolute(...monthsOf(year, month, 1), partOf(match));
  const point = absolute(first, last, "month");
  return point && date(point, "month");
}

/** Two-digit years as the papers of the last hundred years mean them. */
const fullYear = (value: number): number => (value >= 100 ? value : value < 50 ? 2000 + value : 1900 + value);

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

const relativeMonth = (match: Match, day: number | null, lastDay: number | null): TimePoint => ({
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

const dayValue = (match: Match, n = 0): number => {
  const [digits, ordinal] = [match.get("DAY", n), match.get("ODAY", n)];
  return digits?.value ?? ordinal?.value ?? match.get("WORD", n)?.value ?? NaN;
};

/** A bare year needs a sign that it is none of 2,000 things: a preposition before it, or no plural noun after it. */
function isYear(match: Match): boolean {
  const year = match.get("YEAR")!;
  const { before, after } = match;
  if (before?.text === "than" && /^(?:later|earlier)$/.test(match.term(-2)?.text ?? "")) return true;
  // Far years are told with a word before them: "by 2050"; alone they are clock times and codes.
  if (year.value > 2030 && !/^(?:in|by|until|since|of|year|before|after|from|to)$/.test(before?.text ?? ""))
    return false;
  if (year.value < 1600 || year.value > 2200) return false;
  if (before?.glued !== undefined && year.glued && before && /^[#$£€.,:/@&=_]$/.test(before.text))
    return false;
  if (year.glued && before && /[a-z\d]/.test(before.text.at(-1) ?? "")) return false;
  if (after?.glued && /^[a-z%/]/.test(after.text)) return false;
  if (
    before &&
    /^(?:in|since|of|until|till|by|from|during|early|late|mid|year|fiscal|to|between|circa|through|throughout|and|season|before|after|spring|summer|autumn|fall|winter|\()$/.test(
      before.text,
    )
  ) {
    const firm =
      /^(?:in|since|until|till|during|early|late|mid|year|fiscal|circa|throughout|spring|summer|autumn|fall|winter)$/.test(
        before.text,
      );
    return firm || !countsNoun(match);
  }
  if (
    before &&
    /^(?:about|around|some|nearly|almost|over|than|least|most|up|approximately|roughly|only|\$|another|killed|wounded|flight|highway|route|no)$/.test(
      before.text,
    )
  )
    return false;
  return !countsNoun(match);
}

function countsNoun(match: Match): boolean {
  const { after } = match;
  if (!after || !/^[a-z]/.test(after.text)) return false;
  const { xpos, upos } = match.tagsOf(after);
  const next = match.afterBy(2);
  return (
    xpos === "NNS" ||
    (upos === "ADJ" && next !== undefined && match.tagsOf(next).xpos === "NNS") ||
    /^(?:people|men|women|children|police|personnel|km|metres|meters|feet|miles|dollars|troops)$/.test(
      after.text,
    )
  );
}

const yearSpan = (first: number, years: number, part?: TimePart): TimePoint | null => {
  const [from, to] = partOfAbsolute(iso(first, 1, 1), iso(first + years - 1, 12, 31), part);
  return absolute(from, to, "year");
};

export const CALENDAR_DATES: readonly Rule[] = [
  rule("iso date", "2014-06-10", "YEAR4 HYPHEN SMALL HYPHEN SMALL", (m) =>
    m.unbroken ? dayOf(m.value("YEAR4"), m.value("SMALL", 0), m.value("SMALL", 1)) : null,
  ),
  rule("iso date in slashes", "2014/06/10", "YEAR4 / SMALL / SMALL", (m) =>
    m.unbroken ? dayOf(m.value("YEAR4"), m.value("SMALL", 0), m.value("SMALL", 1)) : null,
  ),
  rule("compact date", "20140610", "COMPACT", (m) => {
    const text = m.get("COMPACT")!.text;
    return dayOf(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)));
  }),
  rule("iso month", "2014-06", "YEAR4 HYPHEN MM", (m) => {
    if (!m.unbroken || m.get("MM")!.text.length !== 2 || m.after?.text === "-") return null;
    const [first, last] = monthsOf(m.value("YEAR4"), m.value("MM"), 1);
    const point = absolute(first, last, "month");
    return point && date(point, "month");
  }),
  rule("numeric date", "10/06/2014", "SMALL (/|HYPHEN) SMALL (/|HYPHEN) (YEAR4|SMALL)", (m) =>
    numericDate(m),
  ),
  rule("dotted date", "10.06.2014", "SMALL . SMALL . YEAR4", (m) =>
    m.unbroken ? dayOf(m.value("YEAR4"), m.value("SMALL", 1), m.value("SMALL", 0)) : null,
  ),

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
  rule("part of month year", "early June 2014", `${PART} MONTHNAME (,|of)? YEAR`, (m) =>
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
  rule("part of month", "mid-March", `${PART} ((last|next|this))? MONTHNAME`, (m) =>
    isMonth(m, true) ? date({ ...relativeMonth(m, null, null), ...withPart(m) } as TimePoint, "month") : null,
  ),

  rule("year", "in 2006", "(the year)? YEAR", (m) => {
    if (!isYear(m)) return null;
    const point = yearSpan(m.value("YEAR"), 1);
    return point && date(point, "year");
  }),
  rule("fiscal year", "fiscal 2013", "((the)? fiscal (year)?) YEAR", (m) => {
    const point = yearSpan(m.value("YEAR"), 1);
    return point && date(point, "year");
  }),
  rule("part of year", "early 2013", `${PART} YEAR`, (m) => {
    const point = yearSpan(m.value("YEAR"), 1, partOf(m));
    return point && date(point, "year");
  }),
  rule("decade", "the late 1990s", "(the)? ((early|late|mid) HYPHEN?)? YEAR4 (')? s", (m) => {
    if (m.value("YEAR4") % 10 !== 0) return null;
    const century = m.value("YEAR4") % 100 === 0 && m.value("YEAR4") < 2000;
    const point = yearSpan(m.value("YEAR4"), century ? 100 : 10, partOf(m));
    return point && date(point, century ? "century" : "decade", century ? {} : {});
  }),
  rule("short decade", "the '90s", "(the)? ((early|late|mid) HYPHEN?)? ('|’|‘) SMALL s", (m) => {
    const value = m.value("SMALL");
    if (value % 10 !== 0) return null;
    const point = yearSpan(value < 30 ? 2000 + value : 1900 + value, 10, partOf(m));
    return point && date(point, "decade");
  }),
  rule("decade in words", "the nineties", "(the|in|during) ((early|late|mid) HYPHEN?)? DECADES", (m) => {
    const point = yearSpan(1900 + DECADES.get(m.get("DECADES")!.text)!, 10, partOf(m));
    return point && date(point, "decade", { skip: m.has("in", "during") ? 1 : 0 });
  }),
  rule("century", "the 19th century", "(the)? ((early|late|mid) HYPHEN?)? ORD HYPHEN? century", (m) => {
    const point = yearSpan((m.value("ORD") - 1) * 100 + 1, 100, partOf(m));
    return point && date(point, "century", { value: pad(m.value("ORD") - 1) });
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
  rule(
    "half",
    "the first half of 2013",
    "the (ORD) half (of)? (YEAR|this year|last year|next year|the year)",
    (m) => quarters(m, 6, "half"),
  ),
];

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

/** Both orders are printed; where both can be, American papers' month first is taken, as nine in ten such dates on the web are. */
function numericDate(match: Match): Meaning | null {
  // One sign between all three.
  if (!match.unbroken || match.term(1)!.text !== match.term(3)!.text) return null;
  const [a, b] = [match.value("SMALL", 0), match.value("SMALL", 1)];
  const yearTerm = match.get("YEAR4") ?? match.get("SMALL", 2)!;
  if (yearTerm.text.length !== 2 && yearTerm.text.length !== 4) return null;
  if (match.before?.text === "/" && match.term(0)!.glued) return null;
  const year = fullYear(yearTerm.value);
  return (a <= 12 ? dayOf(year, a, b) : null) ?? dayOf(year, b, a);
}
