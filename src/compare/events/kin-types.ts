/**
 * Which event types can be told of one event. A blast is "an attack" in one report and "a suicide bombing" in the next; an
 * arrest and a release never are one event, although both are about custody.
 */
/** Two readers' words for one event, as a rule: the first report of a bombing calls it an attack or a blast. */
const ONE_BY_RULE: readonly (readonly string[])[] = [
  ["Suicide bomb", "Remote explosive/landmine/IED", "Grenade", "Attack"],
  ["Peaceful protest", "Protest with intervention"],
  ["Violent demonstration", "Mob violence"],
  ["Accident", "Fire"],
  ["Agree", "Agreement"],
  ["Mobilize", "Deployment"],
  ["Retreat", "Non-violent transfer of territory"],
];
/**
 * Now and then words for one event, where much else agrees: a war report tells of strikes, shelling and clashes side by side, and
 * means several.
 */
const ONE_AT_TIMES: readonly (readonly string[])[] = [
  ["Remote explosive/landmine/IED", "Accident", "Fire"],
  ["Remote explosive/landmine/IED", "Disrupted weapons use"],
  ["Air/drone strike", "Shelling/artillery/missile attack", "Chemical weapon"],
  ["Attack", "Air/drone strike"],
  ["Attack", "Shelling/artillery/missile attack"],
  ["Attack", "Armed clash"],
  ["Attack", "Mob violence", "Sexual violence", "Death", "Looting/property destruction"],
  ["Attack", "Excessive force against protesters"],
  ["Attack", "Abduction/forced disappearance"],
  ["Fire", "Looting/property destruction"],
  ["Peaceful protest", "Excessive force against protesters", "Violent demonstration"],
  ["Protest with intervention", "Excessive force against protesters", "Violent demonstration"],
  ["Violent demonstration", "Looting/property destruction"],
  ["Mob violence", "Looting/property destruction"],
  ["Abduction/forced disappearance", "Arrests"],
  // "The bombing" of a town from the air; a raid that ends in arrests and a seizure of arms; a deal that stalls.
  ["Air/drone strike", "Remote explosive/landmine/IED"],
  ["Arrests", "Disrupted weapons use"],
  ["Agreement", "Other"],
  ["Accident", "Death"],
  ["Fire", "Death"],
  ["Natural disaster", "Death"],
  ["Launch/test", "Shelling/artillery/missile attack"],
  ["Non-state actor overtakes territory", "Non-violent transfer of territory"],
  ["Government regains territory", "Non-violent transfer of territory"],
  // A plane that is shot down, or crashes.
  ["Accident", "Attack"],
  ["Accident", "Armed clash"],
  ["Cooperate", "Agreement", "Agree"],
  ["Consult", "Visit"],
  ["Aid", "Support"],
  ["Sanction", "Other"],
];

export type TypeRelation = "same" | "refined" | "kin";

const pairs = (sets: readonly (readonly string[])[]): ReadonlySet<string> =>
  new Set(sets.flatMap((set) => set.flatMap((a) => set.map((b) => `${a}|${b}`))));
const REFINED = pairs(ONE_BY_RULE);
const KIN = pairs(ONE_AT_TIMES);
const TYPES = [...new Set([...ONE_BY_RULE, ...ONE_AT_TIMES].flat())];

const RANK = { same: 0, refined: 1, kin: 2 } as const;

function relationOf(a: string, b: string): TypeRelation | null {
  if (a === b) return "same";
  const pair = `${a}|${b}`;
  return REFINED.has(pair) ? "refined" : KIN.has(pair) ? "kin" : null;
}

/** How a type of one report and a type of the other go together; null where they can't be one event. */
export function typeRelation(a: readonly string[], b: readonly string[]): TypeRelation | null {
  let best: TypeRelation | null = null;
  for (const x of a)
    for (const y of b) {
      const found = relationOf(x, y);
      if (found !== null && (best === null || RANK[found] < RANK[best])) best = found;
    }
  return best;
}

/** Types that one type can be told as, itself included. */
export const kinOf = (type: string): readonly string[] => [
  type,
  ...TYPES.filter((other) => other !== type && relationOf(type, other) !== null),
];
