/** Grouping articles into stories: B-cubed on bench/stories, and incidents of bench/incidents where they are there. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadDocumentFrequencies } from "../../src/compare/stories/document-frequency.ts";
import { groupStories } from "../../src/compare/stories/group-stories.ts";
import { bareArticle } from "./bare-article.ts";
import { bCubed } from "./b-cubed.ts";

const folder = () =>
  join(process.env.CROSSCHECK_BENCH ?? join(import.meta.dirname, "../../../shared/bench"), "stories");

interface Line {
  readonly id: string;
  readonly story: number;
  readonly headline?: string | null;
  readonly published?: string | null;
  readonly text: string;
}

export async function run(): Promise<void> {
  for (const name of ["news_cluster", "fnc1"]) {
    const file = join(folder(), `${name}.jsonl`);
    if (!existsSync(file)) {
      console.log(`grouping: skipped, no ${file} (set CROSSCHECK_BENCH)`);
      continue;
    }
    const lines = readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => JSON.parse(line) as Line)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    const articles = lines.map((l) => bareArticle(l.id, l.headline ?? null, l.published ?? null, l.text));
    for (const threshold of process.env.CROSSCHECK_SWEEP?.split(",").map(Number) ?? [undefined]) {
      const started = performance.now();
      const groups = groupStories(articles, loadDocumentFrequencies(), threshold);
      const ours: number[] = [];
      groups.forEach((group, g) => group.forEach((i) => (ours[i] = g)));
      const { precision, recall, f1 } = bCubed(
        lines.map((l) => l.story),
        ours,
      );
      console.log(
        `${name.padEnd(14)} ${lines.length} articles → ${groups.length} stories · B3 precision ${precision.toFixed(3)}` +
          ` recall ${recall.toFixed(3)} F1 ${f1.toFixed(3)} · ${Math.round(performance.now() - started)} ms` +
          (threshold === undefined ? "" : ` · threshold ${threshold}`),
      );
    }
  }
}
