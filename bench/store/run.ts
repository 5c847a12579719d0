/**
 * The store under load: `npm run bench -- store`.
 *   growth  all of bench/incidents taken in one after the other: articles a second of the last thousand as a ratio to the first
 *   orders  the same in five shuffled orders and batch sizes: identical records
 *   kills   200 SIGKILLs during `crosscheck ingest`: what was acknowledged is there, once
 * `--growth`, `--orders`, `--kills` run one part; `--articles=N` takes the first N. Skipped where the data are absent.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { growthAndOrders } from "./growth.ts";
import { kills } from "./kills.ts";

const folder = process.env.CROSSCHECK_BENCH ?? join(import.meta.dirname, "../../../shared/bench");

export async function run(): Promise<void> {
  const asked = (part: string): boolean =>
    process.argv.includes(`--${part}`) ||
    !["growth", "orders", "kills"].some((p) => process.argv.includes(`--${p}`));
  const path = join(folder, "incidents/articles.jsonl.gz");
  if (!existsSync(path)) console.log(`store: growth and orders skipped, no ${path} (set CROSSCHECK_BENCH)`);
  else if (asked("growth") || asked("orders")) await growthAndOrders(path, asked("orders"));
  if (asked("kills")) await kills(200);
}
