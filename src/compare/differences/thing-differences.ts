/** Where articles of one story count the same things differently: villages, boats, rockets; magnitudes of a quake. */
import type { Count } from "../../model/count.ts";
import type { Difference } from "../../model/difference.ts";
import type { Quantity } from "../../model/language.ts";
import type { ReadArticle } from "../../model/read-article.ts";
import { difference } from "./claim.ts";
import type { Claim, Tellings } from "./claim.ts";
import { differing, labelOf } from "./number-relation.ts";
import type { ToldWhere } from "./told-where.ts";

/** Nouns that every text counts, of which two counts are seldom of the same: time, people at large, parts and sorts. */
const COUNTED_EVERYWHERE = new Set(
  `second minute hour day night week weekend month year decade century time moment o'clock season
   people person man woman child boy girl other one thing part way kind sort type lot number bit case
   percent cent point degree page word photo picture video image tweet comment question reason step side
   mile kilometre kilometer km metre meter foot inch yard acre hectare dollar euro pound`.split(/\s+/u),
);
/** More different counts of one noun in one article are counts of different things. */
const MOST_IN_ARTICLE = 2;
/** "one" counts nothing that could differ; years and telephone numbers are no counts. */
const isCount = (figure: number): boolean => figure >= 2 && !(figure >= 1900 && figure <= 2100);

interface Counted extends Claim<Count> {
  readonly key: string;
  readonly events: ReadonlySet<string>;
}

function keyOf(quantity: Quantity, article: ReadArticle): string | null {
  if (quantity.unit === "magnitude") return "magnitude";
  if ((quantity.unit !== "things" && quantity.unit !== "people") || quantity.counted === null) return null;
  if (quantity.part || quantity.additional) return null;
  const noun = article.sentences[quantity.sentence]!.tokens[quantity.counted]!.lemma;
  return COUNTED_EVERYWHERE.has(noun) || noun.length < 3 ? null : noun;
}

const NONE: ReadonlySet<string> = new Set();
/** Characters around a number that are cited with it. */
const AROUND = 60;

function countedIn(article: ReadArticle, tellings: Tellings, told: ToldWhere): Counted[] {
  const { id } = article.article;
  return article.quantities.flatMap((quantity): Counted[] => {
    const key = keyOf(quantity, article);
    const figure = quantity.min ?? quantity.max;
    if (key === null || figure === null || !(key === "magnitude" || isCount(figure))) return [];
    const sentence = article.sentences[quantity.sentence]!;
    const value: Count = { min: quantity.min, max: quantity.max, words: quantity.words };
    const start = Math.max(sentence.start, quantity.start - AROUND);
    return [
      {
        key,
        value,
        label: labelOf(value, null),
        citation: { article: id, start, end: Math.min(sentence.end, quantity.end + AROUND) },
        events: told.get(id)?.get(quantity.sentence) ?? NONE,
        ...tellings.get(id)!,
      },
    ];
  });
}

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): string | undefined =>
  [...a].find((id) => b.has(id));

export function thingDifferences(
  articles: readonly ReadArticle[],
  tellings: Tellings,
  told: ToldWhere,
): Difference[] {
  const byKey = new Map<string, Counted[]>();
  for (const counted of articles.flatMap((article) => countedIn(article, tellings, told)))
    byKey.set(counted.key, [...(byKey.get(counted.key) ?? []), counted]);
  return [...byKey]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, all]) => {
      const figures = (id: string) =>
        new Set(all.filter((c) => c.citation.article === id).map((c) => c.value.min ?? c.value.max));
      const clear = all.filter((c) => figures(c.citation.article).size <= MOST_IN_ARTICLE);
      // Only what is said of one event is said of the same things.
      const comparable = clear.filter((a) =>
        clear.some(
          (b) => a.citation.article !== b.citation.article && meet(a.events, b.events) !== undefined,
        ),
      );
      // An article that gives the other's figure too does not differ from it.
      const claims = comparable.filter((a) =>
        comparable.some(
          (b) =>
            b.citation.article !== a.citation.article &&
            !figures(b.citation.article).has(a.value.min ?? a.value.max) &&
            !figures(a.citation.article).has(b.value.min ?? b.value.max),
        ),
      );
      const found = differing(claims);
      if (found === null) return [];
      const eventsOf = new Map(claims.map((c) => [c as Claim<Count>, c.events]));
      const [first, ...others] = found.claims.map((c) => eventsOf.get(c)!);
      const event = others.map((events) => meet(first!, events)).find((id) => id !== undefined) ?? null;
      return [difference(event, key, found.relation.kind, found.claims, found.relation.reconciledBy)];
    });
}
