/** Decisions and earlier states over a store: what the API adds to the desk. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appOf, asking, SOURCES, type Asking, type OpenSource } from "./test-api.ts";

describe.each(SOURCES.filter(({ name, runs }) => runs && name !== "a record"))("over $name", ({ open }) => {
  let opened: OpenSource;
  let get: Asking;
  const json = async <T>(path: string): Promise<T> => (await get(path)).json() as Promise<T>;
  beforeAll(async () => {
    opened = await open();
    get = asking(appOf(opened.source));
  }, 120_000);
  afterAll(() => opened.close());

  it("shows what had been published by then", async () => {
    interface Articles {
      items: { id: string }[];
    }
    const then = await json<Articles>("/api/articles?asOf=2031-03-10T23:00Z");
    expect(then.items.map(({ id }) => id)).toEqual(["atlantic-wire"]);
    expect((await json<Articles>("/api/articles?asOf=2031-03-12")).items).toHaveLength(4);
    const story = await json<{ story: { articles: string[] } }>(
      "/api/stories/atlantic-wire?asOf=2031-03-10T23:00Z",
    );
    expect(story.story.articles).toEqual(["atlantic-wire"]);
    expect((await get("/api/stories/northern-courier?asOf=2031-03-10T23:00Z")).status).toBe(404);
    expect((await get("/api/events?asOf=2031-03-10&limit=2")).status).toBe(200);
  });

  it("takes a decision once, shows it, and answers anew", async () => {
    const before = (await get("/api/events")).headers.get("etag");
    const decision = {
      kind: "note",
      by: "ada",
      at: "2031-03-20T10:00:00Z",
      reason: null,
      target: { what: "article", article: "atlantic-wire" },
      text: "Seen by the desk.",
    };
    const post = (): Promise<Response> =>
      get("/api/decisions", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(decision),
      });
    const first = await post();
    expect([first.status, ((await first.json()) as { added: object[] }).added]).toMatchObject([
      201,
      [{ ...decision }],
    ]);
    expect(((await (await post()).json()) as { added: object[] }).added).toEqual([]);
    expect((await json<{ items: object[] }>("/api/decisions")).items).toMatchObject([decision]);
    expect((await get("/api/events")).headers.get("etag")).not.toBe(before);
    const undo = {
      kind: "undo",
      by: "ada",
      at: "2031-03-21T10:00:00Z",
      reason: null,
      undoes: "0".repeat(64),
    };
    const refused = await get("/api/decisions", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(undo),
    });
    expect([refused.status, ((await refused.json()) as { type: string }).type]).toEqual([
      422,
      "/api#problem-refused",
    ]);
  });
});
