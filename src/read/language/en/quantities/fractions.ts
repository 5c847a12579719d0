/** Parts of one, and of more: "two-thirds", "a quarter of", "half a million", "2 1/2", "one in three". */
import type { Piece } from "../pieces.ts";
import { CURRENCY_SIGN, readArticleOne, readCardinal } from "./cardinals.ts";
import {
  DENOMINATOR_PLURALS,
  DENOMINATORS,
  MAGNITUDES,
  ORDINALS,
  TENS,
  VULGAR_FRACTIONS,
} from "./number-words.ts";
import { isHyphen, type Reading, round } from "./reading.ts";

/** "two-thirds", "three quarters", "one fifth", "a third", "half", "1/2", "⅔", "2 1/4", "one in three", "two out of five". */
export function readFraction(pieces: readonly Piece[], i: number): Reading | null {
  const piece = pieces[i]!;
  const vulgar = VULGAR_FRACTIONS.get(piece.text);
  if (vulgar !== undefined) return { value: vulgar, next: i + 1 };
  if (piece.text === "half")
    return {
      value: 0.5,
      next:
        pieces[i + 1]?.text === "of" && pieces[i + 2]?.text === "a" && pieces[i + 3]?.text === "dozen"
          ? i + 2
          : i + 1,
    };
  if (piece.text === "quarter" && MAGNITUDES.has(pieces[i + 1]?.text ?? ""))
    return { value: 0.25, next: i + 1 };
  if (piece.text === "a" || piece.text === "an") {
    const at = isHyphen(pieces[i + 1]) ? i + 2 : i + 1;
    const denominator = readDenominator(pieces, at, false);
    // "a third man", "a quarter": a part only where something is parted or scaled.
    if (denominator && (denominator.value === 2 || partsSomething(pieces, denominator.next)))
      return { value: 1 / denominator.value, next: denominator.next };
    if (!readArticleOne(pieces, i)) return null;
  }
  const slash = readSlash(pieces, i);
  if (slash) return slash;
  const numerator = readCardinal(pieces, i);
  if (!numerator) return null;
  const tens = readTensDenominator(pieces, i, numerator);
  if (tens) return tens;
  const at = isHyphen(pieces[numerator.next]) ? numerator.next + 1 : numerator.next;
  const denominator = readDenominator(pieces, at, numerator.value !== 1);
  if (
    denominator &&
    (numerator.value !== 1 ||
      denominator.value === 2 ||
      isHyphen(pieces[numerator.next]) ||
      partsSomething(pieces, denominator.next))
  )
    return { value: numerator.value / denominator.value, next: denominator.next };
  return readOver(pieces, i, numerator) ?? readOdds(pieces, i, numerator);
}

const partsSomething = (pieces: readonly Piece[], next: number): boolean => {
  const after = pieces[next];
  return (
    after === undefined ||
    after.kind === "sign" ||
    after.text === "of" ||
    after.text === "and" ||
    MAGNITUDES.has(after.text) ||
    after.text === "more" ||
    after.text === "less" ||
    after.text === "fewer"
  );
};

function readDenominator(pieces: readonly Piece[], at: number, plural: boolean): Reading | null {
  const text = pieces[at]?.text ?? "";
  const value = plural ? DENOMINATOR_PLURALS.get(text) : DENOMINATORS.get(text);
  if (value !== undefined) return { value, next: at + 1 };
  const ten = TENS.get(text);
  const next = isHyphen(pieces[at + 1]) ? at + 2 : at + 1;
  const unit =
    ten === undefined ? undefined : ORDINALS.get((pieces[next]?.text ?? "").replace(plural ? /s$/ : /$/, ""));
  return unit !== undefined && unit < 10 ? { value: ten! + unit, next: next + 1 } : null;
}

/** "1/2", "2 1/4"; not "24/7" nor a date: the numerator is the smaller and nothing further follows. */
function readSlash(pieces: readonly Piece[], i: number): Reading | null {
  const whole = pieces[i]!;
  if (whole.kind !== "number" || (whole.glued && pieces[i - 1]?.text === "/")) return null;
  const mixed = pieces[i + 1]?.kind === "number" && !pieces[i + 1]!.glued && pieces[i + 2]?.text === "/";
  const at = mixed ? i + 1 : i;
  const [top, stroke, bottom, after] = [pieces[at]!, pieces[at + 1], pieces[at + 2], pieces[at + 3]];
  const glyph = VULGAR_FRACTIONS.get(pieces[i + 1]?.text ?? "");
  if (glyph !== undefined) return { value: Number(whole.text.replaceAll(",", "")) + glyph, next: i + 2 };
  if (
    stroke?.text !== "/" ||
    !stroke.glued ||
    bottom?.kind !== "number" ||
    !bottom.glued ||
    (after?.glued && after.text === "/")
  )
    return null;
  const [a, b] = [Number(top.text), Number(bottom.text)];
  if (!(a > 0 && a < b && b <= 100 && Number.isInteger(a) && Number.isInteger(b))) return null;
  return { value: (mixed ? Number(whole.text.replaceAll(",", "")) : 0) + a / b, next: at + 3 };
}

/** "one hundred thirty-fifths": the tens belong to the denominator where no "and" says otherwise. */
function readTensDenominator(pieces: readonly Piece[], i: number, numerator: Reading): Reading | null {
  const tens = numerator.next - 1;
  if (tens <= i || !TENS.has(pieces[tens]!.text) || pieces[tens - 1]!.text === "and") return null;
  const denominator = readDenominator(pieces, tens, true);
  const top = readCardinal(pieces.slice(i, tens), 0);
  return denominator && denominator.next > tens + 1 && top
    ? { value: top.value / denominator.value, next: denominator.next }
    : null;
}

/** "one over three", as a formula is read out: nothing follows that the second number could count. */
function readOver(pieces: readonly Piece[], i: number, top: Reading): Reading | null {
  if (pieces[top.next]?.text !== "over") return null;
  const bottom = readCardinal(pieces, top.next + 1);
  const after = bottom && pieces[bottom.next];
  if (
    !bottom ||
    bottom.value === 0 ||
    (after && after.kind !== "sign") ||
    CURRENCY_SIGN.test(pieces[i - 1]?.text ?? "")
  )
    return null;
  return { value: top.value / bottom.value, next: bottom.next };
}

/** "one in three", "two out of five": a share, where the second is the larger. "12 in six boxes" and "50 in 2013" are none. */
function readOdds(pieces: readonly Piece[], i: number, top: Reading): Reading | null {
  const words = pieces[top.next]?.text;
  const out = words === "out" && pieces[top.next + 1]?.text === "of";
  if (!out && words !== "in") return null;
  const bottom = readCardinal(pieces, out ? top.next + 2 : top.next + 1);
  if (!bottom || bottom.value <= top.value) return null;
  if (!out && (top.value > 10 || bottom.value > 1000 || (pieces[i]!.kind === "number" && bottom.value < 3)))
    return null;
  return { value: top.value / bottom.value, next: bottom.next };
}

/** After a fraction: "half a million", "two thirds of a million", "half a dozen", "quarter million". */
export function readScale(pieces: readonly Piece[], fraction: Reading): Reading {
  let at = fraction.next;
  if (pieces[at]?.text === "of" && (pieces[at + 1]?.text === "a" || pieces[at + 1]?.text === "an")) at++;
  const article = pieces[at]?.text;
  if (article === "a" || article === "an" || isHyphen(pieces[at])) at++;
  const text = pieces[at]?.text ?? "";
  const scale = text === "dozen" ? 12 : text === "hundred" ? 100 : MAGNITUDES.get(text);
  return scale === undefined ? fraction : { value: round(fraction.value * scale), next: at + 1 };
}

/** "one and a half", "five and a half million", "three million and a half", "forty-two and two thirds". */
export function readAndFraction(pieces: readonly Piece[], whole: Reading): Reading | null {
  let at = whole.next;
  if (isHyphen(pieces[at])) at++;
  if (pieces[at]?.text !== "and") return null;
  at++;
  if (isHyphen(pieces[at])) at++;
  if (at >= pieces.length) return null;
  const part = pieces[at]!.text === "half" ? null : readFraction(pieces, at);
  if (!part || part.value >= 1) return null;
  const scale = MAGNITUDES.get(pieces[part.next]?.text ?? "");
  const lastMagnitude = MAGNITUDES.get(pieces[whole.next - 1]?.text ?? "");
  if (scale !== undefined)
    return {
      value: round(
        lastMagnitude === undefined ? (whole.value + part.value) * scale : whole.value + part.value * scale,
      ),
      next: part.next + 1,
    };
  if (lastMagnitude !== undefined)
    return { value: round(whole.value + part.value * lastMagnitude), next: part.next };
  return { value: whole.value + part.value, next: part.next };
}
