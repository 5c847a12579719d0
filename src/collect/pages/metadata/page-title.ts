/** The headline as readers see it: of the page's top headings the one that its metadata repeat, else what these say. */
import type { PageDocument, PageElement } from "../dom.ts";
import { plainText } from "../plain-text.ts";
import type { JsonLdArticle } from "./json-ld.ts";
import type { MetaTags } from "./meta-tags.ts";
import { titleLikeness, titleWords } from "./title-words.ts";

/** Between a title and the name of its site: " | ", " - ", " — ", " » ", " :: ". */
const SEPARATOR = /\s+(?:[|\u2013\u2014\u00B7\u2022»«\u2039\u203A]|-|::|\/\/)\s+/u;

/** Words of headings that name a site's part and no article. */
const LONGEST_HEADLINE = 300;

/** A title without the site's name before or after it. */
export function withoutSite(title: string, site: string | null): string {
  const parts = title.split(SEPARATOR);
  if (parts.length < 2) return title.trim();
  const longest = parts.reduce((a, b) => (titleWords(b).length > titleWords(a).length ? b : a));
  const named = site === null ? null : titleWords(site).join("");
  const isSite = (part: string): boolean =>
    named !== null && (titleWords(part).join("") === named || named.includes(titleWords(part).join("")));
  if (isSite(parts.at(-1)!))
    return withoutSite(
      title
        .slice(0, title.lastIndexOf(parts.at(-1)!))
        .replace(/[\s|\u2013\u2014\u00B7\u2022»«\u2039\u203A:/-]+$/u, ""),
      null,
    );
  if (isSite(parts[0]!))
    return title
      .slice(title.indexOf(parts[0]!) + parts[0]!.length)
      .replace(/^[\s|\u2013\u2014\u00B7\u2022»«\u2039\u203A:/-]+/u, "");
  // A site's name and section are short; a headline with a dash in it has long halves.
  return titleWords(longest).length >= 4 &&
    parts.every((part) => part === longest || titleWords(part).length <= 4)
    ? longest.trim()
    : title.trim();
}

export interface Headline {
  readonly text: string;
  /** Where it stands on the page; null where only the metadata have it. */
  readonly element: PageElement | null;
}

const headingText = (element: PageElement): string => plainText(element.textContent ?? "").trim();

/** Likeness from which a heading and a title are the same headline. */
const SAME = 0.7;

/** @param outside whether an element stands in a part that is not the article */
export function readHeadline(
  document: PageDocument,
  meta: MetaTags,
  jsonLd: JsonLdArticle | null,
  site: string | null,
  outside: (element: PageElement) => boolean,
): Headline | null {
  const title = plainText(document.querySelector("title")?.textContent ?? "").trim();
  const named = [
    jsonLd?.headline ?? null,
    meta.first("og:title"),
    meta.first("twitter:title", "parsely-title", "sailthru.title", "dc.title", "headline", "title"),
    title === "" ? null : title,
  ]
    .filter((one) => one !== null)
    .map((one) => withoutSite(one, site))
    .filter((one) => one !== "");
  const likeNamed = (text: string): number => Math.max(0, ...named.map((one) => titleLikeness(one, text)));
  const headings = (selector: string): { element: PageElement; text: string }[] =>
    [...document.querySelectorAll(selector)]
      .map((element) => ({ element, text: headingText(element) }))
      .filter(({ text }) => text.length > 0 && text.length <= LONGEST_HEADLINE);
  const first = headings('h1, [itemprop~="headline"]:not(meta)');
  const words = (text: string): number => titleWords(text).length;
  for (const group of [first, headings("h2, h3, .headline, .title, .entry-title")]) {
    const like = group
      .filter(({ text }) => words(text) >= 2 && likeNamed(text) >= SAME)
      .toSorted(
        (a, b) =>
          Number(outside(a.element)) - Number(outside(b.element)) ||
          Math.min(words(b.text), 6) - Math.min(words(a.text), 6),
      )[0];
    if (like) return like;
  }
  const alone = first.filter(({ element, text }) => words(text) >= 3 && !outside(element));
  if (alone.length === 1) return alone[0]!;
  return named[0] === undefined ? null : { text: named[0], element: null };
}
