/** How sure a report is of its event, relative to the source that it names: FactBank's values. */
import type { Factuality } from "../../../model/factuality.ts";
import type { Sentence } from "../../../model/language.ts";
import type { AttributedContent } from "../attribution/attributed-content.ts";

/** What kind of statement the event stands in; only the first is an event that happened. */
export const MODES = [
  "happened",
  "negated",
  "possible",
  "planned",
  "threatened",
  "requested",
  "feared",
  "hypothetical",
  "conditional",
  "generic",
] as const;
export type Mode = (typeof MODES)[number];

export interface FactualityContext {
  readonly sentence: Sentence;
  /** As readAttributions gives them, for the whole article. */
  readonly contents: readonly AttributedContent[];
}

export interface FactualityReading {
  readonly value: Factuality;
  readonly mode: Mode;
  /** A line for each decision, with the word that made it. */
  readonly why: readonly string[];
}

/** @param trigger index, in the context's sentence, of the token that names the event */
export function factualityOf(_context: FactualityContext, _trigger: number): FactualityReading {
  return { value: "CT+", mode: "happened", why: [] };
}
