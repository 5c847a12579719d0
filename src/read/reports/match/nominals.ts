/** Noun phrases as the rules see them: their head, what they are really about, whether a word belongs to a class. */
import type { Token } from "../../../model/language.ts";
import type { Tree } from "../../language/tree.ts";
import { actorKey, type CompiledClass, type CompiledCodebook } from "../codebook/compile.ts";
import type { Reading } from "../reading.ts";
import { ownerOfFighters } from "./belonging.ts";

/** Nouns and numerals that only measure or portion what follows "of": in "dozens of rebels" the rebels act. */
const PORTIONS: ReadonlySet<string> = new Set(
  `dozen score hundred thousand million ten number group member part most some rest majority minority handful couple pair series
  string wave spate flurry barrage one two three four five six seven eight nine ten all many several few each none any both half
  third quarter bulk kind type sort lot plenty array range mass swath swathe section portion total crowd convoy column unit band
  volley salvo hail shower shipment consignment quantity amount percent percentage % proportion stash haul load variety assortment supply last first latest tonne ton kilo kilogram litre liter truckload planeload shipload busload lorryload ounce pound box bag sack team bunch cluster collection host batch contingent body remnant element`.split(
    /\s+/,
  ),
);

const PERSONAL_PRONOUNS: ReadonlySet<string> = new Set(
  "i we you he she they him her them us me who whom whoever someone somebody anyone anybody everyone everybody himself herself themselves others other".split(
    " ",
  ),
);

export const isPersonalPronoun = (t: Token): boolean => PERSONAL_PRONOUNS.has(t.text.toLowerCase());

export const isNominal = (t: Token): boolean =>
  t.upos === "NOUN" ||
  t.upos === "PROPN" ||
  t.upos === "PRON" ||
  t.upos === "NUM" ||
  t.upos === "ADJ" ||
  t.upos === "DET";

/** Token and, where it is a portion ("dozens of people", "members of the group"), the noun that it portions. */
export function coreOf(tree: Tree, t: number): readonly number[] {
  const out = [t];
  let at = t;
  for (let depth = 0; depth < 3; depth++) {
    const token = tree.token(at);
    if (token.upos !== "NUM" && !PORTIONS.has(token.lemma)) break;
    const inner = tree.children(at, "nmod", "obl").find((c) => tree.preposition(c) === "of");
    if (inner === undefined) break;
    out.push(inner);
    at = inner;
  }
  return out;
}

/** What a relative pronoun stands for ("rebels who seized"), else the token itself. */
export function antecedentOf(tree: Tree, t: number): number {
  const token = tree.token(t);
  if (token.upos !== "PRON" && token.upos !== "DET") return t;
  if (!/^(who|whom|which|that)$/i.test(token.text)) return t;
  const clause = tree.ancestors(t).find((a) => tree.is(a, "acl:relcl"));
  return clause === undefined ? t : tree.token(clause).head;
}

/**
 * True where a lemma phrase ends at token `t`. Hyphens between its words are passed over, whether they stand as tokens of
 * their own or inside one ("pro-government").
 */
export function phraseEndsAt(tree: Tree, t: number, phrase: readonly string[]): boolean {
  let at = t;
  for (let k = phrase.length - 1; k >= 0; at--) {
    while (at >= 0 && at < t && isHyphen(tree.token(at).text)) at--;
    if (at < 0) return false;
    const token = tree.token(at);
    const word = token.text.toLowerCase();
    if (token.lemma === phrase[k] || word === phrase[k]) {
      k--;
      continue;
    }
    const parts = word.split(/[-–‐]/);
    if (parts.length < 2 || parts.length > k + 1) return false;
    for (const part of parts.reverse()) if (part !== phrase[k--]) return false;
  }
  return true;
}

const isHyphen = (text: string): boolean => text === "-" || text === "–" || text === "‐";

/** Does token `t`, as head of a phrase, belong to the class, by its words or by the kind of name that it is? */
export function isOfClass(
  reading: Reading,
  book: CompiledCodebook,
  s: number,
  t: number,
  of: CompiledClass,
): boolean {
  const tree = reading.tree(s);
  return coreOf(tree, antecedentOf(tree, t)).some((c) => holds(reading, book, tree, s, c, of));
}

function holds(
  reading: Reading,
  book: CompiledCodebook,
  tree: Tree,
  s: number,
  t: number,
  of: CompiledClass,
): boolean {
  const token = tree.token(t);
  const name = reading.nameAt(s, t);
  // A known actor is what it is, whatever words its name is made of: the "Islamic State" is no state.
  const known = of.inter.size ? book.actors.get(actorKey(name?.text ?? token.text)) : undefined;
  if (known) return of.inter.has(known.inter);
  const owner = of.sides.size ? ownerOfFighters(reading, book, s, t) : null;
  if (owner) return of.sides.has(owner.side);
  if (of.words.has(token.lemma) || of.words.has(token.text.toLowerCase())) return true;
  const phrases = of.phrases.get(token.lemma);
  if (phrases?.some((p) => phraseEndsAt(tree, t, p))) return true;
  // A country that acts does so by its forces.
  if (of.inter.has(1) && reading.placeAt(s, t)?.place.kind === "country") return true;
  if (of.names.size === 0) return false;
  if (name)
    return (
      of.names.has(name.kind) ||
      (name.kind === "ORG" && of.names.has("LOC") && reading.placeAt(s, t) !== null)
    );
  if (reading.placeAt(s, t)) return of.names.has("LOC");
  if (isPersonalPronoun(token)) return of.names.has("PER") || of.names.has("NORP");
  if (token.upos === "PRON") return of.names.has("ORG") || of.names.has("LOC");
  if (token.upos === "NUM") {
    const quantity = reading.quantitiesIn(s).find((q) => q.first <= t && t <= q.last);
    const meant =
      quantity?.min != null && isDefiniteNumber(tree, t) ? reading.countedBefore(s, t, quantity.min) : null;
    return meant
      ? holds(reading, book, reading.tree(meant.sentence), meant.sentence, meant.token, of)
      : of.names.has("PER");
  }
  // A proper noun that the name tagger missed may be any of the kinds of name; a day or a month is none.
  return token.upos === "PROPN" && !isCalendarName(token);
}

const CALENDAR_NAMES: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec ramadan
  christmas easter`.split(/\s+/),
);

export const isCalendarName = (t: Token): boolean =>
  CALENDAR_NAMES.has(t.text.toLowerCase().replace(/s?\.?$/, "")) || CALENDAR_NAMES.has(t.text.toLowerCase());

/** "the two", "all three": a number that speaks of what was counted before. */
const isDefiniteNumber = (tree: Tree, t: number): boolean =>
  /^(the|all|both|these|those)$/i.test(tree.sentence.tokens[t - 1]?.text ?? "");

/** What a condition gave for each token of a sentence: 0 not asked yet, 1 no, 2 yes. A long clause is asked often. */
const answered = new WeakMap<Reading, Map<number, Map<string, Uint8Array>>>();

function answersOf(reading: Reading, s: number, condition: string): Uint8Array {
  let sentences = answered.get(reading);
  if (!sentences) answered.set(reading, (sentences = new Map()));
  let conditions = sentences.get(s);
  if (!conditions) sentences.set(s, (conditions = new Map()));
  let answers = conditions.get(condition);
  if (!answers) conditions.set(condition, (answers = new Uint8Array(reading.sentence(s).tokens.length)));
  return answers;
}

/** One condition of a construction: a class, or a word written "=word". */
export function meets(
  reading: Reading,
  book: CompiledCodebook,
  s: number,
  t: number,
  condition: string,
): boolean {
  const answers = answersOf(reading, s, condition);
  if (answers[t] === 0) answers[t] = ask(reading, book, s, t, condition) ? 2 : 1;
  return answers[t] === 2;
}

function ask(reading: Reading, book: CompiledCodebook, s: number, t: number, condition: string): boolean {
  if (condition.startsWith("=")) {
    const word = condition.slice(1).split(/[\s-]+/);
    const tree = reading.tree(s);
    return coreOf(tree, t).some((c) => phraseEndsAt(tree, c, word));
  }
  const of = book.classes.get(condition);
  return of !== undefined && isOfClass(reading, book, s, t, of);
}
