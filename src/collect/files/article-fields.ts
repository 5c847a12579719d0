/** One article as a carrier writes it (a JSON object, a sidecar) under any of the names in use, made a `RawArticle`. */
import type { RawArticle } from "../../model/article.ts";

/** Names under which carriers give each field; the first that is there wins. */
const FIELD_NAMES = {
  id: ["id", "uid", "guid", "article_id", "articleId"],
  outlet: ["outlet", "source", "publisher", "publication", "site", "site_name", "domain", "newspaper"],
  headline: ["headline", "title"],
  byline: ["byline", "author", "authors", "creator"],
  url: ["url", "link", "address", "canonical", "canonical_url", "uri"],
  published: [
    "published",
    "date",
    "publishedAt",
    "published_at",
    "publication_date",
    "pubDate",
    "datePublished",
    "versioncreated",
    "day",
  ],
  text: ["text", "body", "content", "body_text", "article", "articleBody", "fulltext", "full_text"],
} as const;
export type ArticleField = keyof typeof FIELD_NAMES;

const KNOWN: ReadonlyMap<string, ArticleField> = new Map(
  Object.entries(FIELD_NAMES).flatMap(([field, names]) =>
    names.map((name) => [name, field as ArticleField] as const),
  ),
);

export interface ArticleFields {
  readonly fields: Readonly<Partial<Record<ArticleField, string>>>;
  /** Keys that mean nothing here, sorted. */
  readonly unknown: readonly string[];
  /** Fields whose value is of no use, with what stands there. */
  readonly odd: readonly string[];
}

/** Strings are taken as they are, numbers written out, lists of strings joined, objects by their name ({"name": "Gazette"}). */
function asText(value: unknown): string | null {
  if (typeof value === "string") return value;
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (Array.isArray(value)) {
    const parts = value.map(asText).filter((part) => part !== null);
    return parts.length === value.length && parts.length > 0 ? parts.join(", ") : null;
  }
  if (value !== null && typeof value === "object" && "name" in value) return asText(value.name);
  return null;
}

export function articleFields(object: Readonly<Record<string, unknown>>): ArticleFields {
  const fields: Partial<Record<ArticleField, string>> = {};
  const odd: string[] = [];
  for (const [field, names] of Object.entries(FIELD_NAMES) as [ArticleField, readonly string[]][])
    for (const name of names) {
      const value = object[name];
      if (value === undefined || value === null || value === "") continue;
      const text = asText(value);
      if (text === null) odd.push(`${name}: ${JSON.stringify(value).slice(0, 40)}`);
      else if (fields[field] === undefined) fields[field] = text;
    }
  const unknown = Object.keys(object)
    .filter((key) => !KNOWN.has(key))
    .sort();
  return { fields, unknown, odd };
}

const clean = (value: string | undefined): string | null => {
  const text = value?.trim() ?? "";
  return text === "" ? null : text;
};

/** What the fields of a JSON article or a sidecar say, as a RawArticle; `id` serves where they give none. */
export function articleFromFields(
  { fields }: ArticleFields,
  text: string,
  id: string,
  from: string,
): RawArticle {
  const published = clean(fields.published);
  return {
    id: clean(fields.id) ?? id,
    text,
    outlet: clean(fields.outlet),
    headline: clean(fields.headline),
    byline: clean(fields.byline),
    url: clean(fields.url),
    published,
    publishedBasis: published === null ? null : "given",
    from,
  };
}

/** A day in ISO's writing that does not exist ("2014-02-30"). Other writings are judged where they are read. */
export function isImpossibleDay(published: string): boolean {
  const match = /^\s*(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(published);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day;
}
