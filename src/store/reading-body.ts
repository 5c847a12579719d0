/** A ReadArticle's parts that are only compared, never searched: as deflated JSON, a seventh of its size. */
import { deflateSync, inflateSync } from "node:zlib";
import type { Article } from "../model/article.ts";
import type { Note } from "../model/note.ts";
import type { ReadArticle } from "../model/read-article.ts";
import type { Report } from "../model/report.ts";

/** Everything but what has columns or rows of its own. */
export function packBody(read: ReadArticle): Uint8Array {
  const { article: _article, reports: _reports, notes: _notes, ...body } = read;
  return deflateSync(JSON.stringify(body));
}

export function unpackReading(
  article: Article,
  body: Uint8Array,
  reports: readonly Report[],
  notes: readonly Note[],
): ReadArticle {
  const rest = JSON.parse(inflateSync(body).toString("utf8")) as Omit<
    ReadArticle,
    "article" | "reports" | "notes"
  >;
  return { ...rest, article, reports, notes };
}
