/** What a story is called: the headline that says the most of what its articles have in common. */
import type { ReadArticle } from "../../model/read-article.ts";
import { foldedWords, termsOf } from "./terms.ts";

const LONGEST_TITLE = 140;

const headlineOf = ({ article }: ReadArticle): string => {
  const block = article.blocks.find((b) => b.role === "headline");
  const text = article.headline ?? (block === undefined ? "" : article.text.slice(block.start, block.end));
  return text.replace(/\s+/g, " ").trim();
};

/** Of equals the first by article id; where no article has a headline, the beginning of the first text. */
export function titleOf(articles: readonly ReadArticle[], idf: (word: string) => number): string {
  const holders = new Map<string, number>();
  for (const { article } of articles)
    for (const word of termsOf(article).keys()) holders.set(word, (holders.get(word) ?? 0) + 1);
  let best = { title: "", score: -1 };
  for (const article of articles) {
    const title = headlineOf(article);
    const words = new Set(foldedWords(title).map((w) => w.word));
    if (words.size === 0) continue;
    let score = 0;
    for (const word of words) score += idf(word) * (((holders.get(word) ?? 1) - 1) / articles.length);
    // The mean over a usual headline's length: neither the shortest nor the one that lists everything.
    score /= Math.max(8, words.size);
    if (score > best.score) best = { title, score };
  }
  const title = best.title !== "" ? best.title : (articles[0]?.article.text.trim().split("\n")[0] ?? "");
  return title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE - 1).trimEnd()}…`;
}
