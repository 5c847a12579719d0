/**
 * How sure a report is that its event happened: FactBank's values (Saurí & Pustejovsky 2009).
 * CT certain, PR probable, PS possible; + it happened, - it did not; Uu unknown or uncommitted.
 */
import { z } from "zod";

export const FACTUALITY = ["CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "Uu"] as const;
export const Factuality = z.enum(FACTUALITY);
export type Factuality = z.infer<typeof Factuality>;

export { sureness } from "./sureness.ts";
