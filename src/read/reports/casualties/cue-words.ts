/** Words by which English tells who was killed, wounded or is missing. Lemmas. After ACLED's and UCDP's coding of fatalities. */
import type { CountField } from "../../../model/count.ts";

export type CasualtyField = Extract<CountField, "killed" | "wounded" | "missing">;

const map = (text: string, field: CasualtyField): readonly (readonly [string, CasualtyField])[] =>
  text.split(" ").map((w) => [w, field] as const);

/** Somebody does it to the object; in the passive to the subject. */
export const TRANSITIVE: ReadonlyMap<string, CasualtyField> = new Map([
  ...map(
    "kill slay murder massacre execute assassinate slaughter behead lynch butcher martyr decapitate electrocute crush burn",
    "killed",
  ),
  ...map("wound injure hurt maim bruise", "wounded"),
]);
/** Of the transitive ones, those that tell of a death only with a person for their object or with "to death", "dead", "alive". */
export const NEEDS_DEATH: ReadonlySet<string> = new Set([
  "crush",
  "burn",
  "electrocute",
  "shoot",
  "beat",
  "stab",
  "hack",
  "gun",
  "strike",
]);

/** It happens to the subject. */
export const INTRANSITIVE: ReadonlyMap<string, CasualtyField> = new Map(
  map("die perish succumb drown suffocate", "killed"),
);

/** Said of people, after their number: "24 dead", "three citizens killed and 20 others wounded". */
export const STATES: ReadonlyMap<string, CasualtyField> = new Map([
  ...map("dead killed slain", "killed"),
  ...map("wounded injured hurt", "wounded"),
  ...map("missing unaccounted", "missing"),
]);

/** Of people who are brought to a hospital. */
export const HOSPITAL_VERBS: ReadonlySet<string> = new Set(
  "take transport rush airlift bring carry admit treat hospitalise hospitalize".split(" "),
);

/** Nouns that count the dead or hurt by themselves: "seven deaths", "dozens of injuries". */
export const COUNT_NOUNS: ReadonlyMap<string, CasualtyField> = new Map([
  ...map("death fatality", "killed"),
  ...map("injury", "wounded"),
]);

/** "the death toll", "the number of dead": a figure for the whole follows. */
export const TOLL_NOUNS: ReadonlySet<string> = new Set(["toll", "tally", "count", "number"]);
/** What makes "toll" or "number" one of the killed or the wounded. */
export const TOLL_OF: ReadonlyMap<string, CasualtyField> = new Map([
  ...map("death dead killed fatality victim deaths", "killed"),
  ...map("wounded injured injury", "wounded"),
  ...map("missing", "missing"),
]);

/** Words that set a figure beside a toll: "rose to", "stands at", "was", "hits", "of". */
export const TOLL_LINKS: ReadonlySet<string> = new Set(
  "to at of be reach hit stand rise climb mount top pass exceed surpass jump soar grow near put pass total".split(
    " ",
  ),
);
/** The toll is more than the figure. */
export const TOLL_OVER: ReadonlySet<string> = new Set(["top", "exceed", "pass", "surpass"]);

/** Verbs whose object and its state belong together: "left three dead", "counted 24 dead". */
export const LIFE_TAKERS: ReadonlySet<string> = new Set(["claim", "take", "cost", "lose"]);
