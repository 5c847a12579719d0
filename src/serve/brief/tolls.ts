/** Counts with their bounds, in words. */
import type { Count, Toll } from "../../model/count.ts";
import { digits } from "./phrases.ts";

/** "22", "at least 7", "18 to 22", "up to 300", "dozens". Null where nothing is known. */
export function bounds(toll: Toll): string | null {
  const { low, high, best, words } = toll;
  if (low === null && high === null && best === null) return words;
  if (high === null) return low === null ? (best === null ? words : digits(best)) : `at least ${digits(low)}`;
  if (low === null) return best === high ? digits(high) : `up to ${digits(high)}`;
  return low === high ? digits(low) : `${digits(low)} to ${digits(high)}`;
}

/** True where the best value says more than the bounds. */
export const bestInside = (toll: Toll): boolean =>
  toll.best !== null &&
  toll.low !== null &&
  toll.low !== toll.high &&
  (toll.high !== null || toll.best !== toll.low);

/** "22 people", "at least 7 people", "18 to 22 people (most say 21)", "dozens of people". */
export function people(toll: Toll): string | null {
  const bound = bounds(toll);
  if (bound === null) return null;
  if (!/\d/.test(bound))
    return /^(dozens|scores|hundreds|thousands|tens|millions)/.test(bound)
      ? `${bound} of people`
      : `${bound} people`;
  if (toll.low === 1 && toll.high === 1) return "one person";
  return `${bound} people${bestInside(toll) ? ` (best figure ${digits(toll.best!)})` : ""}`;
}

/** What one passage says: "48", "at least 7", "up to 300", "20 to 30", "dozens". */
export function countWords(count: Count): string | null {
  if (count.min === null && count.max === null) return count.words;
  if (count.max === null) return `at least ${digits(count.min!)}`;
  if (count.min === null) return `up to ${digits(count.max)}`;
  return count.min === count.max ? digits(count.min) : `${digits(count.min)} to ${digits(count.max)}`;
}
