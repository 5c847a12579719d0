/**
 * The desk: a store with what reads and compares beside it. The one room that puts `read`, `compare` and `store` together; what
 * shows things asks it.
 */
import type { RawArticle } from "../model/article.ts";
import type { Decision, DecisionContent } from "../model/decision.ts";
import type { Record } from "../model/record.ts";
import { FORMAT } from "../model/record.ts";
import { loadTools, madeBy } from "../pipeline.ts";
import { readArticle, type ReadingTools } from "../read/read-article.ts";
import { createStore, openStore, type StorePlace } from "../store/open-store.ts";
import { articlesOf, readingNotes } from "../store/queries/articles.ts";
import { status, type StoreStatus } from "../store/queries/changes.ts";
import { queriesOf, type Queries } from "../store/queries/queries.ts";
import { allStories, storyIdOf } from "../store/queries/stories.ts";
import { writing } from "../store/take-in.ts";
import { buildWaiting } from "./build-stories.ts";
import { takeDecisions } from "./decide.ts";
import { makeGrouper, type Grouper } from "./grouping.ts";
import { readAgain, takeIn, type Read, type Taken } from "./ingest.ts";
import { recordAsOf } from "./record-as-of.ts";
import { isPresent, type View } from "./view.ts";

export interface Desk extends Queries {
  status(): Promise<StoreStatus>;
  /** Yields each article once it is kept; stories are up to date when the last has been yielded. */
  ingest(raws: Iterable<RawArticle> | AsyncIterable<RawArticle>): AsyncGenerator<Taken>;
  /**
   * Takes decisions in, all or none, and builds the stories that they bear on again. Returns those that were new.
   * @throws StoreError saying which one is wrong, and how
   */
  decide(contents: readonly DecisionContent[]): Promise<Decision[]>;
  /** Reads again what another release read, and builds everything on it. Yields the articles' ids. */
  reread(): AsyncGenerator<string>;
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
  /** Reads an article in another way than here and now. */
  readonly read?: Read;
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
    const { read = (raw) => readArticle(raw, tools()) } = options;
    yield* takeIn(raws, { store, read, made: madeBy(tools()), now, grouper: grouping() });
    await refresh();
  }

  async function* reread(): AsyncGenerator<string> {
    const { read = (raw) => readArticle(raw, tools()) } = options;
    yield* readAgain({ store, read, made: madeBy(tools()), now, grouper: grouping() });
    await refresh();
  }

  async function record(view: View = {}): Promise<Record> {
    await refresh();
    if (!isPresent(view)) return recordAsOf(db, tools(), view);
    const story = view.story == null ? null : ((await storyIdOf(db, view.story)) ?? view.story);
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
    decide: async (contents) => {
      const added = await takeDecisions(store, contents, now);
      if (added.length > 0) await refresh();
      return added;
    },
    reread,
    refresh,
    rebuild,
    record,
    close: () => store.close(),
  };
}
