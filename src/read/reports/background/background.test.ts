import { describe, expect, test } from "vitest";
import { readTimes } from "../../language/en/times/read-times.ts";
import { loadLanguageModel, readLanguage } from "../../language/read-language.ts";
import { backgroundOf } from "./background-of.ts";
import { evidenceOf } from "./evidence.ts";

const model = loadLanguageModel();
const DAY = "2031-05-14"; // a Wednesday

/** An article of the invented Lowlands; events of all kinds of age. */
const ARTICLE = [
  "Rebels seized the fort of Karsk on Tuesday after a night of shelling, officials said.",
  "At least nine soldiers were killed when a shell hit the barracks, a doctor said.",
  "Residents fled across the river in boats.",
  "The governor told reporters that troops had retaken the bridge early on Wednesday.",
  "The army did not comment on the clashes.",
  "Aid workers said the hospital was short of beds.",
  "Karsk was captured by the rebels in March last year, and the army retook it three months later.",
  "In 2027 a bombing at the market killed 40 people.",
  "More than 12,000 people have been killed since the war began in 2026.",
  "Earlier this month gunmen abducted two priests near Osk.",
  "The attack is the latest in a string of raids along the river.",
].join("\n\n");

function read(text: string, day: string | null) {
  const { sentences } = readLanguage(text, [{ role: "body", start: 0, end: text.length }], model);
  return { text, sentences, times: readTimes(text, sentences, day), articleDay: day };
}

function contextOf(article: ReturnType<typeof read>, word: string) {
  const at = article.text.indexOf(word);
  const sentence = article.sentences.findIndex((s) => s.start <= at && at < s.end);
  const trigger = article.sentences[sentence]!.tokens.findIndex((t) => t.start <= at && at < t.end);
  return { ...article, sentence, trigger, resolved: null, isLead: sentence < 3 };
}
const isBackground = (article: ReturnType<typeof read>, word: string): boolean =>
  backgroundOf(contextOf(article, word)).background;

describe.each([
  ["the day is known", DAY],
  ["the day is unknown", null],
])("%s", (_name, day) => {
  const article = read(ARTICLE, day);
  test.each(["seized", "killed when", "hit", "fled", "retaken"])("news: %s", (word) => {
    expect(isBackground(article, word)).toBe(false);
  });
  test.each(["captured", "bombing", "killed since", "abducted"])("recalled: %s", (word) => {
    expect(isBackground(article, word)).toBe(true);
  });
});

test("the findings that decided are told", () => {
  const { why } = backgroundOf(contextOf(read(ARTICLE, DAY), "bombing"));
  expect(why).toHaveLength(1);
  expect(why[0]).toMatch(/^background: .*time: months/);
});

test("a story told weeks later: the day its opening tells of is the day that counts", () => {
  const late = read(
    "On March 3, 2031, a ferry sank off Norrvale.\n\nNine people drowned.\n\nA fishing boat had rescued the crew on March 3, 2031.",
    DAY,
  );
  expect([...evidenceOf(contextOf(late, "rescued"))]).toContain("time: today");
  expect(isBackground(late, "sank")).toBe(false);
});

test("past perfect under a verb of saying is backshift, not recall", () => {
  const article = read(ARTICLE, DAY);
  expect([...evidenceOf(contextOf(article, "retaken"))]).toContain("tense: past perfect in speech");
});
