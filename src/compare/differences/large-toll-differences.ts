/**
 * Where articles of one story give a war, a disaster or a flight of thousands different tolls. Figures of that size are seldom
 * of two things that are told in like words, so they are compared whether or not the reports were brought to one event.
 */
import { COUNT_FIELDS } from "../../model/count.ts";
import type { Count } from "../../model/count.ts";
import type { Difference } from "../../model/difference.ts";
import type { Event } from "../../model/event.ts";
import { sureness } from "../../model/factuality.ts";
import type { ReadArticle } from "../../model/read-article.ts";
import { citationOf, difference } from "./claim.ts";
import type { Claim, Tellings } from "./claim.ts";
import { differing, labelOf, rangeOf } from "./number-relation.ts";
import { sameMatter, sharedEvent } from "./sentence-matter.ts";
import type { Matter, MatterOf } from "./sentence-matter.ts";
import { sentenceAt } from "./told-where.ts";

/** People from whom on a toll is large. */
const LARGE = 1000;
/** Tolls further apart than this ratio are of two disasters. */
const FURTHEST = 4;

export const isLarge = (count: Count): boolean =>
  (rangeOf(count)?.[0] ?? 0) >= LARGE || (count.max ?? 0) >= LARGE;

interface Told extends Claim<Count> {
  readonly matter: Matter;
}

function comparable(a: Told, b: Told): boolean {
  if (a.citation.article === b.citation.article) return false;
  const [x, y] = [rangeOf(a.value)!, rangeOf(b.value)!];
  const [low, high] = x[0] < y[0] ? [x, y] : [y, x];
  const near = high[0] <= FURTHEST * Math.max(low[0], Number.isFinite(low[1]) ? low[1] : 0);
  return near && (sharedEvent(a.matter, b.matter) !== null || sameMatter(a.matter, b.matter));
}

export function largeTollDifferences(
  events: readonly Event[],
  articles: ReadonlyMap<string, ReadArticle>,
  tellings: Tellings,
  matterOf: MatterOf,
): Difference[] {
  return COUNT_FIELDS.flatMap((field) => {
    const told = events.flatMap((event) =>
      event.reports.flatMap((report): (Told & { readonly event: string })[] => {
        const value = report[field];
        const article = articles.get(report.article);
        const sentence = article && sentenceAt(article.sentences, report.trigger.start);
        if (
          value === null ||
          report.part !== null ||
          !isLarge(value) ||
          sureness(report.factuality) === "denied"
        )
          return [];
        if (article === undefined || sentence === undefined) return [];
        return [
          {
            value,
            label: labelOf(value, null),
            citation: citationOf(report),
            matter: matterOf(article, sentence),
            event: event.id,
            ...tellings.get(report.article)!,
          },
        ];
      }),
    );
    const group = told.map((_, i) => i);
    const root = (i: number): number => (group[i] === i ? i : (group[i] = root(group[i]!)));
    told.forEach((a, i) => {
      for (let j = i + 1; j < told.length; j++)
        if (root(i) !== root(j) && comparable(a, told[j]!)) group[root(j)] = root(i);
    });
    const groups = new Map<number, (typeof told)[number][]>();
    told.forEach((claim, i) => groups.set(root(i), [...(groups.get(root(i)) ?? []), claim]));
    return [...groups.values()].flatMap((claims) => {
      const found = differing(claims);
      if (found === null) return [];
      const ids = new Set(claims.map((c) => c.event));
      const { kind, reconciledBy } = found.relation;
      return [difference(ids.size === 1 ? claims[0]!.event : null, field, kind, found.claims, reconciledBy)];
    });
  });
}
