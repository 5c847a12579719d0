/** Days as pages print them: "Sunday 17 December 2017", "Dec 17, 2017", "17.12.2017", "2017-12-17T09:30Z". Gregorian calendar. */

export const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
] as const;

export const WEEKDAYS = [
  "sunday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
] as const;

/** Sources of patterns; to be used with the flags "iu". */
export const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
export const WEEKDAY =
  "(?:sun(?:day)?|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?)";
export const CLOCK =
  "(?:\\d{1,2}[:.]\\d{2}(?::\\d{2})?\\s?(?:[ap]\\.?m\\.?)?|\\d{1,2}\\s?[ap]\\.?m\\.?|\\d{4}(?=\\s?(?:GMT|UTC|\\d{2}\\.\\d{2}\\.)))(?:\\s?\\(?(?:GMT|UTC|BST|CET|CEST|EET|EEST|MSK|IST|EST|EDT|ET|CST|CDT|CT|MST|MDT|MT|PST|PDT|PT|AEST|AEDT|JST|KST|SAST|WAT|EAT|PKT|PHT|Z)?(?:[+-]\\d{1,2}(?::?\\d{2})?)?\\)?)?";

const DAY_MONTH_YEAR = `(?<d1>\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+(?<m1>${MONTH})\\.?,?[\\s-]+(?<y1>\\d{4})`;
const MONTH_DAY_YEAR = `(?<m2>${MONTH})\\.?\\s+(?<d2>\\d{1,2})(?:st|nd|rd|th)?\\s?,?\\s?(?<y2>\\d{4})`;
const ISO = `(?<y3>\\d{4})(?<s3>[-/.])(?<n3>\\d{2})\\k<s3>(?<d3>\\d{2})(?:[T ](?<t3>\\d{2}:\\d{2})(?::\\d{2}(?:\\.\\d+)?)?\\s?(?<z3>Z|[+-]\\d{2}:?\\d{2})?)?`;
const FIGURES = `(?<a4>\\d{1,2})(?<s4>\\s?[./-]\\s?)(?<b4>\\d{1,2})\\k<s4>(?<y4>\\d{4}|\\d{2}(?=\\b))`;

/** A day with its year, weekday in front where there is one. Named groups are those of `dayOfMatch`. */
export const DAY_WITH_YEAR = `(?:(?<wd>${WEEKDAY})\\.?,?\\s+)?(?:${DAY_MONTH_YEAR}|${MONTH_DAY_YEAR}|${ISO}|${FIGURES})(?!\\d)`;

export interface NamedDay {
  /** ISO 8601. */
  readonly day: string;
  /** The other reading of a day in figures (10/03/2017), or null. */
  readonly otherwise: string | null;
  /** 0 Sunday … 6 Saturday, where the page names one. */
  readonly weekday: number | null;
  /** "HH:MM" with its zone as in ISO 8601 stamps, else null. */
  readonly time: string | null;
}

const pad = (value: number, length = 2): string => String(value).padStart(length, "0");

/** ISO day, or null where no such day exists ("2014-02-30"). */
export function isoDay(year: number, month: number, day: number): string | null {
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? `${pad(year, 4)}-${pad(month)}-${pad(day)}`
    : null;
}

export const monthNumber = (name: string): number =>
  MONTHS.findIndex((month) => month.startsWith(name.toLowerCase().slice(0, 3))) + 1;

export const weekdayNumber = (name: string): number =>
  WEEKDAYS.findIndex((weekday) => weekday.startsWith(name.toLowerCase().slice(0, 3)));

/** Days since 1970-01-01. */
export const dayNumber = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

/** 0 Sunday … 6 Saturday. */
export const weekdayOf = (iso: string): number => (((dayNumber(iso) + 4) % 7) + 7) % 7;

/** The day in a match of `DAY_WITH_YEAR`; "impossible" where there is no such day. */
export function dayOfMatch(groups: Readonly<Record<string, string | undefined>>): NamedDay | "impossible" {
  const weekday = groups.wd === undefined ? null : weekdayNumber(groups.wd);
  let time: string | null = null;
  let day: string | null;
  let otherwise: string | null = null;
  if (groups.d1 !== undefined) day = isoDay(Number(groups.y1), monthNumber(groups.m1!), Number(groups.d1));
  else if (groups.d2 !== undefined)
    day = isoDay(Number(groups.y2), monthNumber(groups.m2!), Number(groups.d2));
  else if (groups.d3 !== undefined) {
    day = isoDay(Number(groups.y3), Number(groups.n3), Number(groups.d3));
    if (groups.t3 !== undefined) time = groups.t3 + (groups.z3 ?? "");
  } else {
    const [first, second] = [Number(groups.a4), Number(groups.b4)];
    const year = groups.y4!.length === 4 ? Number(groups.y4) : 2000 + Number(groups.y4);
    const dayFirst = isoDay(year, second, first);
    const monthFirst = isoDay(year, first, second);
    // Full stops and hyphens are the European writing; a slash may be either.
    const slash = groups.s4!.includes("/");
    day = slash ? (monthFirst ?? dayFirst) : (dayFirst ?? monthFirst);
    otherwise = slash && dayFirst && monthFirst && dayFirst !== monthFirst ? dayFirst : null;
  }
  return day === null ? "impossible" : { day, otherwise, weekday, time };
}

const CARRIER = new RegExp(`^\\s*(?:(?<clock>${CLOCK})[\\s,|-]*)?${DAY_WITH_YEAR}`, "iu");

/** The day in a carrier's field ("published": "2014-06-22T09:30:00Z", "22 June 2014"); null where none can be read. */
export function readDay(field: string): NamedDay | "impossible" | null {
  const match = CARRIER.exec(field.slice(0, 80)) ?? new RegExp(DAY_WITH_YEAR, "iu").exec(field.slice(0, 80));
  if (match) return dayOfMatch(match.groups!);
  const bare = field.trim();
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(?:\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(bare);
  if (compact) {
    const [, year, month, day, hour, minute, zone = ""] = compact;
    return readDay(`${year}-${month}-${day}${hour === undefined ? "" : `T${hour}:${minute}${zone}`}`);
  }
  // Seconds or milliseconds since 1970, as scripts write them.
  if (/^1\d{9}(?:\d{3})?$/.test(bare)) return readDay(new Date(Number(bare.padEnd(13, "0"))).toISOString());
  return null;
}
