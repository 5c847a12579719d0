/** Two things that articles say, in whatever words, which do not go together: data for the search of opposed sayings. */
import type { DifferenceKind } from "../../model/difference.ts";

interface Saying {
  /** The value in words, as it stands in the record. */
  readonly label: string;
  readonly pattern: RegExp;
}

export interface Opposition {
  readonly field: string;
  readonly kind: DifferenceKind;
  readonly one: Saying;
  readonly other: Saying;
  /**
   * What the two must share: nothing but the story; the matter of their sentences, or a name in them; or the other must name a
   * person of whom the first's article says nothing.
   */
  readonly shares: "story" | "matter" | "person unnamed";
  /** An article that says both differs from nobody: it goes on to answer what it asks. */
  readonly silencedByOther: boolean;
  /** One article may set the two side by side, as the words of two sources. */
  readonly withinArticle: boolean;
  readonly reconciledBy: string | null;
}
