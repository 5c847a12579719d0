/** Whether what a record, and the brief written from it, quote stands in the articles at the offsets that they give. */
import type { Attribution } from "../../src/model/attribution.ts";
import type { Record } from "../../src/model/record.ts";
import { writeBrief } from "../../src/serve/brief/write-brief.ts";

/** Of sources named (with those they were told through) and of passages that the brief cites. */
export function quotesRight(record: Record): readonly [right: number, of: number] {
  const texts = new Map(record.articles.map(({ id, text }) => [id, text]));
  const quotes: { readonly article: string; readonly start: number; readonly end: number; quote: string }[] =
    writeBrief(record).citations.map(({ article, start, end, quote }) => ({ article, start, end, quote }));
  const add = (article: string, by: Attribution | null): void => {
    if (by === null) return;
    quotes.push({ article, start: by.start, end: by.end, quote: by.text });
    add(article, by.via);
  };
  for (const { reports } of record.stories.flatMap((story) => story.events))
    for (const { article, attributedTo } of reports) add(article, attributedTo);
  const right = quotes.filter(
    ({ article, start, end, quote }) => texts.get(article)?.slice(start, end) === quote,
  );
  return [right.length, quotes.length];
}
