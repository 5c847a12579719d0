/** Events as a CSV with ACLED's columns (ACLED Codebook 2023), and after them where each row stands in the articles. */
import type { Actor } from "../../../model/actor.ts";
import type { Event } from "../../../model/event.ts";
import type { Toll } from "../../../model/count.ts";
import { eventTitle } from "../../view/event-title.ts";
import { daysIn, middleOf } from "../calendar-range.ts";
import { countryCodes, type CountryCodes } from "../country-codes.ts";
import { neutralisedNote, toCsv, type Cell } from "../csv.ts";
import { asserted, citedEvents, numberOf, outletsOf, type Cited } from "../event-citations.ts";
import { changed, leftOut, notHeld, type Exported, type ExportNote, type ExportSource } from "../exported.ts";
import { PROVENANCE_COLUMNS, provenanceCells } from "../provenance-columns.ts";
import { ACLED_COLUMNS, ACLED_TYPES, fatalitiesOfWords, interaction, type AcledColumn } from "./codes.ts";

type AcledRow = { readonly [column in AcledColumn]: Cell };

const NOT_HELD: readonly ExportNote[] = [
  notHeld("differences", "what the outlets differ on; fatalities is the lowest figure, as ACLED asks"),
  notHeld("counts", "wounded, missing, detained, displaced, released and damage have no column"),
  notHeld("control", "who holds which place has no column"),
  notHeld("source_scale, tags, timestamp", "ACLED gives these itself; they are empty"),
  notHeld("admin2, admin3", "the record's places have a first-level division only; they are empty"),
];

/** ACLED's inter code for political militias, under which it counts unidentified armed groups. */
const POLITICAL_MILITIA = 3;
const PROTESTERS = 6;
const RIOTERS = 5;
const CIVILIANS = 7;

export function exportAcled({ record, text }: ExportSource): Exported {
  const notes: ExportNote[] = [];
  const rows: Cell[][] = [];
  const numbers = new Set<number>();
  for (const cited of citedEvents(record, text)) {
    const row = acledRow(cited, numbers, notes);
    if (row === null) continue;
    rows.push([...ACLED_COLUMNS.map((column) => row[column]), ...provenanceCells(cited)]);
  }
  const csv = toCsv([...ACLED_COLUMNS, ...PROVENANCE_COLUMNS], rows);
  if (csv.neutralised > 0) notes.push(changed(null, "cells", neutralisedNote(csv)));
  return { body: csv.text, rows: rows.length, notes: [...NOT_HELD, ...notes] };
}

function acledRow(cited: Cited, numbers: Set<number>, notes: ExportNote[]): AcledRow | null {
  const { event, citations } = cited;
  const out = (reason: string): null => (notes.push(leftOut(event.id, reason)), null);
  const type = event.codes.acled === null ? undefined : ACLED_TYPES.get(event.codes.acled);
  if (type === undefined) return out("ACLED has no sub-event type for it");
  if (!asserted(event)) return out("no report asserts that it happened");
  if (event.date === null) return out("no day is known; ACLED codes no event without a date");
  const length = daysIn(event.date);
  if (length > 31) return out(`its date spans ${length} days; ACLED's least precise date is a month`);
  const [place, ...elsewhere] = event.place;
  if (place === undefined) return out("no place is known; ACLED codes no event without a location");
  if (elsewhere.length > 0)
    notes.push(
      changed(
        event.id,
        "location",
        `the first of ${event.place.length} places; the others are in crosscheck_places`,
      ),
    );
  if (place.lat === null)
    notes.push(
      changed(event.id, "latitude", "no gazetteer has the place: the point is left empty, never guessed"),
    );
  const country = countryCodes(place.country);
  const sides = sidesOf(event, type.eventType, country, notes);
  if (sides === null) return out("no actor is known; ACLED codes no such event without one");
  const [first, second] = sides;
  const day = middleOf(event.date);
  if (length > 1)
    notes.push(changed(event.id, "event_date", `the middle of ${event.date[0]} to ${event.date[1]}`));
  return {
    event_id_cnty: `${country?.alpha3 ?? "XXX"}${numberOf(event.id, numbers)}`,
    event_date: day,
    year: Number(day.slice(0, 4)),
    time_precision: length === 1 ? 1 : length <= 7 ? 2 : 3,
    disorder_type: type.disorderType,
    event_type: type.eventType,
    sub_event_type: event.codes.acled,
    actor1: first[0]!.name,
    assoc_actor_1: associated(first),
    inter1: first[0]!.inter,
    actor2: second[0]?.name ?? null,
    assoc_actor_2: associated(second),
    inter2: second[0]?.inter ?? null,
    interaction: interaction(first[0]!.inter, second[0]?.inter ?? null, second.length > 0),
    civilian_targeting: targetsCivilians(event, type.eventType, second) ? "Civilian targeting" : null,
    iso: country === null ? null : (country.numeric ?? 0),
    region: country?.acledRegion ?? null,
    country: country?.name ?? null,
    admin1: place.admin1,
    admin2: null,
    admin3: null,
    location: place.name,
    latitude: place.lat,
    longitude: place.lon,
    geo_precision: place.lat === null ? null : place.geoPrecision,
    source: outletsOf(citations).join("; "),
    source_scale: null,
    notes: `${eventTitle(event)}. Reported by ${outletsOf(citations).join(", ")}.`,
    fatalities: fatalities(event, notes),
    tags: null,
    timestamp: null,
  };
}

/** ACLED's actors are never blank: who is unknown has a name for that in each event type. */
function sidesOf(
  event: Event,
  eventType: string,
  country: CountryCodes | null,
  notes: ExportNote[],
): readonly [readonly Actor[], readonly Actor[]] | null {
  if (event.actor1.length > 0) return [event.actor1, event.actor2];
  const where = country === null ? "" : ` (${country.name})`;
  const unnamed = (name: string, inter: number): readonly [readonly Actor[], readonly Actor[]] => {
    notes.push(changed(event.id, "actor1", `no report names one; ACLED writes “${name}${where}”`));
    return [[{ name: `${name}${where}`, asWritten: [], inter }], event.actor2];
  };
  if (eventType === "Protests") return unnamed("Protesters", PROTESTERS);
  if (eventType === "Riots") return unnamed("Rioters", RIOTERS);
  if (eventType !== "Strategic developments") return unnamed("Unidentified Armed Group", POLITICAL_MILITIA);
  if (event.actor2.length === 0) return null;
  notes.push(changed(event.id, "actor1", "no report names one; the actor concerned stands in its place"));
  return [event.actor2, []];
}

const associated = (actors: readonly Actor[]): string | null =>
  actors.length < 2
    ? null
    : actors
        .slice(1)
        .map(({ name }) => name)
        .join("; ");

/** Civilians are the main or only target (codebook, “Civilian targeting”). */
const targetsCivilians = (event: Event, eventType: string, second: readonly Actor[]): boolean =>
  eventType === "Violence against civilians" ||
  event.codes.acled === "Excessive force against protesters" ||
  ((eventType === "Explosions/Remote violence" || eventType === "Riots") && second[0]?.inter === CIVILIANS);

/** The most conservative figure: the lowest that a report asserts; nothing said is 0. */
function fatalities({ id, killed }: Event, notes: ExportNote[]): number {
  if (killed === null) return 0;
  const figure = figureOf(killed);
  if (figure !== killed.low)
    notes.push(changed(id, "fatalities", `${figure}, for ${killed.words ?? "no lower bound"}`));
  else if (killed.high !== killed.low)
    notes.push(
      changed(id, "fatalities", `the lowest of ${killed.low} to ${killed.high ?? "an open number"}`),
    );
  return figure;
}

const figureOf = ({ low, best, high, words }: Toll): number =>
  low ?? (words !== null ? fatalitiesOfWords(words) : (best ?? high ?? 0));
