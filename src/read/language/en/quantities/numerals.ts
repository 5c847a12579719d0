/** English numerals over the pieces of a sentence: "1,234", "1.5 million", "two hundred and two", "a dozen", "two-thirds", "21st". */
import type { Piece } from "../pieces.ts";
import { readCardinal } from "./cardinals.ts";
import { readAndFraction, readFraction, readScale } from "./fractions.ts";
import { MAGNITUDES, ONES, ORDINAL_MAGNITUDES, ORDINALS, TENS } from "./number-words.ts";
import { readOrdinal } from "./ordinals.ts";
import type { Reading } from "./reading.ts";

export interface Numeral {
  /** Indices of its first and last piece. */
  readonly first: number;
  readonly last: number;
  readonly value: number;
  readonly kind: "cardinal" | "ordinal" | "fraction";
  /** Written in digits. */
  readonly digits: boolean;
}

/** All numerals of a sentence, in order, the longest at each place. */
export function findNumerals(pieces: readonly Piece[]): Numeral[] {
  const numerals: Numeral[] = [];
  for (let i = 0; i < pieces.length;) {
    const numeral = numeralAt(pieces, i);
    if (numeral) {
      numerals.push(numeral);
      i = numeral.last + 1;
    } else i++;
  }
  return numerals;
}

/** The numeral that begins with piece `i`, or null. */
export function numeralAt(pieces: readonly Piece[], i: number): Numeral | null {
  const piece = pieces[i];
  if (piece === undefined || !mayStart(piece)) return null;
  const signed = sign(pieces, i);
  const start = signed ? i + signed.length : i;
  const numeral = unsignedAt(pieces, start);
  if (!numeral) return null;
  return signed ? { ...numeral, first: i, value: -numeral.value } : numeral;
}

const STARTERS: ReadonlySet<string> = new Set([
  ...ONES.keys(),
  ...TENS.keys(),
  ...ORDINALS.keys(),
  ...ORDINAL_MAGNITUDES.keys(),
  ...MAGNITUDES.keys(),
  "a",
  "an",
  "half",
  "quarter",
  "hundred",
  "dozen",
  "negative",
  "minus",
]);

const mayStart = (piece: Piece): boolean =>
  piece.kind === "number" || (piece.kind === "word" && STARTERS.has(piece.text)) || piece.text === "-";

/** "minus", "negative", or a hyphen that stands apart from the word before it. */
function sign(pieces: readonly Piece[], i: number): { readonly length: number } | null {
  const piece = pieces[i]!;
  if (piece.text === "minus" || piece.text === "negative") return { length: 1 };
  if (piece.text !== "-" || (piece.glued && !/^[<>=]$/.test(pieces[i - 1]?.text ?? ""))) return null;
  const next = pieces[i + 1];
  const before = pieces[i - 1];
  // "20 - 30" is a range, "wounded 12 - officials" a dash.
  if (next?.kind !== "number" || before?.kind === "number") return null;
  return next.glued || i === 0 ? { length: 1 } : null;
}

function unsignedAt(pieces: readonly Piece[], i: number): Numeral | null {
  if (i >= pieces.length) return null;
  const made = (reading: Reading, kind: Numeral["kind"]): Numeral => ({
    first: i,
    last: reading.next - 1,
    value: reading.value,
    kind,
    digits: pieces[i]!.kind === "number",
  });
  const ordinal = readOrdinal(pieces, i);
  if (ordinal) return made(ordinal, "ordinal");
  const fraction = readFraction(pieces, i);
  const cardinal = readCardinal(pieces, i);
  if (fraction && (!cardinal || fraction.next >= cardinal.next)) {
    const scaled = readScale(pieces, fraction);
    return made(
      scaled,
      scaled.next > fraction.next && Number.isInteger(scaled.value) ? "cardinal" : "fraction",
    );
  }
  if (!cardinal) return null;
  const mixed = readAndFraction(pieces, cardinal);
  if (mixed) return made(mixed, Number.isInteger(mixed.value) ? "cardinal" : "fraction");
  return made(cardinal, "cardinal");
}
