/** Days of the Gregorian calendar as whole numbers, so that time is reckoned without clocks or zones. */

/** Days since 1970-01-01. */
export type DayNumber = number;

const MS_PER_DAY = 86_400_000;

/** `month` 1..12, and beyond: month 13 is January of the next year; `day` may run over likewise. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / MS_PER_DAY);
}

/** Of an ISO day, or NaN where the calendar has no such day ("2014-02-30"). */
export function parseIsoDay(iso: string): DayNumber {
  const [year, month, day] = iso.split("-").map(Number);
  if (year === undefined || month === undefined || day === undefined) return NaN;
  const number = dayNumber(year, month, day);
  return isoDay(number) === iso ? number : NaN;
}

export interface YearMonthDay {
  readonly year: number;
  /** 1..12 */
  readonly month: number;
  readonly day: number;
}

export function yearMonthDay(day: DayNumber): YearMonthDay {
  const date = new Date(day * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function isoDay(day: DayNumber): string {
  const { year, month, day: date } = yearMonthDay(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}

const pad = (value: number, width: number): string => String(value).padStart(width, "0");

/** 0 = Sunday … 6. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: DayNumber): number => (((day + 4) % 7) + 7) % 7;

/** The Monday that begins the week, ISO 8601. */
export const mondayOf = (day: DayNumber): DayNumber => day - ((weekdayOf(day) + 6) % 7);

export const lastDayOfMonth = (year: number, month: number): number =>
  yearMonthDay(dayNumber(year, month + 1, 0)).day;

/** ISO 8601 week: the week of the year that holds its Thursday. */
export function isoWeek(day: DayNumber): { readonly year: number; readonly week: number } {
  const thursday = mondayOf(day) + 3;
  const { year } = yearMonthDay(thursday);
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 };
}
