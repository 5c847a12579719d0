/**
 * GeoNames country dumps (https://download.geonames.org/export/dump/readme.txt): tab-separated, 19 columns, no header:
 * id, name, ascii name, other names (commas), lat, lon, feature class, feature code, country, cc2, admin1 to admin4,
 * population, elevation, dem, time zone, day of change.
 */
import type { PlaceKind } from "../../../model/place.ts";
import type { GazetteerRow } from "./entry.ts";

const FEATURES: Readonly<Record<string, PlaceKind>> = {
  PCL: "country", PCLD: "country", PCLI: "country", PCLF: "country", PCLS: "country", TERR: "region",
  ADM1: "admin1", ADM2: "admin2", ADM3: "district", ADM4: "district", ADM5: "district", ADMD: "district",
  PPLX: "neighbourhood", PPLC: "city", PPLA: "city", STLMT: "town",
  AIRP: "airport", AIRF: "airport", AIRH: "airport", AIRB: "air base", MILB: "base", NVB: "base", INSM: "base", FT: "base",
  DAM: "dam", PSTB: "border crossing", PSTC: "border crossing", CMPRF: "camp", CMP: "camp", CMPL: "camp",
  PRT: "port", HBR: "port", BDG: "facility", HSP: "building", UNIV: "building", MSQE: "building", PRN: "building",
  PP: "facility", PS: "facility", OILR: "facility", OILF: "facility", MN: "facility",
  RGN: "region", RGNE: "region", AREA: "region", CONT: "region", PEN: "region", VAL: "region", CST: "region",
  STM: "river", STMI: "river", WAD: "river", CNL: "river", LK: "sea", RSV: "sea", GULF: "sea", SEA: "sea", BAY: "sea",
  OCN: "sea", STRT: "strait", CHN: "strait",
  MT: "mountain", MTS: "mountain", PK: "mountain", HLL: "mountain", HLLS: "mountain", PASS: "mountain", VLC: "mountain",
  DSRT: "desert", ISL: "island", ISLS: "island", ISLET: "island", RD: "road", HWY: "road", ST: "road",
}; // prettier-ignore
const SEATS: Readonly<Record<string, GazetteerRow["seat"]>> = {
  PPLC: "country",
  PPLA: "admin1",
  PPLA2: "admin2",
};
/** Codes in the column of other names ("IQA", "ORAA") are no names; nor are other scripts, which English does not print. */
const LATIN = /^[\p{Script=Latin}\p{N}\p{P}\p{M}\s`]+$/u;
const CODE = /^[A-Z0-9]{2,4}$/;
const COLUMNS = 15;
/** Numbers of faulty lines that are told. */
const NAMED_LINES = 10;
const CITY_POPULATION = 50_000;

export interface DumpReading {
  readonly rows: GazetteerRow[];
  /** Why lines were passed over, with how many and the numbers of the first few. */
  readonly skipped: readonly {
    readonly reason: string;
    readonly lines: number;
    readonly first: readonly number[];
  }[];
}

/** Reads the lines of a dump; a faulty line is counted, never fatal. `source` is what records will name. */
export async function readGeonamesDump(lines: AsyncIterable<string>, source: string): Promise<DumpReading> {
  const drafts: { row: GazetteerRow; codes: readonly string[] }[] = [];
  const skipped = new Map<string, { lines: number; first: number[] }>();
  let number = 0;
  for await (const line of lines) {
    number++;
    if (line.trim() === "" || line.startsWith("#")) continue;
    const parsed = parseLine(line, source);
    if (typeof parsed === "string") {
      const seen = skipped.get(parsed) ?? { lines: 0, first: [] };
      seen.lines++;
      if (seen.first.length < NAMED_LINES) seen.first.push(number);
      skipped.set(parsed, seen);
    } else drafts.push(parsed);
  }
  const divisions = new Map<string, number>();
  drafts.forEach(({ row, codes }, i) => {
    if (row.kind === "admin1" && codes[1]) divisions.set(codes.slice(0, 2).join("."), i);
    if (row.kind === "admin2" && codes[2]) divisions.set(codes.slice(0, 3).join("."), i);
  });
  const rows = drafts.map(({ row, codes }, i): GazetteerRow => {
    const second =
      row.kind === "admin1" || row.kind === "admin2" ? undefined : divisions.get(codes.slice(0, 3).join("."));
    const first = row.kind === "admin1" ? undefined : divisions.get(codes.slice(0, 2).join("."));
    const parent = second ?? first ?? null;
    return parent === i ? row : { ...row, parent };
  });
  return { rows, skipped: [...skipped].map(([reason, seen]) => ({ reason, ...seen })) };
}

function parseLine(line: string, source: string): { row: GazetteerRow; codes: readonly string[] } | string {
  const columns = line.split("\t");
  if (columns.length < COLUMNS) return `fewer than ${COLUMNS} columns`;
  const [
    id = "",
    name = "",
    ascii = "",
    others = "",
    latText = "",
    lonText = "",
    cls = "",
    code = "",
    country = "",
  ] = columns;
  const [lat, lon] = [Number(latText), Number(lonText)];
  if (name.trim() === "") return "no name";
  if (latText === "" || lonText === "" || !(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180))
    return "no latitude and longitude";
  if (!/^[A-Z]{2}$/.test(country)) return "no country code";
  const population = Number(columns[14]) || 0;
  const names = [ascii, ...others.split(",")]
    .map((other) => other.trim())
    .filter((other) => other.length > 1 && other !== name && LATIN.test(other) && !CODE.test(other));
  return {
    codes: [country, columns[10] ?? "", columns[11] ?? ""],
    row: {
      id,
      name,
      otherNames: [...new Set(names)],
      kind: kindOf(cls, code, name, population),
      lat,
      lon,
      country,
      population,
      seat: SEATS[code] ?? null,
      parent: null,
      source,
    },
  };
}

/** Some dumps call everything a populated place; then the name says what it is. */
function kindOf(cls: string, code: string, name: string, population: number): PlaceKind {
  if (/\b(Airport|Airfield)$/i.test(name)) return "airport";
  if (/\b(Air ?base|Air Base)$/i.test(name)) return "air base";
  if (/\b(Crossing|Border Post)$/i.test(name)) return "border crossing";
  if (/\bDam$/.test(name)) return "dam";
  const known = FEATURES[code];
  if (known !== undefined) return known;
  if (cls === "P") return population >= CITY_POPULATION ? "city" : population > 0 ? "town" : "village";
  if (cls === "A") return "district";
  if (cls === "H") return "river";
  if (cls === "T") return "mountain";
  if (cls === "R") return "road";
  if (cls === "L") return "region";
  if (cls === "S") return "building";
  return "unknown";
}
