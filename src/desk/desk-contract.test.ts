/**
 * What every store must do, run on PGlite in a folder and on PostgreSQL. The latter needs a server on this machine
 * (CROSSCHECK_TEST_POSTGRES, else postgres://postgres@127.0.0.1:5432/postgres): the test makes a database of its own there and
 * drops it, and is skipped where no server answers.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rawArticle, type RawArticle } from "../model/article.ts";
import { Record } from "../model/record.ts";
import { loadTools, makeRecord } from "../pipeline.ts";
import type { StorePlace } from "../store/open-store.ts";
import { openDesk, type Desk } from "./open-desk.ts";

const SERVER = process.env["CROSSCHECK_TEST_POSTGRES"] ?? "postgres://postgres@127.0.0.1:5432/postgres";

async function onServer(statement: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: SERVER, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    await client.query(statement);
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

const hasServer = await onServer("select 1");
if (!hasServer) console.warn(`store contract: no PostgreSQL at ${SERVER}; its half is skipped`);

const FERRY =
  "The ferry Alma struck a pier in Osterhaven on Monday. The collision killed four people, police said.";
const FERRY_TOO =
  "Four people were killed when the ferry Alma hit a pier in Osterhaven on Monday, the harbour police said.";
const VOTE =
  "Protesters marched through Velm on Tuesday against the new tax on bread. Police arrested 12 people.";

const raws: readonly RawArticle[] = [
  rawArticle({
    id: "ferry-1",
    text: FERRY,
    outlet: "Velm Post",
    headline: "Ferry hits pier",
    published: "2031-05-05",
  }),
  rawArticle({ id: "ferry-2", text: FERRY_TOO, outlet: "Coast Radio", published: "2031-05-06T07:30Z" }),
  rawArticle({ id: "march", text: VOTE, outlet: "Velm Post", published: "2031-05-14" }),
];
const NOON = new Date("2031-05-20T12:00:00Z");

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

const places: readonly {
  name: string;
  runs: boolean;
  make: () => Promise<[StorePlace, () => Promise<unknown>]>;
}[] = [
  {
    name: "PGlite",
    runs: true,
    make: () => {
      const folder = mkdtempSync(join(tmpdir(), "crosscheck-store-"));
      return Promise.resolve([
        { folder },
        () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
      ]);
    },
  },
  {
    name: "PostgreSQL",
    runs: hasServer,
    make: async () => {
      const name = `crosscheck_test_${process.pid}_${Date.now()}`;
      await onServer(`create database ${name}`);
      const url = new URL(SERVER);
      url.pathname = `/${name}`;
      return [{ database: url.href }, () => onServer(`drop database ${name} with (force)`)];
    },
  },
];

for (const { name, runs, make } of places)
  describe.skipIf(!runs)(`a desk on ${name}`, () => {
    let desk: Desk;
    let place: StorePlace;
    let remove: () => Promise<unknown>;
    const tools = loadTools();
    const open = (create = false) => openDesk(place, { create, tools, now: () => NOON });

    beforeAll(async () => {
      [place, remove] = await make();
      desk = await open(true);
    }, 120_000);
    afterAll(async () => {
      await desk.close();
      await remove();
    });

    it("takes articles in once, and gives the record that reading them together gives", async () => {
      const taken = await all(desk.ingest(raws));
      expect(taken.map((t) => [t.id, t.version, t.outcome])).toEqual([
        ["ferry-1", 1, "new"],
        ["ferry-2", 1, "new"],
        ["march", 1, "new"],
      ]);
      const record = await desk.record();
      Record.parse(record);
      expect(JSON.stringify(record)).toBe(JSON.stringify(makeRecord(raws, [], tools)));
      const before = await desk.status();
      expect((await all(desk.ingest(raws))).every((t) => t.outcome === "unchanged")).toBe(true);
      expect(await desk.status()).toEqual(before);
    });

    it("finds events by type, place, day, actor, status and words, a page at a time", async () => {
      const every = await desk.events();
      expect(every.items.length).toBeGreaterThan(1);
      expect(await desk.countEvents()).toBe(every.items.length);
      const first = await desk.events({ limit: 1 });
      const second = await desk.events({ limit: 1, after: first.next });
      expect([...first.items, ...second.items]).toEqual(every.items.slice(0, 2));
      const arrests = await desk.events({ types: ["Arrests"] });
      expect(arrests.items).toHaveLength(1);
      expect((await desk.events({ search: "ferry pier" })).items.length).toBeGreaterThan(0);
      expect((await desk.events({ search: "zeppelin" })).items).toEqual([]);
      expect((await desk.events({ from: "2031-06-01" })).items).toEqual([]);
      expect((await desk.events({ status: ["contested"] })).items).toEqual([]);
      const { id } = arrests.items[0]!.event;
      expect((await desk.event(id))?.event).toEqual(arrests.items[0]!.event);
      expect(await desk.event("no such event")).toBeNull();
      expect((await desk.events({ story: "march" })).items.map((e) => e.event.id)).toContain(id);
    });

    it("finds a story by any of its articles, and articles by outlet and words", async () => {
      const stories = await desk.stories();
      expect(stories.items.map((s) => s.id)).toEqual(["story:march", "story:ferry-1"]);
      expect((await desk.story("ferry-2"))?.story.articles).toEqual(["ferry-1", "ferry-2"]);
      expect(await desk.story("nothing")).toBeNull();
      expect((await desk.articles({ outlet: "Velm Post" })).items.map((a) => a.id)).toEqual([
        "march",
        "ferry-1",
      ]);
      expect((await desk.articles({ search: '"new tax"' })).items.map((a) => a.id)).toEqual(["march"]);
      expect((await desk.articles({ story: "ferry-2" })).items).toHaveLength(2);
      const { items } = await desk.reports({ article: "march" });
      expect(items.length).toBeGreaterThan(0);
      expect(await desk.reports({ article: "march", limit: 1 })).toMatchObject({ items: [items[0]] });
    });

    it("keeps an article's versions with their reports", async () => {
      const changed = rawArticle({
        ...raws[2]!,
        text: VOTE.replace("arrested 12 people", "arrested 15 people"),
      });
      expect(await all(desk.ingest([changed]))).toEqual([{ id: "march", version: 2, outcome: "changed" }]);
      const now = await desk.article("march");
      const before = await desk.article("march", 1);
      const detained = (stored: typeof now) =>
        stored?.reports.find((r) => r.detained !== null)?.detained?.min;
      expect([detained(before), detained(now)]).toEqual([12, 15]);
      expect(now?.versions.map((v) => v.version)).toEqual([1, 2]);
      expect(await desk.article("march", 3)).toBeNull();
      expect(JSON.stringify(await desk.record())).toBe(
        JSON.stringify(makeRecord([raws[0]!, raws[1]!, changed], [], tools)),
      );
    });

    it("gives the same record when all that is derived is built again", async () => {
      const before = JSON.stringify(await desk.record());
      await desk.rebuild();
      expect(JSON.stringify(await desk.record())).toBe(before);
    });

    it("keeps everything over closing and opening", async () => {
      const before = [await desk.status(), await desk.record()];
      await desk.close();
      desk = await open();
      expect([await desk.status(), await desk.record()]).toEqual(before);
    });
  });
