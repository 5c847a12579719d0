/** A text as lines, and lines as sentence-like pieces: the units that the rules of this stage judge. Offsets are UTF-16 code units. */

/** One non-empty line without the white space around it. */
export interface Line {
  readonly start: number;
  readonly end: number;
}

/** A sentence-like stretch of a line, without the white space around it. */
export type Piece = Line;

export interface Found {
  readonly start: number;
  readonly end: number;
  /** The whole match, then its groups. */
  readonly match: RegExpExecArray;
}

/** Matches of a global pattern inside a span, with offsets into the text. The pattern sees nothing outside the span. */
export function* matchesIn(text: string, span: Line, pattern: RegExp): Generator<Found> {
  for (const match of text.slice(span.start, span.end).matchAll(pattern)) {
    const start = span.start + match.index;
    yield { start, end: start + match[0].length, match };
  }
}

const LINE_END = /[\n\r\u2028\u2029\f\v]/g;

const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  (code > 0xff && /\s/.test(String.fromCharCode(code)));

/** The stretch without white space at either end; null where nothing else is there. */
export function trimmed(text: string, start: number, end: number): Line | null {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return from < to ? { start: from, end: to } : null;
}

export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  const push = (end: number): void => {
    const line = trimmed(text, start, end);
    if (line) lines.push(line);
  };
  LINE_END.lastIndex = 0;
  for (let match = LINE_END.exec(text); match; match = LINE_END.exec(text)) {
    push(match.index);
    start = match.index + 1;
  }
  push(text.length);
  return lines;
}

/** Words before a full stop that end no sentence. Only what stands before capitals in news: titles, months, companies. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    "mr mrs ms dr prof rev hon st lt gen col sgt capt maj cmdr adm brig gov sen rep pres supt insp det const cpl pvt " +
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun no vs inc ltd co corp jr sr mt ft ave " +
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis"
  ).split(" "),
);

const TERMINATOR = /[.!?…]+["'”’)\]»]*/g;
const UPPER = /\p{Lu}/u;
const OPENER = /[\p{Lu}\p{N}"'“‘([«@#—–-]/u;
const LETTER = /[\p{L}\p{M}]/u;

/** The word that ends right before `end`, at most 24 characters of it. */
function wordBefore(text: string, end: number, floor: number): string {
  let from = end;
  while (from > floor && end - from < 24 && LETTER.test(text[from - 1]!)) from--;
  return text.slice(from, end);
}

/**
 * Splits a line after sentences, also where the next one is glued on ("…the difference.Sunni insurgents…"), and at tabs and
 * runs of spaces. Errs on the side of splitting: pieces of one role are joined again.
 */
export function piecesOf(text: string, line: Line): Piece[] {
  const cuts: number[] = [];
  for (const { start: at, end, match } of matchesIn(text, line, TERMINATOR)) {
    if (end >= line.end) break;
    const next = text[end]!;
    const plainStop = match[0] === ".";
    const word = plainStop ? wordBefore(text, at, line.start) : "";
    if (isSpace(text.charCodeAt(end))) {
      let following = end;
      while (following < line.end && isSpace(text.charCodeAt(following))) following++;
      if (!OPENER.test(text[following]!)) continue;
      if (plainStop && (word.length === 1 || ABBREVIATIONS.has(word.toLowerCase()))) continue;
      cuts.push(end);
    } else if (
      UPPER.test(next) &&
      /[\p{Ll}]/u.test(text[end + 1] ?? "") &&
      !inAddress(text, at, line.start)
    ) {
      const before = text[at - 1] ?? "";
      if ((word.length >= 3 || match[0].length > 1) && /[\p{Ll}\p{N}"'”’)]/u.test(before)) cuts.push(end);
    }
  }
  for (const gap of matchesIn(text, line, GAP)) cuts.push(gap.start);
  cuts.sort((a, b) => a - b);
  const pieces: Piece[] = [];
  let start = line.start;
  for (const cut of [...cuts, line.end]) {
    const piece = trimmed(text, start, cut);
    if (piece) pieces.push(piece);
    start = Math.max(start, cut);
  }
  return pieces;
}

/** Whether the full stop at `at` stands in a web or mail address. */
function inAddress(text: string, at: number, floor: number): boolean {
  let from = at;
  while (from > floor && at - from < 60 && !isSpace(text.charCodeAt(from - 1))) from--;
  return /:\/\/|^www\.|@|\//.test(text.slice(from, at));
}

const GAP = /\t|[ \u00a0]{2,}/g;
