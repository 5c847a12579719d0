/** Takes articles in: each is read once, kept with what was read in it, and joined to the stories. */
import type { RawArticle } from "../model/article.ts";
import type { ReadArticle } from "../model/read-article.ts";
import { contentId } from "../store/content-id.ts";
import { pointArticle } from "../store/derived.ts";
import type { Store } from "../store/open-store.ts";
import { readByOthers } from "../store/readings.ts";
import {
  appendChange,
  appendReading,
  appendVersion,
  latestVersion,
  versionId,
  writing,
} from "../store/take-in.ts";
import type { Made } from "../store/tables.ts";
import type { Grouper } from "./grouping.ts";

/** What became of one article. It is yielded once the article is in the store for good. */
export interface Taken {
  readonly id: string;
  readonly version: number;
  readonly outcome: "new" | "changed" | "unchanged";
}

/** How an article is read: here, or in a thread. */
export type Read = (raw: RawArticle) => ReadArticle | Promise<ReadArticle>;

export interface Taking {
  readonly store: Store;
  readonly read: Read;
  readonly made: Made;
  readonly now: () => Date;
  readonly grouper: Grouper;
}

/** One transaction an article: whatever happens afterwards, what was yielded stays. */
export async function* takeIn(
  raws: Iterable<RawArticle> | AsyncIterable<RawArticle>,
  { store, read: reader, made, now, grouper }: Taking,
): AsyncGenerator<Taken> {
  for await (const raw of raws) {
    const latest = await latestVersion(store.db, raw.id);
    if (latest?.content_id === versionId(raw)) {
      yield { id: raw.id, version: latest.version, outcome: "unchanged" };
      continue;
    }
    const read = await reader(raw);
    const at = now();
    yield await writing(store.db, async (tx): Promise<Taken> => {
      // Another process may have been faster.
      const before = await latestVersion(tx, raw.id);
      if (before?.content_id === versionId(raw))
        return { id: raw.id, version: before.version, outcome: "unchanged" };
      const version = await appendVersion(tx, raw, at);
      const reading = await appendReading(tx, version, read, made, at);
      await pointArticle(tx, read.article, version.seq, reading);
      await grouper.add(tx, read.article, version.seq, before !== null);
      const outcome = before === null ? "new" : "changed";
      await appendChange(tx, at, "article", raw.id, { version: version.version, outcome });
      return { id: raw.id, version: version.version, outcome };
    });
  }
}

/**
 * Reads again the versions that count and that another release read last. Their earlier readings stay. Yields the article's id
 * once its new reading is kept.
 */
export async function* readAgain({
  store,
  read: reader,
  made,
  now,
  grouper,
}: Taking): AsyncGenerator<string> {
  for (const { id, version, raw } of await readByOthers(store.db, contentId(made))) {
    const read = await reader(raw);
    await writing(store.db, async (tx) => {
      const reading = await appendReading(tx, version, read, made, now());
      await pointArticle(tx, read.article, version.seq, reading);
      await grouper.replace(tx, read.article, version.seq);
    });
    yield id;
  }
}
