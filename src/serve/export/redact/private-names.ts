/** Whose names are hidden in an export: persons of whom no article says that they hold an office. */
import type { Article } from "../../../model/article.ts";
import type { Span } from "../../../model/span.ts";
import { loadLanguageModel, readLanguage } from "../../../read/language/read-language.ts";
import { loadGazetteer } from "../../../read/places/gazetteer/installed.ts";
import { findPersons } from "../../../read/persons/find-persons.ts";
import { READ_LANGUAGES } from "../../../read/read-article.ts";

export interface PrivateNames {
  /** Full names and their variants of more than one word, longest first. */
  readonly full: readonly string[];
  /** Single words that stand for a private person and for no other. */
  readonly single: readonly string[];
  /** Where the articles name them, by article. */
  readonly mentions: ReadonlyMap<string, readonly Span[]>;
  /** Names of bodies and places, which stay whole. */
  readonly kept: readonly string[];
  /** Articles whose language is not read: their persons are not known. */
  readonly unread: ReadonlySet<string>;
}

const words = (name: string): readonly string[] => name.split(/\s+/);
const key = (name: string): string => name.toLowerCase();

export function privateNames(articles: readonly Article[]): PrivateNames {
  const model = loadLanguageModel();
  const gazetteer = loadGazetteer();
  const isPlace = (name: string): boolean => gazetteer.find(name).length > 0;
  const read = articles
    .filter(({ language }) => READ_LANGUAGES.has(language))
    .map((article) => {
      const { sentences, names, entities } = readLanguage(article.text, article.blocks, model);
      return {
        id: article.id,
        names,
        persons: findPersons(article.text, sentences, names, entities, isPlace),
      };
    });
  const all = read.flatMap(({ persons }) => persons);
  const minors = new Set(
    all.filter(({ standing }) => standing === "minor").map(({ variants }) => key(variants[0]!)),
  );
  // An office named in one article holds in all; a minor's name is hidden in all.
  const offices = all.filter(
    ({ standing, variants }) => standing === "office" && !minors.has(key(variants[0]!)),
  );
  const publicNames = new Set(offices.flatMap(({ variants }) => variants.map(key)));
  const publicWords = new Set(offices.flatMap(({ variants }) => variants.flatMap(words).map(key)));
  const isPrivate = (variants: readonly string[]): boolean =>
    minors.has(key(variants[0]!)) ||
    !(
      publicNames.has(key(variants[0]!)) ||
      (words(variants[0]!).length === 1 && publicWords.has(key(variants[0]!)))
    );
  const hidden = all.filter(({ variants }) => isPrivate(variants));
  const variants = [...new Set(hidden.flatMap((person) => person.variants))];
  const bodies = read.flatMap(({ names }) =>
    names.filter(({ kind }) => kind !== "PER").map(({ text }) => text),
  );
  return {
    full: variants
      .filter((name) => words(name).length > 1)
      .sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
    single: variants.filter((name) => words(name).length === 1 && !publicWords.has(key(name))).sort(),
    mentions: new Map(
      read.map(({ id, persons }) => [
        id,
        persons.filter((person) => isPrivate(person.variants)).flatMap(({ mentions }) => mentions),
      ]),
    ),
    kept: [...new Set(bodies)],
    unread: new Set(articles.filter(({ language }) => !READ_LANGUAGES.has(language)).map(({ id }) => id)),
  };
}
