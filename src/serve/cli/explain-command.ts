/** `crosscheck explain`. */
import type { RawArticle } from "../../model/article.ts";
import { UserError } from "./exit-codes.ts";
import { harmlessLines } from "../terminal-text.ts";
import { collect, rawAgain } from "./load-record.ts";
import { writeOutput } from "./output.ts";

export interface ExplainOptions {
  readonly at: string;
  readonly day: string | null;
}

/** Article ids may hold colons: the longest id that fits is meant. */
function find(
  at: string,
  articles: readonly RawArticle[],
): { readonly article: RawArticle; readonly rest: string } {
  const [article] = articles
    .filter(({ id }) => at.startsWith(`${id}:`))
    .sort((a, b) => b.id.length - a.id.length);
  if (article) return { article, rest: at.slice(article.id.length + 1) };
  const known = articles.map(({ id }) => id);
  throw new UserError(
    `no article fits --at ${at}; give ARTICLE:OFFSET with one of ${known.slice(0, 10).join(", ")}${known.length > 10 ? ", …" : ""}`,
  );
}

/** An offset in characters, or words of the text, whose first occurrence is meant. */
function offsetIn({ id, text }: RawArticle, rest: string): number {
  const offset = /^\d+$/.test(rest) ? Number(rest) : text.indexOf(rest);
  if (rest === "" || offset < 0)
    throw new UserError(`${id} has no “${rest}”; give an offset, or words to the letter`);
  if (offset >= text.length)
    throw new UserError(`${id} has ${text.length} characters; offset ${offset} is past its end`);
  return offset;
}

export async function explainCommand(files: readonly string[], options: ExplainOptions): Promise<void> {
  const collected = await collect(files, options);
  const articles = [
    ...collected.articles,
    ...collected.records.flatMap((record) => record.articles.map(rawAgain)),
  ];
  const { article, rest } = find(options.at, articles);
  const offset = offsetIn(article, rest);
  const [{ loadTools, readArticle }, { explainPassage }] = await Promise.all([
    import("../../index.ts"),
    import("../explain/explain-passage.ts"),
  ]);
  await writeOutput(harmlessLines(explainPassage(readArticle(article, loadTools()), offset)), undefined);
}
