/**
 * Reads of the API's event list on a store, against a bare Hono route in the same run: answers a second, and the slowest of a
 * hundred. The store is CROSSCHECK_BENCH_STORE, or is made of the first articles of bench/incidents.
 */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { gunzipSync } from "node:zlib";
import { checkFloor, hashFiles } from "../floors.ts";
import { load, type Load } from "./load.ts";

const BIN = join(import.meta.dirname, "../../bin/crosscheck.js");
const ARTICLES = 300;
const REQUESTS = 3000;
/** Ratios of times vary from run to run. */
const ROOM = 0.05;

export async function run(): Promise<void> {
  const file = join(
    process.env["CROSSCHECK_BENCH"] ?? join(import.meta.dirname, "../../../shared/bench"),
    "incidents/articles.jsonl.gz",
  );
  const given = process.env["CROSSCHECK_BENCH_STORE"];
  if (given === undefined && !existsSync(file)) return console.log(`skipped: ${file} is not there`);
  const folder = mkdtempSync(join(tmpdir(), "crosscheck-bench-api-"));
  const started: ChildProcess[] = [];
  try {
    const store = given ?? makeStore(folder, file);
    const bare = await start(started, [join(import.meta.dirname, "bare.ts")]);
    const api = await start(started, [BIN, "serve", "--store", store, "--port", "0", "--rate", "0"]);
    const days = await daysOf(api);
    const list = `${api}api/events?limit=20`;
    const etag = (await fetch(list)).headers.get("etag")!;
    await load(500, () => bare);
    const rows: readonly (readonly [string, Load])[] = [
      ["bare Hono route", await load(REQUESTS, () => bare)],
      ["event list, 20 rows", await load(REQUESTS, () => list)],
      ["the same, unchanged (304)", await load(REQUESTS, () => list, { "if-none-match": etag })],
      ["each another list, not kept", await load(REQUESTS / 6, (n) => `${api}api/events?limit=20&from=${days[n % days.length]}&q=${"police army rebels town north south east west".split(" ")[n % 8]}${n}+or+police`)],
    ]; // prettier-ignore
    const base = rows[0]![1].rate;
    console.log("                              answers/s   ratio   p50 ms   p99 ms   bytes");
    for (const [name, { rate, p50, p99, bytes }] of rows)
      console.log(
        `${name.padEnd(28)} ${rate.toFixed(0).padStart(9)} ${(rate / base).toFixed(2).padStart(7)} ${p50.toFixed(1).padStart(8)} ${p99.toFixed(1).padStart(8)} ${String(bytes).padStart(7)}`,
      );
    console.log("                              (at least 0.20 of a bare route)");
    if (given === undefined)
      checkFloor("api event list, ratio to a bare route", rows[1]![1].rate / base, hashFiles(file), ROOM);
  } finally {
    for (const child of started) child.kill("SIGTERM");
    rmSync(folder, { recursive: true, force: true });
  }
}

function makeStore(folder: string, file: string): string {
  const store = join(folder, "store");
  const some = join(folder, "articles.jsonl");
  const lines = gunzipSync(readFileSync(file)).toString("utf8").split("\n").slice(0, ARTICLES);
  writeFileSync(some, lines.join("\n"));
  for (const args of [
    ["init", store],
    ["ingest", some, "--store", store],
  ]) {
    // 1: some articles could not be read; the store holds the others.
    const { status, stdout } = spawnSync(process.execPath, [BIN, ...args], { encoding: "utf8" });
    if (status !== 0 && status !== 1) throw new Error(`crosscheck ${args.join(" ")} ended with ${status}`);
    console.log(stdout.trim());
  }
  return store;
}

/** The address that a server prints first. */
async function start(started: ChildProcess[], args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  started.push(child);
  for await (const line of createInterface({ input: child.stdout! })) return line.split(" ")[0]!;
  throw new Error(`${args[0]} said nothing`);
}

async function daysOf(api: string): Promise<readonly string[]> {
  const { firstDay } = (await (await fetch(`${api}api/status`)).json()) as { firstDay: string | null };
  const first = Date.parse(firstDay ?? "2010-01-01");
  return Array.from({ length: 300 }, (_, i) => new Date(first + i * 86_400_000).toISOString().slice(0, 10));
}
