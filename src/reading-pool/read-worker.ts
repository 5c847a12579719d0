/** One thread of the pool: reads the articles that it is handed, one after the other. */
import type { RawArticle } from "../model/article.ts";
import type { ReadArticle } from "../model/read-article.ts";
import { loadTools } from "../pipeline.ts";
import { readArticle } from "../read/read-article.ts";

export default (raw: RawArticle): ReadArticle => readArticle(raw, loadTools());
