/** How two places that reports name can be the same place of an event. */
import type { Place, PlaceKind } from "../../model/place.ts";

export type PlaceRelation = "same" | "holds" | "near" | "unknown" | "apart";

/** Kinds in order of extent: 0 country … 3 a spot in a town. */
const EXTENT: Readonly<Record<PlaceKind, number>> = {
  country: 0,
  sea: 1,
  region: 1,
  admin1: 1,
  desert: 1,
  mountain: 1,
  river: 1,
  strait: 1,
  admin2: 1,
  island: 1,
  road: 1,
  city: 2,
  town: 2,
  village: 2,
  camp: 2,
  dam: 2,
  port: 2,
  airport: 2,
  "air base": 2,
  base: 2,
  "border crossing": 2,
  district: 3,
  neighbourhood: 3,
  building: 3,
  facility: 3,
  unknown: 2,
};
export const extentOf = (place: Place): number => EXTENT[place.kind];

/** Kilometres within which a town and a spot named for it can be one place of an event. */
const NEAR = 25;
/** From here on two resolved places are two, whatever their spelling. */
const APART = 45;
const EARTH_RADIUS = 6371;

/** Great-circle distance in kilometres (haversine); null where one has no point. */
export function kilometresBetween(a: Place, b: Place): number | null {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return null;
  const rad = Math.PI / 180;
  const sinLat = Math.sin(((b.lat - a.lat) * rad) / 2);
  const sinLon = Math.sin(((b.lon - a.lon) * rad) / 2);
  const h = sinLat * sinLat + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * sinLon * sinLon;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
}

const ARTICLE = /^(?:al|el|ar|as|ash|at|ad|an|az|the)[-' ]/u;

/** One form for the spellings of a name: no marks, no Arabic article, no final h, no doubled letters. */
export function placeKey(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’‘`´ʼʻ']/gu, "")
    .replace(ARTICLE, "")
    .replace(
      /\b(?:city|town|village|province|governorate|district|region) of |(?: (?:city|province|governorate))$/gu,
      "",
    )
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/(\p{L})\1/gu, "$1")
    .replace(/[ae]h\b/gu, "a")
    .replace(/q/g, "k");
}

/** Places are compared pair by pair: their keys are made once. */
const KEYS = new WeakMap<Place, readonly string[]>();
function keysOf(place: Place): readonly string[] {
  let keys = KEYS.get(place);
  if (keys === undefined) {
    keys = [...new Set([placeKey(place.name), placeKey(place.asWritten)])].filter(Boolean);
    KEYS.set(place, keys);
  }
  return keys;
}

/** Which named places hold which, as the articles and the gazetteer say: folded name → folded names of what holds it. */
export type Containment = ReadonlyMap<string, ReadonlySet<string>>;

export function placeRelation(a: Place, b: Place, within: Containment): PlaceRelation {
  if (a.gazetteer !== null && a.gazetteer === b.gazetteer && a.id !== null && a.id === b.id) return "same";
  const keysA = keysOf(a);
  const keysB = keysOf(b);
  const distance = kilometresBetween(a, b);
  const extentA = extentOf(a);
  const extentB = extentOf(b);
  if (keysA.some((key) => keysB.includes(key)) && (distance === null || distance < APART)) return "same";
  const holds = (
    outer: Place,
    outerKeys: readonly string[],
    inner: Place,
    innerKeys: readonly string[],
  ): boolean =>
    innerKeys.some((key) => outerKeys.some((o) => within.get(key)?.has(o))) ||
    (outer.kind === "country" && outer.country !== null && outer.country === inner.country) ||
    (outer.kind === "admin1" && inner.admin1 !== null && outerKeys.includes(placeKey(inner.admin1))) ||
    // "Salaheddin, Aleppo": the written name of a spot often carries its town.
    innerKeys.some((key) => outerKeys.some((o) => o.length > 3 && ` ${key} `.includes(` ${o} `)));
  if (holds(a, keysA, b, keysB) || holds(b, keysB, a, keysA)) return "holds";
  if (a.country !== null && b.country !== null && a.country !== b.country) return "apart";
  if (distance !== null) {
    if (distance <= NEAR) return "near";
    if (extentA >= 2 && extentB >= 2 && distance > APART) return "apart";
    // Two provinces, two countries: different names of one level are different places.
    if (extentA === extentB && extentA < 2) return "apart";
  }
  return "unknown";
}

const RANK: readonly PlaceRelation[] = ["same", "holds", "near", "unknown", "apart"];

/** The best relation between two lists of places; null where either is empty. */
export function bestPlaceRelation(
  a: readonly Place[],
  b: readonly Place[],
  within: Containment,
): PlaceRelation | null {
  let best: number | null = null;
  for (const x of a)
    for (const y of b) {
      const rank = RANK.indexOf(placeRelation(x, y, within));
      if (best === null || rank < best) best = rank;
    }
  return best === null ? null : RANK[best]!;
}
