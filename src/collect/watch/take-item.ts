/** One item of a feed to an article: its page fetched, kept and read, handed on, and only then ticked off. */
import type { RawArticle } from "../../model/article.ts";
import type { Note } from "../../model/note.ts";
import { collectNote } from "../files/collected.ts";
import { parseFeedBytes } from "../feeds/parse-feed.ts";
import { mayPass, type NotFetched } from "../fetch/fetch-result.ts";
import type { PageRead } from "../pages/page-article.ts";
import { articleFromContent, withFeedWords, withFetched } from "./feed-words.ts";
import { addressKey, articleId, itemKeys } from "./item-keys.ts";
import type { Pending } from "./journal.ts";
import type { SettledEntry } from "./journal-entries.ts";
import { ATTEMPTS_BEFORE_CONTENT, MOST_ATTEMPTS, pauseBeforeAttempt } from "./schedule.ts";
import type { WatchTools } from "./watch-tools.ts";

export const ACCEPT_PAGE = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1";

export interface ItemTaken {
  readonly outcome: SettledEntry["outcome"] | "later";
  readonly article: RawArticle | null;
  readonly feed: string;
  readonly link: string | null;
  /** Why it gave no article, or not yet. */
  readonly reason: string | null;
}

/** What is no page by its type; everything else is looked at. */
const NO_PAGE = /^\s*(?:image|audio|video|font)\/|^\s*application\/(?:pdf|zip|octet-stream|vnd\.)/i;

/** Statuses of pages that a feed can name before the site shows them. */
const NOT_THERE_YET: ReadonlySet<number> = new Set([403, 404]);
const ATTEMPTS_AT_MISSING = 3;

export async function takeItem(pending: Pending, tools: WatchTools): Promise<ItemTaken> {
  const { key, found, attempts } = pending;
  const { item, feed } = found;
  const { journal, fetcher, clock, kept, sink, readPage, signal } = tools;
  if (item.link === null) return fromFeed("the item has no address");
  const result = await fetcher.fetch(item.link, { accept: ACCEPT_PAGE, signal });
  if (result.kind === "not-fetched") return notFetched(result);
  if (result.kind === "not-modified") return later("the host says that nothing changed", attempts + 1, null);
  const landed = addressKey(result.address);
  const first = journal.itemOf(landed);
  if (first !== undefined && first !== key && journal.outcomeOf(first)?.outcome === "accepted") {
    const { article } = journal.outcomeOf(first)!;
    return settle("same-page", article, `it leads to ${result.address}, which is article ${article}`, [
      landed,
    ]);
  }
  const contentType = result.headers["content-type"] ?? null;
  if (NO_PAGE.test(contentType ?? ""))
    return settle("no-article", null, `${result.address} is ${contentType}, no page`);
  await kept.keep(result);
  const read = await readPage(result.bytes, { name: result.address, url: result.address, contentType });
  if (read.article === null) {
    const why = read.notes.map(({ reason }) => reason).join("; ");
    return item.whole ? fromFeed(why) : settle("no-article", null, why, [landed]);
  }
  return accept({ article: withFetched(read.article, result.at), notes: read.notes }, result.address, [
    landed,
  ]);

  async function accept(
    read: PageRead & { readonly article: RawArticle },
    address: string | null,
    landedAt: readonly string[],
  ): Promise<ItemTaken> {
    const id = articleId(key, address);
    const named = withFeedWords({ ...read.article, id }, item, journal.feed(feed)?.title ?? null);
    const notes = [...read.notes, ...named.notes].map((note): Note => ({ ...note, article: id }));
    await sink.accept(named.article, notes);
    return settle("accepted", id, null, landedAt, named.article);
  }

  async function notFetched(failure: NotFetched): Promise<ItemTaken> {
    if (failure.cause === "put-off") return later(failure.reason, attempts, failure.again);
    const tried = attempts + 1;
    const early = NOT_THERE_YET.has(failure.status ?? 0) && tried < ATTEMPTS_AT_MISSING;
    const lasting = (!mayPass(failure) && !early) || tried >= MOST_ATTEMPTS;
    if (item.whole && (lasting || tried >= ATTEMPTS_BEFORE_CONTENT)) return fromFeed(failure.reason);
    return lasting ? giveUp(failure.reason) : later(failure.reason, tried, failure.again);
  }

  async function later(reason: string, tried: number, again: number | null): Promise<ItemTaken> {
    const pause = tried === attempts ? 0 : pauseBeforeAttempt(tried);
    const next = Math.max(clock.now() + pause, again ?? 0);
    await journal.append({ what: "tried", key, attempts: tried, next, reason });
    return { outcome: "later", article: null, feed, link: item.link, reason };
  }

  async function giveUp(reason: string): Promise<ItemTaken> {
    const what = item.title === null ? (item.link ?? key) : `“${item.title}” (${item.link ?? key})`;
    await sink.note(collectNote("failed", `${what}, in the feed ${feed}, was not read: ${reason}`));
    return settle("given-up", null, reason);
  }

  /** The feed's own text, from the copy that was kept when the item was found. */
  async function fromFeed(why: string): Promise<ItemTaken> {
    const { copy } = found;
    const parsed = parseFeedBytes(await kept.bytes(copy.sha256), copy.contentType, copy.address);
    const own = parsed.items.find((other) => itemKeys(feed, other).some((each) => each === key));
    if (own?.content == null) return giveUp(why);
    const read = await articleFromContent(own.content, item, copy, readPage);
    if (read.article === null) return giveUp(`${why}; the feed's own text holds no article either`);
    const id = articleId(key, item.link);
    const note = collectNote(
      "doubted",
      `${item.link ?? feed}: the text is the feed's, not the page's: ${why}`,
      id,
    );
    return accept({ article: { ...read.article, id }, notes: [...read.notes, note] }, item.link, []);
  }

  async function settle(
    outcome: SettledEntry["outcome"],
    article: string | null,
    reason: string | null,
    keys: readonly string[] = [],
    whole: RawArticle | null = null,
  ): Promise<ItemTaken> {
    const all = [...new Set([...found.keys, ...keys])];
    await journal.append({ what: "settled", key, keys: all, outcome, article, reason });
    return { outcome, article: whole, feed, link: item.link, reason };
  }
}
