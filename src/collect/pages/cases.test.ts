/** Each folder of cases/pages: a page, what is to be read of it, and why it is there. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { READ_ROLES } from "../../model/article.ts";
import type { BlockRole } from "../../model/article.ts";
import { loadTools } from "../../pipeline.ts";
import { readArticle } from "../../read/read-article.ts";
import { readPageHere } from "./page-article.ts";

interface Expected {
  /** Words of the note that says what the page is instead of an article, or how much of one it has. */
  readonly said?: string;
  readonly headline?: string;
  readonly outlet?: string | null;
  readonly byline?: string | null;
  readonly url?: string | null;
  readonly day?: string | null;
  readonly updated?: string | null;
  readonly agencies?: readonly string[];
  readonly language?: string;
  readonly body?: readonly string[];
  readonly captions?: readonly string[];
  /** "type: words that tell of it": these must be there; where none is named, there must be none. */
  readonly reports?: readonly string[];
}

const FOLDER = join(import.meta.dirname, "../../../cases/pages");

function readCase(name: string): Expected {
  const bytes = readFileSync(join(FOLDER, name, "input.html"));
  const { article: raw, notes } = readPageHere(bytes, { name: `${name}.html`, url: null, contentType: null });
  const saying = notes
    .map(({ reason }) => reason.slice(name.length + 7))
    .filter((reason) => !reason.startsWith("left out of the text"));
  const said = saying.length > 0 ? { said: saying.join("; ") } : {};
  if (raw === null) return said;
  const { article, reports } = readArticle(raw, loadTools());
  const inRole = (...roles: readonly BlockRole[]): string[] =>
    article.blocks
      .filter(({ role }) => roles.includes(role))
      .map(({ start, end }) => article.text.slice(start, end));
  return {
    ...said,
    headline: article.headline ?? "",
    outlet: article.outlet,
    byline: article.byline,
    url: article.url,
    day: article.published.day,
    updated: article.updated?.day ?? null,
    agencies: article.agencies,
    language: article.language,
    body: inRole("body"),
    captions: inRole("caption"),
    reports: reports.map(
      ({ type, trigger }) =>
        `${[type].flat().join(" + ")}: ${article.text.slice(trigger.start, trigger.end)}`,
    ),
  };
}

describe("pages", () => {
  it.each(readdirSync(FOLDER).sort())("%s", (name) => {
    const expected = JSON.parse(readFileSync(join(FOLDER, name, "expected.json"), "utf8")) as Expected;
    const { reports = [], ...read } = readCase(name);
    const { reports: wanted = [], ...rest } = expected;
    expect(read).toEqual(rest);
    expect(reports).toEqual(wanted.length === 0 ? [] : expect.arrayContaining([...wanted]));
  });

  it("have no report outside of the parts that are read", () => {
    for (const name of readdirSync(FOLDER)) {
      const bytes = readFileSync(join(FOLDER, name, "input.html"));
      const { article: raw } = readPageHere(bytes, { name, url: null, contentType: null });
      if (raw === null) continue;
      const { article, reports } = readArticle(raw, loadTools());
      for (const { start, end } of reports)
        expect(
          article.blocks.some(
            (block) => READ_ROLES.has(block.role) && block.start <= start && end <= block.end,
          ),
          `${name}: ${article.text.slice(start, end)}`,
        ).toBe(true);
    }
  });
});
