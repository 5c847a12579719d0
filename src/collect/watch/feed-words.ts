/** An article as its page gives it, with the feed's words where the page has none: said, each time. */
import type { DayNamed, PageCopy, RawArticle } from "../../model/article.ts";
import type { Note } from "../../model/note.ts";
import { collectNote } from "../files/collected.ts";
import type { PageRead } from "../pages/page-article.ts";
import type { FeedCopy, FoundEntry } from "./journal-entries.ts";

export type ReadPage = (
  bytes: Uint8Array,
  source: { readonly name: string; readonly url: string | null; readonly contentType: string | null },
) => Promise<PageRead>;

const DAY = 24 * 60 * 60_000;

/** @param outlet the feed's title, which names the outlet where nothing else does */
export function withFeedWords(
  article: RawArticle,
  item: FoundEntry["item"],
  outlet: string | null,
): { article: RawArticle; notes: Note[] } {
  const taken: string[] = [];
  const either = (own: string | null, feeds: string | null, what: string): string | null => {
    if (own === null && feeds !== null) taken.push(what);
    return own ?? feeds;
  };
  const named: RawArticle = {
    ...article,
    headline: either(article.headline, item.title, "headline"),
    byline: either(article.byline, item.byline, "byline"),
    outlet: either(article.outlet, outlet, "outlet"),
  };
  const notes: Note[] = [];
  let whole = named;
  if (article.published === null && item.published !== null) {
    taken.push("day");
    whole = withDay(named, { words: item.published, claim: "published", where: "the feed" });
  } else if (
    article.published !== null &&
    item.published !== null &&
    farApart(article.published, item.published)
  )
    notes.push(
      collectNote(
        "doubted",
        `${article.from}: the page was published ${article.published}, says the page; ${item.published}, says its feed; the page's word is taken`,
        article.id,
      ),
    );
  if (taken.length > 0)
    notes.push(
      collectNote(
        "unresolved",
        `${article.from}: the page names no ${taken.join(", no ")}: taken from its feed`,
        article.id,
      ),
    );
  return { article: whole, notes };
}

function withDay(article: RawArticle, day: DayNamed): RawArticle {
  return {
    ...article,
    published: day.words,
    publishedBasis: "page",
    ...(article.page === undefined ? {} : { page: { ...article.page, days: [day, ...article.page.days] } }),
  };
}

function farApart(a: string, b: string): boolean {
  const apart = Math.abs(Date.parse(a) - Date.parse(b));
  return Number.isFinite(apart) && apart > DAY;
}

/** The page's copy is what was fetched, and when. */
export const withFetched = (article: RawArticle, fetched: string): RawArticle =>
  article.page === undefined
    ? article
    : { ...article, page: { ...article.page, copy: { ...article.page.copy, fetched } } };

/** The item's own text, read like a page that holds nothing else; its copy is the feed's. */
export async function articleFromContent(
  content: string,
  item: FoundEntry["item"],
  copy: FeedCopy,
  readPage: ReadPage,
): Promise<PageRead> {
  const title = escaped(item.title ?? "");
  const html = `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title></head><body><article><h1>${title}</h1>${content}</article></body></html>`;
  const name = item.link ?? copy.address;
  const { article, notes } = await readPage(new TextEncoder().encode(html), {
    name,
    url: item.link,
    contentType: "text/html; charset=utf-8",
  });
  if (article?.page === undefined) return { article, notes };
  const { sha256, bytes, fetched } = copy;
  const page: PageCopy = { sha256, bytes, charset: article.page.copy.charset, fetched };
  return { article: { ...article, page: { ...article.page, copy: page } }, notes };
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
