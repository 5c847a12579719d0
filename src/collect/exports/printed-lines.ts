/** From lines as printed to paragraphs as written. */

/** A line of a page; lengths in points, from the page's lower left corner. */
export interface PrintedLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Height of its base line. */
  readonly base: number;
  /** Of its letters. */
  readonly size: number;
}

/** Lines at either end of a page that may be its running head or foot. */
const MARGIN_LINES = 3;
const PAGE_NUMBER = /^(?:page\s+)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?$/i;
const PAGE_OF = /^page \d+ of \d+\b/i;

/**
 * Takes out page numbers, and what stands at one height at the top or foot of at least half of the pages, numbers aside. From
 * the page's edge inwards, to the first line that is none: under a headline that changes the same outlet may stand again.
 */
export function withoutRunningHeads(pages: readonly (readonly PrintedLine[])[]): {
  kept: PrintedLine[][];
  removed: number;
} {
  const seen = new Map<string, number>();
  const key = ({ text, base }: PrintedLine): string => `${Math.round(base / 4)} ${text.replace(/\d+/g, "#")}`;
  for (const lines of pages)
    for (const one of new Set(lines.map(key))) seen.set(one, (seen.get(one) ?? 0) + 1);
  const often = Math.max(3, pages.length / 2);
  const isRunning = (line: PrintedLine): boolean =>
    PAGE_NUMBER.test(line.text) || PAGE_OF.test(line.text) || (seen.get(key(line)) ?? 0) >= often;
  let removed = 0;
  const kept = pages.map((lines) => {
    let [first, end] = [0, lines.length];
    while (first < Math.min(MARGIN_LINES, end) && isRunning(lines[first]!)) first++;
    while (end > Math.max(first, lines.length - MARGIN_LINES) && isRunning(lines[end - 1]!)) end--;
    removed += lines.length - (end - first);
    return lines.slice(first, end);
  });
  return { kept, removed };
}

/** A gap so many times the usual one parts paragraphs. */
const WIDE_GAP = 1.4;
/** A line that ends this share of the page's width before its right edge is the last of its paragraph. */
const SHORT_BY = 0.15;
/** Letters so many times smaller or larger are another kind of text. */
const OTHER_SIZE = 1.12;
/** The share of all distances that may be smaller than that of lines in one paragraph: raised figures, crowded heads. */
const COMMON = 0.2;
/** So few distances do not tell which is usual; then lines stand as near as print has them. */
const FEW_GAPS = 6;
const SINGLE_SPACED = 1.4;
/** A first line is set in by this share of its letters' size at least. */
const INDENT = 0.8;

/** Joins the lines of each paragraph, over the ends of pages too; a word cut at a line's end is made whole. */
export function paragraphsOf(pages: readonly (readonly PrintedLine[])[]): string[] {
  const all = pages.flat();
  const sheet = {
    left: Math.min(...all.map(({ left }) => left)),
    right: Math.max(...all.map(({ right }) => right)),
    gap: usualGap(pages),
  };
  const paragraphs: string[] = [];
  let before: PrintedLine | null = null;
  for (const lines of pages)
    for (const [index, line] of lines.entries()) {
      if (before !== null && !startsParagraph(before, line, index > 0, sheet))
        paragraphs.push(joined(paragraphs.pop()!, line.text));
      else paragraphs.push(line.text);
      before = line;
    }
  return paragraphs;
}

interface Sheet {
  readonly left: number;
  readonly right: number;
  readonly gap: number;
}

function startsParagraph(before: PrintedLine, line: PrintedLine, samePage: boolean, sheet: Sheet): boolean {
  if (before.size > line.size * OTHER_SIZE || line.size > before.size * OTHER_SIZE) return true;
  if (before.right < sheet.right - (sheet.right - sheet.left) * SHORT_BY) return true;
  if (samePage && before.base - line.base > sheet.gap * WIDE_GAP) return true;
  return before.left < line.left - line.size * INDENT;
}

/** The smallest distance of lines that is common: that of lines in one paragraph. */
function usualGap(pages: readonly (readonly PrintedLine[])[]): number {
  const gaps = pages
    .flatMap((lines) => lines.slice(1).map((line, index) => lines[index]!.base - line.base))
    .filter((gap) => gap > 0)
    .sort((a, b) => a - b);
  const common = gaps[Math.floor(gaps.length * COMMON)] ?? Infinity;
  if (gaps.length >= FEW_GAPS) return common;
  return Math.min(common, Math.max(...pages.flat().map((line) => line.size)) * SINGLE_SPACED);
}

const joined = (paragraph: string, line: string): string =>
  /\p{Ll}[-\u00ad]$/u.test(paragraph) && /^\p{Ll}/u.test(line)
    ? paragraph.slice(0, -1) + line
    : /[-\u2010]$/.test(paragraph)
      ? paragraph + line
      : `${paragraph} ${line}`;
