/** Where a story's events leave one place in different hands. */
import type { Difference } from "../../model/difference.ts";
import type { Event } from "../../model/event.ts";
import { sureness } from "../../model/factuality.ts";
import { placeKey } from "../events/place-relation.ts";
import { citationOf, difference } from "./claim.ts";
import type { Claim, Tellings } from "./claim.ts";

const TAKEN = "Non-state actor overtakes territory";
const RETAKEN = "Government regains territory";
const LABELS: Readonly<Record<string, string>> = {
  [TAKEN]: "taken by its attackers",
  [RETAKEN]: "held or retaken by the government",
};

/** Taken in one article, retaken in another: an update where the days tell which came last. */
export function controlDifferences(events: readonly Event[], tellings: Tellings): Difference[] {
  const places = new Map<string, { name: string; claims: Claim<string>[] }>();
  for (const event of events) {
    const type = [event.type].flat().find((t) => t in LABELS);
    if (type === undefined || event.background) continue;
    for (const place of event.place) {
      const found = places.get(placeKey(place.name)) ?? { name: place.name, claims: [] };
      places.set(placeKey(place.name), found);
      for (const report of event.reports)
        if (sureness(report.factuality) === "asserted" && !report.carried.includes("place"))
          found.claims.push({
            value: type,
            label: LABELS[type]!,
            citation: citationOf(report),
            ...tellings.get(report.article)!,
          });
    }
  }
  return [...places]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, { name, claims }]) => {
      const articles = (type: string) =>
        new Set(claims.filter((c) => c.value === type).map((c) => c.citation.article));
      const [taken, retaken] = [articles(TAKEN), articles(RETAKEN)];
      if (taken.size === 0 || retaken.size === 0) return [];
      // An article that tells both tells how it went.
      if ([...taken].some((id) => retaken.has(id))) return [];
      const ranks = (type: string) => claims.filter((c) => c.value === type).map((c) => c.rank);
      const ordered =
        Math.max(...ranks(TAKEN)) < Math.min(...ranks(RETAKEN)) ||
        Math.max(...ranks(RETAKEN)) < Math.min(...ranks(TAKEN));
      return [
        difference(
          null,
          "control",
          ordered ? "update" : "contradiction",
          claims,
          ordered ? `${name} changed hands between the two` : null,
        ),
      ];
    });
}
