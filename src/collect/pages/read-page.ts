/**
 * Reads web pages in bounded worker threads: a page that is too large, takes too long, overflows the stack or the heap gives a note
 * and no article, and touches no other page.
 */
import PQueue from "p-queue";
import { Piscina } from "piscina";
import type { Note } from "../../model/note.ts";
import { collectNote } from "../files/collected.ts";
import type { PageRead, PageSource } from "./page-article.ts";
import { LONGEST_READING, MOST_PAGE_BYTES, WORKER_HEAP, WORKER_STACK } from "./page-limits.ts";

export type { PageRead, PageSource } from "./page-article.ts";

/** Threads at most: a page takes a hundredth of a second, and the reading of its article much longer. */
const THREADS = 2;

let pool: Piscina | null = null;
/** Pages wait here and not in the pool, so that the time of each is counted from its own beginning. */
const queue = new PQueue({ concurrency: THREADS });

const workers = (): Piscina =>
  (pool ??= new Piscina({
    filename: new URL("page-worker.ts", import.meta.url).href,
    minThreads: 0,
    maxThreads: THREADS,
    idleTimeout: 500,
    resourceLimits: { maxOldGenerationSizeMb: WORKER_HEAP, stackSizeMb: WORKER_STACK },
  }));

/** Ends the threads; they end by themselves too, soon after the last page. */
export async function closePageWorkers(): Promise<void> {
  const closing = pool;
  pool = null;
  await closing?.destroy();
}

export interface ReadPageOptions {
  /** Milliseconds; for tests. */
  readonly longest?: number;
}

/**
 * One page. `article` is null where the page holds none (a note of kind "skipped" says what it is instead) or could not be read (a
 * note of kind "failed"). Never rejects because of the page.
 */
export async function readPage(
  bytes: Uint8Array,
  source: PageSource,
  { longest = LONGEST_READING }: ReadPageOptions = {},
): Promise<PageRead> {
  if (bytes.length > MOST_PAGE_BYTES)
    return failed(source, `could not be read: it has ${bytes.length} bytes, more than ${MOST_PAGE_BYTES}`);
  try {
    return await queue.add(() => run(bytes, source, longest));
  } catch (error) {
    return failed(source, `could not be read: ${reasonOf(error, longest)}`);
  }
}

async function run(bytes: Uint8Array, source: PageSource, longest: number): Promise<PageRead> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), longest);
  try {
    return (await workers().run({ bytes, source }, { signal: stop.signal })) as PageRead;
  } finally {
    clearTimeout(timer);
  }
}

const failed = (source: PageSource, reason: string): { article: null; notes: Note[] } => ({
  article: null,
  notes: [collectNote("failed", `${source.name}: ${reason}`)],
});

function reasonOf(error: unknown, longest: number): string {
  const { name, code, message } = error as { name?: string; code?: string; message?: string };
  if (name === "AbortError") return `it took longer than ${longest / 1000} seconds`;
  if (code === "ERR_WORKER_OUT_OF_MEMORY") return `it takes more than ${WORKER_HEAP} megabytes of memory`;
  if (name === "RangeError") return "its elements are nested too deep";
  return (message ?? String(error)).slice(0, 200);
}
