import { appendFile, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHash } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { appendDurably, mendLines, readJsonLines, writeDurably } from "./durable-files.ts";
import type { Fetched } from "./fetch-result.ts";
import { keptAnswers } from "./kept-answers.ts";
import { sameAddress } from "./web-address.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "crosscheck-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const fetched = (page: string, at: string): Fetched => ({
  kind: "fetched",
  asked: "https://news.example/a",
  address: "https://news.example/a.html",
  redirects: ["https://news.example/a.html"],
  at,
  status: 200,
  headers: { "content-type": "text/html", "set-cookie": "id=7", etag: '"1"' },
  bytes: new TextEncoder().encode(page),
  sha256: createHash("sha256").update(page).digest("hex"),
});

test("what was fetched can be shown as it was: bytes, time, final address, headers; one page twice is kept once", async () => {
  const kept = keptAnswers(folder);
  await kept.keep(fetched("<p>11 dead</p>", "2031-03-10T08:00:00.000Z"));
  await kept.keep(fetched("<p>11 dead</p>", "2031-03-10T09:00:00.000Z"));
  await kept.keep(fetched("<p>14 dead</p>", "2031-03-10T10:00:00.000Z"));
  const answers = await kept.of("https://news.example/a");
  expect(answers.map(({ at }) => at.slice(11, 13))).toEqual(["08", "09", "10"]);
  expect(answers[0]!.headers).toEqual({ "content-type": "text/html", etag: '"1"' });
  expect(await kept.of("https://news.example/a.html")).toEqual(answers);
  expect(await kept.of("https://news.example/b")).toEqual([]);
  expect(new TextDecoder().decode(await kept.bytes(answers[0]!.sha256))).toBe("<p>11 dead</p>");
  const files = await readdir(folder, { recursive: true });
  expect(files.filter((file) => file.endsWith(".bin"))).toHaveLength(2);
});

test("bytes that were changed since are not passed off as what was fetched", async () => {
  const kept = keptAnswers(folder);
  const { sha256 } = await kept.keep(fetched("<p>11 dead</p>", "2031-03-10T08:00:00.000Z"));
  await writeFile(join(folder, sha256.slice(0, 2), `${sha256}.bin`), "<p>9 dead</p>");
  await expect(kept.bytes(sha256)).rejects.toThrow(/no longer what was fetched/);
});

test("a line that a crash cut off is taken away before the next is written; broken lines spoil no other", async () => {
  const file = join(folder, "lines.jsonl");
  expect(await readJsonLines(file)).toEqual({ values: [], broken: [] });
  await appendDurably(file, [{ n: 1 }, { n: 2 }]);
  await appendFile(file, '{"n":3,"text":"Sigluf');
  expect(await readJsonLines(file)).toEqual({ values: [{ n: 1 }, { n: 2 }], broken: [] });
  expect(await mendLines(file)).toBe(true);
  expect(await mendLines(file)).toBe(false);
  await appendFile(file, "junk\n");
  await appendDurably(file, [{ n: 4 }]);
  expect(await readJsonLines(file)).toEqual({ values: [{ n: 1 }, { n: 2 }, { n: 4 }], broken: [3] });
});

test("a file is written whole, and leaves nothing beside it", async () => {
  const file = join(folder, "state.json");
  await writeDurably(file, "one");
  await writeDurably(file, "two");
  expect(await readFile(file, "utf8")).toBe("two");
  expect(await readdir(folder)).toEqual(["state.json"]);
});

test.each([
  ["https://www.news.example/a/?utm_source=rss&id=7", "http://news.example/a?id=7", true],
  ["https://news.example/a?b=2&a=1", "https://news.example/a?a=1&b=2", true],
  ["https://news.example/a#comments", "https://news.example/a", true],
  ["https://news.example/a?id=7", "https://news.example/a?id=8", false],
  ["https://news.example/a", "https://news.example/A", false],
  ["https://news.example/?at=4", "https://news.example/", false],
])("%s and %s: one page %s", (a, b, same) => {
  expect(sameAddress(a) === sameAddress(b)).toBe(same);
});
