/**
 * Memory of reading article after article, keeping none: it must not grow. `npm run bench -- memory` reads a part of the
 * incidents; with `--all` every one, which takes some minutes.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { rawArticle } from "../../src/model/article.ts";
import { loadTools } from "../../src/pipeline.ts";
import { readArticle } from "../../src/read/read-article.ts";
import { BENCH } from "../../train/treebank.ts";

/** MiB that reading may add to what models, gazetteer and the benches before this one hold. */
const MOST = 768;
const PART = 400;
/** How often memory is looked at. */
const STEPS = 10;

export async function run(): Promise<void> {
  const path = join(BENCH, "incidents/articles.jsonl.gz");
  if (!existsSync(path)) {
    console.log(`skipped: no ${path} (public data; set CROSSCHECK_BENCH to their folder)`);
    return;
  }
  const lines = gunzipSync(readFileSync(path)).toString("utf8").split("\n").filter(Boolean);
  const read = process.argv.includes("--all") ? lines : lines.slice(0, PART);
  const tools = loadTools();
  const before = process.memoryUsage.rss() / 2 ** 20;
  const seen: number[] = [];
  read.forEach((line, i) => {
    const { id, text, published } = JSON.parse(line) as { id: string; text: string; published: string };
    readArticle(rawArticle({ id, text, published, from: path }), tools);
    if ((i + 1) % Math.ceil(read.length / STEPS) === 0)
      seen.push(Math.round(process.memoryUsage.rss() / 2 ** 20));
  });
  const grown = Math.max(...seen) - before;
  console.log(
    `memory of reading ${read.length} articles of incidents: ${Math.round(before)} MiB with models and gazetteer open, then ${seen.join(" ")}: ${Math.round(grown)} more (at most ${MOST})`,
  );
  if (grown > MOST) process.exitCode = 1;
}
