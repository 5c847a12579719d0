/**
 * The desk: a store with what reads and compares beside it. The one room that puts `read`, `compare` and `store` together; what
 * shows things asks it.
 */
import type { RawArticle } from "../model/article.ts";
import type { Record } from "../model/record.ts";
import { FORMAT } from "../model/record.ts";
import { loadTools, madeBy } from "../pipeline.ts";
import type { ReadingTools } from "../read/read-article.ts";
import { createStore, openStore, type StorePlace } from "../store/open-store.ts";
import { articlesOf, readingNotes } from "../store/queries/articles.ts";
import { status, type StoreStatus } from "../store/queries/changes.ts";
import { queriesOf, type Queries } from "../store/queries/queries.ts";
import { allStories, storyIdOf } from "../store/queries/stories.ts";
import { writing } from "../store/take-in.ts";
import { buildWaiting } from "./build-stories.ts";
import { makeGrouper, type Grouper } from "./grouping.ts";
import { takeIn, type Taken } from "./ingest.ts";
import { isPresent, type View } from "./view.ts";

export interface Desk extends Queries {
  status(): Promise<StoreStatus>;
  /** Yields each article once it is kept; stories are up to date when the last has been yielded. */
  ingest(raws: Iterable<RawArticle> | AsyncIterable<RawArticle>): AsyncGenerator<Taken>;
  /** Brings what is derived up to date. */
  refresh(): Promise<void>;
  /** Derives everything again from what was taken in, to the same result. */
  rebuild(): Promise<void>;
  /** The record as `crosscheck read` prints it. */
  record(view?: View): Promise<Record>;
  close(): Promise<void>;
}

export interface DeskOptions {
  /** Makes the store where there is none. */
  readonly create?: boolean;
  readonly tools?: ReadingTools;
  readonly now?: () => Date;
}

export async function openDesk(place: StorePlace, options: DeskOptions = {}): Promise<Desk> {
  const { create = false, now = () => new Date() } = options;
  const store = await (create ? createStore(place) : openStore(place));
  let loaded = options.tools;
  /** Loaded when something is to be read or compared, not for a look. */
  const tools = (): ReadingTools => (loaded ??= loadTools());
  const { db } = store;

  let grouper: Grouper | null = null;
  const grouping = (): Grouper => (grouper ??= makeGrouper());

  async function refresh(): Promise<void> {
    await writing(db, (tx) => grouping().renew(tx, false));
    await buildWaiting({ db, tools: tools(), now });
  }

  async function rebuild(): Promise<void> {
    await writing(db, (tx) => grouping().renew(tx, true));
    await buildWaiting({ db, tools: tools(), now });
  }

  async function* ingest(raws: Iterable<RawArticle> | AsyncIterable<RawArticle>): AsyncGenerator<Taken> {
    yield* takeIn(raws, { store, tools: tools(), made: madeBy(tools()), now, grouper: grouping() });
    await refresh();
  }

  async function record(view: View = {}): Promise<Record> {
    if (!isPresent(view)) throw new Error("not yet");
    await refresh();
    const story = view.story == null ? null : await storyIdOf(db, view.story);
    const stories = await allStories(db, story === null ? null : [story]);
    return {
      format: FORMAT,
      made: madeBy(tools()),
      articles: await articlesOf(db, story),
      stories: stories.map((s) => s.story),
      notes: [...(await readingNotes(db, story)), ...stories.flatMap((s) => s.notes)],
    };
  }

  return {
    ...queriesOf(db),
    status: () => status(db, store.where),
    ingest,
    refresh,
    rebuild,
    record,
    close: () => store.close(),
  };
}
