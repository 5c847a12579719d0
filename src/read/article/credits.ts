/** Who wrote and who supplied the text: bylines, credit lines, the agency's name at the end. */
import { AGENCY_PATTERN } from "./agencies.ts";
import type { Line, Piece } from "./lines.ts";
import { matchesIn } from "./lines.ts";
import type { Mark } from "./marks.ts";
import { CAPITAL, LETTER, SMALL } from "./letters.ts";

const NAME = `[${CAPITAL}][${LETTER}.'’-]*`;
const PERSON = `${NAME}(?: (?:al-|bin |van |de |von |el-|der )*${NAME}){1,3}`;
const TITLES =
  "staff (?:writer|reporter|correspondent)s?|correspondents?|reporters?|editors?|bureau chief|special (?:correspondent|to .{2,40})|foreign correspondent|chief reporter|writers?|contributors?|producer";

const BYLINE = new RegExp(
  `^(?:by|from|words by|written by|reported by|story by|text by|author)(?: ?: ?| )(?:(?:the |our )?${PERSON}|${NAME}|our (?:own )?(?:${TITLES})|(?:${AGENCY_PATTERN}))(?:(?:,| and| in|,? for| \\||/| -| –| —|,? with) [^.!?]{0,100})?$`,
  "iu",
);
const BYLINE_CASE =
  /^(?:By|BY|From|FROM|Words by|Written by|WRITTEN BY|Reported by|Story by|Text by|Author|AUTHOR)\b/;
const STAFF_LINE = new RegExp(
  `^${PERSON}(?:,| \\||,? and ${PERSON},?| -| –) ?(?:${TITLES}|(?:${AGENCY_PATTERN})|.{0,30}(?:correspondent|reporter|editor|writer))(?: .{0,40})?$`,
  "u",
);
const MAIL = /^(?:e-?mail:? ?)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/i;
const CONTACT = /^(?:contact|e-?mail|reach|write to) .{0,60}@[\w-]+(?:\.[\w-]+)+\.?.{0,40}$/i;

const WORKED =
  "(?:additional |further |extra |more )?(?:reporting|writing|editing|words|research|translation|compilation|photography|video|graphics)";
const CREDIT_LINE = new RegExp(
  `^[\\s(\\[•*–—-]*(?:${WORKED} (?:(?:was|were) contributed )?(?:by|from)\\b.{1,300}|with (?:reporting (?:by|from)|additional|(?:input|inputs|reports?|files|agency|agencies|wire|news|contributions?)\\b).{0,120}|(?:sources?|agency|agencies|credit)\\s?: ?.{1,80}|(?:with )?(?:news )?agencies|.{2,80} (?:contributed (?:to (?:this|the) (?:report|story|article|piece)|reporting|from .{2,30})|reported from .{2,60}|compiled (?:this|by).{0,40}))[)\\]]?\\.?$`,
  "iu",
);
const AGENCY_LINE = new RegExp(
  `^[\\s(\\[•*–—.-]*(?:the )?(?:${AGENCY_PATTERN}|agencies|wires|staff)(?:(?:,| and| &| with|/| -| –|\\s\\+) ?(?:the )?(?:${AGENCY_PATTERN}|agencies|other agencies|wires|staff(?: reports?| writers?)?|others))*(?:/[${LETTER} ]{2,30})?[)\\]]?\\.?$`,
  "u",
);
const PAGE_CREDIT = /^\([\p{L}.' ]{2,40} \d{1,2}\/\d{1,2}\/\d{4}(?: page ?\w+)?\)$/iu;
const INITIALS = /^\p{Lu}[\p{L}.]{0,14}(?: ?\/ ?\p{Lu}[\p{L}.]{0,14}){1,3}$/u;
const INITIALS_END = /(?<=[.!?"”] )\p{Lu}[\p{L}.]{0,14}\/\p{Lu}[\p{L}.]{0,14}(?:\/\p{Lu}[\p{L}.]{0,14})?$/u;

const longest = 400;

/** Words without which the slower patterns need not be asked. */
const STAFFISH = new RegExp(
  `writer|reporter|correspondent|editor|chief|special to|contributor|producer|${AGENCY_PATTERN}`,
  "iu",
);
const CREDITISH =
  /report|writ|edit|words|research|translat|compil|photo|video|graphic|with |source|agenc|credit|contribut/i;

/** A whole line of credit: its role, or null. */
export function lineCredit(line: string): Mark["role"] | null {
  if (line.length > longest) return null;
  if (BYLINE_CASE.test(line) && BYLINE.test(line) && line.length <= 140) return "byline";
  if (
    line.length <= 140 &&
    ((STAFFISH.test(line) && STAFF_LINE.test(line)) || MAIL.test(line) || CONTACT.test(line))
  )
    return "byline";
  if (AGENCY_LINE.test(line) || PAGE_CREDIT.test(line) || INITIALS.test(line)) return "credit";
  return CREDITISH.test(line) && CREDIT_LINE.test(line) && !/[“"]/.test(line) ? "credit" : null;
}

const INLINE_WORK = new RegExp(
  `[(\\[]?(?:(?:Additional |Further )?(?:Reporting|Writing|Editing)|Compiled|Written|Edited) by [${CAPITAL}][^()[\\]!?]{1,240}?(?:[)\\]]|$|(?<=[${SMALL}]{3})\\.)`,
  "gu",
);
const CLOSING_AGENCY = new RegExp(
  `(?:(?<=[.!?"”’)] ?)|(?<=\\s))(?:[-–—]{1,3} ?|[.] ?[-–—]{1,2} ?|\\()(?:with )?(?:the )?(?:${AGENCY_PATTERN})(?:(?: ?[/,&]| and) ?(?:${AGENCY_PATTERN}|[Aa]gencies))*\\)?\\.?$`,
  "u",
);
const CLOSING_SOURCE =
  /(?<=[.!?"”’)] )Sources?:? (?:\p{Lu}[\p{L}.]*[ ,]{0,2}){1,5}(?:(?:and|with) (?:[Aa]gencies|wires|\p{Lu}[\p{L}.]*))?(?=$| (?:Related|RELATED|Read|More|Tags|Share))/gu;
const CLOSING_CONTRIBUTED = new RegExp(
  `(?<=[.!?"”’)] ?)[-–—]{0,2} ?(?:The )?[${CAPITAL}][${LETTER}.,’' ]{2,80} contributed (?:to this (?:report|story|article)|reporting)[^.!?]{0,60}\\.?$`,
  "u",
);

/** Credits inside a line: "(Reporting by …; editing by …)" anywhere, an agency or a source at the line's end. */
export function creditMarks(text: string, line: Line, pieces: readonly Piece[]): Mark[] {
  const marks: Mark[] = [];
  for (const piece of pieces) {
    if (piece.end - piece.start > longest) continue;
    const role =
      pieces.length > 1 && piece !== pieces[0] ? lineCredit(text.slice(piece.start, piece.end)) : null;
    if (role) marks.push({ ...piece, role, rule: "credit" });
  }
  for (const { start, end } of matchesIn(text, line, INLINE_WORK))
    marks.push({ start, end, role: "credit", rule: "credit" });
  const tailStart = Math.max(line.start, line.end - 260);
  const tail = text.slice(tailStart, line.end);
  for (const pattern of [CLOSING_AGENCY, CLOSING_CONTRIBUTED, INITIALS_END]) {
    const match = pattern.exec(tail);
    if (match) {
      const lead = /^\. ?/.exec(match[0])?.[0].length ?? 0;
      marks.push({ start: tailStart + match.index + lead, end: line.end, role: "credit", rule: "credit" });
    }
  }
  for (const { start, match } of matchesIn(text, line, CLOSING_SOURCE))
    marks.push({ start, end: start + match[0].trimEnd().length, role: "credit", rule: "credit" });
  return marks;
}
