/** One place of a gazetteer, before it is packed and after it is looked up. */
import type { PlaceKind } from "../../../model/place.ts";

export interface GazetteerRow {
  /** The gazetteer's own id; empty where it has none. */
  readonly id: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly kind: PlaceKind;
  /** Degrees WGS 84; null where the source gives no point. */
  readonly lat: number | null;
  readonly lon: number | null;
  /** ISO 3166-1 alpha-2; empty for what lies in no one country. */
  readonly country: string;
  /** People living there; 0 where unknown. */
  readonly population: number;
  /** Seat of its country or of its first-level division. */
  readonly seat: "country" | "admin1" | "admin2" | null;
  /** Position in the list of rows of the region that holds it, or null. */
  readonly parent: number | null;
  /** Which source the row comes from; named in a record as `gazetteer`. */
  readonly source: string;
}

/** A row as found in a gazetteer, with the name that led to it. */
export interface GazetteerEntry extends Omit<GazetteerRow, "parent" | "otherNames"> {
  /** The name of it that the looked-up spelling met. */
  readonly matched: string;
  /** Unique among the open gazetteers: file name and position. */
  readonly key: string;
  /** The regions that hold it, nearest first; the country is not among them. */
  readonly regions: readonly Region[];
}

/** The name of the first-level division that holds a place or that it is; null where the gazetteer has none for it. */
export const firstDivision = ({ kind, name, regions }: GazetteerEntry): string | null =>
  kind === "admin1" ? name : (regions.find((region) => region.kind === "admin1")?.name ?? null);

export interface Region {
  readonly key: string;
  readonly name: string;
  readonly kind: PlaceKind;
}
