/** How much of a unit an expression names: "two", "a", "several", "half a", "a couple of". */
import { type Unit } from "./lexicon.ts";
import type { Match } from "./rule.ts";

export interface Amount {
  /** Null where the text gives none ("several"). */
  readonly count: number | null;
  /** As a TIMEX3 duration of a unit: "P3D", "PXM", "PT2H". */
  readonly value: (unit: Unit) => string;
}

const asValue =
  (count: number | null) =>
  (unit: Unit): string => {
    const letter = unit === "F" ? "W" : unit === "N" ? "D" : unit;
    const scaled = count === null ? null : unit === "F" ? count * 2 : count;
    const amount = scaled === null ? "X" : String(Number(scaled.toFixed(2)));
    // TimeML writes half a year as months, half a day as hours.
    if (scaled !== null && scaled % 1 === 0.5 && letter === "Y" && scaled > 1)
      return `P${Math.floor(scaled)}Y6M`;
    if (letter === "E" && scaled !== null) return `P${scaled * 10}Y`;
    if (letter === "C" && scaled !== null) return `P${scaled * 100}Y`;
    return letter.startsWith("T") ? `PT${amount}${letter.slice(1)}` : `P${amount}${letter}`;
  };

export function amountIn(match: Match): Amount {
  const number = match.get("NUM");
  const half = match.has("half");
  const count = number
    ? number.value + (half ? 0.5 : 0)
    : match.has("couple") || (match.has("other") && match.has("every", "each"))
      ? 2
      : match.has("several", "few", "many", "some")
        ? null
        : half && !match.has("and")
          ? 0.5
          : match.has("a", "an", "the", "one", "another", "each", "every")
            ? half
              ? 1.5
              : 1
            : null;
  return { count, value: asValue(count) };
}

/** "second" is a unit only after a number; "this second" and "last minute" tell no time. */
export function isCountable(match: Match): boolean {
  const unit = match.get("UNIT")?.text;
  return unit !== "second" && unit !== "sec" && unit !== "minute" && unit !== "min";
}
