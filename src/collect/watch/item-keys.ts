/** By what an item of a feed is known again: its address, and its id in its feed. */
import { createHash } from "node:crypto";
import type { FeedItem } from "../feeds/feed.ts";
import { sameAddress } from "../fetch/web-address.ts";
import { pageId } from "../pages/page-id.ts";

export const addressKey = (address: string): string => `address ${sameAddress(address)}`;

/** The address first, since the same article stands in several feeds; none where the item has neither address nor id nor text. */
export function itemKeys(feed: string, item: FeedItem): string[] {
  const keys: string[] = [];
  if (item.link !== null) keys.push(addressKey(item.link));
  if (item.id !== null && item.id !== item.link) keys.push(`item ${sameAddress(feed)} ${item.id}`);
  if (keys.length === 0 && item.content !== null)
    keys.push(`text ${sameAddress(feed)} ${digest(item.content)}`);
  return keys;
}

const digest = (text: string): string => createHash("sha256").update(text).digest("hex");

const LONGEST_NAME = 60;

/** "news.example-bridge-blown-up-3f9a02c1": where it stands, what it is called there, and eight digits of its key. */
export function articleId(key: string, address: string | null): string {
  const url = address === null ? null : URL.parse(address);
  const host = url?.hostname.replace(/^www\./, "") ?? "feed";
  const name = address === null ? "item" : pageId({ name: address, url: address });
  const plain = (name === address ? "" : name)
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return [host, plain.slice(0, LONGEST_NAME), digest(key).slice(0, 8)]
    .filter((part) => part !== "")
    .join("-");
}
