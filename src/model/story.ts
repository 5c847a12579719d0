/** Articles about the same development, with what they tell. */
import { z } from "zod";
import { Decision } from "./decision.ts";
import { Citation, Control, Difference } from "./difference.ts";
import { Event } from "./event.ts";
import { Report } from "./report.ts";

export const Origin = z
  .object({
    articles: z.array(z.string()).min(1).readonly(),
    relation: z.enum(["independent", "same text", "rewritten"]),
    /** Share of the shorter text that the copies have in common, 0..1; 0 for an independent text. */
    shared: z.number().min(0).max(1),
    agency: z.string().nullable(),
    /** Ids of the decisions that made it so. Absent where nobody decided. */
    decisions: z.array(z.string()).readonly().optional(),
  })
  .readonly();
export type Origin = z.infer<typeof Origin>;

/** A report that no longer counts: a person rejected it, or its article takes it back. */
export const Withdrawn = z
  .object({
    report: Report,
    by: z.enum(["decision", "retraction"]),
    /** The decision's id. */
    decision: z.string().nullable(),
    /** The passage that takes it back. */
    passage: Citation.nullable(),
  })
  .readonly();
export type Withdrawn = z.infer<typeof Withdrawn>;

export const Story = z
  .object({
    id: z.string().min(1),
    title: z.string(),
    articles: z.array(z.string()).min(1).readonly(),
    origins: z.array(Origin).readonly(),
    events: z.array(Event).readonly(),
    differences: z.array(Difference).readonly(),
    control: z.array(Control).readonly(),
    /** Events that people rejected. Absent where there are none; so are the next two. */
    rejected: z.array(Event).readonly().optional(),
    withdrawn: z.array(Withdrawn).readonly().optional(),
    /** The decisions that bear on this story, in the order of their time. */
    decisions: z.array(Decision).readonly().optional(),
  })
  .readonly();
export type Story = z.infer<typeof Story>;
