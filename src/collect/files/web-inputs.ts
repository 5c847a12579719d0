/** An address of the web among a command's inputs: what it gave is read as a file of its kind would be. */
import type { Fetched, FetchResult } from "../fetch/fetch-result.ts";
import { mayPass } from "../fetch/fetch-result.ts";
import { readPage } from "../pages/read-page.ts";
import { withFetched } from "../watch/feed-words.ts";
import { addressKey, articleId } from "../watch/item-keys.ts";
import { bytesInMemory } from "./byte-source.ts";
import type { Basket, CollectError } from "./collected.ts";
import { endingOf, kindByEnding, kindByLook, LOOK, stemOf } from "./file-kinds.ts";

/** Fetches an address, and keeps what it gave. */
export type FetchInput = (address: string) => Promise<FetchResult>;

export async function readAddress(address: string, fetch: FetchInput | null, basket: Basket): Promise<void> {
  const failed = (kind: CollectError["kind"], message: string, advice: string): void => {
    basket.errors.push({ kind, file: address, line: null, offset: null, message, advice });
  };
  if (fetch === null)
    return failed("unsupported", "addresses are not fetched here", "save the page and name the file");
  const result = await fetch(address);
  if (result.kind === "not-modified") return failed("unreadable", "the host sent nothing", "try again later");
  if (result.kind === "not-fetched")
    return failed(
      "unreadable",
      result.reason,
      mayPass(result) ? "try again later" : "open it in a browser, save the page and name the file",
    );
  if (isFeed(result))
    return failed(
      "unsupported",
      "it is a feed, not an article",
      `follow it with: crosscheck watch ${address}`,
    );
  return readFetched(address, result, basket);
}

const XML = /^(?:\s|<\?xml[^>]*>|<!--[\s\S]*?-->)*<(?:rss|feed|rdf:RDF)[\s>]/i;
const isFeed = ({ bytes }: Fetched): boolean => {
  const start = new TextDecoder().decode(bytes.subarray(0, 4096)).replace(/^\uFEFF/, "");
  return XML.test(start) || /^\s*\{[^{}[\]]*"version"\s*:\s*"https:\/\/jsonfeed\.org\//.test(start);
};

async function readFetched(address: string, answer: Fetched, basket: Basket): Promise<void> {
  const { bytes, headers } = answer;
  const contentType = headers["content-type"] ?? null;
  const path = new URL(answer.address).pathname;
  const id = articleId(addressKey(address), answer.address);
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 64));
  const page = contentType === null ? /^\s*</.test(start) : /html/i.test(contentType);
  const kind = page ? null : (kindByEnding(endingOf(path)) ?? kindByLook(bytes.subarray(0, LOOK)));
  if (kind === null) {
    const read = await readPage(bytes, { name: answer.address, url: answer.address, contentType });
    for (const note of read.notes) {
      if (note.kind !== "failed") basket.notes.push(note.article === null ? note : { ...note, article: id });
      else
        basket.errors.push({
          kind: "unreadable",
          file: address,
          line: null,
          offset: null,
          message: note.reason.slice(answer.address.length + 2),
          advice: "save the article's text as .txt",
        });
    }
    if (read.article !== null) basket.articles.push({ ...withFetched(read.article, answer.at), id });
  } else {
    const named = { file: address, stem: stemOf(path) || id };
    if ("pieces" in kind) await kind.pieces({ ...named, source: bytesInMemory(bytes) }, basket);
    else await kind.whole({ ...named, bytes, sidecar: null }, basket);
  }
}
