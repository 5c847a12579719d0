/** What a number counts or measures, from what stands before and after it. */
import type { QuantityUnit, Sentence } from "../../../../model/language.ts";
import type { Piece } from "../pieces.ts";
import { isLabel, isTimeOrCode, isYear } from "./context.ts";
import { CURRENCY_CODES, CURRENCY_SIGNS, UNIT_NOUNS } from "./measured.ts";
import { headNounAfter, isPlural } from "./noun-phrase.ts";
import { isPeoplePlural, isPersonNoun } from "./person-nouns.ts";
import { type Amount, isHyphen } from "./reading.ts";
import { ageAround, isAgeNoun, isAgeUnderLimit, isAgeWithoutCommas, unitAfter } from "./units.ts";

interface Measured {
  readonly unit: QuantityUnit;
  readonly counted: number | null;
  /** Last piece that belongs to the quantity's words (a unit), or -1. */
  readonly last: number;
}

/** What the number counts or measures, from what stands before and after it. */
export function measure(
  sentence: Sentence,
  pieces: readonly Piece[],
  amount: Amount,
  last: number,
): Measured {
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
  // "Blast kills six Syrian state TV says", a headline whose comma was lost: a name is not what was killed.
  if (noun.upos === "PROPN" && KILLS.test(before?.text ?? "")) return plain("people");
  const nounUnit = UNIT_NOUNS.get(noun.text.toLowerCase());
  if (nounUnit && counted <= pieces[last]!.token + 2) return plain(nounUnit);
  return { unit: "things", counted, last: -1 };
}

/** "a mother of three": her children are no part of what is told. */
const isParentOf = (pieces: readonly Piece[], first: number): boolean =>
  pieces[first - 1]?.text === "of" &&
  /^(?:grand)?(?:mother|father|mom|mum|dad|parent|parents)$/.test(pieces[first - 2]?.text ?? "");

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

const KILLS = /^(?:kill(?:s|ed|ing)?|wound(?:s|ed|ing)|injur(?:es|ed|ing))$/;
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
