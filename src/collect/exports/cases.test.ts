/** The cases of cases/exports: an export as text, the articles in it, and what is said of the rest. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { readArticleText } from "../../read/article/read-article-text.ts";
import { collectFiles } from "../files/collect-files.ts";

const CASES = fileURLToPath(new URL("../../../cases/exports/", import.meta.url));

it.each(readdirSync(CASES).sort())("%s", async (name) => {
  const folder = join(CASES, name);
  const { articles, notes, errors } = await collectFiles([join(folder, "input.txt")], { day: null });
  expect(errors).toEqual([]);
  const found = {
    articles: articles.map((raw) => {
      const { article } = readArticleText(raw);
      const { id, outlet, headline, byline, published, blocks, text } = article;
      const body = blocks.flatMap(({ role, start, end }) => (role === "body" ? text.slice(start, end) : []));
      return { id, outlet, headline, byline, day: published.day, body: body.join("\n").split(/\s*\n\s*/) };
    }),
    notes: notes.map(({ kind, reason }) => `${kind}: ${reason.replace(folder, "").replace(/^\//, "")}`),
  };
  const file = join(folder, "expected.json");
  expect(existsSync(file), `${file} is missing; what was found: ${JSON.stringify(found, null, 2)}`).toBe(
    true,
  );
  expect(existsSync(join(folder, "why.md"))).toBe(true);
  expect(found).toEqual(JSON.parse(readFileSync(file, "utf8")));
});
