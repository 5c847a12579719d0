/** Fixes a time of a text to days of the calendar, once the day of the text is known. Pure: same input, same answer. */
import {
  type DayNumber,
  dayNumber,
  isoDay,
  lastDayOfMonth,
  mondayOf,
  parseIsoDay,
  weekdayOf,
  yearMonthDay,
} from "./calendar.ts";
import { feastDays } from "./feasts.ts";
import type {
  DatePrecision,
  RelativeTime,
  ResolvedTime,
  TimeDirection,
  TimePart,
  TimePoint,
} from "./time.ts";

interface Days {
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly precision: DatePrecision;
}

/**
 * @param day the article's day, ISO 8601
 * @returns null where the day or the date does not exist ("30 February"), and where only the end of a past stretch is known
 * ("before Monday"): there is then no first day
 */
export function resolveTime(relative: RelativeTime, day: string): ResolvedTime | null {
  const today = parseIsoDay(day);
  if (Number.isNaN(today)) return null;
  const days = daysOf(relative, today);
  if (days === null || Number.isNaN(days.first) || Number.isNaN(days.last) || days.last < days.first)
    return null;
  return bounded(days, relative.bound, today);
}

function bounded(days: Days, bound: RelativeTime["bound"], today: DayNumber): ResolvedTime | null {
  const { precision } = days;
  switch (bound) {
    case "in":
      return { first: isoDay(days.first), last: isoDay(days.last), precision };
    case "since":
      return { first: isoDay(days.first), last: null, precision };
    case "after":
      return { first: isoDay(days.last), last: null, precision };
    case "until":
    case "before": {
      const last = bound === "until" ? days.last : days.first;
      return last >= today
        ? { first: isoDay(today), last: isoDay(last), precision: last === today ? "day" : "days" }
        : null;
    }
  }
}

function daysOf(relative: RelativeTime, today: DayNumber): Days | null {
  if (relative.basis === "span") {
    const to = daysOfPoint(relative.to, today);
    const from = to && startBefore(relative.from, to, today);
    if (!from || !to || from.first > to.last) return null;
    const precision =
      from.precision === "day" && to.precision === "day" ? "days" : coarser(from.precision, to.precision);
    return { first: from.first, last: to.last, precision };
  }
  if (relative.basis === "shift") {
    const from = daysOf(relative.from, today);
    if (!from) return null;
    const first = addMonths(from.first, relative.months) + relative.days;
    // "the next day" after a stretch is the day after its end.
    const last = addMonths(from.last, relative.months) + relative.days;
    const start = relative.days > 0 ? last : first;
    return {
      first: start,
      last: start + relative.length - 1,
      precision: coarser(from.precision, relative.precision),
    };
  }
  return daysOfPoint(relative, today);
}

/** "from November to February": the start is the last such before the end, whatever it would be alone. */
function startBefore(from: TimePoint, to: Days, today: DayNumber): Days | null {
  const days = daysOfPoint(from, today);
  if (!days || days.first <= to.last) return days;
  return from.basis === "weekday" || from.basis === "month" || from.basis === "feast"
    ? daysOfPoint({ ...from, direction: "past" }, to.first)
    : days;
}

function daysOfPoint(point: TimePoint, today: DayNumber): Days | null {
  switch (point.basis) {
    case "absolute":
      return { first: parseIsoDay(point.first), last: parseIsoDay(point.last), precision: point.precision };
    case "weekday": {
      if (point.day !== undefined) return weekdayOnDay(today, point.weekday, point.day, point.direction);
      const day =
        point.weeks === 0
          ? weekdayFrom(today, point.weekday, point.direction)
          : mondayOf(today) + point.weeks * 7 + ((point.weekday + 6) % 7);
      return { first: day, last: day, precision: "day" };
    }
    case "month": {
      const { year } = yearMonthDay(today);
      if (point.years !== undefined) return monthDays(point, year + point.years, today);
      const candidates = MONTH_YEARS.map((away) => monthDays(point, year + away, today)).filter(
        (days) => !point.strict || days === null || days.first > today || days.last < today,
      );
      const fitting = candidates.filter((days) => days !== null && weekdayOf(days.first) === point.weekday);
      return nearest(fitting.length > 0 ? fitting : candidates, today, point.direction);
    }
    case "feast":
      return nearest(
        candidateYears(today).flatMap((year) =>
          feastDays(point.feast, year).map(([first, last]): Days => ({
            first,
            last,
            precision: last === first ? "day" : "days",
          })),
        ),
        today,
        point.direction,
      );
    case "offset":
      return offsetDays(point, today);
  }
}

const candidateYears = (today: DayNumber): readonly number[] => {
  const { year } = yearMonthDay(today);
  return [year - 1, year, year + 1];
};

/** Years that a month without one can be of; leap days lie up to eight years apart. */
const MONTH_YEARS = [-8, -4, -3, -2, -1, 0, 1, 2, 3, 4, 8];

function weekdayFrom(today: DayNumber, weekday: number, direction: TimeDirection): DayNumber {
  const back = (weekdayOf(today) - weekday + 7) % 7;
  const forth = (7 - back) % 7;
  if (direction === "past") return today - back;
  return direction === "future" || forth < back ? today + forth : today - back;
}

/** Every pair of weekday and day of the month falls together at least once in this many weeks, save a 31st now and then. */
const WEEKS_OF_COINCIDENCE = 110;

/** "Friday the 13th": the nearest such on the side asked for. */
function weekdayOnDay(today: DayNumber, weekday: number, day: number, direction: TimeDirection): Days | null {
  const ways = direction === "past" ? [-7] : direction === "future" ? [7] : [-7, 7];
  let best: DayNumber | null = null;
  for (const step of ways) {
    let at = weekdayFrom(today, weekday, step < 0 ? "past" : "future");
    for (let week = 0; week < WEEKS_OF_COINCIDENCE && yearMonthDay(at).day !== day; week++) at += step;
    if (yearMonthDay(at).day !== day) continue;
    if (best === null || Math.abs(at - today) < Math.abs(best - today)) best = at;
  }
  return best === null ? null : { first: best, last: best, precision: "day" };
}

function monthDays(
  point: Extract<TimePoint, { basis: "month" }>,
  year: number,
  today: DayNumber,
): Days | null {
  const { month, day, lastDay, months = 1, part } = point;
  if (day !== null) {
    if (day > lastDayOfMonth(year, month)) return null;
    const first = dayNumber(year, month, day);
    const last =
      lastDay === null ? first : dayNumber(year, month, Math.min(lastDay, lastDayOfMonth(year, month)));
    return { first, last, precision: lastDay === null ? "day" : "days" };
  }
  const whole = { first: dayNumber(year, month, 1), last: dayNumber(year, month + months, 0) };
  return { ...narrow(whole.first, whole.last, part, today), precision: months === 1 ? "month" : "year" };
}

/** Of the years that it could be, the one that the direction asks for. A stretch that holds today is never passed over. */
function nearest(
  candidates: readonly (Days | null)[],
  today: DayNumber,
  direction: TimeDirection,
): Days | null {
  let best: Days | null = null;
  let bestDistance = Infinity;
  for (const days of candidates) {
    if (!days) continue;
    const ahead = days.first > today;
    const behind = days.last < today;
    const distance = ahead ? days.first - today : behind ? today - days.last : 0;
    const wrongWay = (direction === "past" && ahead) || (direction === "future" && behind);
    const weighed = wrongWay ? distance + 10_000 : distance;
    if (weighed < bestDistance) {
      best = days;
      bestDistance = weighed;
    }
  }
  return best;
}

function offsetDays(point: Extract<TimePoint, { basis: "offset" }>, today: DayNumber): Days {
  const { unit, n, length, part, precision } = point;
  const { year, month } = yearMonthDay(today);
  const narrowed = (first: DayNumber, last: DayNumber): Days => ({
    ...narrow(first, last, part, today),
    precision,
  });
  switch (unit) {
    case "day":
      return narrowed(today + n, today + n + length - 1);
    case "week":
      return narrowed(mondayOf(today) + n * 7, mondayOf(today) + (n + length) * 7 - 1);
    case "weekend": {
      const saturday = mondayOf(today) + 5;
      // -1 is the last weekend that has begun.
      const first = n < 0 ? (saturday <= today ? saturday : saturday - 7) + (n + 1) * 7 : saturday + n * 7;
      return narrowed(first, first + 1 + (length - 1) * 7);
    }
    case "month":
      return narrowed(dayNumber(year, month + n, 1), dayNumber(year, month + n + length, 0));
    case "quarter": {
      const start = Math.floor((month - 1) / 3) * 3 + 1 + n * 3;
      return narrowed(dayNumber(year, start, 1), dayNumber(year, start + length * 3, 0));
    }
    case "year":
      return narrowed(dayNumber(year + n, 1, 1), dayNumber(year + n + length, 1, 0));
    case "decade": {
      const start = Math.floor(year / 10) * 10 + n * 10;
      return narrowed(dayNumber(start, 1, 1), dayNumber(start + length * 10, 1, 0));
    }
  }
}

/** Half of the stretch for "early" and "late", the middle half for "mid". */
function narrow(
  first: DayNumber,
  last: DayNumber,
  part: TimePart | undefined,
  today: DayNumber,
): { first: DayNumber; last: DayNumber } {
  const half = Math.floor((last - first + 1) / 2);
  const quarter = Math.floor(half / 2);
  switch (part) {
    case "early":
      return { first, last: first + Math.max(half - 1, 0) };
    case "late":
      return { first: first + half, last };
    case "mid":
      return { first: first + quarter, last: last - quarter };
    case "earlier":
      return today >= first && today <= last ? { first, last: today } : { first, last };
    case "later":
      return today >= first && today <= last ? { first: today, last } : { first, last };
    default:
      return { first, last };
  }
}

/** The same day of another month, or that month's last. */
function addMonths(day: DayNumber, months: number): DayNumber {
  if (months === 0) return day;
  const { year, month, day: date } = yearMonthDay(day);
  const first = yearMonthDay(dayNumber(year, month + months, 1));
  return dayNumber(first.year, first.month, Math.min(date, lastDayOfMonth(first.year, first.month)));
}

const ORDER: readonly DatePrecision[] = ["day", "days", "week", "month", "year", "unknown"];
const coarser = (a: DatePrecision, b: DatePrecision): DatePrecision =>
  ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b;
