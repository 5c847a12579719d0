/** Every case of cases/article, and what must hold of any text whatever. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RawArticle } from "../../model/article.ts";
import { Article, READ_ROLES, rawArticle } from "../../model/article.ts";
import { readArticleText } from "./read-article-text.ts";

const CASES = join(import.meta.dirname, "../../../cases/article");

const raw = (text: string, more: Partial<RawArticle> = {}): RawArticle =>
  rawArticle({ id: "a", text, ...more });

interface Sidecar {
  readonly outlet?: string;
  readonly headline?: string;
  readonly published?: string;
}

describe("cases", () => {
  it.each(readdirSync(CASES).sort())("%s", (name) => {
    const folder = join(CASES, name);
    const sidecarFile = join(folder, "input.txt.meta.json");
    const sidecar = existsSync(sidecarFile) ? (JSON.parse(readFileSync(sidecarFile, "utf8")) as Sidecar) : {};
    const { article } = readArticleText(
      raw(readFileSync(join(folder, "input.txt"), "utf8"), {
        ...sidecar,
        publishedBasis: sidecar.published === undefined ? null : "given",
      }),
    );
    const notBody = article.blocks
      .filter((block) => block.role !== "body")
      .map((block) => [block.role, article.text.slice(block.start, block.end)]);
    const { headline, byline, published, agencies, language } = article;
    expect({ headline, byline, published, agencies, language, notBody }).toEqual(
      JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")),
    );
  });
});

/** Pieces of pages, so that the properties are also tested on what the rules look for. */
const PAGE_PIECES = [
  "Rebels took Karsa on Monday, police said.",
  "Home > News > World",
  "Share this",
  "(AP)",
  "(File photo)",
  "Comments",
  "3 Comments",
  "Reply",
  "Leave a reply",
  "Advertisement",
  "READ MORE: Army bombs hills",
  "PORT ELIN (Reuters) -",
  "Sunday 17 December 2017",
  "Published: 30 February 2018",
  "By Ana Rell",
  "Tags Karsa Blast",
  "Photos: Storm hits coast",
  "Hide Caption 1 of 3",
  "Source NTV and agencies Related News",
  "Your support makes all the difference.We believe journalism",
  "\ud800",
  "\u0000",
  "\t",
  "\u00a0",
  "🙂",
  "…",
];
const anyPage = fc
  .array(
    fc.oneof(
      fc.constantFrom(...PAGE_PIECES),
      fc.string({ unit: "binary" }),
      fc.constantFrom(" ", "\n", "\n\n", "\r\n", ""),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""));

describe("any text", () => {
  const hasBlocks = (text: string, headline: string | null): void => {
    const { article, notes } = readArticleText(raw(text, { headline }));
    expect(article.text).toBe(text);
    let end = 0;
    let covered = "";
    for (const block of article.blocks) {
      expect(block.start).toBeGreaterThanOrEqual(end);
      expect(block.end).toBeGreaterThan(block.start);
      expect(text.slice(end, block.start).trim()).toBe("");
      covered += text.slice(block.start, block.end);
      end = block.end;
    }
    expect(end).toBeLessThanOrEqual(text.length);
    expect(text.slice(end).trim()).toBe("");
    expect(covered.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    expect(Article.safeParse(article).success).toBe(true);
    for (const note of notes) if (note.start !== null) expect(note.end).toBeLessThanOrEqual(text.length);
    expect(readArticleText(raw(text, { headline })).article).toEqual(article);
  };

  it("gives blocks in order that do not overlap and leave out nothing but white space", () => {
    fc.assert(
      fc.property(anyPage, fc.option(fc.constantFrom("Rebels took Karsa", "Storm hits coast")), hasBlocks),
      {
        numRuns: 400,
      },
    );
  });

  it.each(["", " ", "\n\n", "\u0000", "\ud800\udc00\ud800", "\u200b", "a"])("%j", (text) =>
    hasBlocks(text, null),
  );
});

describe("hostile text", () => {
  const length = 300_000;
  const inputs: Readonly<Record<string, string>> = {
    "one word": "a".repeat(length),
    "one word in capitals": "A".repeat(length),
    "one sentence": "the rebels took the town and ".repeat(length / 29),
    "white space": " \t\u00a0".repeat(length / 3),
    "full stops": ". ".repeat(length / 2),
    brackets: "(AP) (".repeat(length / 6),
    "captions in one line": "Smoke over Karsa. (AP) ".repeat(length / 23),
    names: "Ahmed Karim, ".repeat(length / 13),
    "lines of furniture": "Advertisement\n".repeat(length / 14),
    "days of publication": "Published: 3 May 2017\n".repeat(length / 22),
    "lone surrogates": "\ud800".repeat(length),
    "headings of comments": "1 Comment\n".repeat(length / 10),
  };
  it.each(Object.keys(inputs))("%s: 300,000 characters in bounded time", { timeout: 20_000 }, (name) => {
    const { article } = readArticleText(raw(inputs[name]!));
    expect(article.text.length).toBe(inputs[name]!.length);
  });
});

describe("what is not read is said", () => {
  it("names the reason and the place of each part", () => {
    const text =
      "Rebels took the town of Karsa on Monday, police said.\nRead more: Army bombs hills\nTwo men were hurt in the attack.";
    const { article, notes } = readArticleText(raw(text));
    const note = notes.find((one) => one.kind === "skipped")!;
    expect(text.slice(note.start!, note.end!)).toBe("Read more: Army bombs hills");
    expect(note.reason).toContain("pointer to other pages");
    const read = article.blocks.filter((block) => READ_ROLES.has(block.role));
    expect(read.map((block) => text.slice(block.start, block.end))).toEqual([
      "Rebels took the town of Karsa on Monday, police said.",
      "Two men were hurt in the attack.",
    ]);
  });

  it("keeps an article in another language and says so", () => {
    const { article, notes } = readArticleText(
      raw(
        "Повстанцы захватили город в понедельник, сообщила полиция. Погибли девять человек, ещё тридцать ранены.",
      ),
    );
    expect(article.language).toBe("ru");
    expect(notes.some((note) => note.kind === "skipped" && note.reason.includes("language"))).toBe(true);
  });
});
