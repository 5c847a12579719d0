/** Tokens a second of readLanguage on news, as a ratio to wink-nlp's full pipeline in the same run: machines differ, ratios less. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import winkModel from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { readLanguage, type LanguageModel } from "../../src/read/language/read-language.ts";
import { BENCH } from "../../train/treebank.ts";
import { checkFloor, hashFiles } from "../floors.ts";

const ROUNDS = 3;

export async function speedRatio(model: LanguageModel): Promise<void> {
  const path = join(BENCH, "stories/news_cluster.jsonl");
  if (!existsSync(path)) {
    console.log(`speed skipped: no ${path}`);
    return;
  }
  const texts = readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => (JSON.parse(line) as { text: string }).text);
  const wink = winkNLP(winkModel);
  let winkTokens = 0,
    ourTokens = 0,
    winkTime = Infinity,
    ourTime = Infinity;
  // The best of some rounds in turn: other work on the machine only ever slows.
  for (let round = 0; round < ROUNDS; round++) {
    let began = process.cpuUsage().user;
    winkTokens = 0;
    for (const text of texts) winkTokens += wink.readDoc(text).tokens().length();
    winkTime = Math.min(winkTime, process.cpuUsage().user - began);
    began = process.cpuUsage().user;
    ourTokens = 0;
    for (const text of texts)
      for (const sentence of readLanguage(text, [{ role: "body", start: 0, end: text.length }], model)
        .sentences)
        ourTokens += sentence.tokens.length;
    ourTime = Math.min(ourTime, process.cpuUsage().user - began);
  }
  const ours = (ourTokens / ourTime) * 1e6;
  const theirs = (winkTokens / winkTime) * 1e6;
  console.log(
    `speed on news_cluster: ${Math.round(ours)} tokens/s, wink-nlp ${Math.round(theirs)} (no trees, no names of persons, places, bodies): 1/${(theirs / ours).toFixed(1)}`,
  );
  checkFloor("language.speed", ours / theirs, hashFiles(path), 0.3 * (ours / theirs));
}
