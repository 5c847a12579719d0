/** "21st", "twenty-fifth", "one hundred and second". */
import type { Piece } from "../pieces.ts";
import { readCardinal } from "./cardinals.ts";
import { ORDINAL_MAGNITUDES, ORDINAL_SUFFIX, ORDINALS, TENS } from "./number-words.ts";
import { isHyphen, type Reading, skipAnd } from "./reading.ts";

export function readOrdinal(pieces: readonly Piece[], i: number): Reading | null {
  const piece = pieces[i]!;
  if (piece.kind === "number") {
    const suffix = pieces[i + 1];
    if (
      suffix?.glued &&
      ORDINAL_SUFFIX.has(suffix.text) &&
      /^[\d,]+$/.test(piece.text) &&
      !(piece.glued && pieces[i - 1]?.kind === "word")
    )
      return { value: Number(piece.text.replaceAll(",", "")), next: i + 2 };
  }
  const simple = readSimpleOrdinal(pieces, i);
  // "the second to last" counts from the end.
  if (simple)
    return pieces[simple.next]?.text === "to" && pieces[simple.next + 1]?.text === "last" ? null : simple;
  // "one hundred and twenty-fifth", "three trillionth", "two hundredth".
  const base = readCardinal(pieces, i);
  if (!base) return null;
  const at = skipAnd(pieces, base.next);
  const low = base.value >= 100 || base.value === 0 ? readSimpleOrdinal(pieces, at) : null;
  if (low && base.value % 100 === 0 && low.value < 100)
    return { value: base.value + low.value, next: low.next };
  const tens = TENS.get(pieces[base.next - 1]?.text ?? "");
  const unit = tens === undefined ? null : simpleAfterTens(pieces, base.next);
  if (unit) return { value: base.value + unit.value, next: unit.next };
  const magnitude = ORDINAL_MAGNITUDES.get(pieces[base.next]?.text ?? "");
  if (magnitude !== undefined && pieces[i]!.kind === "word" && base.value > 2 && pieces[i]!.text !== "a")
    return { value: base.value * magnitude, next: base.next + 1 };
  if (magnitude !== undefined && base.value >= 2 && magnitude === 100)
    return { value: base.value * 100, next: base.next + 1 };
  if (magnitude !== undefined && base.value >= 100)
    return { value: base.value * magnitude, next: base.next + 1 };
  return null;
}

function simpleAfterTens(pieces: readonly Piece[], next: number): Reading | null {
  const at = isHyphen(pieces[next]) ? next + 1 : next;
  const unit = ORDINALS.get(pieces[at]?.text ?? "");
  return unit !== undefined && unit < 10 ? { value: unit, next: at + 1 } : null;
}

function readSimpleOrdinal(pieces: readonly Piece[], i: number): Reading | null {
  const text = pieces[i]?.text ?? "";
  const value = ORDINALS.get(text) ?? ORDINAL_MAGNITUDES.get(text);
  if (value !== undefined) return { value, next: i + 1 };
  const ten = TENS.get(text);
  if (ten === undefined) return null;
  const unit = simpleAfterTens(pieces, i + 1);
  return unit && { value: ten + unit.value, next: unit.next };
}
