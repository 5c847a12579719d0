/** What a watch works with; all of it given from outside. */
import type { Clock } from "../fetch/clock.ts";
import type { Fetcher } from "../fetch/fetch-address.ts";
import type { KeptAnswers } from "../fetch/kept-answers.ts";
import type { ReadPage } from "./feed-words.ts";
import type { Journal } from "./journal.ts";
import type { Sink } from "./sink.ts";

export interface WatchTools {
  readonly fetcher: Fetcher;
  readonly clock: Clock;
  readonly journal: Journal;
  readonly kept: KeptAnswers;
  readonly sink: Sink;
  readonly readPage: ReadPage;
  readonly signal?: AbortSignal | undefined;
}
