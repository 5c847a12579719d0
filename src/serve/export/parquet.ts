/** Events as one Parquet table: a row an event, days as DATE, lists and citations as JSON (the writer turns values of a JSON column into text). */
import { parquetWriteBuffer } from "hyparquet-writer";
import { COUNT_FIELDS } from "../../model/count-fields.ts";
import { firstType } from "../brief/telling.ts";
import { eventTitle } from "../view/event-title.ts";
import { countryCodes } from "./country-codes.ts";
import { citedEvents, outletsOf, type Cited } from "./event-citations.ts";
import { changed, notHeld, type Exported, type ExportNote, type ExportSource } from "./exported.ts";

type Kind = "text" | "whole" | "real" | "flag" | "day" | "json";
type Value = string | number | boolean | Date | object | null;

interface ParquetColumn {
  readonly name: string;
  readonly kind: Kind;
  readonly required: boolean;
  readonly value: (cited: Cited) => Value;
}

/** Physical and converted types (Apache Parquet, LogicalTypes.md). */
const TYPE = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" } },
  whole: { type: "INT32" },
  real: { type: "DOUBLE" },
  flag: { type: "BOOLEAN" },
  day: { type: "INT32", converted_type: "DATE", logical_type: { type: "DATE" } },
  json: { type: "BYTE_ARRAY", converted_type: "JSON", logical_type: { type: "JSON" } },
} as const;

const needed = (name: string, kind: Kind, value: ParquetColumn["value"]): ParquetColumn => ({
  name,
  kind,
  required: true,
  value,
});
const may = (name: string, kind: Kind, value: ParquetColumn["value"]): ParquetColumn => ({
  ...needed(name, kind, value),
  required: false,
});
const day = (iso: string | undefined): Date | null =>
  iso === undefined ? null : new Date(`${iso}T00:00:00Z`);

export const PARQUET_COLUMNS: readonly ParquetColumn[] = [
  needed("event", "text", ({ event }) => event.id),
  needed("story", "text", ({ story }) => story),
  needed("type", "text", ({ event }) => firstType(event)),
  needed("types", "json", ({ event }) => (typeof event.type === "string" ? [event.type] : event.type)),
  may("acled", "text", ({ event }) => event.codes.acled),
  may("plover", "text", ({ event }) => event.codes.plover),
  needed("title", "text", ({ event }) => eventTitle(event)),
  needed("status", "text", ({ event }) => event.status),
  needed("background", "flag", ({ event }) => event.background),
  may("date_first", "day", ({ event }) => day(event.date?.[0])),
  may("date_last", "day", ({ event }) => day(event.date?.[1])),
  needed("date_precision", "text", ({ event }) => event.datePrecision),
  may("actor1", "text", ({ event }) => event.actor1[0]?.name ?? null),
  may("inter1", "whole", ({ event }) => event.actor1[0]?.inter ?? null),
  may("actor2", "text", ({ event }) => event.actor2[0]?.name ?? null),
  may("inter2", "whole", ({ event }) => event.actor2[0]?.inter ?? null),
  needed("actors1", "json", ({ event }) => event.actor1.map(({ name, inter }) => ({ name, inter }))),
  needed("actors2", "json", ({ event }) => event.actor2.map(({ name, inter }) => ({ name, inter }))),
  may("country", "text", ({ event }) => event.place[0]?.country ?? null),
  may("country_iso3", "text", ({ event }) => countryCodes(event.place[0]?.country ?? null)?.alpha3 ?? null),
  may("admin1", "text", ({ event }) => event.place[0]?.admin1 ?? null),
  may("location", "text", ({ event }) => event.place[0]?.name ?? null),
  may("latitude", "real", ({ event }) => event.place[0]?.lat ?? null),
  may("longitude", "real", ({ event }) => event.place[0]?.lon ?? null),
  may("geo_precision", "whole", ({ event }) => event.place[0]?.geoPrecision ?? null),
  may("where_precision", "whole", ({ event }) => event.place[0]?.wherePrecision ?? null),
  needed("places", "json", ({ event }) =>
    event.place.map(({ name, lat, lon, country, admin1, kind }) => ({
      name,
      lat,
      lon,
      country,
      admin1,
      kind,
    })),
  ),
  ...COUNT_FIELDS.flatMap((field) => [
    may(`${field}_low`, "whole", ({ event }) => event[field]?.low ?? null),
    may(`${field}_best`, "whole", ({ event }) => event[field]?.best ?? null),
    may(`${field}_high`, "whole", ({ event }) => event[field]?.high ?? null),
    may(`${field}_words`, "text", ({ event }) => event[field]?.words ?? null),
  ]),
  needed("killed_of", "json", ({ event }) => event.killedOf),
  needed("damage", "json", ({ event }) => event.damage),
  needed("independent_origins", "whole", ({ event }) => event.independentOrigins),
  needed("independent_sources", "whole", ({ event }) => event.independentSources),
  needed("outlets", "text", ({ citations }) => outletsOf(citations).join("; ")),
  needed("citations", "json", ({ citations }) => citations),
];

const NOT_HELD: readonly ExportNote[] = [
  notHeld(
    "differences, control",
    "what outlets differ on and who holds which place are no columns of a table of events",
  ),
];

/** The largest whole number that Parquet's INT32 holds; a figure above is cut to it, and that is said. */
const LARGEST = 2 ** 31 - 1;

export function exportParquet({ record, text }: ExportSource): Exported {
  const cited = citedEvents(record, text);
  const notes: ExportNote[] = [];
  const held = (each: Cited, { name, kind, value }: ParquetColumn): Value => {
    const told = value(each);
    if (kind !== "whole" || typeof told !== "number" || told <= LARGEST) return told;
    notes.push(changed(each.event.id, name, `${told} is cut to ${LARGEST}, the largest number of 32 bits`));
    return LARGEST;
  };
  const body = parquetWriteBuffer({
    schema: [
      { name: "root", num_children: PARQUET_COLUMNS.length },
      ...PARQUET_COLUMNS.map(({ name, kind, required }) => ({
        name,
        ...TYPE[kind],
        repetition_type: required ? ("REQUIRED" as const) : ("OPTIONAL" as const),
      })),
    ],
    columnData: PARQUET_COLUMNS.map((column) => ({
      name: column.name,
      data: cited.map((each) => held(each, column)),
    })),
    kvMetadata: [{ key: "crosscheck", value: JSON.stringify(record.made) }],
    createdBy: `crosscheck ${record.made.version}`,
  });
  return { body: new Uint8Array(body), rows: cited.length, notes: [...NOT_HELD, ...notes] };
}
