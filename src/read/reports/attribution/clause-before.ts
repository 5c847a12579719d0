/** The clause before a cue that closes its sentence: “P, X said”. */
import type { Sentence, Token } from "../../../model/language.ts";
import { isMark, isQuote, type TokenRange } from "./noun-run.ts";
import { isTimeWord } from "./time-words.ts";

/**
 * The clause before a cue that closes its sentence: from the sentence's start, or from after an earlier coordinate clause that has
 * a cue of its own, to before the speaker. `floor`: no word before it belongs to the clause. Null where too little stands there to be a clause.
 */
export function clauseBefore(
  sentence: Sentence,
  before: number,
  otherCues: readonly number[],
  floor = 0,
): TokenRange | null {
  const { tokens } = sentence;
  let last = before - 1;
  while (
    last >= 0 &&
    (tokens[last]!.text === "," || tokens[last]!.upos === "PUNCT") &&
    !isQuote(tokens[last]) &&
    tokens[last]!.text !== ")"
  )
    last--;
  let first = floor;
  const earlier = otherCues.filter((c) => c < before).at(-1);
  if (earlier !== undefined)
    for (let i = last; i > earlier; i--)
      if (
        tokens[i]!.text === ";" ||
        (tokens[i]!.text === "," &&
          ["but", "and", "while", "although", "though"].includes(tokens[i + 1]?.lemma ?? ""))
      ) {
        first = i + 1;
        break;
      }
  while (first < last && ["but", "and", "however", ",", "-", "–", "—"].includes(tokens[first]!.lemma))
    first++;
  if (last - first < 1) return null;
  const told = tokens.slice(first, last + 1);
  const wordy = told.filter((t) => !isMark(t)).length;
  const verbal = told.some(
    (t, i) => t.upos === "AUX" || (t.upos === "VERB" && t.xpos !== "VBG" && told[i - 1]?.text !== "-"),
  );
  if (!verbal && !told.some((t) => isQuote(t)) && wordy < 4) return null;
  // "On Monday, police said …", "In a statement, the army said …", "Asked about it, he said": nothing told yet
  if (
    !verbal &&
    (tokens[first]!.upos === "ADP" ||
      told.every((t) => isTimeWord(t) || t.upos === "ADP" || t.upos === "ADV" || t.upos === "PUNCT"))
  )
    return null;
  return { first, last };
}

/** A comma, a quotation mark or the end of a sentence stands before. */
export const isSetOff = (tokens: readonly Token[], start: number): boolean => {
  const before = tokens[start - 1];
  return before !== undefined && (before.text === "," || isQuote(before) || /^[.!?…]+$/.test(before.text));
};

/** "P, X said, P": commas or marks on both sides of speaker and cue. */
export const isAside = (tokens: readonly Token[], start: number, from: number): boolean => {
  const before = tokens[start - 1];
  const after = tokens[from];
  return (
    before !== undefined &&
    after !== undefined &&
    (before.text === "," || isQuote(before)) &&
    after.text === ","
  );
};

/** Openers of a clause whose subject the words beside the cue are, and no speaker after a clause. */
const SUBORDINATE: ReadonlySet<string> = new Set(
  "who which that where when while because if after before as".split(" "),
);
const BOUND: ReadonlySet<string> = new Set(["ADP", "CCONJ", "SCONJ", "DET", "PART"]);

/** The words before the speaker are a clause of their own: a mark stands between, or, where commas are lost, nothing that binds. */
export function isDetached(tokens: readonly Token[], start: number): boolean {
  const before = tokens[start - 1];
  if (!before) return false;
  if (isSetOff(tokens, start) || /^[-–—]+$/.test(before.text)) return true;
  return !BOUND.has(before.upos) && !isMark(before) && !SUBORDINATE.has(before.lemma);
}
