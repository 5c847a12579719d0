/**
 * One page to one article: bytes → text of the markup → blocks → what Readability keeps → what the markup says of each → text with
 * its parts. Pure and bounded by the page's size; `read-page.ts` bounds its time and memory.
 */
import { createHash } from "node:crypto";
import type { DayNamed, RawArticle } from "../../model/article.ts";
import type { Note } from "../../model/note.ts";
import { collectNote } from "../files/collected.ts";
import { judgeBlocks } from "./content.ts";
import { decodePage } from "./decode-page.ts";
import { depthOf, parsePage } from "./dom.ts";
import type { PageElement } from "./dom.ts";
import { readMetadata } from "./metadata/read-metadata.ts";
import { daysPrinted } from "./metadata/days-named.ts";
import { savedFrom } from "./metadata/page-address.ts";
import { DEEPEST_ELEMENT, MOST_MARKUP } from "./page-limits.ts";
import { pageId } from "./page-id.ts";
import { AN_ARTICLE, pageKind, pageSigns } from "./page-kind.ts";
import { composeGivenText, composeText, textInTheData } from "./page-text.ts";
import { Parts } from "./part-of-page.ts";
import { readableKeys } from "./readable.ts";
import { textBlocks } from "./text-blocks.ts";

/** Where a page came from, as its carrier knows. */
export interface PageSource {
  /** For ids and messages: the file, or the address. */
  readonly name: string;
  readonly url: string | null;
  /** The HTTP header's value. */
  readonly contentType: string | null;
}

export interface PageRead {
  /** Null where the page holds no article, or could not be read: a note says which. */
  readonly article: RawArticle | null;
  readonly notes: readonly Note[];
}

/** What reads a page in this thread. Throws what the parser throws (a stack that overflows). */
export function readPageHere(bytes: Uint8Array, source: PageSource): PageRead {
  const notes: Note[] = [];
  const id = pageId(source);
  const note = (kind: Note["kind"], reason: string, article: string | null = id): void => {
    notes.push(collectNote(kind, `${source.name}: ${reason}`, article));
  };
  const decoded = decodePage(bytes, source.contentType);
  if (decoded.remark !== null) note("doubted", decoded.remark);
  if (decoded.text.trim() === "") {
    note("skipped", "no article: the page is empty", null);
    return { article: null, notes };
  }
  const html = decoded.text.slice(0, MOST_MARKUP);
  if (html.length < decoded.text.length)
    note("cut", `of the page's ${decoded.text.length} characters the first ${html.length} are read`);

  const document = parsePage(html);
  const blocks = textBlocks(document.body);
  const parts = new Parts(blocks);
  const outside = (element: PageElement): boolean => parts.isOutside(element);
  const metadata = readMetadata(document, source.url ?? savedFrom(html), outside);
  const signs = pageSigns(document);
  const depth = depthOf(document.documentElement);
  if (depth > DEEPEST_ELEMENT)
    note(
      "doubted",
      `its elements are nested ${depth} deep, deeper than ${DEEPEST_ELEMENT} they are read without structure`,
    );
  const readable = depth > DEEPEST_ELEMENT ? new Set<string>() : readableKeys(document);
  const judged = judgeBlocks(blocks, readable, parts);
  const given = textInTheData(metadata.body, judged);
  const kind = given === null ? pageKind(signs, judged, metadata) : AN_ARTICLE;
  if (!kind.article) {
    note("skipped", kind.remark!, null);
    return { article: null, notes };
  }
  if (kind.remark !== null) note("cut", kind.remark);
  const composed = composeText(judged, metadata.headline);
  const { head, above, left } = composed;
  const { text, parts: hints } = given === null ? composed : composeGivenText(given, metadata.headline);
  if (given !== null)
    note(
      "doubted",
      "the page shows next to nothing; the text is the one that its data give to search engines",
    );
  if (left.length > 0)
    note(
      "skipped",
      `left out of the text: ${left.map(({ kind, blocks, words }) => `${kind} (${blocks} ${blocks === 1 ? "part" : "parts"}, ${words} words)`).join(", ")}`,
    );
  const days = daysOfPage(metadata.days, head, above);
  const published = days.find(({ claim }) => claim === "published")?.words ?? null;
  const article: RawArticle = {
    id,
    text,
    outlet: metadata.outlet,
    headline: metadata.headline?.text ?? null,
    byline: metadata.byline,
    url: metadata.address,
    published,
    publishedBasis: published === null ? null : "page",
    from: source.name,
    page: {
      parts: hints,
      days,
      credits: metadata.credits,
      copy: {
        sha256: createHash("sha256").update(bytes).digest("hex"),
        bytes: bytes.length,
        charset: decoded.charset,
        fetched: null,
      },
    },
  };
  return { article, notes };
}

/** In metadata, then as printed for readers, then in the address; above the headline only where nothing else names a day. */
function daysOfPage(
  named: readonly DayNamed[],
  head: readonly string[],
  above: readonly string[],
): readonly DayNamed[] {
  const ofMetadata = named.filter(({ claim }) => claim !== "address");
  const printed = daysPrinted(head);
  const ofAddress = named.filter(({ claim }) => claim === "address");
  const known = [...ofMetadata, ...printed].some(({ claim }) => claim === "published");
  return [...ofMetadata, ...printed, ...(known ? [] : daysPrinted(above)), ...ofAddress];
}
