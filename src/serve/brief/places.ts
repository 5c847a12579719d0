/** Places in sentences, with the preposition that their kind takes. */
import type { Place, PlaceKind } from "../../model/place.ts";
import { listed } from "./phrases.ts";

const AT: ReadonlySet<PlaceKind> = new Set([
  "border crossing",
  "dam",
  "airport",
  "air base",
  "base",
  "camp",
  "port",
  "building",
  "facility",
]);
const ON: ReadonlySet<PlaceKind> = new Set(["island", "river", "road", "mountain"]);
const WITH_ARTICLE: ReadonlySet<PlaceKind> = new Set([
  "border crossing",
  "dam",
  "river",
  "sea",
  "strait",
  "desert",
  "road",
]);

export function placeName(place: Place): string {
  const article = WITH_ARTICLE.has(place.kind) && !/^the /i.test(place.name) ? "the " : "";
  const kind = /crossing|dam|river|sea|gulf|strait|desert|road|street|highway|bridge/i.test(place.name)
    ? ""
    : place.kind === "border crossing"
      ? " border crossing"
      : place.kind === "dam"
        ? " dam"
        : "";
  return article + place.name + kind;
}

// A sentence with more names than this is a list, and no longer read.
const MOST_NAMED = 4;

/** "Rawa and Ana", as the object of a sentence; null where no report names a place. */
export const placePhrase = (places: readonly Place[]): string | null =>
  places.length === 0 ? null : listed([...new Set(places.map(placeName))], MOST_NAMED);

/** "in Qaim", "near Ramadi", "at the Trebil border crossing". */
export function wherePhrase(places: readonly Place[]): string | null {
  const names = placePhrase(places);
  const [first] = places;
  if (names === null || first === undefined) return null;
  // "near Ramadi" in the text: ACLED's geo_precision 2 with UCDP's where_prec 2.
  if (places.length === 1 && first.wherePrecision === 2) return `near ${names}`;
  return `${AT.has(first.kind) ? "at" : ON.has(first.kind) ? "on" : "in"} ${names}`;
}
