/** Articles about the same development, with what they tell. */
import { z } from "zod";
import { Control, Difference } from "./difference.ts";
import { Event } from "./event.ts";

export const Origin = z
  .object({
    articles: z.array(z.string()).min(1).readonly(),
    relation: z.enum(["independent", "same text", "rewritten"]),
    /** Share of the shorter text that the copies have in common, 0..1; 0 for an independent text. */
    shared: z.number().min(0).max(1),
    agency: z.string().nullable(),
  })
  .readonly();
export type Origin = z.infer<typeof Origin>;

export const Story = z
  .object({
    id: z.string().min(1),
    title: z.string(),
    articles: z.array(z.string()).min(1).readonly(),
    origins: z.array(Origin).readonly(),
    events: z.array(Event).readonly(),
    differences: z.array(Difference).readonly(),
    control: z.array(Control).readonly(),
  })
  .readonly();
export type Story = z.infer<typeof Story>;
