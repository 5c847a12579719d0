/** Who holds which place since when, from the events in which places change hands. */
import type { Control } from "../../model/difference.ts";
import type { Event } from "../../model/event.ts";
import { sureness } from "../../model/factuality.ts";
import { extentOf, placeKey } from "../events/place-relation.ts";

/** Shows who is there, and takes the place from nobody: counts only where no report tells of the place changing hands. */
const PRESENCE = "Headquarters or base established";

/** Which role of an event holds the place after it. */
const HOLDER: Readonly<Record<string, "actor1" | "actor2">> = {
  "Non-state actor overtakes territory": "actor1",
  "Government regains territory": "actor1",
  [PRESENCE]: "actor1",
  // One side leaves, the other comes: the one that is left with it.
  "Non-violent transfer of territory": "actor2",
};

interface Change {
  readonly key: string;
  readonly place: string;
  readonly holder: string;
  readonly presence: boolean;
  /** First day from which on it surely holds it; null where no day is known. */
  readonly since: string | null;
  readonly event: Event;
}

function changesOf(event: Event): Change[] {
  const type = typeof event.type === "string" ? event.type : event.type.find((t) => t in HOLDER);
  const role = type === undefined ? undefined : HOLDER[type];
  if (role === undefined || event.status === "contested") return [];
  const holder = event[role][0];
  if (holder === undefined || !event.reports.some((r) => sureness(r.factuality) === "asserted")) return [];
  // A stretch of days in which it fell: it is held since the last of them at the latest.
  const since = event.date === null ? null : event.date[1];
  return event.place
    .filter((place) => extentOf(place) > 0)
    .map((place) => ({
      key: placeKey(place.name),
      place: place.name,
      holder: holder.name,
      presence: type === PRESENCE,
      since,
      event,
    }));
}

/** Sorted by place, then by time; a later change of hands ends what was before ("inferred"). */
export function findControl(events: readonly Event[]): Control[] {
  const places = new Map<string, Change[]>();
  for (const change of events.flatMap(changesOf))
    places.set(change.key, [...(places.get(change.key) ?? []), change]);
  return [...places]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, changes]) => {
      const taken = changes.filter((change) => !change.presence);
      const ordered = (taken.length > 0 ? taken : changes).sort(
        (a, b) =>
          (a.since ?? "").localeCompare(b.since ?? "") ||
          (a.event.id < b.event.id ? -1 : a.event.id > b.event.id ? 1 : 0),
      );
      return ordered.flatMap((change, i): Control[] => {
        const before = ordered[i - 1];
        // The same holder again says nothing new.
        if (before !== undefined && before.holder === change.holder) return [];
        const next = ordered.slice(i + 1).find((later) => later.holder !== change.holder);
        return [
          {
            place: change.place,
            holder: change.holder,
            since: change.since,
            until: next?.since ?? null,
            basis: next === undefined ? "asserted" : "inferred",
            reports: change.event.reports
              .filter((r) => sureness(r.factuality) === "asserted")
              .map(({ article, start, end }) => ({ article, start, end })),
          },
        ];
      });
    });
}
