/**
 * The noun phrase that names a source, beside its cue: from the tree where the tree can be trusted, else from the run of nominal
 * words. Both are needed: news in the wild loses its commas, and then a parser attaches the speaker to the words before it.
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

const NOMINAL: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ", "NUM", "PRON", "SYM", "X"]);
const HEAD: ReadonlySet<string> = new Set(["NOUN", "PROPN", "PRON", "NUM"]);
const LINKS: ReadonlySet<string> = new Set(
  "of for at from in on with to de del bin ben von van der al".split(" "),
);
const FINITE: ReadonlySet<string> = new Set(["VBD", "VBZ", "VBP", "MD"]);
const RELATIVE: ReadonlySet<string> = new Set(["who", "which", "whom", "that", "whose"]);
/** No phrase is followed further than this. */
const LONGEST_PHRASE = 40;

/** Marks by what is written, not by tag: a tagger that misses a comma calls a word one. */
export const isMark = (t: Token): boolean => !/[\p{L}\p{N}]/u.test(t.text);
export const isFinite = (t: Token): boolean => FINITE.has(t.xpos) && t.upos !== "NOUN" && t.upos !== "PROPN";
export const isQuote = (t: Token | undefined): boolean =>
  t !== undefined && /^["“”‘’'`]+$|^''$|^``$/.test(t.text);
const isDash = (t: Token | undefined): boolean => t !== undefined && /^[-–—]$/.test(t.text);
const isDeterminer = (t: Token): boolean => t.upos === "DET" || t.xpos === "PRP$" || t.xpos === "DT";
const sourceLike = (t: Token): boolean =>
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

/** Whether the preposition at `i` ties a source noun before it to the words up to `last`. */
function joins(tokens: readonly Token[], i: number, last: number): boolean {
  const before = tokens[i - 1];
  if (!before || !HEAD.has(before.upos) || isTimeWord(before) || !sourceLike(before)) return false;
  if (tokens[i]!.lemma === "of" || tokens[i]!.lemma === "for") return true;
  // "people in Homs province officials said": the words after the preposition hold a speaker of their own
  const final = tokens[last]!;
  return isSourceNoun(before.text) && !(isSourceNoun(final.text) && final.upos === "NOUN");
}

/** Cuts off what is no part of the name of a source: leading links and times, relative clauses, closing punctuation. */
function trim(tree: Tree, range: TokenRange, head: number): TokenRange | null {
  const { tokens } = tree.sentence;
  let { first, last } = range;
  for (const child of tree.children(head, "acl:relcl", "parataxis", "advcl"))
    if (child > head) {
      let cut = tree.extent(child)[0];
      while (
        cut > head + 1 &&
        (RELATIVE.has(tokens[cut - 1]!.lemma) ||
          tokens[cut - 1]!.upos === "ADP" ||
          tokens[cut - 1]!.text === ",")
      )
        cut--;
      if (cut > head) last = Math.min(last, cut - 1);
    }
  for (let i = head + 1; i <= last; i++)
    if (RELATIVE.has(tokens[i]!.lemma) && tokens[i]!.upos === "PRON") {
      last = i - 1;
      break;
    }
  // a determiner or a time word in the middle, before the head: what precedes belongs to the clause before
  for (let i = head; i > first; i--) {
    const before = tokens[i - 1]!;
    if (isQuote(before)) {
      first = i;
      break;
    }
    if (
      isDeterminer(tokens[i]!) &&
      (HEAD.has(before.upos) || before.upos === "VERB" || before.upos === "ADV")
    )
      first = i;
    else if (isTimeWord(before) && before.upos !== "NUM" && tokens[i]!.xpos !== "POS" && i <= head) first = i;
    if (first === i) break;
  }
  while (
    first < head &&
    (["CCONJ", "SCONJ", "ADV", "AUX", "PART", "INTJ"].includes(tokens[first]!.upos) ||
      isMark(tokens[first]!) ||
      isTimeWord(tokens[first]!))
  ) {
    if (isDash(tokens[first]) && first > 0) break;
    first++;
  }
  while (
    last > head &&
    (isMark(tokens[last]!) || tokens[last]!.upos === "CCONJ") &&
    tokens[last]!.text !== ")"
  )
    last--;
  return first <= last ? { first, last } : null;
}

const hasFinite = (tokens: readonly Token[], range: TokenRange): boolean => {
  for (let i = range.first; i <= range.last; i++) if (isFinite(tokens[i]!)) return true;
  return false;
};

/** The phrase whose head is `head`, as the tree has it. Null where a finite verb stands in it: then the tree is wrong. */
export function phraseOf(sentence: Sentence, head: number): TokenRange | null {
  const tree = treeOf(sentence);
  const [first, last] = tree.extent(head);
  const range = trim(tree, { first, last }, head);
  return range && !hasFinite(sentence.tokens, range) ? range : null;
}

/** The speaker before a cue: tree and surface run, reconciled. */
export function speakerBefore(sentence: Sentence, cue: number): TokenRange | null {
  const tree = treeOf(sentence);
  const { tokens } = sentence;
  const end = beforeVerbGroup(tokens, cue);
  const surface = end >= 0 ? phraseEndingAt(tokens, end) : null;
  const subject = tree.children(cue, "nsubj").findLast((c) => c < cue) ?? null;
  const tagged = subject === null ? null : phraseOf(sentence, subject);
  const byTree = tagged && tagged.last < cue ? tagged : null;
  if (!surface)
    return byTree ?? withAside(tokens, end) ?? (subject === null ? null : { first: subject, last: subject });
  const beside = beyondRelative(tokens, surface) ?? withApposition(tokens, apart(tokens, surface));
  if (!byTree) return beside;
  // ", residents said": the tree's subject is of the clause before, which the speaker follows
  if (
    tokens[beside.first - 1]?.text === "," &&
    !sourceLike(tokens[subject!]!) &&
    tokens.slice(beside.first, beside.last + 1).some(sourceLike)
  )
    return beside;
  // "In an interview Ali said": what the tree leaves out hangs on a preposition
  if (
    byTree.last === surface.last &&
    byTree.first > surface.first &&
    tokens[surface.first - 1]?.upos === "ADP"
  )
    return byTree;
  // apart: the words beside the verb are an aside ("X, a spokesman, said"), or the tree skipped over the speaker
  if (beside.first > byTree.last || byTree.first > beside.last)
    return tokens[beside.last + 1]?.text === "," ? byTree : beside;
  const extra = tokens.slice(byTree.first, beside.first);
  const clean = !extra.some(
    (t) => (isTimeWord(t) && t.upos !== "NUM") || isFinite(t) || (t.upos === "ADV" && !isDash(t)),
  );
  const joint = tokens[beside.first - 1];
  const opened =
    isDeterminer(tokens[beside.first]!) &&
    joint !== undefined &&
    !["ADP", "CCONJ"].includes(joint.upos) &&
    joint.text !== ",";
  return clean && !opened && byTree.first < beside.first
    ? { first: byTree.first, last: beside.last }
    : beside;
}

/** "Ali Ahmad, a priest leading the only church of the city, said": the name before an aside that stands between commas. */
function withAside(tokens: readonly Token[], end: number): TokenRange | null {
  if (tokens[end]?.text !== ",") return null;
  for (let i = end - 1; i > 0 && end - i < 20; i--) {
    const t = tokens[i]!;
    if (isFinite(t) || isQuote(t)) return null;
    if (t.text !== ",") continue;
    const name = phraseEndingAt(tokens, i - 1);
    return name && tokens.slice(name.first, name.last + 1).some(sourceLike)
      ? { first: name.first, last: end - 1 }
      : null;
  }
  return null;
}

/**
 * Where commas are lost the run of nominals takes in the end of the clause before: "in the Salah al-Din district of Aleppo Syrian
 * state television reported". A run that hangs on a preposition, a verb or a link is cut to the source noun with its own modifiers.
 */
function apart(tokens: readonly Token[], range: TokenRange): TokenRange {
  const before = tokens[range.first - 1];
  if (!before || before.text === "," || isQuote(before) || isMark(before)) return range;
  if (
    !["ADP", "VERB", "CCONJ", "PART"].includes(before.upos) ||
    (before.upos === "CCONJ" && range.first === 1)
  )
    return range;
  if (
    before.upos === "CCONJ" &&
    tokens.slice(0, range.first - 1).some(isFinite) &&
    isDeterminer(tokens[range.first]!)
  )
    return range;
  const final = tokens[range.last]!;
  if (!isSourceNoun(final.text)) return range;
  let first = range.last;
  while (
    first > range.first &&
    (OF_SOURCES.has(tokens[first - 1]!.text.toLowerCase()) ||
      isSourceNoun(tokens[first - 1]!.text) ||
      NATIONAL.test(tokens[first - 1]!.text))
  )
    first--;
  if (first > range.first && isDeterminer(tokens[first - 1]!)) first--;
  return { first, last: range.last };
}

/** Words that modify a source: what may stand between the clause before and "sources", "officials", "media". */
const OF_SOURCES: ReadonlySet<string> = new Set(
  (
    "security local medical military police rebel state government opposition army hospital health rescue defence defense intelligence " +
    "diplomatic western eastern northern southern senior top official several some two three four five many other foreign interior ministry " +
    "city provincial regional district federal news human rights aid civil emergency opposition activist tribal village union party"
  ).split(" "),
);
const NATIONAL =
  /^\p{Lu}\p{Ll}+(?:ian|ish|ese|ani|aqi|eli|ench|rab|erman|reek|utch|hai|ican|ean|stani|emeni|ni|li)$/u;

/** "The Daily Comet which is close to the guild reported": the noun before a relative clause that has a verb of its own. */
function beyondRelative(tokens: readonly Token[], surface: TokenRange): TokenRange | null {
  for (let k = surface.first - 1; k > 0 && surface.first - k < 25; k--) {
    const t = tokens[k]!;
    if (isMark(t) && t.text !== "-") return null;
    if (!["who", "which"].includes(t.lemma)) continue;
    if (!tokens.slice(k + 1, surface.first).some((x) => isFinite(x) || x.upos === "AUX")) return null;
    const noun = phraseEndingAt(tokens, k - 1);
    if (!noun || noun.first > 2) return null;
    return tokens.slice(noun.first, noun.last + 1).some(sourceLike) ? noun : null;
  }
  return null;
}

/** "The Blue Helms a group of rescue workers said": a name that opens the sentence, its apposition beside it, the comma lost. */
function withApposition(tokens: readonly Token[], range: TokenRange): TokenRange {
  if (range.first === 0 || range.first > 8 || !isDeterminer(tokens[range.first]!)) return range;
  const before = tokens.slice(0, range.first);
  const name =
    before.every((t) => NOMINAL.has(t.upos) || isDeterminer(t) || isDash(t)) &&
    before.some((t) => t.upos === "PROPN");
  return name && !before.some(isTimeWord) ? { first: 0, last: range.last } : range;
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
      if (i === start && !RELATIVE.has(t.lemma)) last = i;
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

/** True where the head of the phrase, or its last word, is a word for a source, a name or a pronoun. */
export function looksLikeSource(sentence: Sentence, range: TokenRange): boolean {
  for (let i = range.first; i <= range.last; i++) {
    const t = sentence.tokens[i]!;
    if (t.upos === "PRON" && range.first === range.last)
      return !["that", "this", "it", "which", "what"].includes(t.lemma) || t.lemma === "it";
    if (isTimeWord(t)) continue;
    if (t.upos === "PROPN" || isSourceNoun(t.text)) return true;
  }
  return false;
}
