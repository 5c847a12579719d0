/** An attribution while it is being made: its source still words of a sentence, perhaps a pronoun. */
import type { Span } from "../../../model/span.ts";
import type { Sentence } from "../../../model/language.ts";
import type { Attitude, Commitment } from "./attributed-content.ts";
import type { TokenRange } from "./source-phrase.ts";

export interface Draft {
  /** Index of the sentence that holds cue and source. */
  readonly sentence: number;
  readonly source: TokenRange | null;
  /** The outlet or body it was told through: "told the Daily Comet", "quoted by". */
  readonly via: TokenRange | null;
  readonly cue: TokenRange;
  readonly content: readonly Span[];
  readonly attitude: Attitude;
  readonly commitment: Commitment;
  readonly asserts: boolean;
  readonly construction: string;
}

/** Characters of a range of tokens; null where it is empty. */
export function spanOf(sentence: Sentence, first: number, last: number): Span | null {
  const a = sentence.tokens[first];
  const b = sentence.tokens[last];
  return a && b && first <= last && a.start < b.end ? { start: a.start, end: b.end } : null;
}
