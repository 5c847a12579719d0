/** Modes of statement that tell of no event that happened, may have happened or was denied. */
import type { Mode } from "./factuality-of.ts";

export const NOT_EVENTS: ReadonlySet<Mode> = new Set<Mode>([
  "planned",
  "threatened",
  "requested",
  "hypothetical",
  "conditional",
  "generic",
]);
