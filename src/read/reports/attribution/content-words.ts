/** Nouns, adjectives and adverbs that carry a content: “rumours that P”, “reports of”, “is confident that P”, “reportedly”. */
import type { Sentence, Token } from "../../../model/language.ts";
import { type Tree, treeOf } from "../../language/tree.ts";
import { lastWord } from "./clause-after.ts";
import { CUE_ADJECTIVES, CUE_NOUNS, HEARSAY_ADVERBS } from "./cue-words.ts";
import { type Draft, draftFrom } from "./draft.ts";
import { isFinite, isQuote, phraseEndingAt, phraseStartingAt, type TokenRange } from "./noun-run.ts";
import { looksLikeSource, speakerBefore } from "./source-phrase.ts";

/** "reports that P", "a statement saying" is a verb's; "claims of P", "reports of P". */
export function contentNoun(sentence: Sentence, i: number): Draft | null {
  const { tokens } = sentence;
  const cue = CUE_NOUNS.get(tokens[i]!.lemma)!;
  const tree = treeOf(sentence);
  const next = tokens[i + 1];
  if (!next) return null;
  const end = lastWord(tokens);
  const own = phraseEndingAt(tokens, i) ?? { first: i, last: i };
  const clause = tree
    .children(i, "acl", "ccomp")
    .find((c) => c > i && tokens[c]!.xpos !== "VBG" && (!tree.is(c, "acl:relcl") || hasOwnSubject(tree, c)));
  const at = thatAfter(sentence, i);
  const that = at !== null;
  if (
    that ||
    (clause !== undefined &&
      finiteWithin(tokens, tree.extent(clause)) &&
      tokens[i]!.xpos === "NNS" &&
      !/^(?:to|by|from|in|on)$/.test(next.lemma))
  ) {
    const first = that ? at + 1 : i + 1;
    const last = clause === undefined ? end : lastWord(tokens, Math.max(tree.extent(clause)[1], first));
    return draftFrom(
      sentence,
      {
        via: null,
        attitude: cue.attitude,
        commitment: cue.commitment,
        asserts: true,
        source:
          possessor(sentence, i) ??
          (cue.source ? { first: own.first, last: that ? at - 1 : own.last } : null),
        cue: { first: i, last: i },
        construction: "noun with content clause",
      },
      last >= first ? [{ first, last }] : [],
    );
  }
  if (next.lemma === "of" && (cue.commitment !== "certain" || tokens[i]!.lemma === "report")) {
    const object = tree.children(i, "nmod", "acl", "advcl").find((c) => c > i);
    if (object === undefined) return null;
    const last = lastWord(tokens, tree.extent(object)[1]);
    return draftFrom(
      sentence,
      {
        via: null,
        attitude: cue.attitude,
        commitment: cue.commitment === "certain" ? "probable" : cue.commitment,
        asserts: true,
        source: possessor(sentence, i),
        cue: { first: i, last: i },
        construction: "noun with “of”",
      },
      last >= i + 2 ? [{ first: i + 2, last }] : [],
    );
  }
  return null;
}

/** A clause beside a noun whose subject is no relative pronoun: "reports dozens were killed". */
const hasOwnSubject = (tree: Tree, clause: number): boolean => {
  const subject = tree.child(clause, "nsubj");
  return subject !== null && tree.token(subject).upos !== "PRON";
};

/** The "that" of a content clause, beside the noun or after a phrase of its own: "rumours in the market that". */
function thatAfter(sentence: Sentence, i: number): number | null {
  const { tokens } = sentence;
  for (let k = i + 1; k < Math.min(tokens.length, i + 9); k++) {
    const t = tokens[k]!;
    if (t.lemma === "that" && (t.upos === "SCONJ" || t.deprel === "mark" || k > i + 1)) return k;
    if (t.upos === "VERB" || t.upos === "AUX" || t.text === "," || isQuote(t)) return null;
  }
  return null;
}

const finiteWithin = (tokens: readonly Token[], [first, last]: readonly [number, number]): boolean => {
  for (let k = first; k <= last; k++) if (isFinite(tokens[k]!)) return true;
  return false;
};

/** "the army's claim", "claims by activists", "a report from the vicar". */
function possessor(sentence: Sentence, i: number): TokenRange | null {
  const tree = treeOf(sentence);
  const owner = tree.child(i, "nmod:poss");
  if (owner !== null && owner < i) {
    const range = phraseEndingAt(sentence.tokens, owner);
    return range && looksLikeSource(sentence, range) ? range : null;
  }
  const by = tree
    .children(i, "nmod", "obl")
    .find((c) => c > i && ["by", "from"].includes(tree.preposition(c) ?? ""));
  if (by === undefined) return null;
  const range = phraseStartingAt(sentence, Math.min(...tree.children(by, "case").map((c) => c + 1), by));
  return range && looksLikeSource(sentence, range) ? range : null;
}

/** "Officials are confident that P", "was unaware that P". */
export function feeling(sentence: Sentence, i: number): Draft | null {
  const { tokens } = sentence;
  const cue = CUE_ADJECTIVES.get(tokens[i]!.lemma)!;
  const tree = treeOf(sentence);
  const end = lastWord(tokens);
  const that = tokens[i + 1]?.lemma === "that" ? i + 2 : null;
  const clause = tree.children(i, "ccomp").find((c) => c > i);
  if (that === null && clause === undefined) return null;
  const subject = tree.child(i, "nsubj");
  const source = subject !== null && subject < i ? speakerBefore(sentence, i) : null;
  if (!source || !looksLikeSource(sentence, source)) return null;
  const first = that ?? tree.extent(clause!)[0];
  return draftFrom(
    sentence,
    {
      via: null,
      attitude: cue.attitude,
      commitment: cue.commitment,
      asserts: cue.attitude !== "knows",
      source,
      cue: { first: i, last: i },
      construction: "adjective with content clause",
    },
    first > i && end >= first ? [{ first, last: end }] : [],
  );
}

export function hearsay(sentence: Sentence, i: number): Draft | null {
  const { tokens } = sentence;
  const end = lastWord(tokens);
  if (i >= end) return null;
  let last = i + 1;
  while (last < end && ![",", ";", ":"].includes(tokens[last]!.text) && !isQuote(tokens[last])) last++;
  if ([",", ";", ":"].includes(tokens[last]!.text)) last--;
  return draftFrom(
    sentence,
    {
      via: null,
      attitude: "says",
      commitment: HEARSAY_ADVERBS.get(tokens[i]!.text.toLowerCase())!,
      asserts: true,
      source: null,
      cue: { first: i, last: i },
      construction: "hearsay adverb",
    },
    [{ first: i + 1, last }],
  );
}
