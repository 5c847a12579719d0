/** What the gazetteers know under a name, for those who ask by hand. */
import type { GazetteerEntry } from "./gazetteer/entry.ts";
import type { Gazetteer, SpellingMatch } from "./gazetteer/gazetteer.ts";
import { standingAlone } from "./score-candidates.ts";

export interface FoundPlace {
  readonly entry: GazetteerEntry;
  /** exact, folded: the same spelling, marks and article aside; skeleton: the same consonants. */
  readonly match: SpellingMatch;
  /** 0..1: how much of the spelling is the same. */
  readonly similarity: number;
  /** What the place weighs in an article that says nothing else of it: comparable within one name. */
  readonly score: number;
  /** Other names that its gazetteer has for it. */
  readonly spellings: readonly string[];
}

/** Places of this name first, the likeliest in front, then those of another spelling of it. */
export function findPlace(name: string, gazetteer: Gazetteer): FoundPlace[] {
  const found = gazetteer.find(name);
  const keys = new Set(found.map(({ entry }) => entry.key));
  const alike = gazetteer.findAlike(name).filter(({ entry }) => !keys.has(entry.key));
  return [...found, ...alike]
    .map((candidate): FoundPlace => {
      const { entry, match, similarity } = candidate;
      const spellings = gazetteer.spellings(entry).filter((spelling) => spelling !== entry.name);
      return { entry, match, similarity, score: standingAlone(candidate), spellings };
    })
    .sort(
      (a, b) => rank(a.match) - rank(b.match) || b.score - a.score || (a.entry.key < b.entry.key ? -1 : 1),
    );
}

const rank = (match: SpellingMatch): number => (match === "exact" || match === "folded" ? 0 : 1);
