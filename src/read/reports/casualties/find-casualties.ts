/**
 * Who was killed, wounded or is missing in a sentence, and how many: by the words of casualty themselves, whatever event they
 * belong to. Works on tokens and quantities with the tree as a help, since trees of headlines and of text without commas err.
 */
import type { Count } from "../../../model/count.ts";
import type { Quantity, Token } from "../../../model/language.ts";
import { personCountOfAll } from "../../language/en/quantities/person-count.ts";
import type { Tree } from "../../language/tree.ts";
import type { Reading } from "../reading.ts";
import {
  COUNT_NOUNS,
  HOSPITAL_VERBS,
  INTRANSITIVE,
  LIFE_TAKERS,
  NEEDS_DEATH,
  STATES,
  TOLL_LINKS,
  TOLL_NOUNS,
  TOLL_OF,
  TOLL_OVER,
  TRANSITIVE,
  type CasualtyField,
} from "./cue-words.ts";

export interface Casualty {
  readonly field: CasualtyField;
  /** The token that tells of it. */
  readonly cue: number;
  readonly count: Count;
  /** The words that make it a part of a larger toll, or null. */
  readonly part: string | null;
  /** The head of the phrase for those hit, where there is one. */
  readonly people: number | null;
  readonly why: string;
}

interface Hit {
  readonly count: Count;
  readonly part: string | null;
  readonly people: number | null;
}

/** How far a number may stand from its word of casualty, in tokens. */
const REACH_AFTER = 5;
const REACH_BEFORE = 14;
const REACH_TOLL = 24;

export function findCasualties(reading: Reading, s: number): readonly Casualty[] {
  const finder = new Finder(reading, s);
  return finder.all();
}

/**
 * The number of people beside a verb that tells of what was done to them ("arrested 23 men", "3,000 people were moved") or of
 * what they did ("2,000 fled"), for where the tree gives no phrase to count.
 */
export function countBeside(
  reading: Reading,
  s: number,
  verb: number,
  side: "object" | "subject",
): Hit | null {
  return new Finder(reading, s).beside(verb, side);
}

class Finder {
  readonly #reading: Reading;
  readonly #tree: Tree;
  readonly #tokens: readonly Token[];
  readonly #quantities: readonly Quantity[];

  constructor(reading: Reading, s: number) {
    this.#reading = reading;
    this.#tree = reading.tree(s);
    this.#tokens = this.#tree.sentence.tokens;
    this.#quantities = reading
      .quantitiesIn(s)
      .filter(
        (q) =>
          (q.unit === "people" || q.unit === "none" || q.unit === "things") &&
          !this.#isTime(q.first) &&
          !this.#isAge(q),
      );
  }

  all(): readonly Casualty[] {
    const out: Casualty[] = [];
    for (const t of this.#tokens) {
      const found = this.#at(t);
      if (found && found.count.max !== 0) out.push(found);
    }
    return out;
  }

  beside(verb: number, side: "object" | "subject"): Hit | null {
    const token = this.#tokens[verb]!;
    const hit = side === "subject" || this.#isPassive(token) ? this.#before(verb) : this.#after(verb);
    return hit && hit.count.max !== 0 && !this.#countsThings(hit) ? hit : null;
  }

  #countsThings(hit: Hit): boolean {
    return this.#quantities.some(
      (q) => q.unit === "things" && q.counted !== null && q.counted === hit.people,
    );
  }

  #at(t: Token): Casualty | null {
    const made = (field: CasualtyField, hit: Hit | null, why: string): Casualty | null =>
      hit ? { field, cue: t.index, ...hit, why: `${field}: ${why}` } : null;
    if (TOLL_NOUNS.has(t.lemma)) return this.#toll(t);
    const counted = COUNT_NOUNS.get(t.lemma);
    if (counted && t.upos === "NOUN") return made(counted, this.#countNoun(t), `number of “${t.text}”`);
    const state = STATES.get(t.text.toLowerCase());
    const lemma = verbLemma(t);
    const toDeath = NEEDS_DEATH.has(lemma) && this.#toDeath(t.index);
    const verb = toDeath ? ("killed" as const) : NEEDS_DEATH.has(lemma) ? undefined : TRANSITIVE.get(lemma);
    if (verb !== undefined && (toDeath || isVerbForm(t)) && !this.#modifiesNoun(t)) {
      const passive = this.#isPassive(t);
      const hit = passive ? this.#before(t.index) : this.#after(t.index);
      return made(verb, hit, passive ? `those before “${t.text}”` : `those after “${t.text}”`);
    }
    const intransitive = INTRANSITIVE.get(t.lemma);
    if (intransitive && isVerbForm(t))
      return made(intransitive, this.#before(t.index), `those who “${t.text}”`);
    if (state && !this.#modifiesNoun(t)) return made(state, this.#before(t.index), `those “${t.text}”`);
    if (HOSPITAL_VERBS.has(t.lemma) && t.upos === "VERB" && this.#isPassive(t))
      return made("wounded", this.#figureBefore(t.index), "taken to hospital");
    if (/^li(fe|ves)$/i.test(t.text) && this.#lifeTaken(t.index))
      return made("killed", this.#lives(t.index), `lives lost`);
    if (t.lemma === "body" || t.lemma === "corpse") return made("killed", this.#bodies(t), `bodies found`);
    return null;
  }

  /** "shot dead", "beaten to death", "burnt alive". */
  #toDeath(v: number): boolean {
    return this.#tokens
      .slice(v + 1, v + 9)
      .some(
        (x, k, all) =>
          x.lemma === "dead" || x.lemma === "alive" || (x.lemma === "death" && all[k - 1]?.lemma === "to"),
      );
  }

  /** A past participle after "be", or with no object after it. */
  #isPassive(v: Token): boolean {
    if (v.xpos === "VBG" || v.xpos === "VB" || v.xpos === "VBZ" || v.xpos === "VBP")
      return this.#hasBe(v.index) && v.xpos === "VBG" && this.#beingBefore(v.index);
    if (this.#hasBe(v.index)) return true;
    return !this.#objectFollows(v.index);
  }

  #hasBe(v: number): boolean {
    for (let i = v - 1; i >= Math.max(0, v - 4); i--) {
      const x = this.#tokens[i]!;
      if (x.lemma === "be" || x.lemma === "get") return true;
      if (
        x.upos !== "ADV" &&
        x.upos !== "AUX" &&
        x.upos !== "PART" &&
        !(x.upos === "CCONJ" || isCasualtyVerb(x))
      )
        return false;
    }
    return false;
  }

  #beingBefore(v: number): boolean {
    return this.#tokens[v - 1]?.text.toLowerCase() === "being";
  }

  #objectFollows(v: number): boolean {
    for (let i = v + 1; i <= v + 3 && i < this.#tokens.length; i++) {
      const x = this.#tokens[i]!;
      const q = this.#quantities.find((r) => r.first === i);
      // "8 killed 58 injured": the second number has a word of its own.
      if (q) return !STATES.has(this.#tokens[(q.counted ?? q.last) + 1]?.text.toLowerCase() ?? "");
      const next = this.#tokens[i + 1];
      if (x.upos === "CCONJ" && next && isCasualtyVerb(next)) return this.#objectFollows(i + 1);
      if (isCasualtyVerb(x)) return this.#objectFollows(i);
      if (x.xpos.startsWith("RB") || x.lemma === "dead") continue;
      return ["NUM", "DET", "NOUN", "PROPN", "PRON", "ADJ"].includes(x.upos) && !this.#isTime(i);
    }
    return false;
  }

  /** "Ann Lee and Bo Dorn, both 51, died": a bare figure between commas after people is their age. */
  #isAge(q: Quantity): boolean {
    if (q.counted !== null || q.max === null || q.max > 110) return false;
    const before = this.#tokens[q.first - 1]?.text;
    const after = this.#tokens[q.last + 1]?.text;
    return (before === "," || before === "both") && (after === "," || after === ".");
  }

  #isTime(i: number): boolean {
    return this.#reading.timesIn(this.#tree.sentence.index).some((x) => x.first <= i && i <= x.last);
  }

  /** Those named after a verb: "killed at least six people and two policemen". */
  #after(v: number): Hit | null {
    let from = v + 1;
    // "killing and wounding dozens": both verbs have one object.
    const isJoined = (x: Token): boolean => x.lemma === "and" || x.lemma === "dead" || isCasualtyVerb(x);
    while (this.#tokens[from] && isJoined(this.#tokens[from]!)) from++;
    const first = this.#quantities.find(
      (q) =>
        q.first >= from &&
        q.first <= from + REACH_AFTER &&
        !this.#isPart(q) &&
        this.#clearBetween(from, q.first),
    );
    if (first) return this.#withCoordinated(first);
    const object = this.#tree.child(v, "obj");
    if (object !== null && object >= from) {
      const people = personCountOfAll(this.#tree.sentence, object);
      if (people) return { count: { ...people }, part: null, people: object };
    }
    return null;
  }

  /** Those named before a verb or a state: "eight civilians including two children were killed". */
  #before(v: number): Hit | null {
    let best: Quantity | null = null;
    for (const q of this.#quantities) {
      if (q.last >= v || q.first < v - REACH_BEFORE || this.#verbBetween(q.last + 1, v)) continue;
      if (!this.#isPart(q) || !best) best = q;
    }
    if (best) {
      // "an officer and a guard were killed": the count begins with the first of them.
      const before = this.#quantities.findLast(
        (q) => q.last < best.first && !this.#isPart(q) && this.#joinedByAnd(q, best),
      );
      if (!this.#isPart(best)) return this.#withCoordinated(before ?? best, v);
      return { count: countOf(best), part: this.#text(best.first, v - 1), people: best.counted };
    }
    const subject =
      this.#tree.child(v, "nsubj:pass", "nsubj") ?? (this.#tree.is(v, "acl") ? this.#tokens[v]!.head : null);
    if (
      subject !== null &&
      subject >= 0 &&
      subject < v &&
      this.#quantities.every((q) => !(q.first <= subject && subject <= q.last))
    ) {
      const people = personCountOfAll(this.#tree.sentence, subject);
      if (people) return { count: { ...people }, part: null, people: subject };
    }
    return null;
  }

  /** "two of them", "including two children"; "two medics were among at least 31 killed" has its total second. */
  #isPart(q: Quantity): boolean {
    const isBe = (x: Token | undefined): boolean => x?.lemma === "be" || x?.lemma === "include";
    if (this.#tokens[q.first - 1]?.lemma === "among" && isBe(this.#tokens[q.first - 2])) return false;
    const head = q.counted ?? q.last;
    if (isBe(this.#tokens[head + 1]) && this.#tokens[head + 2]?.lemma === "among") return true;
    return q.part || this.#isIncluded(q.first);
  }

  /** Only a figure: one person in hospital is seldom all who were hurt. */
  #figureBefore(v: number): Hit | null {
    const near =
      this.#tokens.slice(v + 1, v + 9).some((x) => x.lemma === "hospital") ||
      /^hospitali[sz]e/.test(this.#tokens[v]!.lemma);
    const hit = near ? this.#before(v) : null;
    return hit && hit.count.min !== null && hit.count.min > 1 ? hit : null;
  }

  /** "including two children", "among them a medic". */
  #isIncluded(first: number): boolean {
    for (let i = first - 1; i >= Math.max(0, first - 3); i--) {
      const word = this.#tokens[i]!.text.toLowerCase();
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

  #verbBetween(from: number, to: number): boolean {
    for (let i = from; i < to; i++) {
      const x = this.#tokens[i]!;
      if (/^(including|among|according)$/i.test(x.text) || isCasualtyVerb(x)) continue;
      // "civilians" after a number is no verb, whatever the tagger says.
      if (x.upos === "VERB" && !this.#tree.is(i, "acl") && this.#quantities.every((q) => q.last !== i - 1))
        return true;
      if (x.text === ";" || x.text === ":") return true;
    }
    return false;
  }

  #clearBetween(from: number, to: number): boolean {
    for (let i = from; i < to; i++) {
      const x = this.#tokens[i]!;
      if (x.upos === "VERB" || x.upos === "PUNCT" || x.upos === "SCONJ") return false;
      if (x.upos === "ADP" && !/^(around|about|over|up|to|between|of|as|than|at)$/i.test(x.text))
        return false;
    }
    return true;
  }

  /** "six soldiers and two policemen" are eight; "children and women" add nothing to a figure. */
  #withCoordinated(q: Quantity, before = Infinity): Hit {
    // "a guard and a cook": two, by the phrases; a figure is believed as it stands.
    const phrases =
      q.min === 1 && q.max === 1 && q.counted !== null
        ? personCountOfAll(this.#tree.sentence, q.counted)
        : null;
    const several = (phrases?.min ?? 0) > 1;
    let count: Count = phrases && several ? { ...phrases } : countOf(q);
    const next = this.#quantities.find(
      (r) => r.first > q.last && r.first <= q.last + 6 && r.last < before && !r.part,
    );
    if (
      next &&
      !several &&
      q.unit === "people" &&
      next.unit === "people" &&
      q.counted !== null &&
      next.counted !== null &&
      this.#joinedByAnd(q, next) &&
      count.words === null &&
      next.words === null
    ) {
      const add = (x: number | null, y: number | null): number | null =>
        x === null || y === null ? null : x + y;
      count = { min: add(count.min, next.min), max: add(count.max, next.max), words: null };
    }
    return { count, part: q.part ? q.text : null, people: q.counted ?? q.last };
  }

  #joinedByAnd(q: Quantity, next: Quantity): boolean {
    const between = this.#tokens.slice(q.last + 1, next.first);
    return (
      between.at(-1)?.lemma === "and" &&
      !between.some((x) => x.upos === "VERB" || STATES.has(x.text.toLowerCase()) || x.upos === "PUNCT")
    );
  }

  /** "wounded fighters": the word describes people who are spoken of for something else. */
  #modifiesNoun(t: Token): boolean {
    const next = this.#tokens[t.index + 1];
    if (next && (next.upos === "NOUN" || next.upos === "PROPN") && this.#tree.is(t.index, "amod", "compound"))
      return true;
    return this.#tokens[t.index - 1]?.upos === "DET";
  }

  /** "the death toll rose to 70", "the number of dead was 12". */
  #toll(t: Token): Casualty | null {
    const around = this.#tokens
      .slice(Math.max(0, t.index - 2), t.index)
      .concat(
        t.lemma === "number" || t.lemma === "count" || t.lemma === "toll"
          ? this.#tokens.slice(t.index + 1, t.index + 4)
          : [],
      );
    const field = around
      .map((x) => TOLL_OF.get(x.lemma) ?? TOLL_OF.get(x.text.toLowerCase()))
      .find((f) => f !== undefined);
    if (!field || (t.lemma !== "toll" && t.lemma !== "tally" && this.#tokens[t.index + 1]?.lemma !== "of"))
      return null;
    const after = this.#quantities.filter(
      (q) =>
        q.first > t.index &&
        q.first <= t.index + REACH_TOLL &&
        !q.part &&
        (q.unit !== "things" || q.counted === null),
    );
    const linked =
      after.find((q) =>
        this.#tokens.slice(Math.max(t.index + 1, q.first - 4), q.first).some((x) => TOLL_LINKS.has(x.lemma)),
      ) ?? after[0];
    if (!linked) return null;
    const over = this.#tokens.slice(t.index + 1, linked.first).some((x) => TOLL_OVER.has(x.lemma));
    const count =
      over && linked.max !== null ? { min: linked.min, max: null, words: linked.words } : countOf(linked);
    return {
      field,
      cue: t.index,
      count,
      part: null,
      people: linked.counted,
      why: `${field}: figure of “${t.text}”`,
    };
  }

  /** "seven deaths", "the death of a soldier", "deaths of 12 people". */
  #countNoun(t: Token): Hit | null {
    if (this.#tokens[t.index + 1]?.lemma === "toll") return null;
    const own = this.#quantities.find((q) => q.counted === t.index && !q.part);
    if (own) return { count: countOf(own), part: null, people: null };
    if (this.#tokens[t.index + 1]?.lemma !== "of") return null;
    const whose = this.#quantities.find((q) => q.first > t.index && q.first <= t.index + 4);
    if (whose) return { count: countOf(whose), part: whose.part ? whose.text : null, people: whose.counted };
    const person = this.#tree.children(t.index, "nmod").find((c) => this.#tree.preposition(c) === "of");
    const people = person === undefined ? null : personCountOfAll(this.#tree.sentence, person);
    return people && people.words === null ? { count: { ...people }, part: null, people: person! } : null;
  }

  #lifeTaken(i: number): boolean {
    return this.#tokens.slice(Math.max(0, i - 7), i).some((x) => LIFE_TAKERS.has(x.lemma));
  }

  /** "claiming the lives of eight persons", "took 12 lives", "three people lost their lives". */
  #lives(i: number): Hit | null {
    const own = this.#quantities.find((q) => q.counted === i);
    if (own) return { count: countOf(own), part: null, people: null };
    if (this.#tokens[i + 1]?.lemma === "of") {
      const q = this.#quantities.find((r) => r.first > i && r.first <= i + 5);
      if (q) return this.#withCoordinated(q);
      const head = this.#tree.children(i, "nmod").find((c) => this.#tree.preposition(c) === "of");
      const people = head === undefined ? null : personCountOfAll(this.#tree.sentence, head);
      return people ? { count: { ...people }, part: null, people: head! } : null;
    }
    const lose = this.#tokens.slice(Math.max(0, i - 4), i).find((x) => x.lemma === "lose");
    return lose ? this.#before(lose.index) : null;
  }

  /** "seven bodies were recovered": found dead so far, a part of what there may be. */
  #bodies(t: Token): Hit | null {
    const q =
      this.#quantities.find((r) => r.counted === t.index) ??
      (this.#tokens[t.index + 1]?.lemma === "of"
        ? this.#quantities.find((r) => r.first > t.index && r.first <= t.index + 4)
        : undefined);
    const found = this.#tokens.some((x) =>
      /^(find|recover|retrieve|pull|discover|exhume|unearth|remove)$/.test(x.lemma),
    );
    return q && found ? { count: countOf(q), part: "bodies found", people: null } : null;
  }

  #text(first: number, last: number): string {
    return this.#tree.text(first, last, this.#reading.text);
  }
}

const countOf = (q: Quantity): Count => ({ min: q.min, max: q.max, words: q.words });

/** The base of a verb, also where the tagger takes its participle for an adjective or a noun. */
function verbLemma(t: Token): string {
  if (TRANSITIVE.has(t.lemma) || NEEDS_DEATH.has(t.lemma)) return t.lemma;
  const stem = t.text.toLowerCase().replace(/(ed|ing|s)$/, "");
  return TRANSITIVE.has(stem) ? stem : TRANSITIVE.has(`${stem}e`) ? `${stem}e` : t.lemma;
}

const isCasualtyVerb = (t: Token): boolean => TRANSITIVE.has(verbLemma(t)) && t.upos !== "NOUN";

const isVerbForm = (t: Token): boolean =>
  t.upos === "VERB" || t.xpos.startsWith("VB") || (t.upos === "ADJ" && /(ed|ing|slain)$/.test(t.text));
