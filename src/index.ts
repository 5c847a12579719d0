/** The library's face: one function a verb, and the whole run. */
export { collectFiles } from "./collect/files/collect-files.ts";
export { readArticle } from "./read/read-article.ts";
export { compareArticles } from "./compare/compare-articles.ts";
export { loadTools, makeRecord, recordOf } from "./pipeline.ts";
export type { Record } from "./model/record.ts";
