/** What the search for articles in an export gives, whatever database it comes from. */
import type { PartHint } from "../../model/article.ts";

/** A non-empty line of the export, white space around it left out. Offsets into the export's text. */
export interface TextLine {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

export interface ExportedArticle {
  readonly start: number;
  readonly end: number;
  readonly headline: string | null;
  readonly outlet: string | null;
  readonly byline: string | null;
  /** As written, with the time where one is given. */
  readonly day: string | null;
  /** In order of the text, not overlapping. */
  readonly parts: readonly PartHint[];
}

export interface SplitExport {
  readonly database: "Nexis" | "Factiva";
  readonly articles: readonly ExportedArticle[];
  /** How many the export itself says that it has, or null. */
  readonly announced: number | null;
  /** Covers, lists of contents, search terms. */
  readonly leftOut: readonly TextLine[];
}

export function textLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n\r\f\v\u2028\u2029]+/g)) {
    const words = line.trim();
    if (words === "") continue;
    const start = index + line.indexOf(words);
    lines.push({ start, end: start + words.length, words });
  }
  return lines;
}

const MONTH =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?";
const WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
const CLOCK = "\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?:\\s*[AP]\\.?M\\.?)?(?:\\s+[A-Z]{2,5})?";
const DAY_LINE = new RegExp(
  `^(?:${WEEKDAY},?\\s+)?(?:\\d{1,2}\\s+${MONTH},?\\s+\\d{4}|${MONTH}\\s+\\d{1,2},?\\s+\\d{4})(?:,?\\s*${WEEKDAY})?(?:,?\\s+(?:at\\s+)?${CLOCK})?$`,
  "i",
);
/** "June 22, 2014 Sunday", "22 June 2014", with or without a time, and nothing else. */
export const isDayLine = (words: string): boolean => words.length <= 60 && DAY_LINE.test(words);
export const isClockLine = (words: string): boolean => new RegExp(`^${CLOCK}$`, "i").test(words);

export const isCopyright = (words: string): boolean =>
  words.length <= 300 && /^(?:copyright\b|©|\(c\))/i.test(words);

/** Lines joined with a space, as where a headline runs over two. */
export const joinedWords = (lines: readonly TextLine[]): string | null =>
  lines.length === 0 ? null : lines.map(({ words }) => words).join(" ");
