/** Where reports differ on whether an event happened. */
import type { Difference } from "../../model/difference.ts";
import type { Event } from "../../model/event.ts";
import { sureness } from "../../model/factuality.ts";
import { citationOf, difference } from "./claim.ts";
import type { Claim, Tellings } from "./claim.ts";

const LABELS = { asserted: "it happened", hedged: "not confirmed", denied: "denied" } as const;

export function happenedDifferences(event: Event, tellings: Tellings): Difference[] {
  const claims = event.reports.map((report): Claim<"asserted" | "hedged" | "denied"> => {
    const value = sureness(report.factuality);
    const { origin, rank } = tellings.get(report.article)!;
    return { value, label: LABELS[value], citation: citationOf(report), origin, rank };
  });
  const said = (value: string) => claims.filter((c) => c.value === value);
  const [asserted, hedged, denied] = [said("asserted"), said("hedged"), said("denied")];
  if (event.status === "contested" && denied.length > 0)
    return [difference(event.id, "happened", "contradiction", claims, null)];
  const articles = (list: typeof claims) => new Set(list.map((c) => c.citation.article));
  const elsewhere = hedged.filter(
    (h) =>
      !articles(asserted).has(h.citation.article) &&
      hedged.some((other) => other !== h && other.citation.article === h.citation.article),
  );
  if (asserted.length > 0 && elsewhere.length > 0)
    return [
      difference(
        event.id,
        "happened",
        "update",
        [...asserted, ...elsewhere],
        "what one could not confirm the other tells as a fact",
      ),
    ];
  return [];
}
