/** Which decisions stand: those that no standing decision undoes. */
import type { Decision } from "./decision.ts";

/** In the order of their time, of equals of their id: the order in which a store took them in does not matter. */
export function standingDecisions(all: readonly Decision[]): Decision[] {
  const ordered = all.toSorted(
    (a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
  // A decision names what it undoes by its content, so that there are no circles.
  const undoneBy = new Map<string, Decision[]>();
  for (const decision of ordered)
    if (decision.kind === "undo")
      undoneBy.set(decision.undoes, [...(undoneBy.get(decision.undoes) ?? []), decision]);
  const stands = (decision: Decision): boolean => !(undoneBy.get(decision.id) ?? []).some(stands);
  return ordered.filter((decision) => decision.kind !== "undo" && stands(decision));
}
