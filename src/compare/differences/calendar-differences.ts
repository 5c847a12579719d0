/** Where sentences of two articles that speak of one matter give it different days of the calendar, whether or not an event was read in them. */
import { parseIsoDay } from "../../model/calendar.ts";
import type { Difference } from "../../model/difference.ts";
import type { TimeExpression } from "../../model/language.ts";
import type { ReadArticle } from "../../model/read-article.ts";
import { cosine } from "../stories/similarity.ts";
import { difference } from "./claim.ts";
import type { Claim, Tellings } from "./claim.ts";
import { sharedEvent } from "./sentence-matter.ts";
import type { Matter, MatterOf } from "./sentence-matter.ts";

/** Months are compared where no year is known; `day` null: the month alone. */
interface Calendar {
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
}

/** Cosine of two sentences from which their dates can be dates of one thing. */
const ALIKE = 0.35;
/** Days further apart are of two things that are told in like words. */
const FURTHEST = 2;
/** From so many dates of one month on, only those told of one event are compared: the work stays bounded. */
const MANY = 1500;
/** Characters around a date that are cited with it. */
const AROUND = 60;

/** "June 10", "10 June 2014", "December 2012": a time that names its month; null for all others. */
function calendarOf({ relative, resolved }: TimeExpression): Calendar | null {
  if (relative?.basis === "month") {
    if ((relative.months ?? 1) > 1 || relative.part !== undefined || relative.lastDay !== null) return null;
    const year = resolved === null ? null : new Date(parseIsoDay(resolved.first) * 864e5).getUTCFullYear();
    return { year, month: relative.month, day: relative.day };
  }
  if (relative?.basis !== "absolute") return null;
  const [year, month, day] = relative.first.split("-").map(Number) as [number, number, number];
  if (relative.precision === "day") return { year, month, day };
  return relative.precision === "month" ? { year, month, day: null } : null;
}

interface Dated extends Claim<Calendar> {
  readonly matter: Matter;
}

function datesOf(article: ReadArticle, tellings: Tellings, matterOf: MatterOf): Dated[] {
  const { id } = article.article;
  return article.times.flatMap((time): Dated[] => {
    const value = calendarOf(time);
    const sentence = article.sentences[time.sentence];
    if (value === null || sentence === undefined) return [];
    const start = Math.max(sentence.start, time.start - AROUND);
    return [
      {
        value,
        label: time.text.replace(/\s+/gu, " "),
        citation: { article: id, start, end: Math.min(sentence.end, time.end + AROUND) },
        matter: matterOf(article, sentence),
        ...tellings.get(id)!,
      },
    ];
  });
}

/** How two dates differ; null where they are one, or of two things. */
function relationOf(a: Calendar, b: Calendar): "contradiction" | "precision" | null {
  if (a.month !== b.month || (a.year !== null && b.year !== null && a.year !== b.year)) return null;
  if (a.day === null || b.day === null) return a.day === b.day ? null : "precision";
  const apart = Math.abs(a.day - b.day);
  return apart === 0 || apart > FURTHEST ? null : "contradiction";
}

/** The dates of one month, in groups of which each date differs from another of its group. */
function groups(dates: readonly Dated[]): { members: Dated[]; contradiction: boolean }[] {
  const days = new Map<string, Set<number | null>>();
  for (const { value, citation } of dates)
    days.set(citation.article, (days.get(citation.article) ?? new Set()).add(value.day));
  const mayMeet = (a: Matter, b: Matter): boolean => dates.length <= MANY || sharedEvent(a, b) !== null;
  const group = dates.map((_, i) => i);
  const root = (i: number): number => (group[i] === i ? i : (group[i] = root(group[i]!)));
  const contradictions = new Set<number>();
  const linked = new Set<number>();
  dates.forEach((a, i) => {
    for (let j = i + 1; j < dates.length; j++) {
      const b = dates[j]!;
      if (a.origin === b.origin) continue;
      const kind = relationOf(a.value, b.value);
      if (kind === null || !mayMeet(a.matter, b.matter) || cosine(a.matter.words, b.matter.words) < ALIKE)
        continue;
      // An article that gives the other's day too tells two days of one thing.
      const gives = (x: Dated, y: Dated) => days.get(x.citation.article)!.has(y.value.day);
      if (kind === "contradiction" && (gives(a, b) || gives(b, a))) continue;
      linked.add(i).add(j);
      if (kind === "contradiction") contradictions.add(i);
      group[root(j)] = root(i);
    }
  });
  const found = new Map<number, { members: Dated[]; contradiction: boolean }>();
  dates.forEach((date, i) => {
    if (!linked.has(i)) return;
    const of = found.get(root(i)) ?? { members: [], contradiction: false };
    of.members.push(date);
    of.contradiction ||= contradictions.has(i);
    found.set(root(i), of);
  });
  return [...found.values()];
}

export function calendarDifferences(
  articles: readonly ReadArticle[],
  tellings: Tellings,
  matterOf: MatterOf,
): Difference[] {
  const months = new Map<number, Dated[]>();
  for (const date of articles.flatMap((article) => datesOf(article, tellings, matterOf)))
    months.set(date.value.month, [...(months.get(date.value.month) ?? []), date]);
  return [...months]
    .sort(([a], [b]) => a - b)
    .flatMap(([, dates]) => groups(dates))
    .map(({ members, contradiction }) =>
      contradiction
        ? difference(null, "date", "contradiction", members, null)
        : difference(null, "date", "precision", members, "one names the day, the other its month"),
    );
}
