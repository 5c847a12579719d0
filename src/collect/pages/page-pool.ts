/** The threads that read pages; started with the first page, ended soon after the last. */
import PQueue from "p-queue";
import { Piscina } from "piscina";
import type { PageRead, PageSource } from "./page-article.ts";
import { WORKER_HEAP, WORKER_STACK } from "./page-limits.ts";

/** Threads at most: a page takes a hundredth of a second, and the reading of its article much longer. */
const THREADS = 2;

let pool: Piscina | null = null;
/** Pages wait here and not in the pool, so that the time of each is counted from its own beginning. */
const queue = new PQueue({ concurrency: THREADS });

const threads = (): Piscina =>
  (pool ??= new Piscina({
    filename: new URL("page-worker.ts", import.meta.url).href,
    minThreads: 0,
    maxThreads: THREADS,
    idleTimeout: 500,
    resourceLimits: { maxOldGenerationSizeMb: WORKER_HEAP, stackSizeMb: WORKER_STACK },
  }));

/** Reads a page in a thread of its own. @throws what the thread threw, or an AbortError after so many milliseconds */
export function readInThread(bytes: Uint8Array, source: PageSource, longest: number): Promise<PageRead> {
  return queue.add(async () => {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), longest);
    try {
      return (await threads().run({ bytes, source }, { signal: stop.signal })) as PageRead;
    } finally {
      clearTimeout(timer);
    }
  });
}

/** For those who cannot wait until the threads end by themselves. */
export async function closePagePool(): Promise<void> {
  const closing = pool;
  pool = null;
  await closing?.destroy();
}
