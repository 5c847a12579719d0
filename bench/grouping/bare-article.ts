/** A ReadArticle of a bare text, unread: headline and body, no sentences, no reports. Grouping needs no more. */
import type { Article } from "../../src/model/article.ts";
import type { ReadArticle } from "../../src/model/read-article.ts";

export function bareArticle(
  id: string,
  headline: string | null,
  day: string | null,
  body: string,
  outlet: string | null = null,
): ReadArticle {
  const article: Article = {
    id,
    outlet,
    headline,
    byline: null,
    url: null,
    published: { day, time: null, basis: day === null ? "unknown" : "given", doubt: null },
    agencies: [],
    language: "en",
    sha256: "0".repeat(64),
    text: body,
    blocks: body === "" ? [] : [{ role: "body", start: 0, end: body.length }],
  };
  return {
    article,
    sentences: [],
    names: [],
    entities: [],
    quantities: [],
    times: [],
    places: [],
    reports: [],
    notes: [],
  };
}
