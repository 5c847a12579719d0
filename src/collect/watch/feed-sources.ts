/** What the user named, as addresses of feeds: addresses as they are, lists of feeds (OPML) opened. */
import { readFile } from "node:fs/promises";
import { FeedError } from "../feeds/feed.ts";
import { looksLikeOpml, readOpml } from "../feeds/opml.ts";
import type { Fetcher } from "../fetch/fetch-address.ts";
import { isWebAddress, webAddress } from "../fetch/web-address.ts";

export interface FeedSources {
  /** In the order named, each once. */
  readonly feeds: readonly string[];
  /** What could not be used, with what to do about it. */
  readonly errors: readonly string[];
}

const isList = (url: URL): boolean => /\.opml$/i.test(url.pathname);

export async function feedSources(
  named: readonly string[],
  fetcher: Fetcher,
  signal?: AbortSignal,
): Promise<FeedSources> {
  const feeds = new Set<string>();
  const errors: string[] = [];
  for (const source of named) {
    if (!isWebAddress(source)) {
      open(source, await readFile(source).catch((error: unknown) => error));
      continue;
    }
    const address = webAddress(source);
    if (!address.ok) errors.push(`${source}: ${address.reason}`);
    else if (isList(address.url)) {
      const answer = await fetcher.fetch(address.url.href, { accept: "text/x-opml, */*;q=0.5", signal });
      open(
        source,
        answer.kind === "fetched" ? answer.bytes : answer.kind === "not-fetched" ? answer.reason : "",
      );
    } else feeds.add(address.url.href);
  }
  return { feeds: [...feeds], errors };

  function open(source: string, content: unknown): void {
    if (!(content instanceof Uint8Array)) {
      errors.push(`${source}: ${unreadable(content)}`);
      return;
    }
    if (!looksLikeOpml(content)) {
      errors.push(`${source}: it is no list of feeds (OPML); name a feed by its address, https://…`);
      return;
    }
    try {
      const list = readOpml(content);
      for (const { address } of list.feeds) feeds.add(address);
      for (const skipped of list.skipped) errors.push(`${source}: ${skipped}; that entry is passed over`);
      if (list.feeds.length === 0) errors.push(`${source}: the list names no feed`);
    } catch (error) {
      if (!(error instanceof FeedError)) throw error;
      errors.push(`${source}: ${error.message}`);
    }
  }
}

function unreadable(why: unknown): string {
  if (typeof why === "string") return `it could not be fetched: ${why}`;
  const { code, message } = why as NodeJS.ErrnoException;
  return code === "ENOENT"
    ? "there is no such file; name an OPML file, or an address that begins with https://"
    : `it cannot be read: ${message}`;
}
