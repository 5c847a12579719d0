/** What one article says about one event, with the passage that says it (the field's "event report"). */
import { z } from "zod";
import { Actor } from "./actor.ts";
import { Attribution } from "./attribution.ts";
import { Count, CountedThing } from "./count.ts";
import { Factuality } from "./factuality.ts";
import { Place } from "./place.ts";
import { Review } from "./review.ts";
import { Span } from "./span.ts";
import { RelativeTime, ResolvedTime } from "./time.ts";

export const Report = z
  .object({
    article: z.string().min(1),
    /** The passage: a clause or a sentence, never more than two sentences. */
    start: z.int().nonnegative(),
    end: z.int().positive(),
    /** The word or words that name the event. */
    trigger: Span,
    /** Codebook names, the most fitting first; rarely two. */
    type: z.array(z.string().min(1)).min(1).readonly(),
    actor1: z.array(Actor).readonly(),
    actor2: z.array(Actor).readonly(),
    place: z.array(Place).readonly(),
    /** Resolved against the article's day; null where it can't be. */
    date: ResolvedTime.nullable(),
    /** As the text says it; resolves once a day is known. Null where the passage says no time. */
    relativeDate: RelativeTime.nullable(),
    killed: Count.nullable(),
    wounded: Count.nullable(),
    missing: Count.nullable(),
    detained: Count.nullable(),
    displaced: Count.nullable(),
    released: Count.nullable(),
    /** Whose dead `killed` counts, where the passage says. */
    killedSide: z.enum(["actor1", "actor2", "civilians", "unknown"]).nullable(),
    /** The words that make the counts a part of the toll ("22 of them children"), or null for a total. */
    part: z.string().nullable(),
    things: z.array(CountedThing).readonly(),
    attributedTo: Attribution.nullable(),
    factuality: Factuality,
    /** An earlier event that the article recalls. */
    background: z.boolean(),
    /** A definite or pronominal mention ("the attack", "it") of an event told elsewhere in the article. */
    anaphoric: z.boolean(),
    /** The trigger of the report in the same article that it refers back to, where reading settled which; else null. */
    refersTo: Span.nullable(),
    /** Fields that the passage itself does not say, carried over from the text around it. */
    carried: z.array(z.enum(["type", "place", "date", "actor1", "actor2"])).readonly(),
    /** Which rules made it, in order: codebook entry and construction, each role, each decision. */
    why: z.array(z.string()).readonly(),
    review: Review.optional(),
  })
  .readonly();
export type Report = z.infer<typeof Report>;
