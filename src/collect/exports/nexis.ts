/**
 * Exports from Nexis (Nexis Uni, Lexis, the former LexisNexis Academic). Two layouts are in use: headline, outlet, day, then
 * fields ("Length: 512 words"), "Body", closing fields, "End of Document"; and the older "1 of 20 DOCUMENTS", outlet, day,
 * headline, fields in capitals, text, "LOAD-DATE:".
 */
import type { PartHint } from "../../model/article.ts";
import {
  isCopyright,
  isDayLine,
  joinedWords,
  type ExportedArticle,
  type SplitExport,
  type TextLine,
} from "./layout.ts";

const END = /^end of document$/i;
const COUNTED = /^(?:document )?(\d{1,5}) of (\d{1,5})(?: documents?)?$/i;
const ANNOUNCED = /^documents? \((\d{1,5})\)$/i;
const FIELD =
  /^(section|length|byline|dateline|highlight|load-date|language|publication-type|graphic|subject|geographic|country|city|state|company|ticker|organization|person|industry|journal[- ]code|document-type|correction(?:-date)?|series|column|notes?|acc-no|issn|url|distribution|type|headline|pub-type|update|insert|source|edition)\s?:\s*(.*)$/i;
const HEADING = /^(?:body|classification|graphic|notes?|correction|highlight)$/i;
const RIGHTS = /^all rights reserved\.?$/i;
const EDITION = /\bedition\b|^(?:final|first|second|third|late)\b|^\d{1,2}:\d{2}\s*[AP]M\b/i;
const LINKS =
  /^(?:link to (?:image|pdf|original)|pdf of (?:document|print)|.{0,40}\| about lexisnexis\b.*)$/i;
/** Fields of which an article has at least one, and no page of the web has. */
const TELLING = /^(?:load-date|length|publication-type)\s?:/i;

/** Null where the lines are no such export. */
export function splitNexis(lines: readonly TextLine[]): SplitExport | null {
  if (!lines.some(({ words }) => TELLING.test(words))) return null;
  const ends = lines.flatMap(({ words }, index) => (END.test(words) ? [index] : []));
  const counted = lines.flatMap(({ words }, index) => (COUNTED.test(words) ? [index] : []));
  if (ends.length + counted.length === 0) return null;
  const runs = ends.length > 0 ? runsToEnds(lines, ends) : runsFrom(lines, counted);
  const articles: ExportedArticle[] = [];
  const leftOut: TextLine[] = [];
  for (const run of runs) {
    const found = run.some(({ words }) => FIELD.test(words) || isCopyright(words)) ? readArticle(run) : null;
    leftOut.push(...(found?.before ?? run));
    if (found !== null) articles.push(found.article);
  }
  if (articles.length === 0) return null;
  const announced = lines
    .map(({ words }) => COUNTED.exec(words)?.[2] ?? ANNOUNCED.exec(words)?.[1])
    .find((number) => number !== undefined);
  return {
    database: "Nexis",
    articles,
    announced: announced === undefined ? null : Number(announced),
    leftOut,
  };
}

function runsToEnds(lines: readonly TextLine[], ends: readonly number[]): TextLine[][] {
  const runs = ends.map((end, index) => lines.slice(index === 0 ? 0 : ends[index - 1]! + 1, end + 1));
  const rest = lines.slice(ends.at(-1)! + 1);
  return rest.length > 0 ? [...runs, rest] : runs;
}

const runsFrom = (lines: readonly TextLine[], starts: readonly number[]): TextLine[][] => [
  ...(starts[0]! > 0 ? [lines.slice(0, starts[0])] : []),
  ...starts.map((start, index) => lines.slice(start, starts[index + 1])),
];

interface Head {
  /** Indices of the run's lines. */
  readonly first: number;
  readonly headline: readonly TextLine[];
  readonly outlet: TextLine | null;
  readonly day: TextLine | null;
  /** The first line of fields. */
  readonly fields: number;
}

function readArticle(run: readonly TextLine[]): { article: ExportedArticle; before: readonly TextLine[] } {
  const head = readHead(run);
  const parts: PartHint[] = [];
  const furniture = (line: TextLine, what: string): void => {
    parts.push({ start: line.start, end: line.end, role: "furniture", rule: `the database's ${what}` });
  };
  let byline: string | null = null;
  let inBody = false;
  let inPictures = false;
  let closing = false;
  for (const line of run.slice(head.first)) {
    const { start, end, words } = line;
    const field = FIELD.exec(words);
    const name = field?.[1]?.toLowerCase() ?? "";
    if (head.headline.includes(line))
      parts.push({ start, end, role: "headline", rule: "the database's headline" });
    else if (line === head.outlet || line === head.day) furniture(line, line === head.day ? "day" : "outlet");
    else if (COUNTED.test(words) || END.test(words) || LINKS.test(words)) furniture(line, "count");
    else if (/^body$/i.test(words)) {
      furniture(line, "heading");
      inBody = true;
    } else if (isCopyright(words) || RIGHTS.test(words)) furniture(line, "copyright line");
    else if (/^classification$/i.test(words)) {
      furniture(line, "heading");
      closing = true;
    } else if (closing) furniture(line, "field");
    else if (/^graphic\s*:?$/i.test(words)) {
      furniture(line, "heading");
      inPictures = true;
    } else if (inPictures && field === null)
      parts.push({ start, end, role: "caption", rule: "the database's note on pictures" });
    else if (name === "byline" && !inBody) {
      byline ??= field![2]!.trim() || null;
      parts.push({ start, end, role: "byline", rule: "the database's byline" });
    } else if (name === "graphic")
      parts.push({ start, end, role: "caption", rule: "the database's note on pictures" });
    else if (field !== null && (!inBody || CLOSING.test(name))) {
      furniture(line, `field: ${name}`);
      if (name === "load-date") closing = true;
    } else if (HEADING.test(words)) furniture(line, "heading");
    else if (line.start > (head.day ?? line).start && !EDITION.test(words)) inBody = true;
    else furniture(line, "edition");
  }
  return {
    article: {
      start: run[head.first]!.start,
      end: run.at(-1)!.end,
      headline: joinedWords(head.headline),
      outlet: head.outlet?.words ?? null,
      byline,
      day: head.day?.words ?? null,
      parts,
    },
    before: run.slice(0, head.first),
  };
}

/** Fields that stand after the text. Others there may be words of the article ("Source: the ministry"). */
const CLOSING =
  /^(?:load-date|language|publication-type|pub-type|journal|document-type|acc-no|issn|subject|geographic|industry|person|company|organization|ticker|correction-date)/;

/** Lines that a headline runs over at most. */
const HEADLINE_LINES = 3;

function readHead(run: readonly TextLine[]): Head {
  const from = COUNTED.test(run[0]!.words) ? 1 : 0;
  const found = run.findIndex(
    ({ words }, index) => index >= from && (FIELD.test(words) || isCopyright(words)),
  );
  const fields = found < 0 ? run.length : found;
  const day = run.findLastIndex(({ words }, index) => index >= from && index < fields && isDayLine(words));
  if (day < 0)
    return {
      first: 0,
      headline: run.slice(from, Math.min(from + 1, fields)),
      outlet: null,
      day: null,
      fields,
    };
  const outlet = day > from ? run[day - 1]! : null;
  const above = run.slice(from, Math.max(from, day - 1));
  if (above.length > 0) {
    // Before the first article stands a cover, which ends in no known way: there a headline is one line.
    const lines =
      above.length > HEADLINE_LINES || above.some(({ words }) => ANNOUNCED.test(words))
        ? above.slice(-1)
        : above;
    return {
      first: lines.length < above.length ? run.indexOf(lines[0]!) : 0,
      headline: lines,
      outlet,
      day: run[day]!,
      fields,
    };
  }
  const below = run.slice(day + 1, fields).filter(({ words }) => !EDITION.test(words));
  return { first: 0, headline: below.slice(0, HEADLINE_LINES), outlet, day: run[day]!, fields };
}
