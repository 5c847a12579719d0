/** RSS, RDF, Atom and JSON Feed as feedsmith reads them, made one shape. */
import { parseFeed, type AtomFeed, type JsonFeed, type RdfFeed, type RssFeed } from "feedsmith";
import type { Feed, FeedItem } from "./feed.ts";
import { longerContent, type Found } from "./item-content.ts";
import { cleanWords, plainWords } from "./plain-words.ts";

type Parsed = Omit<Feed, "remark">;
type DublinCore = { readonly creators?: string[]; readonly dates?: string[] } | undefined;

/** @param address where the feed came from: what its relative links are relative to, where it says nothing else */
export function readKnownFormat(text: string, address: string): Parsed {
  const parsed = parseFeed(text);
  switch (parsed.format) {
    case "rss":
      return rss(parsed.feed, address);
    case "atom":
      return atom(parsed.feed, address);
    case "rdf":
      return rdf(parsed.feed, address);
    case "json":
      return json(parsed.feed, address);
  }
}

export function absolute(
  link: string | null | undefined,
  ...bases: (string | null | undefined)[]
): string | null {
  const written = link?.trim() ?? "";
  if (written === "") return null;
  let base: string | undefined;
  for (const next of bases.toReversed()) base = (next ? URL.parse(next, base)?.href : undefined) ?? base;
  const url = URL.parse(written, base);
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
}

const joined = (names: readonly (string | null | undefined)[]): string | null =>
  cleanWords(
    names
      .map((name) => plainWords(name))
      .filter((name) => name !== null)
      .join(", "),
  );

/** "desk@example.org (Ann Hale)" and {name, email} are Ann Hale; an address alone is nobody's name. */
function personName(person: string | { name?: string; email?: string } | undefined): string | null {
  if (person === undefined) return null;
  const written = typeof person === "string" ? person : (person.name ?? "");
  const inBrackets = /^\s*\S+@\S+\s*\(([^)]+)\)\s*$/.exec(written)?.[1];
  return inBrackets ?? (/^\s*\S+@\S+\s*$/.test(written) ? null : written);
}

const MINUTE = 60_000;
const PERIODS: Readonly<Record<string, number>> = {
  hourly: 60 * MINUTE,
  daily: 24 * 60 * MINUTE,
  weekly: 7 * 24 * 60 * MINUTE,
  monthly: 30 * 24 * 60 * MINUTE,
  yearly: 365 * 24 * 60 * MINUTE,
};

/** `ttl` in minutes (RSS 2.0), else the period over the frequency of RSS 1.0's syndication module. */
function pauseOf(
  ttl: number | undefined,
  sy: { readonly updatePeriod?: string; readonly updateFrequency?: number } | undefined,
): number | null {
  if (ttl !== undefined && ttl > 0) return ttl * MINUTE;
  const period = PERIODS[sy?.updatePeriod?.trim().toLowerCase() ?? ""];
  return period === undefined ? null : period / Math.max(sy?.updateFrequency ?? 1, 1);
}

function rss(feed: RssFeed.Feed<string>, address: string): Parsed {
  const link = absolute(feed.link, address);
  return {
    title: plainWords(feed.title),
    link,
    pause: pauseOf(feed.ttl, feed.sy),
    items: (feed.items ?? []).map((item): FeedItem => {
      const guid = cleanWords(item.guid?.value);
      const own = absolute(item.link, item.xml?.base, feed.xml?.base, link, address);
      const permanent =
        guid !== null && item.guid?.isPermaLink !== false && /^https?:/i.test(guid) ? guid : null;
      return {
        id: guid ?? own,
        link: own ?? absolute(permanent),
        title: plainWords(item.title),
        byline: joined((item.authors ?? []).map(personName)) ?? creators(item.dc),
        published: cleanWords(item.pubDate) ?? dublinDate(item.dc),
        updated: cleanWords(item.atom?.updated),
        content: contentOf(item.content?.encoded, item.description),
      };
    }),
  };
}

function rdf(feed: RdfFeed.Feed<string>, address: string): Parsed {
  const link = absolute(feed.link, address);
  return {
    title: plainWords(feed.title),
    link,
    pause: pauseOf(undefined, feed.sy),
    items: (feed.items ?? []).map((item): FeedItem => {
      const own = absolute(item.link ?? item.rdf?.about, link, address);
      return {
        id: cleanWords(item.rdf?.about) ?? own,
        link: own,
        title: plainWords(item.title),
        byline: creators(item.dc),
        published: dublinDate(item.dc),
        updated: null,
        content: contentOf(item.content?.encoded, item.description),
      };
    }),
  };
}

const creators = (dc: DublinCore): string | null => joined(dc?.creators ?? []);
const dublinDate = (dc: DublinCore): string | null => cleanWords(dc?.dates?.[0]);
const contentOf = (...found: Found[]): string | null => longerContent(found);

function atom(feed: AtomFeed.Feed<string>, address: string): Parsed {
  const base = feed.xml?.base;
  const site = feed.links?.find(({ rel }) => rel === undefined || rel === "alternate");
  return {
    title: atomWords(feed.title),
    link: absolute(site?.href, base, address),
    pause: pauseOf(undefined, feed.sy),
    items: (feed.entries ?? []).map((entry): FeedItem => {
      const alternates = (entry.links ?? []).filter(({ rel }) => rel === undefined || rel === "alternate");
      const link =
        alternates.find(({ type }) => type === undefined || type.includes("html")) ?? alternates[0];
      const own = absolute(link?.href, entry.xml?.base, base, address);
      return {
        id: cleanWords(entry.id) ?? own,
        link: own,
        title: atomWords(entry.title),
        byline: joined((entry.authors ?? feed.authors ?? []).map(personName)),
        published: cleanWords(entry.published),
        updated: cleanWords(entry.updated),
        content: contentOf(entry.content?.value, entry.summary?.value),
      };
    }),
  };
}

/** Only what is said to be HTML holds markup (RFC 4287, 3.1). */
const atomWords = (text: AtomFeed.Text | undefined): string | null =>
  text?.type === "html" || text?.type === "xhtml" ? plainWords(text.value) : cleanWords(text?.value);

function json(feed: JsonFeed.Feed<string>, address: string): Parsed {
  return {
    title: cleanWords(feed.title),
    link: absolute(feed.home_page_url, address),
    pause: null,
    items: (feed.items ?? []).map((item): FeedItem => {
      const own = absolute(item.url ?? item.external_url, address);
      return {
        id: cleanWords(item.id) ?? own,
        link: own,
        title: cleanWords(item.title),
        byline: joined((item.authors ?? feed.authors ?? []).map(personName)),
        published: cleanWords(item.date_published),
        updated: cleanWords(item.date_modified),
        content: contentOf(item.content_html ?? paragraphs(item.content_text), item.summary),
      };
    }),
  };
}

const paragraphs = (text: string | undefined): string | undefined =>
  text
    ?.split(/\n\s*\n/)
    .map((part) => `<p>${part.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>`)
    .join("\n");
