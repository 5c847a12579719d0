/** How alike two articles are: the cosine of their telling words, weighed by how near in time they were published. */
import { UNIT, type Signature } from "./signature.ts";

/** Likenesses are whole numbers of millionths, so that their sums are the same in any order. */
export const ALIKE = 1_000_000;
/** Less is what any two texts on one kind of event share; it counts as nothing. */
export const LEAST_ALIKE = 0.12 * ALIKE;

const DAY = 86_400_000;

/**
 * What two days of publication do to a likeness: what is told on one day is rather one development, and what is published months
 * later on the same subject is another one unless it is told in the same words. Days of pages are often those on which
 * they were saved: no gap makes it impossible. Fitted on bench/grouping.
 */
export function nearnessInTime(a: string | null, b: string | null): number {
  if (a === null || b === null) return 1;
  const apart = Math.abs(Date.parse(a) - Date.parse(b)) / DAY;
  return Math.max(0.5, 1.15 - 0.06 * Math.log2(1 + apart));
}

/** 0, or LEAST_ALIKE to about ALIKE. The same for (a, b) and (b, a), and whatever other articles there are. */
export function likeness(a: Signature, b: Signature): number {
  let shared = 0;
  const [short, long] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words];
  for (const [word, weight] of short) shared += weight * (long.get(word) ?? 0);
  const value = Math.round((shared / (UNIT * UNIT)) * nearnessInTime(a.day, b.day) * ALIKE);
  return value < LEAST_ALIKE ? 0 : value;
}

/** Two articles and how alike they are; never 0. */
export interface Edge {
  readonly a: string;
  readonly b: string;
  readonly value: number;
}
