/** Chooses among a page's blocks: what is the article, what else is kept beside it, what is left out and why. */
import type { PageElement } from "./dom.ts";
import { attributesOf, wordsOf } from "./markup-kinds.ts";
import type { PartKind } from "./markup-kinds.ts";
import { isProse, PROSE_LENGTH } from "./part-of-page.ts";
import type { Parts } from "./part-of-page.ts";
import { blockKey } from "./readable.ts";
import type { TextBlock } from "./text-blocks.ts";

export type BlockKind =
  | PartKind
  | "outside the article"
  | "standfirst"
  | "heading of a table"
  | "heading over nothing"
  | "printed twice";

export interface JudgedBlock {
  readonly block: TextBlock;
  /** Null: of the article's body. */
  readonly kind: BlockKind | null;
  readonly readable: boolean;
}

/** Share of the readable text that the article's element holds. */
const ROOT_SHARE = 0.85;
/** Share of a block's characters inside links from which it is a link to another page. */
const LINKED = 0.6;
/** The same, on average, of the items of a list that nothing but furniture follows. */
const LINKED_AT_END = 0.35;
/** Blocks of so many characters are told from each other by them: shorter ones may well stand twice. */
const TELLING = 40;

/** @param readable keys of the blocks that Readability keeps */
export function judgeBlocks(
  blocks: readonly TextBlock[],
  readable: ReadonlySet<string>,
  parts: Parts,
): JudgedBlock[] {
  const judged = firstJudgement(blocks, readable, parts);
  dropLinkLists(judged);
  nameStandfirst(judged, parts);
  dropRepeated(judged);
  dropIdleHeadings(judged);
  return judged;
}

/** A block as it is judged; `kind` is set by one step after the other. */
type Judging = { -readonly [key in keyof JudgedBlock]: JudgedBlock[key] };

function firstJudgement(blocks: readonly TextBlock[], keys: ReadonlySet<string>, parts: Parts): Judging[] {
  const judged = blocks.map((block): Judging => ({
    block,
    kind: parts.kindOf(block),
    readable: keys.has(blockKey(block.text)),
  }));
  const free = judged.filter(({ kind }) => kind === null);
  const anchors = free.filter(({ readable, block }) => readable && block.linked <= block.text.length / 2);
  // Where Readability finds nothing, all prose that no part of the page claims is its article.
  const root = articleRoot(
    (anchors.length > 0 ? anchors : free.filter(({ block }) => isProse(block))).map(({ block }) => block),
  );
  for (const one of free) {
    const { block, readable } = one;
    const inside = root !== null && block.above.includes(root);
    if (!inside && !(readable && isProse(block))) one.kind = "outside the article";
    else if (block.linked > block.text.length * LINKED && !isLinkedSentence(block))
      one.kind = "links to other pages";
    else if (block.tag === "th") one.kind = "heading of a table";
    else if (!readable && !isProse(block) && !isHeading(block)) one.kind = "outside the article";
  }
  return judged;
}

/** A paragraph that is one link as a whole, and a sentence with its full stop: links to other pages are headlines and have none. */
const isLinkedSentence = ({ tag, text, links }: TextBlock): boolean =>
  tag === "p" && links === 1 && text.length >= PROSE_LENGTH && /[.!?]["'”’)]*$/.test(text);

/** The lowest element that holds nearly all the text of the blocks given. */
function articleRoot(blocks: readonly TextBlock[]): PageElement | null {
  const held = new Map<PageElement, number>();
  let total = 0;
  for (const { above, text } of blocks) {
    total += text.length;
    for (const at of above) held.set(at, (held.get(at) ?? 0) + text.length);
  }
  let best: PageElement | null = null;
  let deepest = 0;
  for (const { above } of blocks)
    for (const [index, element] of above.entries()) {
      const depth = above.length - index;
      if (depth > deepest && held.get(element)! >= total * ROOT_SHARE) [best, deepest] = [element, depth];
    }
  return best;
}

const isHeading = ({ tag, text, stressed }: TextBlock): boolean =>
  /^h[1-6]$/.test(tag) ||
  (text.length < 100 && stressed >= text.length * 0.9 && !/[.!?,]["'”’)]*$/.test(text));

const isParagraph = ({ block, kind }: JudgedBlock): boolean => kind === null && isProse(block);

/** Lists whose items are links, each with a few words beside it: told by all items together, and more strictly at the article's end. */
function dropLinkLists(judged: readonly Judging[]): void {
  const last = judged.findLastIndex((one) => isParagraph(one) && one.block.tag !== "li");
  const lists = new Map<PageElement, { items: Judging[]; atEnd: boolean }>();
  for (const [index, one] of judged.entries()) {
    const list = one.block.tag === "li" ? one.block.above[1] : undefined;
    if (list === undefined || one.kind !== null) continue;
    const known = lists.get(list);
    if (known) known.items.push(one);
    else lists.set(list, { items: [one], atEnd: index > last });
  }
  for (const { items, atEnd } of lists.values()) {
    const shares = items.map(({ block }) => block.linked / block.text.length);
    const mean = shares.reduce((a, b) => a + b, 0) / shares.length;
    const each = items.every(({ block }) => block.links > 0);
    if (each && mean >= (atEnd ? LINKED_AT_END : LINKED))
      for (const item of items) item.kind = "links to other pages";
  }
}

/**
 * What stands between headline and first paragraph, outside of the element that holds the paragraphs: a line or two that sum the
 * article up, days, scraps.
 */
function nameStandfirst(judged: readonly Judging[], parts: Parts): void {
  const first = judged.findIndex((one) => isParagraph(one) && !isStandfirst(one.block, parts));
  const container = judged[first]?.block.above[1];
  for (const one of judged.slice(0, Math.max(first, 0))) {
    if (one.kind !== null) continue;
    const { text, above, tag } = one.block;
    if (text.length <= LONGEST_DAY_LINE && DAY_LINE.test(text) && !isHeading(one.block))
      one.kind = "day printed on the page";
    else if (isStandfirst(one.block, parts)) one.kind = "standfirst";
    else if (above[1] === container || tag === "tr") continue;
    else if (isHeading(one.block) && text.split(" ").length >= 4) one.kind = "standfirst";
    else if (text.split(" ").length < 8 && !/[.!?…:]["'”’)]*$/.test(text)) one.kind = "outside the article";
  }
}

const STANDFIRST =
  /-(?:dek|deck|standfirst|stand-first|sub-?title|sub-?head(?:line|ing)?|strap-?line|abstract|summary|lead-text|article-lead|excerpt|intro-?text|chapeau|vorspann)-/;
const LONGEST_STANDFIRST = 500;

/** A line or two whose own element says that they sum the article up. */
const isStandfirst = ({ above, text }: TextBlock, parts: Parts): boolean =>
  text.length <= LONGEST_STANDFIRST &&
  above
    .slice(0, 3)
    .some(
      (element) =>
        parts.proseIn(element) <= LONGEST_STANDFIRST && STANDFIRST.test(wordsOf(attributesOf(element))),
    );

const LONGEST_DAY_LINE = 120;
/** A line that is little more than a day: figures, or a month between day and year. */
const DAY_LINE =
  /\b(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d{2}|(?:19|20)\d{2}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)?\.? (?:de )?\p{L}{3,12}\.?,? (?:de )?(?:19|20)\d{2}|\p{L}{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d{2})\b/u;

/** The same paragraph again: an abstract that opens the text too, a caption set for two screens. */
function dropRepeated(judged: readonly Judging[]): void {
  const seen = new Set<string>();
  for (const one of judged) {
    if (!isParagraph(one) && one.kind !== "standfirst") continue;
    if (one.block.text.length < TELLING || one.block.tag === "li") continue;
    if (seen.has(one.block.text)) one.kind = "printed twice";
    else seen.add(one.block.text);
  }
}

/** Headings that no paragraph follows, before the next heading or the article's end. */
function dropIdleHeadings(judged: readonly Judging[]): void {
  let followed = false;
  for (let index = judged.length - 1; index >= 0; index--) {
    const one = judged[index]!;
    if (one.kind !== null) {
      // A list of links under a heading is what the heading speaks of; an advertisement in between is not.
      if (one.kind === "links to other pages") followed = false;
      continue;
    }
    if (!isHeading(one.block)) followed = true;
    else if (!followed) one.kind = "heading over nothing";
  }
}
