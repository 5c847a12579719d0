/** Columns that every table of ours has behind the published ones: how well an event stands, and where it is said. */
import { firstType } from "../brief/telling.ts";
import { shownAs } from "./redact/mask.ts";
import type { Cell } from "./csv.ts";
import type { Cited } from "./event-citations.ts";

export const PROVENANCE_COLUMNS = [
  "crosscheck_event",
  "crosscheck_story",
  "crosscheck_type",
  "crosscheck_status",
  "crosscheck_background",
  "crosscheck_independent_origins",
  "crosscheck_independent_sources",
  "crosscheck_places",
  "crosscheck_date_first",
  "crosscheck_date_last",
  "crosscheck_killed_low",
  "crosscheck_killed_best",
  "crosscheck_killed_high",
  "crosscheck_citations",
] as const;

export const provenanceCells = ({ event, story, citations }: Cited): readonly Cell[] => [
  event.id,
  story,
  typeof event.type === "string" ? event.type : [firstType(event), ...event.type.slice(1)].join("; "),
  event.status,
  event.background,
  event.independentOrigins,
  event.independentSources,
  event.place.map(({ name }) => shownAs(name)).join("; ") || null,
  event.date?.[0] ?? null,
  event.date?.[1] ?? null,
  event.killed?.low ?? null,
  event.killed?.best ?? null,
  event.killed?.high ?? null,
  JSON.stringify(citations),
];
