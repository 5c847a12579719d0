/** Sources named without a verb of saying: “according to X”, “in the words of X”, “citing X”, “Reuters cited X”. */
import type { Sentence, Token } from "../../../model/language.ts";
import { treeOf } from "../../language/tree.ts";
import { lastWord } from "./clause-after.ts";
import { clauseBefore } from "./clause-before.ts";
import { type Draft, draftFrom } from "./draft.ts";
import { isFinite, phraseStartingAt, type TokenRange } from "./noun-run.ts";
import { looksLikeSource, speakerBefore } from "./source-phrase.ts";

const base = { via: null, attitude: "says", commitment: "certain", asserts: true } as const;

export function accordingTo(sentence: Sentence, i: number, words: number): Draft | null {
  const { tokens } = sentence;
  let source = phraseStartingAt(sentence, i + words);
  if (!source) return null;
  const end = lastWord(tokens);
  // a capital inside a sentence opens another whose full stop is lost
  const opensSentence =
    tokens.slice(0, i).every((t) => ["CCONJ", "ADV", "PUNCT"].includes(t.upos)) ||
    (sentence.role !== "headline" && tokens[i]!.text.startsWith("A"));
  const comma = tokens[source.last + 1]?.text === ",";
  const opener = tokens[i - 1]?.text === "," ? tokens[i - 2] : tokens[i - 1];
  const opensClause = opensSentence || (comma && CLAUSE_OPENERS.has(opener?.lemma ?? ""));
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
  return draftFrom(
    sentence,
    { ...base, source, cue: { first: i, last: i + words - 1 }, construction: "according to" },
    content,
  );
}

const CLAUSE_OPENERS: ReadonlySet<string> = new Set(["and", "but", "that", "while", "as", "which", "who"]);

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
export function citing(sentence: Sentence, i: number, verbs: readonly Draft[]): Draft | null {
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
export function cites(sentence: Sentence, i: number, verbs: readonly Draft[]): Draft | null {
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
  return draftFrom(sentence, { ...base, source, via, cue: { first: i, last: i }, construction: "cited" }, [
    left,
  ]);
}
