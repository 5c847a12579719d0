/** Where something happened: what the text says, and the point that a gazetteer gives for it, if one does. */
import { z } from "zod";

export const PLACE_KINDS = [
  "country",
  "region",
  "admin1",
  "admin2",
  "city",
  "town",
  "village",
  "district",
  "neighbourhood",
  "border crossing",
  "dam",
  "airport",
  "air base",
  "base",
  "camp",
  "island",
  "river",
  "sea",
  "strait",
  "mountain",
  "desert",
  "road",
  "port",
  "building",
  "facility",
  "unknown",
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

export const Place = z
  .object({
    /** The gazetteer's name, else the fullest variant in the article. */
    name: z.string().min(1),
    asWritten: z.string().min(1),
    /** Null where unresolved: never a made-up point. Degrees, WGS 84. */
    lat: z.number().min(-90).max(90).nullable(),
    lon: z.number().min(-180).max(180).nullable(),
    /** ISO 3166-1 alpha-2, or null. */
    country: z.string().length(2).nullable(),
    admin1: z.string().nullable(),
    kind: z.enum(PLACE_KINDS),
    /** ACLED: 1 the town itself, 2 part of a region near a town, 3 a larger region (its capital or centre stands for it). */
    geoPrecision: z.int().min(1).max(3).nullable(),
    /** UCDP GED where_prec: 1 exact … 7 international waters or airspace. */
    wherePrecision: z.int().min(1).max(7).nullable(),
    gazetteer: z.string().nullable(),
    /** The gazetteer's id. */
    id: z.string().nullable(),
  })
  .readonly();
export type Place = z.infer<typeof Place>;

/** A place that no gazetteer entry was found for: its name as written, no point, no precision. */
export const unresolvedPlace = (name: string, kind: PlaceKind = "unknown"): Place => ({
  name,
  asWritten: name,
  lat: null,
  lon: null,
  country: null,
  admin1: null,
  kind,
  geoPrecision: null,
  wherePrecision: null,
  gazetteer: null,
  id: null,
});

/** A place that a name may mean, with what speaks for it. */
export interface PlaceCandidate {
  readonly name: string;
  readonly kind: PlaceKind;
  /** ISO 3166-1 alpha-2, or null. */
  readonly country: string | null;
  readonly admin1: string | null;
  readonly gazetteer: string;
  /** The gazetteer's id, or null. */
  readonly id: string | null;
  /** Of no unit: good only to compare the candidates of one name in one article. */
  readonly score: number;
  readonly reasons: readonly string[];
}

/** A place name in an article, with what was made of it and why. */
export interface PlaceMention {
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  /** Token indices in the sentence. */
  readonly first: number;
  readonly last: number;
  readonly place: Place;
  /** Chain of the places that hold it, nearest first, by name: ["Anbar", "Iraq"]. */
  readonly within: readonly string[];
  /** True where the name stands for a government or a body ("Baghdad said"), a people, a paper: no place of an event. */
  readonly metonym: boolean;
  /** Why this candidate, or why none. */
  readonly why: string;
  /** The best few that were weighed, best first, whether one of them was taken or not. */
  readonly candidates: readonly PlaceCandidate[];
}
