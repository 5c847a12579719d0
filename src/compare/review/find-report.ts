/** Finds the report that a decision speaks of, in an article that may have been changed or read anew since. */
import type { Anchor } from "../../model/decision.ts";
import type { ReadArticle } from "../../model/read-article.ts";
import type { Report } from "../../model/report.ts";
import { overlaps, type Span } from "../../model/span.ts";

/** Tells reports of one reading apart, and is the same once their days are inferred. */
export const reportKey = ({ article, trigger, type }: Report): string =>
  JSON.stringify([article, trigger.start, trigger.end, type[0]]);

/** Where the anchor's words stand: at its place, else where they stand nearest to it; null where they are gone. */
function spanOf(text: string, { start, end, quote }: Anchor): Span | null {
  if (text.slice(start, end) === quote) return { start, end };
  let nearest: number | null = null;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
    if (nearest === null || Math.abs(at - start) < Math.abs(nearest - start)) nearest = at;
  return nearest === null ? null : { start: nearest, end: nearest + quote.length };
}

export type FindReport = (anchor: Anchor) => Report | null;

/** Of several that share the words, the one of the same type. */
export function reportFinder(articles: readonly ReadArticle[]): FindReport {
  const byId = new Map(articles.map((a) => [a.article.id, a]));
  return (anchor) => {
    const read = byId.get(anchor.article);
    const span = read === undefined ? null : spanOf(read.article.text, anchor);
    if (read === undefined || span === null) return null;
    const there = read.reports.filter((r) => overlaps(r.trigger, span));
    return there.find((r) => r.type.includes(anchor.type)) ?? there[0] ?? null;
  };
}

/** Of groups of reports, the one that holds most of the anchors; of equals the first. Null where none holds any. */
export function groupOf<T>(
  groups: readonly T[],
  reportsOf: (group: T) => readonly Report[],
  anchors: readonly Anchor[],
  find: FindReport,
): T | null {
  const keys = new Set(anchors.map(find).flatMap((r) => (r === null ? [] : [reportKey(r)])));
  let best: { group: T; held: number } | null = null;
  for (const group of groups) {
    const held = reportsOf(group).filter((r) => keys.has(reportKey(r))).length;
    if (held > 0 && (best === null || held > best.held)) best = { group, held };
  }
  return best?.group ?? null;
}
