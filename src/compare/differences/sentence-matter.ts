/** What a sentence is about: the events that it tells, and its telling words. What two of them say can be compared if these meet. */
import type { Event } from "../../model/event.ts";
import type { Sentence } from "../../model/language.ts";
import type { ReadArticle } from "../../model/read-article.ts";
import { cosine, weigh } from "../stories/similarity.ts";
import type { Vector } from "../stories/similarity.ts";
import { foldedWords } from "../stories/terms.ts";
import { toldWhere } from "./told-where.ts";

export interface Matter {
  readonly events: ReadonlySet<string>;
  readonly words: Vector;
}

/** Cosine of two sentences' telling words from which they speak of one thing, whether or not an event was read in them. */
const ALIKE = 0.28;

/** The matter of an article's sentence. */
export type MatterOf = (article: ReadArticle, sentence: Sentence) => Matter;

const NONE: ReadonlySet<string> = new Set();
const FIGURE = /\d/u;

/** Made once a sentence; figures are left out, for they are what is compared. */
export function matters(
  articles: readonly ReadArticle[],
  events: readonly Event[],
  idf: (word: string) => number,
): MatterOf {
  const told = toldWhere(articles, events);
  const known = new Map<Sentence, Matter>();
  return ({ article }, sentence) => {
    let matter = known.get(sentence);
    if (matter === undefined) {
      const counts = new Map<string, number>();
      for (const { word } of foldedWords(article.text.slice(sentence.start, sentence.end)))
        if (!FIGURE.test(word)) counts.set(word, 1);
      matter = { events: told.get(article.id)?.get(sentence.index) ?? NONE, words: weigh(counts, idf) };
      known.set(sentence, matter);
    }
    return matter;
  };
}

/** An event that both tell, or null. */
export const sharedEvent = (a: Matter, b: Matter): string | null =>
  [...a.events].find((id) => b.events.has(id)) ?? null;

export const sameMatter = (a: Matter, b: Matter): boolean =>
  sharedEvent(a, b) !== null || cosine(a.words, b.words) >= ALIKE;
