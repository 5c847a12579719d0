/**
 * Articles of an invented world: cases/reports/events/CASE/{input.txt,expected.json,why.md}. A line of input.txt is an article, one
 * without a full stop at its end a headline, written on Wednesday 17 May 2023. expected.json gives for the opening words of
 * each line all reports that are to be read there, in order, and of each what matters; `note` is a word of a note's reason.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { plainArticle, type Article } from "../../model/article.ts";
import { COUNT_FIELDS, type CountField } from "../../model/count-fields.ts";
import type { Count } from "../../model/count.ts";
import type { Report } from "../../model/report.ts";
import { loadLanguageModel } from "../language/read-language.ts";
import { loadBundledGazetteer } from "../places/gazetteer/installed.ts";
import { readBlocks, type ReadingTools } from "../read-article.ts";
import { compileCodebook } from "./codebook/compile.ts";
import { loadCodebook } from "./codebook/load.ts";

/** A figure, its bounds, or words without a figure. */
type ExpectedCount = number | readonly [number | null, number | null] | string | null;

interface ExpectedReport extends Partial<Readonly<Record<CountField, ExpectedCount>>> {
  /** The words that name the event. */
  readonly trigger: string;
  readonly type: string;
  readonly actor1?: readonly string[];
  readonly actor2?: readonly string[];
  /** As the text writes them, in any order. */
  readonly place?: readonly string[];
  /** A day, or the first and the last of several. */
  readonly date?: string | readonly [string, string] | null;
  /** The words of the trigger that it points back at. */
  readonly refersTo?: string | null;
  /** The whole passage. */
  readonly passage?: string;
  readonly part?: string | null;
  readonly anaphoric?: boolean;
  readonly background?: boolean;
  readonly carried?: readonly string[];
  readonly factuality?: string;
  readonly killedSide?: string | null;
}
type Expected = Readonly<Record<string, readonly (ExpectedReport | { readonly note: string })[]>>;

const CASES = join(import.meta.dirname, "../../../cases/reports/events");
const DAY = "2023-05-17";
const tools: ReadingTools = {
  model: loadLanguageModel(),
  gazetteer: loadBundledGazetteer(),
  codebook: compileCodebook(loadCodebook()),
};

describe.each(readdirSync(CASES))("cases/reports/events/%s", (name) => {
  const why = readFileSync(join(CASES, name, "why.md"), "utf8").trim();
  const lines = readFileSync(join(CASES, name, "input.txt"), "utf8")
    .trim()
    .split("\n");
  const expected = JSON.parse(readFileSync(join(CASES, name, "expected.json"), "utf8")) as Expected;

  it(`has one expectation for each line: ${why.split("\n")[0]}`, () => {
    for (const line of lines)
      expect(
        Object.keys(expected).filter((opening) => line.startsWith(opening)),
        line,
      ).toHaveLength(1);
    expect(Object.keys(expected)).toHaveLength(lines.length);
  });

  it.each(Object.entries(expected))("%s", (opening, wanted) => {
    const text = lines.find((line) => line.startsWith(opening))!;
    const { reports, notes } = readBlocks(articleOf(text), tools);
    const reasons = notes.filter((n) => n.stage === "reports").map((n) => n.reason);
    for (const want of wanted) if ("note" in want) expect(reasons.join("\n")).toContain(want.note);
    const told = wanted.filter((want) => "trigger" in want);
    const why = reports.map((r) => r.why.join(" · ")).join("\n");
    expect(
      reports.map((r) => [at(text, r.trigger), r.type[0]]),
      why,
    ).toEqual(told.map((want) => [want.trigger, want.type]));
    told.forEach((want, i) => expect(asExpected(text, reports[i]!, want), why).toEqual(want));
  });
});

function articleOf(text: string): Article {
  const role = /[.!?”"]$/.test(text) ? "body" : "headline";
  return plainArticle({
    id: "case",
    headline: role === "headline" ? text : null,
    day: DAY,
    text,
    blocks: [{ role, start: 0, end: text.length }],
  });
}

const at = (text: string, span: { readonly start: number; readonly end: number }): string =>
  text.slice(span.start, span.end);

/** The report in the terms of the expectation, and no more of it than the expectation speaks of. */
function asExpected(text: string, report: Report, want: ExpectedReport): Partial<ExpectedReport> {
  const whole: globalThis.Record<string, unknown> = {
    trigger: at(text, report.trigger),
    type: report.type[0],
    actor1: report.actor1.map((a) => a.name),
    actor2: report.actor2.map((a) => a.name),
    place: inOrderOf(
      want.place,
      report.place.map((p) => p.asWritten),
    ),
    date:
      report.date &&
      (report.date.first === report.date.last ? report.date.first : [report.date.first, report.date.last]),
    refersTo: report.refersTo && at(text, report.refersTo),
    passage: at(text, report),
    part: report.part,
    anaphoric: report.anaphoric,
    background: report.background,
    carried: report.carried,
    factuality: report.factuality,
    killedSide: report.killedSide,
  };
  for (const field of COUNT_FIELDS) whole[field] = countAsExpected(report[field]);
  return Object.fromEntries(Object.keys(want).map((key) => [key, whole[key]]));
}

function inOrderOf(wanted: readonly string[] | undefined, found: readonly string[]): readonly string[] {
  const rank = (x: string): number => (wanted?.includes(x) ? wanted.indexOf(x) : Infinity);
  return found.toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}

function countAsExpected(count: Count | null): ExpectedCount {
  if (count === null) return null;
  if (count.min === null && count.max === null) return count.words;
  return count.min !== null && count.min === count.max ? count.min : [count.min, count.max];
}
