import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rawArticle, type RawArticle } from "../model/article.ts";
import { loadTools, makeRecord } from "../pipeline.ts";
import { compareRecords } from "./compare-records.ts";
import { openDesk, type Desk } from "./open-desk.ts";
import { tollCourse } from "./toll-course.ts";

const blast = (id: string, killed: number, published: string | null): RawArticle =>
  rawArticle({
    id,
    published,
    outlet: `${id} news`,
    text: `A bomb exploded at the fish market of Osterhaven on Monday. The bomb killed ${killed} people, police in Osterhaven said.`,
  });
const FIRST = blast("first", 3, "2031-05-05T20:00Z");
const SECOND = blast("second", 5, "2031-05-06");
const UNDATED = blast("undated", 6, null);

describe("a desk's views", () => {
  let desk: Desk;
  let folder: string;
  let clock = new Date("2031-05-06T09:00:00Z");
  const tools = loadTools();
  const at = (time: string): Date => new Date(time);
  const take = async (raw: RawArticle, when: string): Promise<void> => {
    clock = at(when);
    for await (const _ of desk.ingest([raw]));
  };
  const articles = async (view: Parameters<Desk["record"]>[0]): Promise<string[]> =>
    (await desk.record(view)).articles.map((a) => a.id);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "crosscheck-view-"));
    desk = await openDesk({ folder }, { create: true, tools, now: () => clock });
    await take(SECOND, "2031-05-07T08:00:00Z");
    await take(FIRST, "2031-05-08T08:00:00Z");
    await take(UNDATED, "2031-05-09T08:00:00Z");
  }, 120_000);
  afterAll(async () => {
    await desk.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("shows what had been published: a time counts as it is, a day from its end", async () => {
    expect(await articles({ asOf: at("2031-05-05T19:59:00Z") })).toEqual([]);
    expect(await articles({ asOf: at("2031-05-05T20:00:00Z") })).toEqual(["first"]);
    // The third has no day; the others tell that it is of the 5th.
    expect(await articles({ asOf: at("2031-05-06T23:59:00Z") })).toEqual(["first", "undated"]);
    expect(await articles({ asOf: at("2031-05-07T00:00:00Z") })).toContain("second");
    const then = await desk.record({ asOf: at("2031-05-05T23:00:00Z") });
    expect(JSON.stringify(then)).toBe(JSON.stringify(makeRecord([FIRST], [], tools)));
  });
  it("shows what the desk had taken in", async () => {
    expect(await articles({ asKnown: at("2031-05-07T12:00:00Z") })).toEqual(["second"]);
    expect(await articles({ asKnown: at("2031-05-08T12:00:00Z") })).toEqual(["first", "second"]);
    expect(await articles({ asKnown: at("2031-05-08T12:00:00Z"), asOf: at("2031-05-05T23:00:00Z") })).toEqual(
      ["first"],
    );
  });
  it("says what an article without a day is counted from", async () => {
    const { notes } = await desk.record({ asOf: at("2031-06-01T00:00:00Z") });
    expect(notes.filter((n) => n.article === "undated").map((n) => n.reason)).toContainEqual(
      expect.stringContaining("no day of publication of its own is trusted"),
    );
  });
  it("shows one story, by any of its articles", async () => {
    expect(await articles({ story: "second", asOf: at("2031-05-05T23:00:00Z") })).toEqual(["first"]);
    expect(await articles({ story: "no such story" })).toEqual([]);
  });
  it("tells what changed, and a toll's course", async () => {
    const before = await desk.record({ asOf: at("2031-05-05T23:00:00Z") });
    const after = await desk.record({ asOf: at("2031-05-07T12:00:00Z") });
    const changes = compareRecords(before, after);
    expect(changes.gone).toEqual([]);
    expect(changes.articles).toContain("second");
    expect(changes.changed.flatMap((c) => c.changes)).toContainEqual({
      field: "killed",
      before: "3",
      after: expect.stringMatching(/^3–/) as string,
    });
    expect(compareRecords(after, after)).toMatchObject({ articles: [], added: [], gone: [], changed: [] });
    const event = after.stories[0]!.events.find((e) => e.killed !== null)!;
    const figures = tollCourse(event, after)[0]!.points.map((p) => p.count.min);
    expect(figures.slice(0, 3)).toEqual([3, 6, 5]);
  });
});
