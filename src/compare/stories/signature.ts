/**
 * What an article is grouped by: its telling words with their weights, and its day. A signature hangs on its article alone, so that
 * the likeness of two articles stays what it is whatever else comes in.
 */
import type { Article } from "../../model/article.ts";
import { inverseDocumentFrequency } from "./document-frequency.ts";
import type { DocumentFrequencies } from "./document-frequency.ts";
import { weigh } from "./similarity.ts";
import { termsOf } from "./terms.ts";

export interface Signature {
  readonly article: string;
  /** The most telling words: two articles are compared only if they share one. */
  readonly keys: readonly string[];
  /** Words with their weights in a vector of length 1, in ten-thousandths: whole numbers add up the same in any order. */
  readonly words: ReadonlyMap<string, number>;
  /** Day of publication, where it is not doubted. */
  readonly day: string | null;
}

/** Parts that a weight is counted in. */
export const UNIT = 10_000;
/** Tuned on bench/grouping: with more, grouping finds nothing more to join, only more to look at. */
const KEYS = 12;

/** Changes when signatures or likenesses do: what was grouped by another is to be grouped again. */
export const GROUPING = "words-1";

export function signer(background: DocumentFrequencies): (article: Article) => Signature {
  const idf = inverseDocumentFrequency(background, []);
  return (article) => {
    const weights = [...weigh(termsOf(article), idf)].sort(
      ([a, v], [b, w]) => w - v || (a < b ? -1 : a > b ? 1 : 0),
    );
    const { day, doubt } = article.published;
    return {
      article: article.id,
      keys: weights.slice(0, KEYS).map(([word]) => word),
      words: new Map(weights.map(([word, w]) => [word, Math.round(w * UNIT)])),
      day: doubt === null ? day : null,
    };
  };
}
