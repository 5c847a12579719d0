/**
 * What an article says in its own words, as runs of folded words: headline, body and captions, without what stands in
 * quotation marks. A quotation or an official's statement that two texts share does not make one a copy of the other.
 */
import { READ_ROLES } from "../../model/article.ts";
import type { Article } from "../../model/article.ts";
import type { Span } from "../../model/span.ts";
import { foldedWords } from "../stories/terms.ts";

/** Longer runs between two quotation marks are taken for a mark that was lost, not for a quotation. */
const LONGEST_QUOTATION = 600;
/** Shorter ones are words in scare quotes, which a copy carries along. */
const SHORTEST_QUOTATION = 12;
const QUOTATION = new RegExp(`[“"«][^”"»\\n]{${SHORTEST_QUOTATION},${LONGEST_QUOTATION}}[”"»]`, "gu");
const SENTENCE_END = /[.!?…]["”»)]?\s+(?=["“«(]?[\p{Lu}\p{N}])|\n+/gu;

export interface OwnSentence extends Span {
  readonly words: readonly string[];
}

/** The sentences of an article's own words with at least `fewest` of them; spans are offsets into the article's text. */
export function ownSentences(article: Article, fewest = 1): OwnSentence[] {
  const sentences: OwnSentence[] = [];
  for (const block of article.blocks) {
    if (!READ_ROLES.has(block.role)) continue;
    const text = article.text
      .slice(block.start, block.end)
      .replace(QUOTATION, (quotation) => " ".repeat(quotation.length));
    let from = 0;
    const push = (to: number) => {
      const words = foldedWords(text.slice(from, to)).map(({ word }) => word);
      if (words.length >= fewest) sentences.push({ start: block.start + from, end: block.start + to, words });
      from = to;
    };
    for (const end of text.matchAll(SENTENCE_END)) push(end.index + end[0].length);
    push(text.length);
  }
  return sentences;
}
