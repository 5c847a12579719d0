/** Which runs of words two articles share: what the origins view shows of a copy. */
import type { Span } from "../../model/span.ts";

export interface SharedRun {
  readonly a: Span;
  readonly b: Span;
  /** Words in the run. */
  readonly words: number;
}

interface Word {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

// Runs of eight words are rarely the same by chance (plagiarism detection uses 5 to 8; Clough et al. 2002, METER).
const LEAST = 8;
const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;
/** Past this the texts are compared in part: the view must not freeze. */
const MOST_WORDS = 20_000;

function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    words.push({ key: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length });
    if (words.length === MOST_WORDS) break;
  }
  return words;
}

const shingle = (words: readonly Word[], at: number): string =>
  words
    .slice(at, at + LEAST)
    .map((word) => word.key)
    .join(" ");

/** Longest runs first found from the left of `b`, not overlapping in `b`; each at least eight words. Linear but for repeats. */
export function sharedRuns(textA: string, textB: string): readonly SharedRun[] {
  const [a, b] = [wordsOf(textA), wordsOf(textB)];
  const index = new Map<string, number>();
  for (let i = 0; i + LEAST <= a.length; i++) {
    const key = shingle(a, i);
    if (!index.has(key)) index.set(key, i);
  }
  const runs: SharedRun[] = [];
  for (let j = 0; j + LEAST <= b.length;) {
    const i = index.get(shingle(b, j));
    if (i === undefined) {
      j++;
      continue;
    }
    let length = LEAST;
    while (i + length < a.length && j + length < b.length && a[i + length]!.key === b[j + length]!.key)
      length++;
    runs.push({
      a: { start: a[i]!.start, end: a[i + length - 1]!.end },
      b: { start: b[j]!.start, end: b[j + length - 1]!.end },
      words: length,
    });
    j += length;
  }
  return runs;
}
