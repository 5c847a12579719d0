/**
 * Makes models/document-frequencies/frequencies.tsv: in how many news texts a word stands.
 *   node train/document-frequencies/build.ts
 * Reads ../shared/bench or CROSSCHECK_BENCH. Deterministic: no sampling but every k-th.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { foldedWords } from "../../src/compare/stories/terms.ts";

const bench = process.env.CROSSCHECK_BENCH ?? join(import.meta.dirname, "../../../shared/bench");
if (!existsSync(bench)) {
  console.error(`no data at ${bench}: set CROSSCHECK_BENCH to the folder of the benchmarks`);
  process.exit(2);
}
/** A word that fewer documents hold tells little about the language and much about a story. */
const FEWEST = 3;
const PER_TOPIC = 2;

/** The articles of one story are one text: five on one trial would make its names common words. */
function* newsCluster(): Generator<string> {
  const stories = new Map<number, string[]>();
  for (const line of readFileSync(join(bench, "stories/news_cluster.jsonl"), "utf8").split("\n"))
    if (line.trim() !== "") {
      const article = JSON.parse(line) as { story: number; headline: string | null; text: string };
      const texts = stories.get(article.story) ?? [];
      stories.set(article.story, texts);
      texts.push(`${article.headline ?? ""}\n${article.text}`);
    }
  for (const texts of stories.values()) yield texts.join("\n");
}
function* muc4(): Generator<string> {
  const folder = join(bench, "events/muc4");
  for (const file of readdirSync(folder).sort()) {
    if (!/^dev-muc3-\d+-\d+$/.test(file)) continue;
    const texts = readFileSync(join(folder, file), "latin1").split(/^DEV-MUC3-\d+.*$/m);
    // Every second: one region's wars must not outweigh all else.
    for (let i = 1; i < texts.length; i += 2) yield texts[i] ?? "";
  }
}
/** Only the training topics of ECB+, and of each but a few, for the same reason. */
function* ecbPlus(): Generator<string> {
  const held = new Set(["2", "5", "12", "18", "21", "23", "34", "35"]);
  const folder = join(bench, "ecbplus/ECB+");
  for (const topic of readdirSync(folder).sort()) {
    if (held.has(topic)) continue;
    for (const file of readdirSync(join(folder, topic)).sort().slice(0, PER_TOPIC))
      yield readFileSync(join(folder, topic, file), "utf8")
        .split("\n")
        .map((line) => /<token [^>]*>([^<]*)<\/token>/.exec(line)?.[1] ?? "")
        .join(" ");
  }
}

const frequency = new Map<string, number>();
let documents = 0;
for (const source of [newsCluster, muc4, ecbPlus])
  for (const text of source()) {
    documents++;
    for (const word of new Set(foldedWords(text).map((w) => w.word)))
      frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
const byCount = new Map<number, string[]>();
for (const [word, count] of frequency)
  if (count >= FEWEST) byCount.set(count, [...(byCount.get(count) ?? []), word]);
const lines = [...byCount]
  .sort(([a], [b]) => b - a)
  .map(([count, words]) => `${count}\t${words.sort().join(" ")}`);
const target = join(import.meta.dirname, "../../models/document-frequencies/frequencies.tsv");
writeFileSync(target, [`documents\t${documents}`, ...lines, ""].join("\n"));
console.log(`${documents} documents, ${[...byCount.values()].flat().length} words → ${target}`);
