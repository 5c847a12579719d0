/** The noun phrase that names a source, beside its cue: the tree's and the surface's reading, reconciled. */
import type { Sentence, Token } from "../../../model/language.ts";
import { type Tree, treeOf } from "../../language/tree.ts";
import {
  beforeVerbGroup,
  HEAD,
  isDash,
  isDeterminer,
  isFinite,
  isMark,
  isQuote,
  NOMINAL,
  phraseEndingAt,
  sourceLike,
  type TokenRange,
} from "./noun-run.ts";
import { isSourceNoun } from "./source-kind.ts";
import { isTimeWord } from "./time-words.ts";

const RELATIVE: ReadonlySet<string> = new Set(["who", "which", "whom", "that", "whose"]);

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
 * Where commas are lost the run of nominals takes in the end of the clause before: "in the harbour district of Osk Velmaran
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
