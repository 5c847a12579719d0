/** Captions and picture credits, on their own line or lost among the sentences of one long line. */
import { LETTER } from "./letters.ts";
import { AGENCY_PATTERN } from "./agencies.ts";
import { MONTH, WEEKDAY } from "./calendar.ts";
import type { Line, Piece } from "./lines.ts";
import { matchesIn, trimmed } from "./lines.ts";
import type { Mark } from "./marks.ts";

/** What a caption opens with, and body text does not. */
const OPENER = new RegExp(
  "^(?:(?:file|archive|library|handout|still|stock|undated|illustrative)[ -](?:photo(?:graph)?|picture|image|footage|pic)\\b|file ?[-–—:]|file photo|" +
    "(?:photo|picture|image|pic|video|media|caption|photo(?:graph)?s|pictured|above|below|left|right|inset|screengrab|screenshot)(?: caption| shows| by)? ?[:|]|" +
    "(?:image|media|video|photo) caption\\b|image copyright\\b|" +
    "(?:in )?this (?:(?:file|handout|undated|still|frame grab|aerial|satellite|combination)[ ,]*)*(?:photo|photograph|picture|image|frame|still|combo)\\b|" +
    "(?:an?|the) (?:(?:file|handout|undated|still|video|aerial|satellite|composite|frame)[ ,]*)+(?:photo|photograph|picture|image|grab)\\b|" +
    "(?:still |satellite |drone |video )(?:image|photo|footage|picture)s? (?:shows?|taken)|images of .{1,80} \\[)",
  "iu",
);
const OPENER_CASED =
  /^(?:FILE|File|Photo|PHOTO|Image|IMAGE|Picture|Media|MEDIA|Video|VIDEO|Pictured|Caption|CAPTION|Above|Below|Left|Right|In this|This|A|An|The|Still|STILL|Satellite|Drone|Screen|Archive|ARCHIVE|Library|Handout|HANDOUT|Stock|Undated|Illustrative|Images|Inset)/;

const CREDIT_WORDS =
  "photos?|photograph(?:s|y|er)?|pictures?|pics?|images?|screen(?:grab|shot|cap)s?|handout|hand-out|stringer|file|files|archives?|courtesy|credit|twitter|facebook|instagram|telegram|youtube|getty|epa|epa-efe|shutterstock|flickr|wikimedia|commons|alamy|rex|corbis|istock|via|social media|agenc(?:y|ies)|staff|pool|video|supplied|submitted|provided|collage|illustration|graphic|x";
const HAS_CREDIT = new RegExp(`(?<![${LETTER}])(?:${CREDIT_WORDS})(?![${LETTER}])`, "iu");
const HAS_AGENCY = new RegExp(`(?<![${LETTER}])(?:${AGENCY_PATTERN})(?![${LETTER}])`, "u");
const CREDIT_FILLER = new RegExp(
  `^(?:${CREDIT_WORDS}|and|by|via|the|to|of|for|from|special|on|in|©|&|with|\\d{1,4})$`,
  "iu",
);

const BRACKETED = /[([]([^()[\]]{2,100})[)\]]/gu;
const ARCHIVE = /(?<!\p{L})(?:archives?|file|library|stock)(?!\p{L})/iu;

/** Whether the words between brackets are a credit and nothing else: names, agencies and the words of credits. */
function isCredit(inside: string): boolean {
  const words = inside.split(/[\s,/:;|]+/u).filter((word) => word !== "");
  if (words.length > 12 || /^(?:reporting|writing|editing|additional)\b/i.test(inside)) return false;
  if (!HAS_CREDIT.test(inside) && !HAS_AGENCY.test(inside)) return false;
  return words.every((word) => /^[\p{Lu}@#]/u.test(word) || CREDIT_FILLER.test(word));
}

const ENDING = new RegExp(
  `(?:(?:${AGENCY_PATTERN}|EPA|Getty(?: Images)?|AFP[ -]Photo|AP Photo)\\s?/\\s?\\p{Lu}[\\p{L}.'’ -]{1,60}(?:/\\p{L}[\\p{L} ]{1,30})?|(?:Photo(?:graph)?|Picture|Image|Credit|Pic)s?(?: by|:| credit:?| courtesy(?: of)?:?| via) ?\\p{Lu}[\\p{L}.'’/ -]{1,60}|(?<=[.!?”"] )Credit:? \\p{Lu}[\\p{L}.'’/ -]{1,60}|Getty Images|(?:AFP|AP|EPA|Reuters|REUTERS) ?/ ?Getty Images)\\.?$`,
  "u",
);
const INLINE_SLASH = new RegExp(
  `(?<![${LETTER}])(?:REUTERS|AFP PHOTO|AP Photo|EPA|AFP|AP|Sputnik|SPUTNIK|Reuters)(?: ?[/©] ?| )(?:Social Media(?: Website)?|Handout|HANDOUT|Stringer|STRINGER|Staff|Pool|File Photo)(?![${LETTER}])`,
  "gu",
);
const COPYRIGHT_CAPTION =
  /(?:Image|Media|Video) (?:copyright|source)\b:? ?(?:[^.!?]{2,60}?)(?=\s*(?:Image|Media|Video) caption\b)/gu;

const DATED = new RegExp(
  `\\d{4}|(?<![${LETTER}])(?:${MONTH}|${WEEKDAY}|yesterday|today)(?![${LETTER}])`,
  "iu",
);

/** The longest caption in characters; longer ones are body. */
const LONGEST_CAPTION = 700;

/**
 * @param alone whether the text keeps its lines: then a line that ends in a picture credit is a caption as a whole; in a text that
 *   is one long line only the sentence before the credit is, or those back to a caption's opening words
 */
export function captionMarks(text: string, line: Line, pieces: readonly Piece[], alone: boolean): Mark[] {
  const marks: Mark[] = [];
  const words = text.slice(line.start, Math.min(line.end, line.start + LONGEST_CAPTION));
  const short = line.end - line.start <= LONGEST_CAPTION;
  const opens = (piece: Piece): boolean => {
    const start = text.slice(piece.start, Math.min(piece.end, piece.start + 140));
    return OPENER_CASED.test(start) && OPENER.test(start);
  };
  if (alone && short && (opens(line) || ENDING.test(words))) {
    marks.push({ ...line, role: "caption", rule: "caption" });
    const credit = ENDING.exec(words);
    if (credit)
      marks.push({ start: line.start + credit.index, end: line.end, role: "credit", rule: "picture credit" });
  } else
    for (const piece of pieces)
      if (piece.end - piece.start <= LONGEST_CAPTION && opens(piece))
        marks.push({
          start: piece.start,
          end: firstCredit(text, piece) ?? piece.end,
          role: "caption",
          rule: "caption",
        });

  let nearest = 0;
  for (const { start, end, match } of matchesIn(text, line, BRACKETED)) {
    if (!isCredit(match[1]!) || !endsAPiece(text, end, line)) continue;
    const archive = ARCHIVE.test(match[1]!);
    while (nearest + 1 < pieces.length && pieces[nearest + 1]!.start < start) nearest++;
    const captioned = captionBefore(text, line, pieces, nearest, start, alone && short, opens);
    if (captioned === null) continue;
    if (captioned.end > captioned.start) marks.push(captionMark(text, captioned, archive));
    marks.push({ start, end, role: "credit", rule: "picture credit" });
  }
  for (const pattern of [INLINE_SLASH, COPYRIGHT_CAPTION])
    for (const { start, end } of matchesIn(text, line, pattern))
      marks.push({ start, end, role: "credit", rule: "picture credit" });
  return marks;
}

/** Where a bracketed credit ends a caption inside its piece, or null. */
function firstCredit(text: string, piece: Piece): number | null {
  for (const match of text.slice(piece.start, piece.end).matchAll(BRACKETED))
    if (match.index > 0 && isCredit(match[1]!)) return piece.start + match.index;
  return null;
}

/** An archive picture that names no day tells nothing of this story: it is not read. One with its day is a caption as any other. */
function captionMark(text: string, span: Line, archive: boolean): Mark {
  const undated = archive && !DATED.test(text.slice(span.start, span.end));
  return undated
    ? { ...span, role: "furniture", rule: "caption of an archive picture without a day" }
    : { ...span, role: "caption", rule: "caption" };
}

/** After the credit the line ends, or another sentence, bracket or quotation begins: else the brackets belong to a sentence. */
function endsAPiece(text: string, end: number, line: Line): boolean {
  const rest = text.slice(end, Math.min(line.end, end + 4));
  return (
    rest === "" || /^\.?\s+["“'‘([]?[\p{Lu}\p{N}]/u.test(rest) || /^\s*[([]/.test(rest) || /^\.?$/.test(rest)
  );
}

/** How many sentences before its credit a caption may begin, where it has a caption's opening words. */
const CAPTION_SENTENCES = 4;

/**
 * What the credit at `at` belongs to; an empty span where only other credits stand before it, null where it is no picture's.
 * `nearest`: the last piece that begins before it.
 */
function captionBefore(
  text: string,
  line: Line,
  pieces: readonly Piece[],
  nearest: number,
  at: number,
  whole: boolean,
  opens: (piece: Piece) => boolean,
): Line | null {
  const before = trimmed(text, whole ? line.start : Math.max(line.start, pieces[nearest]!.start), at);
  if (before === null) {
    const previous = nearest > 0 ? pieces[nearest - 1]! : null;
    return previous === null || whole
      ? { start: at, end: at }
      : captionFrom(pieces, nearest - 1, previous.end, opens);
  }
  // "Agence France-Presse (AFP)", "Anadolu Agency (AA)": brackets that give a short name.
  const last = text.slice(Math.max(before.start, before.end - 20), before.end);
  if (/(?:Press|Presse|Agency|News|Association|Agentur|Service)$/.test(last)) return null;
  return whole ? before : captionFrom(pieces, nearest, before.end, opens);
}

/** Back from the piece before the credit to the caption's opening words, if they are near; else that piece alone. */
function captionFrom(
  pieces: readonly Piece[],
  nearest: number,
  end: number,
  opens: (piece: Piece) => boolean,
): Line | null {
  let index = nearest;
  while (index >= 0 && nearest - index < CAPTION_SENTENCES && !opens(pieces[index]!)) index--;
  const first = index >= 0 && nearest - index < CAPTION_SENTENCES ? pieces[index]! : pieces[nearest]!;
  return end - first.start <= LONGEST_CAPTION ? { start: first.start, end } : null;
}
