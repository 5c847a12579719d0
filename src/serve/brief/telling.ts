/** One event as a clause: type, actors, place, day, tolls. No standing yet: who says so is `standing.ts`. */
import { COUNT_FIELDS, type CountField } from "../../model/count-fields.ts";
import type { Event } from "../../model/event.ts";
import { actorPhrase } from "./actors.ts";
import { whenPhrase } from "./dates.ts";
import { listed } from "./phrases.ts";
import { placePhrase, wherePhrase } from "./places.ts";
import { people } from "./tolls.ts";
import { wordingOf, type Wording } from "./wording.ts";

const SLOT = /\{(\w+)\}/g;

export const firstType = (event: Event): string =>
  typeof event.type === "string" ? event.type : event.type[0]!;
export const wording = (event: Event): Wording => wordingOf(firstType(event));

/** Counts of those whom an event was done to, where the sentence can name them by their number. */
const PEOPLE_ACTED_ON = ["detained", "displaced", "released"] as const satisfies readonly CountField[];

function slots(event: Event): ReadonlyMap<string, string> {
  const filled = new Map<string, string>();
  const set = (slot: string, phrase: string | null): void =>
    void (phrase !== null && filled.set(slot, phrase));
  set("1", actorPhrase(event.actor1));
  set("2", actorPhrase(event.actor2));
  // "Civilians drove civilians from their homes": who did it is then not known.
  if (filled.get("1") === filled.get("2")) filled.delete("1");
  set("place", placePhrase(event.place));
  for (const field of COUNT_FIELDS) {
    const toll = event[field];
    if (toll) set(field, people(toll));
  }
  // "12 people" says more of the arrested than "civilians" does.
  if (filled.get("2") === "civilians" && PEOPLE_ACTED_ON.some((field) => filled.has(field)))
    filled.delete("2");
  return filled;
}

/** "killing 22 people", "with 12 people held"; after a first toll "people" goes without saying. */
function tollPhrase(field: CountField, said: string, first: boolean): string {
  const count = first ? said : said.replace(/ (?:of )?people\b/, "");
  return field === "killed"
    ? `killing ${count}`
    : field === "wounded"
      ? `wounding ${count}`
      : field === "displaced"
        ? `displacing ${count}`
        : `with ${count} ${field}`;
}

/**
 * "Islamic State took Qaim from the military forces of Iraq on 20–21 June, killing 21 people"; null where the type has no
 * sentence that the known roles fill.
 */
export function clause(event: Event, year?: number): string | null {
  const known = slots(event);
  const template = wording(event).sentences.find((each) =>
    [...each.matchAll(SLOT)].every(([, slot]) => known.has(slot!)),
  );
  if (template === undefined) return null;
  const used = new Set([...template.matchAll(SLOT)].map(([, slot]) => slot));
  let text = template.replace(SLOT, (_, slot: string) => known.get(slot)!);
  const where = used.has("place") ? null : wherePhrase(event.place);
  if (where) text += ` ${where}`;
  if (event.date) text += ` ${whenPhrase(event.date, event.datePrecision, year)}`;
  const tolls = COUNT_FIELDS.filter((field) => known.has(field) && !used.has(field)).map((field, i) =>
    tollPhrase(field, known.get(field)!, i === 0),
  );
  if (wording(event).deadly && !used.has("killed") && known.has("killed")) {
    const dead = tolls.shift();
    if (dead !== "killing one person") text += ` (${known.get("killed")} in all)`;
  }
  if (tolls.length > 0) text += `, ${listed(tolls)}`;
  return text;
}

/** The event as a noun: "the air strike in Qaim on 21 June". */
export function nounPhrase(event: Event, year?: number): string {
  const where = wherePhrase(event.place);
  const when = event.date ? ` ${whenPhrase(event.date, event.datePrecision, year)}` : "";
  return `${wording(event).noun}${where ? ` ${where}` : ""}${when}`;
}
