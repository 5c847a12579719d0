/** All of bench/incidents into a store: whether the cost of an article grows, and whether the order matters. */
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync, gunzipSync, inflateSync } from "node:zlib";
import { openDesk } from "../../src/desk/open-desk.ts";
import { rawArticle, type RawArticle } from "../../src/model/article.ts";
import type { ReadArticle } from "../../src/model/read-article.ts";
import { loadTools } from "../../src/pipeline.ts";
import { readArticle } from "../../src/read/read-article.ts";
import { checkFloor, hashFiles } from "../floors.ts";

interface Line {
  readonly id: string;
  readonly outlet?: string | null;
  readonly headline?: string | null;
  readonly published?: string | null;
  readonly text: string;
}

/** What a floor leaves below the figure: other work on the machine moves it. */
const ROOM = 0.15;
const ORDERS = 5;

function readLines(path: string): RawArticle[] {
  const most = Number(process.argv.find((arg) => arg.startsWith("--articles="))?.slice(11) ?? Infinity);
  return gunzipSync(readFileSync(path))
    .toString("utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(0, most)
    .map((line) => {
      const { id, outlet = null, headline = null, published = null, text } = JSON.parse(line) as Line;
      return rawArticle({ id, outlet, headline, published, text });
    });
}

/** The same order in every run: by a hash of the id and the number of the order. */
const shuffled = (raws: readonly RawArticle[], order: number): RawArticle[] =>
  raws
    .map((raw) => ({ raw, key: createHash("sha256").update(`${order} ${raw.id}`).digest("hex") }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ raw }) => raw);

interface Run {
  /** Milliseconds of each article, reading included. */
  readonly each: readonly number[];
  readonly built: number;
  readonly record: string;
}

async function ingestAll(
  batches: readonly (readonly RawArticle[])[],
  read: (raw: RawArticle) => ReadArticle,
): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), "crosscheck-bench-"));
  const desk = await openDesk({ folder }, { create: true, read });
  try {
    const each: number[] = [];
    let built = 0;
    for (const batch of batches) {
      let last = performance.now();
      for await (const _ of desk.ingest(batch)) {
        const now = performance.now();
        each.push(now - last);
        last = now;
      }
      built += performance.now() - last;
    }
    const record = createHash("sha256")
      .update(JSON.stringify(await desk.record()))
      .digest("hex");
    return { each, built, record };
  } finally {
    await desk.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const rate = (each: readonly number[]): number => (1000 * each.length) / each.reduce((a, b) => a + b, 0);

export async function growthAndOrders(path: string, orders: boolean): Promise<void> {
  const raws = readLines(path);
  const tools = loadTools();
  // Read once, kept small: the other orders need not read again.
  const kept = new Map<string, Buffer>();
  let reading = 0;
  const first = await ingestAll([shuffled(raws, 0)], (raw) => {
    const started = performance.now();
    const read = readArticle(raw, tools);
    reading += performance.now() - started;
    kept.set(raw.id, deflateSync(JSON.stringify(read)));
    return read;
  });
  const size = Math.min(1000, Math.floor(raws.length / 3));
  const [early, late] = [rate(first.each.slice(0, size)), rate(first.each.slice(-size))];
  console.log(
    `${raws.length} articles: the first ${size} at ${early.toFixed(1)} a second, the last ${size} at ${late.toFixed(1)}: ` +
      `ratio ${(late / early).toFixed(2)} (at least 0.70); reading took ${Math.round(reading / raws.length)} ms an article, ` +
      `building stories at the end ${Math.round(first.built / 1000)} s`,
  );
  if (raws.length > 5000) checkFloor("store.growth", late / early, hashFiles(path), ROOM);
  if (!orders) return;
  const records = [first.record];
  for (let order = 1; order < ORDERS; order++) {
    const mixed = shuffled(raws, order);
    const batch = [1000, 97, 2500, mixed.length][order - 1]!;
    const batches = Array.from({ length: Math.ceil(mixed.length / batch) }, (_, i) =>
      mixed.slice(i * batch, (i + 1) * batch),
    );
    const { record } = await ingestAll(
      batches,
      (raw) => JSON.parse(inflateSync(kept.get(raw.id)!).toString("utf8")) as ReadArticle,
    );
    records.push(record);
    console.log(`order ${order}, in batches of ${batch}: record ${record.slice(0, 12)}`);
  }
  const same = records.every((record) => record === records[0]);
  console.log(`identical records in ${ORDERS} orders and batch sizes: ${same ? "yes" : "NO"}`);
  if (!same) process.exitCode = 1;
}
