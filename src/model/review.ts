/** What people made of what the program found, as it stands in a record. */
import { z } from "zod";

/** What people decided of an event or a report. Absent where nobody did. */
export const Review = z
  .object({
    verdict: z.enum(["confirmed", "rejected"]).nullable(),
    /** Fields that hold what a person set, with what the program had found. */
    edited: z
      .array(z.object({ field: z.string(), was: z.json(), decision: z.string() }).readonly())
      .readonly(),
    /** Ids of the decisions that bear on it, notes too, in the order of their time. */
    decisions: z.array(z.string()).readonly(),
  })
  .readonly();
export type Review = z.infer<typeof Review>;
