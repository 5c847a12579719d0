import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { harbourRecord } from "../../../test/harbour-record.ts";
import { writeBrief } from "../brief/write-brief.ts";
import { collide, placeLabels } from "./labels.ts";
import { eventPoints, extentOf, unlocated } from "./map-points.ts";
import { articlePieces, toldIn } from "./passages.ts";
import { search } from "./search.ts";
import { sharedRuns } from "./shared-text.ts";
import { stances } from "./stance.ts";
import { dayTicks, timelineOf } from "./timeline.ts";
import { tollRows } from "./toll-rows.ts";

const record = harbourRecord();
const story = record.stories[0]!;
const events = new Map(story.events.map((event) => [event.id, event]));

describe("the matrix", () => {
  const rows = stances(story);
  const cell = (event: string, article: string) =>
    rows.find((row) => row.event.id === event)!.cells.find((each) => each.article === article)!;

  test("has a cell for each article of the story in each row", () => {
    for (const { cells } of rows) expect(cells.map(({ article }) => article)).toEqual(story.articles);
  });
  test("an article without a report is silent", () => {
    expect(cell("air-strike", "island-herald")).toMatchObject({ stance: "silent", reports: [] });
  });
  test("a hedge is no assertion, and a denial outweighs it", () => {
    expect(cell("kopasker", "northern-courier").stance).toBe("hedges");
    expect(cell("airport-claim", "northern-courier").stance).toBe("denies");
  });
  test("who gives another value than most origins differs; where two tie, both do", () => {
    // Two articles of one origin say "at least 11", one 14, one 17: no value leads.
    expect(cell("akureyri-depot", "atlantic-wire").fields).toContain("killed");
    // The cause: a bomb by two origins, an accident by one of these too, not known by the third.
    expect(cell("akureyri-depot", "atlantic-wire").fields).not.toContain("cause");
    expect(cell("akureyri-depot", "island-herald")).toMatchObject({
      stance: "differs",
      fields: ["killed", "cause"],
    });
    expect(cell("displacement", "atlantic-wire").stance).toBe("differs");
    expect(cell("displacement", "island-herald").stance).toBe("differs");
  });
  test("a copy differs as its original does, though the difference cites only this", () => {
    expect(cell("displacement", "harbour-gazette").stance).toBe("differs");
  });
  test("an article that gives both sides hedges", () => {
    expect(cell("dam-retaken", "island-herald").stance).toBe("hedges");
  });
});

describe("an article's pieces", () => {
  const article = record.articles.find(({ id }) => id === "northern-courier")!;
  const told = toldIn(article.id, story.events);

  test("join to the text of each block, and cover each passage", () => {
    const blocks = articlePieces(article, told, null);
    blocks.forEach(({ pieces }, i) => {
      const { start, end } = article.blocks[i]!;
      expect(pieces.map(({ text }) => text).join("")).toBe(article.text.slice(start, end));
    });
    const marked = blocks.flatMap(({ pieces }) =>
      pieces.flatMap((piece) => piece.told.map(({ report }) => report)),
    );
    expect(new Set(marked)).toEqual(new Set(told.map(({ report }) => report)));
  });

  test("mark what was asked for, to the character", () => {
    fc.assert(
      fc.property(fc.nat(article.text.length - 1), fc.integer({ min: 1, max: 300 }), (start, length) => {
        const end = Math.min(article.text.length, start + length);
        const asked = articlePieces(article, told, { start, end })
          .flatMap(({ pieces }) => pieces)
          .filter((piece) => piece.asked);
        for (const piece of asked) {
          expect(piece.start).toBeGreaterThanOrEqual(start);
          expect(piece.end).toBeLessThanOrEqual(end);
        }
        const inBlocks = article.blocks.reduce(
          (n, block) => n + Math.max(0, Math.min(block.end, end) - Math.max(block.start, start)),
          0,
        );
        expect(asked.reduce((n, piece) => n + piece.end - piece.start, 0)).toBe(inBlocks);
      }),
      { seed: 7 },
    );
  });
});

describe("shared text", () => {
  const text = (id: string): string => record.articles.find((article) => article.id === id)!.text;

  test("finds the agency's sentences in the paper that carries them", () => {
    const [a, b] = [text("atlantic-wire"), text("harbour-gazette")];
    const runs = sharedRuns(a, b);
    expect(runs.length).toBeGreaterThan(3);
    for (const run of runs) {
      expect(run.words).toBeGreaterThanOrEqual(8);
      const [left, right] = [a.slice(run.a.start, run.a.end), b.slice(run.b.start, run.b.end)];
      expect(left.toLowerCase().match(/[\p{L}\p{N}]+/gu)).toEqual(
        right.toLowerCase().match(/[\p{L}\p{N}]+/gu),
      );
    }
  });
  test("finds nothing between independent texts", () => {
    expect(sharedRuns(text("northern-courier"), text("island-herald"))).toEqual([]);
  });
  test("takes bounded time on hostile text", () => {
    const hostile = "ha ".repeat(300_000);
    const start = performance.now();
    sharedRuns(hostile, hostile);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

test("the map gathers events by place, leaves background out and names what has no point", () => {
  const points = eventPoints(story.events);
  expect(points.map(({ name }) => name)).not.toContain("Eskifjörður");
  expect(points.find(({ name }) => name === "Reykjavík")!.events.length).toBeGreaterThan(2);
  expect(points.find(({ name }) => name === "Sauðárkrókur")!.exact).toBe(false);
  expect(unlocated(story.events)).toEqual(expect.arrayContaining(["Kópasker", "Blanda dam"]));
  const [[west, south], [east, north]] = extentOf(points).coordinates as [[number, number], [number, number]];
  expect(east - west).toBeGreaterThanOrEqual(3);
  expect(north - south).toBeGreaterThanOrEqual(3);
});

test("a lone point far away does not shrink the map to nothing", () => {
  const event = events.get("siglufjordur-taken")!;
  const at = (lat: number, lon: number) => [
    { key: `${lat},${lon}`, name: "Orm", lat, lon, exact: true, events: [event, event] },
  ];
  const near = [...at(66, -18), ...at(66.2, -18.5), ...at(65.7, -19)];
  const extent = extentOf([...near, { ...at(-33, 151)[0]!, events: [event] }]);
  expect(extent).toEqual(extentOf(near));
});

test("labels never cover each other or leave the frame", () => {
  const wish = fc.record({
    x: fc.integer({ min: 0, max: 400 }),
    y: fc.integer({ min: 0, max: 300 }),
    radius: fc.integer({ min: 3, max: 12 }),
    width: fc.integer({ min: 20, max: 120 }),
    height: fc.constant(16),
  });
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 30 }), (wishes) => {
      const boxes = placeLabels(wishes, { width: 400, height: 300 }).flatMap((label) =>
        label ? [label.box] : [],
      );
      boxes.forEach((box, i) => {
        expect(boxes.some((other, j) => i !== j && collide(box, other))).toBe(false);
        expect(box.left >= 0 && box.top >= 0 && box.right <= 400 && box.bottom <= 300).toBe(true);
      });
    }),
    { seed: 7 },
  );
});

test("the timeline spans news and publication, not background", () => {
  const line = timelineOf(story, record.articles);
  expect(new Date(line.first).toISOString().slice(0, 10)).toBe("2031-03-08");
  expect(line.undated).toBe(1);
  expect(line.events.every(({ first, last }) => first < last)).toBe(true);
  expect(dayTicks(line.first, line.last, 9)).toHaveLength(4);
});

test("tolls stand in rows, the gravest first, parts left out", () => {
  const rows = tollRows(story.events);
  expect(rows[0]).toMatchObject({ field: "killed", bounds: "11 to 17" });
  expect(rows[0]!.marks.map(({ words }) => words)).toEqual(["at least 11", "14", "17"]);
});

test("search finds events by their words in any order, and passages to the letter", () => {
  const data = { record, brief: writeBrief(record) };
  expect(search(data, "reykjavik arrested")[0]).toMatchObject({ kind: "event", id: "arrests" });
  const passage = search(data, "harbour crane").find(({ kind }) => kind === "passage")!;
  const { text } = record.articles.find(({ id }) => id === passage.id)!;
  expect(text.slice(passage.start, passage.end)).toBe("harbour crane");
  expect(search(data, "a")).toEqual([]);
});
