/**
 * Passages of news from an invented country with what must be read in them: cases/quantities and cases/times, a folder a
 * case with input.txt, expected.json, why.md. A quantity is shown as its text, its bounds or words, its unit and what is
 * counted; a time as its text and the days that it means, or its TIMEX3 value. `day` is the article's.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Sentence } from "../../../model/language.ts";
import { loadLanguageModel, readLanguage } from "../read-language.ts";
import { readQuantities } from "./quantities/read-quantities.ts";
import { readTimes } from "./times/read-times.ts";

interface Expected {
  readonly day?: string;
  /** All of people and things, in order. */
  readonly quantities?: readonly string[];
  /** All, in order. */
  readonly times?: readonly string[];
}

const CASES = join(import.meta.dirname, "../../../../cases");
const model = loadLanguageModel();

for (const stage of ["quantities", "times"])
  describe(`cases/${stage}`, () => {
    for (const name of readdirSync(join(CASES, stage))) {
      const file = (part: string): string => readFileSync(join(CASES, stage, name, part), "utf8").trim();
      test(`${name}: ${file("why.md")}`, () => {
        const expected = JSON.parse(file("expected.json")) as Expected;
        expect(
          expected.quantities ?? expected.times,
          "a case without expectations checks nothing",
        ).toBeDefined();
        const text = file("input.txt");
        const { sentences } = readLanguage(text, [{ role: "body", start: 0, end: text.length }], model);
        if (expected.quantities) expect(quantitiesIn(text, sentences)).toEqual(expected.quantities);
        if (expected.times) expect(timesIn(text, sentences, expected.day ?? null)).toEqual(expected.times);
      });
    }
  });

function quantitiesIn(text: string, sentences: readonly Sentence[]): readonly string[] {
  return readQuantities(text, sentences)
    .filter((q) => q.unit === "people" || q.unit === "things")
    .map((q) => {
      const noun = q.counted === null ? "" : ` ${sentences[q.sentence]!.tokens[q.counted]!.text}`;
      const value = q.words ?? (q.min === q.max ? `${q.min}` : `${q.min ?? ""}..${q.max ?? ""}`);
      return `${q.text} = ${value} ${q.unit}${noun}${q.additional ? ", additional" : ""}${q.part ? ", part" : ""}`;
    });
}

const timesIn = (text: string, sentences: readonly Sentence[], day: string | null): readonly string[] =>
  readTimes(text, sentences, day).map((time) => {
    const days =
      time.resolved &&
      (time.resolved.first === time.resolved.last
        ? time.resolved.first
        : `${time.resolved.first}..${time.resolved.last ?? ""}`);
    return `${time.text} = ${days ?? time.value}`;
  });
