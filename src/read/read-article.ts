/** Reads ONE article: text → blocks → language → places → reports. Pure: no network, no clock, no chance, no other article. */
import type { Article, RawArticle } from "../model/article.ts";
import { unreadArticle, type ReadArticle } from "../model/read-article.ts";
import { readArticleText } from "./article/read-article-text.ts";
import { readQuantities } from "./language/en/quantities/read-quantities.ts";
import { readTimes } from "./language/en/times/read-times.ts";
import { readLanguage, type LanguageModel } from "./language/read-language.ts";
import type { Gazetteer } from "./places/gazetteer/gazetteer.ts";
import { readPlaces } from "./places/read-places.ts";
import type { CompiledCodebook } from "./reports/codebook/compile.ts";
import { readReports } from "./reports/read-reports.ts";

/** What reading stands on; loaded once. */
export interface ReadingTools {
  readonly model: LanguageModel;
  readonly gazetteer: Gazetteer;
  readonly codebook: CompiledCodebook;
}

/** Languages that there is a folder for under `language/`. */
export const READ_LANGUAGES: ReadonlySet<string> = new Set(["en"]);

export function readArticle(raw: RawArticle, tools: ReadingTools): ReadArticle {
  // What is headline, body and caption, and what is the page's own: only the former is read.
  const { article, notes } = readArticleText(raw);
  const read = readBlocks(article, tools);
  return { ...read, notes: [...notes, ...read.notes] };
}

/** The stages after the blocks are known. */
export function readBlocks(article: Article, tools: ReadingTools): ReadArticle {
  if (!READ_LANGUAGES.has(article.language)) return unreadArticle(article);
  const language = readLanguage(article.text, article.blocks, tools.model);
  const quantities = readQuantities(article.text, language.sentences);
  // A doubted day resolves nothing: its times stay relative until `compare` can infer one.
  const day = article.published.doubt === null ? article.published.day : null;
  const times = readTimes(article.text, language.sentences, day);
  const places = readPlaces({ text: article.text, ...language }, tools.gazetteer);
  const reports = readReports(
    { article, ...language, quantities, times, places: places.places },
    tools.codebook,
    day,
  );
  const inArticle = [...language.notes, ...places.notes].map((n) => ({ ...n, article: article.id }));
  return {
    article,
    sentences: language.sentences,
    names: language.names,
    entities: language.entities,
    quantities,
    times,
    places: places.places,
    reports: reports.reports,
    notes: [...inArticle, ...reports.notes],
  };
}
