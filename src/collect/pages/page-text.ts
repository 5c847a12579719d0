/** A page's chosen blocks as one text, a line a block, with what the markup knows of each. */
import type { BlockRole, PartHint } from "../../model/article.ts";
import type { JudgedBlock } from "./content.ts";
import { isProse } from "./part-of-page.ts";
import type { Headline } from "./metadata/page-title.ts";
import { plainText } from "./plain-text.ts";
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
  correction: "correction",
  "readers' comments": "comment",
  standfirst: "headline",
};

/** Kinds that belong to an article's head when they stand between its headline and its first paragraph. */
const OF_THE_HEAD = new Set(["standfirst", "byline", "day printed on the page", "caption", "picture credit"]);

/** Kinds that belong to an article behind its last paragraph too. */
const AFTER_THE_BODY = new Set(["caption", "picture credit", "correction"]);
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
  const top = headlineIndex(judged, headline);
  const body = judged.flatMap(({ kind }, index) => (kind === null && index > top ? [index] : []));
  const [first, last] = [body[0] ?? judged.length, body.at(-1) ?? -1];
  const lines: { text: string; role: BlockRole | null; rule: string }[] = [];
  if (headline !== null) lines.push({ text: headline.text, role: "headline", rule: "headline" });
  const head: string[] = [];
  const above: string[] = [];
  const left = new Map<string, { blocks: number; words: number }>();
  for (const [index, { block, kind: found }] of judged.entries()) {
    // Nothing above its headline is of an article's body.
    const kind = found === null && index < top ? "outside the article" : found;
    if (index === top || (kind !== null && headline !== null && repeats(block.text, headline.text))) continue;
    const inHead = index > top && index < first && kind !== null && OF_THE_HEAD.has(kind);
    if (kind !== null && MAY_HOLD_THE_DAY.has(kind)) {
      if (index > top && index < first) head.push(block.text);
      else if (index < top && index >= top - LINES_ABOVE) above.push(block.text);
    }
    const inBody = index >= first && index <= last;
    const after = index > last && kind !== null && AFTER_THE_BODY.has(kind);
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

/** Where the headline stands among the blocks, before or at the first paragraph; -1 where only the metadata have it. */
function headlineIndex(judged: readonly JudgedBlock[], headline: Headline | null): number {
  if (headline === null) return -1;
  const paragraph = judged.findIndex(({ block, kind }) => kind === null && isProse(block));
  const upTo = judged.slice(0, paragraph < 0 ? judged.length : paragraph + 1);
  const own = upTo.findLastIndex(
    ({ block }) => headline.element !== null && block.above.includes(headline.element),
  );
  return own >= 0 ? own : upTo.findLastIndex(({ block }) => isHeadline(block.text, headline.text));
}

const isHeadline = (text: string, headline: string): boolean =>
  text.length < headline.length * 2 &&
  titleLikeness(text, headline) >= 0.9 &&
  titleWords(text).length >= Math.min(FEWEST_TITLE_WORDS, titleWords(headline).length);

/** Fewest words of a text in the page's data that is worth more than what the page shows. */
const FEWEST_GIVEN = 30;

/**
 * The article's text as the page's data give it (JSON-LD `articleBody`), where what the page shows before its scripts run is less than
 * half of it; else null.
 */
export function textInTheData(given: string | null, judged: readonly JudgedBlock[]): string | null {
  if (given === null) return null;
  const plain = given.replace(/<(?:\/p|br\s*\/?)>/gi, "\n").replace(/<[a-z/][^>]*>/gi, " ");
  const shown = judged.reduce((sum, { block, kind }) => sum + (kind === null ? wordCount(block.text) : 0), 0);
  const words = wordCount(plain.trim());
  return words >= FEWEST_GIVEN && words > 2 * shown ? plain : null;
}

export function composeGivenText(given: string, headline: Headline | null): Pick<PageText, "text" | "parts"> {
  const paragraphs = given
    .split(/\s*\n\s*/)
    .map((paragraph) => plainText(paragraph).trim())
    .filter((paragraph) => paragraph !== "");
  if (headline === null) return { text: paragraphs.join("\n"), parts: [] };
  return {
    text: [headline.text, ...paragraphs].join("\n"),
    parts: [{ role: "headline", start: 0, end: headline.text.length, rule: "headline" }],
  };
}
