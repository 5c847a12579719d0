/** What the API answers from: a record, or a store; of the present, or of an earlier moment. */
import type { Decision, DecisionContent } from "../../model/decision.ts";
import type { Record } from "../../model/record.ts";
import type { ArticleFilter, ArticleSummary, StoredArticle } from "../../store/queries/articles.ts";
import type { Change } from "../../store/queries/changes.ts";
import type { ControlFilter, StoryControl } from "../../store/queries/control.ts";
import type { EventFilter, StoredEvent } from "../../store/queries/events.ts";
import type { Page } from "../../store/queries/page.ts";
import type { StoredPlace } from "../../store/queries/places.ts";
import type { ReportFilter, StoredReport } from "../../store/queries/reports.ts";
import type {
  DifferenceFilter,
  StoryDifference,
  StoryFilter,
  StorySummary,
  StoryWithNotes,
} from "../../store/queries/stories.ts";

/** One state of the world, and every question about it; filters and answers are the store's. */
export interface Views {
  stories(filter?: StoryFilter): Promise<Page<StorySummary>>;
  story(id: string): Promise<StoryWithNotes | null>;
  events(filter?: EventFilter): Promise<Page<StoredEvent>>;
  countEvents(filter?: EventFilter): Promise<number>;
  event(id: string): Promise<StoredEvent | null>;
  reports(filter?: ReportFilter): Promise<Page<StoredReport>>;
  articles(filter?: ArticleFilter): Promise<Page<ArticleSummary>>;
  article(id: string, version?: number): Promise<StoredArticle | null>;
  differences(filter?: DifferenceFilter): Promise<readonly StoryDifference[]>;
  control(filter?: ControlFilter): Promise<readonly StoryControl[]>;
  places(): Promise<readonly StoredPlace[]>;
  /** Of one story, or of all. */
  record(story: string | null): Promise<Record>;
}

/** What had been published, and what the desk had taken in, by then; null: now. */
export interface Moment {
  readonly asOf: Date | null;
  readonly asKnown: Date | null;
}

export interface SourceStatus {
  readonly kind: "record" | "store";
  readonly articles: number;
  readonly stories: number;
  readonly events: number;
  readonly reports: number;
  readonly decisions: number;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  /** When the last article was taken in; null for a record. */
  readonly takenAt: Date | null;
  /** Number of the last change. */
  readonly change: number;
}

export interface Source {
  status(): Promise<SourceStatus>;
  /** The same as long as every answer is. */
  version(): Promise<string>;
  /**
   * @param story where only one is asked about: an earlier state of it alone is built sooner than of all
   * @throws Refusal where the source has no earlier state
   */
  at(moment: Moment, story?: string): Promise<Views>;
  changes(after: number, limit: number): Promise<readonly Change[]>;
  decisions(undone: boolean): Promise<readonly Decision[]>;
  /** Null where nothing can be decided: on a record. */
  readonly decide: ((contents: readonly DecisionContent[]) => Promise<readonly Decision[]>) | null;
  close(): Promise<void>;
}
