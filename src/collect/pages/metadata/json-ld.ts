/** The schema.org article that a page describes in JSON-LD (https://schema.org/NewsArticle), however it is wrapped or broken. */
import type { PageDocument } from "../dom.ts";
import { titleWords } from "./title-words.ts";

type Thing = Readonly<Record<string, unknown>>;

export interface JsonLdArticle {
  readonly headline: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  /** Whom the text came from: provider, sourceOrganization, creditText, copyrightHolder. */
  readonly sources: readonly string[];
  readonly url: string | null;
  readonly body: string | null;
  /** False where the page says that it shows only a part to readers who don't pay. */
  readonly free: boolean;
  readonly type: string;
}

const ARTICLE = /(?:Article|BlogPosting|Posting|Report|NewsArticle|Reportage|Review|Recipe)$/;
/** Things that a page is about besides an article: without any article, a video or a gallery still has a headline and a day. */
const LESSER = /^(?:VideoObject|ImageGallery|WebPage|ItemPage|AudioObject|PodcastEpisode)$/;
/** Deepest nesting of a description that is looked into. */
const DEEPEST = 6;
const MOST_THINGS = 400;

const typesOf = (thing: Thing): readonly string[] =>
  [thing["@type"]]
    .flat()
    .filter((type) => typeof type === "string")
    .map((type) => type.replace(/^https?:\/\/schema\.org\//, ""));

const isThing = (value: unknown): value is Thing =>
  value !== null && typeof value === "object" && !Array.isArray(value);

/** Parses what a page calls JSON: comments around it, line breaks in strings, commas too many, a stray semicolon. */
function lenientJson(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:\/\*\s*)?(?:<!\[CDATA\[|<!--)(?:\s*\*\/)?/, "")
    .replace(/(?:\/\*\s*)?(?:\]\]>|-->)(?:\s*\*\/)?\s*$/, "")
    .trim()
    .replace(/;$/, "");
  for (const attempt of [
    bare,
    bare.replace(/[\u0000-\u001F]+/g, " "),
    bare.replace(/[\u0000-\u001F]+/g, " ").replace(/,\s*([}\]])/g, "$1"),
  ])
    try {
      return JSON.parse(attempt);
    } catch {
      continue;
    }
  return null;
}

function* thingsIn(value: unknown, depth = 0): Generator<Thing> {
  if (depth > DEEPEST) return;
  if (Array.isArray(value)) for (const item of value) yield* thingsIn(item, depth + 1);
  else if (isThing(value)) {
    yield value;
    for (const key of ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "hasPart", "subjectOf"])
      if (key in value) yield* thingsIn(value[key], depth + 1);
  }
}

/** A string field's text, character references resolved (they are often left in JSON-LD), or null. */
const textOf = (value: unknown): string | null => {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof one !== "string") return null;
  const text = one
    .replace(
      /&(?:amp|quot|apos|lt|gt|nbsp|#39|#x27|#8217|#8216|#8220|#8221|#8211|#8212);/g,
      (entity) => ENTITIES[entity]!,
    )
    .trim();
  return text === "" ? null : text;
};
const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&quot;": '"',
  "&apos;": "'",
  "&lt;": "<",
  "&gt;": ">",
  "&nbsp;": " ",
  "&#39;": "'",
  "&#x27;": "'",
  "&#8217;": "’",
  "&#8216;": "‘",
  "&#8220;": "“",
  "&#8221;": "”",
  "&#8211;": "–",
  "&#8212;": "—",
};

const namesOf = (value: unknown): string[] =>
  [value].flat().flatMap((one) => {
    const name = isThing(one) ? textOf(one["name"]) : textOf(one);
    return name === null || /^(?:https?:|@|#)/.test(name) ? [] : [name];
  });

function addressOf(thing: Thing): string | null {
  const main = thing["mainEntityOfPage"];
  return textOf(thing["url"]) ?? (isThing(main) ? textOf(main["@id"]) : textOf(main));
}

/** The article that the page is; of several the one that has the page's title, else the first. */
export function jsonLdArticle(document: PageDocument, title: string | null): JsonLdArticle | null {
  const things: Thing[] = [];
  for (const script of document.querySelectorAll('script[type*="ld+json" i]'))
    for (const thing of thingsIn(lenientJson(script.textContent ?? ""))) {
      things.push(thing);
      if (things.length >= MOST_THINGS) break;
    }
  const articles = things.filter((thing) => typesOf(thing).some((type) => ARTICLE.test(type)));
  const lesser = things.filter(
    (thing) =>
      typesOf(thing).some((type) => LESSER.test(type)) &&
      textOf(thing["datePublished"] ?? thing["uploadDate"]),
  );
  const candidates = articles.length > 0 ? articles : lesser;
  const wanted = new Set(titleWords(title ?? ""));
  const fits = (thing: Thing): number =>
    titleWords(textOf(thing["headline"]) ?? textOf(thing["name"]) ?? "").filter((word) => wanted.has(word))
      .length;
  const best = candidates.toSorted((a, b) => fits(b) - fits(a))[0];
  if (best === undefined) return null;
  return {
    headline: textOf(best["headline"]) ?? textOf(best["name"]),
    published: textOf(best["datePublished"]) ?? textOf(best["uploadDate"]) ?? textOf(best["dateCreated"]),
    modified: textOf(best["dateModified"]),
    authors: namesOf(best["author"] ?? best["creator"] ?? []),
    publisher: namesOf(best["publisher"] ?? [])[0] ?? null,
    sources: ["provider", "sourceOrganization", "creditText", "copyrightHolder"].flatMap((key) =>
      namesOf(best[key] ?? []),
    ),
    url: addressOf(best),
    body: textOf(best["articleBody"]),
    free: !/^false$/i.test(String(best["isAccessibleForFree"] ?? "true")),
    type: typesOf(best)[0] ?? "",
  };
}
