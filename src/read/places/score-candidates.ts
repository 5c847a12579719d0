/** How well each place of a name fits the article. */
import type { PlaceKind } from "../../model/place.ts";
import { kilometres } from "./distance.ts";
import type { Point } from "./distance.ts";
import type { GazetteerEntry } from "./gazetteer/entry.ts";
import type { Candidate } from "./gazetteer/gazetteer.ts";
import { kindFits } from "./kind-words.ts";
import { LARGE_KINDS } from "./lookup.ts";

/** Weights: set by hand on LGL and TR-News (bench/places), rounded to a twentieth. */
const WEIGHTS = {
  population: 2.5,
  country: 1.2,
  region: 0.9,
  nearness: 0.8,
  company: 1.2,
  holder: 2.5,
  kind: 0.8,
  spelling: 1.2,
  capital: 1,
  /** Places of our own supplement stand there because newspapers speak of them. */
  supplement: 0.8,
} as const;
/** What a kind adds or takes where the text asks for none. */
const KIND_PRIOR: Readonly<Partial<Record<PlaceKind, number>>> = {
  country: 1, admin1: 0.3, admin2: -0.45, district: -0.3, neighbourhood: -0.15, village: -0.05, region: 0.3, sea: 0.8, river: 0.3, strait: 0.6,
}; // prettier-ignore
/** "Aleppo" alone is the city, though a province bears its name. */
const NAMESAKE_OF_ITS_TOWN = -1;
/** Another transliteration is less likely than the spelling itself. */
const OTHER_SPELLING = -0.6;
/** Kilometres over which nearness fades to a third. */
const NEAR = 150;
/** Degrees of latitude beyond which nothing is near. */
const FAR = 6;
/** Other transliterations must be vouched for by country, region or neighbour as much as this. */
export const LEAST_SUPPORT = 0.35;

/** Regions of the supplement have no head count, but are as well known as a town of thirty thousand. */
const KNOWN_REGION = 0.65;

/** What the rest of the article speaks for. */
export interface Context {
  /** Weight of the article's evidence for countries: for each, in all, and what each group of names gives to which. */
  readonly countries: {
    readonly of: ReadonlyMap<string, number>;
    readonly all: number;
    readonly ofGroup: ReadonlyMap<string, { readonly country: string; readonly weight: number }>;
  };
  readonly regions: ReadonlySet<string>;
  readonly company: Company;
  readonly points: readonly (Point & { readonly group: string })[];
}

/**
 * Which first-level divisions have places of the article's names: a name that lies in few of them says more than one that lies
 * in many. That several names have a place in one division is little likely by chance (Leidner 2007, "spatial minimality").
 */
export interface Company {
  /** By the division's key: the sum over all names of one over the divisions that the name has a place in. */
  readonly of: ReadonlyMap<string, number>;
  /** The same of each group alone, by group and division. */
  readonly ofGroup: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

export interface Scored {
  readonly candidate: Candidate;
  readonly score: number;
  /** What the article, not the gazetteer, says for it. */
  readonly support: number;
  readonly reasons: readonly string[];
}

export interface Question {
  /** The group of mentions that is asked about: it must not speak for itself. */
  readonly group: string;
  readonly asked: PlaceKind | null;
  /** Country codes and region keys that the text says hold it. */
  readonly holders: ReadonlySet<string>;
  /** The name is that of a country or a large division: a town called so is meant only where the text says so. */
  readonly large: boolean;
  /** Keys of regions that hold a town of the same name. */
  readonly namesakes: ReadonlySet<string>;
}

/** Null where only another spelling fits and the article says nothing for it. */
export function scoreCandidate(question: Question, candidate: Candidate, context: Context): Scored | null {
  const { entry } = candidate;
  const reasons: string[] = [];
  let support = 0;
  const share = shareOf(entry.country, question.group, context);
  if (share > 0) {
    support += WEIGHTS.country * Math.sqrt(share);
    reasons.push(`the article speaks of ${entry.country}`);
  }
  const region = entry.regions.find(({ key }) => context.regions.has(key));
  if (region !== undefined) {
    support += WEIGHTS.region;
    reasons.push(`it lies in ${region.name}`);
  }
  const company = question.large ? 0 : companyOf(entry, question.group, context.company);
  if (company > 0.3) reasons.push("other names of the article have places in its division");
  const near = nearness(entry, question.group, context.points);
  if (near > 0.05) {
    support += WEIGHTS.nearness * near;
    reasons.push("other places of the article are near");
  }
  const { holders } = question;
  if (holders.has(entry.country) || entry.regions.some(({ key }) => holders.has(key))) {
    support += WEIGHTS.holder;
    reasons.push("the text says what holds it");
  }
  const close = candidate.match === "exact" || candidate.match === "folded";
  if (!close && support < LEAST_SUPPORT) return null;
  let score =
    support +
    WEIGHTS.company * company +
    priorOf(entry) +
    WEIGHTS.spelling * (candidate.similarity - 1) +
    (close ? 0 : OTHER_SPELLING);
  const fit = question.asked === null ? 0 : kindFits(question.asked, entry.kind);
  if (fit > 0) {
    score += WEIGHTS.kind * fit;
    reasons.push(`a ${question.asked ?? ""} is asked for`);
  } else
    score += (KIND_PRIOR[entry.kind] ?? 0) + (question.namesakes.has(entry.key) ? NAMESAKE_OF_ITS_TOWN : 0);
  return { candidate, score, support, reasons };
}

/** What a candidate weighs where no article speaks for or against it. */
export const standingAlone = ({ entry, match, similarity }: Candidate): number =>
  priorOf(entry) +
  (KIND_PRIOR[entry.kind] ?? 0) +
  WEIGHTS.spelling * (similarity - 1) +
  (match === "exact" || match === "folded" ? 0 : OTHER_SPELLING);

function priorOf(entry: GazetteerEntry): number {
  if (entry.kind === "country") return WEIGHTS.population;
  const ours = entry.source === "crosscheck";
  const least = ours && LARGE_KINDS.has(entry.kind) ? KNOWN_REGION : 0;
  const known = Math.max(least, Math.min(1, Math.log10(entry.population + 10) / 7));
  const seat = entry.seat === "country" ? WEIGHTS.capital : 0;
  return WEIGHTS.population * known + seat + (ours ? WEIGHTS.supplement : 0);
}

/** 0..1: how much of the article's evidence points to a country; without what `group` itself gives, if one is named. */
export function shareOf(country: string, group: string | null, { countries }: Context): number {
  const own = group === null ? undefined : countries.ofGroup.get(group);
  const weight = (countries.of.get(country) ?? 0) - (own?.country === country ? own.weight : 0);
  return weight / Math.max(countries.all - (own?.weight ?? 0), 1);
}

/** The division's key, of a place in it and of itself. */
export const divisionKey = ({ kind, key, regions }: GazetteerEntry): string | null =>
  kind === "admin1" ? key : (regions.find((region) => region.kind === "admin1")?.key ?? null);

/** 0..1: how much the article's other names speak for the division of a place. */
function companyOf(entry: GazetteerEntry, group: string, { of, ofGroup }: Company): number {
  const division = divisionKey(entry);
  if (division === null) return 0;
  const others = (of.get(division) ?? 0) - (ofGroup.get(group)?.get(division) ?? 0);
  return others / (others + ENOUGH_COMPANY);
}
/** The sum over other names from which half of the weight is given. */
const ENOUGH_COMPANY = 0.5;

/** 0..1: how near the nearest other place of the article is. */
function nearness(entry: GazetteerEntry, group: string, points: Context["points"]): number {
  const { lat, lon } = entry;
  if (lat === null || lon === null) return 0;
  let best = 0;
  for (const point of points)
    if (point.group !== group && Math.abs(point.lat - lat) < FAR)
      best = Math.max(best, Math.exp(-kilometres({ lat, lon }, point) / NEAR));
  return best;
}
