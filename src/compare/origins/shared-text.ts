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
}

const runsOf = (words: readonly string[], length: number): Set<string> => {
  const runs = new Set<string>();
  for (let i = 0; i + length <= words.length; i++) runs.add(words.slice(i, i + length).join(" "));
  return runs;
};

export function fingerprint(article: Article): Fingerprint {
  const sentences = ownSentences(article);
  const words = sentences.flatMap((s) => s.words);
  return { article: article.id, runs: runsOf(words, RUN), sentences, words: words.length };
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

const dice = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let both = 0;
  for (const x of a) if (b.has(x)) both++;
  return a.size + b.size === 0 ? 0 : (2 * both) / (a.size + b.size);
};

/** Share of the shorter text's words that stand in a sentence which the other has too, verbatim or rewritten, 0..1. */
export function alignedShare(a: Fingerprint, b: Fingerprint): number {
  const [short, long] = a.words <= b.words ? [a, b] : [b, a];
  const pairsOf = (s: OwnSentence) => ({ size: s.words.length, pairs: runsOf(s.words, 2) });
  const theirs = long.sentences.map(pairsOf);
  let aligned = 0;
  let all = 0;
  for (const { size, pairs } of short.sentences.map(pairsOf)) {
    if (size < SHORTEST_SENTENCE) continue;
    all += size;
    if (theirs.some((other) => dice(pairs, other.pairs) >= REWRITTEN)) aligned += size;
  }
  return all === 0 ? 0 : aligned / all;
}
