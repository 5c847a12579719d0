/** The two sources: a record saved before, and a store. */
import type { Record } from "../../model/record.ts";
import type { Desk } from "../../desk/open-desk.ts";
import { contentId } from "../../store/content-id.ts";
import { StoreError } from "../../store/store-error.ts";
import { Refusal } from "./problem.ts";
import { recordStatus, recordViews } from "./record-views.ts";
import type { Moment, Source, Views } from "./source.ts";

export function recordSource(record: Record): Source {
  const views = recordViews(record);
  const version = contentId([record.made, record.articles.map(({ sha256 }) => sha256), record.stories]);
  return {
    status: () => Promise.resolve({ kind: "record", ...recordStatus(record) }),
    version: () => Promise.resolve(version),
    at: ({ asOf, asKnown }) =>
      asOf === null && asKnown === null
        ? Promise.resolve(views)
        : Promise.reject(
            new Refusal(
              "no-past",
              "a saved record has one state; keep the articles in a store to ask for earlier ones",
            ),
          ),
    changes: () => Promise.resolve([]),
    decisions: () => Promise.resolve([]),
    decide: null,
    close: () => Promise.resolve(),
  };
}

/** How old a look at the number of the last change may be, in milliseconds: many requests then share one. */
const FRESH = 50;
/** Earlier states that are kept built. */
const MOST_PAST = 4;

export async function deskSource(desk: Desk): Promise<Source> {
  const { change } = await desk.status();
  let [known, lookedAt] = [change, Date.now()];
  let looking: Promise<number> | null = null;
  const past = new Map<string, Promise<Views>>();

  /** The number of the last change, found by reading on from the last one that is known. */
  async function look(): Promise<number> {
    for (;;) {
      const changes = await desk.changes(known, 1000);
      if (changes.length === 0) break;
      known = changes.at(-1)!.seq;
      past.clear();
    }
    lookedAt = Date.now();
    return known;
  }
  const lastChange = (): Promise<number> => {
    if (Date.now() - lookedAt < FRESH) return Promise.resolve(known);
    looking ??= look().finally(() => (looking = null));
    return looking;
  };

  const present: Views = { ...desk, record: (story) => desk.record({ story }) };
  async function at({ asOf, asKnown }: Moment, story?: string): Promise<Views> {
    if (asOf === null && asKnown === null) return present;
    await lastChange();
    const key = `${asOf?.toISOString()} ${asKnown?.toISOString()} ${story ?? ""}`;
    const built = past.get(key) ?? desk.record({ asOf, asKnown, story: story ?? null }).then(recordViews);
    past.delete(key);
    past.set(key, built);
    built.catch(() => past.delete(key));
    if (past.size > MOST_PAST) past.delete(past.keys().next().value!);
    return built;
  }

  return {
    status: async () => {
      // Where it is kept is nobody's business who asks over a network.
      const { where: _where, versions: _versions, readings: _readings, ...status } = await desk.status();
      return { kind: "store", ...status };
    },
    version: async () => String(await lastChange()),
    at,
    changes: (after, limit) => desk.changes(after, limit),
    decisions: (undone) => desk.decisions({ undone }),
    decide: async (contents) => {
      try {
        return await desk.decide(contents);
      } catch (error) {
        throw error instanceof StoreError ? new Refusal("refused", error.message) : error;
      } finally {
        lookedAt = 0;
      }
    },
    close: () => desk.close(),
  };
}
