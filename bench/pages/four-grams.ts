/**
 * The measure of the article-extraction benchmark that the pages come from: words' 4-grams as a multiset, precision and recall a
 * page, their means over the pages, and the F1 of the means (scrapinghub/article-extraction-benchmark, white paper 2020).
 */

const WORD = /[\p{L}\p{N}_]+/gu;

function fourGrams(text: string): Map<string, number> {
  const words = text.match(WORD) ?? [];
  const grams = new Map<string, number>();
  const length = Math.min(4, words.length);
  if (length === 0) return grams;
  for (let at = 0; at + length <= words.length; at++) {
    const gram = words.slice(at, at + length).join(" ");
    grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  return grams;
}

export interface Scores {
  readonly precision: number;
  readonly recall: number;
}

/** Of one page. Nothing found where there is nothing is right. */
export function bodyScores(gold: string, found: string): Scores {
  const [wanted, got] = [fourGrams(gold), fourGrams(found)];
  let [right, wrong, missed] = [0, 0, 0];
  for (const [gram, count] of got) {
    const there = wanted.get(gram) ?? 0;
    right += Math.min(count, there);
    wrong += Math.max(0, count - there);
  }
  for (const [gram, count] of wanted) missed += Math.max(0, count - (got.get(gram) ?? 0));
  const share = (other: number): number => (right + other === 0 ? 1 : right / (right + other));
  return { precision: share(wrong), recall: share(missed) };
}

/** Of many pages. */
export function meanScores(pages: readonly Scores[]): Scores & { readonly f1: number } {
  const mean = (of: (page: Scores) => number): number =>
    pages.reduce((sum, page) => sum + of(page), 0) / Math.max(pages.length, 1);
  const [precision, recall] = [mean((page) => page.precision), mean((page) => page.recall)];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}
