/** All numbers of a text with their bounds, what they measure or count, and whether they are a part of or besides others. */
import type { Quantity, QuantityUnit, Sentence } from "../../../../model/language.ts";
import { makeSpan } from "../../../../model/span.ts";
import { cutPieces, type Piece } from "../pieces.ts";
import { type Bound, boundAfter, boundBefore } from "./bounds.ts";
import { collectiveAt } from "./collectives.ts";
import { isAdditional, isLabel, isPart, isTimeOrCode, isYear } from "./context.ts";
import { CURRENCY_CODES, CURRENCY_SIGNS, UNIT_NOUNS } from "./measured.ts";
import { headNounAfter } from "./noun-phrase.ts";
import { isHyphen, numeralAt, type Numeral } from "./numerals.ts";
import { isPeoplePlural, isPersonNoun } from "./person-nouns.ts";
import { rangeAt } from "./ranges.ts";

/** A number as read, before it is known what it counts. Indices are of pieces; first and last without bound words. */
interface Amount {
  readonly first: number;
  readonly last: number;
  readonly min: number | null;
  readonly max: number | null;
  readonly words: string | null;
  readonly kind: Numeral["kind"] | "collective" | "article" | "none";
  readonly range: boolean;
}

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
    else out.push(withElidedNoun(quantity, out));
    at = amount.last + 1;
  }
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

function amountAt(pieces: readonly Piece[], at: number, sentence: Sentence): Amount | null {
  const piece = pieces[at]!;
  const range = rangeAt(pieces, at);
  if (range) return { ...range, words: null, range: true };
  const collective = piece.kind === "word" ? collectiveAt(pieces, at) : null;
  if (collective) {
    const { first, last, value } = collective;
    return {
      first,
      last,
      min: value,
      max: value,
      words: value === null ? collective.words : null,
      kind: "collective",
      range: false,
    };
  }
  const numeral = isNumeralStart(piece) ? numeralAt(pieces, at) : null;
  if (numeral && !isPronounOne(pieces, numeral))
    return { ...numeral, min: numeral.value, max: numeral.value, words: null, range: false };
  return numeral ? null : (noneAt(pieces, at, sentence) ?? oneAt(pieces, at, sentence) ?? bothAt(pieces, at));
}

const isNumeralStart = (piece: Piece): boolean => piece.kind !== "sign" || piece.text === "-";

/** "The one", "this one", "which one", "one another", "no one": a pronoun. */
function isPronounOne(pieces: readonly Piece[], { first, last }: Numeral): boolean {
  if (first !== last || pieces[first]!.text !== "one") return false;
  const [before, after] = [pieces[first - 1]?.text ?? "", pieces[first + 1]?.text ?? ""];
  return /^(?:the|this|that|which|no|any|every|each|another|some)$/.test(before)
    ? !/^(?:person|man|woman|or|in|hundred|of)$/.test(after) || before === "no"
    : /^(?:another|day|may|can|must|should|might)$/.test(after);
}

/** "no one", "none", "nobody", "no casualties", "no civilians". */
function noneAt(pieces: readonly Piece[], at: number, sentence: Sentence): Amount | null {
  const { text, token } = pieces[at]!;
  const zero = (last: number): Amount => ({
    first: at,
    last,
    min: 0,
    max: 0,
    words: null,
    kind: "none",
    range: false,
  });
  if (text === "none" || text === "nobody") return zero(at);
  if (text !== "no") return null;
  // "No-one" too.
  const one = isHyphen(pieces[at + 1]) ? at + 2 : at + 1;
  if (pieces[one]?.text === "one" && !isPersonNoun(pieces[one + 1]?.text ?? "")) return zero(one);
  const head = headNounAfter(sentence, token);
  return head !== null && isPersonNoun(sentence.tokens[head]!.text) ? zero(at) : null;
}

/** "a soldier", "a 34-year-old man", "another policeman", "an elderly couple", "a 12-year-old". */
function oneAt(pieces: readonly Piece[], at: number, sentence: Sentence): Amount | null {
  const { text, token } = pieces[at]!;
  if (text !== "a" && text !== "an" && text !== "another") return null;
  const of = (value: number): Amount => ({
    first: at,
    last: at,
    min: value,
    max: value,
    words: null,
    kind: "article",
    range: false,
  });
  const head = headNounAfter(sentence, token);
  if (head === null || isAgeNoun(sentence, head)) return isAgeFollowing(pieces, at) ? of(1) : null;
  const noun = sentence.tokens[head]!;
  if (noun.upos === "PROPN") return null;
  if (/^couple$/i.test(noun.text) && sentence.tokens[head + 1]?.text !== "of") return of(2);
  return isPersonNoun(noun.text) && !isPlural(noun.text, noun.xpos) ? of(1) : null;
}

/** "a 12-year-old was killed": the age stands for the person. */
const isAgeFollowing = (pieces: readonly Piece[], at: number): boolean => {
  const numeral = pieces[at + 1] && numeralAt(pieces, at + 1);
  return numeral !== null && numeral !== undefined && unitAfter(pieces, numeral.last + 1)?.unit === "age";
};
const isAgeNoun = (sentence: Sentence, head: number): boolean =>
  /^(?:year|years|month|months|olds?)$/i.test(sentence.tokens[head]!.text);

/** "both", "both men": two; "both Syria and Iraq" joins, and counts nothing. */
function bothAt(pieces: readonly Piece[], at: number): Amount | null {
  if (pieces[at]!.text !== "both") return null;
  const next = pieces[at + 1];
  if (next === undefined || next.capital || next.text === "in" || next.text === "sides") return null;
  return { first: at, last: at, min: 2, max: 2, words: null, kind: "cardinal", range: false };
}

const isPlural = (text: string, xpos: string): boolean =>
  xpos ? xpos === "NNS" || xpos === "NNPS" : /[^s]s$|men$|people$|children$/i.test(text);

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

interface Measured {
  readonly unit: QuantityUnit;
  readonly counted: number | null;
  /** Last piece that belongs to the quantity's words (a unit), or -1. */
  readonly last: number;
}

/** What the number counts or measures, from what stands before and after it. */
function measure(sentence: Sentence, pieces: readonly Piece[], amount: Amount, last: number): Measured {
  const plain = (unit: QuantityUnit, to = -1): Measured => ({ unit, counted: null, last: to });
  if (amount.kind === "ordinal") return plain("ordinal");
  if (amount.kind === "article") {
    const head = headNounAfter(sentence, pieces[last]!.token);
    return { unit: "people", counted: head !== null && isAgeNoun(sentence, head) ? null : head, last: -1 };
  }
  const before = pieces[amount.first - 1];
  if (before && (CURRENCY_SIGNS.has(before.text) || CURRENCY_CODES.has(before.text))) return plain("money");
  if (isTimeOrCode(pieces, amount.first, amount.last)) return plain("none");
  const unit = unitAfter(pieces, last + 1) ?? ageAround(pieces, amount);
  if (unit) return { unit: unit.unit, counted: null, last: unit.last };
  if (before && /^(?:magnitude|quake)$/.test(before.text)) return plain("magnitude");
  if (isLabel(pieces, amount.first) || isParentOf(pieces, amount.first)) return plain("none");
  if (isAgeUnderLimit(pieces, amount) || isAgeWithoutCommas(sentence, pieces, amount)) return plain("age");
  const counted = countedNoun(sentence, pieces, last);
  const noun = counted === null ? null : sentence.tokens[counted]!;
  const singleNumber = amount.first === amount.last && !amount.range;
  if (singleNumber && isYear(pieces, amount.first, noun !== null && isPlural(noun.text, noun.xpos)))
    return plain("none");
  if (pieces[last + 1]?.text === "per") return plain("rate");
  if (noun === null || counted === null)
    return plain(countsPeopleByVerb(sentence, pieces, amount.first, last) ? "people" : "things");
  if (isPeoplePlural(noun.text)) return { unit: "people", counted, last: -1 };
  const nounUnit = UNIT_NOUNS.get(noun.text.toLowerCase());
  if (nounUnit && counted <= pieces[last]!.token + 2) return plain(nounUnit);
  return { unit: "things", counted, last: -1 };
}

/** A unit word, directly or on a hyphen: "12 miles", "500-pound", "20 square km", "6.5-magnitude", "34-year-old", "5 per cent". */
function unitAfter(pieces: readonly Piece[], next: number): { unit: QuantityUnit; last: number } | null {
  const hyphen = isHyphen(pieces[next]);
  let at = hyphen ? next + 1 : next;
  if (
    pieces[at]?.text === "more" ||
    pieces[at]?.text === "full" ||
    pieces[at]?.text === "consecutive" ||
    pieces[at]?.text === "straight"
  )
    at++;
  const text = pieces[at]?.text ?? "";
  if ((text === "square" || text === "cubic" || text === "sq") && UNIT_NOUNS.has(pieces[at + 1]?.text ?? ""))
    return { unit: text === "cubic" ? "volume" : "area", last: at + 1 };
  if (text === "per" && pieces[at + 1]?.text === "cent") return { unit: "percent", last: at + 1 };
  if (text === "magnitude") return { unit: "magnitude", last: at };
  if (text === "nautical" && /^miles?$/.test(pieces[at + 1]?.text ?? ""))
    return { unit: "distance", last: at + 1 };
  if (text === "pound" || text === "pounds")
    return {
      unit: text === "pound" && hyphen ? "weight" : pieces[at + 1]?.text === "of" ? "weight" : "money",
      last: at,
    };
  const unit = UNIT_NOUNS.get(text);
  if (!unit) return null;
  // One-letter units stand glued to their digits or are none: "a 5 m wall" yes, "2 t shirts" no.
  if (text.length === 1 && text !== "%" && text !== "°" && text !== "m") return null;
  if (text === "second" || text === "min" || text === "sec")
    if (!hyphen && pieces[at - 1]?.kind !== "number") return null;
  if (unit === "duration") {
    const old = isHyphen(pieces[at + 1]) ? at + 2 : at + 1;
    if (
      /^olds?$/.test(pieces[old]?.text ?? "") ||
      (pieces[old]?.text === "of" && pieces[old + 1]?.text === "age")
    )
      return { unit: "age", last: old };
  }
  const per = pieces[at + 1]?.text;
  if (
    unit === "distance" &&
    (per === "per" || per === "/" || (per === "an" && pieces[at + 2]?.text === "hour"))
  )
    return { unit: "rate", last: at + 1 };
  return { unit, last: at };
}

/** "aged 34", "Ana Vell, 34,", "Ana Vell (34)", "in his 30s": an age without its years. */
function ageAround(pieces: readonly Piece[], amount: Amount): { unit: QuantityUnit; last: number } | null {
  const age = { unit: "age", last: -1 } as const;
  const [before, after] = [pieces[amount.first - 1], pieces[amount.last + 1]];
  if (
    before?.text === "aged" ||
    before?.text === "age" ||
    (before?.text === "between" && pieces[amount.first - 2]?.text === "aged")
  )
    return age;
  if (amount.range) return pieces[amount.first - 1]?.text === "ages" ? age : null;
  if (after?.text === "s" && after.glued)
    return /^(?:his|her|their|my|our|your)$/.test(before?.text ?? "") ? age : { unit: "none", last: -1 };
  const plausible =
    amount.min !== null &&
    amount.min >= 1 &&
    amount.min <= 115 &&
    Number.isInteger(amount.min) &&
    pieces[amount.first]!.kind === "number";
  if (!plausible || !pieces[amount.first - 2]?.capital || pieces[amount.first - 2]!.kind !== "word")
    return null;
  if (
    before?.text === "," &&
    (after === undefined ||
      after.text === "," ||
      after.text === "." ||
      after.text === ";" ||
      after.text === "and")
  )
    return age;
  return before?.text === "(" && after?.text === ")" ? age : null;
}

/** "a mother of three": her children are no part of what is told. */
const isParentOf = (pieces: readonly Piece[], first: number): boolean =>
  pieces[first - 1]?.text === "of" &&
  /^(?:grand)?(?:mother|father|mom|mum|dad|parent|parents)$/.test(pieces[first - 2]?.text ?? "");

/** "children under 12", "those over 65". */
function isAgeUnderLimit(pieces: readonly Piece[], amount: Amount): boolean {
  const [who, limit] = [pieces[amount.first - 2]?.text ?? "", pieces[amount.first - 1]?.text ?? ""];
  return (
    /^(?:under|over|below|above)$/.test(limit) &&
    (amount.min ?? 0) <= 115 &&
    (isPersonNoun(who) || /^(?:them|those|anyone|everyone)$/.test(who))
  );
}

const AFTER_AGE = /^(?:of|from|was|who|said|told|died|is|has|had|whose|a|an|the|and|says)$/;
/** "Ana Vell 34 of Orrin was killed", from a text that lost its commas. */
function isAgeWithoutCommas(sentence: Sentence, pieces: readonly Piece[], amount: Amount): boolean {
  const [name, after] = [pieces[amount.first - 1], pieces[amount.last + 1]];
  if (
    !name?.capital ||
    !pieces[amount.first - 2]?.capital ||
    amount.range ||
    !AFTER_AGE.test(after?.text ?? "")
  )
    return false;
  if (pieces[amount.first]!.kind !== "number" || amount.min === null || amount.min < 3 || amount.min > 105)
    return false;
  return sentence.tokens[name.token]?.upos === "PROPN";
}

/** "21 local leaders", "dozens of people", "six of the soldiers"; null for "six of them", "killed 21". */
function countedNoun(sentence: Sentence, pieces: readonly Piece[], last: number): number | null {
  const next = pieces[last + 1];
  if (next === undefined || (next.kind === "sign" && !isHyphen(next) && !/^["“‘'(]$/.test(next.text)))
    return null;
  if (isHyphen(next)) return null;
  if (next.text !== "of") return headNounAfter(sentence, pieces[last]!.token);
  const of = next.token;
  const after = sentence.tokens[of + 1];
  if (after === undefined || after.upos === "PRON") {
    const owner = after !== undefined && /^(?:its|their|his|her|our|my|your)$/i.test(after.text);
    if (!owner) return null;
    return headNounAfter(sentence, of + 1);
  }
  return headNounAfter(sentence, after.upos === "DET" ? of + 1 : of);
}

/** What befalls people and is said of a bare number: "killed 21", "21 dead", "21 were wounded", "left 12 missing". */
const BEFALLS_PEOPLE =
  /^(?:dead|dies?|died|dying|kill(?:s|ed|ing)?|wound(?:s|ed|ing)?|injur(?:es?|ed|ing)|hurt|maim(?:s|ed|ing)?|missing|arrest(?:s|ed|ing)?|detain(?:s|ed|ing)?|captur(?:es?|ed|ing)|kidnap(?:s|ped|ping)?|abduct(?:s|ed|ing)?|execut(?:es?|ed|ing)|behead(?:s|ed|ing)?|murder(?:s|ed|ing)?|massacr(?:es?|ed|ing)|drown(?:s|ed|ing)?|displac(?:es?|ed|ing)|homeless|hospitali[sz]ed|evacuat(?:es?|ed|ing)|rescu(?:es?|ed|ing)|stranded|trapped|unaccounted|injuries|survived|perished|fled|shot|stabbed|hanged|jailed|sentenced|freed|aboard)$/;
const LINK =
  /^(?:were|was|are|is|have|has|had|been|being|be|people|of|them|whom|others?|the|\d+|more|also|still|on|board|all|feared|reportedly|believed|confirmed|left)$/;

/** "the death toll rose from 12 to 19", "put the toll at 40". */
const TELLS_TOLL = /^(?:toll|tolls|fatalities|casualties)$/;
const TOLL_REACH = 8;

/** "took 23 into custody", "held 12 hostage". */
const INTO_HANDS = /^(?:hostages?|captives?|prisoners?|custody|arrest)$/;

function countsPeopleByVerb(
  sentence: Sentence,
  pieces: readonly Piece[],
  first: number,
  last: number,
): boolean {
  const [next, then] = [pieces[last + 1]?.text ?? "", pieces[last + 2]?.text ?? ""];
  if (INTO_HANDS.test(next) || (/^(?:into|under|in|as)$/.test(next) && INTO_HANDS.test(then))) return true;
  for (let at = last + 1; at < pieces.length && at <= last + 5; at++) {
    const { text } = pieces[at]!;
    if (BEFALLS_PEOPLE.test(text) || (at > last + 1 && isPersonNoun(text))) return true;
    if (!LINK.test(text)) break;
  }
  for (let at = first - 1; at >= 0 && first - at <= TOLL_REACH && !/^[,;:]$/.test(pieces[at]!.text); at--)
    if (TELLS_TOLL.test(pieces[at]!.text)) return true;
  for (let at = first - 1; at >= 0 && first - at <= 5; at--) {
    const { text } = pieces[at]!;
    if (BEFALLS_PEOPLE.test(text)) return true;
    if (
      !/^(?:at|least|more|than|over|up|to|about|around|some|nearly|almost|as|many|another|a|further|and|other|only|just|all|the)$/.test(
        text,
      )
    )
      break;
  }
  return (
    pieces[last + 1]?.text === "others" ||
    sentence.tokens[pieces[last]!.token + 1]?.text.toLowerCase() === "others"
  );
}
