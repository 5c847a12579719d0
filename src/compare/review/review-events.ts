/** Decisions on events, once they are made: confirm, reject, edit, note. What a person set stands. */
import type { Codebook } from "../../model/codebook.ts";
import type { Decision } from "../../model/decision.ts";
import type { Event } from "../../model/event.ts";
import { groupOf, type FindReport } from "./find-report.ts";
import { edited, reviewed } from "./review-reports.ts";

export interface ReviewedEvents {
  readonly events: readonly Event[];
  readonly rejected: readonly Event[];
  /** Ids of decisions whose event could not be found. */
  readonly unmet: readonly string[];
}

function withCodes(event: Event, codebook: Codebook): Event {
  const [first] = typeof event.type === "string" ? [event.type] : event.type;
  const codes = codebook.types.find((t) => t.type === first)?.codes ?? { acled: null, plover: null };
  return { ...event, codes };
}

function reviewEvent(event: Event, decision: Decision, codebook: Codebook): Event {
  switch (decision.kind) {
    case "confirm":
      return { ...event, review: reviewed(event.review, decision, { verdict: "confirmed" }) };
    case "reject":
      return { ...event, review: reviewed(event.review, decision, { verdict: "rejected" }) };
    case "edit": {
      const changed = edited(event, decision);
      if (decision.field === "type") return withCodes(changed, codebook);
      if (decision.field !== "date") return changed;
      const day = changed.date !== null && changed.date[0] === changed.date[1];
      return { ...changed, datePrecision: changed.date === null ? "unknown" : day ? "day" : "days" };
    }
    case "split":
    case "merge":
    case "note":
      return { ...event, review: reviewed(event.review, decision, {}) };
    default:
      return event;
  }
}

export function reviewEvents(
  events: readonly Event[],
  decisions: readonly Decision[],
  find: FindReport,
  codebook: Codebook,
): ReviewedEvents {
  let current = [...events];
  const unmet: string[] = [];
  for (const decision of decisions) {
    const target =
      decision.kind === "move"
        ? decision.to
        : "target" in decision && decision.target.what === "event"
          ? decision.target
          : null;
    if (target === null) continue;
    const found = groupOf(current, (event) => event.reports, target.reports, find);
    if (found === null) {
      unmet.push(decision.id);
      continue;
    }
    const changed =
      decision.kind === "move"
        ? { ...found, review: reviewed(found.review, decision, {}) }
        : reviewEvent(found, decision, codebook);
    current = current.map((event) => (event === found ? changed : event));
  }
  const isRejected = (event: Event): boolean => event.review?.verdict === "rejected";
  return {
    events: current.filter((event) => !isRejected(event)),
    rejected: current.filter(isRejected),
    unmet,
  };
}
