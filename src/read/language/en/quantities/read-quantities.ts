/** All numbers of a text with their bounds, what they measure or count, and whether they are a part of or besides others. */
import type { Quantity, Sentence } from "../../../../model/language.ts";
import { makeSpan } from "../../../../model/span.ts";
import { cutPieces, type Piece } from "../pieces.ts";
import { amountAt } from "./amounts.ts";
import { type Bound, boundAfter, boundBefore } from "./bounds.ts";
import { isAdditional, isPart } from "./context.ts";
import { CURRENCY_SIGNS } from "./measured.ts";
import { measure } from "./measure.ts";
import type { Amount } from "./reading.ts";

/**
 * The quantities of `sentences`, in document order. `text` is the article's; offsets are UTF-16 code units into it.
 * Years, labels, clock times and codes carry unit "none"; ordinals "ordinal". An "a", "an" or "one" before a noun for a person is a one.
 */
export function readQuantities(text: string, sentences: readonly Sentence[]): readonly Quantity[] {
  const quantities: Quantity[] = [];
  for (const sentence of sentences) readSentence(text, sentence, quantities);
  return quantities;
}

function readSentence(text: string, sentence: Sentence, out: Quantity[]): void {
  const pieces = cutPieces(text, sentence);
  for (let at = 0; at < pieces.length;) {
    const amount = amountAt(pieces, at, sentence);
    if (!amount) {
      at++;
      continue;
    }
    const quantity = makeQuantity(text, sentence, pieces, amount);
    const both = joinBounds(text, out.at(-1), quantity);
    if (both) out[out.length - 1] = both;
    else {
      shareNoun(text, out, quantity);
      out.push(withElidedNoun(quantity, out));
    }
    at = amount.last + 1;
  }
}

function makeQuantity(text: string, sentence: Sentence, pieces: readonly Piece[], amount: Amount): Quantity {
  const before =
    amount.kind === "article" || amount.kind === "none"
      ? null
      : boundBefore(pieces, firstWithCurrency(pieces, amount.first));
  const after =
    before?.bound === "least" || before?.bound === "most" ? null : boundAfter(pieces, amount.last + 1);
  const bound: Bound =
    after && after.bound !== "approximate" ? after.bound : (before?.bound ?? after?.bound ?? "exact");
  const first = before?.at ?? amount.first;
  const last = after?.at ?? amount.last;
  const measured = measure(sentence, pieces, amount, last);
  const { start } = pieces[first]!;
  const { end } = pieces[Math.max(last, measured.last)]!;
  const span = makeSpan(text, start, end);
  const exact = bound === "exact" || bound === "approximate" || amount.range || amount.words !== null;
  return {
    ...span,
    text: text.slice(start, end),
    sentence: sentence.index,
    first: pieces[first]!.token,
    last: pieces[Math.max(last, measured.last)]!.token,
    min: exact || bound === "least" ? amount.min : null,
    max: exact || bound === "most" ? amount.max : null,
    words: amount.words,
    approximate: bound === "approximate" || isLoose(before?.bound, pieces, first, amount),
    unit: measured.unit,
    counted: measured.counted,
    additional:
      amount.kind !== "ordinal" &&
      (pieces[amount.first]!.text === "another" || isAdditional(pieces, first, last)),
    part: amount.kind !== "ordinal" && amount.kind !== "none" && isPart(sentence, pieces, first, last),
  };
}

/** "nearly 70", "almost 200", "close to 50" are bounds and roundings at once. */
const isLoose = (
  bound: Bound | undefined,
  pieces: readonly Piece[],
  first: number,
  amount: Amount,
): boolean =>
  bound === "most" &&
  amount.first > first &&
  /^(?:nearly|almost|close|just|not|approaching|nearing)$/.test(pieces[first]!.text);

const firstWithCurrency = (pieces: readonly Piece[], first: number): number => {
  let at = first;
  while (
    at > 0 &&
    (CURRENCY_SIGNS.has(pieces[at - 1]!.text) ||
      (at === first - 1 && /^(?:us|a|c)$/.test(pieces[at - 1]!.text) && pieces[at]!.glued))
  )
    at--;
  return at;
};

/** "12 Somali and 11 Yemeni pirates": the last noun is the first number's too. */
const BETWEEN_SHARERS = /^\s+[\p{L}-]+\s+(?:and|or)\s+$/u;
function shareNoun(text: string, out: Quantity[], quantity: Quantity): void {
  const last = out.at(-1);
  if (!last || last.sentence !== quantity.sentence || last.unit !== "things" || last.counted !== null) return;
  if (quantity.counted === null || !BETWEEN_SHARERS.test(text.slice(last.end, quantity.start))) return;
  out[out.length - 1] = { ...last, unit: quantity.unit, counted: quantity.counted };
}

/** "1,200 workers fled, about 50 were seized", "30 people were hurt, six of them badly": what was counted before is counted on. */
function withElidedNoun(quantity: Quantity, before: readonly Quantity[]): Quantity {
  if (quantity.unit !== "things" || quantity.counted !== null) return quantity;
  const last = before.findLast((other) => other.counted !== null || other.sentence !== quantity.sentence);
  return last && last.sentence === quantity.sentence && last.unit === "people"
    ? { ...quantity, unit: "people" }
    : quantity;
}

/** "more than 20 but fewer than 30" is one amount with two bounds. */
function joinBounds(text: string, first: Quantity | undefined, second: Quantity): Quantity | null {
  if (!first || first.sentence !== second.sentence || first.words !== null || second.words !== null)
    return null;
  if (!/^(?:,|,?\s*and|,?\s*but)$/.test(text.slice(first.end, second.start).trim())) return null;
  const [low, high] = first.max === null ? [first, second] : [second, first];
  if (low.min === null || low.max !== null || high.max === null || high.min !== null || low.min >= high.max)
    return null;
  const span = makeSpan(text, first.start, second.end);
  return {
    ...second,
    ...span,
    text: text.slice(span.start, span.end),
    first: first.first,
    min: low.min,
    max: high.max,
  };
}
