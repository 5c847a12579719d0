/** Deadly events as a CSV with the columns of UCDP's Georeferenced Event Dataset (codebook 24.1). */
import { daysIn } from "../calendar-range.ts";
import { countryCodes } from "../country-codes.ts";
import { neutralisedNote, toCsv, type Cell } from "../csv.ts";
import {
  asserted,
  citedEvents,
  numberOf,
  outletsOf,
  type Cited,
  type EventCitation,
} from "../event-citations.ts";
import { changed, leftOut, notHeld, type Exported, type ExportNote, type ExportSource } from "../exported.ts";
import { PROVENANCE_COLUMNS, provenanceCells } from "../provenance-columns.ts";
import { shownAs } from "../redact/mask.ts";
import { datePrecision, prioGridCell, UCDP_GED_COLUMNS, type UcdpGedColumn } from "./codes.ts";
import { deathsOf } from "./deaths.ts";
import { sidesOf } from "./sides.ts";

type GedRow = { readonly [column in UcdpGedColumn]: Cell };

const NOT_HELD: readonly ExportNote[] = [
  notHeld(
    "ids of conflicts, dyads and sides",
    "UCDP gives these itself; they are empty, with conflict_name and active_year",
  ),
  notHeld("counts", "wounded, missing, detained, displaced, released and damage have no column"),
  notHeld("differences, control", "what outlets differ on and who holds which place have no column"),
  notHeld("adm_2", "the record's places have a first-level division only; it is empty"),
];

export function exportUcdpGed({ record, text }: ExportSource): Exported {
  const notes: ExportNote[] = [];
  const rows: Cell[][] = [];
  const numbers = new Set<number>();
  for (const cited of citedEvents(record, text)) {
    const row = gedRow(cited, text, numbers, notes);
    if (row === null) continue;
    rows.push([...UCDP_GED_COLUMNS.map((column) => row[column]), ...provenanceCells(cited)]);
  }
  const csv = toCsv([...UCDP_GED_COLUMNS, ...PROVENANCE_COLUMNS], rows);
  if (csv.neutralised > 0) notes.push(changed(null, "cells", neutralisedNote(csv)));
  return { body: csv.text, rows: rows.length, notes: [...NOT_HELD, ...notes] };
}

function gedRow(cited: Cited, text: boolean, numbers: Set<number>, notes: ExportNote[]): GedRow | null {
  const { event, citations } = cited;
  const out = (reason: string): null => (notes.push(leftOut(event.id, reason)), null);
  if (!asserted(event)) return out("no report asserts that it happened");
  if (event.date === null) return out("no day is known");
  const dateCode = datePrecision(daysIn(event.date));
  if (dateCode === null) return out("its date spans more than a year");
  if (event.killed === null) return out("no report tells of deaths; GED has deadly events only");
  const sides = sidesOf(event);
  if (sides === null)
    return out(
      "GED needs an organised actor and an opponent, or civilians as its target; the reports do not give both",
    );
  const deaths = deathsOf(event, sides.turned, sides.violence === 3, notes);
  if (deaths === null) return out("no report gives a figure of deaths above 0; GED has deadly events only");
  const [place] = event.place;
  if (place === undefined) return out("no place is known");
  if (event.place.length > 1)
    notes.push(
      changed(
        event.id,
        "where_coordinates",
        `the first of ${event.place.length} places; all are in crosscheck_places`,
      ),
    );
  const located = place.lat !== null && place.lon !== null;
  if (!located)
    notes.push(
      changed(event.id, "latitude", "no gazetteer has the place: the point is left empty, never guessed"),
    );
  const country = countryCodes(place.country)?.ucdp ?? null;
  const clear = dateCode <= 2 && located && (place.wherePrecision ?? 7) <= 3;
  return {
    id: numberOf(event.id, numbers),
    relid: null,
    year: Number(event.date[0].slice(0, 4)),
    active_year: null,
    code_status: event.status === "contested" || event.status === "unconfirmed" ? "Unclear" : "Clear",
    type_of_violence: sides.violence,
    conflict_dset_id: null,
    conflict_new_id: null,
    conflict_name: null,
    dyad_dset_id: null,
    dyad_new_id: null,
    dyad_name: `${sides.a} - ${sides.b}`,
    side_a_dset_id: null,
    side_a_new_id: null,
    side_a: sides.a,
    side_b_dset_id: null,
    side_b_new_id: null,
    side_b: sides.b,
    number_of_sources: new Set(citations.map(({ article }) => article)).size,
    source_article: sources(
      citations,
      (c) =>
        `"${[c.outlet ?? c.article, c.published, c.headline].filter((part) => part !== null).join(",")}"`,
    ),
    source_office: outletsOf(citations).join(";"),
    source_date: sources(citations, (c) => c.published),
    source_headline: sources(citations, (c) => c.headline),
    source_original: originalSources(cited, text),
    where_prec: place.wherePrecision,
    where_coordinates: place.name,
    where_description: text ? shownAs(place.asWritten) : null,
    adm_1: place.admin1,
    adm_2: null,
    latitude: place.lat,
    longitude: place.lon,
    geom_wkt: located ? `POINT (${place.lon} ${place.lat})` : null,
    priogrid_gid: located ? prioGridCell(place.lat, place.lon) : null,
    country: country?.name ?? null,
    country_id: country?.number ?? null,
    region: country?.region ?? null,
    event_clarity: clear ? 1 : 2,
    date_prec: dateCode,
    date_start: event.date[0],
    date_end: event.date[1],
    deaths_a: deaths.a,
    deaths_b: deaths.b,
    deaths_civilians: deaths.civilians,
    deaths_unknown: deaths.unknown,
    best: deaths.best,
    high: deaths.high,
    low: deaths.low,
    gwnoa: sides.governmentA,
    gwnob: sides.governmentB,
  };
}

/** One entry an article, in the order of the citations, whichever is asked of it. */
function sources(
  citations: readonly EventCitation[],
  of: (citation: EventCitation) => string | null,
): string | null {
  const byArticle = new Map(citations.map((citation) => [citation.article, citation]));
  return [...byArticle.values()].map((each) => of(each) ?? "").join(";") || null;
}

/** Whom the articles name as their source; their kind alone where words are left out. */
function originalSources({ event }: Cited, text: boolean): string | null {
  const named = event.reports.flatMap(({ attributedTo: by }) =>
    by === null ? [] : [text ? shownAs(by.text) : by.kind],
  );
  return [...new Set(named)].join(";") || null;
}
