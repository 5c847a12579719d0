/** The second verb: many read articles in, stories with their origins, events, differences and situation out. */
import type { Article } from "../model/article.ts";
import type { Codebook } from "../model/codebook.ts";
import type { Decision } from "../model/decision.ts";
import type { Note } from "../model/note.ts";
import type { ReadArticle } from "../model/read-article.ts";
import type { Story } from "../model/story.ts";
import { findDifferences } from "./differences/find-differences.ts";
import { containment, findEvents } from "./events/find-events.ts";
import { inferDays } from "./events/infer-days.ts";
import { findOrigins } from "./origins/find-origins.ts";
import { arrangeReports } from "./review/arrange-reports.ts";
import { reportFinder } from "./review/find-report.ts";
import { reviewEvents } from "./review/review-events.ts";
import { reviewOrigins } from "./review/review-origins.ts";
import { reviewReports } from "./review/review-reports.ts";
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
 * @param decisions that stand, in the order of their time: they win over what is found
 */
export function compareStory(
  articles: readonly ReadArticle[],
  codebook: Codebook,
  background: DocumentFrequencies = loadDocumentFrequencies(),
  decisions: readonly Decision[] = [],
): ComparedStory {
  const { articles: told, withdrawn } = reviewReports([...articles].sort(byId), decisions);
  const find = reportFinder(told);
  const idf = inverseDocumentFrequency(
    background,
    told.map((a) => termsOf(a.article)),
  );
  const origins = reviewOrigins(findOrigins(told.map((a) => a.article)), decisions);
  const dated = inferDays(told, origins, containment(told));
  const found = findEvents(dated.articles, origins, codebook, idf, (clusters, mentions) =>
    arrangeReports(clusters, mentions, decisions, find),
  );
  const { events, rejected, unmet } = reviewEvents(found.events, decisions, find, codebook);
  return {
    story: {
      id: `story:${told[0]!.article.id}`,
      title: titleOf(told, idf),
      articles: told.map((a) => a.article.id),
      origins,
      events,
      differences: findDifferences(dated.articles, origins, events, idf),
      control: findControl(events),
      ...(rejected.length > 0 ? { rejected } : {}),
      ...(withdrawn.length > 0 ? { withdrawn } : {}),
      ...(decisions.length > 0 ? { decisions } : {}),
    },
    articles: dated.articles.map((a) => a.article),
    notes: [...dated.notes, ...found.notes, ...unmet.map(unmetNote)],
  };
}

const unmetNote = (id: string): Note => ({
  stage: "events",
  kind: "unresolved",
  article: null,
  start: null,
  end: null,
  reason: `decision ${id.slice(0, 12)} finds no event: the reports that it speaks of stand in no article of this story any more`,
});

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
