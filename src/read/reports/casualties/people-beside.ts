/** The people named before or after a word of casualty, with those coordinated with them, and whether they are all or a part. */
import type { Count } from "../../../model/count.ts";
import type { Quantity, Token } from "../../../model/language.ts";
import { personCountOfAll } from "../../language/en/quantities/person-count.ts";
import type { Reading } from "../reading.ts";
import { isCasualtyVerb, isPassive } from "./casualty-verbs.ts";
import { countedSentence, countOf, type CountedSentence } from "./counted-sentence.ts";
import { STATES } from "./cue-words.ts";

export interface CountedPeople {
  readonly count: Count;
  /** The words that make it a part of a larger toll, or null. */
  readonly part: string | null;
  /** The head of the phrase for those hit, where there is one. */
  readonly people: number | null;
}

/** How far a number may stand from its word of casualty, in tokens. */
const REACH_AFTER = 5;
const REACH_BEFORE = 14;
/** How far the next of several figures that are added up may stand from the one before. */
const REACH_NEXT = 6;

/**
 * The number of people beside a verb that tells of what was done to them ("arrested 23 men", "3,000 people were moved") or of
 * what they did ("2,000 fled"), for where the tree gives no phrase to count.
 */
export function countBeside(
  reading: Reading,
  s: number,
  verb: number,
  side: "object" | "subject",
): CountedPeople | null {
  const c = countedSentence(reading, s);
  const before = side === "subject" || isPassive(c, c.tokens[verb]!);
  const hit = before ? peopleBefore(c, verb) : peopleAfter(c, verb);
  return hit && hit.count.max !== 0 && !countsThings(c, hit) ? hit : null;
}

/** "destroyed 20 houses": no people. */
function countsThings(c: CountedSentence, hit: CountedPeople): boolean {
  return c.quantities.some((q) => q.unit === "things" && q.counted !== null && q.counted === hit.people);
}

/** Those named after a verb: "killed at least six people and two policemen". */
export function peopleAfter(c: CountedSentence, v: number): CountedPeople | null {
  let from = v + 1;
  // "killing and wounding dozens": both verbs have one object.
  const isJoined = (x: Token): boolean => x.lemma === "and" || x.lemma === "dead" || isCasualtyVerb(x);
  while (c.tokens[from] && isJoined(c.tokens[from]!)) from++;
  const first = c.quantities.find(
    (q) =>
      q.first >= from && q.first <= from + REACH_AFTER && !isPart(c, q) && clearBetween(c, from, q.first),
  );
  if (first) return withCoordinated(c, first);
  const object = c.tree.child(v, "obj");
  if (object !== null && object >= from) {
    const people = personCountOfAll(c.tree.sentence, object);
    if (people) return { count: { ...people }, part: null, people: object };
  }
  return null;
}

/** Those named before a verb or a state: "eight civilians including two children were killed". */
export function peopleBefore(c: CountedSentence, v: number): CountedPeople | null {
  let best: Quantity | null = null;
  for (const q of c.quantities) {
    if (q.last >= v || q.first < v - REACH_BEFORE || verbBetween(c, q.last + 1, v)) continue;
    if (!isPart(c, q) || !best) best = q;
  }
  if (best) {
    // "an officer and a guard were killed": the count begins with the first of them.
    const before = c.quantities.findLast(
      (q) => q.last < best.first && !isPart(c, q) && joinedByAnd(c, q, best),
    );
    if (!isPart(c, best)) return withCoordinated(c, before ?? best, v);
    return { count: countOf(best), part: c.textOf(best.first, v - 1), people: best.counted };
  }
  const subject = c.tree.child(v, "nsubj:pass", "nsubj") ?? (c.tree.is(v, "acl") ? c.tokens[v]!.head : null);
  if (
    subject !== null &&
    subject >= 0 &&
    subject < v &&
    c.quantities.every((q) => !(q.first <= subject && subject <= q.last))
  ) {
    const people = personCountOfAll(c.tree.sentence, subject);
    if (people) return { count: { ...people }, part: null, people: subject };
  }
  return null;
}

/** Only a figure: one person in hospital is seldom all who were hurt. */
export function figureBefore(c: CountedSentence, v: number): CountedPeople | null {
  const near =
    c.tokens.slice(v + 1, v + 9).some((x) => x.lemma === "hospital") ||
    /^hospitali[sz]e/.test(c.tokens[v]!.lemma);
  const hit = near ? peopleBefore(c, v) : null;
  return hit && hit.count.min !== null && hit.count.min > 1 ? hit : null;
}

/** "two of them", "including two children"; "two medics were among at least 31 killed" has its total second. */
function isPart(c: CountedSentence, q: Quantity): boolean {
  const isBe = (x: Token | undefined): boolean => x?.lemma === "be" || x?.lemma === "include";
  if (c.tokens[q.first - 1]?.lemma === "among" && isBe(c.tokens[q.first - 2])) return false;
  const head = q.counted ?? q.last;
  if (isBe(c.tokens[head + 1]) && c.tokens[head + 2]?.lemma === "among") return true;
  return q.part || isIncluded(c, q.first);
}

/** "including two children", "among them a medic". */
function isIncluded(c: CountedSentence, first: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - 3); i--) {
    const word = c.tokens[i]!.text.toLowerCase();
    if (
      word === "including" ||
      word === "among" ||
      word === "include" ||
      word === "included" ||
      word === "mostly"
    )
      return true;
    if (word !== "them" && word !== "these" && word !== "whom" && word !== "at" && word !== "least")
      return false;
  }
  return false;
}

function verbBetween(c: CountedSentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const x = c.tokens[i]!;
    if (/^(including|among|according)$/i.test(x.text) || isCasualtyVerb(x)) continue;
    // "civilians" after a number is no verb, whatever the tagger says.
    if (x.upos === "VERB" && !c.tree.is(i, "acl") && c.quantities.every((q) => q.last !== i - 1)) return true;
    if (x.text === ";" || x.text === ":") return true;
  }
  return false;
}

function clearBetween(c: CountedSentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const x = c.tokens[i]!;
    if (x.upos === "VERB" || x.upos === "PUNCT" || x.upos === "SCONJ") return false;
    if (x.upos === "ADP" && !/^(around|about|over|up|to|between|of|as|than|at)$/i.test(x.text)) return false;
  }
  return true;
}

/** "six soldiers and two policemen" are eight, "three men, a woman and two children" six; "children and women" add nothing to a figure. */
export function withCoordinated(c: CountedSentence, q: Quantity, before = Infinity): CountedPeople {
  // "a guard and a cook": two, by the phrases; a figure is believed as it stands.
  const phrases =
    q.min === 1 && q.max === 1 && q.counted !== null ? personCountOfAll(c.tree.sentence, q.counted) : null;
  const several = (phrases?.min ?? 0) > 1;
  let count: Count = phrases && several ? { ...phrases } : countOf(q);
  let last = q;
  for (const next of several ? [] : c.quantities) {
    if (next.first <= last.last) continue;
    const adds =
      next.first <= last.last + REACH_NEXT &&
      next.last < before &&
      !next.part &&
      last.unit === "people" &&
      next.unit === "people" &&
      last.counted !== null &&
      next.counted !== null &&
      count.words === null &&
      next.words === null &&
      (joinedByAnd(c, last, next) || joinedInList(c, last, next));
    if (!adds) break;
    const add = (x: number | null, y: number | null): number | null =>
      x === null || y === null ? null : x + y;
    count = { min: add(count.min, next.min), max: add(count.max, next.max), words: null };
    last = next;
  }
  return { count, part: q.part ? q.text : null, people: q.counted ?? q.last };
}

function joinedByAnd(c: CountedSentence, q: Quantity, next: Quantity): boolean {
  const between = c.tokens.slice(q.last + 1, next.first);
  return (
    between.at(-1)?.lemma === "and" &&
    !between.some((x) => x.upos === "VERB" || STATES.has(x.text.toLowerCase()) || x.upos === "PUNCT")
  );
}

/** "three men, a woman and two children": only a comma between two figures, and another that ends the list with "and". */
function joinedInList(c: CountedSentence, q: Quantity, next: Quantity): boolean {
  const head = q.counted ?? q.last;
  if (c.tokens[head + 1]?.text !== "," || next.first !== head + 2) return false;
  const after = c.quantities.find((r) => r.first > next.last);
  return after !== undefined && (joinedByAnd(c, next, after) || joinedInList(c, next, after));
}
