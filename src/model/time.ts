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

export const RelativeTime = z
  .discriminatedUnion("basis", [
    /** Fixed by the text alone: "10 June 2014", "in 2006". */
    z.object({
      basis: z.literal("absolute"),
      first: IsoDay,
      last: IsoDay,
      precision: z.enum(DATE_PRECISIONS),
      bound: TimeBound,
    }),
    /** "on Monday", "next Friday": weekday 0 = Sunday … 6; weeks: whole weeks further away ("Monday last week"). */
    z.object({
      basis: z.literal("weekday"),
      weekday: z.int().min(0).max(6),
      weeks: z.int(),
      direction: TimeDirection,
      bound: TimeBound,
    }),
    /** "June 10", "in April" (day null): the year is what is relative. month 1..12. */
    z.object({
      basis: z.literal("month"),
      month: z.int().min(1).max(12),
      day: z.int().min(1).max(31).nullable(),
      lastDay: z.int().min(1).max(31).nullable(),
      direction: TimeDirection,
      bound: TimeBound,
    }),
    /** "today" 0 day, "two days ago" -2 day, "last week" -1 week, "this year" 0 year, "nearly three years ago" -3 year. */
    z.object({
      basis: z.literal("offset"),
      unit: z.enum(["day", "week", "weekend", "month", "year", "decade"]),
      n: z.int(),
      length: z.int().positive(),
      precision: z.enum(DATE_PRECISIONS),
      bound: TimeBound,
    }),
  ])
  .readonly();
export type RelativeTime = z.infer<typeof RelativeTime>;
