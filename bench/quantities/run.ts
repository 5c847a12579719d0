/** Numbers, number ranges and ordinals against Microsoft Recognizers-Text's specifications: cases right. */
import { join } from "node:path";
import type { Quantity, Sentence } from "../../src/model/language.ts";
import { readQuantities } from "../../src/read/language/en/quantities/read-quantities.ts";
import { loadLanguageModel, readLanguage } from "../../src/read/language/read-language.ts";
import { checkFloor } from "../floors.ts";
import { numbersRight, ordinalsRight, rangesRight } from "./judge.ts";
import { readSpecs, type RecognizerCase } from "./recognizers.ts";

interface Measure {
  readonly spec: string;
  readonly name: string;
  readonly right: (one: RecognizerCase, quantities: readonly Quantity[]) => boolean;
  readonly atLeast: number;
  readonly aim: number;
}

const MEASURES: readonly Measure[] = [
  { spec: "NumberModel", name: "number", right: numbersRight, atLeast: 90, aim: 98 },
  { spec: "NumberRangeModel", name: "range", right: rangesRight, atLeast: 85, aim: 95 },
  { spec: "OrdinalModel", name: "ordinal", right: ordinalsRight, atLeast: 90, aim: 98 },
];

/** What a newly trained tagger or parser may move these figures by. */
const ROOM = 0.01;

export async function run(): Promise<void> {
  const folder = process.env.CROSSCHECK_BENCH ?? join(import.meta.dirname, "../../../shared/bench");
  const model = loadLanguageModel();
  const sentencesOf = (text: string): readonly Sentence[] =>
    text === "" ? [] : readLanguage(text, [{ role: "body", start: 0, end: text.length }], model).sentences;
  console.log("specification   right           at least  aim");
  for (const { spec, name, right, atLeast, aim } of MEASURES) {
    const specs = readSpecs(folder, spec);
    if (!specs) {
      console.log(`${name.padEnd(15)} skipped: no ${spec}.json under ${folder}`);
      continue;
    }
    const count = specs.cases.filter((one) =>
      right(one, readQuantities(one.input, sentencesOf(one.input))),
    ).length;
    const share = count / specs.cases.length;
    console.log(
      `${name.padEnd(15)} ${(share * 100).toFixed(1)} % ${`(${count}/${specs.cases.length})`.padEnd(9)} ${atLeast} %      ${aim} %`,
    );
    checkFloor(`quantities.${name}`, share, specs.hash, ROOM);
  }
}
