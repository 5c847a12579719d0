/** Where reports of one event give different numbers for one count of people. */
import { COUNT_FIELDS } from "../../model/count.ts";
import type { Count } from "../../model/count.ts";
import type { Difference } from "../../model/difference.ts";
import type { Event } from "../../model/event.ts";
import { sureness } from "../../model/factuality.ts";
import type { Report } from "../../model/report.ts";
import type { ReadArticle } from "../../model/read-article.ts";
import { partFigures } from "../events/part-figures.ts";
import { wholes, withoutParts } from "../events/tolls.ts";
import { citationOf, difference } from "./claim.ts";
import type { Claim, Tellings } from "./claim.ts";
import { isLarge } from "./large-toll-differences.ts";
import { differing, labelOf } from "./number-relation.ts";
import { sentenceAt } from "./told-where.ts";

function among(
  event: string,
  field: string,
  claims: readonly Claim<Count>[],
  attributed: boolean,
): Difference[] {
  const found = differing(claims);
  if (found === null) return [];
  // Two figures in one text that names no source for either are of two things.
  const articles = new Set(found.claims.map((c) => c.citation.article));
  if (articles.size === 1 && found.relation.kind === "contradiction" && !attributed) return [];
  return [difference(event, field, found.relation.kind, found.claims, found.relation.reconciledBy)];
}

/** "A teacher was killed" in one text, a dozen dead in another: the first tells of one of them, not of a toll of one. */
const MANY = 5;
/** Of the hurt, one is told of by name or calling where two are. */
const MANY_HURT = 2;
const isOneOfMany = (
  { min, max }: Count,
  field: string,
  all: readonly { readonly count: Count }[],
): boolean =>
  min === 1 &&
  max === 1 &&
  all.some(({ count }) => (count.min ?? count.max ?? 0) >= (field === "wounded" ? MANY_HURT : MANY));

const allAttributed = (reports: readonly Report[]): boolean =>
  reports.every((report) => report.attributedTo !== null);

/** Figures that the sentences of an event's reports give as parts of a larger one. */
const partsTold = (event: Event, articles: ReadonlyMap<string, ReadArticle>): ReadonlySet<number> =>
  new Set(
    event.reports.flatMap((report) => {
      const article = articles.get(report.article)!;
      return partFigures(article, sentenceAt(article.sentences, report.trigger.start)?.index);
    }),
  );

export function countDifferences(
  event: Event,
  byId: ReadonlyMap<string, ReadArticle>,
  tellings: Tellings,
): Difference[] {
  const figures = partsTold(event, byId);
  const told = event.reports.filter((r) => sureness(r.factuality) !== "denied");
  return COUNT_FIELDS.flatMap((field) => {
    const claims = (reports: readonly Report[]): Claim<Count>[] =>
      reports.flatMap((report) => {
        const value = report[field];
        // Tolls of thousands are compared across events.
        if (value === null || (report.part === null && isLarge(value))) return [];
        const label = labelOf(value, report.part);
        return [{ value, label, citation: citationOf(report), ...tellings.get(report.article)! }];
      });
    const whole = told.flatMap((report) => {
      const count = report[field];
      if (count === null || report.part !== null) return [];
      return [{ report, count, article: report.article, attributed: report.attributedTo !== null }];
    });
    const totals = wholes(withoutParts(whole, figures))
      .filter(({ count }, _, all) => !isOneOfMany(count, field, all))
      .map(({ report }) => report);
    // Parts are compared with the same part only: children with children.
    const parts = new Map<string, Report[]>();
    for (const report of told)
      if (report.part !== null) {
        const key = report.part.toLowerCase();
        parts.set(key, [...(parts.get(key) ?? []), report]);
      }
    return [
      ...among(event.id, field, claims(totals), allAttributed(totals)),
      ...[...parts.values()].flatMap((reports) =>
        among(event.id, field, claims(reports), allAttributed(reports)),
      ),
    ];
  });
}
