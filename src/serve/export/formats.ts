/** The formats of `crosscheck export`, each with its writer, loaded when it is asked for. */
import type { Exporter } from "./exported.ts";

export interface ExportFormat {
  readonly name: string;
  readonly extension: string;
  readonly mediaType: string;
  readonly what: string;
  readonly load: () => Promise<Exporter>;
}

export const EXPORT_FORMATS = [
  {
    name: "acled",
    extension: "csv",
    mediaType: "text/csv; charset=utf-8; header=present",
    what: "CSV with ACLED's columns",
    load: async () => (await import("./acled/acled.ts")).exportAcled,
  },
  {
    name: "ucdp-ged",
    extension: "csv",
    mediaType: "text/csv; charset=utf-8; header=present",
    what: "CSV with UCDP GED's columns; deadly events only",
    load: async () => (await import("./ucdp-ged/ucdp-ged.ts")).exportUcdpGed,
  },
  {
    name: "plover",
    extension: "jsonl",
    mediaType: "application/x-ndjson",
    what: "PLOVER JSON, an event a line",
    load: async () => (await import("./plover.ts")).exportPlover,
  },
  {
    name: "hxl",
    extension: "csv",
    mediaType: "text/csv; charset=utf-8; header=present",
    what: "CSV with HXL hashtags",
    load: async () => (await import("./hxl.ts")).exportHxl,
  },
  {
    name: "geojson",
    extension: "geojson",
    mediaType: "application/geo+json",
    what: "GeoJSON features",
    load: async () => (await import("./geojson.ts")).exportGeoJson,
  },
  {
    name: "parquet",
    extension: "parquet",
    mediaType: "application/vnd.apache.parquet",
    what: "an Apache Parquet table of events",
    load: async () => (await import("./parquet.ts")).exportParquet,
  },
  {
    name: "ninjs",
    extension: "jsonl",
    mediaType: "application/x-ndjson",
    what: "IPTC ninjs 3.0, a story a line",
    load: async () => (await import("./ninjs.ts")).exportNinjs,
  },
  {
    name: "annotations",
    extension: "jsonld",
    mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    what: "W3C Web Annotations with PROV, one a report",
    load: async () => (await import("./annotations.ts")).exportAnnotations,
  },
] as const satisfies readonly ExportFormat[];

export type ExportFormatName = (typeof EXPORT_FORMATS)[number]["name"];
export const EXPORT_FORMAT_NAMES: readonly ExportFormatName[] = EXPORT_FORMATS.map(({ name }) => name);

export const exportFormat = (name: ExportFormatName): ExportFormat =>
  EXPORT_FORMATS.find((format) => format.name === name)!;
