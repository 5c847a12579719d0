/** Numbers that the language leaves open: "dozens", "hundreds of thousands", "several", "a few", "scores". */
import type { Piece } from "../pieces.ts";

export interface Collective {
  /** Indices of its first and last piece. */
  readonly first: number;
  readonly last: number;
  /** As the text has it, in lower case, without a bound before it. */
  readonly words: string;
  /** Where the words have a number after all ("a couple" 2), else null. */
  readonly value: number | null;
}

const PLURALS: ReadonlySet<string> = new Set([
  "dozens",
  "scores",
  "hundreds",
  "thousands",
  "millions",
  "billions",
  "trillions",
  "tens",
  "lakhs",
  "crores",
]);
const BASES: ReadonlySet<string> = new Set(["dozen", "hundred", "thousand", "million", "billion", "score"]);
const FEW: ReadonlySet<string> = new Set(["several", "few", "many"]);
/** "a handful of", "a number of": quantifiers that take "of". */
const OF_NOUNS: ReadonlySet<string> = new Set(["handful", "number", "string", "series", "group", "crowd"]);

/** The collective that begins with piece `i`, or null. */
export function collectiveAt(pieces: readonly Piece[], i: number): Collective | null {
  const text = pieces[i]!.text;
  const make = (last: number, value: number | null = null): Collective => ({
    first: i,
    last,
    words: pieces
      .slice(i, last + 1)
      .map((piece, n) => (n > 0 && !piece.glued ? " " : "") + piece.text)
      .join(""),
    value,
  });
  if (PLURALS.has(text)) {
    if (text === "scores" && !countsByScores(pieces, i)) return null;
    let last = i;
    while (pieces[last + 1]?.text === "of" && PLURALS.has(pieces[last + 2]?.text ?? "")) last += 2;
    if (text === "tens" && last === i) return pieces[i + 1]?.text === "of" ? make(i) : null;
    return make(last);
  }
  if (FEW.has(text)) {
    if (BASES.has(pieces[i + 1]?.text ?? "")) return make(chainOfBases(pieces, i + 1));
    if (text === "few" || /^(?:as|how|so|too|not)$/.test(pieces[i - 1]?.text ?? "")) return null;
    return make(i);
  }
  if (text === "a" || text === "an" || text === "the") return articleCollective(pieces, i, make);
  if (text === "couple" && pieces[i + 1]?.text === "of" && pieces[i - 1]?.text !== "a")
    return couple(pieces, i, make);
  if (text === "countless" || text === "numerous" || text === "innumerable") return make(i);
  return null;
}

/** "scores of people", "scores were wounded", "killing scores"; "test scores were low" counts nothing. */
function countsByScores(pieces: readonly Piece[], i: number): boolean {
  const [before, next] = [pieces[i - 1], pieces[i + 1]?.text ?? ""];
  if (next === "of" || next === "more") return true;
  if (
    before &&
    before.kind === "word" &&
    !/^(?:and|or|that|where|with|as|while|killing|killed|wounding|wounded|injuring|injured|leaving|left|displacing|arresting|arrested|detained|detaining)$/.test(
      before.text,
    )
  )
    return false;
  return (
    /^(?:were|are|have|had|dead|killed|wounded|injured|hurt|missing|feared|arrested|detained|died|fled|others)$/.test(
      next,
    ) ||
    (before !== undefined && before.kind === "word" && before.text.endsWith("ing"))
  );
}

const chainOfBases = (pieces: readonly Piece[], at: number): number => {
  let last = at;
  while (BASES.has(pieces[last + 1]?.text ?? "")) last++;
  return last;
};

type Make = (last: number, value?: number | null) => Collective;

/** "a few", "a few dozen", "a couple of", "a couple of dozen", "a pair of", "a handful of", "a score of". */
function articleCollective(pieces: readonly Piece[], i: number, make: Make): Collective | null {
  const next = pieces[i + 1]?.text;
  if (next === undefined) return null;
  if (next === "few")
    return BASES.has(pieces[i + 2]?.text ?? "") ? make(chainOfBases(pieces, i + 2)) : make(i + 1);
  if (next === "good" && pieces[i + 2]?.text === "many") return make(i + 2);
  if (next === "couple" && pieces[i]!.text === "a") return couple(pieces, i + 1, make);
  if (pieces[i + 2]?.text !== "of") return null;
  if (next === "pair") return make(i + 1, 2);
  if (next === "trio") return make(i + 1, 3);
  if (next === "quartet") return make(i + 1, 4);
  if (next === "score") return make(i + 1, 20);
  return OF_NOUNS.has(next) && pieces[i]!.text === "a" && (next === "handful" || next === "number")
    ? make(i + 1)
    : null;
}

function couple(pieces: readonly Piece[], at: number, make: Make): Collective | null {
  const of = pieces[at + 1]?.text === "of";
  const base = pieces[of ? at + 2 : at + 1]?.text ?? "";
  if (BASES.has(base)) return make(of ? at + 2 : at + 1, base === "dozen" ? 24 : null);
  return of ? make(at, 2) : null;
}
