/**
 * Which place each name of an article means. The whole article decides: one sense a name (Gale, Church and Yarowsky 1992),
 * what stands beside it ("Qaim, in Anbar province"), the countries and regions named, nearness to the other places
 * (Leidner 2007), how many people live there, and the kind of place that the sentence asks for.
 */
import type { PlaceKind } from "../../model/place.ts";
import { kilometres } from "./distance.ts";
import type { Point } from "./distance.ts";
import type { NameMention } from "./find-mentions.ts";
import type { Candidate } from "./gazetteer/gazetteer.ts";
import type { GazetteerEntry } from "./gazetteer/entry.ts";
import { kindFits } from "./kind-words.ts";
import type { ArticleLookup } from "./lookup.ts";
import { foldedKey } from "./spelling.ts";

/** Mentions of one name. */
export interface NameGroup {
  readonly key: string;
  readonly name: string;
  readonly mentions: readonly NameMention[];
  /** Names that stand beside it as what holds it: "Paris, Texas", "the Anbar town of Qaim". */
  readonly holders: readonly string[];
}

export interface Resolution {
  readonly entry: GazetteerEntry | null;
  readonly why: string;
}

/** Weights were set by hand on the training halves of LGL and TR-News (bench/places), rounded to a twentieth. */
const WEIGHTS = {
  population: 2,
  country: 1.2,
  region: 0.9,
  nearness: 0.8,
  holder: 2.5,
  kind: 0.8,
  spelling: 1.2,
  capital: 0.25,
} as const;
/** Of what a kind adds or takes where the text asks for none. */
const KIND_PRIOR: Readonly<Partial<Record<PlaceKind, number>>> = {
  country: 1, admin1: 0.15, admin2: -0.45, district: -0.3, neighbourhood: -0.15, village: -0.05, region: 0.3, sea: 0.1,
}; // prettier-ignore
/** Kilometres over which nearness fades to a third. */
const NEAR = 150;
/** Other transliterations must be vouched for by country, region or neighbour as much as this. */
const LEAST_SUPPORT = 0.35;
/** Below it a town that lies in no country of the story is not the one that is meant. */
const KNOWN_ABROAD = 100_000;
/** Rounds after which nothing changes any more; the anchors of one round support the next. */
const ROUNDS = 3;

interface Scored {
  readonly candidate: Candidate;
  readonly score: number;
  readonly support: number;
  readonly reasons: readonly string[];
}

interface Context {
  /** Share of the article's evidence that points to a country, by code; 0..1. */
  readonly countries: ReadonlyMap<string, number>;
  /** Keys of regions that the article names. */
  readonly regions: ReadonlySet<string>;
  readonly points: readonly (Point & { readonly group: string })[];
}

export function resolveNames(
  groups: readonly NameGroup[],
  lookup: ArticleLookup,
): ReadonlyMap<string, Resolution> {
  const candidates = new Map(groups.map((group) => [group.key, candidatesOf(group, lookup)]));
  const holders = new Map(groups.map((group) => [group.key, holderKeys(group, lookup)]));
  let chosen = new Map<string, Scored | null>();
  for (let round = 0; round < ROUNDS; round++) {
    const context = contextOf(groups, chosen);
    chosen = new Map(
      groups.map((group) => [
        group.key,
        choose(group, candidates.get(group.key) ?? [], holders.get(group.key) ?? new Set(), context),
      ]),
    );
  }
  const context = contextOf(groups, chosen);
  return new Map(
    groups.map((group) => [
      group.key,
      finish(group, chosen.get(group.key) ?? null, candidates.get(group.key) ?? [], context, lookup),
    ]),
  );
}

function candidatesOf(group: NameGroup, lookup: ArticleLookup): readonly Candidate[] {
  const found = lookup.find(group.name);
  const same = found?.candidates ?? [];
  const named = found?.country ?? found?.demonym ?? null;
  if (found !== null && found.country === null && named !== null)
    return lookup.gazetteer
      .find(named.name)
      .filter(({ entry }) => entry.kind === "country" && entry.country === named.code);
  if (named !== null) {
    const { code } = named;
    // A country's name is that country, but for "Georgia" and the like, which another place may outweigh.
    const country = same.filter(({ entry }) => entry.kind === "country" && entry.country === code);
    return country.length > 0
      ? [...country, ...same.filter(({ entry }) => entry.kind === "admin1" || entry.seat === "country")]
      : same;
  }
  const best = same.some(({ match }) => match === "exact" || match === "folded");
  const prominent = found?.prominent ?? false;
  return best && prominent ? same : [...same, ...lookup.gazetteer.findAlike(group.name)];
}

/** Country codes and region keys of what stands beside the name as its holder. */
function holderKeys(group: NameGroup, lookup: ArticleLookup): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const holder of group.holders) {
    const found = lookup.find(holder);
    if (found === null) continue;
    const country = found.country ?? found.demonym;
    if (country !== null) keys.add(country.code);
    for (const { entry } of found.candidates) if (entry.kind !== "country") keys.add(entry.key);
  }
  return keys;
}

function contextOf(groups: readonly NameGroup[], chosen: ReadonlyMap<string, Scored | null>): Context {
  const weights = new Map<string, number>();
  const regions = new Set<string>();
  const points: (Point & { group: string })[] = [];
  let total = 0;
  const add = (country: string, weight: number): void => {
    if (country === "") return;
    weights.set(country, (weights.get(country) ?? 0) + weight);
    total += weight;
  };
  for (const group of groups) {
    const lookup = group.mentions[0]?.lookup;
    const named = lookup?.country ?? lookup?.demonym ?? null;
    const entry = chosen.get(group.key)?.candidate.entry;
    if (named !== null && (entry === undefined || entry.kind === "country")) {
      add(named.code, Math.sqrt(group.mentions.length));
      continue;
    }
    if (entry === undefined) continue;
    add(entry.country, 0.6 * Math.sqrt(group.mentions.length));
    if (entry.kind === "admin1" || entry.kind === "admin2" || entry.kind === "region") regions.add(entry.key);
    if (entry.lat !== null && entry.lon !== null)
      points.push({ lat: entry.lat, lon: entry.lon, group: group.key });
  }
  return {
    countries: new Map([...weights].map(([code, weight]) => [code, weight / Math.max(total, 1)])),
    regions,
    points,
  };
}

function choose(
  group: NameGroup,
  candidates: readonly Candidate[],
  holders: ReadonlySet<string>,
  context: Context,
): Scored | null {
  let best: Scored | null = null;
  for (const candidate of candidates) {
    const scored = scoreOf(group, candidate, holders, context);
    if (scored === null) continue;
    if (
      best === null ||
      scored.score > best.score ||
      (scored.score === best.score && candidate.entry.key < best.candidate.entry.key)
    )
      best = scored;
  }
  return best;
}

function scoreOf(
  group: NameGroup,
  candidate: Candidate,
  holders: ReadonlySet<string>,
  context: Context,
): Scored | null {
  const { entry } = candidate;
  const reasons: string[] = [];
  let support = 0;
  const share = context.countries.get(entry.country) ?? 0;
  if (share > 0) {
    support += WEIGHTS.country * Math.sqrt(share);
    reasons.push(`the article speaks of ${entry.country}`);
  }
  const region = entry.regions.find(({ key }) => context.regions.has(key));
  if (region !== undefined) {
    support += WEIGHTS.region;
    reasons.push(`it lies in ${region.name}`);
  }
  const near = nearness(entry, group.key, context.points);
  if (near > 0.05) {
    support += WEIGHTS.nearness * near;
    reasons.push("other places of the article are near");
  }
  if (holders.size > 0 && (holders.has(entry.country) || entry.regions.some(({ key }) => holders.has(key)))) {
    support += WEIGHTS.holder;
    reasons.push("the text says what holds it");
  }
  const close = candidate.match === "exact" || candidate.match === "folded";
  if (!close && support < LEAST_SUPPORT) return null;
  let score =
    support +
    WEIGHTS.population * (Math.log10(entry.population + 10) / 7) +
    WEIGHTS.spelling * (candidate.similarity - 1);
  if (!close) score -= 0.6;
  if (entry.seat === "country") score += WEIGHTS.capital;
  const asked = group.mentions.find((mention) => mention.asked !== null)?.asked ?? null;
  const fit = asked === null ? 0 : kindFits(asked, entry.kind);
  if (fit > 0) {
    score += WEIGHTS.kind * fit;
    reasons.push(`a ${asked ?? ""} is asked for`);
  } else score += KIND_PRIOR[entry.kind] ?? 0;
  return { candidate, score, support, reasons };
}

/** 0..1: how near the nearest other place of the article is. */
function nearness(
  entry: GazetteerEntry,
  group: string,
  points: readonly (Point & { readonly group: string })[],
): number {
  const { lat, lon } = entry;
  if (lat === null || lon === null) return 0;
  let best = 0;
  for (const point of points)
    if (point.group !== group && Math.abs(point.lat - lat) < 6)
      best = Math.max(best, Math.exp(-kilometres({ lat, lon }, point) / NEAR));
  return best;
}

function finish(
  group: NameGroup,
  scored: Scored | null,
  candidates: readonly Candidate[],
  context: Context,
  lookup: ArticleLookup,
): Resolution {
  const main = new Set([...context.countries].filter(([, share]) => share >= 0.15).map(([code]) => code));
  if (scored !== null) {
    const { entry, match } = scored.candidate;
    const abroad =
      main.size > 0 && !main.has(entry.country) && entry.country !== "" && scored.support < LEAST_SUPPORT;
    const known =
      entry.population >= KNOWN_ABROAD ||
      entry.seat === "country" ||
      entry.kind === "country" ||
      entry.kind === "admin1" ||
      entry.source === "crosscheck";
    if (!abroad || known) {
      const others = candidates.length - 1;
      const spelt = match === "exact" ? "" : ` (spelt “${scored.candidate.entry.matched}” there)`;
      const among = others > 0 ? `, of ${others + 1} candidates` : "";
      return {
        entry,
        why: `${scored.reasons.join(", ") || "the best known place of that name"}${spelt}${among}; score ${scored.score.toFixed(2)}`,
      };
    }
    return {
      entry: null,
      why: `places called “${group.name}” lie only where the article does not speak of (${entry.country})`,
    };
  }
  const cued = group.mentions.some((mention) => mention.cued);
  const misspelt = (cued ? lookup.gazetteer.findMisspelt(group.name, main) : []).sort(
    (a, b) =>
      b.similarity - a.similarity ||
      b.entry.population - a.entry.population ||
      (a.entry.key < b.entry.key ? -1 : 1),
  );
  const [nearest] = misspelt;
  if (
    nearest !== undefined &&
    nearest.similarity >= 0.75 &&
    (misspelt[1]?.similarity ?? 0) < nearest.similarity
  )
    return {
      entry: nearest.entry,
      why: `one letter from “${nearest.entry.matched}” in ${nearest.entry.country}, which the article speaks of`,
    };
  return {
    entry: null,
    why:
      candidates.length > 0
        ? `${candidates.length} candidates for “${group.name}”, none supported by the article`
        : `no gazetteer has “${group.name}”`,
  };
}

/** Groups mentions by name; the order of the article. */
export function groupByName(
  mentions: readonly NameMention[],
  holdersOf: (mention: NameMention) => readonly string[],
): NameGroup[] {
  const groups = new Map<string, { name: string; mentions: NameMention[]; holders: string[] }>();
  for (const mention of mentions) {
    const key = groupKey(mention);
    const group = groups.get(key);
    if (group === undefined)
      groups.set(key, { name: mention.name, mentions: [mention], holders: [...holdersOf(mention)] });
    else {
      group.mentions.push(mention);
      group.holders.push(...holdersOf(mention));
    }
  }
  return [...groups].map(([key, group]) => ({ key, ...group }));
}

export const groupKey = (mention: NameMention): string => {
  const country = mention.lookup?.country ?? mention.lookup?.demonym ?? null;
  return country === null ||
    mention.lookup?.candidates.some(({ entry }) => entry.kind === "admin1" && entry.population > 1e6) === true
    ? foldedKey(mention.name) || mention.name
    : `=${country.code}`;
};
