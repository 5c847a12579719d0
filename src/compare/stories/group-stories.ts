/** Which articles are about the same development: by their telling words and the days that they were published. */
import type { ReadArticle } from "../../model/read-article.ts";
import { averageLink } from "./average-link.ts";
import { inverseDocumentFrequency } from "./document-frequency.ts";
import type { DocumentFrequencies } from "./document-frequency.ts";
import { cosines, weigh } from "./similarity.ts";
import { termsOf } from "./terms.ts";

/** Mean cosine from which articles are one story; tuned on bench/grouping. */
const SAME_STORY = 0.14;
const DAY = 86_400_000;

/**
 * How much two days of publication leave of a likeness: a development is told for about a week, and what is published
 * months later on the same subject is another one unless it is told in the same words. Days of pages are often those on which
 * they were saved: no gap makes it impossible.
 */
export function nearnessInTime(a: string | null, b: string | null): number {
  if (a === null || b === null) return 1;
  const apart = Math.abs(Date.parse(a) - Date.parse(b)) / DAY;
  if (!(apart > 7)) return 1;
  return Math.max(0.6, 1 - 0.1 * Math.log2(apart / 7));
}

/** Groups articles, given sorted by id. Returns lists of positions, each sorted, in the order of their first members. */
export function groupStories(
  articles: readonly ReadArticle[],
  background: DocumentFrequencies,
  threshold = SAME_STORY,
): number[][] {
  const terms = articles.map(({ article }) => termsOf(article));
  const idf = inverseDocumentFrequency(background, terms);
  const likeness = cosines(terms.map((t) => weigh(t, idf)));
  const day = articles.map(({ article: { published } }) => (published.doubt === null ? published.day : null));
  const timed = likeness.map(
    (row, a) => new Map([...row].map(([b, value]) => [b, value * nearnessInTime(day[a]!, day[b]!)])),
  );
  return averageLink(timed, threshold);
}
