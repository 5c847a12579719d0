/** What stands around a number and tells what it is: a label, a time, a part of a larger number, an addition to one. */
import type { Sentence } from "../../../../model/language.ts";
import type { Piece } from "../pieces.ts";
import { LABELLED } from "./measured.ts";

const MONTHS: ReadonlySet<string> = new Set(
  "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec".split(
    " ",
  ),
);
const YEAR_BEFORE: ReadonlySet<string> = new Set(
  "in since of from until till by before after during late early mid year summer spring autumn fall winter to the and between circa dated for".split(
    " ",
  ),
);

/** "2014" in "in 2014", "June 2014", "the 2003 invasion": four digits that no plural noun follows. */
export function isYear(pieces: readonly Piece[], at: number, pluralFollows: boolean): boolean {
  const { text } = pieces[at]!;
  if (!/^(?:1[5-9]|20)\d\d$/.test(text)) return false;
  const before = pieces[at - 1]?.text ?? "";
  if (MONTHS.has(before) || before === "in" || before === "since") return true;
  if (pluralFollows) return false;
  return (
    YEAR_BEFORE.has(before) ||
    before === "," ||
    before === "(" ||
    before === "-" ||
    before === "/" ||
    at === 0 ||
    !pluralFollows
  );
}

/** Part of a clock time, a calendar date, a telephone number or an address of the net. */
export function isTimeOrCode(pieces: readonly Piece[], first: number, last: number): boolean {
  const [before, after, then] = [pieces[first - 1], pieces[last + 1], pieces[last + 2]];
  const [past, beyond] = [after?.text ?? "", then?.text ?? ""];
  if (after?.glued && (past === ":" || past === "/" || past === ".") && then?.kind === "number" && then.glued)
    return true;
  if (
    before &&
    pieces[first]!.glued &&
    /^[:/.@_=&%]$/.test(before.text) &&
    pieces[first - 2]?.kind === "number"
  )
    return true;
  if (past === "am" || past === "pm" || past === "o" || past === "gmt" || past === "utc") return true;
  if ((past === "a" || past === "p") && beyond === "." && pieces[last + 3]?.text === "m") return true;
  const value = Number(pieces[first]!.text.replaceAll(",", ""));
  if (MONTHS.has(before?.text ?? "") && before!.capital && value >= 1 && value <= 31) return true;
  if (MONTHS.has(past) && after!.capital && value >= 1 && value <= 31) return true;
  if (isScore(pieces, first, last)) return true;
  return isHyphenChain(pieces, first, last);
}

/** "won 3-2", "a 50-50 chance": two numbers on a hyphen that are no range. */
const isScore = (pieces: readonly Piece[], first: number, last: number): boolean =>
  (pieces[first - 1]?.text === "-" &&
    pieces[first - 2]?.kind === "number" &&
    pieces[first]!.glued &&
    pieces[first]!.kind === "number") ||
  (pieces[last + 1]?.text === "-" &&
    pieces[last + 1]!.glued &&
    pieces[last + 2]?.kind === "number" &&
    pieces[last + 2]!.glued);

/** "555-0199-22", "2014-06-10": three numbers or more on hyphens. */
function isHyphenChain(pieces: readonly Piece[], first: number, last: number): boolean {
  let links = 0;
  for (
    let at = first;
    pieces[at]?.glued && pieces[at - 1]?.text === "-" && pieces[at - 2]?.kind === "number";
    at -= 2
  )
    links++;
  for (
    let at = last;
    pieces[at + 1]?.text === "-" &&
    pieces[at + 1]!.glued &&
    pieces[at + 2]?.kind === "number" &&
    pieces[at + 2]!.glued;
    at += 2
  )
    links++;
  return links >= 2;
}

/** "Flight 370", "Highway 1", "No. 10", "F-16", "AK-47": the number names one thing. */
export function isLabel(pieces: readonly Piece[], first: number): boolean {
  const piece = pieces[first]!;
  const before = pieces[first - 1];
  if (!before) return false;
  if (piece.glued && before.kind === "word") return true;
  if (
    before.text === "-" &&
    before.glued &&
    piece.glued &&
    pieces[first - 2]?.kind === "word" &&
    pieces[first - 2]!.capital &&
    piece.kind === "number"
  )
    return true;
  if (
    before.text === "." &&
    before.glued &&
    /^n(?:o|r)s?$/.test(pieces[first - 2]?.text ?? "") &&
    pieces[first - 2]!.capital
  )
    return true;
  if (before.text === "#") return true;
  if (!LABELLED.has(before.text)) return false;
  // "the battalion two miles away": lower-case labels take digits only.
  return piece.kind === "number" || before.capital;
}

const MORE_BEFORE: ReadonlySet<string> = new Set(["another", "further", "additional", "other", "extra"]);
const MORE_AFTER: ReadonlySet<string> = new Set([
  "others",
  "more",
  "other",
  "additional",
  "further",
  "extra",
]);

/** "another five", "a further 12", "12 others", "five more": besides those told before. */
export function isAdditional(pieces: readonly Piece[], first: number, last: number): boolean {
  if (MORE_BEFORE.has(pieces[first - 1]?.text ?? "")) return true;
  const after = pieces[last + 1]?.text ?? "";
  return MORE_AFTER.has(after) && !(after === "more" && pieces[last + 2]?.text === "than");
}

const OF_WHOLE: ReadonlySet<string> = new Set([
  "them",
  "whom",
  "these",
  "those",
  "the",
  "their",
  "his",
  "her",
  "its",
  "our",
  "us",
  "which",
  "you",
]);
/** Reaches no further back than this many pieces: a list of parts is seldom longer. */
const PART_REACH = 40;

/** "six of them", "three of whom", "including three children", "among the dead were two women", "the dead included a medic". */
export function isPart(sentence: Sentence, pieces: readonly Piece[], first: number, last: number): boolean {
  const after = pieces[last + 1]?.text;
  if (after === "of" && OF_WHOLE.has(pieces[last + 2]?.text ?? "")) return true;
  let verbs = 0;
  for (let at = first - 1; at >= 0 && first - at <= PART_REACH; at--) {
    const { text } = pieces[at]!;
    if (text === "including" || text === "include" || text === "included" || text === "includes")
      return verbs === 0;
    if (text === "among" || text === "amongst")
      return (
        verbs <= 1 && (verbs === 1 || isPronounGroup(pieces[at + 1]?.text)) && !isOwnNoun(pieces, at, first)
      );
    if (text === ";" || text === ":") return false;
    const token = sentence.tokens[pieces[at]!.token];
    if (token && /^(?:VBD|VBZ|VBP|MD)$/.test(token.xpos)) verbs++;
    // "charges including assault for punching a soldier": the soldier is no part of the charges.
    if (token?.xpos === "VBG" && token.upos === "VERB" && text !== "including") verbs++;
    if (verbs > 1) return false;
  }
  return false;
}

const isPronounGroup = (text: string | undefined): boolean =>
  text === "them" || text === "whom" || text === "those" || text === "the" || text === "these";
/** "among 12 people killed": the number is that of the whole. */
const isOwnNoun = (pieces: readonly Piece[], among: number, first: number): boolean =>
  among === first - 1 || (among === first - 2 && pieces[first - 1]!.text !== "them");
