/**
 * How precise a place is, from its kind and the words around it: ACLED's geo_precision (ACLED Codebook, 2023: 1 the town,
 * 2 near a town or a small part of a region, 3 a larger region) and UCDP's where_prec (UCDP GED Codebook 23.1: 1 exact,
 * 2 within about 25 km, 3 second-level division, 4 first-level division, 5 linear or fuzzy region, 6 country, 7 waters, air).
 */
import type { PlaceKind } from "../../model/place.ts";

export interface Precision {
  readonly geoPrecision: 1 | 2 | 3;
  readonly wherePrecision: 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

const OF_KIND: Readonly<Record<PlaceKind, Precision>> = {
  country: { geoPrecision: 3, wherePrecision: 6 },
  region: { geoPrecision: 3, wherePrecision: 5 },
  admin1: { geoPrecision: 3, wherePrecision: 4 },
  admin2: { geoPrecision: 2, wherePrecision: 3 },
  city: { geoPrecision: 1, wherePrecision: 1 },
  town: { geoPrecision: 1, wherePrecision: 1 },
  village: { geoPrecision: 1, wherePrecision: 1 },
  district: { geoPrecision: 2, wherePrecision: 3 },
  neighbourhood: { geoPrecision: 1, wherePrecision: 1 },
  "border crossing": { geoPrecision: 1, wherePrecision: 1 },
  dam: { geoPrecision: 1, wherePrecision: 1 },
  airport: { geoPrecision: 1, wherePrecision: 1 },
  "air base": { geoPrecision: 1, wherePrecision: 1 },
  base: { geoPrecision: 1, wherePrecision: 1 },
  camp: { geoPrecision: 1, wherePrecision: 1 },
  island: { geoPrecision: 2, wherePrecision: 3 },
  river: { geoPrecision: 3, wherePrecision: 5 },
  sea: { geoPrecision: 3, wherePrecision: 7 },
  strait: { geoPrecision: 3, wherePrecision: 7 },
  mountain: { geoPrecision: 2, wherePrecision: 5 },
  desert: { geoPrecision: 3, wherePrecision: 5 },
  road: { geoPrecision: 2, wherePrecision: 5 },
  port: { geoPrecision: 1, wherePrecision: 1 },
  building: { geoPrecision: 1, wherePrecision: 1 },
  facility: { geoPrecision: 1, wherePrecision: 1 },
  unknown: { geoPrecision: 2, wherePrecision: 2 },
};

/** Whose waters are meant by "off X". */
const WITH_WATERS: ReadonlySet<PlaceKind> = new Set(["country", "region", "admin1", "admin2", "island"]);

/**
 * @param beside "near X"; @param part "northern X"; @param standsFor a facility known only by the town it is named after;
 * @param offshore "off X"
 */
export function precisionOf(
  kind: PlaceKind,
  how: { beside: boolean; part: boolean; standsFor: boolean; offshore: boolean },
): Precision {
  const own = OF_KIND[kind];
  if (how.offshore && WITH_WATERS.has(kind)) return { ...own, wherePrecision: 7 };
  if (own.geoPrecision === 1 && (how.beside || how.standsFor)) return { geoPrecision: 2, wherePrecision: 2 };
  if (own.wherePrecision === 6 && how.part) return { geoPrecision: 3, wherePrecision: 5 };
  return own;
}
