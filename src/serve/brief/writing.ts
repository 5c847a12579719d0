/** What the parts of a brief are written from. */
import type { Story } from "../../model/story.ts";
import type { Segment } from "./brief.ts";
import type { CitationList } from "./citations.ts";

export interface Writing {
  readonly story: Story;
  readonly citations: CitationList;
  /** Left out of dates: the year in which the story's articles appeared; undefined where they span years or have none. */
  readonly year: number | undefined;
  /** First day on which an article of the story appeared, or null. */
  readonly firstDay: string | null;
}

/** Sets `between` between segments: "A [1]; B [2]". */
export const joinSegments = (segments: readonly Segment[], between: string): readonly Segment[] =>
  segments.map((segment, i) => (i === 0 ? segment : { ...segment, text: between + segment.text }));
