/** Chooses among a page's blocks: what is the article, what else is kept beside it, what is left out and why. */
import type { PageElement } from "./dom.ts";
import { isElement, TEXT } from "./dom.ts";
import type { PartKind } from "./markup-kinds.ts";
import type { Parts } from "./part-of-page.ts";
import { isProse } from "./part-of-page.ts";
import { blockKey } from "./readable.ts";
import type { TextBlock } from "./text-blocks.ts";

export interface JudgedBlock {
  readonly block: TextBlock;
  /** Null: of the article's body. */
  readonly kind: PartKind | "outside the article" | "heading of nothing" | null;
  readonly readable: boolean;
}

const DEEPEST_CORE = 12;

/** The one element inside `element` that has all its text, as deep as there is one. */
export function coreOf(element: PageElement): PageElement {
  let at = element;
  for (let level = 0; level < DEEPEST_CORE; level++) {
    let only: PageElement | null = null;
    for (let child = at.firstChild; child !== null; child = child.nextSibling) {
      if (
        child.nodeType === TEXT ? child.textContent?.trim() : isElement(child) && child.textContent?.trim()
      ) {
        if (only !== null || !isElement(child)) return at;
        only = child;
      }
    }
    if (only === null) return at;
    at = only;
  }
  return at;
}

/** Share of the readable prose that the article's element holds. */
const ROOT_SHARE = 0.85;

/** The lowest element that holds nearly all prose of the blocks given. */
export function articleRoot(blocks: readonly TextBlock[]): PageElement | null {
  const held = new Map<PageElement, number>();
  let total = 0;
  for (const { element, text } of blocks) {
    total += text.length;
    for (let at: PageElement | null = element; at !== null; at = at.parentElement)
      held.set(at, (held.get(at) ?? 0) + text.length);
  }
  let best: PageElement | null = null;
  let bestDepth = -1;
  for (const [element, length] of held) {
    if (length < total * ROOT_SHARE) continue;
    let depth = 0;
    for (let at = element.parentElement; at !== null; at = at.parentElement) depth++;
    if (depth > bestDepth) [best, bestDepth] = [element, depth];
  }
  return best;
}

const isInside = (element: PageElement, root: PageElement): boolean => {
  for (let at: PageElement | null = element; at !== null; at = at.parentElement) if (at === root) return true;
  return false;
};

const isHeading = (block: TextBlock): boolean => /^h[1-6]$/.test(block.tag);

export function judgeBlocks(
  blocks: readonly TextBlock[],
  readable: ReadonlySet<string>,
  parts: Parts,
): JudgedBlock[] {
  const kinds = blocks.map((block) =>
    parts.kindAbove(block.text.length < 300 ? coreOf(block.element) : block.element),
  );
  const kept = blocks.map((block) => readable.has(blockKey(block.text)));
  const prose = blocks.filter((block, i) => kinds[i] === null && isProse(block));
  const anchors = prose.filter((block) => readable.has(blockKey(block.text)));
  // Where Readability finds nothing, all prose that no part of the page claims is its article.
  const root = articleRoot(anchors.length > 0 ? anchors : prose);
  return blocks.map((block, i): JudgedBlock => {
    const readable = kept[i]!;
    if (kinds[i] !== null) return { block, kind: kinds[i]!, readable };
    const inside = root !== null && isInside(block.element, root);
    if (!inside && !(readable && isProse(block))) return { block, kind: "outside the article", readable };
    if (block.linked > block.text.length * 0.6) return { block, kind: "links to other pages", readable };
    if (!readable && !isProse(block) && !isHeading(block))
      return { block, kind: "outside the article", readable };
    return { block, kind: null, readable };
  });
}
