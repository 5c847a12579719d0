/** What Mozilla's Readability keeps of a page: our first opinion on which blocks are its article. */
import { Readability } from "@mozilla/readability";
import type { PageDocument, PageElement } from "./dom.ts";
import { MOST_ELEMENTS } from "./page-limits.ts";
import { textBlocks } from "./text-blocks.ts";

/** Long enough to tell paragraphs apart, short enough to survive a link cut away at a paragraph's end. */
const KEY_LENGTH = 80;

/** A block's text as compared: letters and digits of its beginning. */
export const blockKey = (text: string): string =>
  text
    .slice(0, KEY_LENGTH * 2)
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .slice(0, KEY_LENGTH);

/**
 * Keys of the blocks that Readability keeps; empty where it finds no article. It takes the document apart: read all else before.
 */
export function readableKeys(document: PageDocument): ReadonlySet<string> {
  const reader = new Readability(document as never, {
    maxElemsToParse: MOST_ELEMENTS,
    disableJSONLD: true,
    serializer: (node: unknown) => node as PageElement,
  });
  const content = reader.parse()?.content;
  return new Set(content ? textBlocks(content).map((block) => blockKey(block.text)) : []);
}
