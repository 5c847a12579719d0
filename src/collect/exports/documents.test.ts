import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { collectFiles } from "../files/collect-files.ts";
import type { Collected } from "../files/collected.ts";
import { docxOf, zipOf } from "./docx-for-tests.ts";
import { pdfOf, type LineToPrint } from "./pdf-for-tests.ts";
import { unwrapLines } from "./unwrap.ts";

const folder = mkdtempSync(join(tmpdir(), "exports-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const collect = (name: string, bytes: Uint8Array | string): Promise<Collected> => {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return collectFiles([file], { day: null });
};

const nexis = readFileSync(new URL("../../../cases/exports/nexis-uni/input.txt", import.meta.url), "utf8");
const paragraphs = nexis.split("\n").filter((line) => line.trim() !== "");

const rtfOf = (lines: readonly string[]): string =>
  `{\\rtf1\\ansi {\\fonttbl{\\f0 Times;}}{\\header Page 1}\n${lines.map((line) => `{\\f0 ${line.replace(/[\\{}]/g, "\\$&").replace(/[^\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0)}?`)}}\\par`).join("\n")}}`;

/** Fifteen lines a page, as wide as print is; long paragraphs run over lines. */
function printed(lines: readonly string[]): Uint8Array {
  const pages: LineToPrint[][] = [[]];
  let y = 780;
  for (const paragraph of lines) {
    for (const text of paragraph.match(/.{1,90}(?:\s|$)/g) ?? []) {
      if (y < 100) {
        pages.push([]);
        y = 780;
      }
      pages.at(-1)!.push({ text: text.trim(), y, size: /^(?:Rebels take|Nine drown)/.test(text) ? 14 : 10 });
      y -= 14;
    }
    y -= 12;
  }
  return pdfOf(
    pages.map((page, index) => [...page, { text: `Page ${index + 1} of ${pages.length}`, y: 40, size: 8 }]),
  );
}

describe("an export of several articles", () => {
  it.each([
    ["export.docx", docxOf(paragraphs)],
    ["export.rtf", rtfOf(paragraphs)],
    ["export.pdf", printed(paragraphs)],
    ["export.txt", nexis],
  ])("%s", async (name, bytes) => {
    const { articles, errors, notes } = await collect(name, bytes);
    expect(errors).toEqual([]);
    expect(
      articles.map(({ id, outlet, headline, byline, published, from }) => ({
        id,
        outlet,
        headline,
        byline,
        published,
        from,
      })),
    ).toEqual([
      {
        id: "export-1",
        outlet: "The Island Herald (Reykjanes)",
        headline: "Rebels take harbour town of Hvoll after night of shelling",
        byline: "Jonna Flosadottir in Hvoll",
        published: "March 10, 2031 Monday",
        from: `${join(folder, name)}, article 1 of 2`,
      },
      {
        id: "export-2",
        outlet: "Northern Courier",
        headline: "Nine drown as ferry sinks off the cape",
        byline: null,
        published: "11 March 2031",
        from: `${join(folder, name)}, article 2 of 2`,
      },
    ]);
    expect(articles[0]!.text).toContain(
      "Rebels took the harbour town of Hvoll on Sunday after a night of shelling, the coast guard said. Eleven people were killed.",
    );
    expect(articles[0]!.text).toContain("Load-Date: March 11, 2031");
    expect(articles[1]!.text).not.toContain("Hvoll");
    expect(
      notes.some(({ kind, reason }) => kind === "skipped" && reason.includes("belong to no article")),
    ).toBe(true);
    expect(
      notes.some(({ kind, reason }) => kind === "doubted" && reason.includes("3 articles; 2 were found")),
    ).toBe(true);
  });
});

describe("a document that is one article", () => {
  it.each([
    ["one.docx", docxOf(["Rebels took Hvoll.", "Nine died."])],
    ["one.rtf", rtfOf(["Rebels took Hvoll.", "Nine died."])],
    ["one.pdf", printed(["Rebels took Hvoll.", "Nine died."])],
  ])("%s, with its sidecar", async (name, bytes) => {
    writeFileSync(join(folder, `${name}.meta.json`), '{"outlet": "The Gazette", "published": "2031-03-10"}');
    const { articles, errors } = await collect(name, bytes);
    expect(errors).toEqual([]);
    expect(articles).toMatchObject([
      { id: "one", outlet: "The Gazette", published: "2031-03-10", publishedBasis: "given" },
    ]);
    expect(articles[0]!.text.split(/\n+/)).toEqual(["Rebels took Hvoll.", "Nine died."]);
  });
});

describe("documents that can't be read are named, with what to do", () => {
  it.each([
    ["scanned.pdf", pdfOf([[], []]), "empty", /2 pages are pictures/, /ocrmypdf/],
    ["broken.pdf", "%PDF-1.7 and then nothing", "damaged", /cannot be opened/, /export it anew/],
    [
      "broken.docx",
      docxOf(["Rebels took Hvoll."]).subarray(0, 300),
      "damaged",
      /cannot be opened/,
      /save it again/,
    ],
    ["other.docx", zipOf([["hello.txt", "Hello"]]), "damaged", /cannot be opened/, /save it again/],
    [
      "bomb.docx",
      zipOf([["word/document.xml", "x"]], 3_000_000_000),
      "too-large",
      /3000000000 bytes/,
      /fewer/,
    ],
    ["empty.docx", docxOf([""]), "empty", /no text/, /leave it out/],
    ["plain.rtf", "Rebels took Hvoll.", "damaged", /does not begin as RTF/, /export it again/],
  ])("%s", async (name, bytes, kind, message, advice) => {
    const { articles, errors } = await collect(name, bytes);
    expect(articles).toEqual([]);
    expect(errors).toMatchObject([{ kind, file: join(folder, name) }]);
    expect(errors[0]!.message).toMatch(message);
    expect(errors[0]!.advice).toMatch(advice);
  });

  it("pages without text among others are said", async () => {
    const { articles, notes } = await collect(
      "half.pdf",
      pdfOf([[{ text: "Rebels took Hvoll.", y: 700 }], []]),
    );
    expect(articles).toHaveLength(1);
    expect(notes).toMatchObject([
      { kind: "doubted", reason: expect.stringContaining("no text on page 2") as string },
    ]);
  });
});

describe("lines as printed", () => {
  it("are joined to paragraphs, over pages and hyphens; running heads go", async () => {
    const filler = (n: number): LineToPrint => ({
      text: `Line ${"n".repeat(40 + n)} of the first page goes on and on and on`,
      y: 700 - n * 14,
    });
    const { articles } = await collect(
      "print.pdf",
      pdfOf([
        [
          { text: "The Herald", y: 800 },
          filler(0),
          filler(1),
          { text: `${"n".repeat(40)} and on, and the rebels took the govern-`, y: 672 },
        ],
        [
          { text: "The Herald", y: 800 },
          { text: "ment's house.", y: 700 },
          { text: "A new paragraph.", y: 676 },
        ],
        [
          { text: "The Herald", y: 800 },
          { text: "The end.", y: 700 },
        ],
      ]),
    );
    const lines = articles[0]!.text.split(/\n+/);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain("took the government's house.");
    expect(articles[0]!.text).not.toContain("The Herald");
  });

  it("of a plain text are joined only where all of it is broken", () => {
    const verse = "Rebels took Hvoll.\nNine died.\nThe port burns.\n\nSmoke rose over it.\nNobody came.";
    expect(unwrapLines(verse)).toBe(verse);
  });
});
