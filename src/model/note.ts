/** What was skipped, doubted, left unresolved, cut short or failed, and why. Nothing is dropped in silence. */
import { z } from "zod";

export const Note = z
  .object({
    stage: z.enum([
      "collect",
      "article",
      "language",
      "places",
      "reports",
      "stories",
      "origins",
      "events",
      "differences",
      "situation",
      "serve",
    ]),
    kind: z.enum(["skipped", "doubted", "unresolved", "cut", "failed"]),
    article: z.string().nullable(),
    start: z.int().nonnegative().nullable(),
    end: z.int().nonnegative().nullable(),
    reason: z.string().min(1),
  })
  .readonly();
export type Note = z.infer<typeof Note>;
