/**
 * Verbs of casualty in a sentence: their base, whether they are verbs at all here, and their voice. By the words around them,
 * since trees of headlines and of text without commas err.
 */
import type { Token } from "../../../model/language.ts";
import type { CountedSentence } from "./counted-sentence.ts";
import { NEEDS_DEATH, STATES, TRANSITIVE } from "./cue-words.ts";

/** The base of a verb, also where the tagger takes its participle for an adjective or a noun. */
export function verbLemma(t: Token): string {
  if (TRANSITIVE.has(t.lemma) || NEEDS_DEATH.has(t.lemma)) return t.lemma;
  const stem = t.text.toLowerCase().replace(/(ed|ing|s)$/, "");
  return TRANSITIVE.has(stem) ? stem : TRANSITIVE.has(`${stem}e`) ? `${stem}e` : t.lemma;
}

export const isCasualtyVerb = (t: Token): boolean => TRANSITIVE.has(verbLemma(t)) && t.upos !== "NOUN";

/** A verb, or the participle that a tagger takes for an adjective. */
export const isVerbForm = (t: Token): boolean =>
  t.upos === "VERB" || t.xpos.startsWith("VB") || (t.upos === "ADJ" && /(ed|ing|slain)$/.test(t.text));

/** "shot dead", "beaten to death", "burnt alive". */
export function leadsToDeath(c: CountedSentence, v: number): boolean {
  return c.tokens
    .slice(v + 1, v + 9)
    .some(
      (x, k, all) =>
        x.lemma === "dead" || x.lemma === "alive" || (x.lemma === "death" && all[k - 1]?.lemma === "to"),
    );
}

/** A past participle after "be", or with no object after it. */
export function isPassive(c: CountedSentence, v: Token): boolean {
  if (v.xpos === "VBG" || v.xpos === "VB" || v.xpos === "VBZ" || v.xpos === "VBP")
    return hasBe(c, v.index) && v.xpos === "VBG" && isBeingBefore(c, v.index);
  if (hasBe(c, v.index)) return true;
  return !objectFollows(c, v.index);
}

function hasBe(c: CountedSentence, v: number): boolean {
  for (let i = v - 1; i >= Math.max(0, v - 4); i--) {
    const x = c.tokens[i]!;
    if (x.lemma === "be" || x.lemma === "get") return true;
    if (
      x.upos !== "ADV" &&
      x.upos !== "AUX" &&
      x.upos !== "PART" &&
      !(x.upos === "CCONJ" || isCasualtyVerb(x))
    )
      return false;
  }
  return false;
}

function isBeingBefore(c: CountedSentence, v: number): boolean {
  return c.tokens[v - 1]?.text.toLowerCase() === "being";
}

function objectFollows(c: CountedSentence, v: number): boolean {
  for (let i = v + 1; i <= v + 3 && i < c.tokens.length; i++) {
    const x = c.tokens[i]!;
    const q = c.quantities.find((r) => r.first === i);
    // "8 killed 58 injured": the second number has a word of its own.
    if (q) return !STATES.has(c.tokens[(q.counted ?? q.last) + 1]?.text.toLowerCase() ?? "");
    const next = c.tokens[i + 1];
    if (x.upos === "CCONJ" && next && isCasualtyVerb(next)) return objectFollows(c, i + 1);
    if (isCasualtyVerb(x)) return objectFollows(c, i);
    if (x.xpos.startsWith("RB") || x.lemma === "dead") continue;
    return ["NUM", "DET", "NOUN", "PROPN", "PRON", "ADJ"].includes(x.upos) && !c.isTime(i);
  }
  return false;
}

/** "wounded fighters": the word describes people who are spoken of for something else. */
export function modifiesNoun(c: CountedSentence, t: Token): boolean {
  const next = c.tokens[t.index + 1];
  if (next && (next.upos === "NOUN" || next.upos === "PROPN") && c.tree.is(t.index, "amod", "compound"))
    return true;
  return c.tokens[t.index - 1]?.upos === "DET";
}
