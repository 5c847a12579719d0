/**
 * Where articles of one story count the same things differently: villages, boats, rockets; who lives in a place or was there;
 * magnitudes of a quake.
 */
import type { Count } from "../../model/count.ts";
import type { Difference } from "../../model/difference.ts";
import type { Quantity, Sentence } from "../../model/language.ts";
import type { ReadArticle } from "../../model/read-article.ts";
import { difference } from "./claim.ts";
import type { Claim, Tellings } from "./claim.ts";
import { differing, labelOf, numberRelation } from "./number-relation.ts";
import { sameMatter, sharedEvent } from "./sentence-matter.ts";
import type { Matter, MatterOf } from "./sentence-matter.ts";

/** Nouns that every text counts, of which two counts are seldom of the same: time, parts and sorts. */
const COUNTED_EVERYWHERE = new Set(
  `second minute hour day night week weekend month year decade century time moment o'clock season
   man woman child boy girl other one thing part way kind sort type lot number bit case
   percent cent point degree page word photo picture video image tweet comment question reason step side
   mile kilometre kilometer km metre meter foot inch yard acre hectare dollar euro pound`.split(/\s+/u),
);
/** Words for anybody: who was there, unless the text around says what befell them, which their tolls compare. */
const ANYBODY = new Set(["people", "person", "resident", "inhabitant", "soul", "guest", "spectator"]);
const BEFELL =
  /\b(?:kill|slain|slay|dead|death|die|dying|injur|wound|hurt|shot|arrest|detain|jail|abduct|kidnap|missing|displac|evacuat|flee|fled|homeless|lives?\b|left\b|leav)/iu;
/** Characters on either side of a number in which that would stand. */
const NEAR = 40;
const STANDING = new Set(["people", "population"]);
/** More different counts of one noun in one article are counts of different things. */
const MOST_IN_ARTICLE = 2;
/** "one" counts nothing that could differ; years and telephone numbers are no counts. */
const isCount = (figure: number): boolean => figure >= 2 && !(figure >= 1900 && figure <= 2100);
/** Words that leave more open than a reader would hold against a figure. */
const LOOSE = /^(?:several|some|many|multiple|numerous|various|a few|a number|a handful|a lot)\b/iu;
/** "One of the 12 worst-hit villages": how many there are in all, which is not what others count. "A four-by-four car". */
const ONE_OF = /(?:\bone (?:out )?of (?:the |his |her |its |their |our )?|[-–])$/iu;
const COMPOUND = /^[-–](?:by|to)[-–]/u;
/** Characters around a number that are cited with it. */
const AROUND = 60;
/** Counts further apart than this ratio are of different things that bear one name. */
const FURTHEST = 10;
/** From so many counts of one noun on, only those told of one event are compared: the work stays bounded. */
const MANY = 600;

/** "Home to 90,000 people", "a population of more than 90,000", "its 90,000 residents". */
const POPULATION_BEFORE = /\b(?:home (?:to|of|for)|populations? of|populated by|inhabited by)\s+$/iu;
const POPULATION_AFTER = /^\s+(?:\p{L}+\s)?(?:residents|inhabitants)\b/u;
const HAS = /\b(?:has|have|had|with|its|of)\s+$/iu;

interface Counted extends Claim<Count> {
  readonly matter: Matter;
}

function isPopulation(quantity: Quantity, sentence: Sentence, text: string): boolean {
  const before = text.slice(sentence.start, quantity.start);
  return (
    POPULATION_BEFORE.test(before) ||
    (HAS.test(before) && POPULATION_AFTER.test(text.slice(quantity.end, sentence.end)))
  );
}

/** What is counted, as one word for each kind of thing; null for what says too little to be compared. */
function keyOf(quantity: Quantity, sentence: Sentence, text: string): string | null {
  if (quantity.unit === "magnitude") return "magnitude";
  if (quantity.unit !== "things" && quantity.unit !== "people") return null;
  if (isPopulation(quantity, sentence, text)) return "population";
  if (quantity.counted === null || quantity.part || quantity.additional) return null;
  const before = text.slice(sentence.start, quantity.start);
  const after = text.slice(quantity.end, sentence.end);
  if (ONE_OF.test(before) || COMPOUND.test(after)) return null;
  const noun = sentence.tokens[quantity.counted]!.lemma;
  if (ANYBODY.has(noun)) return BEFELL.test(before.slice(-NEAR) + after.slice(0, NEAR)) ? null : "people";
  return COUNTED_EVERYWHERE.has(noun) || noun.length < 3 ? null : noun;
}

function* countedIn(
  article: ReadArticle,
  tellings: Tellings,
  matterOf: MatterOf,
): Generator<readonly [string, Counted]> {
  const { id, text } = article.article;
  for (const quantity of article.quantities) {
    const sentence = article.sentences[quantity.sentence]!;
    const key = keyOf(quantity, sentence, text);
    if (key === null) continue;
    const figure = quantity.min ?? quantity.max;
    if (figure === null ? LOOSE.test(quantity.words ?? "") : key !== "magnitude" && !isCount(figure))
      continue;
    const value: Count = { min: quantity.min, max: quantity.max, words: quantity.words };
    const start = Math.max(sentence.start, quantity.start - AROUND);
    yield [
      key,
      {
        value,
        label: labelOf(value, null),
        citation: { article: id, start, end: Math.min(sentence.end, quantity.end + AROUND) },
        matter: matterOf(article, sentence),
        ...tellings.get(id)!,
      },
    ];
  }
}

function nearEnough(a: Count, b: Count): boolean {
  const [x, y] = [a.min ?? a.max, b.min ?? b.max];
  return x === null || y === null || Math.max(x, y) <= FURTHEST * Math.min(x, y);
}

/** Counts that are told of one matter, directly or through others; each list holds two articles or more. */
function groups(key: string, all: readonly Counted[]): Counted[][] {
  // Where a population is told, the place is what the sentence names, and a quake of a story has one magnitude.
  const alike = all.length > MANY ? (a: Matter, b: Matter) => sharedEvent(a, b) !== null : sameMatter;
  const group = all.map((_, i) => i);
  const root = (i: number): number => (group[i] === i ? i : (group[i] = root(group[i]!)));
  for (let i = 0; i < all.length; i++)
    for (let j = i + 1; j < all.length; j++)
      if (
        all[i]!.citation.article !== all[j]!.citation.article &&
        root(i) !== root(j) &&
        nearEnough(all[i]!.value, all[j]!.value) &&
        alike(all[i]!.matter, all[j]!.matter)
      )
        group[root(j)] = root(i);
  const found = new Map<number, Counted[]>();
  all.forEach((counted, i) => found.set(root(i), [...(found.get(root(i)) ?? []), counted]));
  return [...found.values()].filter((list) => new Set(list.map((c) => c.citation.article)).size > 1);
}

function among(key: string, group: readonly Counted[]): Difference[] {
  const figure = ({ value }: Counted) => value.min ?? value.max;
  const figures = (id: string) => new Set(group.filter((c) => c.citation.article === id).map(figure));
  // "12 Somalis and 11 Yemenis" gives 23 too.
  const gives = (id: string, n: number | null): boolean => {
    const own = [...figures(id)];
    return own.includes(n) || (own.length > 1 && own.reduce((sum, x) => (sum ?? 0) + (x ?? 0), 0) === n);
  };
  const clear = group.filter((c) => figures(c.citation.article).size <= MOST_IN_ARTICLE);
  // An article that gives the other's figure too does not differ from it.
  const claims = clear.filter((a) =>
    clear.some(
      (b) =>
        b.citation.article !== a.citation.article &&
        !gives(b.citation.article, figure(a)) &&
        !gives(a.citation.article, figure(b)) &&
        numberRelation(a, b) !== null,
    ),
  );
  const found = differing(claims);
  if (found === null) return [];
  const matterOf = new Map<Claim<Count>, Matter>(claims.map((c) => [c, c.matter]));
  const [first, ...others] = found.claims.map((c) => matterOf.get(c)!);
  const event = others.map((matter) => sharedEvent(first!, matter)).find((id) => id !== null) ?? null;
  const { kind, reconciledBy } = found.relation;
  // Who lives in a place or was there does not grow with the hours, as a toll does.
  return [
    difference(
      event,
      key,
      STANDING.has(key) && kind === "update" ? "precision" : kind,
      found.claims,
      reconciledBy,
    ),
  ];
}

export function thingDifferences(
  articles: readonly ReadArticle[],
  tellings: Tellings,
  matterOf: MatterOf,
): Difference[] {
  const byKey = new Map<string, Counted[]>();
  for (const article of articles)
    for (const [key, counted] of countedIn(article, tellings, matterOf))
      byKey.set(key, [...(byKey.get(key) ?? []), counted]);
  return [...byKey]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, all]) => groups(key, all).flatMap((group) => among(key, group)));
}
