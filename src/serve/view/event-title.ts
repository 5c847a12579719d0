/** An event in a few words: what, where, when; for rows, points and bars. */
import type { Event } from "../../model/event.ts";
import { actorPhrase } from "../brief/actors.ts";
import { capitalised } from "../brief/phrases.ts";
import { clause, nounPhrase, wording } from "../brief/telling.ts";

export function eventTitle(event: Event, year?: number): string {
  const told = clause(event, year);
  if (told !== null && !wording(event).quoted) return capitalised(told);
  const who = actorPhrase(event.actor1);
  return capitalised(told ?? `${nounPhrase(event, year)}${who ? `: ${who}` : ""}`);
}
