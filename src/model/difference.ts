/** A field on which reports of one event, or of one story, differ. */
import { z } from "zod";

export const DIFFERENCE_KINDS = ["contradiction", "update", "precision", "scope", "attribution"] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** Where something is said: a passage of an article. */
export const Citation = z
  .object({ article: z.string().min(1), start: z.int().nonnegative(), end: z.int().positive() })
  .readonly();
export type Citation = z.infer<typeof Citation>;

export const Difference = z
  .object({
    /** Null where the difference is of the story, not of one event. */
    event: z.string().nullable(),
    /**
     * killed, wounded …, date, place, actor, type, happened, control, plan, cause, motive, damage, age, people (who were there),
     * population, or a thing counted ("boat", "magnitude").
     */
    field: z.string().min(1),
    kind: z.enum(DIFFERENCE_KINDS),
    values: z
      .array(z.object({ value: z.string(), reports: z.array(Citation).min(1).readonly() }).readonly())
      .min(2)
      .readonly(),
    /** How the values may all be right, or null. */
    reconciledBy: z.string().nullable(),
  })
  .readonly();
export type Difference = z.infer<typeof Difference>;

/** Who holds a place, since when, on whose word. */
export const Control = z
  .object({
    place: z.string().min(1),
    holder: z.string().min(1),
    since: z.string().nullable(),
    until: z.string().nullable(),
    basis: z.enum(["asserted", "inferred"]),
    reports: z.array(Citation).min(1).readonly(),
  })
  .readonly();
export type Control = z.infer<typeof Control>;
