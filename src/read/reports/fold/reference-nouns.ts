/** Nouns that point back at an event told before ("the blast", "this attack"), with the types that each may mean. */

const EXPLOSIONS = [
  "Suicide bomb",
  "Remote explosive/landmine/IED",
  "Shelling/artillery/missile attack",
  "Air/drone strike",
  "Grenade",
  "Accident",
  "Attack",
];
const ARMED = [
  ...EXPLOSIONS.slice(0, 5),
  "Attack",
  "Armed clash",
  "Chemical weapon",
  "Mob violence",
  "Sexual violence",
];
const HAZARDS = ["Accident", "Natural disaster", "Fire"];
const PROTESTS = [
  "Peaceful protest",
  "Protest with intervention",
  "Violent demonstration",
  "Excessive force against protesters",
  "Mob violence",
];
const TERRITORY = [
  "Non-state actor overtakes territory",
  "Government regains territory",
  "Non-violent transfer of territory",
];
const BOMBS = ["Suicide bomb", "Remote explosive/landmine/IED", "Air/drone strike", "Grenade"];

const GROUPS: readonly [nouns: string, types: readonly string[]][] = [
  ["blast explosion detonation", EXPLOSIONS],
  ["bombing bomb", BOMBS],
  ["attack assault violence bloodshed atrocity carnage outrage onslaught", ARMED],
  [
    "massacre killing murder slaughter slaying assassination stabbing beating execution",
    ["Attack", "Mob violence"],
  ],
  ["shooting gunfire ambush rampage", ["Attack", "Armed clash"]],
  [
    "raid operation offensive incursion invasion",
    ["Armed clash", "Attack", "Air/drone strike", "Arrests", ...TERRITORY],
  ],
  ["strike airstrike bombardment", ["Air/drone strike", "Shelling/artillery/missile attack"]],
  ["shelling barrage salvo", ["Shelling/artillery/missile attack"]],
  [
    "clash fighting battle firefight gunfight shootout skirmish confrontation standoff",
    ["Armed clash", "Violent demonstration", "Attack"],
  ],
  [
    "incident tragedy disaster catastrophe calamity",
    [...ARMED, ...HAZARDS, "Abduction/forced disappearance", "Looting/property destruction"],
  ],
  ["accident crash collision derailment wreck sinking collapse mishap", ["Accident"]],
  [
    "quake earthquake tremor temblor tsunami storm cyclone hurricane typhoon flood flooding landslide avalanche eruption tornado drought mudslide",
    ["Natural disaster"],
  ],
  ["fire blaze inferno conflagration", ["Fire"]],
  ["protest demonstration rally march sit-in gathering", PROTESTS],
  [
    "riot rioting unrest disturbance disorder",
    ["Violent demonstration", "Mob violence", "Excessive force against protesters"],
  ],
  ["robbery heist theft burglary looting hold-up", ["Looting/property destruction"]],
  ["kidnapping abduction hijacking hijack seizure", ["Abduction/forced disappearance", ...TERRITORY]],
  ["capture takeover fall", TERRITORY],
  ["arrest detention roundup", ["Arrests"]],
  ["deal agreement accord pact truce ceasefire", ["Agreement"]],
  ["launch test liftoff", ["Launch/test"]],
  ["evacuation exodus displacement", ["Displacement", "Other"]],
  ["deployment", ["Deployment"]],
  ["visit trip", ["Visit"]],
  ["siege blockade", ["Other"]],
];

/** Lemma → types that it may mean. */
export const REFERENCE_NOUNS: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const map = new Map<string, Set<string>>();
  for (const [nouns, types] of GROUPS)
    for (const noun of nouns.split(" ")) {
      const set = map.get(noun) ?? new Set<string>();
      for (const t of types) set.add(t);
      map.set(noun, set);
    }
  return map;
})();
