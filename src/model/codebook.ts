/**
 * The codebook: event types as data. One YAML file a type under `codebook/`, word classes under `codebook/classes/`, known
 * actors under `codebook/actors/`. Type names are ACLED's sub-event types to the letter where one fits (ACLED Codebook 2023),
 * PLOVER's for speech acts (PLOVER Manual 2023), else the project's own.
 */
import { z } from "zod";
import { COUNT_FIELDS } from "./count.ts";

/** Types of one group can be told of one event; "speech" holds PLOVER's verbal and diplomatic acts. */
export const TYPE_GROUPS = [
  "territory",
  "violence",
  "custody",
  "protest",
  "hazard",
  "movement",
  "agreement",
  "launch",
  "speech",
  "other",
] as const;
export const TypeGroup = z.enum(TYPE_GROUPS);
export type TypeGroup = z.infer<typeof TypeGroup>;

/**
 * Where a construction looks, relative to its trigger. For verbs `subject` and `object` are logical: in "the town was seized by
 * rebels" the subject is "rebels", the object "the town". For nouns: "the militants' capture of Rawa": subject from the
 * possessive or by-phrase, object from the of-phrase. Any preposition names the phrase it opens ("on", "against", "from", …);
 * `compound` is a noun or adjective before the trigger ("tank fire", "Israeli strike"), `clause` anything in the clause.
 * `predicand`, of a noun in a prepositional phrase: of whom it is said ("police were on the scene", "took him into custody").
 */
export const Slot = z.string().regex(/^[a-z]+$/);
export type Slot = z.infer<typeof Slot>;

const words = z.array(z.string().min(1)).min(1).readonly();
/** Names of word classes, or words themselves written as "=word"; one of them must hold. */
const oneOf = z.union([z.string().min(1), words]);
const conditions = z.record(Slot, oneOf).readonly();

export const Construction = z
  .strictObject({
    /** Unique in its type; travels in a report's `why`. */
    id: z.string().regex(/^[a-z0-9-]+$/),
    /**
     * Lemmas or phrases of lemmas that can be the trigger, by word class. A verb phrase may be split ("blow … up",
     * "take full control of"); a noun phrase is contiguous and its last word is the head ("air strike").
     */
    verb: words.optional(),
    noun: words.optional(),
    adjective: words.optional(),
    voice: z.enum(["active", "passive"]).optional(),
    /** All must hold: slot → classes. */
    when: conditions.optional(),
    /** None may hold. */
    unless: conditions.optional(),
    /** Which slots fill the roles, first that is filled wins. Defaults: actor1 [subject], actor2 [object]. */
    roles: z
      .strictObject({
        actor1: z.array(Slot).optional(),
        actor2: z.array(Slot).optional(),
        place: z.array(Slot).optional(),
      })
      .optional(),
    /** Whose number is which count: { killed: object }. */
    counts: z.partialRecord(z.enum(COUNT_FIELDS), Slot).optional(),
    /**
     * event: makes a report of its own. result: what another event did ("killing seven"); gives its counts to that event where the
     * sentence has one, else stands as this type. weak: makes a report only with a filled actor, or a place or time.
     */
    kind: z.enum(["event", "result", "weak"]).default("event"),
    /** A note to the next author: what this catches, what it must not. */
    comment: z.string().optional(),
  })
  .refine(
    (c) => [c.verb, c.noun, c.adjective].filter(Boolean).length === 1,
    "give exactly one of verb, noun, adjective",
  );
export type Construction = z.infer<typeof Construction>;

const ExampleCount = z.union([z.int(), z.tuple([z.int().nullable(), z.int().nullable()]), z.string()]);
/** What one example sentence must give. Only the named keys are compared. Counts: 7, [7, null] for "at least 7", or words. */
export const ExpectedReport = z.strictObject({
  type: z.union([z.string(), words]).optional(),
  trigger: z.string().optional(),
  actor1: z.union([z.string(), words]).nullable().optional(),
  actor2: z.union([z.string(), words]).nullable().optional(),
  place: z.union([z.string(), words]).nullable().optional(),
  factuality: z.string().optional(),
  attributedTo: z.string().nullable().optional(),
  background: z.boolean().optional(),
  killed: ExampleCount.optional(),
  wounded: ExampleCount.optional(),
  missing: ExampleCount.optional(),
  detained: ExampleCount.optional(),
  displaced: ExampleCount.optional(),
  released: ExampleCount.optional(),
});
export type ExpectedReport = z.infer<typeof ExpectedReport>;

export const Example = z.strictObject({
  text: z.string().min(1),
  /** The reports of this type that the text gives; [] where it must give none of this type. */
  expect: z.array(ExpectedReport),
  why: z.string().optional(),
  /** Right, but not read yet, and why: counted and printed by the example test, never silently left out. */
  pending: z.string().min(1).optional(),
});
export type Example = z.infer<typeof Example>;

export const EventType = z.strictObject({
  type: z.string().min(1),
  group: TypeGroup,
  /** The ACLED sub-event type and the PLOVER category that it would be coded under; null where the scheme leaves it out. */
  codes: z.strictObject({ acled: z.string().nullable(), plover: z.string().nullable() }),
  definition: z.string().min(1),
  /** Of two types that fit one trigger equally, the higher is taken; more conditions win before that. */
  precedence: z.int().default(0),
  /** Types of the same group that this one is a more exact word for: "Suicide bomb" refines "Attack". */
  refines: z.array(z.string()).default([]),
  /** Who acts where the words of the type say it themselves: a protest is protesters'. As ACLED codes it. */
  impliedActor1: z
    .strictObject({ name: z.string().min(1), inter: z.int().min(1).max(8) })
    .nullable()
    .default(null),
  /** One event for each place named ("seized Rawa and Ana" is two). */
  perPlace: z.boolean().default(false),
  constructions: z.array(Construction).min(1),
  examples: z.array(Example).min(1),
});
export type EventType = z.infer<typeof EventType>;

/** A set of words that play one part: what can be seized, who can be killed. */
export const WordClass = z.strictObject({
  class: z.string().regex(/^[a-z][a-z-]*$/),
  definition: z.string().min(1),
  /** Lemmas; a phrase's last word is its head ("border crossing"). */
  words: z.array(z.string()).default([]),
  /** Names of these kinds belong to it. */
  names: z.array(z.enum(["PER", "LOC", "ORG", "NORP"])).default([]),
  /** Known actors (codebook/actors) of these ACLED interaction codes belong to it, under all their names. */
  inter: z.array(z.int().min(1).max(8)).default([]),
  /** Codes of those for whom its members fight, where their phrase says for whom: "Hamas forces" are no soldiers. */
  sides: z.array(z.int().min(1).max(8)).default([]),
  /** Other classes whose members belong to it. */
  includes: z.array(z.string()).default([]),
});
export type WordClass = z.infer<typeof WordClass>;

/** A group, force or body that reports name in several ways. Facts only. */
export const KnownActor = z.strictObject({
  name: z.string().min(1),
  /** Other names and abbreviations, as written in English reports; case matters for abbreviations. */
  aliases: z.array(z.string()).default([]),
  inter: z.int().min(1).max(8),
  country: z.string().length(2).nullable().default(null),
});
export type KnownActor = z.infer<typeof KnownActor>;

export interface Codebook {
  /** SHA-256 of the YAML files, first 12 hexadecimal digits. */
  readonly version: string;
  readonly types: readonly EventType[];
  readonly classes: readonly WordClass[];
  readonly actors: readonly KnownActor[];
}
