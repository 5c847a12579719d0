/**
 * Runs of nominal words, read off the surface: what stands before or behind a cue and may name its source. Needed beside the tree,
 * because news in the wild loses its commas, and then a parser attaches a speaker to the words before it.
 */
import type { Sentence, Token } from "../../../model/language.ts";
import { type Tree, treeOf } from "../../language/tree.ts";
import { isSourceNoun } from "./source-kind.ts";
import { isTimeWord } from "./time-words.ts";

/** Indices of the first and last token, both inclusive. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

export const NOMINAL: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ", "NUM", "PRON", "SYM", "X"]);

export const HEAD: ReadonlySet<string> = new Set(["NOUN", "PROPN", "PRON", "NUM"]);

const LINKS: ReadonlySet<string> = new Set(
  "of for at from in on with to de del bin ben von van der al".split(" "),
);

const FINITE: ReadonlySet<string> = new Set(["VBD", "VBZ", "VBP", "MD"]);

/** No phrase is followed further than this. */
const LONGEST_PHRASE = 40;

/** Marks by what is written, not by tag: a tagger that misses a comma calls a word one. */
export const isMark = (t: Token): boolean => !/[\p{L}\p{N}]/u.test(t.text);

export const isFinite = (t: Token): boolean => FINITE.has(t.xpos) && t.upos !== "NOUN" && t.upos !== "PROPN";

export const isQuote = (t: Token | undefined): boolean =>
  t !== undefined && /^["“”‘’'`]+$|^''$|^``$/.test(t.text);

export const isDash = (t: Token | undefined): boolean => t !== undefined && /^[-–—]$/.test(t.text);

export const isDeterminer = (t: Token): boolean => t.upos === "DET" || t.xpos === "PRP$" || t.xpos === "DT";

/** A name, a pronoun, or a word for somebody who is cited. */
export const sourceLike = (t: Token): boolean =>
  t.upos === "PROPN" || t.upos === "PRON" || isSourceNoun(t.text) || isSourceNoun(t.lemma);

/** The last token before `cue` that is no auxiliary, adverb, negation or time: where the speaker should end. */
export function beforeVerbGroup(tokens: readonly Token[], cue: number): number {
  let i = cue - 1;
  for (; i >= 0; i--) {
    const t = tokens[i]!;
    if (t.upos === "AUX" || t.upos === "PART" || (t.upos === "ADV" && !isSourceNoun(t.text))) continue;
    if (
      isTimeWord(t) &&
      !(t.upos === "PROPN" && tokens[i - 1]?.upos === "PROPN" && !isTimeWord(tokens[i - 1]!))
    ) {
      // "in November said", "on Friday said"
      if (
        ["on", "in", "at", "last", "this", "late", "early"].includes(tokens[i - 1]?.text.toLowerCase() ?? "")
      )
        i--;
      continue;
    }
    break;
  }
  return i;
}

/** The run of nominal words that ends at `end`. */
export function phraseEndingAt(tokens: readonly Token[], end: number): TokenRange | null {
  let last = end;
  if (tokens[last]?.text === ")") while (last > 0 && tokens[last]!.text !== "(") last--;
  if (last !== end) last--;
  const final = tokens[last];
  if (
    !final ||
    !(HEAD.has(final.upos) || (final.upos === "ADJ" && isSourceNoun(final.text)) || final.text === "others")
  )
    return null;
  if (final.upos === "PRON") return { first: last, last: end };
  let first = last;
  for (let i = last - 1; i >= 0 && last - i < LONGEST_PHRASE; i--) {
    const t = tokens[i]!;
    const before = tokens[i - 1];
    if (isTimeWord(t) && t.xpos !== "POS" && !(t.upos === "NUM" && tokens[i + 1]?.upos === "NOUN")) break;
    if (isDeterminer(t)) {
      first = i;
      if (before && (before.lemma === "all" || before.lemma === "both")) first = i - 1;
      // a determiner opens the phrase, save inside "residents of the village"
      if (before && LINKS.has(before.lemma) && before.upos === "ADP" && joins(tokens, i - 1, last)) {
        i--;
        continue;
      }
      // "a monitor and a rebel official": two sources, each with a determiner of its own
      if (before?.lemma === "and" && isDeterminedSource(tokens, i - 2)) {
        i--;
        continue;
      }
      break;
    }
    if (
      NOMINAL.has(t.upos) ||
      t.xpos === "POS" ||
      t.xpos === "VBN" ||
      t.xpos === "VBG" ||
      t.xpos === "FW" ||
      t.xpos === "AFX"
    ) {
      if (t.upos === "PRON" || (t.upos === "VERB" && tokens[i + 1]?.upos !== "NOUN" && !isDash(before)))
        break;
      first = i;
      continue;
    }
    if (isDash(t) || t.text === "&" || t.text === "/") {
      if (before && tokens[i + 1] && before.end === t.start && t.end === tokens[i + 1]!.start) {
        first = i - 1;
        i--;
        continue;
      }
      break;
    }
    if (t.upos === "ADP" && LINKS.has(t.lemma) && joins(tokens, i, last)) continue;
    if (
      t.lemma === "and" &&
      before &&
      HEAD.has(before.upos) &&
      sourceLike(before) &&
      sourceLike(tokens[i + 1]!)
    )
      continue;
    break;
  }
  return { first, last: end };
}

/** A source noun at `i` that has a determiner close before it. */
const isDeterminedSource = (tokens: readonly Token[], i: number): boolean =>
  tokens[i] !== undefined &&
  isSourceNoun(tokens[i].text) &&
  [i - 1, i - 2].some((k) => k >= 0 && isDeterminer(tokens[k]!));

/** Whether the preposition at `i` ties a source noun before it to the words up to `last`. */
function joins(tokens: readonly Token[], i: number, last: number): boolean {
  const before = tokens[i - 1];
  if (!before || !HEAD.has(before.upos) || isTimeWord(before) || !sourceLike(before)) return false;
  if (tokens[i]!.lemma === "of" || tokens[i]!.lemma === "for") return true;
  // "people in Homs province officials said": the words after the preposition hold a speaker of their own
  const final = tokens[last]!;
  return isSourceNoun(before.text) && !(isSourceNoun(final.text) && final.upos === "NOUN");
}

/** The run of nominal words that starts at `start`, with appositions: "Alireza Safa, the head of the team". */
export function phraseStartingAt(sentence: Sentence, start: number): TokenRange | null {
  const { tokens } = sentence;
  const tree = treeOf(sentence);
  let last = -1;
  for (let i = start; i < tokens.length && i - start < LONGEST_PHRASE; i++) {
    const t = tokens[i]!;
    const next = tokens[i + 1];
    if (isTimeWord(t) && t.upos !== "NUM" && next?.xpos !== "POS") break;
    if (t.upos === "PRON") {
      if (i === start && !["who", "which", "whom", "that", "whose"].includes(t.lemma)) last = i;
      break;
    }
    // "according to a source two people were killed": a number opens the next phrase
    if (
      t.upos === "NUM" &&
      last === i - 1 &&
      last >= 0 &&
      next &&
      ["NOUN", "ADJ", "PROPN"].includes(next.upos)
    )
      break;
    if (HEAD.has(t.upos)) last = i;
    else if (t.xpos === "POS" || t.upos === "ADJ" || (t.upos === "PART" && t.xpos === "POS")) continue;
    else if (isDeterminer(t)) {
      if (last >= 0 && !["ADP", "CCONJ", "PUNCT"].includes(tokens[i - 1]!.upos)) break;
    } else if (
      t.upos === "ADP" &&
      LINKS.has(t.lemma) &&
      next &&
      (NOMINAL.has(next.upos) || isDeterminer(next)) &&
      !isTimeWord(next)
    )
      continue;
    else if (
      t.lemma === "and" &&
      next &&
      (sourceLike(next) || isDeterminer(next)) &&
      last >= 0 &&
      sourceLike(tokens[last]!)
    ) {
      const verb = tokens.slice(i + 1, i + 8).findIndex(isFinite);
      if (verb >= 0) break;
      continue;
    } else if (isDash(t) && i > start && next && tokens[i - 1]!.end === t.start && t.end === next.start)
      continue;
    else if (
      t.text === "," &&
      next &&
      last === i - 1 &&
      (isDeterminer(next) || tree.is(nominalHead(tree, i + 1), "appos")) &&
      closes(tokens, i + 1)
    )
      continue;
    else if (
      (t.xpos === "VBN" || t.xpos === "VBG") &&
      next &&
      (next.upos === "NOUN" || isDash(tokens[i - 1]))
    )
      continue;
    else if (t.text === "(" && last === i - 1) continue;
    else if (t.text === ")" && last >= 0) last = i;
    else if (isMark(t) && inParentheses(tokens, start, i)) continue;
    else break;
  }
  return last >= start ? { first: start, last } : null;
}

/** An apposition ends at a comma or with the sentence; a verb before that makes it the subject of a clause. */
function closes(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < tokens.length; i++) {
    const t = tokens[i]!;
    if (isFinite(t) || t.upos === "AUX") return ["who", "which", "that"].includes(tokens[i - 1]?.lemma ?? "");
    if (isMark(t) && !isDash(t) && t.text !== "(" && t.text !== ")") return true;
  }
  return true;
}

function inParentheses(tokens: readonly Token[], start: number, at: number): boolean {
  for (let i = at; i >= Math.max(start, at - 8); i--) {
    if (tokens[i]!.text === ")") return false;
    if (tokens[i]!.text === "(") return true;
  }
  return false;
}

/** The head of the phrase in which token `i` stands first. */
function nominalHead(tree: Tree, i: number): number {
  const { tokens } = tree.sentence;
  let at = i;
  for (let steps = 0; steps < 12 && at >= 0 && at < tokens.length; steps++) {
    const head = tokens[at]!.head;
    if (
      head < i ||
      !["det", "amod", "compound", "nummod", "nmod:poss", "flat", "case"].some((r) => tree.is(at, r))
    )
      break;
    at = head;
  }
  return Math.min(at, tokens.length - 1);
}
