/** How much of the shorter of two texts stands in the other: verbatim word runs, and sentences that were rewritten. */
import type { Article } from "../../model/article.ts";
import { ownSentences } from "./own-words.ts";
import type { OwnSentence } from "./own-words.ts";

/** Words in a row that two independent writers rarely choose alike (Broder 1997 uses such "shingles"). */
const RUN = 4;
/** A sentence of fewer words says too little to be told from another's. */
const SHORTEST_SENTENCE = 6;
/** Dice coefficient of word pairs from which one sentence is taken for the other rewritten. */
const REWRITTEN = 0.4;
/** Runs that stand in more texts than this are a phrase of the story or of the language. */
const MOST_TEXTS = 60;

export interface Fingerprint {
  readonly article: string;
  readonly runs: ReadonlySet<string>;
  readonly sentences: readonly OwnSentence[];
  readonly words: number;
  /** For each sentence its pairs of neighbouring words, numbered in `WordPairs`; made when first asked for. */
  readonly pairs: () => readonly Uint32Array[];
}

/** Numbers for pairs of words, the same for all texts that are compared with each other. */
export class WordPairs {
  readonly #numbers = new Map<string, number>();

  /** Each pair of neighbours once, by number, ascending. */
  of(words: readonly string[]): Uint32Array {
    const found = new Set<number>();
    for (const pair of runsOf(words, 2)) {
      let number = this.#numbers.get(pair);
      if (number === undefined) this.#numbers.set(pair, (number = this.#numbers.size));
      found.add(number);
    }
    return Uint32Array.from(found).sort();
  }
}

const runsOf = (words: readonly string[], length: number): Set<string> => {
  const runs = new Set<string>();
  for (let i = 0; i + length <= words.length; i++) runs.add(words.slice(i, i + length).join(" "));
  return runs;
};

export function fingerprint(article: Article, numbers: WordPairs = new WordPairs()): Fingerprint {
  const sentences = ownSentences(article);
  const words = sentences.flatMap((s) => s.words);
  let pairs: readonly Uint32Array[] | undefined;
  return {
    article: article.id,
    runs: runsOf(words, RUN),
    sentences,
    words: words.length,
    pairs: () => (pairs ??= sentences.map((s) => numbers.of(s.words))),
  };
}

/** Pairs of positions with the number of word runs that both have, through an inverted index. */
export function pairsSharingRuns(prints: readonly Fingerprint[]): Map<number, Map<number, number>> {
  const holders = new Map<string, number[]>();
  prints.forEach(({ runs }, i) => {
    for (const run of runs) {
      const list = holders.get(run);
      if (list === undefined) holders.set(run, [i]);
      else list.push(i);
    }
  });
  const shared = new Map<number, Map<number, number>>();
  for (const list of holders.values()) {
    if (list.length < 2 || list.length > MOST_TEXTS) continue;
    list.forEach((a, n) => {
      const row = shared.get(a) ?? new Map<number, number>();
      shared.set(a, row);
      for (const b of list.slice(n + 1)) row.set(b, (row.get(b) ?? 0) + 1);
    });
  }
  return shared;
}

/** Share of the shorter text's word runs that the other has too, 0..1. */
export const containment = (a: Fingerprint, b: Fingerprint, sharedRuns: number): number =>
  sharedRuns / Math.max(1, Math.min(a.runs.size, b.runs.size));

/** Dice's coefficient of two ascending lists is at least `least`. */
function isAlike(a: Uint32Array, b: Uint32Array, least: number): boolean {
  const all = a.length + b.length;
  // Not even if the shorter stood in the longer whole.
  if (all === 0 || (2 * Math.min(a.length, b.length)) / all < least) return false;
  let both = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      both++;
      i++;
      j++;
    } else if (a[i]! < b[j]!) i++;
    else j++;
  }
  return (2 * both) / all >= least;
}

/**
 * Share of the shorter text's words that stand in a sentence which the other has too, verbatim or rewritten, 0..1. Both
 * fingerprints were made with the same numbers.
 */
export function alignedShare(a: Fingerprint, b: Fingerprint): number {
  const [short, long] = a.words <= b.words ? [a, b] : [b, a];
  const theirs = long.pairs();
  let aligned = 0;
  let all = 0;
  short.pairs().forEach((pairs, i) => {
    const size = short.sentences[i]!.words.length;
    if (size < SHORTEST_SENTENCE) return;
    all += size;
    if (theirs.some((other) => isAlike(pairs, other, REWRITTEN))) aligned += size;
  });
  return all === 0 ? 0 : aligned / all;
}
