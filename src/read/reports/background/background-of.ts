/** Whether an event is news of the development or an earlier one that the article recalls. */
import type { Sentence, TimeExpression } from "../../../model/language.ts";
import type { ResolvedTime } from "../../../model/time.ts";
import { evidenceOf } from "./evidence.ts";
import { BIAS, WEIGHTS } from "./weights.ts";

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
  /** The findings that weighed most, with their weights. */
  readonly why: readonly string[];
}

/** Findings named in `why`. */
const MOST_REASONS = 3;

export function backgroundOf(context: BackgroundContext): BackgroundReading {
  const weighed = [...evidenceOf(context)].map((name) => ({ name, weight: WEIGHTS[name] ?? 0 }));
  const sum = weighed.reduce((total, { weight }) => total + weight, BIAS);
  const background = sum > 0;
  const telling = weighed
    .filter(({ weight }) => (background ? weight > 0 : weight < 0))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_REASONS)
    .map(({ name, weight }) => `${name} ${weight > 0 ? "+" : ""}${weight}`);
  return { background, why: background ? [`background: ${telling.join(", ")}`] : [] };
}
