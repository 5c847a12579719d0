/** Lists of feeds as readers of feeds export them (OPML 2.0, http://opml.org/spec2.opml). */
import { parseOpml } from "feedsmith";
import { webAddress } from "../fetch/web-address.ts";
import { decodePage } from "../pages/decode-page.ts";
import { FeedError } from "./feed.ts";
import { cleanWords } from "./plain-words.ts";

export interface ListedFeed {
  readonly address: string;
  readonly title: string | null;
}

export interface FeedList {
  readonly feeds: readonly ListedFeed[];
  /** Entries that name no address of the web: the entry and why. */
  readonly skipped: readonly string[];
}

interface Outline {
  readonly text?: string;
  readonly title?: string;
  readonly xmlUrl?: string;
  readonly outlines?: readonly Outline[];
}

export const looksLikeOpml = (bytes: Uint8Array): boolean =>
  /<opml[\s>]/i.test(decodePage(bytes.subarray(0, 4096), null).text);

/** Feeds in the list's order, each once; groups in groups are opened. @throws FeedError where it is no list of feeds */
export function readOpml(bytes: Uint8Array): FeedList {
  const feeds = new Map<string, ListedFeed>();
  const skipped: string[] = [];
  let outlines: readonly Outline[];
  try {
    outlines = parseOpml(decodePage(bytes, null).text.trimStart()).body?.outlines ?? [];
  } catch (error) {
    throw new FeedError(`it is no OPML (${error instanceof Error ? error.message : String(error)})`);
  }
  // A list and not recursion: how deep the groups lie is the file's choice.
  const open = [...outlines];
  while (open.length > 0) {
    const { text, title, xmlUrl, outlines: inner = [] } = open.shift()!;
    open.unshift(...inner);
    if (xmlUrl === undefined || xmlUrl.trim() === "") continue;
    const address = webAddress(
      xmlUrl.replace(/^feed:(?:\/\/)?(?=https?:)/i, "").replace(/^feed:\/\//i, "https://"),
    );
    if (!address.ok) skipped.push(`${title ?? text ?? xmlUrl}: ${address.reason}`);
    else if (!feeds.has(address.url.href))
      feeds.set(address.url.href, { address: address.url.href, title: cleanWords(title ?? text) });
  }
  return { feeds: [...feeds.values()], skipped };
}
