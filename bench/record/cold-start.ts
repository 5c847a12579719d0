/** How long `crosscheck brief` of a few files takes from a cold start, as a ratio to Node's own start in the same run. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RawArticle } from "../../src/model/article.ts";

const BIN = join(import.meta.dirname, "../../bin/crosscheck.js");
const RUNS = 5;

const seconds = (args: readonly string[]): number => {
  const began = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"] });
  if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}: ${stderr.toString()}`);
  return Number(process.hrtime.bigint() - began) / 1e9;
};
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Medians of five runs of each, by turns: other work on the machine slows both. */
export function coldStart(articles: readonly RawArticle[]): {
  readonly brief: number;
  readonly node: number;
  readonly ratio: number;
} {
  const folder = mkdtempSync(join(tmpdir(), "crosscheck-cold-"));
  try {
    for (const { id, text, published } of articles) {
      writeFileSync(join(folder, `${id}.txt`), text);
      if (published !== null)
        writeFileSync(join(folder, `${id}.txt.meta.json`), JSON.stringify({ published }));
    }
    const [briefing, starting]: [number[], number[]] = [[], []];
    for (let run = 0; run < RUNS; run++) {
      starting.push(seconds(["-e", "0"]));
      briefing.push(seconds([BIN, "brief", folder]));
    }
    const [brief, node] = [median(briefing), median(starting)];
    return { brief, node, ratio: brief / node };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
