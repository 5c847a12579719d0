/**
 * The day of an article that has none to be trusted, from the other articles of its story: the day on which its "on
 * Saturday" and "today" agree best with what the others say of the same events, and copies of one text are of one day.
 */
import { isoDay, parseIsoDay } from "../../model/calendar.ts";
import type { Article } from "../../model/article.ts";
import type { Note } from "../../model/note.ts";
import type { ReadArticle } from "../../model/read-article.ts";
import type { Report } from "../../model/report.ts";
import { resolveTime } from "../../model/resolve-time.ts";
import type { Origin } from "../../model/story.ts";
import type { ResolvedTime } from "../../model/time.ts";
import { typeRelation } from "./kin-types.ts";
import { bestPlaceRelation } from "./place-relation.ts";
import type { Containment } from "./place-relation.ts";

/** A day that the article's own times may be resolved against. */
export const trustedDay = ({ published }: Article): string | null =>
  published.doubt === null || published.basis === "inferred" ? published.day : null;

/** The other articles' days span at most so many days, where they alone must tell. */
const SPAN = 3;
const COPY = 2;

interface Candidate {
  readonly day: number;
  /** Reports of shared events whose times meet, less those whose times don't. */
  score: number;
}

const meet = (a: ResolvedTime, b: ResolvedTime): boolean =>
  (a.last === null || b.first <= a.last) && (b.last === null || a.first <= b.last);
const isPrecise = (time: ResolvedTime): boolean => time.precision === "day" || time.precision === "days";

/** Reports of other articles that tell of the same kind of event at the same place, at a time that they give. */
function counterparts(report: Report, others: readonly ReadArticle[], within: Containment): Report[] {
  return others
    .flatMap((a) => a.reports)
    .filter(
      (other) =>
        other.date !== null &&
        isPrecise(other.date) &&
        typeRelation(report.type, other.type) !== null &&
        bestPlaceRelation(report.place, other.place, within) === "same",
    );
}

function infer(
  article: ReadArticle,
  others: readonly ReadArticle[],
  copies: ReadonlySet<string>,
  within: Containment,
): { day: string; why: string } | null {
  const days = others.flatMap((o) => {
    const day = trustedDay(o.article);
    return day === null ? [] : [{ day: parseIsoDay(day), copy: copies.has(o.article.id) }];
  });
  if (days.length === 0) return null;
  const candidates = [...new Set(days.flatMap(({ day }) => [day - 1, day, day + 1]))]
    .sort((a, b) => a - b)
    .map((day): Candidate => ({ day, score: 0 }));
  const pairs = article.reports
    .filter((r) => r.relativeDate !== null)
    .map((report) => ({ report, told: counterparts(report, others, within) }))
    .filter(({ told }) => told.length > 0);
  for (const candidate of candidates) {
    for (const { report, told } of pairs) {
      const time = resolveTime(report.relativeDate!, isoDay(candidate.day));
      if (time === null || !isPrecise(time)) continue;
      for (const other of told) candidate.score += meet(time, other.date!) ? 1 : -1;
    }
    for (const { day, copy } of days) if (day === candidate.day) candidate.score += copy ? COPY : 0.1;
  }
  const best = candidates.reduce((top, c) => (c.score > top.score ? c : top));
  if (best.score >= 1)
    return {
      day: isoDay(best.day),
      why:
        copies.size > 0
          ? "from copies of its text and shared events"
          : "from events that other articles date",
    };
  const [first, last] = [Math.min(...days.map((d) => d.day)), Math.max(...days.map((d) => d.day))];
  if (last - first >= SPAN) return null;
  return {
    day: isoDay(best.day),
    why: "from the other articles of its story alone: no shared event fixes it",
  };
}

const redated = (report: Report, day: string): Report =>
  report.relativeDate === null ? report : { ...report, date: resolveTime(report.relativeDate, day) };

/** The story's articles, sorted by id, with days where they could be inferred and their reports' times resolved. */
export function inferDays(
  articles: readonly ReadArticle[],
  origins: readonly Origin[],
  within: Containment,
): { articles: ReadArticle[]; notes: Note[] } {
  const notes: Note[] = [];
  const note = (article: Article, kind: Note["kind"], reason: string) =>
    notes.push({ stage: "events", kind, article: article.id, start: null, end: null, reason });
  const dated = articles.map((read) => {
    const { article } = read;
    if (trustedDay(article) !== null) return read;
    const copies = new Set(origins.find((o) => o.articles.includes(article.id))?.articles ?? []);
    copies.delete(article.id);
    const others = articles.filter((other) => other !== read);
    const inferred = infer(read, others, copies, within);
    const { published } = article;
    if (inferred === null) {
      if (read.reports.some((r) => r.relativeDate !== null && r.date === null))
        note(
          article,
          "unresolved",
          "no day of publication is known or could be inferred: its times stay relative",
        );
      return read;
    }
    note(
      article,
      "doubted",
      `day of publication taken for ${inferred.day}, ${inferred.why}` +
        (published.day === null ? "" : `; the page gives ${published.day}`),
    );
    return {
      ...read,
      article: {
        ...article,
        published: { ...published, day: inferred.day, time: null, basis: "inferred" as const },
      },
      reports: read.reports.map((report) => redated(report, inferred.day)),
    };
  });
  return { articles: dated, notes };
}
