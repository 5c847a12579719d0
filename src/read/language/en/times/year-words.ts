/** Years written in words: "nineteen ninety-six", "two thousand and five". */
import type { Piece } from "../pieces.ts";
import { numeralAt } from "../quantities/numerals.ts";
import { MONTHS } from "./lexicon.ts";

const YEAR_WORDS: ReadonlyMap<string, number> = new Map([
  ["eighteen", 18],
  ["nineteen", 19],
  ["twenty", 20],
]);

/** "nineteen ninety-six", "twenty fourteen", "two thousand (and) five". */
export function yearInWords(pieces: readonly Piece[], at: number): { last: number; value: number } | null {
  // "nineteen hundred ninety-three", beside a month.
  if (pieces[at + 1]?.text === "hundred" && MONTHS.has(pieces[at - 1]?.text ?? "")) {
    const numeral = numeralAt(pieces, at);
    if (numeral && numeral.value >= 1000 && numeral.value < 2100)
      return { last: numeral.last, value: numeral.value };
  }
  const century = YEAR_WORDS.get(pieces[at]!.text);
  if (century !== undefined) {
    const rest =
      pieces[at + 1] &&
      !pieces[at + 1]!.glued &&
      /^(?:ten|eleven|\w+teen|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/.test(
        pieces[at + 1]!.text,
      )
        ? numeralAt(pieces, at + 1)
        : null;
    if (rest && rest.kind === "cardinal" && rest.value >= 10 && rest.value < 100)
      return { last: rest.last, value: century * 100 + rest.value };
    return null;
  }
  if (pieces[at]!.text !== "two" || pieces[at + 1]?.text !== "thousand" || pieces[at - 1]?.text === "than")
    return null;
  const before = pieces[at - 1]?.text ?? "";
  const numeral = numeralAt(pieces, at);
  if (!numeral || numeral.value > 2099) return null;
  return numeral.value > 2000 || before === "year" || MONTHS.has(before)
    ? { last: numeral.last, value: numeral.value }
    : null;
}
