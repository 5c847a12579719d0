/** A piece of markup without a page around it (a body in JSON, an entry of a feed) as text, a paragraph a line. */
import { depthOf, parsePage } from "./dom.ts";
import { DEEPEST_ELEMENT, MOST_MARKUP } from "./page-limits.ts";
import { textBlocks } from "./text-blocks.ts";

/** Empty where the markup is nested deeper, or is longer, than any article's. */
export function markupText(markup: string): string {
  if (markup.length > MOST_MARKUP) return "";
  const { body, documentElement } = parsePage(markup);
  if (depthOf(documentElement) > DEEPEST_ELEMENT) return "";
  return textBlocks(body)
    .map(({ text }) => text)
    .join("\n");
}
