/** Where reports of one event name different places for it. */
import type { Difference } from "../../model/difference.ts";
import type { Event } from "../../model/event.ts";
import type { Place } from "../../model/place.ts";
import { extentOf, placeKey, placeRelation } from "../events/place-relation.ts";
import { citationOf, difference } from "./claim.ts";
import type { Claim, Tellings } from "./claim.ts";

/** More are the stations of a long story, not one place named in several ways. */
const MOST_PLACES = 3;

export function placeDifferences(event: Event, tellings: Tellings): Difference[] {
  const claims = event.reports.flatMap((report): Claim<readonly Place[]>[] => {
    if (report.carried.includes("place")) return [];
    // Only what a reader can tell apart: a country beside its town is no difference.
    const places = report.place.filter((place) => extentOf(place) >= 2);
    if (places.length === 0) return [];
    const { origin, rank } = tellings.get(report.article)!;
    const label = [...new Set(places.map((p) => p.name))].sort().join(", ");
    return [{ value: places, label, citation: citationOf(report), origin, rank }];
  });
  const keys = new Set(
    claims.map((c) =>
      c.value
        .map((p) => placeKey(p.name))
        .sort()
        .join("|"),
    ),
  );
  if (keys.size < 2) return [];
  if (keys.size > MOST_PLACES) return [];
  const within = new Map<string, ReadonlySet<string>>();
  const apart = (a: Claim<readonly Place[]>, b: Claim<readonly Place[]>): boolean =>
    a.citation.article !== b.citation.article &&
    a.value.every((x) => b.value.every((y) => placeRelation(x, y, within) === "apart"));
  const differing = claims.filter((a) => claims.some((b) => apart(a, b)));
  // A place that lies near each of the others, or that holds them, leaves nothing to differ on.
  if (differing.length < claims.length || differing.length < 2) return [];
  return [difference(event.id, "place", "contradiction", differing, null)];
}
