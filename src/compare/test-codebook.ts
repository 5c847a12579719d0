/** As much of a codebook as comparing needs: for tests and the oracle bench, which must not depend on the reading of the real one. */
import type { Codebook, EventType, TypeGroup } from "../model/codebook.ts";

const GROUPS: Partial<Record<TypeGroup, readonly string[]>> = {
  territory: [
    "Government regains territory",
    "Non-state actor overtakes territory",
    "Non-violent transfer of territory",
    "Headquarters or base established",
  ],
  violence: [
    "Armed clash",
    "Chemical weapon",
    "Air/drone strike",
    "Suicide bomb",
    "Shelling/artillery/missile attack",
    "Remote explosive/landmine/IED",
    "Grenade",
    "Attack",
    "Sexual violence",
    "Mob violence",
    "Excessive force against protesters",
    "Death",
    "Disrupted weapons use",
    "Looting/property destruction",
  ],
  custody: ["Abduction/forced disappearance", "Arrests", "Release", "Legal action"],
  protest: ["Peaceful protest", "Protest with intervention", "Violent demonstration"],
  hazard: ["Accident", "Natural disaster", "Fire"],
  movement: ["Displacement", "Deployment", "Change to group/activity", "Visit"],
  agreement: ["Agreement"],
  launch: ["Launch/test"],
  other: ["Other"],
};
/** A blast is first an attack, then a bomb, then a suicide bomb. */
const REFINES: Readonly<Record<string, readonly string[]>> = {
  "Suicide bomb": ["Attack", "Remote explosive/landmine/IED"],
  "Remote explosive/landmine/IED": ["Attack"],
  Grenade: ["Attack"],
  "Air/drone strike": ["Attack"],
  "Shelling/artillery/missile attack": ["Attack"],
  "Sexual violence": ["Attack"],
  Fire: ["Accident"],
};
const PER_PLACE = new Set(GROUPS.territory);

export const testCodebook: Codebook = {
  version: "test",
  classes: [],
  actors: [],
  types: Object.entries(GROUPS).flatMap(([group, names]) =>
    names.map((type): EventType => ({
      type,
      group: group as TypeGroup,
      codes: { acled: null, plover: null },
      definition: type,
      precedence: 0,
      refines: [...(REFINES[type] ?? [])],
      perPlace: PER_PLACE.has(type),
      impliedActor1: null,
      constructions: [],
      examples: [],
    })),
  ),
};
