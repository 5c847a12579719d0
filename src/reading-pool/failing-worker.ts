/** A worker for the tests: dies at one article, throws at another, reads the rest. */
import { unreadArticle, type ReadArticle } from "../model/read-article.ts";
import type { RawArticle } from "../model/article.ts";
import { readArticleText } from "../read/article/read-article-text.ts";

export default (raw: RawArticle): ReadArticle => {
  if (raw.text.includes("die here")) process.exit(3);
  if (raw.text.includes("throw here")) throw new RangeError("too deep");
  return unreadArticle(readArticleText(raw).article);
};
