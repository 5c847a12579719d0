/** What a page says about its article: outlet, headline, byline, days, address, whom it credits. Null where it says nothing. */
import type { DayNamed } from "../../../model/article.ts";
import type { PageDocument, PageElement } from "../dom.ts";
import { plainText } from "../plain-text.ts";
import { daysNamed } from "./days-named.ts";
import { jsonLdArticle } from "./json-ld.ts";
import { MetaTags } from "./meta-tags.ts";
import { hostOf, pageAddress } from "./page-address.ts";
import { readHeadline } from "./page-title.ts";
import type { Headline } from "./page-title.ts";

export interface PageMetadata {
  readonly outlet: string | null;
  readonly headline: Headline | null;
  readonly byline: string | null;
  readonly address: string | null;
  readonly days: readonly DayNamed[];
  /** Names of those who wrote or gave the text; `read/article` knows which of them are agencies. */
  readonly credits: readonly string[];
  /** The article's text in the page's data, or null. */
  readonly body: string | null;
  /** False: the page says that it shows only a part. */
  readonly free: boolean;
  /** What the page says it is: "article", "website", "NewsArticle". */
  readonly types: readonly string[];
  /** The page's own words on what it tells. */
  readonly description: string | null;
}

const LONGEST_BYLINE = 160;

/** Titles that templates print in the place of a name. */
const NO_NAME =
  /^(?:admin(?:istrator)?|author|editor|staff|webmaster|unknown|null|undefined|none|n\/a|by|news ?desk|web ?desk)$/i;

function cleanByline(words: string | null | undefined): string | null {
  const plain = plainText(words ?? "")
    .replace(/^(?:(?:written|posted|reported|published) )?by\b:?\s*/i, "")
    .replace(/[\s,|·•–—-]+$/u, "")
    .trim();
  return plain === "" || plain.length > LONGEST_BYLINE || /^https?:|^@|^#/.test(plain) || NO_NAME.test(plain)
    ? null
    : plain;
}

function readByline(
  document: PageDocument,
  meta: MetaTags,
  authors: readonly string[],
  outside: (element: PageElement) => boolean,
): string | null {
  const described = cleanByline(authors.filter((name) => cleanByline(name) !== null).join(", "));
  if (described !== null) return described;
  const named = cleanByline(
    meta.first(
      "author",
      "article:author",
      "parsely-author",
      "sailthru.author",
      "dc.creator",
      "dcterms.creator",
      "byl",
      "citation_author",
    ),
  );
  if (named !== null) return named;
  for (const element of document.querySelectorAll(
    '[rel~="author"], [itemprop~="author"], .byline, .by-line, .author, .author-name, .article-author',
  )) {
    const words = outside(element) ? null : cleanByline(element.textContent);
    if (words !== null) return words;
  }
  return null;
}

/**
 * @param came where the page came from, or null
 * @param outside whether an element stands in a part that is not the article, such as links to other pages
 */
export function readMetadata(
  document: PageDocument,
  came: string | null,
  outside: (element: PageElement) => boolean,
): PageMetadata {
  const meta = new MetaTags(document);
  const title = meta.first("og:title") ?? document.querySelector("title")?.textContent ?? null;
  const jsonLd = jsonLdArticle(document, title);
  const address = pageAddress(document, meta, jsonLd?.url ?? null, came);
  const site = meta.first(
    "og:site_name",
    "application-name",
    "apple-mobile-web-app-title",
    "twitter:app:name:iphone",
  );
  const outlet =
    meta.first("og:site_name") ??
    jsonLd?.publisher ??
    site ??
    meta.first("dc.publisher", "publisher") ??
    hostOf(address);
  const authors = jsonLd?.authors ?? [];
  return {
    outlet: outlet === null ? null : plainText(outlet).trim(),
    headline: readHeadline(document, meta, jsonLd, outlet, outside),
    byline: readByline(document, meta, authors, outside),
    address,
    days: daysNamed(document, meta, jsonLd, address, outside),
    credits: [
      ...authors,
      ...(jsonLd?.sources ?? []),
      ...meta
        .all(
          "author",
          "source",
          "news_source",
          "article:provider",
          "dc.source",
          "syndication-source",
          "original-source",
          "copyright",
        )
        .map(({ value }) => value),
    ],
    body: jsonLd?.body ?? null,
    free: jsonLd?.free ?? true,
    types: [meta.first("og:type") ?? "", jsonLd?.type ?? ""].filter((type) => type !== ""),
    description: meta.first("og:description", "description", "twitter:description"),
  };
}
