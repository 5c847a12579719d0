/** A page's chosen blocks as one text, a line a block, with what the markup knows of each. */
import type { BlockRole, PartHint } from "../../model/article.ts";
import type { JudgedBlock } from "./content.ts";
import type { Headline } from "./metadata/page-title.ts";
import { titleLikeness, titleWords } from "./metadata/title-words.ts";

export interface PageText {
  readonly text: string;
  readonly parts: readonly PartHint[];
  /** Lines between headline and body that may hold the day. */
  readonly head: readonly string[];
  /** The same just above the headline, where some pages print today's day. */
  readonly above: readonly string[];
  /** What was left out of the text: kind, blocks, words. */
  readonly left: readonly { readonly kind: string; readonly blocks: number; readonly words: number }[];
}

const ROLES: Readonly<Record<string, BlockRole>> = {
  caption: "caption",
  "picture credit": "credit",
  byline: "byline",
  "readers' comments": "comment",
  standfirst: "headline",
};

/** Kinds that belong to an article's head when they stand between its headline and its first paragraph. */
const OF_THE_HEAD = new Set(["standfirst", "byline", "day printed on the page", "caption", "picture credit"]);

const MAY_HOLD_THE_DAY = new Set([
  "byline",
  "day printed on the page",
  "share buttons",
  "outside the article",
]);
const LINES_ABOVE = 6;

const wordCount = (text: string): number => text.split(/\s+/).length;
/** Fewer words are no headline that is said twice, but a word in common. */
const FEWEST_TITLE_WORDS = 3;

export function composeText(judged: readonly JudgedBlock[], headline: Headline | null): PageText {
  const body = judged.flatMap(({ kind }, index) => (kind === null ? [index] : []));
  const [first, last] = [body[0] ?? judged.length, body.at(-1) ?? -1];
  const top = headlineIndex(judged, headline, first);
  const lines: { text: string; role: BlockRole | null; rule: string }[] = [];
  if (headline !== null) lines.push({ text: headline.text, role: "headline", rule: "headline" });
  const head: string[] = [];
  const above: string[] = [];
  const left = new Map<string, { blocks: number; words: number }>();
  for (const [index, { block, kind }] of judged.entries()) {
    if (index === top || (kind !== null && headline !== null && repeats(block.text, headline.text))) continue;
    const inHead = index > top && index < first && kind !== null && OF_THE_HEAD.has(kind);
    if (kind !== null && MAY_HOLD_THE_DAY.has(kind)) {
      if (index > top && index < first) head.push(block.text);
      else if (index < top && index >= top - LINES_ABOVE) above.push(block.text);
    }
    const inBody = index >= first && index <= last;
    const after = index > last && (kind === "caption" || kind === "picture credit");
    if (kind === null) lines.push({ text: block.text, role: null, rule: "" });
    else if (inHead || inBody || after)
      lines.push({ text: block.text, role: ROLES[kind] ?? "furniture", rule: kind });
    else {
      const count = left.get(kind) ?? { blocks: 0, words: 0 };
      left.set(kind, { blocks: count.blocks + 1, words: count.words + wordCount(block.text) });
    }
  }
  let text = "";
  const parts: PartHint[] = [];
  for (const line of lines) {
    if (text !== "") text += "\n";
    if (line.role !== null)
      parts.push({
        role: line.role,
        start: text.length,
        end: text.length + line.text.length,
        rule: line.rule,
      });
    text += line.text;
  }
  return { text, parts, head, above, left: [...left].map(([kind, count]) => ({ kind, ...count })) };
}

const repeats = (text: string, headline: string): boolean =>
  titleWords(text).length >= FEWEST_TITLE_WORDS &&
  titleWords(text).join(" ") === titleWords(headline).join(" ");

/** Where the headline stands among the blocks; -1 where only the metadata have it. */
function headlineIndex(judged: readonly JudgedBlock[], headline: Headline | null, first: number): number {
  if (headline === null) return -1;
  for (let index = Math.min(first, judged.length - 1); index >= 0; index--) {
    const { block } = judged[index]!;
    if (
      block.text.length < headline.text.length * 2 &&
      titleLikeness(block.text, headline.text) >= 0.9 &&
      titleWords(block.text).length >= Math.min(FEWEST_TITLE_WORDS, titleWords(headline.text).length)
    )
      return index;
  }
  return -1;
}
