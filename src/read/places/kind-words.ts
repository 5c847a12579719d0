/** Words that say what kind of place a name is: "the town of X", "X province", "X airport". */
import type { PlaceKind } from "../../model/place.ts";

/** Singular and plural, lower case. Words of two parts are looked up by their last ("border crossing": crossing). */
const WORDS: Readonly<Partial<Record<PlaceKind, string>>> = {
  country: "country nation",
  region: "region regions area areas territory territories peninsula valley plain plains plateau enclave",
  admin1: "province provinces governorate governorates state states oblast oblasts voivodeship emirate",
  admin2: "county counties parish prefecture raion canton",
  district: "district districts subdistrict borough municipality township townships commune",
  city: "city cities capital metropolis",
  town: "town towns hometown",
  village: "village villages hamlet hamlets settlement settlements kibbutz",
  neighbourhood:
    "neighbourhood neighborhood neighbourhoods neighborhoods suburb suburbs quarter slum arrondissement",
  "border crossing": "crossing crossings checkpoint",
  dam: "dam dams",
  airport: "airport airports airfield airstrip",
  "air base": "airbase",
  base: "base bases garrison barracks fort",
  camp: "camp camps",
  island: "island islands archipelago isle isles atoll",
  river: "river rivers canal creek",
  sea: "sea ocean gulf bay lake lagoon reservoir",
  strait: "strait straits channel",
  mountain: "mountain mountains mount hills volcano heights range ridge",
  desert: "desert",
  road: "road highway motorway street avenue boulevard expressway lane",
  port: "port harbour harbor",
  building:
    "hospital prison jail mosque church cathedral temple university school hotel square market museum stadium court courthouse embassy shrine station tower library mall",
  facility: "refinery plant mine oilfield pipeline bridge tunnel reactor dock shipyard park forest",
};

const KIND_OF_WORD: ReadonlyMap<string, PlaceKind> = new Map(
  (Object.entries(WORDS) as [PlaceKind, string][]).flatMap(([kind, words]) =>
    words.split(" ").map((word) => [word, kind] as const),
  ),
);

export const kindOfWord = (word: string): PlaceKind | null => KIND_OF_WORD.get(word.toLowerCase()) ?? null;

/** Kinds that are a thing at a place, not the place itself: they keep the word in their name ("Haditha dam"). */
export const FACILITIES: ReadonlySet<PlaceKind> = new Set([
  "border crossing", "dam", "airport", "air base", "base", "camp", "road", "port", "building", "facility",
]); // prettier-ignore

/** Words that make a name with the place's even in small letters: "the Haditha dam", but no "Edmonton school". */
const TAKE_PLACE_NAME: ReadonlySet<string> = new Set(
  "crossing checkpoint dam airport airfield airbase base camp prison jail refinery bridge oilfield tunnel".split(
    " ",
  ),
);
export const takesPlaceName = (word: string): boolean => TAKE_PLACE_NAME.has(word.toLowerCase());

/** Kinds that one word may well mean by another: a "city" may be a town in the gazetteer, a district a neighbourhood. */
const FAMILIES: readonly (readonly PlaceKind[])[] = [
  ["city", "town", "village", "neighbourhood", "camp"],
  ["district", "neighbourhood", "admin2", "town", "village"],
  ["admin1", "region"],
  ["admin2", "admin1", "district"],
  ["region", "admin1", "admin2", "island", "mountain", "desert"],
  ["airport", "air base", "base"],
  ["sea", "strait", "river"],
  ["port", "town", "city"],
  ["island", "region", "admin1", "admin2"],
  ["camp", "neighbourhood", "district", "village"],
];

/** 1: the kind asked for; 0.6: one that the word may mean; 0: neither. */
export function kindFits(asked: PlaceKind, kind: PlaceKind): number {
  if (asked === kind) return 1;
  return FAMILIES.some((family) => family[0] === asked && family.includes(kind)) ? 0.6 : 0;
}

/** Kinds whose word after an unknown name is enough: "Zurnabad province". */
export const PLACE_AFTER: ReadonlySet<PlaceKind> = new Set([
  "admin1", "admin2", "district", "neighbourhood", "border crossing", "dam", "airport", "camp", "island", "river", "village", "town",
]); // prettier-ignore
