/**
 * Which place each name of an article means. The whole article decides: one sense a name (Gale, Church and Yarowsky 1992),
 * what stands beside it ("Qaim, in Anbar province"), the countries and regions named, nearness to the other places
 * (Leidner 2007), how many people live there, and the kind of place that the sentence asks for.
 */
import type { PlaceCandidate, PlaceKind } from "../../model/place.ts";
import type { Point } from "./distance.ts";
import type { NameMention } from "./name-mention.ts";
import { firstDivision } from "./gazetteer/entry.ts";
import type { GazetteerEntry } from "./gazetteer/entry.ts";
import type { Candidate } from "./gazetteer/gazetteer.ts";
import { FACILITIES } from "./kind-words.ts";
import type { ArticleLookup } from "./lookup.ts";
import { divisionKey, LEAST_SUPPORT, scoreCandidate, shareOf } from "./score-candidates.ts";
import type { Company, Context, Question, Scored } from "./score-candidates.ts";
import { foldedKey } from "./spelling.ts";

export interface Resolution {
  readonly entry: GazetteerEntry | null;
  readonly why: string;
  /** Best first. */
  readonly candidates: readonly PlaceCandidate[];
}
/** What is decided of a name, without what else was weighed. */
type Decision = Omit<Resolution, "candidates">;

/** Mentions of one name. */
interface NameGroup {
  readonly key: string;
  readonly name: string;
  readonly mentions: readonly NameMention[];
  readonly candidates: readonly Candidate[];
  readonly question: Question;
}

/** Below it a town that lies in no country of the story is not the one that is meant. */
const KNOWN_ABROAD = 100_000;
/** The places found in one round speak for those of the next; after three nothing changes any more. */
const ROUNDS = 3;
/** A country with a smaller share of the article is not what it is about. */
const MAIN_SHARE = 0.15;
/** A town speaks less for its country than the country's own name. */
const TOWN_FOR_COUNTRY = 0.6;
/** Names of an article that are scored against each other's points; more add time, not certainty. */
const MOST_POINTS = 200;
/** "Aleppo" alone is the city and not its province, "Quebec" the province: what share of its people the town must have. */
const NAMESAKE_SHARE = 0.2;
/** People of a division that its name calls to mind before any town of that name. */
const LARGE_DIVISION = 1_000_000;
/** Candidates that are kept beside the one taken. */
const MOST_CANDIDATES = 5;
/** One letter off in a word of eight. */
const MISSPELT_SIMILARITY = 0.75;
const CENTROIDS: ReadonlySet<PlaceKind> = new Set([
  "country",
  "region",
  "admin1",
  "sea",
  "river",
  "desert",
  "mountain",
]);

export function resolveNames(
  mentions: readonly NameMention[],
  holders: ReadonlyMap<NameMention, readonly string[]>,
  lookup: ArticleLookup,
): ReadonlyMap<NameMention, Resolution> {
  const groups = groupByName(mentions, holders, lookup);
  let chosen = new Map<NameGroup, Scored | null>();
  const company = companyIn(groups);
  let context = contextOf(groups, chosen, company);
  for (let round = 0; round < ROUNDS; round++) {
    chosen = new Map(groups.map((group) => [group, bestOf(group, context)]));
    context = contextOf(groups, chosen, company);
  }
  const main = new Set(
    [...context.countries.of.keys()].filter((code) => shareOf(code, null, context) >= MAIN_SHARE),
  );
  const resolutions = new Map<NameMention, Resolution>();
  for (const group of groups) {
    const best = chosen.get(group) ?? null;
    const decision = best === null ? lastResort(group, main, lookup) : accepted(group, best, main);
    const resolution = { ...decision, candidates: candidatesKept(group, context) };
    for (const mention of group.mentions) resolutions.set(mention, resolution);
  }
  return resolutions;
}

/** In the order of the article. A country's names, adjectives and nouns are one group. */
function groupByName(
  mentions: readonly NameMention[],
  holders: ReadonlyMap<NameMention, readonly string[]>,
  lookup: ArticleLookup,
): NameGroup[] {
  return [...Map.groupBy(mentions, groupKey)].map(([key, own]): NameGroup => {
    const name = own[0]?.name ?? "";
    const candidates = candidatesOf(name, lookup);
    const towns = candidates.filter(({ entry, similarity }) => entry.regions.length > 0 && similarity >= 0.8);
    return {
      key,
      name,
      mentions: own,
      candidates,
      question: {
        group: key,
        asked: askedOf(own),
        large: candidates.some(
          ({ entry, similarity }) =>
            similarity >= 0.8 &&
            (entry.kind === "country" || (entry.kind === "admin1" && entry.population >= LARGE_DIVISION)),
        ),
        holders: holderKeys(
          own.flatMap((mention) => holders.get(mention) ?? []),
          lookup,
        ),
        namesakes: new Set(
          candidates
            .filter(({ entry: region }) =>
              towns.some(
                ({ entry }) =>
                  entry.population >= NAMESAKE_SHARE * region.population &&
                  entry.regions.some(({ key: holder }) => holder === region.key),
              ),
            )
            .map(({ entry }) => entry.key),
        ),
      },
    };
  });
}

/** A kind that the place itself can have, before one of a thing named after it ("the Haditha dam"). */
function askedOf(mentions: readonly NameMention[]): PlaceKind | null {
  const asked = mentions.flatMap((mention) => mention.asked ?? []);
  return asked.find((kind) => !FACILITIES.has(kind)) ?? asked[0] ?? null;
}

function groupKey({ name, lookup }: NameMention): string {
  const country = lookup?.country ?? lookup?.demonym ?? null;
  const division =
    lookup?.candidates.some(({ entry }) => entry.kind === "admin1" && entry.population > 1e6) ?? false;
  return country !== null && !division ? `=${country.code}` : foldedKey(name) || name;
}

function candidatesOf(name: string, lookup: ArticleLookup): readonly Candidate[] {
  const found = lookup.find(name);
  const entryOf = (entry: GazetteerEntry | null): Candidate[] =>
    entry === null ? [] : [{ entry, match: "exact", similarity: 1 }];
  if (found === null) return lookup.gazetteer.findAlike(name);
  const named = found.country ?? found.demonym;
  if (named !== null) {
    const country = entryOf(lookup.gazetteer.country(named.code));
    // "Georgia", "Jordan", "Lebanon": towns and divisions bear the names of countries.
    return found.country === null
      ? country
      : [...country, ...found.candidates.filter(({ entry }) => entry.kind !== "country")];
  }
  if (found.peopleOf !== null) return lookup.gazetteer.find(found.peopleOf);
  return found.prominent ? found.candidates : [...found.candidates, ...lookup.gazetteer.findAlike(name)];
}

/** Country codes and region keys of names that stand beside a name as what holds it. */
function holderKeys(names: readonly string[], lookup: ArticleLookup): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const name of names) {
    const found = lookup.find(name);
    const country = found?.country ?? found?.demonym ?? null;
    if (country !== null) keys.add(country.code);
    for (const { entry } of found?.candidates ?? []) if (entry.kind !== "country") keys.add(entry.key);
  }
  return keys;
}

/** Whatever is chosen: in which divisions the names of the article have places at all. */
function companyIn(groups: readonly NameGroup[]): Company {
  const of = new Map<string, number>();
  const ofGroup = new Map<string, ReadonlyMap<string, number>>();
  for (const { key, candidates } of groups) {
    const divisions = new Set(
      candidates
        // A division that is named itself speaks by its name, and is weighed there.
        .filter(({ entry, similarity }) => similarity >= 0.8 && entry.kind !== "admin1")
        .map(({ entry }) => divisionKey(entry))
        .filter((division) => division !== null),
    );
    const weight = 1 / divisions.size;
    for (const division of divisions) of.set(division, (of.get(division) ?? 0) + weight);
    ofGroup.set(key, new Map([...divisions].map((division) => [division, weight])));
  }
  return { of, ofGroup };
}

function contextOf(
  groups: readonly NameGroup[],
  chosen: ReadonlyMap<NameGroup, Scored | null>,
  company: Company,
): Context {
  const of = new Map<string, number>();
  const ofGroup = new Map<string, { country: string; weight: number }>();
  let all = 0;
  const regions = new Set<string>();
  const points: (Point & { group: string })[] = [];
  const add = (country: string, group: string, weight: number): void => {
    if (country === "") return;
    of.set(country, (of.get(country) ?? 0) + weight);
    ofGroup.set(group, { country, weight });
    all += weight;
  };
  for (const group of groups) {
    const weight = Math.sqrt(group.mentions.length);
    const entry = chosen.get(group)?.candidate.entry;
    if (entry === undefined) {
      const lookup = group.mentions[0]?.lookup;
      const named = lookup?.country ?? lookup?.demonym ?? null;
      if (named !== null) add(named.code, group.key, weight);
      continue;
    }
    add(entry.country, group.key, entry.kind === "country" ? weight : TOWN_FOR_COUNTRY * weight);
    if (entry.kind === "admin1" || entry.kind === "admin2" || entry.kind === "region") regions.add(entry.key);
    if (entry.lat !== null && entry.lon !== null && !CENTROIDS.has(entry.kind) && points.length < MOST_POINTS)
      points.push({ lat: entry.lat, lon: entry.lon, group: group.key });
  }
  return { countries: { of, all, ofGroup }, regions, company, points };
}

function bestOf(group: NameGroup, context: Context): Scored | null {
  let best: Scored | null = null;
  for (const candidate of group.candidates) {
    const scored = scoreCandidate(group.question, candidate, context);
    if (scored === null) continue;
    const tie = best !== null && scored.score === best.score;
    if (best === null || scored.score > best.score || (tie && candidate.entry.key < best.candidate.entry.key))
      best = scored;
  }
  return best;
}

function candidatesKept(group: NameGroup, context: Context): PlaceCandidate[] {
  return group.candidates
    .flatMap((candidate) => scoreCandidate(group.question, candidate, context) ?? [])
    .sort((a, b) => b.score - a.score || (a.candidate.entry.key < b.candidate.entry.key ? -1 : 1))
    .slice(0, MOST_CANDIDATES)
    .map(({ candidate: { entry }, score, reasons }) => ({
      name: entry.name,
      kind: entry.kind,
      country: entry.country || null,
      admin1: firstDivision(entry),
      gazetteer: entry.source,
      id: entry.id || null,
      score: Math.round(score * 100) / 100,
      reasons,
    }));
}

/** The best candidate, unless it is a small place in a country that the article does not speak of. */
function accepted(group: NameGroup, best: Scored, main: ReadonlySet<string>): Decision {
  const { entry, match } = best.candidate;
  const abroad =
    main.size > 0 && !main.has(entry.country) && entry.country !== "" && best.support < LEAST_SUPPORT;
  const known =
    entry.population >= KNOWN_ABROAD ||
    entry.seat === "country" ||
    entry.kind === "country" ||
    entry.kind === "admin1" ||
    entry.source === "crosscheck";
  if (abroad && !known)
    return {
      entry: null,
      why: `places called “${group.name}” lie only where the article does not speak of (${entry.country})`,
    };
  const others = group.candidates.length - 1;
  const reasons = best.reasons.join(", ") || "the best known place of that name";
  const spelt = match === "exact" ? "" : ` (“${entry.matched}” there)`;
  return {
    entry,
    why: `${reasons}${spelt}${others > 0 ? `, of ${others + 1} candidates` : ""}; score ${best.score.toFixed(2)}`,
  };
}

/** No candidate: a name one consonant away, in a country that the article is about, where only one is so near. */
function lastResort(group: NameGroup, main: ReadonlySet<string>, lookup: ArticleLookup): Decision {
  const cued = group.mentions.some((mention) => mention.cued);
  const [nearest, second] = (cued ? lookup.gazetteer.findMisspelt(group.name, main) : []).sort(
    (a, b) =>
      b.similarity - a.similarity ||
      b.entry.population - a.entry.population ||
      (a.entry.key < b.entry.key ? -1 : 1),
  );
  if (
    nearest !== undefined &&
    nearest.similarity >= MISSPELT_SIMILARITY &&
    (second?.similarity ?? 0) < nearest.similarity
  )
    return {
      entry: nearest.entry,
      why: `one letter from “${nearest.entry.matched}” in ${nearest.entry.country}, which the article speaks of`,
    };
  const tried = group.candidates.length;
  return {
    entry: null,
    why:
      tried > 0
        ? `${tried} candidates for “${group.name}”, none supported by the article`
        : `no gazetteer has “${group.name}”`,
  };
}
