/** One thing that happened at one place, in one stretch of time, by one set of actors, as its reports tell it. */
import { z } from "zod";
import { Actor } from "./actor.ts";
import { IsoDay } from "./article.ts";
import { Toll } from "./count.ts";
import { Place } from "./place.ts";
import { Report } from "./report.ts";
import { Review } from "./review.ts";
import { DATE_PRECISIONS } from "./time.ts";

export const EVENT_STATUS = ["contested", "unconfirmed", "corroborated", "single-source"] as const;
export type EventStatus = (typeof EVENT_STATUS)[number];

export const Event = z
  .object({
    /** Stable for the same input: derived from the event's first report. */
    id: z.string().min(1),
    type: z.union([z.string(), z.array(z.string()).min(2).readonly()]),
    codes: z.object({ acled: z.string().nullable(), plover: z.string().nullable() }).readonly(),
    actor1: z.array(Actor).readonly(),
    actor2: z.array(Actor).readonly(),
    place: z.array(Place).readonly(),
    date: z.tuple([IsoDay, IsoDay]).readonly().nullable(),
    datePrecision: z.enum(DATE_PRECISIONS),
    killed: Toll.nullable(),
    wounded: Toll.nullable(),
    missing: Toll.nullable(),
    detained: Toll.nullable(),
    displaced: Toll.nullable(),
    released: Toll.nullable(),
    killedOf: z
      .object({
        actor1: Toll.nullable(),
        actor2: Toll.nullable(),
        civilians: Toll.nullable(),
        unknown: Toll.nullable(),
      })
      .readonly(),
    damage: z
      .array(
        z
          .object({
            what: z.string(),
            low: z.int().nullable(),
            best: z.int().nullable(),
            high: z.int().nullable(),
          })
          .readonly(),
      )
      .readonly(),
    independentOrigins: z.int().nonnegative(),
    independentSources: z.int().nonnegative(),
    status: z.enum(EVENT_STATUS),
    background: z.boolean(),
    reports: z.array(Report).min(1).readonly(),
    /** Why the reports were brought together, a line a join. */
    joined: z.array(z.string()).readonly(),
    review: Review.optional(),
  })
  .readonly();
export type Event = z.infer<typeof Event>;
