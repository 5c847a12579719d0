/**
 * A record without the names of private persons. In articles' texts a name becomes a mask of its length, so that every
 * position holds; everywhere else it becomes words. An article's hash stays that of its own text: it names the article.
 */
import type { Article } from "../../../model/article.ts";
import type { Record } from "../../../model/record.ts";
import { changed, type ExportNote } from "../exported.ts";
import { apart, nameFinder, replaced, type NameFinder } from "./hide-names.ts";
import { maskFor, WITHHELD } from "./mask.ts";
import { privateNames } from "./private-names.ts";

export interface RedactedRecord {
  readonly record: Record;
  readonly notes: readonly ExportNote[];
}

export function redactRecord(record: Record): RedactedRecord {
  const names = privateNames(record.articles);
  const finder = nameFinder(names);
  const articles = record.articles.map((article): Article => {
    const { text, ...rest } = article;
    return {
      ...withoutNames(rest, finder),
      text: names.unread.has(article.id)
        ? maskFor(text)
        : masked(text, names.mentions.get(article.id) ?? [], finder),
    };
  });
  const { articles: _, ...rest } = record;
  const persons = names.full.length + names.single.length;
  const notes = [
    changed(
      null,
      "names",
      `${persons} ${persons === 1 ? "name or variant" : "names and variants"} of private persons hidden: those of whom no article says that they hold an office or a command`,
    ),
    ...[...names.unread].map((id) =>
      changed(
        null,
        "text",
        `the text of ${id} is hidden whole: its language is not read, so its persons are not known`,
      ),
    ),
  ];
  return { record: { ...withoutNames(rest, finder), articles }, notes };
}

const masked = (
  text: string,
  mentions: readonly { readonly start: number; readonly end: number }[],
  finder: NameFinder,
): string =>
  replaced(text, apart([...mentions, ...finder.find(text)]), ({ start, end }) =>
    maskFor(text.slice(start, end)),
  );

/** The same value with every string in it freed of names; keys stay. */
function withoutNames<T>(value: T, finder: NameFinder): T {
  if (typeof value === "string") {
    const shown = replaced(value, finder.find(value), () => WITHHELD);
    return replaced(shown, finder.slugs(shown), ({ person }) => `person-${person + 1}`) as T;
  }
  if (Array.isArray(value)) return value.map((each: unknown) => withoutNames(each, finder)) as T;
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, withoutNames(each as unknown, finder)]),
    ) as T;
  return value;
}
