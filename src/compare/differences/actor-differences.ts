/** Where reports of one event name different actors for one part in it. */
import type { Difference } from "../../model/difference.ts";
import type { Event } from "../../model/event.ts";
import { mergeActors } from "../events/merge-actors.ts";
import { citationOf, difference } from "./claim.ts";
import type { Claim } from "./claim.ts";
import type { Tellings } from "./count-differences.ts";

export function actorDifferences(event: Event, tellings: Tellings): Difference[] {
  const claims = event.reports.flatMap((report): Claim<string>[] => {
    if (report.actor1.length !== 1 || report.carried.includes("actor1")) return [];
    const { origin, rank } = tellings.get(report.article)!;
    const name = report.actor1[0]!.name;
    return [{ value: name, label: name, citation: citationOf(report), origin, rank }];
  });
  const actors = mergeActors(
    event.reports.flatMap((r) =>
      r.actor1.length === 1 ? [{ actor: r.actor1[0]!, origin: tellings.get(r.article)!.origin }] : [],
    ),
  );
  if (actors.length < 2 || new Set(claims.map((c) => c.label)).size < 2) return [];
  return [difference(event.id, "actor", "attribution", claims, "one may be part of the other")];
}
