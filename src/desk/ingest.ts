/** Takes articles in: each is read once, kept with what was read in it, and joined to the stories. */
import type { RawArticle } from "../model/article.ts";
import { readArticle, type ReadingTools } from "../read/read-article.ts";
import { pointArticle } from "../store/derived.ts";
import type { Store } from "../store/open-store.ts";
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

export interface Taking {
  readonly store: Store;
  readonly tools: ReadingTools;
  readonly made: Made;
  readonly now: () => Date;
  readonly grouper: Grouper;
}

/** One transaction an article: whatever happens afterwards, what was yielded stays. */
export async function* takeIn(
  raws: Iterable<RawArticle> | AsyncIterable<RawArticle>,
  { store, tools, made, now, grouper }: Taking,
): AsyncGenerator<Taken> {
  for await (const raw of raws) {
    const latest = await latestVersion(store.db, raw.id);
    if (latest?.content_id === versionId(raw)) {
      yield { id: raw.id, version: latest.version, outcome: "unchanged" };
      continue;
    }
    const read = readArticle(raw, tools);
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
