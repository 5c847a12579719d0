/** On which fields the reports of one event, and the articles of one story, differ, and how. */
import type { Difference } from "../../model/difference.ts";
import type { Event } from "../../model/event.ts";
import type { ReadArticle } from "../../model/read-article.ts";
import type { Origin } from "../../model/story.ts";
import { timeRanks } from "../events/find-events.ts";
import { controlDifferences } from "./control-differences.ts";
import { countDifferences } from "./count-differences.ts";
import { dateDifferences } from "./date-differences.ts";
import { distanceDifferences } from "./distance-differences.ts";
import { happenedDifferences } from "./happened-differences.ts";
import { knownDifferences } from "./known-differences.ts";
import { placeDifferences } from "./place-differences.ts";
import { thingDifferences } from "./thing-differences.ts";
import { timeOfDayDifferences } from "./time-of-day-differences.ts";
import { typeDifferences } from "./type-differences.ts";
import { toldWhere } from "./told-where.ts";
import { ageDifferences } from "./age-differences.ts";
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
  const byId = new Map(articles.map((a) => [a.article.id, a]));
  const told = toldWhere(articles, events);
  return [
    ...events.flatMap((event) => [
      ...countDifferences(event, tellings),
      ...dateDifferences(event, tellings),
      ...timeOfDayDifferences(event, byId, tellings),
      ...placeDifferences(event, tellings),
      ...happenedDifferences(event, tellings),
      ...typeDifferences(event, tellings),
    ]),
    ...controlDifferences(events, tellings),
    ...thingDifferences(articles, tellings, told),
    ...ageDifferences(articles, tellings),
    ...distanceDifferences(articles, tellings),
    ...knownDifferences(articles, tellings),
  ];
}
