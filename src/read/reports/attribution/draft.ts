/** An attribution while it is being made: its source still words of a sentence, perhaps a pronoun. */
import type { Span } from "../../../model/span.ts";
import type { Sentence } from "../../../model/language.ts";
import type { Attitude, Commitment } from "./attributed-content.ts";
import type { TokenRange } from "./noun-run.ts";

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

/** Who speaks at a cue, before it is known what the cue governs. */
export interface SpeakerFound {
  readonly source: TokenRange | null;
  readonly via?: TokenRange | null;
  /** First token of what may be the clause behind the cue. */
  readonly from: number;
  readonly inverted: boolean;
  readonly construction: string;
}

/** Characters of a range of tokens; null where it is empty. */
export function spanOf(sentence: Sentence, first: number, last: number): Span | null {
  const a = sentence.tokens[first];
  const b = sentence.tokens[last];
  return a && b && first <= last && a.start < b.end ? { start: a.start, end: b.end } : null;
}

/** A draft from what its rule found; null where nothing of its content is left. */
export function draftFrom(
  sentence: Sentence,
  draft: Omit<Draft, "content" | "sentence">,
  ranges: readonly TokenRange[],
): Draft | null {
  const content = ranges.flatMap((r) => spanOf(sentence, r.first, r.last) ?? []);
  return content.length ? { ...draft, sentence: sentence.index, content } : null;
}
