/** The words of an article that say what it is about, with how often each stands in it. */
import { READ_ROLES } from "../../model/article.ts";
import type { Article } from "../../model/article.ts";

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)?/gu;
/** Longer runs are no words (addresses, hashes, keyboard noise). */
const LONGEST_WORD = 40;
/** The head of an article says what the whole is about: words after this many add nothing to the grouping. */
const MOST_WORDS = 1200;
/** A headline tells the development in a dozen words (the "title boost" of topic detection and tracking). */
const HEADLINE_WEIGHT = 3;
const LEAD_WEIGHT = 2;
const LEAD_WORDS = 60;

/**
 * One word in the form in which words are compared: lower case, without marks, possessive or plural s
 * (the S-stemmer of Harman 1991, which joins what news varies and little else).
 */
export function foldWord(word: string): string {
  let w = word
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’](?:s|t|re|ve|ll|d|m)?$/u, "");
  if (w.length > 4 && w.endsWith("ies") && !/[ae]ies$/.test(w)) w = `${w.slice(0, -3)}y`;
  else if (w.length > 3 && w.endsWith("s") && !/(?:us|ss|is)$/.test(w)) w = w.slice(0, -1);
  return w;
}

/** Folded words of a text in order, with their offsets; what is too long to be a word is left out. */
export function foldedWords(text: string): { word: string; start: number; end: number }[] {
  const words: { word: string; start: number; end: number }[] = [];
  for (const match of text.matchAll(WORD)) {
    if (match[0].length > LONGEST_WORD) continue;
    const word = foldWord(match[0]);
    if (word !== "") words.push({ word, start: match.index, end: match.index + match[0].length });
  }
  return words;
}

/** Term frequencies of what an article itself says: headline, body, captions; never its page's furniture or comments. */
export function termsOf(article: Article): ReadonlyMap<string, number> {
  const terms = new Map<string, number>();
  const add = (word: string, weight: number) => terms.set(word, (terms.get(word) ?? 0) + weight);
  let inText = false;
  let read = 0;
  for (const block of article.blocks) {
    if (!READ_ROLES.has(block.role)) continue;
    if (block.role === "headline") inText = true;
    for (const { word } of foldedWords(article.text.slice(block.start, block.end))) {
      if (read >= MOST_WORDS) return terms;
      add(word, block.role === "headline" ? HEADLINE_WEIGHT : read < LEAD_WORDS ? LEAD_WEIGHT : 1);
      read++;
    }
  }
  if (!inText && article.headline !== null)
    for (const { word } of foldedWords(article.headline)) add(word, HEADLINE_WEIGHT);
  return terms;
}
