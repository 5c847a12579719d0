/**
 * How articles become a record: the stages in order.
 *
 *   collect  → raw articles      src/collect      files, standard input
 *   read     → one article read  src/read         article, language, places, reports; each article alone
 *   compare  → stories           src/compare      stories, origins, events, differences, situation; all articles together
 *   serve    → what is shown     src/serve        the brief, the page, JSON
 */
import { compareArticles } from "./compare/compare-articles.ts";
import type { RawArticle } from "./model/article.ts";
import type { Note } from "./model/note.ts";
import type { ReadArticle } from "./model/read-article.ts";
import { FORMAT, type Record } from "./model/record.ts";
import { loadLanguageModel } from "./read/language/read-language.ts";
import { loadGazetteer } from "./read/places/gazetteer/installed.ts";
import { readArticle, type ReadingTools } from "./read/read-article.ts";
import { compileCodebook } from "./read/reports/codebook/compile.ts";
import { loadCodebook } from "./read/reports/codebook/load.ts";
import { VERSION } from "./version.ts";

let tools: ReadingTools | null = null;

/** The language model, the gazetteers and the codebook; loaded once a process. */
export function loadTools(): ReadingTools {
  tools ??= {
    model: loadLanguageModel(),
    gazetteer: loadGazetteer(),
    codebook: compileCodebook(loadCodebook()),
  };
  return tools;
}

/** What a record says of the release and the data that made it. */
export const madeBy = (using: ReadingTools): Record["made"] => ({
  version: VERSION,
  models: [using.model.language],
  codebook: using.codebook.source.version,
  gazetteers: using.gazetteer.names,
});

/** Reads each article and compares them all. The order of the articles does not matter. */
export function makeRecord(
  raw: readonly RawArticle[],
  collected: readonly Note[] = [],
  using: ReadingTools = loadTools(),
): Record {
  const articles = raw.map((r) => readArticle(r, using)).toSorted(byId);
  return recordOf(articles, collected, using);
}

/** The second half alone, for articles that were read before. */
export function recordOf(
  articles: readonly ReadArticle[],
  collected: readonly Note[],
  using: ReadingTools,
): Record {
  const compared = compareArticles(articles, using.codebook.source);
  return {
    format: FORMAT,
    made: madeBy(using),
    articles: compared.articles,
    stories: compared.stories,
    notes: [...collected, ...articles.flatMap((a) => a.notes), ...compared.notes],
  };
}

/** The order of articles in a record. */
export const byId = (a: ReadArticle, b: ReadArticle): number =>
  a.article.id < b.article.id ? -1 : a.article.id > b.article.id ? 1 : 0;
