/** Where reports of one event name different places for it. */
import type { Difference, DifferenceKind } from "../../model/difference.ts";
import type { Event } from "../../model/event.ts";
import type { Place } from "../../model/place.ts";
import { extentOf, placeKey, placeRelation } from "../events/place-relation.ts";
import { citationOf, difference } from "./claim.ts";
import type { Claim, Tellings } from "./claim.ts";

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
  const none = new Map<string, ReadonlySet<string>>();
  let kind: DifferenceKind | null = null;
  for (const a of claims)
    for (const b of claims) {
      if (a.citation.article === b.citation.article) continue;
      const relations = a.value.flatMap((x) => b.value.map((y) => placeRelation(x, y, none)));
      if (relations.includes("same")) continue;
      if (relations.every((r) => r === "apart")) kind = "contradiction";
      else kind ??= "precision";
    }
  // Many names are the stations of a long story, not one place named in several ways.
  if (kind === null || keys.size > MOST_PLACES) return [];
  return [
    difference(
      event.id,
      "place",
      kind,
      claims,
      kind === "precision" ? "one may lie in or near the other" : null,
    ),
  ];
}
