/**
 * What was planned is no event, but to announce it is an act: PLOVER codes an announced kindness as AGREE (“express intent to
 * cooperate”) and an announced harm as THREATEN (PLOVER Manual 2023; CAMEO 03 and 13).
 */
import { COUNT_FIELDS, type CountField } from "../../model/count-fields.ts";
import type { EventType, TypeGroup } from "../../model/codebook.ts";
import type { Report } from "../../model/report.ts";
import type { Mode } from "./factuality/factuality-of.ts";

const ANNOUNCED: ReadonlySet<Mode> = new Set<Mode>(["planned", "threatened"]);
const HARMFUL: ReadonlySet<TypeGroup> = new Set<TypeGroup>(["violence", "territory"]);
const HARMFUL_ACTS: ReadonlySet<string> = new Set(["Sanction", "Coerce", "Threaten"]);
const KIND: ReadonlySet<string> = new Set([
  "Agree",
  "Agreement",
  "Aid",
  "Concede",
  "Consult",
  "Cooperate",
  "Release",
  "Retreat",
  "Support",
  "Visit",
]);
const NO_COUNTS = Object.fromEntries(COUNT_FIELDS.map((field) => [field, null])) as Record<CountField, null>;

/** @returns the report of the announcement, or null where what is planned is neither kindness nor harm, or nobody plans it */
export function announcementOf(report: Report, type: EventType, mode: Mode): Report | null {
  if (!ANNOUNCED.has(mode) || report.actor1.length === 0) return null;
  const harm = HARMFUL.has(type.group) || HARMFUL_ACTS.has(type.type);
  if (!harm && !KIND.has(type.type)) return null;
  const act = harm ? "Threaten" : "Agree";
  return {
    ...report,
    ...NO_COUNTS,
    type: [act],
    killedSide: null,
    part: null,
    factuality: "CT+",
    why: [...report.why, `announced, not done: ${act}`],
  };
}
