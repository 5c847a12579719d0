/** Days, months and years that the text fixes by itself, as `RelativeTime` and as meanings. */
import { dayNumber, isoDay, parseIsoDay } from "../../../../model/calendar.ts";
import type { DatePrecision, TimePart, TimePoint } from "../../../../model/time.ts";
import { date, type Meaning } from "./rule.ts";

/** A span of days that the text fixes, or null where the calendar has no such day. */
export function absolute(first: string, last: string, precision: DatePrecision): TimePoint | null {
  return Number.isNaN(parseIsoDay(first)) || Number.isNaN(parseIsoDay(last))
    ? null
    : { basis: "absolute", first, last, precision, bound: "in" };
}

export const pad = (value: number, width = 2): string => String(value).padStart(width, "0");

export const iso = (year: number, month: number, day: number): string =>
  `${pad(year, 4)}-${pad(month)}-${pad(day)}`;

export const dayOf = (year: number, month: number, day: number): Meaning | null => {
  const point =
    month >= 1 && month <= 12 ? absolute(iso(year, month, day), iso(year, month, day), "day") : null;
  return point && date(point, "day");
};

export const monthsOf = (year: number, month: number, months: number): readonly [string, string] => [
  isoDay(dayNumber(year, month, 1)),
  isoDay(dayNumber(year, month + months, 0)),
];

/** Halves as in `resolveTime`. */
export function partOfAbsolute(
  first: string,
  last: string,
  part: TimePart | undefined,
): readonly [string, string] {
  if (part !== "early" && part !== "late" && part !== "mid") return [first, last];
  const [from, to] = [parseIsoDay(first), parseIsoDay(last)];
  const half = Math.floor((to - from + 1) / 2);
  const quarter = Math.floor(half / 2);
  if (part === "early") return [first, isoDay(from + half - 1)];
  return part === "late" ? [isoDay(from + half), last] : [isoDay(from + quarter), isoDay(to - quarter)];
}

export const yearSpan = (first: number, years: number, part?: TimePart): TimePoint | null => {
  const [from, to] = partOfAbsolute(iso(first, 1, 1), iso(first + years - 1, 12, 31), part);
  return absolute(from, to, "year");
};
