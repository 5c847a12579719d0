/**
 * The situation brief: English sentences made from the record alone. A sentence without a citation can't be made:
 * `sentence()` refuses it.
 */
import type { Citation } from "../../model/difference.ts";

/** A stretch of a sentence with the citations that bear it out; numbers index `Brief.citations`, from 1. */
export interface Segment {
  readonly text: string;
  readonly cites: readonly number[];
}

export interface BriefSentence {
  /** "Disputed", "Unconfirmed": set before the sentence, or null. */
  readonly label: string | null;
  readonly segments: readonly Segment[];
  /** The event told, or null. */
  readonly event: string | null;
}

export const SECTION_IDS = [
  "happened",
  "disputed",
  "tolls",
  "control",
  "differences",
  "single",
  "said",
  "background",
] as const;

export interface BriefSection {
  readonly id: (typeof SECTION_IDS)[number];
  readonly heading: string;
  /** What the section holds and by what rule, in a line; null where the heading says it. */
  readonly about: string | null;
  readonly sentences: readonly BriefSentence[];
}

/** An article behind the brief, as a reader of the brief needs it. */
export interface BriefSource {
  readonly article: string;
  readonly outlet: string;
  readonly headline: string | null;
  readonly published: string;
  /** Why the day is not to be trusted, or null. */
  readonly doubt: string | null;
}

export interface BriefStory {
  readonly id: string;
  readonly title: string;
  readonly sources: readonly BriefSource[];
  /** How many independent texts there are, and which articles share one, a line each. */
  readonly origins: readonly string[];
  readonly sections: readonly BriefSection[];
}

export interface BriefCitation extends Citation {
  readonly number: number;
  readonly outlet: string;
  /** The passage, to the letter. */
  readonly quote: string;
}

/** What was skipped, doubted, unresolved, cut or failed. */
export interface BriefNote {
  readonly kind: string;
  readonly text: string;
  /** Article, or null where the note is of the run. */
  readonly article: string | null;
}

export interface Brief {
  readonly stories: readonly BriefStory[];
  readonly leftOut: readonly BriefNote[];
  readonly citations: readonly BriefCitation[];
  readonly madeWith: string;
}

export class UncitedSentence extends Error {
  override readonly name = "UncitedSentence";
}

/** @throws UncitedSentence where no segment carries a citation */
export function sentence(
  segments: readonly Segment[],
  options: { readonly label?: string; readonly event?: string } = {},
): BriefSentence {
  if (!segments.some((segment) => segment.cites.length > 0))
    throw new UncitedSentence(`no citation for “${segments.map((segment) => segment.text).join("")}”`);
  return { label: options.label ?? null, segments, event: options.event ?? null };
}
