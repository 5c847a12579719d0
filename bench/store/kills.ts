/** SIGKILL during `crosscheck ingest`, again and again: what was acknowledged must be there, once. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDesk } from "../../src/desk/open-desk.ts";
import type { Taken } from "../../src/desk/ingest.ts";
import { openStore } from "../../src/store/open-store.ts";

const BIN = join(import.meta.dirname, "../../bin/crosscheck.js");
const TOWNS = ["Velm", "Osterhaven", "Lenta", "Sella", "Brint"];
const ACTS = [
  "A bomb exploded in",
  "Soldiers shelled",
  "Police arrested five people in",
  "A fire broke out in",
];

export interface Killed {
  readonly kills: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly duplicated: number;
}

/** A generator of its own, so that every run kills at the same points of its own clock (Park & Miller 1988). */
function random(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

const line = (n: number): string =>
  JSON.stringify({
    id: `a${n}`,
    published: `2031-05-${String(1 + (n % 28)).padStart(2, "0")}`,
    text: `${ACTS[n % 4]} ${TOWNS[n % 5]} on Monday. ${n % 7} people were killed, officials said. Street number ${n} was closed.`,
  });

/** Runs until it ends, or is killed after so many milliseconds. Returns what it acknowledged. */
function ingest(
  store: string,
  file: string,
  killAfter: number | null,
): Promise<{ acks: Taken[]; ms: number }> {
  return new Promise((resolve) => {
    const started = performance.now();
    const child = spawn(process.execPath, [BIN, "ingest", "--store", store, "--format", "jsonl", file], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    let out = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
    const timer = killAfter === null ? null : setTimeout(() => child.kill("SIGKILL"), killAfter);
    child.on("close", () => {
      if (timer !== null) clearTimeout(timer);
      // A line that was cut is no acknowledgement.
      const lines = out.slice(0, out.lastIndexOf("\n") + 1).split("\n");
      const acks = lines.filter((text) => text !== "").map((text) => JSON.parse(text) as Taken);
      resolve({ acks, ms: performance.now() - started });
    });
  });
}

/** Kills the program so many times while it takes in 30 articles at a time, and looks at what is there. */
export async function killAgainAndAgain(times: number, seed = 7): Promise<Killed> {
  const folder = mkdtempSync(join(tmpdir(), "crosscheck-kills-"));
  const store = join(folder, "store");
  const next = random(seed);
  const acknowledged = new Set<string>();
  try {
    await (await openDesk({ folder: store }, { create: true })).close();
    const batch = (n: number): string => {
      const file = join(folder, `batch-${n}.jsonl`);
      // Half of what came before comes again: it must not be added twice.
      writeFileSync(
        file,
        Array.from({ length: 30 }, (_, i) => line(Math.max(0, n * 15 - 15) + i)).join("\n"),
      );
      return file;
    };
    const whole = await ingest(store, batch(0), null);
    whole.acks.forEach((ack) => acknowledged.add(ack.id));
    for (let n = 1; n <= times; n++) {
      const { acks } = await ingest(store, batch(n), whole.ms * (0.2 + 0.8 * next()));
      acks.forEach((ack) => acknowledged.add(ack.id));
    }
    const opened = await openStore({ folder: store });
    const versions = await opened.db.selectFrom("article_version").select(["article", "version"]).execute();
    await opened.close();
    const present = new Set(versions.map((v) => v.article));
    const desk = await openDesk({ folder: store });
    // Stories are finished where the program was killed before: every article stands in one.
    const record = await desk.record();
    await desk.close();
    const placed = record.stories.flatMap((story) => story.articles);
    const lost = [...acknowledged].filter((id) => !present.has(id) || !placed.includes(id)).length;
    const duplicated = versions.filter((v) => v.version > 1).length + (placed.length - new Set(placed).size);
    return { kills: times, acknowledged: acknowledged.size, lost, duplicated };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function kills(times: number): Promise<void> {
  const result = await killAgainAndAgain(times);
  console.log(
    `${result.kills} SIGKILLs, ${result.acknowledged} articles acknowledged: lost ${result.lost}, duplicated ${result.duplicated}`,
  );
  if (result.lost + result.duplicated > 0) process.exitCode = 1;
}
