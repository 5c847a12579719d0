/** Where articles tell one event as being of different kinds. */
import type { Difference } from "../../model/difference.ts";
import type { Event } from "../../model/event.ts";
import { citationOf, difference } from "./claim.ts";
import type { Claim, Tellings } from "./claim.ts";

/** Words for an event whose kind is left open: beside an exact one they differ in nothing. */
const OPEN = new Set(["Attack", "Armed clash", "Death", "Other"]);

export function typeDifferences(event: Event, tellings: Tellings): Difference[] {
  if (event.background) return [];
  const claims = event.reports.flatMap((report): Claim<string>[] => {
    const type = report.type[0]!;
    if (OPEN.has(type) || report.carried.includes("type") || report.anaphoric) return [];
    return [{ value: type, label: type, citation: citationOf(report), ...tellings.get(report.article)! }];
  });
  const typesOf = new Map<string, Set<string>>();
  for (const { value, citation } of claims)
    typesOf.set(citation.article, (typesOf.get(citation.article) ?? new Set()).add(value));
  // An article that tells it as both differs from nobody.
  const clear = claims.filter((c) => typesOf.get(c.citation.article)!.size === 1);
  if (new Set(clear.map((c) => c.value)).size < 2) return [];
  return [difference(event.id, "type", "precision", clear, "one may be the more exact word for the other")];
}
