/** Days in sentences. No more is said than the record's precision allows. */
import type { DatePrecision } from "../../model/time.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}
const parts = (iso: string): Day => ({
  year: Number(iso.slice(0, 4)),
  month: Number(iso.slice(5, 7)),
  day: Number(iso.slice(8, 10)),
});

const DAY_MS = 86_400_000;
export const daysBetween = (first: string, last: string): number =>
  Math.round((Date.parse(last) - Date.parse(first)) / DAY_MS);

/** "21 June 2014"; the year is left out where it is `year`. */
export function dayName(iso: string, year?: number): string {
  const { year: y, month, day } = parts(iso);
  return `${day} ${MONTHS[month - 1] ?? "?"}${y === year ? "" : ` ${y}`}`;
}

/** "20–21 June 2014", "30 June – 2 July 2014". */
export function rangeName(first: string, last: string, year?: number): string {
  if (first === last) return dayName(first, year);
  const [a, b] = [parts(first), parts(last)];
  if (a.year !== b.year) return `${dayName(first)} – ${dayName(last)}`;
  if (a.month !== b.month) return `${dayName(first, a.year)} – ${dayName(last, year)}`;
  return `${a.day}–${dayName(last, year)}`;
}

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const monthName = ({ year, month }: Day, known?: number): string =>
  `${MONTHS[month - 1]}${year === known ? "" : ` ${year}`}`;

/** With its preposition: "on 21 June", "between 3 and 20 June", "in June 2014", "in 2014". */
export function whenPhrase(date: readonly [string, string], precision: DatePrecision, year?: number): string {
  const [first, last] = date;
  const [a, b] = [parts(first), parts(last)];
  const wholeYears = a.month === 1 && a.day === 1 && b.month === 12 && b.day === 31;
  const wholeMonths = a.day === 1 && b.day === daysInMonth(b.year, b.month);
  if (precision === "year" || wholeYears)
    return a.year === b.year ? `in ${a.year}` : `between ${a.year} and ${b.year}`;
  if (precision === "month" || wholeMonths)
    return a.year === b.year && a.month === b.month
      ? `in ${monthName(a, year)}`
      : `between ${monthName(a, year)} and ${monthName(b, year)}`;
  if (precision === "week") return `in the week from ${dayName(first, year)}`;
  return daysBetween(first, last) > 3
    ? `between ${dayName(first, year)} and ${dayName(last, year)}`
    : `on ${rangeName(first, last, year)}`;
}

/** The one year in which the articles of a story appeared, for dates that need not repeat it. */
export function commonYear(days: readonly string[]): number | undefined {
  const years = new Set(days.map((day) => Number(day.slice(0, 4))));
  return years.size === 1 ? [...years][0] : undefined;
}
