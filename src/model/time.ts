/**
 * Times as a text says them, and how they are resolved once the day of the text is known.
 * Kept apart because undated articles stay relative until a day is given or inferred in `compare`.
 */
import { z } from "zod";
import { IsoDay } from "./article.ts";

export const DATE_PRECISIONS = ["day", "days", "week", "month", "year", "unknown"] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/** First and last day that the expression can mean, both inclusive. `last: null` is open ("since Friday"). */
export const ResolvedTime = z
  .object({ first: IsoDay, last: IsoDay.nullable(), precision: z.enum(DATE_PRECISIONS) })
  .readonly();
export type ResolvedTime = z.infer<typeof ResolvedTime>;

/** Which way an expression points from the article's day. */
export const TimeDirection = z.enum(["past", "future", "nearest"]);
export type TimeDirection = z.infer<typeof TimeDirection>;

/** "since Friday" opens the end, "until Friday" opens the beginning, "by Friday" and "before" bound it. */
export const TimeBound = z.enum(["in", "since", "until", "before", "after"]);
export type TimeBound = z.infer<typeof TimeBound>;

/**
 * A stretch of a week, month or year. early, mid, late: its first half, its middle half, its second half; earlier: from its
 * first day to the article's ("earlier this month"); later: from the article's day to its last.
 */
export const TimePart = z.enum(["early", "mid", "late", "earlier", "later"]);
export type TimePart = z.infer<typeof TimePart>;

/** Days that move in the calendar, or that a name stands for. Islamic ones after the Umm al-Qura calendar. */
export const FEASTS = [
  "new year",
  "epiphany",
  "valentine",
  "ash wednesday",
  "palm sunday",
  "holy week",
  "good friday",
  "easter",
  "easter monday",
  "pentecost",
  "halloween",
  "thanksgiving",
  "christmas eve",
  "christmas",
  "boxing day",
  "new year's eve",
  "labor day",
  "memorial day",
  "ramadan",
  "eid al-fitr",
  "eid al-adha",
  "ashura",
  "mawlid",
  "nowruz",
  "passover",
  "yom kippur",
  "rosh hashanah",
] as const;
export const Feast = z.enum(FEASTS);
export type Feast = z.infer<typeof Feast>;

/** A time that one expression of the text gives by itself. */
export const TimePoint = z.discriminatedUnion("basis", [
  /** Fixed by the text alone: "10 June 2014", "in 2006". */
  z.object({
    basis: z.literal("absolute"),
    first: IsoDay,
    last: IsoDay,
    precision: z.enum(DATE_PRECISIONS),
    bound: TimeBound,
  }),
  /**
   * "on Monday", "next Friday": weekday 0 = Sunday … 6. weeks 0: the last, next or nearest such day, the article's own included;
   * else that day of the calendar week (Monday first) so many weeks away ("Monday last week" -1).
   * `day`: of the month, where the text names no month ("Friday the 13th").
   */
  z.object({
    basis: z.literal("weekday"),
    weekday: z.int().min(0).max(6),
    weeks: z.int(),
    day: z.int().min(1).max(31).optional(),
    direction: TimeDirection,
    bound: TimeBound,
  }),
  /**
   * "June 10", "in April" (day null): the year is what is relative. month 1..12. `months`: how many, from `month` on ("spring" 3).
   * `years`: the calendar year so many years away, whatever the direction ("June last year" -1). `strict`: not the month that
   * holds the article's day ("last June", said in June). `weekday`: named beside the day ("Monday, June 9"), and so a hint at the year.
   */
  z.object({
    basis: z.literal("month"),
    month: z.int().min(1).max(12),
    day: z.int().min(1).max(31).nullable(),
    lastDay: z.int().min(1).max(31).nullable(),
    months: z.int().min(1).max(12).optional(),
    years: z.int().optional(),
    strict: z.boolean().optional(),
    weekday: z.int().min(0).max(6).optional(),
    part: TimePart.optional(),
    direction: TimeDirection,
    bound: TimeBound,
  }),
  /** "today" 0 day, "two days ago" -2 day, "last week" -1 week, "this year" 0 year, "nearly three years ago" -3 year. */
  z.object({
    basis: z.literal("offset"),
    unit: z.enum(["day", "week", "weekend", "month", "quarter", "year", "decade"]),
    n: z.int(),
    length: z.int().positive(),
    part: TimePart.optional(),
    precision: z.enum(DATE_PRECISIONS),
    bound: TimeBound,
  }),
  /** "Easter Sunday", "during Ramadan", "Christmas Eve": the year is what is relative. */
  z.object({ basis: z.literal("feast"), feast: Feast, direction: TimeDirection, bound: TimeBound }),
]);
export type TimePoint = z.infer<typeof TimePoint>;

export const RelativeTime = z
  .discriminatedUnion("basis", [
    ...TimePoint.options,
    /** "from Friday to Sunday", "between 3 May and 5 June": from the first day of one to the last day of the other. */
    z.object({ basis: z.literal("span"), from: TimePoint, to: TimePoint, bound: TimeBound }),
    /** "the next day", "two weeks earlier": so many days and months from a time named before. `length`: days that it spans. */
    z.object({
      basis: z.literal("shift"),
      from: TimePoint,
      days: z.int(),
      months: z.int(),
      length: z.int().positive(),
      precision: z.enum(DATE_PRECISIONS),
      bound: TimeBound,
    }),
  ])
  .readonly();
export type RelativeTime = z.infer<typeof RelativeTime>;
