/** English numerals over the pieces of a sentence: "1,234", "1.5 million", "two hundred and two", "a dozen", "two-thirds", "21st". */
import type { Piece } from "../pieces.ts";
import {
  DOZEN,
  MAGNITUDES,
  ONES,
  ORDINAL_MAGNITUDES,
  ORDINAL_SUFFIX,
  ORDINALS,
  SHORT_MAGNITUDES,
  TENS,
  VULGAR_FRACTIONS,
} from "./number-words.ts";

export interface Numeral {
  /** Indices of its first and last piece. */
  readonly first: number;
  readonly last: number;
  readonly value: number;
  readonly kind: "cardinal" | "ordinal" | "fraction";
  /** Written in digits. */
  readonly digits: boolean;
}

/** A reading in progress: the value so far and the index of the next piece. */
interface Reading {
  readonly value: number;
  readonly next: number;
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

/** "1.3e6", "6.23x10^-4", "1.1^23". */
function readPower(pieces: readonly Piece[], i: number, base: number): Reading | null {
  const joint = pieces[i + 1];
  if (!joint?.glued) return null;
  if (joint.text === "e") {
    const exponent = readExponent(pieces, i + 2);
    return exponent && { value: Number(`${base}e${exponent.value}`), next: exponent.next };
  }
  const times = joint.text === "x" || joint.text === "×";
  const caret = times ? i + 3 : i + 1;
  if (pieces[caret]?.text !== "^" || !pieces[caret]!.glued || (times && pieces[i + 2]?.text !== "10"))
    return null;
  const exponent = readExponent(pieces, caret + 1);
  if (!exponent) return null;
  return { value: times ? Number(`${base}e${exponent.value}`) : base ** exponent.value, next: exponent.next };
}

/** "23", "+14", "-4"; whole and glued to what stands before. */
function readExponent(pieces: readonly Piece[], at: number): Reading | null {
  let next = at;
  let negative = false;
  while (pieces[next]?.glued && (pieces[next]!.text === "+" || pieces[next]!.text === "-"))
    negative = (pieces[next++]!.text === "-") !== negative;
  const digits = pieces[next];
  if (digits?.kind !== "number" || !digits.glued || !/^\d{1,3}$/.test(digits.text)) return null;
  return { value: negative ? -Number(digits.text) : Number(digits.text), next: next + 1 };
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

/** "one hundred and three quarters", "two million and one half": the second number is the numerator of a part of one. */
function startsFraction(pieces: readonly Piece[], from: number, low: Reading): boolean {
  if (pieces[from - 1]?.text !== "and") return false;
  const after = pieces[isHyphen(pieces[low.next]) ? low.next + 1 : low.next]?.text ?? "";
  if (low.value === 1) return DENOMINATORS.has(after) && !ORDINAL_MAGNITUDES.has(after);
  return low.value < (DENOMINATOR_PLURALS.get(after) ?? 0);
}

/** "a hundred", "a thousand", "a dozen": the article is a one. */
function readArticleOne(pieces: readonly Piece[], i: number): Reading | null {
  const text = pieces[i]?.text;
  if (text !== "a" && text !== "an") return null;
  const next = pieces[i + 1]?.text ?? "";
  return next === "hundred" || MAGNITUDES.has(next) || next === "dozen" ? { value: 1, next: i + 1 } : null;
}

function readCardinal(pieces: readonly Piece[], i: number): Reading | null {
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

const CURRENCY_SIGN = /^[$£€¥₹₽₺₪₩₦]$/;

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

function readOrdinal(pieces: readonly Piece[], i: number): Reading | null {
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

const DENOMINATORS: ReadonlyMap<string, number> = new Map([
  ["half", 2],
  ["quarter", 4],
  ...[...ORDINALS].filter(([, value]) => value > 2),
  ...ORDINAL_MAGNITUDES,
]);
const DENOMINATOR_PLURALS: ReadonlyMap<string, number> = new Map(
  [...DENOMINATORS].map(([word, value]) => [word === "half" ? "halves" : `${word}s`, value]),
);

/** "two-thirds", "three quarters", "one fifth", "a third", "half", "1/2", "⅔", "2 1/4", "one in three", "two out of five". */
function readFraction(pieces: readonly Piece[], i: number): Reading | null {
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
function readScale(pieces: readonly Piece[], fraction: Reading): Reading {
  let at = fraction.next;
  if (pieces[at]?.text === "of" && (pieces[at + 1]?.text === "a" || pieces[at + 1]?.text === "an")) at++;
  const article = pieces[at]?.text;
  if (article === "a" || article === "an" || isHyphen(pieces[at])) at++;
  const text = pieces[at]?.text ?? "";
  const scale = text === "dozen" ? 12 : text === "hundred" ? 100 : MAGNITUDES.get(text);
  return scale === undefined ? fraction : { value: round(fraction.value * scale), next: at + 1 };
}

/** "one and a half", "five and a half million", "three million and a half", "forty-two and two thirds". */
function readAndFraction(pieces: readonly Piece[], whole: Reading): Reading | null {
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

const skipAnd = (pieces: readonly Piece[], next: number): number =>
  pieces[next]?.text === "and" ? next + 1 : next;

export const isHyphen = (piece: Piece | undefined): boolean =>
  piece !== undefined && (piece.text === "-" || piece.text === "‐" || piece.text === "‑");

/** Decimal multiplication without binary dust: 1.1 million is 1100000. */
const round = (value: number): number => Number(value.toPrecision(15));
