import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { collectFiles } from "../collect/files/collect-files.ts";
import { rawArticle, type RawArticle } from "../model/article.ts";
import { loadTools, recordOf } from "../pipeline.ts";
import { readArticles, threadsFor } from "./read-articles.ts";

const FAILING = new URL("./failing-worker.ts", import.meta.url);

const examples = (
  await collectFiles([fileURLToPath(new URL("../../examples/", import.meta.url))], { day: null, stdin: null })
).articles;
const short = (id: string, text: string): RawArticle => rawArticle({ id, text, from: id });

describe("readArticles", () => {
  it("gives one record, byte for byte, whatever the number of threads and the order of the articles", async () => {
    const record = async (raw: readonly RawArticle[], jobs: number): Promise<string> => {
      const { articles, failed } = await readArticles(raw, { jobs });
      expect(failed).toEqual([]);
      return JSON.stringify(recordOf(articles, [], loadTools()));
    };
    expect(examples.length).toBeGreaterThan(3);
    const alone = await record(examples, 1);
    expect(await record(examples, 2)).toBe(alone);
    expect(await record(examples.toReversed(), 3)).toBe(alone);
  }, 120_000);

  it("names an article that kills its thread or throws, and reads the others", async () => {
    const raw = [
      short("d", "Rain fell."),
      short("c", "throw here"),
      short("b", "die here"),
      short("a", "Snow fell."),
      short("e", "Hail fell."),
    ];
    const done: number[] = [];
    const { articles, failed } = await readArticles(raw, {
      jobs: 2,
      worker: FAILING,
      onDone: (n) => done.push(n),
    });
    expect(articles.map(({ article }) => article.id)).toEqual(["a", "d", "e"]);
    expect(failed.map(({ kind, reason }) => [kind, reason.slice(0, 35)])).toEqual([
      ["failed", "the article b could not be read and"],
      ["failed", "the article c could not be read and"],
    ]);
    expect(failed[1]!.reason).toContain("too deep");
    expect(done).toEqual([1, 2, 3, 4, 5]);
  }, 60_000);

  it("reads nothing where there is nothing", async () => {
    expect(await readArticles([], { jobs: 4 })).toEqual({ articles: [], failed: [] });
  });
});

describe("threadsFor", () => {
  const long = (n: number): RawArticle[] =>
    Array.from({ length: n }, (_, i) => short(String(i), "x".repeat(10_000)));

  it("keeps few articles in this thread, and gives no thread without an article", () => {
    expect(threadsFor(long(4), undefined)).toBe(1);
    expect(threadsFor(long(4), 9)).toBe(4);
    expect(threadsFor([], 9)).toBe(1);
  });

  it("takes what it is told", () => {
    expect(threadsFor(long(100), 1)).toBe(1);
    expect(threadsFor(long(100), 3)).toBe(3);
  });
});
