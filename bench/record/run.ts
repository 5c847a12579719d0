/**
 * The whole run against what careful readers found: seeds, and the story sets together (gold/README.md, score.mjs), with what
 * the record must show of the seeds and how long a run takes from a cold start.
 */
import { makeRecord } from "../../src/pipeline.ts";
import { checkFloor } from "../floors.ts";
import { coldStart } from "./cold-start.ts";
import {
  addTally,
  goldHash,
  loadScorer,
  readGold,
  seedArticles,
  SHARED,
  storyArticles,
  storyNames,
  type Tally,
} from "./gold.ts";
import { quotesRight } from "./quotes.ts";
import { seedFacts } from "./seeds.ts";

/** What a floor leaves below the figure it is set from: one story read otherwise moves a figure by as much. */
const ROOM = 0.02;
const SILENT = "passages that gave no event";

/** Prints a figure with what was to be shown at least and what it is worth going for, and checks its floor. */
function figure(name: string, value: number, least: number, aim: number, data: string): void {
  console.log(
    `${name.padEnd(46)} ${value.toFixed(3)}   ${least.toFixed(2).padStart(8)} ${aim.toFixed(2).padStart(6)}`,
  );
  checkFloor(`record/${name}`, value, data, ROOM);
}

export async function run(): Promise<void> {
  const scorer = await loadScorer();
  if (!scorer) {
    console.log(`record: skipped, no scorer and gold under ${SHARED} (set CROSSCHECK_SHARED)`);
    return;
  }
  const share = (tally: Tally, name: string): number => tally[name]![0] / tally[name]![1];
  const seedGold = readGold("western-iraq-2014");
  const seedRecord = makeRecord(seedArticles());
  const seeds = scorer.score(seedGold, seedRecord);
  console.log("the seeds");
  print(seeds, scorer.summary(seeds));
  const quotes: [number, number] = [...quotesRight(seedRecord)];
  const total: Tally = {};
  for (const story of storyNames()) {
    const record = makeRecord(storyArticles(story));
    const tally = scorer.score(readGold(story), record);
    addTally(total, tally);
    quotesRight(record).forEach((n, i) => (quotes[i]! += n));
    console.log(
      `${story.padEnd(28)} ${Object.entries(scorer.summary(tally))
        .map(([k, v]) => `${k} ${v.toFixed(2)}`)
        .join(" · ")}`,
    );
  }
  console.log("\nthe story sets together");
  print(total, scorer.summary(total));

  const data = goldHash();
  const [ofSeeds, ofStories] = [scorer.summary(seeds), scorer.summary(total)];
  console.log(`${"".padEnd(46)} figure   at least    aim`);
  figure("seeds, record score", ofSeeds["record score"]!, 0.6, 0.85, data);
  figure("stories, record score", ofStories["record score"]!, 0.5, 0.8, data);
  figure("stories, events F1", ofStories["events F1"]!, 0.6, 0.8, data);
  figure("stories, grouping B3 F1", ofStories["grouping B3 F1"]!, 0.7, 0.9, data);
  figure("stories, differences F1", ofStories["differences F1"]!, 0.25, 0.65, data);
  figure(`seeds, ${SILENT}`, share(seeds, SILENT), 0.95, 1, data);
  figure(`stories, ${SILENT}`, share(total, SILENT), 0.9, 1, data);
  fact(`quotes equal to the text at their offsets: ${quotes[0]} of ${quotes[1]}`, quotes[0] === quotes[1]);
  for (const [name, holds] of seedFacts(seedRecord, seedGold as Parameters<typeof seedFacts>[1]))
    fact(name, holds);
  const { brief, node, ratio } = coldStart(seedArticles());
  console.log(
    `four articles from a cold start: ${ratio.toFixed(1)} times node -e 0 (${brief.toFixed(2)} s and ${node.toFixed(3)} s; at most 40, aim 15)`,
  );
}

function fact(name: string, holds: boolean): void {
  console.log(`${name}: ${holds ? "yes" : "NO"}`);
  if (!holds) process.exitCode = 1;
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
