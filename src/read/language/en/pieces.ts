/**
 * A sentence cut finer than its tokens: runs of letters, numbers, single signs. Quantities and times are read over these,
 * because a tokeniser may write "20-30", "5pm", "34-year-old" or "2014-06-10" as one token or as many.
 */
import type { Sentence } from "../../../model/language.ts";

export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Lower case; empty for a run too long to be a word or a number of the language. */
  readonly text: string;
  readonly kind: "word" | "number" | "sign";
  /** No white space stands before it. */
  readonly glued: boolean;
  readonly capital: boolean;
  /** Index of the token that holds its first character. */
  readonly token: number;
}

/** Longer runs are no English word and no number that a reader could take in. */
const LONGEST = 40;

const LETTER = /[\p{L}\p{M}]+/uy;
/** Digits in groups ("1,234,567.5"), an Indian grouping too ("12,34,567"), or plain with decimals; ".08". */
const NUMBER = /\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?(?!\d|,\d)|\d+(?:(?<!\d\.\d+)\.\d+(?!\d*\.\d))?|\.\d+/y;
const VULGAR_FRACTION = /[¼½¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]/;

/** The pieces of a sentence, in order; white space belongs to none. */
export function cutPieces(text: string, sentence: Sentence): Piece[] {
  const pieces: Piece[] = [];
  const { tokens } = sentence;
  let token = 0;
  let at = sentence.start;
  let previousEnd = -1;
  while (at < sentence.end) {
    const code = text.charCodeAt(at);
    if (isWhite(code)) {
      at++;
      continue;
    }
    const end = Math.min(pieceEnd(text, at, code, pieces.at(-1)), sentence.end);
    while (token + 1 < tokens.length && tokens[token + 1]!.start <= at) token++;
    const length = end - at;
    pieces.push({
      start: at,
      end,
      text: length > LONGEST ? "" : text.slice(at, end).toLowerCase(),
      kind:
        isDigit(code) || (code === 46 && length > 1) || VULGAR_FRACTION.test(text[at]!)
          ? "number"
          : length > 1 || isLetter(code)
            ? "word"
            : "sign",
      glued: previousEnd === at,
      capital: code >= 65 && code <= 90,
      token,
    });
    previousEnd = end;
    at = end;
  }
  return pieces;
}

function pieceEnd(text: string, at: number, code: number, previous: Piece | undefined): number {
  if (
    isDigit(code) ||
    (code === 46 && isDigit(text.charCodeAt(at + 1)) && !(previous?.end === at && previous.kind !== "sign"))
  ) {
    NUMBER.lastIndex = at;
    if (NUMBER.test(text)) return NUMBER.lastIndex;
  }
  if (isLetter(code)) {
    // ASCII words, nearly all, need no regular expression.
    let end = at + 1;
    while (isAsciiLetter(text.charCodeAt(end))) end++;
    if (text.charCodeAt(end) < 128 || end >= text.length) return end;
    LETTER.lastIndex = at;
    if (LETTER.test(text)) return LETTER.lastIndex;
  }
  if (code >= 0xd800 && code <= 0xdbff && at + 1 < text.length) {
    LETTER.lastIndex = at;
    return LETTER.test(text) ? LETTER.lastIndex : at + 2;
  }
  return at + 1;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isAsciiLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const UNICODE_LETTER = /[\p{L}\p{M}]/u;
const isLetter = (code: number): boolean =>
  code < 128 ? isAsciiLetter(code) : UNICODE_LETTER.test(String.fromCharCode(code));
const isWhite = (code: number): boolean =>
  code <= 32 ||
  code === 160 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x3000 ||
  code === 0xfeff;
