/** The clause after a cue: what it governs to the end of its sentence, or to where another voice takes over. */
import type { Sentence, Token } from "../../../model/language.ts";
import { treeOf } from "../../language/tree.ts";
import { CUE_VERBS, PLAIN_SAYING } from "./cue-verbs.ts";
import { isFinite, isMark, isQuote, type TokenRange } from "./noun-run.ts";
import { isTimeWord } from "./time-words.ts";

/** Openers of a clause that tells when, why or under which condition something was said, not what. */
const CIRCUMSTANCE: ReadonlySet<string> = new Set(
  "as while when after before because since although though until once amid despite during following without where whereas with".split(
    " ",
  ),
);

/** What may stand between a cue and its clause: "in a statement", "to reporters", "by telephone". */
const MANNER: ReadonlySet<string> = new Set(
  "in on at to by during through via from over under of with".split(" "),
);

const CLAUSE_OPENERS: ReadonlySet<string> = new Set("that how whether why what if where who when".split(" "));

/** Stances whose clause often lacks "that": for the others the tree must show a clause. */
const OPEN_CLAUSE: ReadonlySet<string> = new Set([
  "says",
  "claims",
  "confirms",
  "denies",
  "warns",
  "estimates",
]);

const SECOND_CUE: ReadonlySet<string> = new Set(
  "cite quote refer add note according speak accord describe point".split(" "),
);

/** Last token that is no closing punctuation. */
export function lastWord(tokens: readonly Token[], from = tokens.length - 1): number {
  let i = from;
  while (i >= 0 && isMark(tokens[i]!) && !isQuote(tokens[i]) && tokens[i]!.text !== ")") i--;
  return i;
}

/** Where a coordinate clause of the cue's own level begins, after `from`: it is no longer what the source says. */
export function ownCoordinate(sentence: Sentence, cue: number, from: number): number | null {
  const tree = treeOf(sentence);
  const aside = secondCue(sentence.tokens, from);
  if (aside !== null) return aside;
  for (const c of tree.children(cue, "conj")) {
    if (c <= from) continue;
    const link = tree.child(c, "cc");
    const start = Math.max(from, link ?? tree.extent(c)[0]);
    const before = sentence.tokens[start - 1];
    // without a comma or a speech verb the tree's choice between the two levels is a guess: stay inside
    if (
      CUE_VERBS.has(sentence.tokens[c]!.lemma) ||
      (before?.text === "," && sentence.tokens[start]?.lemma === "but")
    )
      return start;
  }
  return null;
}

/** ", adding that …", ", citing …": where a participle of saying takes over. */
function secondCue(tokens: readonly Token[], from: number): number | null {
  for (let i = from + 1; i < tokens.length - 1; i++) {
    const t = tokens[i]!;
    if (t.text !== ",") continue;
    const verb = tokens[i + 1]!.upos === "ADV" ? tokens[i + 2] : tokens[i + 1];
    if (
      verb?.xpos === "VBG" &&
      (SECOND_CUE.has(verb.lemma) ||
        /^[cnla]+$/.test(CUE_VERBS.get(verb.lemma)?.frames.replace("i", "") ?? "-")) &&
      CUE_VERBS.get(verb.lemma)?.attitude !== "sees"
    )
      return i;
  }
  return null;
}

/**
 * The clause after the cue, from its first word to the end of what the cue governs. `from`: the first token after the cue (and
 * after a speaker that stands behind it). Null where no clause follows.
 */
export function clauseAfter(
  sentence: Sentence,
  cue: number,
  from: number,
  addressee: boolean,
): TokenRange | null {
  const { tokens } = sentence;
  const tree = treeOf(sentence);
  const end = lastWord(tokens);
  if (from > end) return null;
  const first = tokens[from]!;
  if (isQuote(first) || (first.text === ":" && from < end))
    return { first: isQuote(first) ? from : from + 1, last: tokens.length - 1 };
  if (first.text === "," && isQuote(tokens[from + 1]) && from + 1 < end)
    return { first: from + 1, last: tokens.length - 1 };
  if (CIRCUMSTANCE.has(first.lemma) && first.upos !== "PRON") return null;
  if (["of", "about"].includes(first.lemma)) return null; // "said of him"
  let start: number | null = null;
  // an opener before the next finite verb
  for (let i = from; i <= Math.min(end, from + 25); i++) {
    const t = tokens[i]!;
    if (t.text === ":" && i > from) {
      start = i + 1;
      break;
    }
    if (isQuote(t) && i > from) {
      // a quotation that opens the clause, not a phrase in marks inside it
      if (i !== skipManner(tokens, from, end, addressee) || !startsLongQuotation(tokens, i)) continue;
      start = i;
      break;
    }
    if (
      t.lemma === "that" &&
      (t.upos === "SCONJ" || t.xpos === "IN" || tokens[i - 1]!.upos === "VERB" || i === from)
    ) {
      start =
        t.upos === "DET" || (t.upos === "PRON" && t.deprel.startsWith("nsubj") && i !== from) ? i : i + 1;
      break;
    }
    if (
      CLAUSE_OPENERS.has(t.lemma) &&
      t.lemma !== "that" &&
      t.lemma !== "who" &&
      t.lemma !== "when" &&
      t.lemma !== "where" &&
      i - from < 8
    ) {
      if (t.lemma === "where" || t.lemma === "when") continue;
      start = i;
      break;
    }
    if (isFinite(t)) break;
    if (t.text === "," && i - from > 2 && !addressee) break;
  }
  if (start === null) {
    const complement = tree.children(cue, "ccomp").find((c) => c >= from) ?? null;
    const skipped = skipManner(tokens, from, end, addressee);
    if (complement !== null) {
      start = Math.max(from, tree.extent(complement)[0]);
      // after a plain verb of saying all that is no manner is said
      if (skipped !== null && skipped < start && PLAIN_SAYING.has(tokens[cue]!.lemma)) start = skipped;
    } else {
      if (
        skipped !== null &&
        OPEN_CLAUSE.has(CUE_VERBS.get(tokens[cue]!.lemma)?.attitude ?? "says") &&
        finiteAhead(tokens, skipped, end, PLAIN_SAYING.has(tokens[cue]!.lemma))
      )
        start = skipped;
    }
    if (start !== null) start = Math.max(start, skipManner(tokens, from, end, false) ?? start);
  }
  if (start === null || start > end) return null;
  while (start < end && tokens[start]!.text === ",") start++;
  if (
    CIRCUMSTANCE.has(tokens[start]!.lemma) &&
    tokens[start]!.upos === "SCONJ" &&
    tokens[start - 1]?.lemma !== "that"
  )
    return null;
  const cut = ownCoordinate(sentence, cue, start);
  const last = cut === null ? end : lastWord(tokens, cut - 1);
  return last >= start ? { first: start, last } : null;
}

/** At least four words before the marks close. */
function startsLongQuotation(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i < Math.min(tokens.length, at + 5); i++) if (isQuote(tokens[i])) return false;
  return true;
}

/** Steps over times and phrases of manner; null where a circumstance or nothing is left. */
function skipManner(tokens: readonly Token[], from: number, end: number, addressee: boolean): number | null {
  let i = from;
  if (addressee) {
    // one noun phrase: "told the Daily Comet on Monday …"
    while (
      i <= end &&
      (["DET", "ADJ", "NOUN", "PROPN", "NUM"].includes(tokens[i]!.upos) ||
        tokens[i]!.xpos === "POS" ||
        tokens[i]!.text === "-")
    )
      i++;
    if (i === from && tokens[i]?.upos === "PRON") i++;
  }
  for (let steps = 0; steps < 8 && i <= end; steps++) {
    const t = tokens[i]!;
    if (isTimeWord(t) && t.upos !== "VERB") {
      i++;
      continue;
    }
    if (t.upos === "ADP" && MANNER.has(t.lemma)) {
      // a phrase: to its noun; names and nouns beyond a determiner belong to the clause
      let k = i + 1;
      while (
        k <= end &&
        (tokens[k]!.upos === "DET" ||
          tokens[k]!.upos === "ADJ" ||
          tokens[k]!.upos === "NUM" ||
          tokens[k]!.xpos === "PRP$")
      )
        k++;
      const kind = tokens[k]?.upos;
      while (
        k <= end &&
        (tokens[k]!.upos === kind || isTimeWord(tokens[k]!)) &&
        (kind === "NOUN" || kind === "PROPN")
      )
        k++;
      if (k === i + 1) break;
      i = k;
      continue;
    }
    if (t.upos === "ADV" && !CIRCUMSTANCE.has(t.lemma)) {
      i++;
      continue;
    }
    if (t.text === "," && i > from) {
      i++;
      continue;
    }
    break;
  }
  const t = tokens[i];
  if (!t || i > end || CIRCUMSTANCE.has(t.lemma) || SECOND_CUE.has(t.lemma) || t.upos === "CCONJ")
    return null;
  return i;
}

/** A finite verb before the clause ends, outside a relative clause that opens at once. */
function finiteAhead(tokens: readonly Token[], from: number, end: number, loose: boolean): boolean {
  if (["who", "which", "whose", "whom"].includes(tokens[from]!.lemma)) return false;
  for (let i = from; i <= end; i++) {
    const t = tokens[i]!;
    if (isFinite(t)) return true;
    // after a plain verb of saying a participle behind a noun is a past tense that the tagger missed
    if (loose && t.xpos === "VBN" && i > from && ["NOUN", "PROPN", "NUM"].includes(tokens[i - 1]!.upos))
      return true;
    if (["who", "which", "whose", "whom"].includes(t.lemma)) return false;
    if (t.text === ";" || (CIRCUMSTANCE.has(t.lemma) && t.upos === "SCONJ")) return false;
  }
  return false;
}
