/** A ReadArticle of a bare text, unread: headline and body, no sentences, no reports. Grouping needs no more. */
import { plainArticle } from "../../src/model/article.ts";
import { unreadArticle, type ReadArticle } from "../../src/model/read-article.ts";

export function bareArticle(
  id: string,
  headline: string | null,
  day: string | null,
  body: string,
  outlet: string | null = null,
): ReadArticle {
  return unreadArticle(plainArticle({ id, headline, day, text: body, outlet }));
}
