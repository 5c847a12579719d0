/** Bytes of a feed, in any of its formats and however broken, to its items. */
import { decodePage } from "../pages/decode-page.ts";
import { readBrokenFeed } from "./broken-feed.ts";
import { FeedError, type Feed } from "./feed.ts";
import { readKnownFormat } from "./known-formats.ts";

/**
 * @param contentType the HTTP header, for the charset only: what it says of the format is often wrong
 * @param address where the feed came from
 * @throws FeedError where there is no feed in it
 */
export function parseFeedBytes(bytes: Uint8Array, contentType: string | null, address: string): Feed {
  const { text: decoded, remark: charset } = decodePage(bytes, contentType);
  // White space or a note of the server before the declaration makes XML ill-formed, and no reader minds.
  const text = decoded.trimStart();
  if (text === "") throw new FeedError("it is empty");
  const remarks = charset === null || isJson(text) ? [] : [charset];
  const complete = isJson(text) || ENDS.test(text);
  if (!complete) remarks.push("it breaks off before its end");
  const strict = attempt(() => readKnownFormat(complete ? text : closed(text), address));
  if (strict.value !== null && strict.value.items.length > 0)
    return { ...strict.value, remark: remarks.join("; ") || null };
  const repaired = isJson(text) ? null : attempt(() => readBrokenFeed(text, address)).value;
  const better = (repaired?.items.length ?? -1) > (strict.value?.items.length ?? -1);
  const feed = better ? repaired : strict.value;
  if (feed === null) throw new FeedError(notAFeed(text, strict.reason));
  if (complete && better) remarks.push("it is no well-formed XML, and was mended");
  return { ...feed, remark: remarks.join("; ") || null };
}

const ENDS = /<\/(?:rss|feed|rdf:RDF|RDF)>\s*(?:<!--[\s\S]*?-->\s*)*$/i;

const ROOT = /^(?:\s|<\?[^>]*>|<!--[\s\S]*?-->|<!doctype[^>]*>)*<(rss|feed|rdf:RDF)[\s>]/i;

/** Of a feed that breaks off, what stands before the item that is not whole, closed: half an item can name a wrong address. */
function closed(text: string): string {
  const end = Math.max(text.lastIndexOf("</item>") + 7, text.lastIndexOf("</entry>") + 8);
  const root = ROOT.exec(text)?.[1];
  if (end <= 8 || root === undefined) return text;
  return `${text.slice(0, end)}${root.toLowerCase() === "rss" ? "</channel>" : ""}</${root}>`;
}

const isJson = (text: string): boolean => text.startsWith("{");

export const isHtml = (text: string): boolean =>
  /^(?:\s|<!--[\s\S]*?-->|<\?xml[^>]*>)*<(?:!doctype\s+html|html|head|body)\b/i.test(text.slice(0, 4096));

function notAFeed(text: string, reason: string): string {
  if (isHtml(text)) return "it is a web page, not a feed";
  if (isJson(text)) return `it is JSON, but no feed (${reason})`;
  if (ROOT.test(text)) return "it breaks off before its first item is whole";
  return `it is no feed (${reason}); it begins “${text.slice(0, 40).replace(/\s+/g, " ")}”`;
}

function attempt<T>(read: () => T): { readonly value: T | null; readonly reason: string } {
  try {
    return { value: read(), reason: "" };
  } catch (error) {
    return { value: null, reason: (error instanceof Error ? error.message : String(error)).slice(0, 120) };
  }
}
