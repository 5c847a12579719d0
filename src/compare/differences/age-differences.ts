/** Where articles of one story give one person different ages. */
import type { Difference } from "../../model/difference.ts";
import type { Name, Quantity } from "../../model/language.ts";
import type { ReadArticle } from "../../model/read-article.ts";
import { foldWord } from "../stories/terms.ts";
import { difference } from "./claim.ts";
import type { Claim, Tellings } from "./claim.ts";

/** Tokens between a name and its age: "Amal Haddad, 44", "44-year-old teacher Amal Haddad". */
const CLOSEST = 3;

/** The person whose age a quantity is: the nearest name before or after it in its sentence, or null. */
function personOf(quantity: Quantity, article: ReadArticle): Name | null {
  const near = article.names
    .filter((name) => name.kind === "PER" && name.sentence === quantity.sentence)
    .map((name) => ({
      name,
      // An apposition follows its name; an adjective stands before it.
      apart: name.last < quantity.first ? quantity.first - name.last : name.first - quantity.last,
    }))
    .filter(({ apart }) => apart > 0 && apart <= CLOSEST)
    .sort((a, b) => a.apart - b.apart || a.name.first - b.name.first);
  return near[0]?.name ?? null;
}

export function ageDifferences(articles: readonly ReadArticle[], tellings: Tellings): Difference[] {
  const persons = new Map<string, Claim<number>[]>();
  for (const article of articles)
    for (const quantity of article.quantities) {
      if (quantity.unit !== "age" || quantity.min === null || quantity.min !== quantity.max) continue;
      const name = personOf(quantity, article);
      if (name === null) continue;
      const full = article.entities[name.entity]?.name ?? name.text;
      const key = foldWord(full.split(/\s+/u).at(-1) ?? full);
      const { id } = article.article;
      const claim: Claim<number> = {
        value: quantity.min,
        label: `${full}, ${quantity.min}`,
        citation: {
          article: id,
          start: Math.min(name.start, quantity.start),
          end: Math.max(name.end, quantity.end),
        },
        ...tellings.get(id)!,
      };
      persons.set(key, [...(persons.get(key) ?? []), claim]);
    }
  return [...persons]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, claims]) => {
      if (new Set(claims.map((c) => c.value)).size < 2) return [];
      // A father and a son of one name, and relatives named beside each other, stand in one article.
      const perArticle = new Map<string, Set<number>>();
      for (const { value, citation } of claims)
        perArticle.set(citation.article, (perArticle.get(citation.article) ?? new Set()).add(value));
      if (perArticle.size < 2 || [...perArticle.values()].some((ages) => ages.size > 1)) return [];
      // Labels carry each article's own spelling of the name: one value an age.
      const named = claims[0]!.label.replace(/, \d+$/u, "");
      const labelled = claims.map((c) => ({ ...c, label: `${named}, ${c.value}` }));
      return [difference(null, "age", "contradiction", labelled, null)];
    });
}
