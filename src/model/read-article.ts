/** What `read` hands to `compare`: one article, fully read, still alone. */
import type { Article } from "./article.ts";
import type { ReadLanguage } from "./language.ts";
import type { Note } from "./note.ts";
import type { PlaceMention } from "./place.ts";
import type { Report } from "./report.ts";

export interface ReadArticle extends ReadLanguage {
  readonly article: Article;
  readonly places: readonly PlaceMention[];
  readonly reports: readonly Report[];
  readonly notes: readonly Note[];
}

/** An article of which nothing was read: every list empty. */
export const unreadArticle = (article: Article): ReadArticle => ({
  article,
  sentences: [],
  names: [],
  entities: [],
  quantities: [],
  times: [],
  places: [],
  reports: [],
  notes: [],
});
