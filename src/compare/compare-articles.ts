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

/** One story with its articles as compared, and what is to be said of it. */
export interface ComparedStory {
  readonly story: Story;
  /** Sorted by id, with days inferred where the others tell them. */
  readonly articles: readonly Article[];
  readonly notes: readonly Note[];
}

/**
 * The articles of one story together. What comes out hangs on them alone, not on what else is compared.
 * @param background how common words are in the news at large; the committed table unless given
 */
export function compareStory(
  articles: readonly ReadArticle[],
  codebook: Codebook,
  background: DocumentFrequencies = loadDocumentFrequencies(),
): ComparedStory {
  const told = [...articles].sort(byId);
  const idf = inverseDocumentFrequency(
    background,
    told.map((a) => termsOf(a.article)),
  );
  const origins = findOrigins(told.map((a) => a.article));
  const dated = inferDays(told, origins, containment(told));
  const { events, notes: cut } = findEvents(dated.articles, origins, codebook, idf);
  return {
    story: {
      id: `story:${told[0]!.article.id}`,
      title: titleOf(told, idf),
      articles: told.map((a) => a.article.id),
      origins,
      events,
      differences: findDifferences(dated.articles, origins, events, idf),
      control: findControl(events),
    },
    articles: dated.articles.map((a) => a.article),
    notes: [...dated.notes, ...cut],
  };
}

/** Pure, and the order of `articles` does not matter: they are sorted by id first. */
export function compareArticles(
  articles: readonly ReadArticle[],
  codebook: Codebook,
  background: DocumentFrequencies = loadDocumentFrequencies(),
): Comparison {
  const sorted = [...articles].sort(byId);
  const stories = groupStories(sorted, background).map((group) =>
    compareStory(
      group.map((i) => sorted[i]!),
      codebook,
      background,
    ),
  );
  const compared = new Map(stories.flatMap((s) => s.articles.map((a) => [a.id, a] as const)));
  return {
    stories: stories.map((s) => s.story),
    articles: sorted.map((a) => compared.get(a.article.id)!),
    notes: stories.flatMap((s) => s.notes),
  };
}
