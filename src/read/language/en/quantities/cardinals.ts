/** Whole and decimal numbers: "1,234", "1.5 million", "two hundred and two", "a dozen", "nine point nought four". */
import type { Piece } from "../pieces.ts";
import {
  DENOMINATOR_PLURALS,
  DENOMINATORS,
  DOZEN,
  MAGNITUDES,
  ONES,
  ORDINAL_MAGNITUDES,
  SHORT_MAGNITUDES,
  TENS,
  VULGAR_FRACTIONS,
} from "./number-words.ts";
import { readPower } from "./powers.ts";
import { isHyphen, type Reading, round, skipAnd } from "./reading.ts";

export function readCardinal(pieces: readonly Piece[], i: number): Reading | null {
  let total = 0;
  let limit = Infinity;
  let next = i;
  let found = false;
  for (;;) {
    const from: number = found ? skipAnd(pieces, next) : next;
    let group: Reading | null = readHundreds(pieces, from);
    if (
      !group &&
      !found &&
      MAGNITUDES.has(pieces[from]?.text ?? "") &&
      MAGNITUDES.has(pieces[from + 1]?.text ?? "")
    )
      group = { value: 1, next: from };
    if (!group || (found && (group.value >= limit || !Number.isInteger(group.value)))) break;
    if (found && from > next && startsFraction(pieces, from, group)) break;
    const scaled: Reading = readMagnitudes(pieces, group);
    const value = scaled.value;
    if (found && (value >= limit || value === 0)) break;
    // "2,000 14 people" or "in 2013 50 people": digits do not add to digits.
    if (found && scaled.next === group.next && pieces[from]!.kind === "number" && limit < 1000) break;
    const wrote = scaled.next > group.next;
    total += value;
    next = scaled.next;
    found = true;
    if (!wrote) break;
    limit = lowestMagnitude(pieces, group.next, scaled.next);
  }
  if (!found) return null;
  const point = readPoint(pieces, next);
  if (point) return { value: round(total + point.value), next: point.next };
  return readDozen(pieces, { value: total, next });
}

function readHundreds(pieces: readonly Piece[], i: number): Reading | null {
  let reading = readBelowHundred(pieces, i) ?? readDigits(pieces, i) ?? readArticleOne(pieces, i);
  if (!reading && pieces[i]?.text === "hundred") reading = { value: 1, next: i };
  if (!reading) return null;
  const at = isHyphen(pieces[reading.next]) ? reading.next + 1 : reading.next;
  if (pieces[at]?.text !== "hundred") return reading;
  const hundreds = { value: round(reading.value * 100), next: at + 1 };
  const rest = skipAnd(pieces, hundreds.next);
  const low = readBelowHundred(pieces, rest) ?? readDigits(pieces, rest);
  return low &&
    low.value < 100 &&
    low.value > 0 &&
    Number.isInteger(low.value) &&
    pieces[low.next]?.text !== "hundred" &&
    !startsFraction(pieces, rest, low)
    ? { value: hundreds.value + low.value, next: low.next }
    : hundreds;
}

/** Below one hundred: "seven", "twelve", "twenty-one", "fifty two". */
function readBelowHundred(pieces: readonly Piece[], i: number): Reading | null {
  const text = pieces[i]?.text;
  if (text === undefined) return null;
  const one = ONES.get(text);
  if (one !== undefined) return { value: one, next: i + 1 };
  const ten = TENS.get(text);
  if (ten === undefined) return null;
  const at = isHyphen(pieces[i + 1]) ? i + 2 : i + 1;
  const unit = ONES.get(pieces[at]?.text ?? "");
  return unit !== undefined && unit > 0 && unit < 10
    ? { value: ten + unit, next: at + 1 }
    : { value: ten, next: i + 1 };
}

/** Digits as a number: "48", "1,234,567", "40 000", "3.5". Not "F16" nor a run of digits that no count has. */
function readDigits(pieces: readonly Piece[], i: number): Reading | null {
  const piece = pieces[i];
  if (piece?.kind !== "number" || piece.text === "") return null;
  if (piece.glued && pieces[i - 1]?.kind === "word") return null;
  const vulgar = VULGAR_FRACTIONS.get(piece.text);
  if (vulgar !== undefined) return null;
  const value = Number(piece.text.replaceAll(",", ""));
  if (Number.isNaN(value)) return null;
  const power = readPower(pieces, i, value);
  if (power) return power;
  let digits = piece.text;
  let next = i + 1;
  // "On June 10 200 people fled", the comma lost, is no 10,200.
  if (MONTH_BEFORE.test(pieces[i - 1]?.text ?? "")) return { value, next };
  // Groups of three parted by spaces, the SI way.
  while (/^\d{1,3}$/.test(digits) || next > i + 1) {
    const group = pieces[next];
    if (
      group?.kind !== "number" ||
      group.glued ||
      !/^\d{3}(?:\.\d+)?$/.test(group.text) ||
      group.start - pieces[next - 1]!.end !== 1
    )
      break;
    digits += group.text;
    next++;
    if (group.text.length > 3) break;
  }
  return next > i + 1 ? { value: Number(digits), next } : { value, next };
}

const MONTH_BEFORE =
  /^(?:january|february|march|april|may|june|july|august|sept|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)$/;

/** "one hundred and three quarters", "two million and one half": the second number is the numerator of a part of one. */
function startsFraction(pieces: readonly Piece[], from: number, low: Reading): boolean {
  if (pieces[from - 1]?.text !== "and") return false;
  const after = pieces[isHyphen(pieces[low.next]) ? low.next + 1 : low.next]?.text ?? "";
  if (low.value === 1) return DENOMINATORS.has(after) && !ORDINAL_MAGNITUDES.has(after);
  return low.value < (DENOMINATOR_PLURALS.get(after) ?? 0);
}

/** "a hundred", "a thousand", "a dozen": the article is a one. */
export function readArticleOne(pieces: readonly Piece[], i: number): Reading | null {
  const text = pieces[i]?.text;
  if (text !== "a" && text !== "an") return null;
  const next = pieces[i + 1]?.text ?? "";
  return next === "hundred" || MAGNITUDES.has(next) || next === "dozen" ? { value: 1, next: i + 1 } : null;
}

const lowestMagnitude = (pieces: readonly Piece[], from: number, to: number): number => {
  let lowest = Infinity;
  for (let i = from; i < to; i++) {
    const value = MAGNITUDES.get(pieces[i]!.text) ?? SHORT_MAGNITUDES.get(pieces[i]!.text);
    if (value !== undefined) lowest = Math.min(lowest, value);
  }
  return lowest;
};

/** "thousand", "million", "lakh crore"; after digits "k", "m", "bn". */
function readMagnitudes(pieces: readonly Piece[], base: Reading): Reading {
  let { value, next } = base;
  const short = pieces[next];
  const digits = pieces[next - 1]?.kind === "number";
  if (digits && short?.kind === "word" && SHORT_MAGNITUDES.has(short.text) && isShortMagnitude(pieces, next))
    return { value: round(value * SHORT_MAGNITUDES.get(short.text)!), next: next + 1 };
  for (;;) {
    const at = isHyphen(pieces[next]) ? next + 1 : next;
    const magnitude = MAGNITUDES.get(pieces[at]?.text ?? "");
    if (magnitude === undefined) return { value, next };
    value = round(value * magnitude);
    next = at + 1;
  }
}

export const CURRENCY_SIGN = /^[$£€¥₹₽₺₪₩₦]$/;

/** "10k", "$5m", "2.5bn", "10M"; but "5m" without money may be metres, "2 t" tonnes, "8 g" grams. */
function isShortMagnitude(pieces: readonly Piece[], at: number): boolean {
  const { text, glued, capital } = pieces[at]!;
  if (text.length > 2 || text === "bn" || text === "tn" || text === "mn") return true;
  if (pieces[at + 1]?.glued && pieces[at + 1]!.kind !== "sign") return false;
  const before = pieces[at - 2];
  if (before !== undefined && (CURRENCY_SIGN.test(before.text) || CURRENCY_CODES.has(before.text)))
    return true;
  if (text === "k") return true;
  if (text === "b") return glued;
  if (text === "m" || text === "g" || text === "mm")
    return capital && (glued || /[,.]/.test(pieces[at - 1]!.text));
  return false;
}

const CURRENCY_CODES: ReadonlySet<string> = new Set(
  "usd eur gbp cad aud jpy chf sek nok dkk inr rs rm".split(" "),
);

/** "two hundred point zero three", "nine point nought four", "five point seventy-one". */
function readPoint(pieces: readonly Piece[], next: number): Reading | null {
  if (pieces[next]?.text !== "point") return null;
  let digits = "";
  let at = next + 1;
  for (let read = readBelowHundred(pieces, at); read; read = readBelowHundred(pieces, at)) {
    digits += read.value;
    at = read.next;
  }
  return digits ? { value: Number(`0.${digits}`), next: at } : null;
}

function readDozen(pieces: readonly Piece[], base: Reading): Reading {
  const at = isHyphen(pieces[base.next]) ? base.next + 1 : base.next;
  const dozen = pieces[at]?.text ?? "";
  if (!DOZEN.has(dozen)) return base;
  // "three hundred and two dozens": the last number counts the dozens.
  const low = base.value % 100;
  return { value: base.value > 100 && low > 0 ? base.value - low + low * 12 : base.value * 12, next: at + 1 };
}
