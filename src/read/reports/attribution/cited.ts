/** Attributions without a verb of their own: “according to X”, “citing X”, “reports that P”, “is confident that P”, “reportedly”. */
import type { Sentence, Token } from "../../../model/language.ts";
import { type Tree, treeOf } from "../../language/tree.ts";
import { clauseBefore, lastWord } from "./content-clause.ts";
import { CUE_ADJECTIVES, CUE_NOUNS, HEARSAY_ADVERBS } from "./cue-words.ts";
import { type Draft, spanOf } from "./draft.ts";
import {
  isFinite,
  isQuote,
  looksLikeSource,
  phraseEndingAt,
  phraseStartingAt,
  speakerBefore,
  type TokenRange,
} from "./source-phrase.ts";

const base = { via: null, attitude: "says", commitment: "certain", asserts: true } as const;

export function draftsOfCitations(sentence: Sentence, verbs: readonly Draft[]): readonly Draft[] {
  const { tokens } = sentence;
  const out: Draft[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i]!;
    const lower = t.text.toLowerCase();
    const next = tokens[i + 1]?.text.toLowerCase();
    const draft =
      lower === "according" && next === "to"
        ? accordingTo(sentence, i, 2)
        : lower === "per" && i > 0 && tokens[i - 1]!.text === "," && next !== "cent"
          ? accordingTo(sentence, i, 1)
          : lower === "in" &&
              next === "the" &&
              ["words", "view", "opinion"].includes(tokens[i + 2]?.text.toLowerCase() ?? "") &&
              tokens[i + 3]?.lemma === "of"
            ? accordingTo(sentence, i, 4)
            : ["citing", "quoting"].includes(lower)
              ? citing(sentence, i, verbs)
              : ["cited", "quoted", "cites", "quotes"].includes(lower) && t.upos === "VERB"
                ? cites(sentence, i, verbs)
                : t.upos === "NOUN" && CUE_NOUNS.has(t.lemma)
                  ? contentNoun(sentence, i)
                  : CUE_ADJECTIVES.has(t.lemma) && (next === "that" || t.upos === "ADJ")
                    ? feeling(sentence, i)
                    : HEARSAY_ADVERBS.has(lower)
                      ? hearsay(sentence, i)
                      : null;
    if (draft) out.push(draft);
  }
  return out;
}

function accordingTo(sentence: Sentence, i: number, words: number): Draft | null {
  const { tokens } = sentence;
  let source = phraseStartingAt(sentence, i + words);
  if (!source) return null;
  const end = lastWord(tokens);
  const opensSentence = tokens.slice(0, i).every((t) => ["CCONJ", "ADV", "PUNCT"].includes(t.upos));
  const comma = tokens[source.last + 1]?.text === ",";
  const opensClause =
    opensSentence || (["and", "but", "that", "while", "as"].includes(tokens[i - 1]!.lemma) && comma);
  const content: TokenRange[] = [];
  if (opensClause) {
    if (!comma) source = shorterBeforeClause(sentence, source);
    let first = source.last + 1;
    while (first <= end && (tokens[first]!.text === "," || isRelativeAside(tokens, first))) {
      if (tokens[first]!.text === ",") first++;
      else while (first <= end && tokens[first]!.text !== ",") first++;
    }
    if (first <= end) content.push({ first, last: end });
  } else {
    const left = clauseBefore(sentence, i, []);
    if (left) content.push(left);
    const after = tokens[source.last + 1];
    const beyond = tokens[source.last + 2];
    if (after?.text === "," && beyond && isFinite(beyond))
      content.push({ first: source.last + 2, last: end });
  }
  return make(
    sentence,
    { ...base, source, cue: { first: i, last: i + words - 1 }, construction: "according to" },
    content,
  );
}

const isRelativeAside = (tokens: readonly Token[], i: number): boolean =>
  ["who", "which", "whose"].includes(tokens[i]?.lemma ?? "");

/** Where the comma is lost the phrase runs into the clause: cut before the noun that has the next finite verb as its own. */
function shorterBeforeClause(sentence: Sentence, source: TokenRange): TokenRange {
  const { tokens } = sentence;
  const tree = treeOf(sentence);
  for (let i = source.first + 1; i <= source.last; i++) {
    const t = tokens[i]!;
    if (!tree.is(i, "nsubj")) continue;
    const start = Math.max(tree.extent(i)[0], source.first + 1);
    if (start > source.first && t.head > source.last && ["NOUN", "PROPN"].includes(tokens[start - 1]!.upos))
      return { first: source.first, last: start - 1 };
  }
  return source;
}

/** "SANA, citing a doctor, said P", "the agency said citing the General Command": the cited one is the source, the other tells it. */
function citing(sentence: Sentence, i: number, verbs: readonly Draft[]): Draft | null {
  const { tokens } = sentence;
  const source = phraseStartingAt(sentence, i + 1);
  if (!source) return null;
  if (tokens[source.last + 1]?.lemma === "as" && tokens[source.last + 2]?.lemma === "say") return null;
  const verb = verbs
    .filter((d) => d.source !== null && d.attitude === "says")
    .sort((a, b) => distance(a, i) - distance(b, i))[0];
  if (!verb) return null;
  return {
    ...verb,
    source,
    via: verb.source,
    cue: { first: i, last: i },
    construction: `“${tokens[i]!.text}”: cited by another source`,
  };
}
const distance = (d: Draft, i: number): number => Math.abs(d.cue.first - i);

/** "P, Reuters cited the website" and “P,” quoted the agency. */
function cites(sentence: Sentence, i: number, verbs: readonly Draft[]): Draft | null {
  if (verbs.some((d) => d.cue.first === i)) return null;
  const { tokens } = sentence;
  if (treeOf(sentence).child(i, "aux:pass") !== null) return null;
  const via = speakerBefore(sentence, i);
  const source = phraseStartingAt(sentence, i + 1);
  if (!via || !source || !looksLikeSource(sentence, via)) return null;
  if (
    tokens[source.last + 1]?.lemma === "as" &&
    ["say", "tell"].includes(tokens[source.last + 2]?.lemma ?? "")
  )
    return null;
  const left = clauseBefore(sentence, via.first, []);
  if (!left) return null;
  return make(sentence, { ...base, source, via, cue: { first: i, last: i }, construction: "cited" }, [left]);
}

/** "reports that P", "a statement saying" is a verb's; "claims of P", "reports of P". */
function contentNoun(sentence: Sentence, i: number): Draft | null {
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
    return make(
      sentence,
      {
        via: null,
        attitude: cue.attitude,
        commitment: cue.commitment,
        asserts: true,
        source: cue.source ? { first: own.first, last: that ? at - 1 : own.last } : possessor(sentence, i),
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
    return make(
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
function feeling(sentence: Sentence, i: number): Draft | null {
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
  return make(
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

function hearsay(sentence: Sentence, i: number): Draft | null {
  const { tokens } = sentence;
  const end = lastWord(tokens);
  if (i >= end) return null;
  let last = i + 1;
  while (last < end && ![",", ";", ":"].includes(tokens[last]!.text) && !isQuote(tokens[last])) last++;
  if ([",", ";", ":"].includes(tokens[last]!.text)) last--;
  return make(
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

function make(
  sentence: Sentence,
  draft: Omit<Draft, "content" | "sentence">,
  ranges: readonly TokenRange[],
): Draft | null {
  const content = ranges.flatMap((r) => spanOf(sentence, r.first, r.last) ?? []);
  return content.length ? { ...draft, sentence: sentence.index, content } : null;
}
