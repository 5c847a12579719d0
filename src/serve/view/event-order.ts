/** The order in which events are listed and reviewed. */
import type { Event } from "../../model/event.ts";

const RANK = { corroborated: 0, contested: 1, unconfirmed: 2, "single-source": 3 } as const;

/** What happened before what is recalled; the best supported first. A rejected event keeps its place. */
export const inOrder = (events: readonly Event[]): readonly Event[] =>
  events.toSorted(
    (a, b) =>
      Number(a.background) - Number(b.background) ||
      RANK[a.status] - RANK[b.status] ||
      b.independentOrigins - a.independentOrigins,
  );
