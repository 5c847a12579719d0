/**
 * Tokens a second on news, of readLanguage and of all of reading, as ratios to wink-nlp's full pipeline in the same run:
 * machines differ, ratios less. One core: what other threads compile and collect meanwhile is not counted.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import winkModel from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { rawArticle } from "../../src/model/article.ts";
import { loadTools } from "../../src/pipeline.ts";
import { readLanguage } from "../../src/read/language/read-language.ts";
import { readArticle } from "../../src/read/read-article.ts";
import { BENCH } from "../../train/treebank.ts";
import { checkFloor, hashFiles } from "../floors.ts";

const ROUNDS = 3;

interface Clip {
  readonly id: string;
  readonly outlet: string;
  readonly headline: string;
  readonly published: string;
  readonly text: string;
}

/** The best of some rounds in turn, in tokens a second of this thread: other work on the machine only ever slows. */
function fastest(works: readonly (() => number)[]): number[] {
  const rates = works.map(() => 0);
  for (let round = 0; round < ROUNDS; round++)
    works.forEach((work, w) => {
      const began = process.threadCpuUsage().user;
      const tokens = work();
      rates[w] = Math.max(rates[w]!, (tokens / (process.threadCpuUsage().user - began)) * 1e6);
    });
  return rates;
}

export async function speedRatio(): Promise<void> {
  const path = join(BENCH, "stories/news_cluster.jsonl");
  if (!existsSync(path)) {
    console.log(`speed skipped: no ${path}`);
    return;
  }
  const clips = readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Clip);
  const articles = clips.map((clip) => rawArticle({ ...clip, from: path }));
  const wink = winkNLP(winkModel);
  const tools = loadTools();
  const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);
  const count = (sentences: readonly { readonly tokens: readonly unknown[] }[]): number =>
    sum(sentences.map(({ tokens }) => tokens.length));
  const [theirs, language, all] = fastest([
    () => sum(clips.map(({ text }) => wink.readDoc(text).tokens().length())),
    () =>
      sum(
        clips.map(({ text }) =>
          count(readLanguage(text, [{ role: "body", start: 0, end: text.length }], tools.model).sentences),
        ),
      ),
    () => sum(articles.map((article) => count(readArticle(article, tools).sentences))),
  ]) as [number, number, number];
  console.log(
    `speed on news_cluster, one core: wink-nlp's full pipeline ${Math.round(theirs)} tokens/s (no trees, no names of persons, places, bodies)`,
  );
  const row = (name: string, what: string, rate: number, note: string): void => {
    console.log(`  ${what.padEnd(24)} ${Math.round(rate)} tokens/s: 1/${(theirs / rate).toFixed(1)}${note}`);
    checkFloor(name, rate / theirs, hashFiles(path), 0.3 * (rate / theirs));
  };
  row("language.speed", "sentences, trees, names", language, "");
  row("read.speed", "all of reading", all, " (at least 1/25, aim 1/8)");
}
