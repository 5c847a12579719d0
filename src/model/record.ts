/** The whole output: format "crosscheck/1". Its JSON Schema is generated into schema/. */
import { z } from "zod";
import { Article } from "./article.ts";
import { Note } from "./note.ts";
import { Story } from "./story.ts";

export const FORMAT = "crosscheck/1";

export const Record = z
  .object({
    format: z.literal(FORMAT),
    made: z
      .object({
        version: z.string(),
        models: z.array(z.string()).readonly(),
        codebook: z.string(),
        gazetteers: z.array(z.string()).readonly(),
      })
      .readonly(),
    articles: z.array(Article).readonly(),
    stories: z.array(Story).readonly(),
    notes: z.array(Note).readonly(),
  })
  .readonly();
export type Record = z.infer<typeof Record>;
