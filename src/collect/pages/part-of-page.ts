/** For every element above a block: how much of the page's prose it holds, and what kind of part it is, if that can be believed. */
import { isElement, TEXT } from "./dom.ts";
import type { PageElement } from "./dom.ts";
import { kindOf } from "./markup-kinds.ts";
import type { PartKind } from "./markup-kinds.ts";
import type { TextBlock } from "./text-blocks.ts";

/** Prose: a block with at least so many characters, of which few are linked, and with a sentence's stop. */
export const PROSE_LENGTH = 60;
const PROSE_LINKED = 0.4;

export const isProse = (block: TextBlock): boolean =>
  block.text.length >= PROSE_LENGTH &&
  block.linked <= block.text.length * PROSE_LINKED &&
  /[.!?…。؟।]["'”’»)\]]*(?:\s|$)/u.test(block.text);

/** An element with more than this share of the page's prose is no furniture, whatever it is called ("has-sidebar", "with-comments"). */
const MAIN_SHARE = 0.45;

/** In a block of so many characters one inline element may say what the whole is ("By <span class=author>…"). */
const SHORT = 300;

/** Parts that are never as long as a paragraph: a paragraph so called is none of them. */
const SMALL_PARTS: ReadonlySet<PartKind> = new Set([
  "byline",
  "day printed on the page",
  "keywords",
  "share buttons",
  "picture credit",
]);

/** Parts that may well hold most of a page's prose: a wall, a long discussion, a gallery. What holds the headline is still none. */
const UNMISTAKABLE: ReadonlySet<PartKind> = new Set([
  "readers' comments",
  "cookie notice",
  "caption",
  "embedded post",
]);

/** Parts that an article has itself: bars of buttons often hold its day. */
const OF_AN_ARTICLE: ReadonlySet<PartKind> = new Set([
  "byline",
  "day printed on the page",
  "caption",
  "picture credit",
  "share buttons",
  "keywords",
]);

/** Reads the page as it was parsed: made before anything takes the document apart. */
export class Parts {
  private readonly prose = new Map<PageElement, number>();
  private readonly kinds = new Map<PageElement, PartKind | null>();
  private readonly ofBlocks: ReadonlyMap<TextBlock, PartKind | null>;
  /** Characters of prose on the page. */
  readonly total: number;

  constructor(blocks: readonly TextBlock[]) {
    let total = 0;
    for (const block of blocks) {
      if (!isProse(block)) continue;
      total += block.text.length;
      for (const at of block.above) this.prose.set(at, (this.prose.get(at) ?? 0) + block.text.length);
    }
    this.total = total;
    this.ofBlocks = new Map(blocks.map((block) => [block, this.judge(block)]));
  }

  /** Characters of prose inside the element. */
  proseIn(element: PageElement): number {
    return this.prose.get(element) ?? 0;
  }

  /** The kind of part that the block stands in, or null. */
  kindOf(block: TextBlock): PartKind | null {
    return this.ofBlocks.get(block) ?? null;
  }

  private judge(block: TextBlock): PartKind | null {
    const kind = this.kindAbove(block.text.length < SHORT ? coreOf(block.element) : block.element);
    return kind !== null && SMALL_PARTS.has(kind) && block.text.length >= SHORT && isProse(block)
      ? null
      : kind;
  }

  /** The kind that the outermost element above says, of those that say one; else null. */
  private kindAbove(element: PageElement): PartKind | null {
    const known = this.kinds.get(element);
    if (known !== undefined) return known;
    const above = element.parentElement === null ? null : this.kindAbove(element.parentElement);
    const kind = above ?? this.ownKind(element);
    this.kinds.set(element, kind);
    return kind;
  }

  /** Whether the element stands in a part that is surely not the article's: other pages' links have headlines and days too. */
  isOutside(element: PageElement): boolean {
    const kind = this.kindAbove(element);
    return kind !== null && !OF_AN_ARTICLE.has(kind);
  }

  private ownKind(element: PageElement): PartKind | null {
    if (/^(?:html|body|main)$/.test(element.localName)) return null;
    const kind = kindOf(element) ?? (isOtherArticle(element) ? "links to other pages" : null);
    if (kind === null) return null;
    if (this.proseIn(element) <= this.total * MAIN_SHARE) return kind;
    return UNMISTAKABLE.has(kind) && element.querySelector("h1") === null ? kind : null;
  }
}

/** An article inside an article whose heading leads to another page. Entries of a live blog have headings of their own, and no such link. */
const isOtherArticle = (element: PageElement): boolean =>
  element.localName === "article" &&
  [...ancestors(element)].some(({ localName }) => localName === "article") &&
  element.querySelector(
    'h1 a[href], h2 a[href], h3 a[href], h4 a[href], a[href] h2, a[href] h3, a[rel~="bookmark"]',
  ) !== null;

function* ancestors(element: PageElement): Generator<PageElement> {
  for (let at = element.parentElement; at !== null; at = at.parentElement) yield at;
}

const DEEPEST_CORE = 12;

/** The one element inside `element` that has all its text, as deep as there is one. */
function coreOf(element: PageElement): PageElement {
  let at = element;
  for (let level = 0; level < DEEPEST_CORE; level++) {
    let only: PageElement | null = null;
    for (let child = at.firstChild; child !== null; child = child.nextSibling) {
      if (child.nodeType !== TEXT && !isElement(child)) continue;
      if (!child.textContent?.trim()) continue;
      if (only !== null || !isElement(child)) return at;
      only = child;
    }
    if (only === null) return at;
    at = only;
  }
  return at;
}
