/**
 * Reads web pages in bounded threads: a page that is too large, takes too long, overflows the stack or the heap gives a note and no
 * article, and touches no other page.
 */
import { collectNote } from "../files/collected.ts";
import type { PageRead, PageSource } from "./page-article.ts";
import { LONGEST_READING, MOST_PAGE_BYTES, WORKER_HEAP } from "./page-limits.ts";

export type { PageRead, PageSource } from "./page-article.ts";

export interface ReadPageOptions {
  /** Milliseconds for the page. */
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
    return failed(source, `it has ${bytes.length} bytes, more than ${MOST_PAGE_BYTES}`);
  // Most runs read no page: threads and their library are loaded with the first.
  const { readInThread } = await import("./page-pool.ts");
  try {
    return await readInThread(bytes, source, longest);
  } catch (error) {
    return failed(source, reasonOf(error, longest));
  }
}

const failed = (source: PageSource, reason: string): PageRead => ({
  article: null,
  notes: [collectNote("failed", `${source.name}: could not be read: ${reason}`)],
});

function reasonOf(error: unknown, longest: number): string {
  const { name, code, message } = error as { name?: string; code?: string; message?: string };
  if (name === "AbortError") return `it takes longer than ${longest / 1000} seconds`;
  if (code === "ERR_WORKER_OUT_OF_MEMORY") return `it takes more than ${WORKER_HEAP} megabytes of memory`;
  if (name === "RangeError") return "its elements are nested too deep";
  return (message ?? String(error)).slice(0, 200);
}
