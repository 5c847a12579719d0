/** Finds the triggers of a sentence: which constructions of the codebook hold, and the closest of them for each word. */
import type { Token } from "../../../model/language.ts";
import type { Tree } from "../../language/tree.ts";
import type { CompiledCodebook, TriggerEntry, TriggerPart } from "../codebook/compile.ts";
import type { Frame } from "../frame.ts";
import type { Reading } from "../reading.ts";
import { meets } from "./nominals.ts";
import { nounSlots, verbSlots, type Slots, type Voice } from "./slots.ts";

/** Words that may stand between two words of a verb phrase: "take full control of", "blow themselves up". */
const LARGEST_GAP = 4;

export function matchTriggers(reading: Reading, book: CompiledCodebook, s: number): readonly Frame[] {
  const tree = reading.tree(s);
  const { tokens } = tree.sentence;
  const best = new Map<number, Frame>();
  for (const token of tokens) {
    const entries = book.triggers.get(token.lemma) ?? book.triggers.get(token.text.toLowerCase());
    if (!entries) continue;
    const filled = new Map<string, { slots: Slots; voice: Voice | null }>();
    for (const entry of entries) {
      if (!canBe(token, tree, entry.part)) continue;
      const phrase =
        entry.part === "verb"
          ? verbPhrase(tree, token.index, entry.phrase)
          : nounPhrase(tree, token.index, entry.phrase);
      if (!phrase) continue;
      const key = `${entry.part === "verb"}${phrase.join()}`;
      let around = filled.get(key);
      if (!around) {
        around =
          entry.part === "verb"
            ? verbSlots(tree, token.index, phrase)
            : { slots: nounSlots(tree, token.index, phrase), voice: null };
        filled.set(key, around);
      }
      const frame = tryEntry(reading, book, s, token.index, phrase, entry, around.slots, around.voice);
      if (frame) best.set(token.index, withOther(frame, best.get(token.index)));
    }
  }
  return withoutInner([...best.values()]);
}

/** Taggers mistake nouns for verbs in headlines and the other way round; a part of speech is believed with that in mind. */
function canBe(token: Token, tree: Tree, part: TriggerPart): boolean {
  if (part === "verb") {
    if (token.upos !== "VERB" && !(token.upos === "ADJ" && token.xpos === "VBN"))
      return token.xpos.startsWith("VB") && token.upos !== "AUX";
    return true;
  }
  if (part === "noun") {
    if (token.upos === "NOUN" || token.upos === "PROPN") return true;
    // A gerund with an article or an of-phrase is a noun: "the shelling of".
    return (
      token.xpos === "VBG" &&
      (tree.child(token.index, "det", "nmod:poss") !== null ||
        tree.children(token.index, "nmod").some((c) => tree.preposition(c) === "of"))
    );
  }
  return token.upos === "ADJ" || token.xpos === "VBN" || token.xpos === "JJ";
}

function verbPhrase(tree: Tree, v: number, phrase: readonly string[]): readonly number[] | null {
  const out = [v];
  let at = v;
  for (const word of phrase.slice(1)) {
    const found = nextWord(tree, at, word);
    if (found === null) return null;
    out.push(found);
    at = found;
  }
  return out;
}

function nextWord(tree: Tree, after: number, word: string): number | null {
  const { tokens } = tree.sentence;
  for (let i = after + 1; i <= after + LARGEST_GAP && i < tokens.length; i++) {
    const t = tokens[i]!;
    if (t.lemma === word || t.text.toLowerCase() === word) return i;
    if (t.upos === "PUNCT" || t.upos === "CCONJ" || (t.upos === "VERB" && i > after + 1)) return null;
  }
  return null;
}

function nounPhrase(tree: Tree, n: number, phrase: readonly string[]): readonly number[] | null {
  const out: number[] = [];
  let at = n;
  for (let k = phrase.length - 1; k >= 0; k--) {
    while (k < phrase.length - 1 && at >= 0 && /^[-–‐]$/.test(tree.token(at).text)) at--;
    if (at < 0) return null;
    const t = tree.token(at);
    if (t.lemma !== phrase[k] && t.text.toLowerCase() !== phrase[k]) return null;
    out.unshift(at);
    at--;
  }
  return out;
}

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
    fit: 2 * met + 2 * (phrase.length - 1) + (construction.kind === "event" ? 1 : 0),
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

function isCloser(a: Frame, b: Frame): boolean {
  return (
    (a.fit - b.fit ||
      a.type.precedence - b.type.precedence ||
      (b.type.type < a.type.type ? -1 : b.type.type > a.type.type ? 1 : 0)) > 0
  );
}

/** A trigger inside another's phrase is the same mention: "bomb" in "car bomb attack". */
function withoutInner(frames: readonly Frame[]): readonly Frame[] {
  return frames
    .filter(
      (f) =>
        !frames.some((g) => g !== f && g.phrase.includes(f.trigger) && g.phrase.length > f.phrase.length),
    )
    .sort((a, b) => a.trigger - b.trigger);
}
