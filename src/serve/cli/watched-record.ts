/** The record, or the brief, of what a watch has collected: written anew when something came. */
import { existsSync } from "node:fs";
import { extname } from "node:path";
import { collectFiles } from "../../collect/files/collect-files.ts";
import { errorText } from "../../collect/files/collected.ts";
import type { ReadArticle } from "../../model/read-article.ts";
import type { Record } from "../../model/record.ts";
import { render, type BriefOptions } from "./brief-command.ts";
import { UserError } from "./exit-codes.ts";
import { collectNote } from "../../collect/files/collected.ts";
import { writeOutput } from "./output.ts";

export interface WatchedFiles {
  /** Written as JSON. */
  readonly record: string | undefined;
  /** Written as its ending says: .html, .md, else as text. */
  readonly brief: string | undefined;
}

const FORMATS: Readonly<{ [ending: string]: BriefOptions["format"] }> = {
  ".html": "html",
  ".htm": "html",
  ".md": "md",
  ".markdown": "md",
};
const formatOf = (file: string): BriefOptions["format"] => FORMATS[extname(file).toLowerCase()] ?? "terminal";

/** @returns what writes both, reading each article once; nothing is written while the collection is empty */
export function watchedRecord(
  articles: string,
  { record, brief }: WatchedFiles,
): (fresh: boolean) => Promise<void> {
  const read = new Map<string, ReadArticle>();
  const wanted = [record, brief].filter((file) => file !== undefined);
  return async (fresh) => {
    if (wanted.length === 0 || (!fresh && wanted.every((file) => existsSync(file)))) return;
    if (!existsSync(articles)) return;
    const made = await make();
    if (record !== undefined) await writeOutput(`${JSON.stringify(made, null, 1)}\n`, record);
    if (brief !== undefined)
      await writeOutput(await render(made, { format: formatOf(brief), output: brief, day: null }), brief);
  };

  async function make(): Promise<Record> {
    const collected = await collectFiles([articles], { day: null });
    if (collected.articles.length === 0 && collected.errors.length > 0)
      throw new UserError(collected.errors.map(errorText).join("\n"));
    const { loadTools, readArticle, recordOf } = await import("../../index.ts");
    const tools = loadTools();
    const known = collected.articles.map((raw) => {
      const article = read.get(raw.id) ?? readArticle(raw, tools);
      read.set(raw.id, article);
      return article;
    });
    const failed = collected.errors.map((error) => collectNote("failed", errorText(error)));
    return recordOf(known, [...collected.notes, ...failed], tools);
  }
}
