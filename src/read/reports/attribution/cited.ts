/** Attributions without a verb of their own, each at the word that announces it. */
import type { Sentence } from "../../../model/language.ts";
import { accordingTo, cites, citing } from "./according-to.ts";
import { contentNoun, feeling, hearsay } from "./content-words.ts";
import { CUE_ADJECTIVES, CUE_NOUNS, HEARSAY_ADVERBS } from "./cue-words.ts";
import type { Draft } from "./draft.ts";

/** @param verbs the drafts that verbs made of the same sentence */
export function draftsOfCitations(sentence: Sentence, verbs: readonly Draft[]): readonly Draft[] {
  return sentence.tokens.flatMap((_, i) => draftAt(sentence, i, verbs) ?? []);
}

function draftAt(sentence: Sentence, i: number, verbs: readonly Draft[]): Draft | null {
  const { tokens } = sentence;
  const t = tokens[i]!;
  const word = t.text.toLowerCase();
  const next = tokens[i + 1]?.text.toLowerCase();
  if (word === "according" && next === "to") return accordingTo(sentence, i, 2);
  if (word === "per" && tokens[i - 1]?.text === "," && next !== "cent") return accordingTo(sentence, i, 1);
  if (word === "in" && next === "the" && isWords(tokens[i + 2]?.text) && tokens[i + 3]?.lemma === "of")
    return accordingTo(sentence, i, 4);
  if (word === "citing" || word === "quoting") return citing(sentence, i, verbs);
  if (t.upos === "VERB" && /^(?:cite|quote)[ds]$/.test(word)) return cites(sentence, i, verbs);
  if (t.upos === "NOUN" && CUE_NOUNS.has(t.lemma)) return contentNoun(sentence, i);
  if (CUE_ADJECTIVES.has(t.lemma) && (next === "that" || t.upos === "ADJ")) return feeling(sentence, i);
  return HEARSAY_ADVERBS.has(word) ? hearsay(sentence, i) : null;
}

/** "in the words of", "in the view of" */
const isWords = (word: string | undefined): boolean =>
  word !== undefined && /^(?:words|view|opinion)$/i.test(word);
