/** The second verb: many read articles in, stories with their origins, events, differences and situation out. */
import type { Article } from "../model/article.ts";
import type { Codebook } from "../model/codebook.ts";
import type { Note } from "../model/note.ts";
import type { ReadArticle } from "../model/read-article.ts";
import type { Story } from "../model/story.ts";
import { findDifferences } from "./differences/find-differences.ts";
import { containment, findEvents } from "./events/find-events.ts";
import { inferDays } from "./events/infer-days.ts";
import { findOrigins } from "./origins/find-origins.ts";
import { findControl } from "./situation/find-control.ts";
import { inverseDocumentFrequency, loadDocumentFrequencies } from "./stories/document-frequency.ts";
import type { DocumentFrequencies } from "./stories/document-frequency.ts";
import { groupStories } from "./stories/group-stories.ts";
import { termsOf } from "./stories/terms.ts";
import { titleOf } from "./stories/title.ts";

export interface Comparison {
  readonly stories: readonly Story[];
  /** As given, sorted by id, with days inferred where the story's other articles tell them. */
  readonly articles: readonly Article[];
  readonly notes: readonly Note[];
}

const byId = (a: ReadArticle, b: ReadArticle): number => (a.article.id < b.article.id ? -1 : 1);

/**
 * Pure, and the order of `articles` does not matter: they are sorted by id first.
 * @param background how common words are in the news at large; the committed table unless given
 */
export function compareArticles(
  articles: readonly ReadArticle[],
  codebook: Codebook,
  background: DocumentFrequencies = loadDocumentFrequencies(),
): Comparison {
  const sorted = [...articles].sort(byId);
  const notes: Note[] = [];
  const idf = inverseDocumentFrequency(
    background,
    sorted.map((a) => termsOf(a.article)),
  );
  const compared = new Map<string, Article>();
  const stories = groupStories(sorted, background).map((group): Story => {
    const told = group.map((i) => sorted[i]!);
    const origins = findOrigins(told.map((a) => a.article));
    const dated = inferDays(told, origins, containment(told));
    notes.push(...dated.notes);
    for (const { article } of dated.articles) compared.set(article.id, article);
    const { events, notes: cut } = findEvents(dated.articles, origins, codebook, idf);
    notes.push(...cut);
    return {
      id: `story:${told[0]!.article.id}`,
      title: titleOf(told, idf),
      articles: told.map((a) => a.article.id),
      origins,
      events,
      differences: findDifferences(dated.articles, origins, events, idf),
      control: findControl(events),
    };
  });
  return { stories, articles: sorted.map((a) => compared.get(a.article.id)!), notes };
}
