/** The whole run against what careful readers found: seeds, and the story sets together (gold/README.md, score.mjs). */
import { makeRecord } from "../../src/pipeline.ts";
import {
  addTally,
  loadScorer,
  readGold,
  seedArticles,
  SHARED,
  storyArticles,
  storyNames,
  type Tally,
} from "./gold.ts";

/** What was to be shown at least, and what it is worth going for. */
const WANTED: readonly [figure: string, least: number, aim: number][] = [
  ["record score", 0.5, 0.8],
  ["events F1", 0.6, 0.8],
  ["grouping B3 F1", 0.7, 0.9],
  ["differences F1", 0.25, 0.65],
];

export async function run(): Promise<void> {
  const scorer = await loadScorer();
  if (!scorer) {
    console.log(`record: skipped, no scorer and gold under ${SHARED} (set CROSSCHECK_SHARED)`);
    return;
  }
  const seeds = scorer.score(readGold("western-iraq-2014"), makeRecord(seedArticles()));
  console.log("the seeds");
  print(seeds, scorer.summary(seeds));
  const total: Tally = {};
  for (const story of storyNames()) {
    const tally = scorer.score(readGold(story), makeRecord(storyArticles(story)));
    addTally(total, tally);
    const s = scorer.summary(tally);
    console.log(
      `${story.padEnd(28)} ${Object.entries(s)
        .map(([k, v]) => `${k} ${v.toFixed(2)}`)
        .join(" · ")}`,
    );
  }
  console.log("\nthe story sets together");
  print(total, scorer.summary(total));
  for (const [figure, least, aim] of WANTED)
    console.log(
      `${figure.padEnd(34)} ${scorer.summary(total)[figure]!.toFixed(3)}   at least ${least.toFixed(2)}, aim ${aim.toFixed(2)}`,
    );
}

function print(tally: Tally, summary: { [figure: string]: number }): void {
  for (const [figure, [right, of]] of Object.entries(tally))
    console.log(
      `  ${figure.padEnd(32)} ${right.toFixed(1).padStart(8)} of ${of.toFixed(1).padStart(7)}  ${of ? ((100 * right) / of).toFixed(0).padStart(4) + " %" : ""}`,
    );
  console.log(
    `  ${Object.entries(summary)
      .map(([k, v]) => `${k} ${v.toFixed(3)}`)
      .join(" · ")}\n`,
  );
}
