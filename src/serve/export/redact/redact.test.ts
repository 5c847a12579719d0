/** What may not leave the house does not: names of private persons with --redact, articles' words with --no-text. */
import { parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import { collectFiles } from "../../../collect/files/collect-files.ts";
import { rawArticle } from "../../../model/article.ts";
import { makeRecord } from "../../../pipeline.ts";
import { exportRecord, type ExportOptions } from "../export-record.ts";
import { EXPORT_FORMAT_NAMES, type ExportFormatName } from "../formats.ts";
import { exampleRecord } from "../test-record.ts";
import { shownAs, WITHHELD } from "./mask.ts";
import { redactRecord } from "./redact-record.ts";

const day = "2031-03-11";
const news = makeRecord([
  rawArticle({
    id: "marta-olsen-killed",
    outlet: "Velma Post",
    headline: "Marta Olsen killed in Velma shelling",
    url: "https://velma.example/2031/marta-olsen-killed",
    published: day,
    text:
      "Marta Olsen killed in Velma shelling\n\nGovernment troops shelled the town of Velma on Monday, killing Marta Olsen, a teacher, and " +
      "wounding nine people, witnesses said.\n\nOlsen had taught there for ten years. “She opened the door and fell,” said her neighbour, " +
      "Tomas Berg.\n\nHer son, Nils Olsen, 11, was wounded. Defence Minister Karin Holt said the army had fired on rebels.\n",
  }),
  rawArticle({
    id: "courier",
    outlet: "Courier",
    published: day,
    text:
      "Rebels of the Karin Holt Brigade said on Tuesday that shells had killed the teacher Marta Olsen and two other people in Velma. " +
      "Holt denied it.\n\nTomas Berg said that nobody had fired from the houses.\n",
  }),
]);
const HIDDEN = [/Olsen/i, /Tomas/i, /Berg\b/i, /Nils/i];

/** Everything that an export says, as one text; Parquet by its values. */
async function said(record: typeof news, format: ExportFormatName, options: ExportOptions): Promise<string> {
  const { body, notes } = await exportRecord(record, format, options);
  const text =
    typeof body === "string"
      ? body
      : JSON.stringify(await parquetReadObjects({ file: body.buffer.slice(body.byteOffset, body.byteOffset + body.byteLength) as ArrayBuffer })); // prettier-ignore
  return text + JSON.stringify(notes);
}

describe.each(EXPORT_FORMAT_NAMES)("%s", (format) => {
  it("with --redact names no private person, in no field, address or id", async () => {
    const text = await said(news, format, { text: true, redact: true });
    for (const name of HIDDEN) expect(text).not.toMatch(name);
    const open = await said(news, format, { text: true, redact: false });
    if (format !== "ucdp-ged") expect(open).toMatch(/Olsen/);
  });

  it("with --no-text holds no five words of an article in a row, and no headline", async () => {
    const record = await exampleRecord();
    const text = await said(record, format, { text: false, redact: false });
    const words = (from: string): readonly string[] => from.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const runs = (from: string): Set<string> =>
      new Set(words(from).map((_, i, all) => all.slice(i, i + 5).join(" ")));
    const exported = runs(text);
    // Names, offices and counts are facts that stay: "the military forces of Iceland".
    const facts = new Set([
      ...runs(JSON.stringify(record.stories.map((s) => s.events.map((e) => [e.actor1, e.actor2, e.place])))),
    ]);
    for (const article of record.articles)
      for (const run of runs(article.text))
        if (run.split(" ").length === 5 && !facts.has(run)) expect(exported.has(run), run).toBe(false);
    for (const { sha256, headline } of record.articles) {
      if (headline !== null) expect(text).not.toContain(headline);
      if (format === "geojson") expect(text).toContain(sha256);
    }
  });
});

describe("redactRecord", () => {
  const { record, notes } = redactRecord(news);

  it("keeps every position: texts are as long as they were, and what is not a name is as it was", () => {
    for (const [i, { text, sha256 }] of record.articles.entries()) {
      const before = news.articles[i]!;
      expect(text.length).toBe(before.text.length);
      expect(sha256).toBe(before.sha256);
      for (let at = 0; at < text.length; at++) if (text[at] !== "█") expect(text[at]).toBe(before.text[at]);
    }
  });

  it("leaves officials, bodies and places named", () => {
    const text = JSON.stringify(record);
    expect(text).toContain("Karin Holt");
    expect(text).toContain("Velma");
    expect(text).toContain("Velma Post");
  });

  it("hides a minor for good, and says how many names are hidden", () => {
    expect(JSON.stringify(record)).not.toContain("Nils");
    expect(notes[0]!.reason).toMatch(/^\d+ names and variants of private persons hidden/);
  });

  it("is the same for the same record", () => expect(redactRecord(news)).toEqual({ record, notes }));

  it("hides the whole text of an article whose language is not read", async () => {
    const foreign = makeRecord([
      rawArticle({ id: "zeitung", published: day, text: "Am Montag wurde die Lehrerin Marta Olsen in Velma von einer Granate getötet, wie die Polizei mitteilte." }),
    ]); // prettier-ignore
    const hidden = redactRecord(foreign);
    expect(hidden.record.articles[0]!.text).toMatch(/^█+$/);
    expect(hidden.notes.some(({ reason }) => reason.includes("zeitung"))).toBe(true);
  });
});

it("tells not even the length of a name", () => {
  expect([shownAs("██████ ████████ fell"), shownAs("██’█ house")]).toEqual([
    `${WITHHELD} fell`,
    `${WITHHELD} house`,
  ]);
});

it("keeps the seeds' officials", async ({ skip }) => {
  const { articles } = await collectFiles(["../shared/seeds"], { day: "2014-06-22", stdin: null }).catch(
    () => ({ articles: [] }),
  );
  if (articles.length === 0) skip("../shared/seeds is absent");
  const text = JSON.stringify(
    redactRecord(makeRecord(articles, [])).record.articles.map((article) => article.text),
  );
  for (const name of ["John Kerry", "Barack Obama", "al-Maliki", "Qassim al-Moussawi"])
    expect(text).toContain(name);
});
