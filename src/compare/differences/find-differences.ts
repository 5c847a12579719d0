import type { Difference } from "../../model/difference.ts";
import type { Event } from "../../model/event.ts";
import type { ReadArticle } from "../../model/read-article.ts";
import type { Origin } from "../../model/story.ts";

export function findDifferences(
  _articles: readonly ReadArticle[],
  _origins: readonly Origin[],
  _events: readonly Event[],
): Difference[] {
  return [];
}
