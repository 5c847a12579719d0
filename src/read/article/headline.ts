/** The headline: the carrier's found in the text, or a first line that looks like one. */
import { agencyAt } from "./agencies.ts";
import { SENTENCE_OPENER } from "./datelines.ts";
import { sectionPrefix } from "./furniture.ts";
import type { Line } from "./lines.ts";

const fold = (word: string): string =>
  word
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();

/** Words of a headline as compared; what a site puts before and after it is left out ("title: …", "… | The Paper"). */
export function headlineWords(headline: string): string[] {
  const bare = headline.replace(/^title:\s*/i, "").replace(/\s+[|–—-]\s+[^|–—]{2,30}$/u, "");
  return [...bare.slice(0, 400).matchAll(/[\p{L}\p{N}'’]+/gu)]
    .map((match) => fold(match[0]))
    .filter((word) => word !== "");
}

/**
 * Where the headline's words end if they stand at `at`, else null. Near the end they may differ: sites shorten and complete their
 * titles, so three words in five, four at the least, are enough where a sentence or line ends there.
 */
export function headlineEnd(
  text: string,
  at: number,
  limit: number,
  wanted: readonly string[],
): number | null {
  if (wanted.length < 3) return null;
  const scan = /[\p{L}\p{N}'’]+/gu;
  const before = text.slice(0, limit);
  scan.lastIndex = at;
  let matched = 0;
  let end = at;
  for (let match = scan.exec(before); match; match = scan.exec(before)) {
    const word = fold(match[0]);
    if (word === "") continue;
    if (word !== wanted[matched]) break;
    matched++;
    end = match.index + match[0].length;
    if (matched === wanted.length) break;
  }
  if (matched === wanted.length) return closeHeadline(text, end, limit);
  const enough = matched >= 4 && matched >= wanted.length * 0.6;
  return enough && (end >= limit || /^[.!?]|^$/.test(text.slice(end, end + 1)))
    ? closeHeadline(text, end, limit)
    : null;
}

/** Takes in a closing mark, and one or two words that the carrier's headline lacks before the first sentence opens. */
function closeHeadline(text: string, end: number, limit: number): number {
  const rest = text.slice(end, Math.min(limit, end + 60));
  const stop = /^[.!?…]?["'”’)]*/.exec(rest)![0].length;
  if (stop > 0) return end + stop;
  const more = /^(?: \p{Lu}[\p{L}.]*){1,2}(?= )/u.exec(rest)?.[0] ?? "";
  if (
    more !== "" &&
    !SENTENCE_OPENER.test(more.trim()) &&
    agencyAt(more.trim()) === null &&
    SENTENCE_OPENER.test(rest.slice(more.length + 1))
  )
    return end + more.length;
  return end;
}

/** A short first line without a full stop, over longer ones. */
export function isHeadlineLine(line: string, lines: readonly Line[], index: number): boolean {
  const words = line.split(/\s+/).length;
  if (lines.length < index + 2 || words < 2 || words > 32 || line.length > 220) return false;
  if (/[.:;,]["”’)]*$/.test(line) && !/\b(?:\p{L}\.){2,}$/u.test(line)) return false;
  return lines.slice(index + 1, index + 13).some((below) => below.end - below.start > 80);
}

/** "News World Rebels take the town" over "Rebels take the town": how long the menu in front is, or 0. */
export function echoPrefix(line: string, text: string, lines: readonly Line[], index: number): number {
  const prefix = sectionPrefix(line);
  if (prefix === 0 || prefix >= line.length) return 0;
  const rest = line.slice(prefix);
  return lines.slice(index + 1, index + 6).some((below) => text.slice(below.start, below.end) === rest)
    ? prefix
    : 0;
}
