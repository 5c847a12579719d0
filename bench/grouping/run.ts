/**
 * Grouping articles into stories: B-cubed on bench/stories (news_cluster, FNC-1) and, with `--incidents`, by incident on
 * bench/incidents (5,953 articles; half a minute). To be shown: F1 of .85 and .80, aims .95 and .92.
 * Data: ../shared/bench or CROSSCHECK_BENCH; skipped where absent.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { loadDocumentFrequencies } from "../../src/compare/stories/document-frequency.ts";
import { groupStories } from "../../src/compare/stories/group-stories.ts";
import { checkFloor, hashFiles } from "../floors.ts";
import { bareArticle } from "./bare-article.ts";
import { bCubed } from "./b-cubed.ts";

const folder = process.env.CROSSCHECK_BENCH ?? join(import.meta.dirname, "../../../shared/bench");

interface Line {
  readonly id: string;
  readonly story?: number;
  readonly incident?: string;
  readonly headline?: string | null;
  readonly published?: string | null;
  readonly text: string;
}

const SETS: readonly { readonly name: string; readonly file: string; readonly slow: boolean }[] = [
  { name: "news_cluster", file: "stories/news_cluster.jsonl", slow: false },
  { name: "fnc1", file: "stories/fnc1.jsonl", slow: false },
  { name: "incidents", file: "incidents/articles.jsonl.gz", slow: true },
];

function readLines(path: string): Line[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Line)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

export async function run(): Promise<void> {
  for (const { name, file, slow } of SETS) {
    if (slow && !process.argv.includes(`--${name}`)) continue;
    const path = join(folder, file);
    if (!existsSync(path)) {
      console.log(`grouping: skipped, no ${path} (set CROSSCHECK_BENCH)`);
      continue;
    }
    const lines = readLines(path);
    const articles = lines.map((l) => bareArticle(l.id, l.headline ?? null, l.published ?? null, l.text));
    const started = performance.now();
    const groups = groupStories(articles, loadDocumentFrequencies());
    const ours: number[] = [];
    groups.forEach((group, g) => group.forEach((i) => (ours[i] = g)));
    const { precision, recall, f1 } = bCubed(
      lines.map((l) => l.story ?? l.incident ?? l.id),
      ours,
    );
    console.log(
      `${name.padEnd(14)} ${lines.length} articles → ${groups.length} stories · B3 precision ${precision.toFixed(3)}` +
        ` recall ${recall.toFixed(3)} F1 ${f1.toFixed(3)} · ${Math.round(performance.now() - started)} ms`,
    );
    checkFloor(`grouping.${name}`, f1, hashFiles(path));
  }
}
