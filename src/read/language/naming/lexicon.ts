/** Which listed names stand in a sentence: persons' names, places, bodies, works; inputs of the names network. */
import { mix } from "../features.ts";

/** Kinds of lists: given names, surnames, places, bodies, works and goods, towns, cities, regions. */
export const LISTS = 8;
/** Rows: list × (whole, begin, inside, end) × (small letter first, capital first). */
export const LEXICON_ROWS = LISTS * 4 * 2;
/** Words of the longest listed name. */
const LONGEST = 6;
/** Set where longer listed names begin with these words. */
const LONGER = 1 << LISTS;

/** Hash of a phrase in small letters → a bit for each list that has it, and LONGER. */
export type Lexicon = ReadonlyMap<number, number>;

/** @param entries the hashes of a name's words in small letters, and its list; longer names than LONGEST are left out */
export function buildLexicon(
  entries: Iterable<readonly [hashes: readonly number[], list: number]>,
): Map<number, number> {
  const lexicon = new Map<number, number>();
  for (const [hashes, list] of entries) {
    if (hashes.length > LONGEST) continue;
    let phrase = 0;
    hashes.forEach((hash, i) => {
      phrase = mix(phrase, hash);
      lexicon.set(phrase, (lexicon.get(phrase) ?? 0) | (i === hashes.length - 1 ? 1 << list : LONGER));
    });
  }
  return lexicon;
}

/** Whether a listed name begins with the word of this hash. */
export const beginsListed = (lexicon: Lexicon, hash: number): boolean => lexicon.has(mix(0, hash));

const until = new Int32Array(LISTS);
const length = new Int32Array(LISTS);

/**
 * Calls `mark(word, row)` for each word of a listed name; of one list the longest name wins.
 * @param hashes of the sentence's words in small letters
 * @param capital 1 where a word's first letter is a capital
 * @param listed 1 where listed names begin with the word (`beginsListed`)
 */
export function markNames(
  lexicon: Lexicon,
  hashes: Int32Array,
  capital: Uint8Array,
  listed: Uint8Array,
  mark: (word: number, row: number) => void,
): void {
  until.fill(0);
  for (let i = 0; i < hashes.length; i++) {
    if (listed[i] === 0) continue;
    length.fill(0);
    let phrase = 0;
    for (let j = i; j < hashes.length && j < i + LONGEST; j++) {
      phrase = mix(phrase, hashes[j]!);
      const bits = lexicon.get(phrase);
      if (bits === undefined) break;
      for (let k = 0; k < LISTS; k++) if ((bits & (1 << k)) !== 0) length[k] = j - i + 1;
      if ((bits & LONGER) === 0) break;
    }
    for (let k = 0; k < LISTS; k++) {
      const n = length[k]!;
      if (n === 0 || until[k]! > i) continue;
      until[k] = i + n;
      for (let j = 0; j < n; j++) {
        const place = n === 1 ? 0 : j === 0 ? 1 : j === n - 1 ? 3 : 2;
        mark(i + j, (k * 4 + place) * 2 + capital[i + j]!);
      }
    }
  }
}
