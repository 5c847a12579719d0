import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rawArticle } from "../model/article.ts";
import type { Decision, DecisionContent } from "../model/decision.ts";
import { eventTarget } from "../model/decision-target.ts";
import type { Event } from "../model/event.ts";
import { Record } from "../model/record.ts";
import { loadTools } from "../pipeline.ts";
import { openDesk, type Desk } from "./open-desk.ts";

const TEXTS = {
  a: "A bomb exploded at the fish market of Osterhaven on Monday. The bomb killed three people, police said. Police arrested two men in Velm on Tuesday.",
  b: "A bomb exploded at the fish market in Osterhaven on Monday, killing five people, a doctor said.",
};

describe("decisions", () => {
  let desk: Desk;
  let folder: string;
  const tools = loadTools();
  let second = 0;
  const said = () => ({
    by: "rk",
    at: new Date(Date.UTC(2031, 4, 8, 9, 0, second++)).toISOString(),
    reason: null,
  });
  const record = () => desk.record();
  const events = async (): Promise<Event[]> => (await record()).stories.flatMap((s) => s.events);
  const target = async (which: (e: Event) => boolean) => {
    const { articles } = await record();
    const found = (await events()).find(which)!;
    return eventTarget(found, (id) => articles.find((a) => a.id === id)!.text);
  };
  const isType = (type: string) => (e: Event) => e.type === type;
  const one = async (content: DecisionContent): Promise<Decision> => (await desk.decide([content]))[0]!;
  const undo = (id: string) => one({ kind: "undo", ...said(), undoes: id });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "crosscheck-decide-"));
    desk = await openDesk({ folder }, { create: true, tools });
    const raws = Object.entries(TEXTS).map(([id, text]) => rawArticle({ id, text, published: "2031-05-07" }));
    for await (const _ of desk.ingest(raws));
  }, 120_000);
  afterAll(async () => {
    await desk.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("edits a field, shows what it was, and takes it back", async () => {
    const before = JSON.stringify(await record());
    const made = await one({
      kind: "edit",
      ...said(),
      target: await target(isType("Arrests")),
      field: "date",
      value: ["2031-05-05", "2031-05-05"],
    });
    const event = (await events()).find(isType("Arrests"))!;
    expect(event.date).toEqual(["2031-05-05", "2031-05-05"]);
    expect(event.review).toEqual({
      verdict: null,
      edited: [{ field: "date", was: ["2031-05-06", "2031-05-06"], decision: made.id }],
      decisions: [made.id],
    });
    Record.parse(await record());
    const undone = await undo(made.id);
    expect(JSON.stringify(await record())).toBe(before);
    const redone = await undo(undone.id);
    expect((await events()).find(isType("Arrests"))!.date).toEqual(["2031-05-05", "2031-05-05"]);
    await undo(redone.id);
  });

  it("rejects an event, which stays to be seen, and confirms another", async () => {
    const rejected = await one({ kind: "reject", ...said(), target: await target(isType("Arrests")) });
    expect((await events()).some(isType("Arrests"))).toBe(false);
    const { stories } = await record();
    expect(stories.flatMap((s) => s.rejected ?? []).map((e) => [e.type, e.review?.verdict])).toEqual([
      ["Arrests", "rejected"],
    ]);
    expect(stories.flatMap((s) => s.decisions ?? [])).toContainEqual(rejected);
    await undo(rejected.id);
    const confirmed = await one({ kind: "confirm", ...said(), target: await target(isType("Arrests")) });
    expect((await events()).find(isType("Arrests"))!.review?.verdict).toBe("confirmed");
    await undo(confirmed.id);
  });

  it("splits what was brought together, and merges and moves what was not", async () => {
    const deadly = (e: Event) => e.killed !== null;
    const whole = (await events()).find(deadly)!;
    expect(new Set(whole.reports.map((r) => r.article))).toEqual(new Set(["a", "b"]));
    const all = await target(deadly);
    const ofB = all.reports.filter((r) => r.article === "b");
    const split = await one({ kind: "split", ...said(), target: all, reports: ofB });
    const tolls = (await events()).filter(deadly).map((e) => e.killed!.best);
    expect(tolls.toSorted()).toEqual([3, 5]);
    const back = await one({
      kind: "merge",
      ...said(),
      target: { what: "event", reports: all.reports.filter((r) => r.article === "a") },
      with: { what: "event", reports: ofB },
    });
    expect((await events()).filter(deadly)).toHaveLength(1);
    await undo(back.id);
    await undo(split.id);
    const arrests = await target(isType("Arrests"));
    const moved = await one({
      kind: "move",
      ...said(),
      target: { what: "report", report: ofB[0]! },
      to: arrests,
    });
    const now = (await events()).find((e) =>
      e.reports.some((r) => r.trigger.start === ofB[0]!.start && r.article === "b"),
    )!;
    expect(now.reports.some((r) => r.article === "a" && r.type.includes("Arrests"))).toBe(true);
    await undo(moved.id);
  });

  it("marks origins, and sets a report aside", async () => {
    const same = await one({ kind: "origin", ...said(), articles: ["a", "b"], relation: "same" });
    const [story] = (await record()).stories;
    expect(story!.origins).toMatchObject([{ articles: ["a", "b"], decisions: [same.id] }]);
    await undo(same.id);
    const { reports } = await target(isType("Arrests"));
    const aside = await one({
      kind: "reject",
      ...said(),
      target: { what: "report", report: reports[0]! },
    });
    const withdrawn = (await record()).stories.flatMap((s) => s.withdrawn ?? []);
    expect(withdrawn).toMatchObject([{ by: "decision", decision: aside.id, report: { type: ["Arrests"] } }]);
    await undo(aside.id);
  });

  it("finds its words again in a changed article, and holds there", async () => {
    const made = await one({
      kind: "edit",
      ...said(),
      target: await target(isType("Arrests")),
      field: "detained",
      value: { low: 4, best: 4, high: 4, words: null },
    });
    const changed = `The harbour was closed all night. ${TEXTS.a}`;
    for await (const _ of desk.ingest([rawArticle({ id: "a", text: changed, published: "2031-05-07" })]));
    expect((await events()).find(isType("Arrests"))!.detained?.best).toBe(4);
    await undo(made.id);
  });

  it("takes all or none, each once, and says what is wrong", async () => {
    const arrests = await target(isType("Arrests"));
    const good: DecisionContent = { kind: "note", ...said(), target: arrests, text: "Ask the police." };
    const bad: DecisionContent = { kind: "edit", ...said(), target: arrests, field: "killed", value: "many" };
    const count = (await desk.decisions({ undone: true })).length;
    await expect(desk.decide([good, bad])).rejects.toThrow("decision 2: the value of killed does not fit");
    await expect(desk.decide([{ ...bad, field: "weather" }])).rejects.toThrow("no field “weather”");
    await expect(undo("0".repeat(64))).rejects.toThrow("there is no decision");
    expect((await desk.decisions({ undone: true })).length).toBe(count);
    expect(await desk.decide([good, good])).toHaveLength(1);
    expect(await desk.decide([good])).toHaveLength(0);
  });

  it("sees what a retraction takes back", async () => {
    const text = `${TEXTS.b}\n\nEditor's note: This report has been retracted.`;
    for await (const _ of desk.ingest([rawArticle({ id: "b", text, published: "2031-05-07" })]));
    const { stories } = await record();
    expect(stories.flatMap((s) => s.events).some((e) => e.reports.some((r) => r.article === "b"))).toBe(
      false,
    );
    const withdrawn = stories.flatMap((s) => s.withdrawn ?? []);
    expect(withdrawn.length).toBeGreaterThan(0);
    const part = `${TEXTS.b}\n\nCorrection: The troops withdrew from the market on Monday, not on Tuesday.`;
    const { passage, by } = withdrawn[0]!;
    expect(by).toBe("retraction");
    expect(text.slice(passage!.start, passage!.end)).toContain("retracted");
    for await (const _ of desk.ingest([rawArticle({ id: "b", text: part, published: "2031-05-07" })]));
    expect((await record()).stories.flatMap((s) => s.withdrawn ?? [])).toEqual([]);
  });
});
