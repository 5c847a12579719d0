/** A sentence as the words of casualty are read in it: its tree, its tokens, and the numbers in it that may be of people. */
import type { Count } from "../../../model/count.ts";
import type { Quantity, Token } from "../../../model/language.ts";
import type { Tree } from "../../language/tree.ts";
import type { Reading } from "../reading.ts";

export interface CountedSentence {
  readonly tree: Tree;
  readonly tokens: readonly Token[];
  /** Numbers of people, of things and of nothing named, in text order; no times, no ages. */
  readonly quantities: readonly Quantity[];
  /** True where token `i` stands in an expression of time. */
  readonly isTime: (i: number) => boolean;
  /** The text of tokens `first` to `last`, both inclusive. */
  readonly textOf: (first: number, last: number) => string;
}

/** @param s index into the article's sentences */
export function countedSentence(reading: Reading, s: number): CountedSentence {
  const tree = reading.tree(s);
  const { tokens } = tree.sentence;
  const times = reading.timesIn(s);
  const isTime = (i: number): boolean => times.some((x) => x.first <= i && i <= x.last);
  const quantities = reading
    .quantitiesIn(s)
    .filter(
      (q) =>
        (q.unit === "people" || q.unit === "none" || q.unit === "things") &&
        !isTime(q.first) &&
        !isAge(tokens, q),
    );
  return { tree, tokens, quantities, isTime, textOf: (first, last) => tree.text(first, last, reading.text) };
}

/** "Ann Lee and Bo Dorn, both 51, died": a bare figure between commas after people is their age. */
function isAge(tokens: readonly Token[], q: Quantity): boolean {
  if (q.counted !== null || q.max === null || q.max > 110) return false;
  const before = tokens[q.first - 1]?.text;
  const after = tokens[q.last + 1]?.text;
  return (before === "," || before === "both") && (after === "," || after === ".");
}

export const countOf = (q: Quantity): Count => ({ min: q.min, max: q.max, words: q.words });
