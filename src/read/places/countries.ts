/** Countries by name, code, demonym and capital. The table is data/countries.tsv. */
import { readFileSync } from "node:fs";
import { plainKey } from "./spelling.ts";

export interface Country {
  /** ISO 3166-1 alpha-2; XK for Kosovo. */
  readonly code: string;
  /** As ACLED names it. */
  readonly name: string;
  /** A point in its middle, degrees WGS 84. */
  readonly lat: number;
  readonly lon: number;
  readonly capital: string | null;
  readonly otherNames: readonly string[];
  /** Adjectives and nouns for its people, singular. */
  readonly demonyms: readonly string[];
}

export const COUNTRIES: readonly Country[] = parseCountries(
  readFileSync(new URL("./data/countries.tsv", import.meta.url), "utf8"),
);

const byCode = new Map(COUNTRIES.map((country) => [country.code, country]));
const byName = index((country) => [country.name, ...country.otherNames]);
const byCapital = index((country) => (country.capital === null ? [] : [country.capital]));
const byDemonym = index((country) => country.demonyms.flatMap((demonym) => [demonym, plural(demonym)]));

const regionByDemonym: ReadonlyMap<string, string> = new Map(
  readFileSync(new URL("./data/peoples.tsv", import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .flatMap((line) => {
      const [region = "", words = ""] = line.split("\t");
      return words.split("|").map((word) => [plainKey(word), region] as const);
    }),
);

export const countryByCode = (code: string): Country | null => byCode.get(code.toUpperCase()) ?? null;

/**
 * "Iraq", "the UAE", "Burma". Abbreviations count only in capitals, so that the pronoun "us" is no country.
 * "Congo" alone is the Democratic Republic, "Korea" alone is none.
 */
export function countryByName(name: string): Country | null {
  const key = plainKey(name).replace(/^the /, "");
  if (key.length <= 3 && name !== name.toUpperCase()) return null;
  if (key === "congo") return countryByCode("CD");
  return byName.get(key) ?? null;
}

/** "Iraqi", "Iraqis", "Turk", "South Koreans": needs its capital letter, as "polish" is no people. */
export function countryOfDemonym(word: string): Country | null {
  if (!/^(ni-|I-)?\p{Lu}/u.test(word)) return null;
  return byDemonym.get(plainKey(word)) ?? null;
}

export const countryOfCapital = (name: string): Country | null => byCapital.get(plainKey(name)) ?? null;

/** "European" gives Europe, "Chechens" Chechnya: the name of a place that is no country. */
export function regionOfDemonym(word: string): string | null {
  return /^\p{Lu}/u.test(word) ? (regionByDemonym.get(plainKey(word)) ?? null) : null;
}

/** The first country in the table keeps a name that two share: "Congolese" is of the Democratic Republic. */
function index(namesOf: (country: Country) => readonly string[]): ReadonlyMap<string, Country> {
  const found = new Map<string, Country>();
  for (const country of COUNTRIES)
    for (const name of namesOf(country)) {
      const key = plainKey(name).replace(/^the /, "");
      if (!found.has(key)) found.set(key, country);
    }
  return found;
}

function plural(demonym: string): string {
  if (/(ese|ish|ch|ss|men|man|iss)$/.test(demonym)) return demonym;
  return `${demonym}s`;
}

function parseCountries(table: string): readonly Country[] {
  const rows = table.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return rows.slice(1).map((line): Country => {
    const [code = "", name = "", lat = "", lon = "", capital = "", others = "", demonyms = ""] =
      line.split("\t");
    const list = (field: string): string[] => (field === "" ? [] : field.split("|"));
    return {
      code,
      name,
      lat: Number(lat),
      lon: Number(lon),
      capital: capital || null,
      otherNames: list(others),
      demonyms: list(demonyms),
    };
  });
}
