/** Any text gives reports that hold together, the same each time, in bounded time. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainArticle, type Article } from "../../model/article.ts";
import { contains } from "../../model/span.ts";
import { loadLanguageModel } from "../language/read-language.ts";
import { loadBundledGazetteer } from "../places/gazetteer/installed.ts";
import { readBlocks, type ReadingTools } from "../read-article.ts";
import { compileCodebook } from "./codebook/compile.ts";
import { loadCodebook } from "./codebook/load.ts";

const tools: ReadingTools = {
  model: loadLanguageModel(),
  gazetteer: loadBundledGazetteer(),
  codebook: compileCodebook(loadCodebook()),
};

/** An article with a block for each line, the first of several its headline. */
function articleOf(text: string): Article {
  const lines = [...text.matchAll(/[^\n]+/g)];
  return plainArticle({
    id: "any",
    day: "2023-05-17",
    text,
    blocks: lines.map(({ index, 0: line }, i) => ({
      role: i === 0 && lines.length > 1 ? "headline" : "body",
      start: index,
      end: index + line.length,
    })),
  });
}

const LONGEST_PASSAGE = 500;

function readAndCheck(text: string) {
  const read = readBlocks(articleOf(text), tools);
  const triggers = new Set(read.reports.map((r) => `${r.trigger.start}-${r.trigger.end}`));
  const valid = (s: { readonly start: number; readonly end: number }): boolean =>
    0 <= s.start && s.start < s.end && s.end <= text.length;
  for (const report of read.reports) {
    expect(valid(report) && valid(report.trigger)).toBe(true);
    expect(contains(report, report.trigger)).toBe(true);
    const trigger = report.trigger.end - report.trigger.start;
    expect(report.end - report.start).toBeLessThanOrEqual(Math.max(LONGEST_PASSAGE, trigger));
    expect(report.type.length).toBeGreaterThan(0);
    expect(report.why.length).toBeGreaterThan(0);
    if (report.refersTo) {
      expect(triggers).toContain(`${report.refersTo.start}-${report.refersTo.end}`);
      expect(report.refersTo).not.toEqual(report.trigger);
    }
    for (const field of ["killed", "wounded", "missing", "detained", "displaced", "released"] as const) {
      const { min = null, max = null } = report[field] ?? {};
      if (min !== null && max !== null) expect(min).toBeLessThanOrEqual(max);
    }
  }
  for (const note of read.notes)
    if (note.start !== null && note.end !== null)
      expect(valid({ start: note.start, end: note.end })).toBe(true);
  const starts = read.reports.map((r) => r.start);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  return read;
}

/** Words that set rules going, in no order at all. */
const soup = fc
  .array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.constantFrom(
          ...`rebels army police gunmen bomb blast attack killed wounded seized captured
        exploded shelled arrested protest claimed responsibility said toll dead missing left leaving by in of after and including
        who which it they the two group another Dorvik Karsk Mosul Iraq Monday March 12 dozens at least people lives bodies
        hospital talks ceasefire if may denied no`.split(/\s+/),
        ),
      },
      { weight: 2, arbitrary: fc.constantFrom(".", ",", "“", "”", "-", ":", ";", "\n", "(", ")", "'s") },
      { weight: 1, arbitrary: fc.string({ maxLength: 5, unit: "binary" }) },
    ),
    { maxLength: 60 },
  )
  .map((words) => words.join(" "));

/** Sentences that each read well, in any order. */
const shuffled = fc.shuffledSubarray(
  [
    "A car bomb exploded at a market in Dorvik on Monday, killing at least seven people and wounding dozens.",
    "The blast left three soldiers dead, including a colonel.",
    "It was the second attack this month.",
    "The death toll rose to 19 on Tuesday, a doctor said.",
    "Rebels who seized Karsk last week have withdrawn from the town.",
    "They released two of the 14 prisoners they had taken.",
    "“We did not shell Mosul,” General Anton Verel said.",
    "Al-Shabaab claimed responsibility for the bombing.",
    "The group may attack again if talks fail, he warned.",
    "Police arrested 12 students after thousands marched through Tikrit and Ramadi.",
    "The two were taken to hospital.",
    "In March 2021 another fire claimed the lives of eight guests.",
    "Bomb kills 12 in Dorvik",
  ],
  { minLength: 1 },
);

describe("any text", () => {
  it("of loose words gives reports that hold together", () => {
    fc.assert(
      fc.property(soup, (text) => {
        readAndCheck(text);
      }),
      { numRuns: 300 },
    );
  });

  it("of shuffled sentences gives reports that hold together, the same each time", () => {
    fc.assert(
      fc.property(shuffled, fc.constantFrom(" ", "\n"), (sentences, between) => {
        const text = sentences.join(between);
        expect(readAndCheck(text)).toEqual(readBlocks(articleOf(text), tools));
      }),
      { numRuns: 100 },
    );
  });

  it("is read alike wherever in the article it stands", () => {
    const text = "Gunmen killed four guards at a bank in Dorvik on Monday.";
    const [alone] = readAndCheck(text).reports;
    const [after] = readAndCheck(`Nothing was said of the weather.\n${text}`).reports;
    expect(after).toMatchObject({ type: alone!.type, killed: alone!.killed, date: alone!.date });
    expect(after!.trigger.start - alone!.trigger.start).toBe(33);
  });
});

describe("hostile text", () => {
  const bounded = (text: string, milliseconds: number) => {
    // Time of the processor: other work on the machine does not count.
    const began = process.cpuUsage().user;
    const read = readAndCheck(text);
    expect((process.cpuUsage().user - began) / 1000).toBeLessThan(milliseconds);
    return read;
  };

  it("cuts the passage of an endless sentence to what is read at a glance", () => {
    const { reports } = bounded(
      `The army shelled Karsk ${"and the hills and the river ".repeat(200)}on Monday.`,
      20_000,
    );
    expect(reports.map((r) => r.type[0])).toContain("Shelling/artillery/missile attack");
  });

  it("takes thousands of casualties in one sentence", () => {
    bounded(
      `${Array.from({ length: 3000 }, (_, i) => `${i + 2} people were killed`).join(" and ")}.`,
      30_000,
    );
  }, 120_000);

  it("takes thousands of sentences that refer back", () => {
    bounded(`A bomb exploded in Dorvik. ${"The blast killed two people. ".repeat(2000)}`, 60_000);
  }, 200_000);

  it("takes quotes, brackets and halves of characters without end", () => {
    bounded(`${"“(".repeat(3000)}\ud800 killed 12 \udc00${")”".repeat(3000)}`, 20_000);
  }, 60_000);
});
