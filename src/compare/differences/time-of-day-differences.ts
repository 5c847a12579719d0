/** Where reports of one event give different times of the day. */
import type { Difference } from "../../model/difference.ts";
import type { Event } from "../../model/event.ts";
import type { ReadArticle } from "../../model/read-article.ts";
import { difference } from "./claim.ts";
import type { Claim, Tellings } from "./claim.ts";
import { sentenceAt } from "./told-where.ts";

/** Hours from midnight; the end may lie in the next day. */
type Hours = readonly [from: number, to: number];

const CLOCK =
  /\b(?<h>\d{1,2})(?:[:.](?<m>\d\d))?\s?(?<half>[ap])\.?\s?m\b\.?|\b(?<h24>[01]\d|2[0-3])[:.]?(?<m24>[0-5]\d)\s?(?=hours\b|hrs\b|h\b|GMT\b|UTC\b)/giu;
const PART_OF_DAY: readonly (readonly [RegExp, Hours])[] = [
  [/\b(?:the )?early hours\b/iu, [0, 6]],
  [/\b(?:dawn|daybreak|sunrise)\b/iu, [4, 7]],
  [/\bearly (?:in the |this |that )?(?:\p{L}+ )?morning\b/iu, [0, 8]],
  [/\b(?:around |about |at )?noon\b|\bmidday\b/iu, [11.5, 12.5]],
  [/\b(?:around |about |at )?midnight\b/iu, [23.5, 24.5]],
  [/\bmorning\b/iu, [0, 12]],
  [/\bafternoon\b/iu, [12, 18]],
  [/\b(?:dusk|sunset|nightfall)\b/iu, [17, 21]],
  [/\bevening\b/iu, [16, 23]],
  [/\blate (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/u, [15, 24]],
  [/\bearly (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/u, [0, 9]],
  [/\b(?:overnight|at night|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day night|last night)\b/iu, [18, 30]],
];
/** A clock time of another zone is no other time, unless the two are close. */
const ZONE =
  /^[\s(,]*(?:GMT|UTC|ET|EST|EDT|PT|PST|BST|IST|CET|Eastern|Coordinated)\b|^\s?\((?!local)\p{Lu}[\p{L} ]{1,20} time\)/u;
const CLOSE = 1;
/** Minutes either way that "around 9 pm" leaves, and that two clocks may differ. */
const SLACK = 0.25;

interface Said {
  readonly hours: Hours;
  readonly clock: boolean;
  readonly zone: boolean;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The first clock time of a text, else its first part of the day; offsets within the text. */
function timeOfDay(text: string): Omit<Said, "zone"> | null {
  for (const match of text.matchAll(CLOCK)) {
    const { h, m, half, h24, m24 } = match.groups!;
    // "As of 3:45 p.m." is the time of the report, not of the event.
    if (/\b(?:as of|updated|until|by)\s$/iu.test(text.slice(0, match.index))) continue;
    const hour = h24 !== undefined ? Number(h24) : (Number(h) % 12) + (half?.toLowerCase() === "p" ? 12 : 0);
    if (hour > 23) continue;
    const at = hour + Number(m24 ?? m ?? 0) / 60;
    return {
      hours: [at - SLACK, at + SLACK],
      clock: true,
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
    };
  }
  for (const [pattern, hours] of PART_OF_DAY) {
    const match = pattern.exec(text);
    if (match !== null)
      return {
        hours,
        clock: false,
        text: match[0],
        start: match.index,
        end: match.index + match[0].length,
      };
  }
  return null;
}

const disjoint = (a: Hours, b: Hours): boolean => a[1] < b[0] || b[1] < a[0];

/** Two parts of the day that share less of what both span are two claims: "Friday afternoon", "late Friday". */
const MOSTLY = 0.5;
const mostlyApart = (a: Hours, b: Hours): boolean =>
  Math.min(a[1], b[1]) - Math.max(a[0], b[0]) < MOSTLY * (Math.max(a[1], b[1]) - Math.min(a[0], b[0]));

/** Characters around a time that are cited with it. */
const AROUND = 60;

export function timeOfDayDifferences(
  event: Event,
  articles: ReadonlyMap<string, ReadArticle>,
  tellings: Tellings,
): Difference[] {
  const claims = new Map<string, Claim<Said>>();
  for (const report of event.reports) {
    const article = articles.get(report.article)!;
    const found = timeOfDay(article.article.text.slice(report.start, report.end));
    if (found === null) continue;
    // The zone may stand behind the passage: "this morning (Lima time)".
    const said = { ...found, zone: ZONE.test(article.article.text.slice(report.start + found.end)) };
    // What is told first in an article is the event's time, and a clock tells it best; later ones are of its stages.
    const before = claims.get(report.article)?.value;
    if (before !== undefined && (before.clock || !said.clock)) continue;
    const sentence = sentenceAt(article.sentences, report.trigger.start) ?? report;
    const at = report.start + said.start;
    claims.set(report.article, {
      value: said,
      label: said.text.replace(/\s+/gu, " ").toLowerCase(),
      citation: {
        article: report.article,
        start: Math.max(Math.min(sentence.start, report.start), at - AROUND),
        end: Math.min(Math.max(sentence.end, report.end), report.start + said.end + AROUND),
      },
      ...tellings.get(report.article)!,
    });
  }
  const all = [...claims.values()];
  const comparable = (a: Said, b: Said): boolean =>
    a.zone === b.zone || (a.clock && b.clock && Math.abs(a.hours[0] - b.hours[0]) <= CLOSE);
  const differs = all.filter((a) =>
    all.some(
      (b) =>
        a.citation.article !== b.citation.article &&
        comparable(a.value, b.value) &&
        (a.value.clock || b.value.clock || mostlyApart(a.value.hours, b.value.hours)) &&
        (a.value.hours[0] !== b.value.hours[0] || a.value.hours[1] !== b.value.hours[1]),
    ),
  );
  if (new Set(differs.map((c) => c.label)).size < 2) return [];
  const apart = differs.some((a) => differs.some((b) => disjoint(a.value.hours, b.value.hours)));
  return [
    apart
      ? difference(event.id, "date", "contradiction", differs, null)
      : difference(event.id, "date", "precision", differs, "one time of the day lies within the other"),
  ];
}
