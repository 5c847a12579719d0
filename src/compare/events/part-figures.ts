/** Figures that a sentence gives as parts of a larger one that it gives too: "nine people, among them two children". */
import type { ReadArticle } from "../../model/read-article.ts";

export function partFigures({ quantities }: ReadArticle, sentence: number | undefined): readonly number[] {
  const people = quantities.filter((q) => q.sentence === sentence && q.unit === "people");
  const largest = Math.max(0, ...people.map((q) => q.min ?? 0));
  return people
    .filter((q) => q.part && q.min !== null && q.min === q.max && q.min < largest)
    .map((q) => q.min!);
}
