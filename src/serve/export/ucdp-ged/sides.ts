/** Who fought whom, as UCDP sees it: the kind of violence, side A and side B (GED codebook 24.1, section on actors). */
import { INTER, type Actor } from "../../../model/actor.ts";
import type { Event } from "../../../model/event.ts";
import { countryOfActor, isStateBody } from "../country-codes.ts";
import { VIOLENCE } from "./codes.ts";

export interface Sides {
  readonly violence: 1 | 2 | 3;
  readonly a: string;
  readonly b: string;
  /** Gleditsch–Ward numbers, where a side is a government. */
  readonly governmentA: number | null;
  readonly governmentB: number | null;
  /** Side A is the record's actor2. */
  readonly turned: boolean;
}

type Part = "state" | "group" | "civilians" | "other";

function partOf({ name, inter }: Actor): Part {
  if (inter === INTER.stateForces || isStateBody(name)) return "state";
  if (inter === INTER.civilians || inter === INTER.protesters) return "civilians";
  if (inter === INTER.rebelGroup || inter === INTER.politicalMilitia || inter === INTER.identityMilitia)
    return "group";
  return "other";
}

/** UCDP names the government, not its army. */
function nameOf(actor: Actor, part: Part): string {
  if (part === "civilians") return "Civilians";
  const country = part === "state" ? countryOfActor(actor.name) : null;
  return country?.ucdp ? `Government of ${country.ucdp.name}` : actor.name;
}

const governmentOf = (actor: Actor, part: Part): number | null =>
  part === "state" ? (countryOfActor(actor.name)?.ucdp?.number ?? null) : null;

/** Null where GED has no row for it: a side is unknown, unorganised, or the same on both sides. */
export function sidesOf(event: Event): Sides | null {
  const [one] = event.actor1;
  const [two] = event.actor2;
  if (one === undefined || two === undefined) return null;
  const [first, second] = [partOf(one), partOf(two)];
  const sides = (violence: 1 | 2 | 3, turned: boolean): Sides => {
    const [a, b, partA, partB] = turned ? [two, one, second, first] : [one, two, first, second];
    return {
      violence,
      a: nameOf(a, partA),
      b: nameOf(b, partB),
      governmentA: governmentOf(a, partA),
      governmentB: governmentOf(b, partB),
      turned,
    };
  };
  const fights = (part: Part): boolean => part === "state" || part === "group";
  if (fights(first) && second === "civilians") return sides(VIOLENCE.oneSided, false);
  if (first === "civilians" && fights(second)) return null;
  if (!fights(first) || !fights(second)) return null;
  if (nameOf(one, first) === nameOf(two, second)) return null;
  if (first === "group" && second === "group") return sides(VIOLENCE.nonState, false);
  // In state-based conflict side A is the government.
  return sides(VIOLENCE.stateBased, first !== "state");
}
