/** `crosscheck watch`. */
import { systemClock } from "../../collect/fetch/clock.ts";
import { makeFolder } from "../../collect/fetch/durable-files.ts";
import type { Fetcher } from "../../collect/fetch/fetch-address.ts";
import { openRobotsShelf, type KeptRobotsShelf } from "../../collect/fetch/robots-shelf.ts";
import { readPage } from "../../collect/pages/read-page.ts";
import { feedSources } from "../../collect/watch/feed-sources.ts";
import {
  articlesFile,
  innerFolder,
  journalFile,
  openWatch,
  robotsFile,
} from "../../collect/watch/open-watch.ts";
import { allOf } from "../../collect/watch/sink.ts";
import type { ItemTaken } from "../../collect/watch/take-item.ts";
import { watchOn, watchRound, type Round } from "../../collect/watch/watch-feeds.ts";
import type { WatchTools } from "../../collect/watch/watch-tools.ts";
import { FolderInUse, lockFolder, type FolderLock } from "../../store/folder-lock.ts";
import { digits } from "../brief/phrases.ts";
import { EXIT, UserError, type ExitCode } from "./exit-codes.ts";
import { fetcherFor, type FetchOptions } from "./fetching.ts";
import { say } from "./messages.ts";
import { writeOutput } from "./output.ts";
import { storePlace, withStore } from "./store-place.ts";
import { storeSink, type StoreSink } from "./store-sink.ts";
import { watchedRecord } from "./watched-record.ts";

export interface WatchOptions extends FetchOptions {
  readonly state: string;
  readonly once: boolean;
  /** Minutes. */
  readonly every: number;
  readonly quiet: boolean;
  readonly record?: string;
  readonly brief?: string;
  /** A store's folder or database. */
  readonly into?: string;
}

export async function watchCommand(named: readonly string[], options: WatchOptions): Promise<void> {
  const stop = stopOnSignals();
  const lock = await locked(options.state);
  if (lock === null) return;
  try {
    const robots = await openRobotsShelf(robotsFile(options.state), systemClock.now());
    const fetcher = fetcherFor(options, robots);
    try {
      process.exitCode = await withStore(() => watch(named, options, { fetcher, robots, signal: stop }));
    } finally {
      await fetcher.close();
      await robots.save();
    }
  } finally {
    lock.release();
  }
}

/** The first signal ends after the article under way; the second at once. */
function stopOnSignals(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => {
      if (stop.signal.aborted) process.exit(EXIT.partly);
      stop.abort(new Error(`stopped by ${signal}`));
    });
  return stop.signal;
}

async function locked(folder: string): Promise<FolderLock | null> {
  try {
    await makeFolder(innerFolder(folder));
    return lockFolder(innerFolder(folder));
  } catch (error) {
    if (error instanceof FolderInUse) {
      say(
        "error",
        `${folder} is being watched by ${error.holder}; wait until that has ended, or name another folder with --state`,
      );
      process.exitCode = EXIT.busy;
      return null;
    }
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UserError(
      `${folder} can't be used to keep the watch's state: ${message}; name another folder with --state`,
    );
  }
}

interface Network {
  readonly fetcher: Fetcher;
  readonly robots: KeptRobotsShelf;
  readonly signal: AbortSignal;
}

async function watch(
  named: readonly string[],
  options: WatchOptions,
  { fetcher, robots, signal }: Network,
): Promise<ExitCode> {
  const { feeds, errors } = await feedSources(named, fetcher, signal);
  for (const error of errors) say("error", error);
  if (feeds.length === 0) throw new UserError("no feed to watch");
  const { journal, kept, collection, broken } = await openWatch(options.state);
  if (broken.length > 0)
    say(
      "warning",
      `${journalFile(options.state)}: lines ${broken.slice(0, 5).join(", ")} can't be understood and are passed over; what they said is asked again`,
    );
  const store = options.into === undefined ? null : storeSink(placeOf(options.into));
  const sink = store === null ? collection : allOf([collection, store]);
  const tools: WatchTools = { fetcher, clock: systemClock, journal, kept, sink, readPage, signal };
  const rewrite = watchedRecord(articlesFile(options.state), {
    record: options.record,
    brief: options.brief,
  });
  const round = {
    feeds,
    every: options.every * 60_000,
    onItem: (item: ItemTaken): void => tell(item, options.quiet),
  };

  const first = errors.length > 0 ? EXIT.partly : EXIT.fine;
  if (options.once) {
    const result = await ended(() => watchRound({ ...round, all: true }, tools), store);
    await afterRound(result);
    if (!options.quiet) await writeOutput(`${summary(result)}\n`, undefined);
    return Math.max(first, exitOf(result)) as ExitCode;
  }
  for await (const result of watchOn(round, tools)) {
    await store?.flush();
    await robots.save();
    // Articles are collected on, also where the record can't be written now.
    await afterRound(result).catch((error: unknown) => {
      if (!(error instanceof UserError)) throw error;
      say("error", error.message);
    });
  }
  return first;

  async function afterRound(result: Round): Promise<void> {
    for (const { address, outcome, remarks } of result.feeds)
      if (outcome !== "unchanged")
        for (const remark of remarks) say(outcome === "read" ? "note" : "warning", `${address}: ${remark}`);
    await rewrite(result.items.some(({ outcome }) => outcome === "accepted" || outcome === "given-up"));
  }
}

/** What a store took in stays, also where the round ends with a fault. */
async function ended(run: () => Promise<Round>, store: StoreSink | null): Promise<Round> {
  try {
    return await run();
  } finally {
    await store?.flush();
  }
}

const placeOf = (into: string): ReturnType<typeof storePlace> =>
  storePlace(/^\w+:\/\//.test(into) ? { database: into } : { store: into });

/** An article is told on standard output, what gave none on standard error. */
function tell({ outcome, article, feed, link, reason }: ItemTaken, quiet: boolean): void {
  const what = link ?? `an item of ${feed}`;
  if (outcome === "given-up") say("warning", `${what}: given up: ${reason}`);
  if (quiet) return;
  if (outcome === "accepted" && article !== null)
    void writeOutput(
      `${article.id}  ${article.outlet ?? "(no outlet)"}: ${article.headline ?? "(no headline)"}\n`,
      undefined,
    );
  else if (outcome !== "given-up" && reason !== null)
    say("note", `${what}: ${outcome === "later" ? "tried again later" : "no article of its own"}: ${reason}`);
}

function exitOf({ feeds, items, stopped }: Round): ExitCode {
  if (feeds.length > 0 && feeds.every(({ outcome }) => outcome === "failed") && items.length === 0)
    return EXIT.nothing;
  const short =
    stopped ||
    feeds.some(({ outcome }) => outcome === "failed" || outcome === "waiting") ||
    items.some(({ outcome }) => outcome === "later" || outcome === "given-up");
  return short ? EXIT.partly : EXIT.fine;
}

const counted = (n: number, one: string, many: string): string => `${digits(n)} ${n === 1 ? one : many}`;

function summary({ feeds, items, pending, stopped }: Round): string {
  const count = (outcome: ItemTaken["outcome"]): number =>
    items.filter((item) => item.outcome === outcome).length;
  const failed = feeds.filter(({ outcome }) => outcome === "failed" || outcome === "waiting").length;
  const parts = [
    counted(feeds.length, "feed", "feeds") + (failed > 0 ? ` (${digits(failed)} not read)` : ""),
    counted(count("accepted"), "new article", "new articles"),
    ...(pending > 0 ? [`${digits(pending)} to be tried again`] : []),
    ...(count("given-up") > 0 ? [`${digits(count("given-up"))} given up`] : []),
    ...(stopped ? ["stopped before the end; the next run goes on from here"] : []),
  ];
  return parts.join(", ");
}
