/**
 * A gazetteer as one file that opens without being parsed: typed arrays, a table of names, and two hash indices
 * (see spelling.ts) that are searched by halves. Little-endian, sections aligned to 8 bytes.
 *
 *   magic "XCGAZ002", Uint32 length of the header, the header as JSON (`Header`), the sections that it lists
 */
import { PLACE_KINDS } from "../../../model/place.ts";
import { foldedKey, hashKey, skeletonKey } from "../spelling.ts";
import type { GazetteerEntry, GazetteerRow, Region } from "./entry.ts";

const MAGIC = "XCGAZ002";
const NO_POINT = 0x7fffffff;
const NONE = 0xffffffff;
/** 1e-5 degrees, about a metre: what GeoNames gives. */
const DEGREE = 1e5;
const SEATS = [null, "country", "admin1", "admin2"] as const;
/** A skeleton with less than two consonants says nothing. */
const SHORTEST_SKELETON = 3;
/** Regions nest four deep at most (admin1 to admin4); more would be a ring. */
const DEEPEST = 6;

interface Sections {
  lat: Int32Array;
  lon: Int32Array;
  population: Uint32Array;
  parent: Uint32Array;
  country: Uint16Array;
  kind: Uint8Array;
  seat: Uint8Array;
  source: Uint8Array;
  /** Where each entry's names begin in `nameEntry`; one longer than the entries, as are `idStart` and `nameStart`. */
  firstName: Uint32Array;
  idStart: Uint32Array;
  nameEntry: Uint32Array;
  nameStart: Uint32Array;
  foldedHash: Uint32Array;
  foldedName: Uint32Array;
  skeletonHash: Uint32Array;
  skeletonName: Uint32Array;
  nameText: Uint8Array;
  idText: Uint8Array;
}

interface Header {
  readonly name: string;
  readonly countries: readonly string[];
  readonly sources: readonly string[];
  readonly kinds: readonly string[];
  readonly sections: Readonly<
    Record<keyof Sections, readonly [offset: number, length: number, width: number]>
  >;
}

export class GazetteerFileError extends Error {
  override readonly name = "GazetteerFileError";
}

/** Packs rows. `name` is what messages and records call the file. */
export function encodeGazetteer(name: string, rows: readonly GazetteerRow[]): Buffer {
  const countries = [...new Set(rows.map((row) => row.country))].sort();
  const sources = [...new Set(rows.map((row) => row.source))].sort();
  const point = (degrees: number | null): number =>
    degrees === null ? NO_POINT : Math.round(degrees * DEGREE);
  const names: string[] = [];
  const nameEntry: number[] = [];
  const firstName = new Uint32Array(rows.length + 1);
  const folded: (readonly [hash: number, name: number])[] = [];
  const skeletons: (readonly [hash: number, name: number])[] = [];
  rows.forEach((row, i) => {
    const skeletonsSeen = new Set<string>();
    for (const spelling of new Set([row.name, ...row.otherNames])) {
      const key = foldedKey(spelling);
      if (key === "") continue;
      folded.push([hashKey(key), names.length]);
      const skeleton = skeletonKey(spelling);
      if (skeleton.length >= SHORTEST_SKELETON && !skeletonsSeen.has(skeleton)) {
        skeletonsSeen.add(skeleton);
        skeletons.push([hashKey(skeleton), names.length]);
      }
      nameEntry.push(i);
      names.push(spelling);
    }
    firstName[i + 1] = names.length;
  });
  for (const index of [folded, skeletons]) index.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const nameStrings = packStrings(names);
  const idStrings = packStrings(rows.map((row) => row.id));
  return pack(name, countries, sources, {
    lat: Int32Array.from(rows, (row) => point(row.lat)),
    lon: Int32Array.from(rows, (row) => point(row.lon)),
    population: Uint32Array.from(rows, (row) => row.population),
    parent: Uint32Array.from(rows, (row) => row.parent ?? NONE),
    country: Uint16Array.from(rows, (row) => countries.indexOf(row.country)),
    kind: Uint8Array.from(rows, (row) => PLACE_KINDS.indexOf(row.kind)),
    seat: Uint8Array.from(rows, (row) => SEATS.indexOf(row.seat)),
    source: Uint8Array.from(rows, (row) => sources.indexOf(row.source)),
    firstName,
    idStart: idStrings.starts,
    nameEntry: Uint32Array.from(nameEntry),
    nameStart: nameStrings.starts,
    foldedHash: Uint32Array.from(folded, ([hash]) => hash),
    foldedName: Uint32Array.from(folded, ([, at]) => at),
    skeletonHash: Uint32Array.from(skeletons, ([hash]) => hash),
    skeletonName: Uint32Array.from(skeletons, ([, at]) => at),
    nameText: nameStrings.text,
    idText: idStrings.text,
  });
}

function packStrings(strings: readonly string[]): { text: Uint8Array; starts: Uint32Array } {
  const starts = new Uint32Array(strings.length + 1);
  strings.forEach((string, i) => (starts[i + 1] = (starts[i] ?? 0) + Buffer.byteLength(string)));
  return { text: Buffer.from(strings.join("")), starts };
}

function pack(name: string, countries: string[], sources: string[], arrays: Sections): Buffer {
  const align = (offset: number): number => (offset + 7) & ~7;
  let end = 0;
  const sections: Partial<Record<keyof Sections, [number, number, number]>> = {};
  for (const [key, array] of Object.entries(arrays) as [keyof Sections, Sections[keyof Sections]][]) {
    sections[key] = [end, array.length, array.BYTES_PER_ELEMENT];
    end = align(end + array.byteLength);
  }
  const header = Buffer.from(JSON.stringify({ name, countries, sources, kinds: PLACE_KINDS, sections }));
  const start = align(MAGIC.length + 4 + header.length);
  const file = Buffer.alloc(start + end);
  file.write(MAGIC, "latin1");
  file.writeUInt32LE(header.length, MAGIC.length);
  header.copy(file, MAGIC.length + 4);
  for (const [key, array] of Object.entries(arrays) as [keyof Sections, Sections[keyof Sections]][])
    Buffer.from(array.buffer, array.byteOffset, array.byteLength).copy(
      file,
      start + (sections[key]?.[0] ?? 0),
    );
  return file;
}

export type MatchLevel = "folded" | "skeleton";

/** A gazetteer file, open. */
export class GazetteerFile {
  readonly name: string;
  readonly size: number;
  readonly sources: readonly string[];
  readonly #countries: readonly string[];
  readonly #s: Sections;

  /** @throws GazetteerFileError where the bytes are no gazetteer of this version */
  constructor(bytes: Uint8Array, from: string) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (buffer.length < 16 || buffer.toString("latin1", 0, MAGIC.length) !== MAGIC)
      throw new GazetteerFileError(
        `${from}: no gazetteer of this version (does not begin with ${MAGIC}); add its source again, or take it away with crosscheck places remove`,
      );
    const headerLength = buffer.readUInt32LE(MAGIC.length);
    const header = JSON.parse(
      buffer.toString("utf8", MAGIC.length + 4, MAGIC.length + 4 + headerLength),
    ) as Header;
    const start = (MAGIC.length + 4 + headerLength + 7) & ~7;
    const view = <T>(
      make: new (buffer: ArrayBufferLike, offset: number, length: number) => T,
      key: keyof Sections,
    ): T => {
      const [offset, length, width] = header.sections[key];
      if (start + offset + length * width > bytes.byteLength)
        throw new GazetteerFileError(
          `${from}: cut short in section ${key}; add its source again, or take it away with crosscheck places remove`,
        );
      return new make(bytes.buffer, bytes.byteOffset + start + offset, length);
    };
    this.name = header.name;
    this.sources = header.sources;
    this.#countries = header.countries;
    this.#s = {
      lat: view(Int32Array, "lat"),
      lon: view(Int32Array, "lon"),
      population: view(Uint32Array, "population"),
      parent: view(Uint32Array, "parent"),
      country: view(Uint16Array, "country"),
      kind: view(Uint8Array, "kind"),
      seat: view(Uint8Array, "seat"),
      source: view(Uint8Array, "source"),
      firstName: view(Uint32Array, "firstName"),
      idStart: view(Uint32Array, "idStart"),
      nameEntry: view(Uint32Array, "nameEntry"),
      nameStart: view(Uint32Array, "nameStart"),
      foldedHash: view(Uint32Array, "foldedHash"),
      foldedName: view(Uint32Array, "foldedName"),
      skeletonHash: view(Uint32Array, "skeletonHash"),
      skeletonName: view(Uint32Array, "skeletonName"),
      nameText: view(Uint8Array, "nameText"),
      idText: view(Uint8Array, "idText"),
    };
    this.size = this.#s.lat.length;
  }

  /** Entries with an accepted name of this key, each once, in the order of the index. */
  find(level: MatchLevel, key: string, accept: (spelling: string) => boolean = () => true): GazetteerEntry[] {
    const hashes = level === "folded" ? this.#s.foldedHash : this.#s.skeletonHash;
    const names = level === "folded" ? this.#s.foldedName : this.#s.skeletonName;
    const keyOf = level === "folded" ? foldedKey : skeletonKey;
    const hash = hashKey(key);
    const found = new Map<number, GazetteerEntry>();
    for (let i = lowerBound(hashes, hash); hashes[i] === hash; i++) {
      const at = names[i] ?? 0;
      const spelling = string(this.#s.nameText, this.#s.nameStart, at);
      const entry = this.#s.nameEntry[at] ?? 0;
      if (!found.has(entry) && keyOf(spelling) === key && accept(spelling))
        found.set(entry, this.entry(entry, spelling));
    }
    return [...found.values()];
  }

  /** True where some name has this key; cheaper than `find`. Two keys may share a hash: then it may say true wrongly. */
  mayHave(level: MatchLevel, key: string): boolean {
    const hashes = level === "folded" ? this.#s.foldedHash : this.#s.skeletonHash;
    const hash = hashKey(key);
    return hashes[lowerBound(hashes, hash)] === hash;
  }

  /** All names of an entry, the gazetteer's own first. */
  spellings(i: number): string[] {
    const names: string[] = [];
    for (let at = this.#s.firstName[i] ?? 0; at < (this.#s.firstName[i + 1] ?? 0); at++)
      names.push(string(this.#s.nameText, this.#s.nameStart, at));
    return names;
  }

  entry(i: number, matched?: string): GazetteerEntry {
    const s = this.#s;
    const name = string(s.nameText, s.nameStart, s.firstName[i] ?? 0);
    const regions: Region[] = [];
    for (let at = s.parent[i] ?? NONE; at !== NONE && regions.length < DEEPEST; at = s.parent[at] ?? NONE)
      regions.push({
        key: `${this.name}:${at}`,
        name: string(s.nameText, s.nameStart, s.firstName[at] ?? 0),
        kind: PLACE_KINDS[s.kind[at] ?? 0] ?? "unknown",
      });
    const known = s.lat[i] !== NO_POINT;
    return {
      key: `${this.name}:${i}`,
      id: string(s.idText, s.idStart, i),
      name,
      matched: matched ?? name,
      kind: PLACE_KINDS[s.kind[i] ?? 0] ?? "unknown",
      lat: known ? (s.lat[i] ?? 0) / DEGREE : null,
      lon: known ? (s.lon[i] ?? 0) / DEGREE : null,
      country: this.#countries[s.country[i] ?? 0] ?? "",
      population: s.population[i] ?? 0,
      seat: SEATS[s.seat[i] ?? 0] ?? null,
      source: this.sources[s.source[i] ?? 0] ?? this.name,
      regions,
    };
  }
}

function string(text: Uint8Array, starts: Uint32Array, i: number): string {
  return Buffer.from(text.buffer, text.byteOffset, text.byteLength).toString(
    "utf8",
    starts[i],
    starts[i + 1],
  );
}

function lowerBound(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
