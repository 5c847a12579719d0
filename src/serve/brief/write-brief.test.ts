import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Record } from "../../model/record.ts";
import { SECTION_IDS, sentence, UncitedSentence, type Brief, type BriefSentence } from "./brief.ts";
import { HARBOUR, harbourRecord } from "../../../test/harbour-record.ts";
import { renderMarkdown } from "./render-markdown.ts";
import { renderTerminal } from "./render-terminal.ts";
import { writeBrief } from "./write-brief.ts";

const record = harbourRecord();
const brief = writeBrief(record);
const sentencesOf = (of: Brief): readonly BriefSentence[] =>
  of.stories.flatMap((story) => story.sections.flatMap((section) => section.sentences));
const textOf = (each: BriefSentence): string => each.segments.map(({ text }) => text).join("");
const ESC = String.fromCharCode(27);

describe("the brief of the harbour story", () => {
  test("reads as its case expects", async () => {
    const file = fileURLToPath(new URL("expected.txt", HARBOUR));
    await expect(renderTerminal(brief, { width: 80, color: false })).toMatchFileSnapshot(file);
  });

  test("has a citation for every sentence", () => {
    for (const each of sentencesOf(brief))
      expect(
        each.segments.flatMap(({ cites }) => cites),
        textOf(each),
      ).not.toEqual([]);
  });

  test("quotes to the letter, and numbers citations from 1 without gaps", () => {
    const texts = new Map(record.articles.map(({ id, text }) => [id, text]));
    for (const { article, start, end, quote } of brief.citations)
      expect(quote).toBe(texts.get(article)?.slice(start, end));
    expect(brief.citations.map(({ number }) => number)).toEqual(brief.citations.map((_, i) => i + 1));
  });

  test("tells every event in exactly one section of events", () => {
    const tables = new Set(["tolls", "differences", "control"]);
    const told = brief.stories[0]!.sections.filter(({ id }) => !tables.has(id)).flatMap(({ sentences }) =>
      sentences.map(({ event }) => event),
    );
    expect(told.toSorted()).toEqual(record.stories[0]!.events.map(({ id }) => id).toSorted());
  });

  test("keeps the order of sections", () => {
    const ids = brief.stories[0]!.sections.map(({ id }) => id);
    expect(ids).toEqual(SECTION_IDS.filter((id) => ids.includes(id)));
  });

  test("is the same whatever the order of events", () => {
    const story = record.stories[0]!;
    const turned: Record = { ...record, stories: [{ ...story, events: story.events.toReversed() }] };
    expect(writeBrief(turned)).toEqual(brief);
  });

  test("says that two texts with one source are one witness", () => {
    expect(sentencesOf(brief).map(textOf).join("\n")).toContain(
      "citing the Red Cross; both go back to one source",
    );
  });

  test("names who affirms and who denies", () => {
    const airport = sentencesOf(brief).find(({ event }) => event === "airport-claim")!;
    expect(airport.label).toBe("Disputed");
    expect(textOf(airport)).toMatch(
      /citing the Front; denied by Chief Superintendent Askur Lind \(Northern Courier\)/,
    );
    expect(airport.segments.flatMap(({ cites }) => cites)).toHaveLength(2);
  });

  test("leaves parts of a toll out of the figures given", () => {
    const toll = brief.stories[0]!.sections.find(({ id }) => id === "tolls")!.sentences[0]!;
    expect(textOf(toll)).toMatch(/11 to 17 killed, best figure 14/);
    expect(textOf(toll)).not.toMatch(/\b5\b/);
  });
});

test("a sentence without a citation can't be made", () => {
  expect(() => sentence([{ text: "They say so.", cites: [] }])).toThrow(UncitedSentence);
});

describe("the terminal", () => {
  test.each([40, 60, 80, 120])("keeps to %i columns", (width) => {
    const text = renderTerminal(brief, { width, color: false });
    const longest = text.split("\n").filter((line) => line.length > width);
    // A single word may be longer than the line.
    for (const line of longest) expect(line.trim()).not.toMatch(/\s/);
  });

  test("colours only where asked", () => {
    expect(renderTerminal(brief, { width: 80, color: false })).not.toContain(ESC);
    const colored = renderTerminal(brief, { width: 80, color: true });
    expect(colored).toContain(`${ESC}[`);
    expect(colored.replaceAll(new RegExp(`${ESC}\\[\\d+m`, "g"), "")).toBe(
      renderTerminal(brief, { width: 80, color: false }),
    );
  });

  test("lets no control sequence of an article through", () => {
    const [first, ...rest] = record.articles;
    const outlet = `Evil${ESC}[2J${ESC}]0;title\u0007 Times\u202e`;
    const evil = renderTerminal(writeBrief({ ...record, articles: [{ ...first!, outlet }, ...rest] }), {
      width: 80,
      color: false,
    });
    expect(evil).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(evil).toContain("Evil");
  });
});

test("markdown gives a footnote a citation, and makes no markup of the articles' words", () => {
  const text = renderMarkdown(brief);
  for (const { number } of brief.citations) {
    expect(text).toContain(`[^${number}]`);
    expect(text).toContain(`\n[^${number}]: `);
  }
  const [first, ...rest] = record.articles;
  const marked = writeBrief({
    ...record,
    articles: [{ ...first!, outlet: "*The* <b>Wire</b> [x](y)" }, ...rest],
  });
  expect(renderMarkdown(marked)).not.toMatch(/<b>|\[x\]\(y\)/);
});

test("a record without stories is a brief that says so", () => {
  const empty = writeBrief({ ...record, stories: [] });
  expect(renderTerminal(empty, { width: 80, color: false })).toContain("No story");
});
