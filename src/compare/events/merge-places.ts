/** The most precise places that the reports of one event name. */
import type { Place } from "../../model/place.ts";
import { extentOf, placeRelation } from "./place-relation.ts";
import type { Containment } from "./place-relation.ts";

/** A place as one report names it. */
export interface NamedPlace {
  readonly place: Place;
  readonly origin: number;
  /** Named in a headline or in the first sentences: where the news is from. */
  readonly lead: boolean;
}

interface Merged {
  place: Place;
  readonly origins: Set<number>;
  leads: number;
  count: number;
}

const resolved = (place: Place): number => (place.lat === null ? 0 : 1);

/** Reads well as the place's name: resolved before unresolved, then the fuller. */
const better = (a: Place, b: Place): boolean =>
  resolved(a) !== resolved(b) ? resolved(a) > resolved(b) : a.name.length > b.name.length;

/** How often a place is named in a lead counts as much as a further origin. */
const weight = ({ origins, leads, count }: Merged): number => origins.size + Math.min(leads, 3) + count / 100;

/** Whether a place says nothing that another of the event's places does not say better. */
function isLessPrecise(outer: Merged, all: readonly Merged[], within: Containment): boolean {
  const extent = extentOf(outer.place);
  if (extent >= 2) return false;
  return all.some(
    (inner) =>
      extentOf(inner.place) > extent &&
      // A country, where anything finer is named; a province, where a place in it is. A town stays beside its quarter.
      (extent === 0 || placeRelation(outer.place, inner.place, within) === "holds"),
  );
}

export function mergePlaces(named: readonly NamedPlace[], within: Containment): Place[] {
  const merged: Merged[] = [];
  for (const { place, origin, lead } of named) {
    let found = merged.find((m) => placeRelation(m.place, place, within) === "same");
    if (found === undefined) {
      found = { place, origins: new Set(), leads: 0, count: 0 };
      merged.push(found);
    }
    found.origins.add(origin);
    found.count++;
    if (lead) found.leads++;
    if (better(place, found.place)) found.place = place;
  }
  return merged
    .filter((place) => !isLessPrecise(place, merged, within))
    .sort(
      (a, b) =>
        weight(b) - weight(a) ||
        extentOf(b.place) - extentOf(a.place) ||
        (a.place.name < b.place.name ? -1 : 1),
    )
    .map((m) => m.place);
}
