/** Numbers of people (or things) as one report gives them, and as the reports of one event bound them. */
import { z } from "zod";

export { COUNT_FIELDS, type CountField } from "./count-fields.ts";

const whole = z.int().nonnegative();

/** What one passage says: "48": 48, 48; "at least 7": 7, null; "up to 300": null, 300; "dozens": null, null, "dozens". */
export const Count = z
  .object({ min: whole.nullable(), max: whole.nullable(), words: z.string().nullable() })
  .readonly();
export type Count = z.infer<typeof Count>;

/**
 * What the reports of one event bound. `low` and `high` are the smallest and largest total that a report asserts (high null:
 * open), `best` the value asserted by most origins; of equals the one in the latest report; of equals the lower.
 * `words` where no report gives a figure ("dozens").
 */
export const Toll = z
  .object({
    low: whole.nullable(),
    best: whole.nullable(),
    high: whole.nullable(),
    words: z.string().nullable(),
  })
  .readonly();
export type Toll = z.infer<typeof Toll>;

/** Things counted in a report that are not people of the six fields: rockets, villages, boats, crossings. */
export const CountedThing = z
  .object({
    what: z.string().min(1),
    min: whole.nullable(),
    max: whole.nullable(),
    words: z.string().nullable(),
    start: whole,
    end: whole,
  })
  .readonly();
export type CountedThing = z.infer<typeof CountedThing>;
