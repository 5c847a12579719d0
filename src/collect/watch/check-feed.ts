/** Asks one feed, and writes down what is new in it: first the items, then how the feed stands, so that no crash loses one. */
import { namedFeeds, ofComments } from "../feeds/discover.ts";
import { FeedError, type Feed, type FeedItem } from "../feeds/feed.ts";
import { isHtml, parseFeedBytes } from "../feeds/parse-feed.ts";
import type { Fetched, FetchResult } from "../fetch/fetch-result.ts";
import { itemKeys } from "./item-keys.ts";
import type { FeedCopy, FeedEntry, FoundEntry } from "./journal-entries.ts";
import { freshFor, pauseAfterFailures, pauseBetween } from "./schedule.ts";
import type { WatchTools } from "./watch-tools.ts";

export const ACCEPT_FEED =
  "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.5, */*;q=0.1";

export interface FeedChecked {
  readonly address: string;
  /** waiting: it was not asked, since its site wants to be left alone. */
  readonly outcome: "read" | "unchanged" | "failed" | "waiting";
  readonly found: number;
  /** What went wrong, or was odd, for messages. */
  readonly remarks: readonly string[];
}

const blank = (address: string): FeedEntry => ({
  what: "feed",
  address,
  feed: null,
  title: null,
  etag: null,
  lastModified: null,
  sha256: null,
  pause: null,
  at: 0,
  next: 0,
  again: null,
  failures: 0,
  reason: null,
});

/** @param every milliseconds between two looks at a feed that asks for nothing else */
export async function checkFeed(address: string, every: number, tools: WatchTools): Promise<FeedChecked> {
  const { journal, fetcher, clock, signal } = tools;
  const before = journal.feed(address) ?? blank(address);
  const now = clock.now();
  if (before.again !== null && before.again > now)
    return { address, outcome: "waiting", found: 0, remarks: [waiting(before.reason, before.again)] };
  const asked = before.feed ?? address;
  const result = await fetcher.fetch(asked, {
    accept: ACCEPT_FEED,
    etag: before.etag,
    lastModified: before.lastModified,
    signal,
  });
  if (result.kind === "not-fetched") return failed(result);
  if (result.kind === "not-modified" || result.sha256 === before.sha256) return unchanged(result);
  return read(result, []);

  async function unchanged(answer: Exclude<FetchResult, { kind: "not-fetched" }>): Promise<FeedChecked> {
    const at = clock.now();
    const next = at + pauseBetween(every, [before.pause, freshFor(answer.headers, at)]);
    await journal.append({ ...before, at, next, again: null, failures: 0, reason: null });
    return { address, outcome: "unchanged", found: 0, remarks: [] };
  }

  async function failed(
    { reason, again, cause }: { reason: string; again: number | null; cause: string },
    remarks: readonly string[] = [],
  ): Promise<FeedChecked> {
    const at = clock.now();
    const failures = cause === "put-off" ? before.failures : before.failures + 1;
    const next = Math.max(at + pauseAfterFailures(every, failures), again ?? 0);
    // What a page named may have moved: the page is asked again.
    const feed = cause === "gone" ? null : before.feed;
    const validators = feed === before.feed ? {} : { etag: null, lastModified: null, sha256: null };
    await journal.append({ ...before, ...validators, feed, at, next, again, failures, reason });
    const outcome = cause === "put-off" ? "waiting" : "failed";
    return {
      address,
      outcome,
      found: 0,
      remarks: [...remarks, again === null ? reason : waiting(reason, again)],
    };
  }

  async function read(
    answer: Fetched,
    remarks: readonly string[],
    named: string | null = before.feed,
  ): Promise<FeedChecked> {
    const contentType = answer.headers["content-type"] ?? null;
    let feed: Feed;
    try {
      feed = parseFeedBytes(answer.bytes, contentType, answer.address);
    } catch (error) {
      if (!(error instanceof FeedError)) throw error;
      if (named === null && isHtml(new TextDecoder("latin1").decode(answer.bytes.subarray(0, 4096))))
        return discovered(answer, contentType);
      return failed({ reason: error.message, again: null, cause: "broken" }, remarks);
    }
    const copy: FeedCopy = {
      sha256: answer.sha256,
      bytes: answer.bytes.length,
      fetched: answer.at,
      contentType,
      address: answer.address,
    };
    const { found, odd } = news(feed, copy, tools, address);
    if (found.length > 0) await tools.kept.keep(answer);
    const at = clock.now();
    // A feed that broke off is asked for the whole of it the next time.
    const whole = feed.remark === null || !/breaks off/.test(feed.remark);
    await journal.append(...found, {
      what: "feed",
      address,
      feed: named,
      title: feed.title,
      etag: whole ? (answer.headers["etag"] ?? null) : null,
      lastModified: whole ? (answer.headers["last-modified"] ?? null) : null,
      sha256: whole ? answer.sha256 : null,
      pause: feed.pause,
      at,
      next: at + pauseBetween(every, [feed.pause, freshFor(answer.headers, at)]),
      again: null,
      failures: 0,
      reason: null,
    });
    const said = [...remarks, ...(feed.remark === null ? [] : [feed.remark]), ...odd];
    return { address, outcome: "read", found: found.length, remarks: said };
  }

  /** The address is a page: the first feed that it names is meant. */
  async function discovered(page: Fetched, contentType: string | null): Promise<FeedChecked> {
    const feeds = namedFeeds(page.bytes, contentType, page.address);
    const [first, ...others] = feeds;
    if (first === undefined)
      return failed({
        reason: "it is a web page that names no feed; name the feed's own address",
        again: null,
        cause: "broken",
      });
    const remarks = [`it is a page; its feed ${first.address} is read`];
    const news = others.filter((other) => !ofComments(other)).map((other) => other.address);
    if (news.length > 0) remarks.push(`it names others, which are not: ${news.join(", ")}`);
    const answer = await fetcher.fetch(first.address, { accept: ACCEPT_FEED, signal });
    if (answer.kind === "fetched") return read(answer, remarks, first.address);
    const reason = answer.kind === "not-fetched" ? answer.reason : "its feed answers that nothing changed";
    return failed({ cause: "temporary", again: null, ...answer, reason }, remarks);
  }
}

const waiting = (reason: string | null, until: number): string =>
  `${reason ?? "its site wants to be left alone"}; not asked before ${new Date(until).toISOString()}`;

/** Items that were never found before, in the feed's order. */
function news(
  feed: Feed,
  copy: FeedCopy,
  { journal }: WatchTools,
  address: string,
): { found: FoundEntry[]; odd: string[] } {
  const here = new Set<string>();
  const found: FoundEntry[] = [];
  let nameless = 0;
  for (const item of feed.items) {
    const keys = itemKeys(address, item);
    if (keys.length === 0) nameless++;
    if (keys.length === 0 || keys.some((key) => journal.isKnown(key) || here.has(key))) continue;
    for (const key of keys) here.add(key);
    found.push({ what: "found", feed: address, keys, item: itemEntry(item), copy });
  }
  const odd =
    nameless === 0 ? [] : [`${nameless} of its items have no address and no text, and are passed over`];
  return { found, odd };
}

const itemEntry = ({
  id,
  link,
  title,
  byline,
  published,
  updated,
  content,
}: FeedItem): FoundEntry["item"] => ({
  id,
  link,
  title,
  byline,
  published: published ?? updated,
  whole: content !== null,
});
