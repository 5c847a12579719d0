/** When the feasts fall: fixed days, days that hang on Easter, and days of other calendars through Intl. */
import { type DayNumber, dayNumber, weekdayOf } from "./calendar.ts";
import type { Feast } from "./time.ts";

/** First and last day, both inclusive. */
export type FeastDays = readonly [first: DayNumber, last: DayNumber];

/** Easter Sunday of the western churches: the anonymous Gregorian algorithm (Nature, 20 April 1876; Meeus 1991). */
export function easter(year: number): DayNumber {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayNumber(year, Math.floor(n / 31), (n % 31) + 1);
}

const single = (day: DayNumber): FeastDays => [day, day];
const fixed =
  (month: number, day: number) =>
  (year: number): readonly FeastDays[] => [single(dayNumber(year, month, day))];
const fromEaster =
  (offset: number, length = 1) =>
  (year: number): readonly FeastDays[] => [[easter(year) + offset, easter(year) + offset + length - 1]];

/** The n-th given weekday of a month; n -1 for the last. */
function nthWeekday(year: number, month: number, weekday: number, n: number): DayNumber {
  if (n < 0) {
    const last = dayNumber(year, month + 1, 0);
    return last - ((weekdayOf(last) - weekday + 7) % 7);
  }
  const first = dayNumber(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7;
}

const calendars = new Map<string, Intl.DateTimeFormat>();

/** Month and day of a day number in a calendar that Intl knows. */
function dateIn(calendar: string, day: DayNumber): { readonly month: string; readonly day: number } {
  let format = calendars.get(calendar);
  if (!format) {
    format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
      month: calendar === "hebrew" ? "long" : "numeric",
      day: "numeric",
      timeZone: "UTC",
    });
    calendars.set(calendar, format);
  }
  const parts = format.formatToParts(day * 86_400_000);
  return {
    month: parts.find((part) => part.type === "month")?.value ?? "",
    day: Number(parts.find((part) => part.type === "day")?.value),
  };
}

/** The stretches within a Gregorian year that begin on a given day of another calendar; a lunar year may begin twice in it. */
const inCalendar =
  (calendar: string, month: string, day: number, length: number | "month") =>
  (year: number): readonly FeastDays[] => {
    const found: FeastDays[] = [];
    for (let at = dayNumber(year, 1, 1); at < dayNumber(year + 1, 1, 1); at++) {
      const date = dateIn(calendar, at);
      if (date.month !== month || date.day !== day) continue;
      const days = length === "month" ? (dateIn(calendar, at + 29).month === month ? 30 : 29) : length;
      found.push([at, at + days - 1]);
      at += 300;
    }
    return found;
  };

const ISLAMIC = "islamic-umalqura";
const DATES: { readonly [feast in Feast]: (year: number) => readonly FeastDays[] } = {
  "new year": fixed(1, 1),
  epiphany: fixed(1, 6),
  valentine: fixed(2, 14),
  "ash wednesday": fromEaster(-46),
  "palm sunday": fromEaster(-7),
  "holy week": fromEaster(-7, 7),
  "good friday": fromEaster(-2),
  easter: fromEaster(0),
  "easter monday": fromEaster(1),
  pentecost: fromEaster(49),
  halloween: fixed(10, 31),
  thanksgiving: (year) => [single(nthWeekday(year, 11, 4, 4))],
  "christmas eve": fixed(12, 24),
  christmas: fixed(12, 25),
  "boxing day": fixed(12, 26),
  "new year's eve": fixed(12, 31),
  "labor day": (year) => [single(nthWeekday(year, 9, 1, 1))],
  "memorial day": (year) => [single(nthWeekday(year, 5, 1, -1))],
  ramadan: inCalendar(ISLAMIC, "9", 1, "month"),
  "eid al-fitr": inCalendar(ISLAMIC, "10", 1, 3),
  "eid al-adha": inCalendar(ISLAMIC, "12", 10, 4),
  ashura: inCalendar(ISLAMIC, "1", 10, 1),
  mawlid: inCalendar(ISLAMIC, "3", 12, 1),
  nowruz: inCalendar("persian", "1", 1, 1),
  passover: inCalendar("hebrew", "Nisan", 15, 8),
  "yom kippur": inCalendar("hebrew", "Tishri", 10, 1),
  "rosh hashanah": inCalendar("hebrew", "Tishri", 1, 2),
};

const known = new Map<string, readonly FeastDays[]>();

/** When a feast falls in a Gregorian year, in order; now and then none (a lunar feast may skip a year) or two. */
export function feastDays(feast: Feast, year: number): readonly FeastDays[] {
  const key = `${feast} ${year}`;
  let days = known.get(key);
  if (!days) {
    days = DATES[feast](year);
    known.set(key, days);
  }
  return days;
}
