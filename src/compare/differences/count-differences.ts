/** Where reports of one event give different numbers for one count of people. */
import { COUNT_FIELDS } from "../../model/count.ts";
import type { Count } from "../../model/count.ts";
import type { Difference } from "../../model/difference.ts";
import type { Event } from "../../model/event.ts";
import { sureness } from "../../model/factuality.ts";
import type { Report } from "../../model/report.ts";
import { wholes } from "../events/tolls.ts";
import { citationOf, difference } from "./claim.ts";
import type { Claim, Tellings } from "./claim.ts";
import { isLarge } from "./large-toll-differences.ts";
import { differing, labelOf } from "./number-relation.ts";

function among(event: string, field: string, claims: readonly Claim<Count>[]): Difference[] {
  const found = differing(claims);
  if (found === null) return [];
  return [difference(event, field, found.relation.kind, found.claims, found.relation.reconciledBy)];
}

/** "A teacher was killed" in one text, a dozen dead in another: the first tells of one of them, not of a toll of one. */
const MANY = 5;
const isOneOfMany = ({ min, max }: Count, all: readonly { readonly count: Count }[]): boolean =>
  min === 1 && max === 1 && all.some(({ count }) => (count.min ?? count.max ?? 0) >= MANY);

export function countDifferences(event: Event, tellings: Tellings): Difference[] {
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
    const totals = wholes(
      told.flatMap((report) => {
        const count = report[field];
        if (count === null || report.part !== null) return [];
        return [{ report, count, article: report.article, attributed: report.attributedTo !== null }];
      }),
    )
      .filter(({ count }, _, all) => !isOneOfMany(count, all))
      .map(({ report }) => report);
    // Parts are compared with the same part only: children with children.
    const parts = new Map<string, Report[]>();
    for (const report of told)
      if (report.part !== null) {
        const key = report.part.toLowerCase();
        parts.set(key, [...(parts.get(key) ?? []), report]);
      }
    return [
      ...among(event.id, field, claims(totals)),
      ...[...parts.values()].flatMap((reports) => among(event.id, field, claims(reports))),
    ];
  });
}
