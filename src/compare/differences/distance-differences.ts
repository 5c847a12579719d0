/** Where articles of one story put something at different distances from one place. */
import type { Difference } from "../../model/difference.ts";
import type { Name, Quantity } from "../../model/language.ts";
import type { ReadArticle } from "../../model/read-article.ts";
import { placeKey } from "../events/place-relation.ts";
import { difference } from "./claim.ts";
import type { Claim, Tellings } from "./claim.ts";

/** Kilometres in a unit, by the word that the text uses. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/\bnautical miles?\b|\bnm\b/iu, 1.852],
  [/\bmiles?\b|\bmi\b/iu, 1.609],
  [/kilomet(?:re|er)s?\b|km\b/iu, 1],
  [/\bmet(?:re|er)s?\b/iu, 0.001],
];
/** Tokens between a distance and the place that it is measured from: "60 kilometres (35 miles) north-east of Damascus". */
const CLOSEST = 8;
/** Distances within this ratio are one, rounded or converted. */
const SAME = 1.3;

function kilometres(quantity: Quantity): number | null {
  const figure = quantity.min ?? quantity.max;
  const unit = UNITS.find(([pattern]) => pattern.test(quantity.text));
  return figure === null || unit === undefined ? null : figure * unit[1];
}

function measuredFrom(quantity: Quantity, { names, sentences }: ReadArticle): Name | null {
  const { tokens } = sentences[quantity.sentence]!;
  return (
    names.find(
      (name) =>
        name.sentence === quantity.sentence &&
        name.kind === "LOC" &&
        name.first > quantity.last &&
        name.first - quantity.last <= CLOSEST &&
        tokens
          .slice(quantity.last + 1, name.first)
          .some((t) => ["from", "of", "off", "outside"].includes(t.text.toLowerCase())),
    ) ?? null
  );
}

export function distanceDifferences(articles: readonly ReadArticle[], tellings: Tellings): Difference[] {
  const from = new Map<string, Claim<number>[]>();
  for (const article of articles)
    for (const quantity of article.quantities) {
      if (quantity.unit !== "distance") continue;
      const value = kilometres(quantity);
      const name = measuredFrom(quantity, article);
      if (value === null || name === null) continue;
      const { id } = article.article;
      const label = `${quantity.text.replace(/\s+/gu, " ")} from ${name.text}`;
      const claim = { value, label, citation: { article: id, start: quantity.start, end: name.end } };
      const key = placeKey(name.text);
      from.set(key, [...(from.get(key) ?? []), { ...claim, ...tellings.get(id)! }]);
    }
  const far = (a: Claim<number>, b: Claim<number>): boolean =>
    Math.max(a.value, b.value) > SAME * Math.min(a.value, b.value);
  return [...from]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, claims]) => {
      const one = (id: string) => claims.filter((c) => c.citation.article === id);
      // An article with several distances from one place speaks of several spots.
      const clear = claims.filter((c) => !one(c.citation.article).some((other) => far(c, other)));
      const differing = clear.filter((a) => clear.some((b) => far(a, b)));
      if (differing.length < 2) return [];
      return [difference(null, "place", "contradiction", differing, null)];
    });
}
