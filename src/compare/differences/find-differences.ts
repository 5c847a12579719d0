/** On which fields the reports of one event, and the articles of one story, differ, and how. */
import type { Citation, Difference } from "../../model/difference.ts";
import type { Event } from "../../model/event.ts";
import type { ReadArticle } from "../../model/read-article.ts";
import type { Origin } from "../../model/story.ts";
import { timeRanks } from "../events/find-events.ts";
import { calendarDifferences } from "./calendar-differences.ts";
import { controlDifferences } from "./control-differences.ts";
import { countDifferences } from "./count-differences.ts";
import { dateDifferences } from "./date-differences.ts";
import { distanceDifferences } from "./distance-differences.ts";
import { happenedDifferences } from "./happened-differences.ts";
import { opposedDifferences } from "./opposed-differences.ts";
import { largeTollDifferences } from "./large-toll-differences.ts";
import { placeDifferences } from "./place-differences.ts";
import { thingDifferences } from "./thing-differences.ts";
import { timeOfDayDifferences } from "./time-of-day-differences.ts";
import { typeDifferences } from "./type-differences.ts";
import { matters } from "./sentence-matter.ts";
import { ageDifferences } from "./age-differences.ts";
import type { Telling } from "./claim.ts";

/** What is said is said more than once: when and where are no difference. Speech acts have PLOVER's code alone. */
const isSpeech = ({ codes }: Event): boolean => codes.acled === null && codes.plover !== null;

const meet = (a: Citation, b: Citation): boolean =>
  a.article === b.article && a.start < b.end && b.start < a.end;

/** The same values, pointing at the same passages: one numbers a toll and its people, one passage tells a fire and those sent to it. */
const repeats = (a: Difference, of: Difference): boolean =>
  a.values.every(({ value, reports }) =>
    of.values.some(
      (other) =>
        (a.field !== of.field || other.value === value) &&
        other.value.replace(/ \(.*/u, "") === value &&
        reports.some((x) => other.reports.some((y) => meet(x, y))),
    ),
  );

function withoutRepeats(differences: readonly Difference[]): Difference[] {
  const size = (d: Difference) => d.values.reduce((sum, v) => sum + v.reports.length, 0);
  return differences.filter(
    (d, i) =>
      !differences.some(
        (other, j) =>
          j !== i &&
          repeats(d, other) &&
          (!repeats(other, d) || size(other) > size(d) || (size(other) === size(d) && j < i)),
      ),
  );
}

export function findDifferences(
  articles: readonly ReadArticle[],
  origins: readonly Origin[],
  events: readonly Event[],
  idf: (word: string) => number,
): Difference[] {
  const ranks = timeRanks(articles);
  const originOf = new Map(origins.flatMap((origin, i) => origin.articles.map((id) => [id, i] as const)));
  const tellings = new Map<string, Telling>(
    articles.map(({ article }, i) => [article.id, { origin: originOf.get(article.id)!, rank: ranks[i]! }]),
  );
  const byId = new Map(articles.map((a) => [a.article.id, a]));
  const matterOf = matters(articles, events, idf);
  const perEvent = events.flatMap((event) => [
    ...countDifferences(event, byId, tellings),
    ...happenedDifferences(event, byId, tellings),
    ...(isSpeech(event)
      ? []
      : [
          ...dateDifferences(event, tellings),
          ...timeOfDayDifferences(event, byId, tellings),
          ...placeDifferences(event, tellings),
          ...typeDifferences(event, tellings),
        ]),
  ]);
  return withoutRepeats([
    ...perEvent,
    ...largeTollDifferences(events, byId, tellings, matterOf),
    ...controlDifferences(events, tellings),
    ...calendarDifferences(articles, tellings, matterOf),
    ...thingDifferences(articles, tellings, matterOf),
    ...ageDifferences(articles, tellings),
    ...distanceDifferences(articles, tellings),
    ...opposedDifferences(articles, tellings, matterOf),
  ]);
}
