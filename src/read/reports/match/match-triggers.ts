/** Finds the triggers of a sentence: which constructions of the codebook hold, and the closest of them for each word. */
import type { Token } from "../../../model/language.ts";
import type { Tree } from "../../language/tree.ts";
import type { CompiledCodebook, TriggerEntry, TriggerPart } from "../codebook/compile.ts";
import type { Frame } from "../frame.ts";
import type { Reading } from "../reading.ts";
import { REFERENCE_NOUNS } from "../fold/reference-nouns.ts";
import { headlineSlots, headlineVerb } from "./headline-verb.ts";
import { isCalendarName, meets } from "./nominals.ts";
import { adjectiveSlots, nounSlots } from "./noun-slots.ts";
import { entriesFor, headOf, isHyphened, phraseAt } from "./phrase.ts";
import type { Slots } from "./slots.ts";
import { verbSlots } from "./verb-slots.ts";
import { mayBeHeadlinePassive, type Voice } from "./voice.ts";

export function matchTriggers(reading: Reading, book: CompiledCodebook, s: number): readonly Frame[] {
  const tree = reading.tree(s);
  const { tokens } = tree.sentence;
  const best = new Map<number, Frame>();
  const hidden = headlineVerb(tree, book);
  for (const token of tokens) {
    if (token.index === hidden?.index) {
      for (const frame of hiddenFrames(reading, book, s, hidden))
        best.set(token.index, withOther(frame, best.get(token.index)));
      continue;
    }
    const entries = entriesFor(book, token);
    if (entries.length === 0 || isPartOfName(reading, s, token) || isMonth(reading, s, token)) continue;
    const filled = new Map<string, { slots: Slots; voice: Voice | null }>();
    for (const entry of entries) {
      const phrase = phraseAt(tree, token.index, entry);
      if (!phrase || !canBe(token, tree, entry.part, phrase) || isEpithet(tree, token.index, entry)) continue;
      const key = `${entry.part}${phrase.join()}`;
      const trigger = entry.part === "noun" ? headOf(tree, phrase) : token.index;
      let around = filled.get(key);
      if (!around) {
        around =
          entry.part === "verb"
            ? verbSlots(tree, trigger, phrase)
            : {
                slots: (entry.part === "noun" ? nounSlots : adjectiveSlots)(tree, trigger, phrase),
                voice: null,
              };
        filled.set(key, around);
      }
      const frame = tryEntry(reading, book, s, trigger, phrase, entry, around.slots, around.voice);
      if (frame) best.set(trigger, withOther(frame, best.get(trigger)));
    }
    if (!best.has(token.index) && mayBeHeadlinePassive(tree, token.index))
      for (const frame of headlinePassives(reading, book, s, token, entries))
        best.set(token.index, withOther(frame, best.get(token.index)));
  }
  return withoutInner(tree, [...best.values()]);
}

/** What a headline's past form tells as a participle, where it tells nothing as a past tense. */
function headlinePassives(
  reading: Reading,
  book: CompiledCodebook,
  s: number,
  token: Token,
  entries: readonly TriggerEntry[],
): readonly Frame[] {
  const tree = reading.tree(s);
  return entries.flatMap((entry) => {
    const phrase = entry.part === "verb" ? phraseAt(tree, token.index, entry) : null;
    if (!phrase) return [];
    const { slots, voice } = verbSlots(tree, token.index, phrase, "passive");
    return tryEntry(reading, book, s, token.index, phrase, entry, slots, voice) ?? [];
  });
}

/** A headline's verb that the tagger took for a noun, with what stands around it. */
function hiddenFrames(
  reading: Reading,
  book: CompiledCodebook,
  s: number,
  verb: { readonly index: number; readonly lemma: string },
): readonly Frame[] {
  const tree = reading.tree(s);
  return (book.triggers.get(verb.lemma) ?? []).flatMap((entry) => {
    const phrase = entry.part === "verb" ? phraseAt(tree, verb.index, entry) : null;
    if (!phrase) return [];
    const slots = headlineSlots(tree, phrase);
    return tryEntry(reading, book, s, verb.index, phrase, entry, slots, "active") ?? [];
  });
}

/** "Battle Creek", "Bureau of Investigation": a word of a name tells of no event. Headlines capitalise whatever they like. */
function isPartOfName(reading: Reading, s: number, token: Token): boolean {
  const name = reading.nameAt(s, token.index);
  return (
    name !== null &&
    name.last > name.first &&
    token.upos === "PROPN" &&
    /^\p{Lu}/u.test(token.text) &&
    reading.sentence(s).role !== "headline"
  );
}

/** "In March" nobody marched. */
const isMonth = (reading: Reading, s: number, token: Token): boolean =>
  isCalendarName(token) &&
  /^\p{Lu}/u.test(token.text) &&
  reading.timesIn(s).some((x) => x.first <= token.index && token.index <= x.last);

/** Taggers mistake nouns for verbs in headlines and the other way round; a part of speech is believed with that in mind. */
function canBe(token: Token, tree: Tree, part: TriggerPart, phrase: readonly number[]): boolean {
  if (part === "noun" && phrase.length > 1 && isHyphened(tree, token.index)) return true;
  if (part === "verb") {
    if (token.upos !== "VERB" && !(token.upos === "ADJ" && token.xpos === "VBN"))
      return token.xpos.startsWith("VB") && token.upos !== "AUX";
    return true;
  }
  if (part === "noun") {
    if (token.upos === "NOUN" || token.upos === "PROPN") return true;
    // "Rocket attacks left two dead": a subject, an object or the second of two nouns is a noun, whatever its tag.
    const nominal =
      tree.is(token.index, "nsubj", "obj", "obl", "nmod") ||
      (phrase.length > 1 && phrase.every((p) => p === token.index || tree.is(p, "compound")));
    if (nominal && /^VB[PZ]?$/.test(token.xpos)) return true;
    // A gerund with an article or an of-phrase is a noun: "the shelling of".
    return (
      token.xpos === "VBG" &&
      (tree.child(token.index, "det", "nmod:poss") !== null ||
        tree.children(token.index, "nmod").some((c) => tree.preposition(c) === "of"))
    );
  }
  return token.upos === "ADJ" || token.xpos === "VBN" || token.xpos === "JJ";
}

/** "the injured fighters", "a besieged town" say which is meant, not that it happened now. */
const isEpithet = (tree: Tree, t: number, entry: TriggerEntry): boolean =>
  entry.part !== "noun" &&
  entry.construction.kind !== "event" &&
  tree.is(t, "amod") &&
  tree.token(t).head > t;

function tryEntry(
  reading: Reading,
  book: CompiledCodebook,
  s: number,
  trigger: number,
  phrase: readonly number[],
  entry: TriggerEntry,
  slots: Slots,
  voice: Voice | null,
): Frame | null {
  const { construction, type } = entry;
  if (construction.voice && voice !== construction.voice) return null;
  const why: string[] = [];
  let met = 0;
  for (const [slot, wanted] of Object.entries(construction.when ?? {})) {
    const hit = findMeeting(reading, book, s, trigger, slots, slot, asList(wanted));
    if (!hit) return null;
    met++;
    why.push(`${slot} “${reading.token(s, hit.token).text}” is ${hit.condition}`);
  }
  for (const [slot, unwanted] of Object.entries(construction.unless ?? {}))
    if (findMeeting(reading, book, s, trigger, slots, slot, asList(unwanted))) return null;
  const words = phrase.map((p) => reading.token(s, p).text).join(" ");
  return {
    sentence: s,
    trigger,
    phrase,
    type,
    construction,
    slots,
    counts: construction.counts ?? {},
    casualties: [],
    antecedent: null,
    isResult: construction.kind === "result",
    fit: 2 * met + 3 * (phrase.length - 1) + (construction.kind === "event" ? 1 : 0),
    why: [`${type.type}/${construction.id}: “${words}”${voice === "passive" ? " (passive)" : ""}`, ...why],
  };
}

const asList = (x: string | readonly string[]): readonly string[] => (typeof x === "string" ? [x] : x);

function findMeeting(
  reading: Reading,
  book: CompiledCodebook,
  s: number,
  trigger: number,
  slots: Slots,
  slot: string,
  conditions: readonly string[],
): { token: number; condition: string } | null {
  for (const token of slot === "clause" ? clauseTokens(reading.tree(s), trigger) : (slots.get(slot) ?? []))
    for (const condition of conditions)
      if (meets(reading, book, s, token, condition)) return { token, condition };
  return null;
}

function clauseTokens(tree: Tree, trigger: number): readonly number[] {
  const [first, last] = tree.extent(tree.clauseHead(trigger));
  return tree.sentence.tokens
    .slice(first, last + 1)
    .flatMap((t) => (t.index === trigger || t.upos === "PUNCT" ? [] : [t.index]));
}

/** The closer of two readings of one trigger; what the other says of counts is kept. */
function withOther(a: Frame, b: Frame | undefined): Frame {
  if (!b) return a;
  const [closer, other] = isCloser(a, b) ? [a, b] : [b, a];
  return {
    ...closer,
    counts: { ...other.counts, ...closer.counts },
    isResult: closer.isResult || other.isResult,
  };
}

/** A type that is a more exact word for the other; else more conditions met, then precedence, then the name. */
function isCloser(a: Frame, b: Frame): boolean {
  if (a.type.refines.includes(b.type.type)) return true;
  if (b.type.refines.includes(a.type.type)) return false;
  return (
    (a.fit - b.fit ||
      a.type.precedence - b.type.precedence ||
      (b.type.type < a.type.type ? -1 : b.type.type > a.type.type ? 1 : 0)) > 0
  );
}

/** Nouns whose modifier still tells the event: "the blast site", "a shooting victim". */
const OF_THE_EVENT: ReadonlySet<string> = new Set(
  "site scene victim casualty survivor toll attempt spree wave campaign series damage report zone area probe suspect".split(
    " ",
  ),
);

/** "a bomb disposal technician", "peace talks host": an event noun that only says what kind of person or thing. */
function describesAnother(tree: Tree, f: Frame, frames: readonly Frame[]): boolean {
  if (f.construction.noun === undefined) return false;
  if (!tree.is(f.trigger, "compound") || tree.token(f.trigger).upos === "VERB") return false;
  const head = tree.token(tree.token(f.trigger).head);
  if (head.index < f.trigger || OF_THE_EVENT.has(head.lemma)) return false;
  return (
    head.upos === "NOUN" &&
    !frames.some((g) => g.phrase.includes(head.index)) &&
    !REFERENCE_NOUNS.has(head.lemma)
  );
}

/** A trigger inside another's phrase is the same mention: "bomb" in "car bomb attack". */
function withoutInner(tree: Tree, frames: readonly Frame[]): readonly Frame[] {
  return frames
    .filter(
      (f) =>
        !describesAnother(tree, f, frames) &&
        !frames.some((g) => g !== f && (holdsPhrase(g, f) || tellsAgain(f, g))),
    )
    .sort((a, b) => a.trigger - b.trigger);
}

/** "bomb" in "car bomb attack"; of two readings of the same words the one that fits more closely stays. */
const holdsPhrase = (g: Frame, f: Frame): boolean =>
  g.phrase.includes(f.trigger) &&
  (g.phrase.length > f.phrase.length ||
    (f.phrase.every((p) => g.phrase.includes(p)) &&
      (g.fit > f.fit || (g.fit === f.fit && g.trigger < f.trigger))));

/** "imposed sanctions", "the quake struck": a verb and the noun that it does or that does it, of one type, are one mention. */
const tellsAgain = (f: Frame, g: Frame): boolean =>
  f.type === g.type &&
  ((isNoun(f) && isVerb(g) && (g.slots.get("object") ?? []).includes(f.trigger)) ||
    (f.type.group !== "violence" &&
      isVerb(f) &&
      isNoun(g) &&
      (f.slots.get("subject") ?? []).includes(g.trigger)));

const isNoun = (f: Frame): boolean => f.construction.noun !== undefined;
const isVerb = (f: Frame): boolean => f.construction.verb !== undefined;
