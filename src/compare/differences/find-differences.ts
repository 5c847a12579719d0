/** On which fields the reports of one event differ, and how. */
import type { Difference } from "../../model/difference.ts";
import type { Event } from "../../model/event.ts";
import type { ReadArticle } from "../../model/read-article.ts";
import type { Origin } from "../../model/story.ts";
import { timeRanks } from "../events/find-events.ts";
import { countDifferences } from "./count-differences.ts";
import { dateDifferences } from "./date-differences.ts";
import { happenedDifferences } from "./happened-differences.ts";
import { placeDifferences } from "./place-differences.ts";
import type { Telling } from "./claim.ts";

export function findDifferences(
  articles: readonly ReadArticle[],
  origins: readonly Origin[],
  events: readonly Event[],
): Difference[] {
  const ranks = timeRanks(articles);
  const originOf = new Map(origins.flatMap((origin, i) => origin.articles.map((id) => [id, i] as const)));
  const tellings = new Map<string, Telling>(
    articles.map(({ article }, i) => [article.id, { origin: originOf.get(article.id)!, rank: ranks[i]! }]),
  );
  return events.flatMap((event) =>
    [countDifferences, dateDifferences, placeDifferences, happenedDifferences].flatMap((find) =>
      find(event, tellings),
    ),
  );
}
