/** Makes the report of a folded frame: its roles, counts, source, sureness, and whether it is news. */
import { COUNT_FIELDS, type Count, type CountField, type CountedThing } from "../../model/count.ts";
import type { EventType, TypeGroup } from "../../model/codebook.ts";
import type { Place, PlaceMention } from "../../model/place.ts";
import type { Report } from "../../model/report.ts";
import { bySpan, makeSpan, type Span } from "../../model/span.ts";
import { sourceOf } from "./attribution/source-of.ts";
import { backgroundOf } from "./background/background-of.ts";
import { countBeside } from "./casualties/people-beside.ts";
import type { CompiledCodebook } from "./codebook/compile.ts";
import { PRESUPPOSING_PREPOSITIONS } from "./factuality/embedding.ts";
import { factualityOf, type FactualityReading } from "./factuality/factuality-of.ts";
import { NOT_EVENTS } from "./factuality/not-events.ts";
import type { Adopted } from "./fold/adopt-results.ts";
import { isDefinite } from "./fold/refer-back.ts";
import { framesOf, type FoldedFrame, type Frame } from "./frame.ts";
import { isOfClass } from "./match/nominals.ts";
import { passageOf } from "./passage.ts";
import type { Reading } from "./reading.ts";
import type { Cast } from "./roles/cast.ts";
import { countOf } from "./roles/how-many.ts";
import { fillRoles } from "./roles/fill-roles.ts";
import { timeOfFrame } from "./roles/when.ts";
import type { Located } from "./roles/where.ts";

/** Sentences at the head of an article that tell its news. */
const LEAD_SENTENCES = 3;

export interface Composed {
  readonly reports: readonly Report[];
  readonly factuality: FactualityReading;
}

export interface ComposeContext {
  readonly reading: Reading;
  readonly book: CompiledCodebook;
  readonly cast: Cast;
  readonly articleDay: string | null;
}

export function composeReport(
  context: ComposeContext,
  adopted: Adopted,
  others: readonly FoldedFrame[],
  located: Located,
): Composed {
  const { reading, book, cast } = context;
  const { folded } = adopted;
  const { main } = folded;
  const s = main.sentence;
  const sentence = reading.sentence(s);
  const passage = passageOf(reading, folded, others);
  const trigger = triggerOf(reading, main);
  const antecedent = adopted.host ?? main.antecedent;
  const factuality = surestOf(reading, folded);
  const dated = timeOfFrame(reading, folded);
  const background = backgroundOf({
    text: reading.text,
    sentences: reading.sentences,
    times: reading.times,
    articleDay: context.articleDay,
    sentence: s,
    trigger: main.trigger,
    resolved: dated.resolved,
    isLead: s < LEAD_SENTENCES || sentence.role === "headline",
  });
  const counts = countsOf(reading, folded);
  const roles = fillRoles(reading, book, cast, folded);
  const type: EventType = adopted.host?.main.type ?? main.type;
  const base: Report = {
    article: reading.article.id,
    ...passage,
    trigger,
    type: [type.type],
    actor1: roles.actor1,
    actor2: roles.actor2,
    place: located.places.map((p) => p.place),
    date: dated.resolved,
    relativeDate: dated.relative,
    ...counts.fields,
    killedSide: counts.killedTokens.length ? sideOf(reading, book, s, counts.killedTokens) : null,
    part: counts.part,
    things: thingsOf(reading, folded, passage),
    attributedTo: sourceOf(reading.contents, trigger),
    factuality: factuality.value,
    background: background.background,
    anaphoric: adopted.host !== null || isAnaphoric(reading, main),
    refersTo: antecedent ? triggerOf(reading, antecedent.main) : null,
    carried: [...(adopted.host ? (["type"] as const) : []), ...(located.carried ? (["place"] as const) : [])],
    why: [
      ...main.why,
      ...folded.why,
      ...roles.why,
      ...[adopted.why, located.why, dated.why].filter((w) => w !== null),
      ...factuality.why,
      ...background.why,
    ],
  };
  return { reports: splitByPlace(base, type, located.places), factuality };
}

/** "fired tear gas to disperse the crowd": of two words for one event the one that happened says so for both. */
function surestOf(reading: Reading, folded: FoldedFrame): FactualityReading {
  const readings = [folded.main, ...folded.same].map((frame) => surenessOf(reading, frame));
  return readings.find((r) => !NOT_EVENTS.has(r.mode)) ?? readings[0]!;
}

/**
 * A noun that nothing else settles is as sure as the clause that it stands in: "expected to travel there for a second visit".
 */
function surenessOf(reading: Reading, main: Frame): FactualityReading {
  const sentence = reading.sentence(main.sentence);
  const tree = reading.tree(main.sentence);
  const own = factualityOf({ sentence, contents: reading.contents }, main.trigger);
  const clause = tree.clauseHead(main.trigger);
  // An attack that was tried is an attack, and ACLED codes it as one; a town that was tried for has not fallen.
  if (own.mode === "attempted" && main.type.group === "violence")
    return {
      ...own,
      value: "CT+",
      mode: "happened",
      why: [...own.why, "an attack attempted is an attack"],
    };
  const settled =
    own.mode !== "happened" || clause === main.trigger || tree.token(main.trigger).upos !== "NOUN";
  // "threatened to strike back after air strikes on the town": the air strikes were.
  const upwards = [main.trigger, ...tree.ancestors(main.trigger)];
  const presupposed = upwards
    .slice(0, upwards.indexOf(clause))
    .some((at) => tree.is(at, "obl", "nmod") && PRESUPPOSING_PREPOSITIONS.has(tree.preposition(at) ?? ""));
  if (presupposed || settled || isDefinite(tree, main.trigger) || tree.is(main.trigger, "nsubj")) return own;
  const around = factualityOf({ sentence, contents: reading.contents }, clause);
  // "has not been hit by a quake in 25 years": what did not hit did not happen.
  const denied = around.mode === "negated" && tree.is(main.trigger, "obl", "obj");
  return NOT_EVENTS.has(around.mode) || denied ? around : own;
}

/** The passage of a frame's trigger words. */
export function triggerOf(reading: Reading, frame: Frame): Span {
  const { tokens } = reading.sentence(frame.sentence);
  return makeSpan(reading.text, tokens[frame.phrase[0]!]!.start, tokens[frame.phrase.at(-1)!]!.end);
}

/** Groups whose events are each at one place, unless one toll is given for several. */
const PLACED_GROUPS: ReadonlySet<TypeGroup> = new Set<TypeGroup>(["territory", "violence", "protest"]);

/** "seized Rawa and Ana", "strikes on Rawa and Ana" are two; "strikes on Rawa and Ana killed 12" stays one. */
function splitByPlace(report: Report, type: EventType, places: readonly PlaceMention[]): readonly Report[] {
  const oneToll = COUNT_FIELDS.some((field) => report[field] !== null);
  const split =
    type.perPlace || (PLACED_GROUPS.has(type.group) && !oneToll && !report.anaphoric && areListed(places));
  if (!split || places.length < 2) return [report];
  return places.map((p) => ({ ...report, place: [p.place] satisfies Place[] }));
}

/** Most tokens between two places of a list: ", and in the". */
const BETWEEN_LISTED = 4;

/** Named one after the other in a list: "in Rawa, Ana and Qaim". */
function areListed(places: readonly PlaceMention[]): boolean {
  const inOrder = places.toSorted(bySpan);
  return inOrder.every((p, i) => i === 0 || p.first - inOrder[i - 1]!.last <= BETWEEN_LISTED);
}

interface Counts {
  readonly fields: Readonly<globalThis.Record<CountField, Count | null>>;
  readonly part: string | null;
  readonly killedTokens: readonly number[];
}

function countsOf(reading: Reading, folded: FoldedFrame): Counts {
  const fields: globalThis.Record<CountField, Count | null> = {
    killed: null,
    wounded: null,
    missing: null,
    detained: null,
    displaced: null,
    released: null,
  };
  let part: string | null = null;
  let killedTokens: readonly number[] = [];
  // The words of casualty themselves come first; what a construction says of its slots fills the rest.
  const casualties = framesOf(folded).flatMap((f) => f.casualties);
  for (const casualty of [
    ...casualties.filter((c) => c.part === null),
    ...casualties.filter((c) => c.part !== null),
  ]) {
    if (fields[casualty.field] !== null) continue;
    fields[casualty.field] = casualty.count;
    if (casualty.part !== null && fields.killed === casualty.count) part = casualty.part;
    if (casualty.field === "killed" && casualty.people !== null) killedTokens = [casualty.people];
  }
  for (const frame of framesOf(folded)) {
    for (const field of COUNT_FIELDS) {
      if (casualties.length > 0 && (field === "killed" || field === "wounded")) continue;
      const slot = frame.counts[field];
      if (slot === undefined || fields[field] !== null) continue;
      const tokens = frame.slots.get(slot) ?? [];
      const side = slot === "object" || slot === "subject" ? slot : null;
      const stated = tokens.length > 0 ? countOf(reading, frame.sentence, tokens) : null;
      const figure = stated !== null && stated.count.words === null ? stated : null;
      const beside = side && countBeside(reading, frame.sentence, frame.trigger, side);
      const counted = figure ?? (beside?.count.words === null ? beside : null) ?? stated ?? beside;
      // Nobody is no toll: "no one was hurt" is a report of its own kind, not a figure of zero among others.
      if (!counted || counted.count.max === 0) continue;
      fields[field] = counted.count;
      part ??= counted.part;
      if (field === "killed") killedTokens = tokens;
    }
  }
  return { fields, part, killedTokens };
}

const isWhole = (n: number | null): boolean => n === null || Number.isInteger(n);

function sideOf(
  reading: Reading,
  book: CompiledCodebook,
  s: number,
  tokens: readonly number[],
): "civilians" | "unknown" {
  const is = (t: number, name: string): boolean => {
    const c = book.classes.get(name);
    return c !== undefined && isOfClass(reading, book, s, t, c);
  };
  return tokens.every((t) => is(t, "civilian") && !is(t, "armed-group") && !is(t, "security-forces"))
    ? "civilians"
    : "unknown";
}

function thingsOf(
  reading: Reading,
  folded: FoldedFrame,
  passage: { start: number; end: number },
): readonly CountedThing[] {
  return reading.quantitiesIn(folded.main.sentence).flatMap((q) => {
    // Half a village is no number of villages.
    if (!isWhole(q.min) || !isWhole(q.max)) return [];
    if (q.unit !== "things" || q.counted === null || q.start < passage.start || q.end > passage.end)
      return [];
    const what = reading.token(folded.main.sentence, q.counted).lemma;
    return [{ what, min: q.min, max: q.max, words: q.words, start: q.start, end: q.end }];
  });
}

/** "the attack", "this blast": the noun points back. */
function isAnaphoric(reading: Reading, main: Frame): boolean {
  const tree = reading.tree(main.sentence);
  return tree.token(main.trigger).upos === "NOUN" && isDefinite(tree, main.trigger);
}
