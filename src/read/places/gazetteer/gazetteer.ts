/** All gazetteers that are open, as one: what `readPlaces` looks names up in. */
import { distance } from "fastest-levenshtein";
import { countryByCode } from "../countries.ts";
import { foldedKey, plainKey, skeletonKey } from "../spelling.ts";
import type { GazetteerEntry } from "./entry.ts";
import type { GazetteerFile } from "./gazetteer-file.ts";

export type SpellingMatch = "exact" | "folded" | "skeleton" | "distance";

export interface Candidate {
  readonly entry: GazetteerEntry;
  /** How the spelling met the gazetteer's. */
  readonly match: SpellingMatch;
  /** 1 for the same letters, less the more letters differ; 0..1. */
  readonly similarity: number;
}

/** Spellings further apart than this share of their letters are two names, whatever their skeletons. */
const LEAST_SIMILARITY = 0.5;
/** Letters that a skeleton consists of: see `skeletonKey`. */
const SKELETON_LETTERS = "_bcdfghjklmnprstvwxyz";
const SHORTEST_FOR_DISTANCE = 6;

export class Gazetteer {
  readonly files: readonly GazetteerFile[];

  /** Files that the user added stand before the bundled one: on equal evidence they win. */
  constructor(files: readonly GazetteerFile[]) {
    this.files = files;
  }

  /** The same with one more file in front. */
  with(file: GazetteerFile): Gazetteer {
    return new Gazetteer([file, ...this.files]);
  }

  /** As a record names them. */
  get names(): readonly string[] {
    return this.files.map((file) => file.name);
  }

  /** Whether any name is spelt so, marks, article and doubled letters aside. */
  has(name: string): boolean {
    const key = foldedKey(name);
    return (
      key !== "" &&
      this.files.some((file) => file.mayHave("folded", key) && file.find("folded", key).length > 0)
    );
  }

  /** Candidates by the same spelling, marks, article and doubled letters aside. Unordered. */
  find(name: string): Candidate[] {
    const key = foldedKey(name);
    if (key === "") return [];
    const plain = plainKey(name);
    const accept = (spelling: string): boolean => mayAbbreviate(name, spelling);
    return this.files.flatMap((file) =>
      file.find("folded", key, accept).map((entry): Candidate => {
        const exact = plainKey(entry.matched) === plain;
        return {
          entry,
          match: exact ? "exact" : "folded",
          similarity: exact ? 1 : likeness(name, entry.matched),
        };
      }),
    );
  }

  /** All names that the entry's gazetteer has for it, its own first. */
  spellings({ key }: GazetteerEntry): readonly string[] {
    const parts = /^(.*):(\d+)$/s.exec(key);
    const file = this.files.find(({ name }) => name === parts?.[1]);
    return file?.spellings(Number(parts?.[2])) ?? [];
  }

  /** The entry of a country. */
  country(code: string): GazetteerEntry | null {
    const name = countryByCode(code)?.name ?? "";
    for (const { entry } of this.find(name))
      if (entry.kind === "country" && entry.country === code) return entry;
    return null;
  }

  /** Candidates whose consonants agree: other transliterations of the name, and strangers, so the context must choose. */
  findAlike(name: string): Candidate[] {
    const key = skeletonKey(name);
    const folded = foldedKey(name);
    return this.files.flatMap((file) =>
      file
        .find("skeleton", key)
        .filter((entry) => foldedKey(entry.matched) !== folded)
        .map((entry): Candidate => ({ entry, match: "skeleton", similarity: likeness(name, entry.matched) }))
        .filter((candidate) => candidate.similarity >= LEAST_SIMILARITY),
    );
  }

  /**
   * The last resort: names one consonant away (one more, one less, another, two swapped), in one of these countries.
   * Tries each such skeleton instead of each name, so the cost does not grow with the gazetteer (Norvig's corrector).
   */
  findMisspelt(name: string, countries: ReadonlySet<string>): Candidate[] {
    const key = skeletonKey(name);
    if (key.length < SHORTEST_FOR_DISTANCE || countries.size === 0) return [];
    const near = new Set<string>();
    for (let i = 0; i <= key.length; i++) {
      const head = key.slice(0, i);
      near.add(head + key.slice(i + 1));
      if (i + 1 < key.length) near.add(head + key.charAt(i + 1) + key.charAt(i) + key.slice(i + 2));
      for (const letter of SKELETON_LETTERS) {
        near.add(head + letter + key.slice(i + 1));
        near.add(head + letter + key.slice(i));
      }
    }
    near.delete(key);
    const found = new Map<string, Candidate>();
    for (const file of this.files)
      for (const other of near) {
        if (!file.mayHave("skeleton", other)) continue;
        for (const entry of file.find("skeleton", other)) {
          const similarity = likeness(name, entry.matched);
          if (countries.has(entry.country) && similarity >= LEAST_SIMILARITY && !found.has(entry.key))
            found.set(entry.key, { entry, match: "distance", similarity });
        }
      }
    return [...found.values()];
  }
}

/** "Miss" is no Mississippi without its full stop, "La" no Los Angeles without its capitals. */
function mayAbbreviate(name: string, matched: string): boolean {
  if (matched.endsWith(".")) return name.includes(".");
  return !/^\p{Lu}{2,4}$/u.test(matched) || name === name.toUpperCase();
}

/** 1 minus Levenshtein's distance of the folded spellings as a share of the longer one. */
export function likeness(a: string, b: string): number {
  const x = foldedKey(a);
  const y = foldedKey(b);
  return 1 - distance(x, y) / Math.max(x.length, y.length, 1);
}
