/** Whether an event is news of the development or an earlier one that the article recalls. */
import type { Sentence, TimeExpression } from "../../../model/language.ts";
import type { ResolvedTime } from "../../../model/time.ts";

export interface BackgroundContext {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly times: readonly TimeExpression[];
  /** ISO day of the article, or null where unknown. */
  readonly articleDay: string | null;
  /** Index into `sentences`. */
  readonly sentence: number;
  /** Token index in the sentence. */
  readonly trigger: number;
  /** When the event happened, as the reports stage worked it out; null where it could not. */
  readonly resolved: ResolvedTime | null;
  /** True for what the headline or the first sentences tell. */
  readonly isLead: boolean;
}

export interface BackgroundReading {
  readonly background: boolean;
  readonly why: readonly string[];
}

export function backgroundOf(_context: BackgroundContext): BackgroundReading {
  return { background: false, why: [] };
}
