/** `crosscheck watch` as users run it, against a server on this machine. Needs the loopback network. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { testServer, type TestServer } from "../src/collect/fetch/test-server.ts";
import { rssOf } from "../src/collect/watch/watch-for-tests.ts";
import type { Record } from "../src/model/record.ts";

const CROSSCHECK = fileURLToPath(new URL("../bin/crosscheck.js", import.meta.url));
let server: TestServer;
let folder: string;
let feed: string;
let state: string;

const page = (n: number): string =>
  `<!doctype html><html><head><title>Barge ${n} strikes the northern pier</title></head><body><article><h1>Barge ${n} strikes the northern pier</h1>
  <p>The harbour of Velm was closed on Monday after barge ${n}, laden with grain, broke loose in the storm and struck the northern pier, the port authority said. Nobody was hurt.</p>
  <p>Harbour master Ilse Brandt said that tugs from Osterhaven were on their way and that the barge would be towed off at the evening tide. Ferries leave from the old quay until Wednesday.</p></article></body></html>`;

beforeEach(async () => {
  server = await testServer();
  folder = await mkdtemp(join(tmpdir(), "crosscheck-watch-"));
  state = join(folder, "state");
  feed = `${server.origin}/feed`;
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

function serve(count: number): void {
  const items = Array.from({ length: count }, (_, n) => ({
    path: `/a/${n}`,
    day: "Mon, 10 Mar 2031 18:20:00 GMT",
  }));
  server.paths["/feed"] = (_, response) => void response.end(rssOf(server, items));
  for (const [n, { path }] of items.entries()) server.paths[path] = page(n);
}

interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

function start(...args: readonly string[]): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [CROSSCHECK, ...args], {
    env: {
      ...process.env,
      CROSSCHECK_ALLOW_PRIVATE: "127.0.0.1",
      XDG_DATA_HOME: join(folder, "data"),
      NO_COLOR: "1",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [out, err] = ["", ""];
  child.stdout!.on("data", (data: Buffer) => (out += data.toString()));
  child.stderr!.on("data", (data: Buffer) => (err += data.toString()));
  const ended = once(child, "close").then(([status, signal]) => ({ status, signal, out, err }) as Ended);
  return { child, ended };
}
const run = (...args: readonly string[]): Promise<Ended> => start(...args).ended;
const watchOnce = (...args: readonly string[]): Promise<Ended> =>
  run("watch", feed, "--once", "--state", state, "--pace", "0", ...args);
const urls = async (): Promise<string[]> =>
  (await readFile(join(state, "articles.jsonl"), "utf8"))
    .trimEnd()
    .split("\n")
    .map((line) => (JSON.parse(line) as { url: string }).url);

test("once: articles come, the record is written, other commands read the folder, and a second run finds nothing new", async () => {
  serve(3);
  const [record, brief] = [join(folder, "record.json"), join(folder, "brief.md")];
  const first = await watchOnce("--record", record, "--brief", brief);
  expect([first.status, first.err]).toEqual([0, ""]);
  expect(first.out).toMatch(/Barge 0 strikes[^]*1 feed, 3 new articles\n$/);
  const made = JSON.parse(await readFile(record, "utf8")) as Record;
  expect(
    made.articles.map(({ published, page: copy }) => [published.day, copy!.fetched!.slice(0, 2)]),
  ).toEqual(Array.from({ length: 3 }, () => ["2031-03-10", "20"]));
  expect(await readFile(brief, "utf8")).toMatch(/^# /);
  const read = await run("read", state);
  expect(read.status).toBe(0);
  expect((JSON.parse(read.out) as Record).articles).toEqual(made.articles);
  await rm(brief);
  const second = await watchOnce("--quiet");
  expect([second.status, second.out]).toEqual([0, ""]);
  expect(existsSync(brief)).toBe(false);
  expect(await urls()).toHaveLength(3);
}, 60_000);

test("killed at any moment, again and again: nothing is lost and nothing comes twice", async () => {
  const count = 24;
  serve(count);
  // Each run but the last is killed some milliseconds after so many of its requests.
  const moments = [2, 1, 6, 4, 9];
  for (const [n, moment] of moments.entries()) {
    const { child, ended } = start("watch", feed, "--once", "--state", state, "--pace", "0");
    const before = server.asked.length;
    const watching = setInterval(() => {
      if (server.asked.length - before > moment) child.kill("SIGKILL");
    }, 1 + n);
    const { signal } = await ended;
    clearInterval(watching);
    expect(signal).toBe("SIGKILL");
  }
  const last = await watchOnce();
  expect([last.status, last.err]).toEqual([0, ""]);
  const found = await urls();
  expect(found).toHaveLength(count);
  expect(new Set(found).size).toBe(count);
}, 120_000);

test("exit codes say how it went; the feeds that can be read are read", async () => {
  serve(1);
  const list = join(folder, "feeds.opml");
  await writeFile(
    list,
    `<opml version="2.0"><body><outline text="good" xmlUrl="${feed}"/><outline text="gone" xmlUrl="${server.origin}/none"/></body></opml>`,
  );
  const partly = await run("watch", list, "--once", "--state", state, "--pace", "0");
  expect([partly.status, partly.out]).toEqual([
    1,
    expect.stringMatching(/2 feeds \(1 not read\), 1 new article/),
  ]);
  expect(partly.err).toMatch(/none: the host answers with status 404/);
  const none = await run("watch", `${server.origin}/none`, "--once", "--state", state);
  expect(none.status).toBe(2);
  const wrong = await run("watch", join(folder, "no.opml"), "--once", "--state", state);
  expect([wrong.status, wrong.err]).toEqual([
    2,
    expect.stringMatching(/there is no such file[^]*no feed to watch/),
  ]);
  const inside = await run("watch", "http://10.0.0.1/feed", "--once", "--state", state);
  expect([inside.status, inside.err]).toEqual([2, expect.stringMatching(/private network/)]);
}, 60_000);

test("going on: articles come as the feed has them, one watch at a time, and SIGTERM ends it cleanly", async () => {
  serve(1);
  const { child, ended } = start("watch", feed, "--state", state, "--pace", "0");
  await once(child.stdout!, "data");
  const other = await watchOnce();
  expect([other.status, other.err]).toEqual([75, expect.stringMatching(/is being watched by process \d+/)]);
  child.kill("SIGTERM");
  expect(await ended).toMatchObject({ status: 0, signal: null, err: "" });
  expect(existsSync(join(state, ".crosscheck", "lock"))).toBe(false);
  expect((await watchOnce()).status).toBe(0);
}, 60_000);

test("a page named by its address is fetched once, kept and read; without an address nothing is fetched", async () => {
  serve(1);
  const read = await run("read", `${server.origin}/a/0`);
  expect([read.status, read.err]).toEqual([0, ""]);
  const { articles } = JSON.parse(read.out) as Record;
  expect(articles[0]).toMatchObject({
    headline: "Barge 0 strikes the northern pier",
    url: `${server.origin}/a/0`,
  });
  expect(server.asked).toEqual(["/robots.txt", "/a/0"]);
  const { sha256 } = articles[0]!.page!;
  const kept = join(folder, "data/crosscheck/fetched", sha256.slice(0, 2), `${sha256}.bin`);
  expect(await readFile(kept, "utf8")).toBe(page(0));
  const none = await run("read", feed);
  expect([none.status, none.err]).toEqual([2, expect.stringMatching(/it is a feed[^]*crosscheck watch/)]);
}, 60_000);
