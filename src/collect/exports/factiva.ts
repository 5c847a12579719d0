/**
 * Exports from Factiva, whose articles end with "Document ABC0000020140622ea6m0001x". Two layouts: with a two-letter code
 * before each field (SE HD BY WC PD SN SC LA CY LP TD), and as on the screen: headline, byline, "512 words", day, time,
 * outlet, its code, language, copyright, text.
 */
import type { PartHint } from "../../model/article.ts";
import {
  isClockLine,
  isCopyright,
  isDayLine,
  joinedWords,
  type ExportedArticle,
  type SplitExport,
  type TextLine,
} from "./layout.ts";

const END = /^(?:AN\s+)?Document\s+[A-Z0-9]{3,12}\d{8}[a-z0-9]{4,14}$/;
const WORDS = /^[\d.,]+ words$/i;
const PAGE_FOOT = /^page \d+ of \d+\b.*factiva|^©\s?\d{4} (?:dow jones|factiva)/i;
/** The fields in Factiva's own order (Factiva's list of field codes). */
const CODES =
  "SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|ART|CX|CT|RF|CO|IN|NS|RE|IPC|IPD|PUB|DE|CLM|AN";
const CODE_LINE = new RegExp(`^(${CODES})(?:\\s{2,}|\\t+|$)(.*)$`);
/** Codes that are no English words in capitals, so that one space after them is enough. */
const SURE_CODE_LINE = /^(HD|BY|WC|PD|ET|SN|SC|LA|CY|LP|TD|SE|ED|PG)\s(.*)$/;

/** Null where the lines are no such export. */
export function splitFactiva(lines: readonly TextLine[]): SplitExport | null {
  const ends = lines.flatMap(({ words }, index) => (END.test(words) ? [index] : []));
  if (ends.length === 0) return null;
  const articles: ExportedArticle[] = [];
  for (const [index, end] of ends.entries()) {
    const run = lines.slice(index === 0 ? 0 : ends[index - 1]! + 1, end + 1);
    const body = run.filter(({ words }) => !PAGE_FOOT.test(words));
    const coded = codesOf(body);
    articles.push(coded.length >= 3 ? readCoded(body, coded) : readDisplayed(body));
  }
  return { database: "Factiva", articles, announced: null, leftOut: lines.slice(ends.at(-1)! + 1) };
}

interface CodedField {
  readonly code: string;
  /** The line with the code, and those after it. */
  readonly lines: readonly TextLine[];
  /** The value without its code. */
  readonly value: readonly TextLine[];
}

function codesOf(run: readonly TextLine[]): CodedField[] {
  const matches = run.map(({ words }) => CODE_LINE.exec(words) ?? SURE_CODE_LINE.exec(words));
  const starts = matches.flatMap((match, index) => (match === null ? [] : [index]));
  if (!starts.some((at) => matches[at]![1] === "HD")) return [];
  return starts.map((at, index) => {
    const lines = run.slice(at, starts[index + 1]);
    const first = lines[0]!;
    const words = matches[at]![2]!.trim();
    const value = words === "" ? [] : [{ start: first.end - words.length, end: first.end, words }];
    return { code: matches[at]![1]!, lines, value: [...value, ...lines.slice(1)] };
  });
}

const FIELD_NAMES: Readonly<Record<string, string>> = {
  WC: "length",
  PD: "day",
  ET: "time",
  SN: "outlet",
  SC: "code of the outlet",
  LA: "language",
  CY: "copyright line",
  SE: "section",
};

function readCoded(run: readonly TextLine[], fields: readonly CodedField[]): ExportedArticle {
  const parts: PartHint[] = [];
  const valueOf = (code: string): string | null =>
    joinedWords(fields.find((field) => field.code === code)?.value ?? []);
  for (const { code, lines, value } of fields) {
    const role = code === "HD" ? "headline" : code === "BY" ? "byline" : code === "ART" ? "caption" : null;
    const isText = code === "LP" || code === "TD";
    const rule = `the database's ${FIELD_NAMES[code] ?? (isText || role !== null ? "code" : `field ${code}`)}`;
    const label = lines[0]!.start;
    const start = value[0]?.start ?? lines[0]!.end;
    if (role === null && !isText) {
      parts.push({ start: label, end: lines.at(-1)!.end, role: "furniture", rule });
      continue;
    }
    parts.push({ start: label, end: Math.min(start, label + code.length), role: "furniture", rule });
    if (role !== null)
      parts.push(
        ...value.map((line): PartHint => ({
          start: line.start,
          end: line.end,
          role,
          rule: `the database's ${role}`,
        })),
      );
  }
  const day = [valueOf("PD"), valueOf("ET")].filter((part) => part !== null).join(" ");
  return {
    start: run[0]!.start,
    end: run.at(-1)!.end,
    headline: valueOf("HD"),
    outlet: valueOf("SN"),
    byline: valueOf("BY")?.replace(/^by\s+/i, "") ?? null,
    day: day === "" ? null : day,
    parts,
  };
}

/** Lines between the day and the text: outlet, code, page, edition, language, copyright. */
const HEAD_LINES = 9;
const LANGUAGE =
  /^(?:English|Arabic|French|Spanish|German|Russian|Portuguese|Italian|Turkish|Chinese(?: - \w+)?|Japanese|Korean|Dutch|Polish|Swedish|Danish|Norwegian|Finnish|Indonesian|Malay|Thai|Vietnamese|Hebrew|Persian|Urdu|Hindi|Ukrainian)$/i;

function readDisplayed(run: readonly TextLine[]): ExportedArticle {
  const parts: PartHint[] = [];
  const furniture = (lines: readonly TextLine[], what: string): void => {
    for (const { start, end } of lines)
      parts.push({ start, end, role: "furniture", rule: `the database's ${what}` });
  };
  const [count, last] = [run.findIndex(({ words }) => WORDS.test(words)), run.at(-1)!];
  const whole = { start: run[0]!.start, end: last.end };
  if (count < 0) {
    const [first] = run;
    furniture([last], "number");
    return {
      ...whole,
      headline: first === last ? null : first!.words,
      outlet: null,
      byline: null,
      day: null,
      parts,
    };
  }
  const { section, headline, byline } = readTop(run.slice(0, count));
  furniture(section, "section");
  for (const { start, end } of headline)
    parts.push({ start, end, role: "headline", rule: "the database's headline" });
  for (const { start, end } of byline)
    parts.push({ start, end, role: "byline", rule: "the database's byline" });
  const head = run.slice(count + 1, count + 1 + HEAD_LINES);
  const day = head.findIndex(({ words }) => isDayLine(words));
  const clock = head[day + 1] !== undefined && isClockLine(head[day + 1]!.words) ? day + 1 : null;
  const outlet = head[(clock ?? day) + 1] ?? null;
  const copyright = head.findIndex(({ words }) => isCopyright(words));
  const language = head.findIndex(({ words }) => LANGUAGE.test(words));
  const ends =
    copyright >= 0 ? copyright : language >= 0 ? language : (clock ?? day) + (outlet === null ? 0 : 1);
  furniture([run[count]!, ...head.slice(0, ends + 1)], "fields");
  furniture([last], "number");
  return {
    ...whole,
    headline: joinedWords(headline),
    outlet: day < 0 || outlet === null || outlet === last ? null : outlet.words,
    byline: joinedWords(byline)?.replace(/^by\s+/i, "") ?? null,
    day: day < 0 ? null : head[day]!.words + (clock === null ? "" : ` ${head[clock]!.words}`),
    parts,
  };
}

/** The lines above the count of words: a section or none, the headline, a byline or none. */
function readTop(top: readonly TextLine[]): Record<"section" | "headline" | "byline", readonly TextLine[]> {
  const byline = top.length > 1 && isByline(top.at(-1)!.words) ? top.slice(-1) : [];
  const rest = top.slice(0, top.length - byline.length);
  const section = rest.length > 1 && isSection(rest[0]!.words, rest[1]!.words) ? rest.slice(0, 1) : [];
  return { section, headline: rest.slice(section.length), byline };
}

const NAME = /^(?:\p{Lu}[\p{L}.'’-]*|al-\p{L}+|and|in|de|van|von|bin|el|la|&|;)[,;]?$/u;
const isByline = (words: string): boolean =>
  /^(?:by|from)\s/i.test(words) ||
  (words.length <= 80 &&
    words.split(/\s+/).length >= 2 &&
    words.split(/\s+/).every((word) => NAME.test(word)) &&
    !/[.:!?]$/.test(words) &&
    words.split(/\s+/).length <= 8 &&
    /\p{Ll}/u.test(words));

/** A short name of a part of the paper, over a headline that is longer. */
const isSection = (first: string, second: string): boolean =>
  first.split(/\s+/).length <= 3 &&
  second.split(/\s+/).length > first.split(/\s+/).length &&
  second.length > 20;
