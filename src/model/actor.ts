/** Who did something, or to whom. */
import { z } from "zod";

/** ACLED's interaction codes, codebook 2023: 1 state forces … 8 external/other forces. */
export const INTER = {
  stateForces: 1,
  rebelGroup: 2,
  politicalMilitia: 3,
  identityMilitia: 4,
  rioters: 5,
  protesters: 6,
  civilians: 7,
  externalForces: 8,
} as const;

export const Actor = z
  .object({
    /** As ACLED names them: "Military Forces of Iraq", "Civilians (Iraq)"; groups and persons by their full name. */
    name: z.string().min(1),
    /** The article's own words, the fullest first. */
    asWritten: z.array(z.string()).readonly(),
    inter: z.int().min(1).max(8).nullable(),
  })
  .readonly();
export type Actor = z.infer<typeof Actor>;
