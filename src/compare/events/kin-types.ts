/**
 * Which event types can be told of one event. A blast is "an attack" in one report and "a suicide bombing" in the next; an
 * arrest and a release never are one event, although both are about custody.
 */
import type { Codebook } from "../../model/codebook.ts";

/** Names of the codebook. Types that stand together in a set can be two readers' words for one event. */
const TOLD_ALIKE: readonly (readonly string[])[] = [
  // An explosion whose cause is not known at first.
  ["Suicide bomb", "Remote explosive/landmine/IED", "Grenade", "Attack"],
  ["Remote explosive/landmine/IED", "Accident", "Fire"],
  ["Air/drone strike", "Shelling/artillery/missile attack", "Chemical weapon", "Attack"],
  ["Armed clash", "Attack", "Air/drone strike", "Shelling/artillery/missile attack", "Suicide bomb"],
  ["Attack", "Mob violence", "Sexual violence", "Death", "Looting/property destruction", "Fire"],
  ["Attack", "Excessive force against protesters", "Abduction/forced disappearance"],
  [
    "Peaceful protest",
    "Protest with intervention",
    "Excessive force against protesters",
    "Violent demonstration",
    "Mob violence",
  ],
  ["Violent demonstration", "Mob violence", "Looting/property destruction", "Armed clash"],
  ["Abduction/forced disappearance", "Arrests"],
  ["Accident", "Fire", "Death"],
  ["Natural disaster", "Death"],
  ["Launch/test", "Shelling/artillery/missile attack"],
  ["Non-state actor overtakes territory", "Non-violent transfer of territory"],
  ["Government regains territory", "Non-violent transfer of territory"],
  // A plane that is shot down or crashes.
  ["Accident", "Attack", "Armed clash"],
  ["Agree", "Agreement"],
  ["Cooperate", "Agreement", "Agree"],
  ["Consult", "Visit"],
  ["Aid", "Support"],
  ["Retreat", "Non-violent transfer of territory"],
  ["Mobilize", "Deployment"],
  ["Sanction", "Other"],
];

export type TypeRelation = "same" | "refined" | "kin";

export interface TypeKinship {
  /** How a type of one report and a type of the other go together; null where they can't be one event. */
  relation(a: readonly string[], b: readonly string[]): TypeRelation | null;
  /** Types that one type can be told as, itself included. */
  kinOf(type: string): ReadonlySet<string>;
}

export function typeKinship(codebook: Codebook): TypeKinship {
  const group = new Map(codebook.types.map((t) => [t.type, t.group]));
  // A capture is the more exact word for the fighting that led to it, and another event than each of its clashes.
  const finer = codebook.types.flatMap((t) =>
    t.refines.filter((r) => group.get(r) === t.group).map((r) => [t.type, r] as const),
  );
  const refines = new Set(finer.map(([a, b]) => `${a}|${b}`));
  const kin = new Map<string, Set<string>>();
  const tie = (a: string, b: string) => {
    kin.set(a, (kin.get(a) ?? new Set([a])).add(b));
    kin.set(b, (kin.get(b) ?? new Set([b])).add(a));
  };
  for (const set of TOLD_ALIKE) for (const a of set) for (const b of set) tie(a, b);
  for (const [a, b] of finer) tie(a, b);
  const relationOf = (a: string, b: string): TypeRelation | null =>
    a === b
      ? "same"
      : refines.has(`${a}|${b}`) || refines.has(`${b}|${a}`)
        ? "refined"
        : kin.get(a)?.has(b)
          ? "kin"
          : null;
  const rank = { same: 0, refined: 1, kin: 2 } as const;
  return {
    relation(a, b) {
      let best: TypeRelation | null = null;
      for (const x of a)
        for (const y of b) {
          const found = relationOf(x, y);
          if (found !== null && (best === null || rank[found] < rank[best])) best = found;
        }
      return best;
    },
    kinOf: (type) => kin.get(type) ?? new Set([type]),
  };
}
