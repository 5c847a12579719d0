/** Finds words in what happened and in the articles' texts. */
import type { Article } from "../../model/article.ts";
import type { PageData } from "./page-data.ts";

export interface Hit {
  readonly kind: "event" | "passage";
  /** Event id, or article id. */
  readonly id: string;
  readonly label: string;
  readonly text: string;
  /** In the article; 0, 0 for an event. */
  readonly start: number;
  readonly end: number;
}

const folded = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const AROUND = 60;

/** Passages that hold the query to the letter, but for case; at most `most` an article. */
function inArticle(article: Article, query: string, most: number): readonly Hit[] {
  const text = article.text.toLowerCase();
  const hits: Hit[] = [];
  // A text whose lower case is longer than itself (İ) would shift offsets: it is searched as it stands.
  const where = text.length === article.text.length ? text : article.text;
  for (
    let at = where.indexOf(query);
    at >= 0 && hits.length < most;
    at = where.indexOf(query, at + query.length)
  ) {
    const end = at + query.length;
    const shown = article.text.slice(Math.max(0, at - AROUND), end + AROUND).replace(/\s+/g, " ");
    hits.push({
      kind: "passage",
      id: article.id,
      label: article.outlet ?? article.id,
      text: shown,
      start: at,
      end,
    });
  }
  return hits;
}

/** Events whose sentence holds every word of the query, then passages. Empty for a query of fewer than two characters. */
export function search({ record, brief }: PageData, query: string, most = 30): readonly Hit[] {
  const wanted = query.trim();
  if (wanted.length < 2) return [];
  const words = folded(wanted).split(/\s+/);
  const events: Hit[] = [];
  const seen = new Set<string>();
  for (const story of brief.stories)
    for (const section of story.sections)
      for (const sentence of section.sentences) {
        if (sentence.event === null || seen.has(sentence.event)) continue;
        const text = sentence.segments.map((segment) => segment.text).join("");
        const key = folded(text);
        if (!words.every((word) => key.includes(word))) continue;
        seen.add(sentence.event);
        events.push({ kind: "event", id: sentence.event, label: section.heading, text, start: 0, end: 0 });
      }
  const passages = record.articles.flatMap((article) => inArticle(article, wanted.toLowerCase(), 5));
  return [...events, ...passages].slice(0, most);
}
