/** Where one article says that something is not known, and another article of the story tells it: who did it. */
import type { Difference } from "../../model/difference.ts";
import type { ReadArticle } from "../../model/read-article.ts";
import { difference } from "./claim.ts";
import type { Claim, Tellings } from "./claim.ts";

interface Question {
  readonly field: string;
  readonly unknown: { readonly label: string; readonly pattern: RegExp };
  readonly known: { readonly label: string; readonly pattern: RegExp };
}

const QUESTIONS: readonly Question[] = [
  {
    field: "actor",
    unknown: {
      label: "not known who did it",
      pattern:
        /\bno (?:immediate )?claims? of responsibility\b|\bno (?:group|one|organi[sz]ation) (?:has |had |have )?(?:immediately )?claimed\b|\b(?:not (?:immediately )?|un)clear who (?:carried|was|were|is|had)\b|\bnot (?:yet )?known who (?:carried|was|were|is|had)\b/iu,
    },
    known: {
      label: "claimed",
      pattern:
        /\b(?:claimed|claims|claiming|took|taken) (?:the )?(?:responsibility|credit)\b|\bclaimed (?:the|it had carried out the) (?:attack|bombing|blast|killing|assault)s?\b/iu,
    },
  },
];

function claims(
  article: ReadArticle,
  { label, pattern }: Question["known"],
  tellings: Tellings,
): Claim<boolean>[] {
  const { id, text } = article.article;
  return article.sentences.flatMap(({ start, end }) => {
    const match = pattern.exec(text.slice(start, end));
    return match === null
      ? []
      : [{ value: true, label, citation: { article: id, start, end }, ...tellings.get(id)! }];
  });
}

/** An article that itself goes on to tell it differs from nobody. */
export function knownDifferences(articles: readonly ReadArticle[], tellings: Tellings): Difference[] {
  return QUESTIONS.flatMap(({ field, unknown, known }) => {
    const telling = articles.map((article) => ({
      open: claims(article, unknown, tellings),
      told: claims(article, known, tellings),
    }));
    const open = telling.filter(({ told }) => told.length === 0).flatMap((a) => a.open);
    const told = telling.filter((a) => a.open.length === 0).flatMap((a) => a.told);
    if (open.length === 0 || told.length === 0) return [];
    return [
      difference(
        null,
        field,
        "update",
        [...open, ...told],
        "one was written before it was known, or leaves it out",
      ),
    ];
  });
}
