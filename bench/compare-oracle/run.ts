/**
 * What `compare` makes of perfect and of lossy reading: gold's reports in, the record score out. Measures compare alone.
 * Data: ../shared (gold/, stories/, seeds/, score/) or CROSSCHECK_SHARED; skipped where absent.
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { compareArticles } from "../../src/compare/compare-articles.ts";
import { checkFloor, hashFiles } from "../floors.ts";
import { goldArticles } from "./gold-articles.ts";
import type { Gold } from "./gold-articles.ts";
import { testCodebook } from "../../src/compare/test-codebook.ts";

type Tally = Record<string, [number, number]>;
interface Scorer {
  score(gold: Gold, record: unknown): Tally;
  summary(tally: Tally): Record<string, number>;
}

const FIGURES = [
  "events found",
  "events not made up",
  "B3 precision",
  "B3 recall",
  "differences found",
  "differences not made up",
  "type",
  "place",
  "day",
  "count, low",
  "count, high",
  "count, best",
  "actor1",
  "status",
  "background told from news",
  "independent origins",
  "copied articles seen",
  "copied articles not made up",
];

export async function run(): Promise<void> {
  const shared = process.env.CROSSCHECK_SHARED ?? join(import.meta.dirname, "../../../shared");
  const scorerFile = join(shared, "score/score.mjs");
  if (!existsSync(scorerFile)) {
    console.log(`compare-oracle: skipped, no ${scorerFile} (set CROSSCHECK_SHARED)`);
    return;
  }
  const { score, summary } = (await import(pathToFileURL(scorerFile).href)) as Scorer;
  const only = process.env.CROSSCHECK_ONLY;
  const goldFiles = readdirSync(join(shared, "gold"))
    .filter((file) => file.endsWith(".json") && (only === undefined || file.startsWith(only)))
    .sort()
    .map((file) => join(shared, "gold", file));
  for (const loss of [0, 1 / 3]) {
    const total: Tally = {};
    for (const path of goldFiles) {
      const file = basename(path);
      const gold = JSON.parse(readFileSync(path, "utf8")) as Gold;
      const articles = goldArticles(shared, file.slice(0, -5), gold, loss);
      const { stories } = compareArticles(articles, testCodebook);
      const tally = score(gold, { stories });
      for (const [figure, [right, of]] of Object.entries(tally)) {
        const sum = (total[figure] ??= [0, 0]);
        sum[0] += right;
        sum[1] += of;
      }
      const s = summary(tally);
      console.log(
        `${file.padEnd(30)} events ${s["events F1"]?.toFixed(2)} · B3 ${s["grouping B3 F1"]?.toFixed(2)} · ` +
          `differences ${s["differences F1"]?.toFixed(2)} · record ${s["record score"]?.toFixed(2)}`,
      );
    }
    console.log(`\nreports with ${Math.round(100 * loss)} % of their fields lost`);
    for (const figure of FIGURES) {
      const [right, of] = total[figure] ?? [0, 0];
      console.log(
        `  ${figure.padEnd(30)} ${right.toFixed(0).padStart(6)} of ${of.toFixed(0).padStart(6)}  ${((100 * right) / of).toFixed(0).padStart(4)} %`,
      );
    }
    if (only === undefined) {
      const data = hashFiles(scorerFile, ...goldFiles);
      const { "grouping B3 F1": joined, "events F1": found } = summary(total);
      checkFloor(`compare-oracle.b3.${Math.round(100 * loss)}`, joined!, data);
      checkFloor(`compare-oracle.events.${Math.round(100 * loss)}`, found!, data);
    }
    console.log(
      Object.entries(summary(total))
        .map(([k, v]) => `${k} ${v.toFixed(3)}`)
        .join(" · "),
      "\n",
    );
  }
}
