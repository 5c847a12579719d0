/** Speakers that stand behind their cue: “P, said the mayor”, and the same where the comma is lost. */
import type { Sentence, Token } from "../../../model/language.ts";
import { treeOf } from "../../language/tree.ts";
import { isFinite, isMark, isQuote, phraseEndingAt, phraseStartingAt, type TokenRange } from "./noun-run.ts";
import { looksLikeSource } from "./source-phrase.ts";
import { isTimeWord } from "./time-words.ts";

/** Verbs of saying that a newspaper puts before their speaker. */
const INVERTING: ReadonlySet<string> = new Set(
  "say add write report explain note warn claim ask announce insist recall tweet comment remark declare continue reply conclude argue".split(
    " ",
  ),
);
const SPEAKING_PRONOUNS: ReadonlySet<string> = new Set(["he", "she", "they", "we", "i", "it"]);
/** Openers of what may follow an inverted speaker without a comma. */
const AFTER_SPEAKER: ReadonlySet<string> = new Set("who which as after when while during that".split(" "));
const END = /^[.,;:!?]$/;
const NO_SPEAKER_BEFORE: ReadonlySet<string> = new Set(["to", "and", "or", "not", "also"]);

/** The phrase behind the cue at `i`, where that is its speaker; null where the speaker stands before it, or none does. */
export function invertedSpeaker(sentence: Sentence, i: number): TokenRange | null {
  const { tokens } = sentence;
  const tree = treeOf(sentence);
  const t = tokens[i]!;
  const previous = tokens[i - 1];
  if (!previous || !tokens[i + 1] || !["VBD", "VBZ", "VBN", "VBP"].includes(t.xpos)) return null;
  if (!INVERTING.has(t.lemma) || tokens[i + 1]!.upos === "ADP") return null;
  const behind = phraseBehind(sentence, i);
  if (!behind || isSubject(tokens, behind.last)) return null;
  const pronoun = behind.first === behind.last && tokens[behind.first]!.upos === "PRON";
  if (pronoun && !SPEAKING_PRONOUNS.has(tokens[behind.first]!.lemma)) return null;
  const subject = tree.children(i, "nsubj").find((c) => c < i) ?? null;
  const follow = tokens[behind.last + 1];
  if (previous.text === "," || isQuote(previous) || (isQuote(tokens[i - 2]) && isMark(previous))) {
    // "The chief, himself wounded, said officials …": a subject of its own before the comma
    const complement = tree.child(i, "ccomp");
    const owned = subject !== null && previous.text === ",";
    return owned && ((!pronoun && !follow) || (complement !== null && complement > i)) ? null : behind;
  }
  // commas lost: the speaker closes the clause, and what stands before is none
  if (follow && !END.test(follow.text) && !AFTER_SPEAKER.has(follow.lemma) && !isTimeWord(follow))
    return null;
  const before = phraseEndingAt(tokens, i - 1);
  if (before && looksLikeSource(sentence, before)) return null;
  if (NO_SPEAKER_BEFORE.has(previous.lemma) || previous.upos === "AUX" || previous.upos === "PRON")
    return null;
  return subject !== null && tokens[subject]!.upos === "PRON" ? null : behind;
}

/** The phrase after the cue and a time: "said on Monday the mayor" has none, "said Monday the mayor" has one. */
function phraseBehind(sentence: Sentence, i: number): TokenRange | null {
  const { tokens } = sentence;
  let start = i + 1;
  while (tokens[start] && (isTimeWord(tokens[start]!) || tokens[start]!.upos === "ADV")) start++;
  const first = tokens[start];
  if (!first || first.upos === "ADP" || first.lemma === "that" || isQuote(first)) return null;
  const behind = phraseStartingAt(sentence, start);
  return behind && looksLikeSource(sentence, behind) ? behind : null;
}

/** A finite verb behind the phrase makes it the subject of a clause, not the speaker. */
function isSubject(tokens: readonly Token[], last: number): boolean {
  for (let k = last + 1; k < Math.min(tokens.length, last + 8); k++) {
    const t = tokens[k]!;
    if (END.test(t.text) || isQuote(t) || AFTER_SPEAKER.has(t.lemma)) return false;
    if (isFinite(t) || t.upos === "AUX") return true;
  }
  return false;
}
