/**
 * Watching feeds, in rounds: ask the feeds that are due, take the articles that are due, say what came of it. Everything that a
 * round leaves undone stands in the journal, and the next round, or the next run, goes on from there.
 */
import PQueue from "p-queue";
import type { Pending } from "./journal.ts";
import { checkFeed, type FeedChecked } from "./check-feed.ts";
import { takeItem, type ItemTaken } from "./take-item.ts";
import type { WatchTools } from "./watch-tools.ts";

export interface Round {
  readonly feeds: readonly FeedChecked[];
  readonly items: readonly ItemTaken[];
  /** Items that wait for another attempt. */
  readonly pending: number;
  /** Whether it was ended before it was through. */
  readonly stopped: boolean;
}

export interface RoundOptions {
  /** As the user named them. */
  readonly feeds: readonly string[];
  /** Milliseconds between two looks at a feed that asks for nothing else. */
  readonly every: number;
  /** Asks every feed, also one that our own pace would not ask yet; what sites ask for is kept to. */
  readonly all: boolean;
  /** Items of one host that a round takes at most; the others wait for the next. Infinity where left out. */
  readonly portion?: number;
  readonly onItem?: ((item: ItemTaken) => void) | undefined;
}

/** Hosts whose items are taken at once. */
const TOGETHER = 8;

/** @throws what the sink or the disk throws; the articles that were under way are taken again by the next run */
export async function watchRound(options: RoundOptions, tools: WatchTools): Promise<Round> {
  const { journal, clock } = tools;
  // The first fault stops the others: a full disk is not tried once for each article.
  const fault = new AbortController();
  const signal = tools.signal ? AbortSignal.any([tools.signal, fault.signal]) : fault.signal;
  const inside: WatchTools = { ...tools, signal };
  const feeds: FeedChecked[] = [];
  const items: ItemTaken[] = [];

  const due = options.feeds.filter(
    (address) => options.all || (journal.feed(address)?.next ?? 0) <= clock.now(),
  );
  await allEnded(
    due.map(async (address) => void feeds.push(await checkFeed(address, options.every, inside))),
  );
  // What failed before comes last, so that it holds up nothing.
  const pending = journal.pending().filter(({ next }) => next <= clock.now());
  const hosts = byHost(pending.toSorted((a, b) => a.attempts - b.attempts));
  const queue = new PQueue({ concurrency: TOGETHER });
  await allEnded(hosts.map((host) => queue.add(() => takeAll(host))));
  const stopped = tools.signal?.aborted ?? false;
  return { feeds, items, pending: journal.pending().length, stopped };

  async function takeAll(host: readonly Pending[]): Promise<void> {
    for (const pending of host.slice(0, options.portion)) {
      signal.throwIfAborted();
      const taken = await takeItem(pending, inside);
      items.push(taken);
      options.onItem?.(taken);
    }
  }

  /** Waits for all; throws the first error that is no stop. */
  async function allEnded(tasks: readonly Promise<unknown>[]): Promise<void> {
    const ends = await Promise.allSettled(
      tasks.map((task) =>
        task.catch((error: unknown) => {
          if (!signal.aborted) fault.abort(error);
          throw error;
        }),
      ),
    );
    if (fault.signal.aborted) throw fault.signal.reason;
    const failed = ends.find((end) => end.status === "rejected");
    if (failed !== undefined && !signal.aborted) throw failed.reason;
  }
}

/** One host is asked one thing at a time anyway; many hosts go side by side. */
function byHost(pending: readonly Pending[]): Pending[][] {
  const hosts = new Map<string, Pending[]>();
  for (const each of pending) {
    const host = URL.parse(each.found.item.link ?? each.found.feed)?.host ?? "";
    hosts.set(host, [...(hosts.get(host) ?? []), each]);
  }
  return [...hosts.values()];
}

/** When there is something to do again; milliseconds since 1970. */
export function nextDue(feeds: readonly string[], { journal }: WatchTools): number {
  const times = [
    ...feeds.map((address) => journal.feed(address)?.next ?? 0),
    ...journal.pending().map(({ next }) => next),
  ];
  return Math.min(...times);
}

/** So that a feed's first hundred articles are in the record before its last. */
const PORTION = 25;
/** No two rounds begin closer together; milliseconds. */
const SHORTEST_REST = 1000;

/** Rounds until the signal. */
export async function* watchOn(
  options: Omit<RoundOptions, "all">,
  tools: WatchTools,
): AsyncGenerator<Round, void, void> {
  for (;;) {
    const round = await watchRound({ portion: PORTION, ...options, all: false }, tools);
    yield round;
    if (round.stopped) return;
    const rest = Math.max(nextDue(options.feeds, tools) - tools.clock.now(), SHORTEST_REST);
    try {
      await tools.clock.sleep(rest, tools.signal);
    } catch (error) {
      if (tools.signal?.aborted) return;
      throw error;
    }
  }
}
