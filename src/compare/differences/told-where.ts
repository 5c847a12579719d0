/** Which event each sentence of a story tells: the way from a number in a text to what it is said of. */
import type { Event } from "../../model/event.ts";
import type { Sentence } from "../../model/language.ts";
import type { ReadArticle } from "../../model/read-article.ts";

/** The sentence that holds an offset, by binary search; undefined where none does. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): Sentence | undefined {
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle]!;
    if (offset < sentence.start) high = middle - 1;
    else if (offset >= sentence.end) low = middle + 1;
    else return sentence;
  }
  return undefined;
}

/** Article id → sentence index → ids of the events that it tells. */
export type ToldWhere = ReadonlyMap<string, ReadonlyMap<number, ReadonlySet<string>>>;

export function toldWhere(articles: readonly ReadArticle[], events: readonly Event[]): ToldWhere {
  const sentences = new Map(articles.map((a) => [a.article.id, a.sentences]));
  const told = new Map<string, Map<number, Set<string>>>(articles.map((a) => [a.article.id, new Map()]));
  for (const event of events)
    for (const { article, trigger } of event.reports) {
      const sentence = sentenceAt(sentences.get(article) ?? [], trigger.start);
      if (sentence === undefined) continue;
      const of = told.get(article)!;
      of.set(sentence.index, (of.get(sentence.index) ?? new Set()).add(event.id));
    }
  return told;
}
