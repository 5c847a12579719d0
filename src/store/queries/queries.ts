/** Every question that can be asked of a store as it stands now, bound to one database. */
import type { Kysely } from "kysely";
import type { Decision } from "../../model/decision.ts";
import { standingDecisions } from "../../model/standing-decisions.ts";
import { allDecisions } from "../decisions.ts";
import type { Tables } from "../tables.ts";
import { article, articles, type ArticleFilter } from "./articles.ts";
import { changes } from "./changes.ts";
import { control, type ControlFilter } from "./control.ts";
import { countEvents, event, events, type EventFilter } from "./events.ts";
import { places } from "./places.ts";
import { reports, type ReportFilter } from "./reports.ts";
import {
  differences,
  stories,
  story,
  storyIdOf,
  type DifferenceFilter,
  type StoryFilter,
} from "./stories.ts";

export const queriesOf = (db: Kysely<Tables>) => ({
  stories: (filter?: StoryFilter) => stories(db, filter),
  /** The whole story, by its id or any of its articles' ids. */
  story: (id: string) => story(db, id),
  storyIdOf: (id: string) => storyIdOf(db, id),
  events: (filter?: EventFilter) => events(db, filter),
  countEvents: (filter?: EventFilter) => countEvents(db, filter),
  event: (id: string) => event(db, id),
  reports: (filter?: ReportFilter) => reports(db, filter),
  articles: (filter?: ArticleFilter) => articles(db, filter),
  article: (id: string, version?: number) => article(db, id, version),
  differences: (filter?: DifferenceFilter) => differences(db, filter),
  control: (filter?: ControlFilter) => control(db, filter),
  places: () => places(db),
  /** Those that stand, or all that were ever made, undone ones and undoings too. */
  decisions: async ({ undone = false }: { readonly undone?: boolean } = {}): Promise<Decision[]> => {
    const all = await allDecisions(db);
    return undone ? all : standingDecisions(all);
  },
  changes: (after?: number, limit?: number) => changes(db, after, limit),
});

export type Queries = ReturnType<typeof queriesOf>;
