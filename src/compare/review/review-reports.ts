/** Decisions on reports and articles, and articles that take back what they had reported: before anything is compared. */
import type { Article } from "../../model/article.ts";
import type { Decision } from "../../model/decision.ts";
import type { Citation } from "../../model/difference.ts";
import type { ReadArticle } from "../../model/read-article.ts";
import type { Report } from "../../model/report.ts";
import type { Review } from "../../model/review.ts";
import type { Withdrawn } from "../../model/story.ts";
import { reportFinder } from "./find-report.ts";

export interface ReviewedReports {
  readonly articles: readonly ReadArticle[];
  readonly withdrawn: readonly Withdrawn[];
}

/** What one decision adds to what was decided before. */
export function reviewed(
  review: Review | undefined,
  decision: Decision,
  change: Partial<Pick<Review, "verdict">> & { readonly edited?: Review["edited"][number] },
): Review {
  const before = review ?? { verdict: null, edited: [], decisions: [] };
  return {
    verdict: change.verdict === undefined ? before.verdict : change.verdict,
    edited: change.edited === undefined ? before.edited : [...before.edited, change.edited],
    decisions: [...before.decisions, decision.id],
  };
}

/** What an edit makes of a report or an event. */
export function edited<T extends object>(
  thing: T & { readonly review?: Review | undefined },
  decision: Extract<Decision, { kind: "edit" }>,
): T {
  const { field, value, id } = decision;
  const was = ((thing as Record<string, unknown>)[field] ?? null) as Review["edited"][number]["was"];
  return {
    ...thing,
    [field]: value,
    review: reviewed(thing.review, decision, { edited: { field, was, decision: id } }),
  };
}

function reviewReport(report: Report, decision: Decision): Report {
  switch (decision.kind) {
    case "confirm":
      return { ...report, review: reviewed(report.review, decision, { verdict: "confirmed" }) };
    case "note":
      return { ...report, review: reviewed(report.review, decision, {}) };
    case "edit": {
      const changed = edited(report, decision);
      // The words of its time no longer tell its day.
      return decision.field === "date" ? { ...changed, relativeDate: null } : changed;
    }
    default:
      return report;
  }
}

/**
 * A paper that takes its whole text back, in a correction or an editor's note: "This report has been retracted". What only
 * corrects a part does not: "the troops withdrew on Monday, not on Tuesday".
 */
const RETRACTS =
  /\b(?:article|report|story|post|piece|dispatch|item)\b[^.;]{0,60}\b(?:retracted|withdrawn|taken down|should not have been published)\b|\bwe (?:have |hereby )?(?:retract|retracted|withdraw|withdrawn)\b|\bretraction\s*:/iu;

function retraction({ id, text, blocks }: Article): Citation | null {
  const block = blocks.find((b) => b.role === "correction" && RETRACTS.test(text.slice(b.start, b.end)));
  return block === undefined ? null : { article: id, start: block.start, end: block.end };
}

/** @param decisions that stand, in order */
export function reviewReports(
  articles: readonly ReadArticle[],
  decisions: readonly Decision[],
): ReviewedReports {
  const withdrawn: Withdrawn[] = [];
  let current = articles.map((read) => {
    const passage = retraction(read.article);
    if (passage === null || read.reports.length === 0) return read;
    for (const report of read.reports) withdrawn.push({ report, by: "retraction", decision: null, passage });
    return { ...read, reports: [] };
  });
  const setAside = (of: string, decision: Decision, which: (report: Report) => boolean): void => {
    current = current.map((read) => {
      if (read.article.id !== of) return read;
      for (const report of read.reports.filter(which))
        withdrawn.push({ report, by: "decision", decision: decision.id, passage: null });
      return { ...read, reports: read.reports.filter((report) => !which(report)) };
    });
  };
  for (const decision of decisions) {
    if (!("target" in decision)) continue;
    const { target } = decision;
    if (target.what === "article" && decision.kind === "reject")
      setAside(target.article, decision, () => true);
    if (target.what !== "report") continue;
    const found = reportFinder(current)(target.report);
    if (found === null) continue;
    if (decision.kind === "reject") setAside(found.article, decision, (report) => report === found);
    else
      current = current.map((read) =>
        read.article.id === found.article
          ? { ...read, reports: read.reports.map((r) => (r === found ? reviewReport(r, decision) : r)) }
          : read,
      );
  }
  return { articles: current, withdrawn };
}
