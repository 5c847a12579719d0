/** The foot of a page that lost its lines: links, boxes, menus and the outlet's words about itself after the last sentence of news. */
import type { Line, Piece } from "./lines.ts";
import { matchesIn } from "./lines.ts";
import type { Mark } from "./marks.ts";

const HEADING =
  /(?<=[.!?"”’)\]]\s{1,4}|agencies |Agencies |\s{2})(?:Related (?:News|Stories|Articles|Topics|Posts|Links|Content|Coverage|Items)|RELATED (?:NEWS|STORIES|ARTICLES)|Most (?:Popular|Read|Viewed|Shared)|More (?:Stories|News|From|In|On)|You (?:May|Might) (?:Also )?Like|Trending(?: Now)?|Recommended(?: for you)?|Top Stories|Latest (?:News|Stories)|Editors?['’]?s? (?:Choice|Picks)|Popular (?:Stories|Now)|Also in)(?=\s+\p{Lu}|\s*$)/gu;
const ABOUT =
  /(?<!\p{L})(?:is|was founded|are) (?:(?:the|an?) )(?:[\p{L}'’,-]+ ){0,7}(?:newspaper|daily|weekly|news (?:agency|site|website|service|channel|network|organi[sz]ation|portal|outlet|magazine)|broadcaster|magazine|media (?:outlet|group|organi[sz]ation|company|platform)|publication|publisher|television channel|radio station)\b/u;
const PRAISE =
  /(?<!\p{L})(?:premier|leading|independent|award-winning|largest|trusted|oldest|best|foremost|most (?:read|trusted|comprehensive|widely)|launched in|founded in|established in|offering (?:its )?readers)(?!\p{L})/iu;

const COUNTER = /(?<=[.!?…]["”’)]{0,2}\s{1,3})\d{1,6}$/u;
const SUBHEADING = /(?<=[.!?]["”’)]{0,2} )\p{Lu}{3,}(?: \p{Lu}{2,}){1,5}(?= \p{Lu}(?:\p{Ll}| \p{Ll}))/gu;

/** What a long line holds between and after its sentences: headings in capitals, a counter at the end. */
export function strayMarks(text: string, line: Line): Mark[] {
  const marks: Mark[] = [];
  for (const { start, end } of matchesIn(text, line, SUBHEADING))
    marks.push({ start, end, role: "furniture", rule: "heading between paragraphs" });
  const tailStart = Math.max(line.start, line.end - 20);
  const counter = COUNTER.exec(text.slice(tailStart, line.end));
  if (counter)
    marks.push({ start: tailStart + counter.index, end: line.end, role: "furniture", rule: "counter" });
  return marks;
}

/** How much of the text must stand before a foot. */
const EARLIEST = 0.4;
/** Pieces of furniture that must follow a heading before all after it is taken for the page's foot. */
const FEWEST = 3;
const LONGEST_HEAD_OF_LINKS = 400;

export function tailMarks(
  text: string,
  lines: readonly Line[],
  pieces: readonly (readonly Piece[])[],
  furniture: readonly Mark[],
  outlet: string | null,
): Mark[] {
  const marks: Mark[] = [];
  const last = lines.at(-1);
  if (!last) return marks;
  const from = Math.max(last.start, Math.floor(text.length * EARLIEST));
  for (const { start } of matchesIn(text, { start: from, end: last.end }, HEADING)) {
    const following = furniture.filter((mark) => mark.start > start).length;
    if (following >= FEWEST || last.end - start <= LONGEST_HEAD_OF_LINKS) {
      marks.push({
        start,
        end: last.end,
        role: "furniture",
        rule: "links and menus at the foot of the page",
      });
      break;
    }
  }
  marks.push(...aboutOutlet(text, lines, pieces, outlet));
  return marks;
}

/** "The Harbour Post is the coast's leading daily …" near the end, and what follows on that line. */
function aboutOutlet(
  text: string,
  lines: readonly Line[],
  pieces: readonly (readonly Piece[])[],
  outlet: string | null,
): Mark[] {
  for (let index = lines.length - 1; index >= Math.max(0, lines.length - 6); index--) {
    for (const piece of pieces[index]!) {
      if (piece.start < text.length * 0.6 || piece.end - piece.start > 600) continue;
      const sentence = text.slice(piece.start, piece.end);
      const self = outlet !== null && outlet.length > 2 && sentence.slice(0, 120).includes(outlet);
      if (
        ABOUT.test(sentence) &&
        (self ||
          (PRAISE.test(sentence) &&
            /^(?:About|\p{Lu})/u.test(sentence) &&
            !/[“"]|\bsaid\b/.test(sentence) &&
            repeatsName(sentence)))
      )
        return [
          { start: piece.start, end: lines[index]!.end, role: "furniture", rule: "the outlet about itself" },
        ];
    }
  }
  return [];
}

/** "Harbour Post Harbour Post is …": the name as a heading and again as the subject, run together. */
const repeatsName = (sentence: string): boolean =>
  /^(?:About )?(\p{Lu}[\p{L}’' -]{3,40}?)(?: \p{Lu}\p{Ll}+)? \1 is /u.test(sentence);
