/** The three classes of factuality that a reader tells apart. */
import type { Factuality } from "./factuality.ts";

export const sureness = (value: Factuality): "asserted" | "hedged" | "denied" =>
  value === "CT+" ? "asserted" : value.endsWith("-") ? "denied" : "hedged";
