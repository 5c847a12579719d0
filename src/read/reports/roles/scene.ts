/**
 * Where an event is set that no passage places: at the one place that the article is about, else in its country. What an article
 * only recalls may have been anywhere in the country, and so may a war.
 */
import type { Place, PlaceMention } from "../../../model/place.ts";
import type { Report } from "../../../model/report.ts";
import { countryByCode } from "../../places/countries.ts";
import type { Reading } from "../reading.ts";

/** Share of what an article says of places that one must have, with what lies in it or around it, to be the article's scene. */
const CLEAR = 0.5;
/** The headline and the lead set the scene: their places count so many times. */
const LEAD_WEIGHT = 3;
const LEAD = 3;
const LOCAL: ReadonlySet<string> = new Set(
  "city town village district neighbourhood camp island port facility building airport dam".split(" "),
);
const LARGE: ReadonlySet<string> = new Set(["country", "region", "sea", "desert", "river"]);

export interface Scene {
  /** The one place that the article is about, or null. */
  readonly local: Place | null;
  /** The country that it is about, or null. */
  readonly country: Place | null;
}

export function sceneOf(reading: Reading): Scene {
  const named = placesNamed(reading);
  const total = named.reduce((sum, m) => sum + m.weight, 0);
  const sum = (some: readonly Named[]): number => some.reduce((votes, m) => votes + m.weight, 0);
  let best: { place: Place; votes: number } | null = null;
  for (const { mention, local } of named) {
    if (local === null) continue;
    const around = sum(named.filter((m) => areOne(m.mention, mention)));
    const own = sum(named.filter((m) => m.mention.place.name === mention.place.name));
    const votes = around + own / (total + 1);
    if (around >= CLEAR * total && (best === null || votes > best.votes)) best = { place: local, votes };
  }
  return { local: best?.place ?? null, country: countryOf(reading) };
}

interface Named {
  readonly mention: PlaceMention;
  /** Of all mentions of the name within the same regions. */
  weight: number;
  /** As first mentioned with a point, where an event can be set there; else null. */
  local: Place | null;
}

/** The places that an article names, each once: a long list of incidents names few of them many times. */
function placesNamed(reading: Reading): readonly Named[] {
  const named = new Map<string, Named>();
  for (const sentence of reading.sentences)
    for (const mention of reading.placesIn(sentence.index)) {
      const { place } = mention;
      if (mention.metonym || LARGE.has(place.kind)) continue;
      const key = [place.name, ...mention.within].join("\n");
      let found = named.get(key);
      if (!found) named.set(key, (found = { mention, weight: 0, local: null }));
      found.weight += sentence.index < LEAD || sentence.role === "headline" ? LEAD_WEIGHT : 1;
      if (LOCAL.has(place.kind) && place.lat !== null) found.local ??= place;
    }
  return [...named.values()];
}

/** One place, or one inside the other. */
const areOne = (a: PlaceMention, b: PlaceMention): boolean =>
  a.place.name === b.place.name || a.within.includes(b.place.name) || b.within.includes(a.place.name);

function countryOf(reading: Reading): Place | null {
  if (reading.country === null) return null;
  const named = reading.sentences
    .flatMap((s) => reading.placesIn(s.index))
    .find((p) => p.place.kind === "country" && p.place.country === reading.country);
  return named && countryByCode(reading.country) ? named.place : null;
}

/** Sets a report that names no place at the scene of its article. */
export function atScene(scene: Scene, report: Report, isWar: boolean): Report {
  if (report.place.length > 0) return report;
  const place = report.background || isWar ? scene.country : (scene.local ?? scene.country);
  if (place === null) return report;
  const because =
    place === scene.local ? "the place that the article is about" : "the country that the article is about";
  return {
    ...report,
    place: [place],
    carried: [...report.carried, "place"],
    why: [...report.why, `place: “${place.asWritten}”, ${because}`],
  };
}
