/**
 * Events as a CSV with a row of HXL hashtags under the header (HXL standard 1.1; hashtags and attributes of its dictionary,
 * for actors those that the ACLED data on HDX have).
 */
import { COUNT_FIELDS, type CountField } from "../../model/count-fields.ts";
import { eventTitle } from "../view/event-title.ts";
import { countryCodes } from "./country-codes.ts";
import { neutralisedNote, toCsv, type Cell } from "./csv.ts";
import { citedEvents, outletsOf, type Cited } from "./event-citations.ts";
import { changed, notHeld, type Exported, type ExportNote, type ExportSource } from "./exported.ts";
import { firstType } from "../brief/telling.ts";

interface HxlColumn {
  readonly header: string;
  readonly tag: string;
  readonly cell: (cited: Cited) => Cell;
}

const TALLY: { readonly [field in CountField]: string } = {
  killed: "#affected+killed",
  wounded: "#affected+injured",
  missing: "#affected+missing",
  detained: "#affected+detained",
  displaced: "#affected+displaced",
  released: "#affected+released",
};

const tally = (field: CountField): readonly HxlColumn[] =>
  (["low", "best", "high"] as const).map((bound) => ({
    header: `${field} ${bound}`,
    tag: `${TALLY[field]}${bound === "best" ? "" : bound === "low" ? "+min" : "+max"}`,
    cell: ({ event }: Cited) => event[field]?.[bound] ?? null,
  }));

const of = (header: string, tag: string, cell: HxlColumn["cell"]): HxlColumn => ({ header, tag, cell });
const place = ({ event }: Cited) => event.place[0];

export const HXL_COLUMNS: readonly HxlColumn[] = [
  of("event", "#event+id", ({ event }) => event.id),
  of("story", "#crisis+id", ({ story }) => story),
  of("type", "#event+type", ({ event }) => firstType(event)),
  of("ACLED sub-event type", "#event+type+v_acled", ({ event }) => event.codes.acled),
  of("PLOVER category", "#event+type+v_plover", ({ event }) => event.codes.plover),
  of("description", "#description", ({ event }) => eventTitle(event)),
  of("status", "#status+event", ({ event }) => event.status),
  of("background", "#event+background+bool", ({ event }) => event.background),
  of("first day", "#date+start", ({ event }) => event.date?.[0] ?? null),
  of("last day", "#date+end", ({ event }) => event.date?.[1] ?? null),
  of("date precision", "#date+precision", ({ event }) => event.datePrecision),
  of("actor 1", "#group+name+first", ({ event }) => event.actor1[0]?.name ?? null),
  of("beside actor 1", "#group+name+first+assoc", ({ event }) => others(event.actor1)),
  of("actor 2", "#group+name+second", ({ event }) => event.actor2[0]?.name ?? null),
  of("beside actor 2", "#group+name+second+assoc", ({ event }) => others(event.actor2)),
  of("country", "#country+name", (c) => countryCodes(place(c)?.country ?? null)?.name ?? null),
  of("country code", "#country+code+v_iso3", (c) => countryCodes(place(c)?.country ?? null)?.alpha3 ?? null),
  of("first-level division", "#adm1+name", (c) => place(c)?.admin1 ?? null),
  of("location", "#loc+name", (c) => place(c)?.name ?? null),
  of("further locations", "#loc+name+list", ({ event }) => others(event.place)),
  of("kind of location", "#loc+type", (c) => place(c)?.kind ?? null),
  of("latitude", "#geo+lat", (c) => place(c)?.lat ?? null),
  of("longitude", "#geo+lon", (c) => place(c)?.lon ?? null),
  of("geo-precision", "#geo+precision+v_acled", (c) => place(c)?.geoPrecision ?? null),
  ...COUNT_FIELDS.flatMap(tally),
  of("independent origins", "#meta+origins+num", ({ event }) => event.independentOrigins),
  of("independent sources", "#meta+sources+num", ({ event }) => event.independentSources),
  of("outlets", "#meta+source", ({ citations }) => outletsOf(citations).join("; ")),
  of("citations", "#meta+citations+json", ({ citations }) => JSON.stringify(citations)),
];

const others = (named: readonly { readonly name: string }[]): string | null =>
  named
    .slice(1)
    .map(({ name }) => name)
    .join("; ") || null;

const NOT_HELD: readonly ExportNote[] = [
  notHeld("damage, killedOf", "things damaged and the dead by side have no column"),
  notHeld("differences, control", "what outlets differ on and who holds which place have no column"),
  notHeld("counts in words", "“dozens” and the like stand in the description only"),
];

export function exportHxl({ record, text }: ExportSource): Exported {
  const rows = citedEvents(record, text).map((cited) => HXL_COLUMNS.map(({ cell }) => cell(cited)));
  const csv = toCsv(
    HXL_COLUMNS.map(({ header }) => header),
    rows,
    HXL_COLUMNS.map(({ tag }) => tag),
  );
  const notes = csv.neutralised > 0 ? [changed(null, "cells", neutralisedNote(csv))] : [];
  return { body: csv.text, rows: rows.length, notes: [...NOT_HELD, ...notes] };
}
