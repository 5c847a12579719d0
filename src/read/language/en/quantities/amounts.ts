/** The number that stands at a place of a sentence, before it is known what it counts. */
import type { Sentence } from "../../../../model/language.ts";
import type { Piece } from "../pieces.ts";
import { collectiveAt } from "./collectives.ts";
import { headNounAfter, isPlural } from "./noun-phrase.ts";
import { numeralAt, type Numeral } from "./numerals.ts";
import { isPersonNoun } from "./person-nouns.ts";
import { rangeAt } from "./ranges.ts";
import { type Amount, isHyphen } from "./reading.ts";
import { isAgeNoun, unitAfter } from "./units.ts";

export function amountAt(pieces: readonly Piece[], at: number, sentence: Sentence): Amount | null {
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
  // "an estimated 900 men": the article belongs to the number.
  if (
    /^(?:estimated|additional|average|astonishing|extra|unprecedented|incredible)$/.test(
      pieces[at + 1]?.text ?? "",
    ) &&
    pieces[at + 2] &&
    numeralAt(pieces, at + 2)
  )
    return null;
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

/** "both", "both men": two; "both Syria and Iraq" joins, and counts nothing. */
function bothAt(pieces: readonly Piece[], at: number): Amount | null {
  if (pieces[at]!.text !== "both") return null;
  const next = pieces[at + 1];
  if (next === undefined || next.capital || next.text === "in" || next.text === "sides") return null;
  return { first: at, last: at, min: 2, max: 2, words: null, kind: "cardinal", range: false };
}
