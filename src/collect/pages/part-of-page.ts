/** For every element above a block: how much of the page's prose it holds, and what kind of part it is, if that can be believed. */
import type { PageElement } from "./dom.ts";
import { kindOf } from "./markup-kinds.ts";
import type { PartKind } from "./markup-kinds.ts";
import type { TextBlock } from "./text-blocks.ts";

/** Prose: a block with at least so many characters, of which few are linked, and with a sentence's stop. */
const PROSE_LENGTH = 60;
const PROSE_LINKED = 0.4;

export const isProse = (block: TextBlock): boolean =>
  block.text.length >= PROSE_LENGTH &&
  block.linked <= block.text.length * PROSE_LINKED &&
  /[.!?…。؟।]["'”’»)\]]*(?:\s|$)/u.test(block.text);

/** An element with more than this share of the page's prose is no furniture, whatever it is called ("has-sidebar", "with-comments"). */
const MAIN_SHARE = 0.45;

/** Parts that an article has itself. */
const OF_AN_ARTICLE: ReadonlySet<PartKind> = new Set([
  "byline",
  "day printed on the page",
  "caption",
  "picture credit",
]);

export class Parts {
  private readonly prose = new Map<PageElement, number>();
  private readonly kinds = new Map<PageElement, PartKind | null>();
  readonly total: number;

  constructor(blocks: readonly TextBlock[]) {
    let total = 0;
    for (const block of blocks) {
      if (!isProse(block)) continue;
      total += block.text.length;
      for (let at: PageElement | null = block.element; at !== null; at = at.parentElement)
        this.prose.set(at, (this.prose.get(at) ?? 0) + block.text.length);
    }
    this.total = total;
  }

  /** Characters of prose inside the element. */
  proseIn(element: PageElement): number {
    return this.prose.get(element) ?? 0;
  }

  /** The kind of the part that a block stands in: that of the outermost element above it that says one; else null. */
  kindAbove(element: PageElement): PartKind | null {
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
    if (/^(?:html|body|main|article)$/.test(element.localName) && element.localName !== "article")
      return null;
    const kind = kindOf(element);
    if (kind === null) return null;
    return this.total > 0 && this.proseIn(element) > this.total * MAIN_SHARE ? null : kind;
  }
}
