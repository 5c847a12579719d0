/**
 * Times against TempEval-3 platinum (TIMEX3, relaxed and value F1) and against the cases of Recognizers-Text's date-time
 * specification that a newspaper could print. TimeBank is for development: `bench -- times --timebank` prints its figures too.
 */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Sentence } from "../../src/model/language.ts";
import { readTimes, readTimesApart } from "../../src/read/language/en/times/read-times.ts";
import { loadLanguageModel, readLanguage } from "../../src/read/language/read-language.ts";
import { checkFloor, hashFiles } from "../floors.ts";
import { readSpecs } from "../quantities/recognizers.ts";
import { couldBePrinted, timesRight } from "./judge.ts";
import { f1, scoreTimes, sumScores } from "./tempeval.ts";
import { readTimeMl } from "./timeml.ts";

type Sentences = (text: string) => readonly Sentence[];

/** What a newly trained tagger or parser may move these figures by. */
const ROOM = 0.01;

export async function run(): Promise<void> {
  const folder = process.env.CROSSCHECK_BENCH ?? join(import.meta.dirname, "../../../shared/bench");
  const model = loadLanguageModel();
  const sentencesOf: Sentences = (text) =>
    text.trim() === ""
      ? []
      : readLanguage(text, [{ role: "body", start: 0, end: text.length }], model).sentences;
  console.log(
    "TIMEX3                 relaxed F1  strict F1  value F1   (HeidelTime: 90.3 relaxed, 77.6 value)",
  );
  tempEval(join(folder, "time", "tempeval3-platinum"), "platinum", sentencesOf, true);
  if (process.argv.includes("--timebank"))
    tempEval(join(folder, "time", "timebank"), "timebank", sentencesOf, false);
  specification(folder, sentencesOf);
}

function tempEval(folder: string, name: string, sentencesOf: Sentences, floors: boolean): void {
  if (!existsSync(folder)) return console.log(`${name}: skipped, ${folder} is not there`);
  const documents = readTimeMl(folder);
  const read = documents.map((document) => ({ document, sentences: sentencesOf(document.text) }));
  const began = performance.now();
  const score = sumScores(
    read.map(({ document, sentences }) =>
      scoreTimes(document, readTimesApart(document.text, sentences, document.day)),
    ),
  );
  const tokens = read.reduce((n, { sentences }) => n + sentences.reduce((m, s) => m + s.tokens.length, 0), 0);
  const speed = (tokens / (performance.now() - began)) * 1000;
  const [relaxed, strict, value] = [score.matched, score.strict, score.value].map((n) => f1(n, score));
  const percent = (share: number | undefined): string => `${((share ?? 0) * 100).toFixed(1)}`.padEnd(11);
  console.log(
    `${name.padEnd(22)} ${percent(relaxed)} ${percent(strict)} ${percent(value)} ${Math.round(speed / 1000)} thousand tokens/s`,
  );
  if (!floors) return;
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".tml"))
    .sort();
  const hash = hashFiles(...files.map((file) => join(folder, file)));
  checkFloor("times.platinum.relaxed", relaxed ?? 0, hash, ROOM);
  checkFloor("times.platinum.value", value ?? 0, hash, ROOM);
}

function specification(folder: string, sentencesOf: Sentences): void {
  const specs = readSpecs(folder, "DateTimeModel");
  if (!specs) return console.log(`recognizers: skipped, no DateTimeModel.json under ${folder}`);
  const cases = specs.cases.filter(couldBePrinted);
  const right = cases.filter((one) =>
    timesRight(one, readTimes(one.input, sentencesOf(one.input), one.reference?.slice(0, 10) ?? null)),
  ).length;
  console.log(
    `recognizers date-time, the ${cases.length} of ${specs.cases.length} cases that a newspaper could print: ` +
      `${((100 * right) / cases.length).toFixed(1)} % right (at least 70, aim 85)`,
  );
  checkFloor("times.recognizers", right / cases.length, specs.hash, ROOM);
}
