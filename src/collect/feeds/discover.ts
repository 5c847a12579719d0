/** The feeds that a web page names (`<link rel="alternate" type="application/rss+xml">`, after the RSS Advisory Board's practice). */
import { Parser } from "htmlparser2";
import { webAddress } from "../fetch/web-address.ts";
import { decodePage } from "../pages/decode-page.ts";
import { cleanWords } from "./plain-words.ts";

export interface NamedFeed {
  readonly address: string;
  readonly title: string | null;
}

const FEED_TYPES = /^application\/(?:(?:rss|atom|rdf|feed)\+(?:xml|json)|json)\s*(?:;|$)/i;
/** Feeds of what readers write are no news. */
const OF_COMMENTS = /\bcomments?\b/i;
/** Characters of a page that are searched; heads of pages have up to 200,000. */
const MOST_HEAD = 512 * 1024;

/** In the page's order, those of comments last; each once. */
export function namedFeeds(bytes: Uint8Array, contentType: string | null, address: string): NamedFeed[] {
  const html = decodePage(bytes, contentType).text.slice(0, MOST_HEAD);
  const found = new Map<string, NamedFeed>();
  let base = address;
  const parser = new Parser({
    onopentag(name, { rel, type, href, title }) {
      if (name === "base" && href !== undefined) base = URL.parse(href, address)?.href ?? base;
      if (name === "body") parser.pause();
      if (name !== "link" || href === undefined || !/\balternate\b/i.test(rel ?? "")) return;
      if (!FEED_TYPES.test(type?.trim() ?? "")) return;
      const where = webAddress(href, base);
      if (where.ok && !found.has(where.url.href))
        found.set(where.url.href, { address: where.url.href, title: cleanWords(title) });
    },
  });
  parser.end(html);
  return [...found.values()].sort((a, b) => Number(ofComments(a)) - Number(ofComments(b)));
}

export const ofComments = ({ title, address }: NamedFeed): boolean =>
  OF_COMMENTS.test(title ?? "") || OF_COMMENTS.test(new URL(address).pathname);
