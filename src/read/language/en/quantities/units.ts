/** Units of measure and ages around a number: "12 miles", "500-pound", "34-year-old", "Ana Vell, 34,". */
import type { QuantityUnit, Sentence } from "../../../../model/language.ts";
import type { Piece } from "../pieces.ts";
import { UNIT_NOUNS } from "./measured.ts";
import { isPersonNoun } from "./person-nouns.ts";
import { type Amount, isHyphen } from "./reading.ts";

/** A unit word, directly or on a hyphen: "12 miles", "500-pound", "20 square km", "6.5-magnitude", "34-year-old", "5 per cent". */
export function unitAfter(
  pieces: readonly Piece[],
  next: number,
): { unit: QuantityUnit; last: number } | null {
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
export function ageAround(
  pieces: readonly Piece[],
  amount: Amount,
): { unit: QuantityUnit; last: number } | null {
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

export const isAgeNoun = (sentence: Sentence, head: number): boolean =>
  /^(?:year|years|month|months|olds?)$/i.test(sentence.tokens[head]!.text);

/** "children under 12", "those over 65". */
export function isAgeUnderLimit(pieces: readonly Piece[], amount: Amount): boolean {
  const [who, limit] = [pieces[amount.first - 2]?.text ?? "", pieces[amount.first - 1]?.text ?? ""];
  return (
    /^(?:under|over|below|above)$/.test(limit) &&
    (amount.min ?? 0) <= 115 &&
    (isPersonNoun(who) || /^(?:them|those|anyone|everyone)$/.test(who))
  );
}

const AFTER_AGE = /^(?:of|from|was|who|said|told|died|is|has|had|whose|a|an|the|and|says)$/;

/** "Ana Vell 34 of Orrin was killed", from a text that lost its commas. */
export function isAgeWithoutCommas(sentence: Sentence, pieces: readonly Piece[], amount: Amount): boolean {
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
