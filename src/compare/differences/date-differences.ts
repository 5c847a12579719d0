/** Where reports of one event give different days. */
import type { Difference } from "../../model/difference.ts";
import type { Event } from "../../model/event.ts";
import type { ResolvedTime } from "../../model/time.ts";
import { citationOf, difference } from "./claim.ts";
import type { Claim, Tellings } from "./claim.ts";

const labelOf = ({ first, last }: ResolvedTime): string =>
  last === null ? `since ${first}` : first === last ? first : `${first} to ${last}`;

export function dateDifferences(event: Event, tellings: Tellings): Difference[] {
  const claims = event.reports.flatMap((report): Claim<ResolvedTime>[] => {
    if (report.carried.includes("date")) return [];
    if (report.date === null || !["day", "days"].includes(report.date.precision)) return [];
    const { origin, rank } = tellings.get(report.article)!;
    return [{ value: report.date, label: labelOf(report.date), citation: citationOf(report), origin, rank }];
  });
  const apart = (a: ResolvedTime, b: ResolvedTime): boolean =>
    (a.last !== null && a.last < b.first) || (b.last !== null && b.last < a.first);
  const labels = new Set(claims.map((c) => c.label));
  if (labels.size < 2) return [];
  const contradicts = claims.some((a) => claims.some((b) => apart(a.value, b.value)));
  return [
    contradicts
      ? difference(event.id, "date", "contradiction", claims, null)
      : difference(event.id, "date", "precision", claims, "the shorter time lies within the longer"),
  ];
}
