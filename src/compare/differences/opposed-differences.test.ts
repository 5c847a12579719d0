/** Who is not named in one article and named in another. */
import { describe, expect, it } from "vitest";
import type { Name } from "../../model/language.ts";
import type { ReadArticle } from "../../model/read-article.ts";
import { caseArticle } from "../case-articles.ts";
import { opposedDifferences } from "./opposed-differences.ts";
import type { MatterOf } from "./sentence-matter.ts";

/** An article with its persons' names, each of two words. */
function article(id: string, text: string, ...persons: readonly string[]): ReadArticle {
  const base = caseArticle({ id, text });
  const names = persons.map((person, entity): Name => {
    const start = text.indexOf(person);
    const sentence = base.sentences.findIndex((s) => s.start <= start && start < s.end);
    return {
      kind: "PER",
      start,
      end: start + person.length,
      text: person,
      sentence,
      first: 0,
      last: 1,
      entity,
    };
  });
  return { ...base, names };
}

const tellings = new Map(["a", "b"].map((id, i) => [id, { origin: i, rank: i }]));
const matterOf: MatterOf = () => ({ events: new Set(), words: new Map() });
const of = (...articles: readonly ReadArticle[]) => opposedDifferences(articles, tellings, matterOf);

describe("opposedDifferences", () => {
  const silent = article("a", "A ferryman was hurt in Osk. His name was not released.");
  it("holds who is not named against who is, where the first says nothing of that person", () => {
    const naming = article("b", "Pell Orlen was identified as the ferryman hurt in Osk.", "Pell Orlen");
    expect(of(silent, naming)).toMatchObject([
      { field: "actor", kind: "update", values: [{ value: "not named" }, { value: "named" }] },
    ]);
    const both = article("a", "Pell Orlen was hurt in Osk. Police did not identify a boy.", "Pell Orlen");
    expect(of(both, naming)).toEqual([]);
  });
  it("takes nobody who is only mentioned for one who is named", () => {
    expect(
      of(silent, article("b", "Pell Orlen saw the boat before the man was hurt.", "Pell Orlen")),
    ).toEqual([]);
  });
});
