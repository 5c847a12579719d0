import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { collectFiles } from "./collect-files.ts";
import type { Collected } from "./collected.ts";

const folder = mkdtempSync(join(tmpdir(), "ninjs-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const collect = (name: string, content: unknown): Promise<Collected> => {
  const file = join(folder, name);
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return collectFiles([file], { day: null });
};

const PARAGRAPHS = [
  "Rebels took the harbour town of Hvoll on Sunday, the coast guard said.",
  "Eleven people were killed & buried.",
];
const MARKUP = `<section><p>${PARAGRAPHS[0]!}</p><p>Eleven people <b>were</b> killed &amp; buried.</p></section>`;
const EXPECTED = {
  headline: "Rebels take Hvoll",
  byline: "Jonna Flosadottir",
  outlet: "Island Newswire",
  published: "2031-03-10T10:37:00Z",
  publishedBasis: "given",
  text: PARAGRAPHS.join("\n"),
};

const VERSIONS: readonly (readonly [string, object])[] = [
  [
    "ninjs 1",
    {
      uri: "urn:newsml:newswire.example:20310310:1",
      type: "text",
      version: "2",
      versioncreated: "2031-03-10T10:37:00Z",
      firstcreated: "2031-03-09T23:00:00Z",
      byline: "Jonna Flosadottir",
      headline: "Rebels take Hvoll",
      body_text: PARAGRAPHS.join(" "),
      body_xhtml: MARKUP,
      copyrightholder: "Island Newswire",
      usageterms: "No use after 30 days",
      located: "Hvoll",
    },
  ],
  [
    "ninjs 2",
    {
      uri: "urn:newsml:newswire.example:20310310:1",
      version: "2",
      standard: { name: "ninjs", version: "2.1" },
      pubstatus: "usable",
      versioncreated: "2031-03-10T10:37:00Z",
      firstcreated: "2031-03-09T23:00:00Z",
      by: "Jonna Flosadottir",
      headlines: [
        { role: "subheadline", value: "Mayor flees" },
        { role: "main", value: "Rebels take Hvoll" },
      ],
      bodies: [{ role: "html", contenttype: "text/html", value: MARKUP }],
      infosources: [{ name: "Island Newswire", role: "source" }],
      usageterms: "No use after 30 days",
      located: "Hvoll",
    },
  ],
  [
    "ninjs 3",
    {
      uri: "urn:newsml:newswire.example:20310310:1",
      version: "2",
      type: "text",
      versionCreated: "2031-03-10T10:37:00Z",
      firstCreated: "2031-03-09T23:00:00Z",
      by: "Jonna Flosadottir",
      headlines: [{ role: "main", value: "Rebels take Hvoll" }],
      bodies: [
        { role: "main", contentType: "text/plain", value: PARAGRAPHS.join(" ") },
        { role: "richtext", contentType: "application/xhtml+xml", value: MARKUP },
      ],
      copyrightHolder: "Island Newswire",
      usageTerms: "No use after 30 days",
      located: "Hvoll",
    },
  ],
];

describe.each(VERSIONS)("%s", (_, item) => {
  it.each([
    ["one item", "one.json", item],
    ["a list", "list.json", [item]],
    ["wrapped", "wrapped.json", { items: [item], total: 1 }],
    ["a line", "lines.jsonl", JSON.stringify(item)],
  ])("as %s", async (_name, file, content) => {
    const { articles, errors, notes } = await collect(file, content);
    expect(errors).toEqual([]);
    expect(articles).toMatchObject([
      { ...EXPECTED, id: "urn:newsml:newswire.example:20310310:1;version=2", url: null },
    ]);
    const said = notes.map(({ reason }) => reason).join("\n");
    for (const part of ["No use after 30 days", "where it was written: “Hvoll”", "first written 2031-03-09"])
      expect(said).toContain(part);
  });
});

it("plain text where there is no markup; an address where the identifier is one", async () => {
  const { articles } = await collect("plain.json", {
    uri: "https://newswire.example/1",
    versioncreated: "2031-03-10T10:37:00Z",
    headline: "Rebels take Hvoll",
    body_text: PARAGRAPHS[0],
  });
  expect(articles).toMatchObject([{ text: PARAGRAPHS[0], url: "https://newswire.example/1", outlet: null }]);
});

it("what is no article, and what was withdrawn, is passed over with its reason; two versions are two articles", async () => {
  const item = VERSIONS[2]![1];
  const { articles, notes, errors } = await collect("mixed.json", [
    item,
    { ...item, version: "3" },
    { uri: "urn:x:4", type: "picture", versionCreated: "2031-03-10T10:37:00Z", renditions: [] },
    { ...item, uri: "urn:x:5", pubStatus: "canceled" },
  ]);
  expect(errors).toEqual([]);
  expect(articles.map(({ id }) => id.slice(-1))).toEqual(["2", "3"]);
  const said = notes.map(({ reason }) => reason).join("\n");
  expect(said).toContain("“picture”");
  expect(said).toContain("withdrawn");
});

it("an article in plain JSON stays what it was", async () => {
  const { articles } = await collect("own.json", {
    uri: "https://x.example/1",
    headline: "H",
    text: "One.",
    versioncreated: "2031-03-10",
  });
  expect(articles).toMatchObject([{ id: "own", text: "One.", published: "2031-03-10" }]);
});
