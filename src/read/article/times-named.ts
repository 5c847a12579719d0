/** The days, months and years that a text names, as evidence for or against a day of publication. */
import type { NamedDay } from "./calendar.ts";
import {
  DAY_WITH_YEAR,
  MONTH,
  MONTHS,
  WEEKDAY,
  WEEKDAYS,
  dayNumber,
  dayOfMatch,
  isoDay,
  monthNumber,
  weekdayNumber,
  weekdayOf,
} from "./calendar.ts";

interface MonthNamed {
  /** 1..12 */
  readonly month: number;
  readonly day: number | null;
  /** 0 Sunday … 6 Saturday, where named beside it. */
  readonly weekday: number | null;
  readonly words: string;
  /** Whether it speaks of what is to come ("will", "due", "planned"): such a month says nothing of when the text was written. */
  readonly ahead: boolean;
}

export interface TimesNamed {
  /** Months without a year: "June 10", "April's elections", "since January". */
  readonly months: readonly MonthNamed[];
  /** Whole days with their year. */
  readonly days: readonly { readonly day: string; readonly words: string; readonly ahead: boolean }[];
  /** Years named as "in 2011", "since 2006", "2003 invasion". */
  readonly years: readonly number[];
  /** Years named as begun: "since 2016". */
  readonly since: readonly number[];
  /** Weekdays that the text tells by ("on Saturday"), with how often. */
  readonly weekdays: ReadonlyMap<number, number>;
  readonly today: boolean;
}

const SCANNED = 60_000;
const FULL_DAY = new RegExp(`(?<![\\p{L}\\p{N}])${DAY_WITH_YEAR}`, "giu");
// "may" and "march" are also verbs: as months they need a capital, and a day or a preposition.
const MONTH_NAME = new RegExp(
  `(?<![\\p{L}])(?:(?<wd>${WEEKDAY}),? )?(?:(?<d1>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<m1>${MONTH})|(?<m2>${MONTH})\\.? (?<d2>\\d{1,2})(?:st|nd|rd|th)?(?!\\d|,\\d{3}| ?%)|(?:in|since|until|of|last|early|late|mid|this|from|during|by|and|to)[ -](?:early |late |mid-)?(?<m3>${MONTH})|(?<m4>${MONTH})(?=['’]s))(?![\\p{L}])(?!\\.?,? (?:of )?\\d{4}|,? (?:of )?(?:last|that|the (?:previous|same|following)) year)`,
  "giu",
);
const YEAR =
  /(?<![\p{N}.,$£€-])(?<lead>since |in |of |from |by |until |for )?(?<year>(?:19|20)\d{2})(?![\p{N}%]|,\d|\.\d| (?:people|soldiers|troops|men|fighters|GMT|hours))/giu;
const WEEKDAY_NAME =
  /(?<!\p{L})(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)(?=['’]s|\P{L}|s?\b)/gu;
/** Words of sentences that look ahead: what they name says nothing of when the text was written. */
const AHEAD =
  /\b(?:will|would|due|scheduled|planned|plans?|expected|until|by|next|before|ahead of|deadline|upcoming|set for|begins?|end)\b/i;
/** The same of whole days, of which the calendar of courts, laws and fairs is full. */
const DAY_AHEAD =
  /\b(?:will|would|due|scheduled|planned|plans?|expected|until|by|next|before|ahead of|deadline|upcoming|set for|begins?|ends?|from|starts?|starting|effective|take effect|opens?|launch|release|available|to be|is to|are to|elections?|expires?|hearing|trial|court|arraign\w*|sentenc\w*|appear\w*|vigil|funeral|services?)\b/i;

/** @param text the article's headline, body and captions, joined; its first 60,000 characters are looked at */
export function timesNamed(text: string): TimesNamed {
  const sample = text.slice(0, SCANNED);
  const ahead = (at: number, words: RegExp): boolean => {
    const from = Math.max(0, at - 80);
    const window = sample.slice(from, at + 30);
    const sentence = window.slice(window.lastIndexOf(". ", at - from) + 1);
    return words.test(sentence);
  };
  const days: { day: string; words: string; ahead: boolean }[] = [];
  for (const match of sample.matchAll(FULL_DAY)) {
    const named = dayOfMatch(match.groups!);
    if (named !== "impossible" && named.otherwise === null)
      days.push({ day: named.day, words: match[0].trim(), ahead: ahead(match.index, DAY_AHEAD) });
  }
  const months: MonthNamed[] = [];
  for (const match of sample.matchAll(MONTH_NAME)) {
    const groups = match.groups!;
    const name = (groups.m1 ?? groups.m2 ?? groups.m3 ?? groups.m4)!;
    if (!/^\p{Lu}/u.test(name)) continue;
    const day = groups.d1 ?? groups.d2;
    if (day !== undefined && Number(day) > 31) continue;
    months.push({
      month: monthNumber(name),
      day: day === undefined ? null : Number(day),
      weekday: groups.wd === undefined ? null : weekdayNumber(groups.wd),
      words: match[0].trim(),
      ahead: ahead(match.index, AHEAD),
    });
  }
  const years: number[] = [];
  const since: number[] = [];
  for (const match of sample.matchAll(YEAR)) {
    years.push(Number(match.groups!.year));
    if (/since/i.test(match.groups!.lead ?? "")) since.push(Number(match.groups!.year));
  }
  const weekdays = new Map<number, number>();
  for (const match of sample.matchAll(WEEKDAY_NAME)) {
    const weekday = WEEKDAYS.indexOf(match[1]!.toLowerCase() as (typeof WEEKDAYS)[number]);
    weekdays.set(weekday, (weekdays.get(weekday) ?? 0) + 1);
  }
  return { months, days, years, since, weekdays, today: /\b(?:today|this morning|tonight)\b/i.test(sample) };
}

/** A year farther off than this is a slip of the pen. */
const FARTHEST_YEARS = 20;

const title = (name: string): string => name.replace(/^./, (letter) => letter.toUpperCase());
const monthName = (month: number): string => title(MONTHS[month - 1]!);

/** Months this far back are no longer named without their year by a text that tells news. */
const RECENT_MONTHS = 6;

/**
 * Why `claimed` cannot well be the day on which a text that names these times was published, or null.
 * Four tests: its own weekday; a later day told as past; a weekday and date that fall together in other years; and months named without
 * a year that all lie far back, where news names the present month or the last ones.
 *
 * @param given by the carrier: then one misfit of weekday and date is a slip of the pen, two are not
 */
export function doubtOf(claimed: NamedDay, times: TimesNamed, given: boolean): string | null {
  const day = claimed.day;
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  if (claimed.otherwise !== null)
    return `its day is written in figures that can also be read as ${claimed.otherwise}`;
  if (claimed.weekday !== null && weekdayOf(day) !== claimed.weekday)
    return `it is called a ${title(WEEKDAYS[claimed.weekday]!)} and was a ${title(WEEKDAYS[weekdayOf(day)]!)}`;
  const later = times.days.find(
    (named) =>
      !named.ahead &&
      dayNumber(named.day) > dayNumber(day) + 1 &&
      Number(named.day.slice(0, 4)) <= year + FARTHEST_YEARS,
  );
  if (later) return `the text tells of “${later.words}”, a later day`;
  const begun = times.since.find((named) => named > year);
  if (begun !== undefined) return `the text speaks of what is so “since ${begun}”, a later year`;
  const misfit = misfits(year, day, times);
  if (misfit.length > (given ? 1 : 0))
    return `${misfit.map((words) => `“${words}”`).join(", ")} fits no year near it`;
  return monthsAllFarBack(year, month, times);
}

/** Pairs of weekday and date, if none of them fits the year of the claimed day or one beside it; else none. */
function misfits(year: number, day: string, times: TimesNamed): string[] {
  const pairs = times.months.filter((named) => named.weekday !== null && named.day !== null);
  const fitting = pairs.some((named) =>
    [year, year - 1, year + 1].some((one) => {
      const iso = isoDay(one, named.month, named.day!);
      return (
        iso !== null && weekdayOf(iso) === named.weekday && Math.abs(dayNumber(iso) - dayNumber(day)) < 300
      );
    }),
  );
  return fitting ? [] : [...new Set(pairs.map((named) => named.words))];
}

function monthsAllFarBack(year: number, month: number, times: TimesNamed): string | null {
  const past = times.months.filter((named) => !named.ahead);
  const all = times.months;
  const distinct = new Set(past.map((named) => named.month));
  if (distinct.size < 2) return null;
  const back = (named: MonthNamed): number => (month - named.month + 12) % 12;
  if (
    all.some(
      (named) =>
        back(named) < RECENT_MONTHS ||
        (back(named) === 11 && named.month === (month % 12) + 1 && named.ahead),
    )
  )
    return null;
  if (times.days.some((named) => Math.abs(dayNumber(named.day) - dayNumber(isoDay(year, month, 1)!)) < 120))
    return null;
  const nearest = past.reduce((a, b) => (back(b) < back(a) ? b : a));
  const named = [...new Set(past.map((one) => one.words.replace(/^(?:and|of|to|by) /i, "")))].slice(0, 4);
  const lastYear = times.years.filter((one) => one <= year).sort((a, b) => b - a)[0];
  const years =
    lastYear !== undefined && lastYear < year - 1 ? `, and no year after ${lastYear} is named` : "";
  return (
    `the text names ${named.map((words) => `“${words}”`).join(", ")} without a year and nothing later than ${monthName(nearest.month)}, ` +
    `${back(nearest)} months before ${monthName(month)} ${year}${years}`
  );
}

/** How well the weekdays that a text tells by fit a day: 2 they name it, 1 the day before, 0 they name none, -1 only others. */
export function supportOf(day: string, times: TimesNamed): -1 | 0 | 1 | 2 {
  if (times.weekdays.size === 0) return 0;
  const weekday = weekdayOf(day);
  if (times.weekdays.has(weekday)) return 2;
  return times.weekdays.has((weekday + 6) % 7) ? 1 : -1;
}
