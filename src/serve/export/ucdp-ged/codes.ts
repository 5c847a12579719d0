/** UCDP GED's columns in the order of its CSV (codebook 24.1), and its codes. */

export const UCDP_GED_COLUMNS = [
  "id",
  "relid",
  "year",
  "active_year",
  "code_status",
  "type_of_violence",
  "conflict_dset_id",
  "conflict_new_id",
  "conflict_name",
  "dyad_dset_id",
  "dyad_new_id",
  "dyad_name",
  "side_a_dset_id",
  "side_a_new_id",
  "side_a",
  "side_b_dset_id",
  "side_b_new_id",
  "side_b",
  "number_of_sources",
  "source_article",
  "source_office",
  "source_date",
  "source_headline",
  "source_original",
  "where_prec",
  "where_coordinates",
  "where_description",
  "adm_1",
  "adm_2",
  "latitude",
  "longitude",
  "geom_wkt",
  "priogrid_gid",
  "country",
  "country_id",
  "region",
  "event_clarity",
  "date_prec",
  "date_start",
  "date_end",
  "deaths_a",
  "deaths_b",
  "deaths_civilians",
  "deaths_unknown",
  "best",
  "high",
  "low",
  "gwnoa",
  "gwnob",
] as const;
export type UcdpGedColumn = (typeof UCDP_GED_COLUMNS)[number];

export const VIOLENCE = { stateBased: 1, nonState: 2, oneSided: 3 } as const;

/**
 * date_prec: 1 the day, 2 two to six days, 3 a week, 4 up to a month, 5 up to a year; null for more, which GED leaves out.
 */
export const datePrecision = (days: number): 1 | 2 | 3 | 4 | 5 | null =>
  days === 1 ? 1 : days <= 6 ? 2 : days === 7 ? 3 : days <= 31 ? 4 : days <= 366 ? 5 : null;

/**
 * PRIO-GRID's cell of half a degree, counted from the south-western corner eastwards (Tollefsen, Strand & Buhaug 2012).
 * @param lat degrees, -90..90
 * @param lon degrees, -180..180
 */
export const prioGridCell = (lat: number, lon: number): number =>
  Math.min(359, Math.floor((lat + 90) * 2)) * 720 + Math.min(719, Math.floor((lon + 180) * 2)) + 1;
