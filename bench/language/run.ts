/**
 * How well and how fast English is read: UD English-EWT (tags, trees; with its own tokens and from running text),
 * Universal NER and wikigold (names), news_cluster (speed). Data: ../shared/bench or CROSSCHECK_BENCH.
 * The test splits are for this table alone; whoever works on the models looks at `--dev`.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { nameTagsOf } from "../../src/read/language/naming/namer.ts";
import { loadLanguageModel } from "../../src/read/language/read-language.ts";
import { evaluate } from "../../train/evaluate.ts";
import { byDocument, documentNamesF1, type NameTagger } from "../../train/names/document-names.ts";
import { BENCH, readEwt, readWikigold } from "../../train/treebank.ts";
import { checkFloor, hashFiles } from "../floors.ts";
import { rawTextScores } from "./raw-text-scores.ts";
import { speedRatio } from "./speed.ts";

interface Row {
  readonly name: string;
  readonly what: string;
  readonly value: number;
  /** What must be reached, what is aimed at, and who gets what. */
  readonly least: number;
  readonly aim: number;
  readonly beat: string;
  /** Measured on these files. */
  readonly files: readonly string[];
}

export async function run(): Promise<void> {
  const split = process.argv.includes("--dev") ? "dev" : "test";
  const treebank = join(BENCH, `treebank/en_ewt-ud-${split}.conllu`);
  const names = join(BENCH, `names/en_ewt-ud-${split}.iob2`);
  const wikigold = join(BENCH, "names/wikigold.conll.txt");
  if (!existsSync(treebank) || !existsSync(names)) {
    console.log(`skipped: no ${treebank} (public data; set CROSSCHECK_BENCH to their folder)`);
    return;
  }
  const model = loadLanguageModel();
  const sentences = readEwt(split);
  const own = evaluate(model.network, sentences);
  const raw = rawTextScores(sentences, model);
  const namer: NameTagger = {
    classes: model.namer.shape.names,
    tags: (document) => nameTagsOf(model.namer, document),
  };
  const ewtNames = documentNamesF1(byDocument(sentences), model.network, namer);
  const wikigoldNames = documentNamesF1(readWikigold("held out"), model.network, namer);
  const rows: Row[] = [
    {
      name: "upos",
      what: "UPOS, own tokens",
      value: own.upos,
      least: 0.95,
      aim: 0.965,
      beat: "plain perceptron .945",
      files: [treebank],
    },
    {
      name: "uas",
      what: "UAS, own tokens",
      value: own.uas,
      least: 0.86,
      aim: 0.9,
      beat: "plain perceptron .831",
      files: [treebank],
    },
    {
      name: "las",
      what: "LAS, own tokens",
      value: own.las,
      least: 0.83,
      aim: 0.88,
      beat: "plain perceptron .797",
      files: [treebank],
    },
    {
      name: "raw.sentences",
      what: "sentence F1, running text",
      value: raw.sentenceF1,
      least: 0.78,
      aim: 0.85,
      beat: "",
      files: [treebank],
    },
    {
      name: "raw.tokens",
      what: "token F1, running text",
      value: raw.tokenF1,
      least: 0.985,
      aim: 0.99,
      beat: "",
      files: [treebank],
    },
    {
      name: "raw.las",
      what: "LAS, running text",
      value: raw.lasF1,
      least: 0.78,
      aim: 0.83,
      beat: "UDPipe 1.2 .77",
      files: [treebank],
    },
    {
      name: "names.ewt",
      what: "names F1, UNER EWT",
      value: ewtNames.all,
      least: 0.74,
      aim: 0.85,
      beat: "XLM-R large .85",
      files: [treebank, names],
    },
    {
      name: "names.wikigold",
      what: "names F1, wikigold (unseen fifth)",
      value: wikigoldNames.all,
      least: 0.66,
      aim: 0.8,
      beat: "",
      files: [wikigold],
    },
  ];
  console.log(`UD English-EWT ${split}, ${sentences.length} sentences`);
  console.log(`${"".padEnd(36)}value  least    aim  to beat`);
  for (const row of rows)
    console.log(
      `${row.what.padEnd(36)}${row.value.toFixed(3)}  ${row.least.toFixed(3)}  ${row.aim.toFixed(3)}  ${row.beat}`,
    );
  if (split === "test")
    for (const row of rows) checkFloor(`language.${row.name}`, row.value, hashFiles(...row.files));
  await speedRatio();
}
