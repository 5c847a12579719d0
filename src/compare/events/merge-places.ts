/** The most precise places that the reports of one event name. */
import type { Place } from "../../model/place.ts";
import { extentOf, placeRelation } from "./place-relation.ts";
import type { Containment } from "./place-relation.ts";

interface Merged {
  place: Place;
  readonly origins: Set<number>;
  count: number;
}

const resolved = (place: Place): number => (place.lat === null ? 0 : 1);

/** Reads well as the place's name: resolved before unresolved, then the fuller. */
const better = (a: Place, b: Place): boolean =>
  resolved(a) !== resolved(b) ? resolved(a) > resolved(b) : a.name.length > b.name.length;

export function mergePlaces(
  named: readonly { place: Place; origin: number }[],
  within: Containment,
): Place[] {
  const merged: Merged[] = [];
  for (const { place, origin } of named) {
    const found = merged.find((m) => placeRelation(m.place, place, within) === "same");
    if (found === undefined) merged.push({ place, origins: new Set([origin]), count: 1 });
    else {
      found.origins.add(origin);
      found.count++;
      if (better(place, found.place)) found.place = place;
    }
  }
  // A province or country that holds another of the places says less than it. A town stays beside its quarter: it locates it.
  const precise = merged.filter(
    (outer) =>
      !merged.some(
        (inner) =>
          inner !== outer &&
          extentOf(outer.place) < 2 &&
          extentOf(inner.place) > extentOf(outer.place) &&
          ["holds", "near", "unknown"].includes(placeRelation(outer.place, inner.place, within)),
      ),
  );
  return precise
    .sort(
      (a, b) =>
        b.origins.size - a.origins.size ||
        b.count - a.count ||
        extentOf(b.place) - extentOf(a.place) ||
        (a.place.name < b.place.name ? -1 : 1),
    )
    .map((m) => m.place);
}
