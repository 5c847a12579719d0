/**
 * Reads many articles, each in a thread of a pool where that pays. The outcome does not hang on how many threads there are:
 * each article is read alone, and the articles stand in the order of their ids.
 */
import { availableParallelism } from "node:os";
import type { RawArticle } from "../model/article.ts";
import type { Note } from "../model/note.ts";
import type { ReadArticle } from "../model/read-article.ts";
import { byId, loadTools } from "../pipeline.ts";
import { readArticle } from "../read/read-article.ts";

export interface PoolOptions {
  /** Threads; undefined: as many as the machine has cores where the texts are long enough, else none beside this one. */
  readonly jobs?: number | undefined;
  /** Called when one more article is done, read or failed. */
  readonly onDone?: (done: number) => void;
  /** The module that a thread runs; for tests. */
  readonly worker?: URL;
}

export interface ReadArticles {
  /** By id. */
  readonly articles: readonly ReadArticle[];
  /** One for each article that could not be read, by id, naming it. */
  readonly failed: readonly Note[];
}

/** Each thread opens models and gazetteers anew, and begins with cold code: below this a pool only costs. */
const WORTH_A_POOL = 200_000;

/** How many threads read these articles: 1 is this thread alone. */
export function threadsFor(raw: readonly RawArticle[], jobs: number | undefined): number {
  const most = Math.min(jobs ?? availableParallelism(), raw.length);
  if (jobs !== undefined) return Math.max(most, 1);
  const characters = raw.reduce((sum, { text }) => sum + text.length, 0);
  return characters < WORTH_A_POOL ? 1 : Math.max(most, 1);
}

/** Never throws for an article: what can't be read is said, and the rest goes on. */
export async function readArticles(
  raw: readonly RawArticle[],
  { jobs, onDone, worker = new URL("./read-worker.ts", import.meta.url) }: PoolOptions = {},
): Promise<ReadArticles> {
  const threads = threadsFor(raw, jobs);
  const articles: ReadArticle[] = [];
  const failures: { readonly id: string; readonly error: unknown }[] = [];
  const take = async (id: string, reading: () => ReadArticle | Promise<ReadArticle>): Promise<void> => {
    try {
      articles.push(await reading());
    } catch (error) {
      failures.push({ id, error });
    }
    onDone?.(articles.length + failures.length);
  };
  if (threads === 1) {
    const tools = loadTools();
    for (const article of raw) await take(article.id, () => readArticle(article, tools));
  } else {
    const { Piscina } = await import("piscina");
    // One article a thread at a time: a thread that dies takes no other article with it.
    const pool = new Piscina<RawArticle, ReadArticle>({
      filename: worker.href,
      minThreads: threads,
      maxThreads: threads,
    });
    try {
      await Promise.all(raw.map((article) => take(article.id, () => pool.run(article))));
    } finally {
      await pool.destroy();
    }
  }
  return {
    articles: articles.sort(byId),
    failed: failures.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)).map(failure),
  };
}

const failure = ({ id, error }: { readonly id: string; readonly error: unknown }): Note => ({
  stage: "article",
  kind: "failed",
  // It is not among the record's articles.
  article: null,
  start: null,
  end: null,
  reason: `the article ${id} could not be read and is left out: ${error instanceof Error ? error.message : String(error)}`,
});
