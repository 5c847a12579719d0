/** The API on a port: server-sent events, and what only a real connection shows. */
import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rawArticle } from "../../model/article.ts";
import { isLoopback, listen, type Listening } from "./listen.ts";
import { SOURCES, type OpenSource } from "./test-api.ts";

const MORE = rawArticle({
  id: "coast-radio",
  outlet: "Coast Radio",
  published: "2031-03-12",
  text: "Fifteen people were killed when the fuel depot in Akureyri blew up on Monday, the hospital said.",
});

interface Sent {
  readonly event: string;
  readonly id: string;
  readonly data: { readonly seq: number; readonly kind: string; readonly subject: string };
}

/** Reads events of a stream until there are as many as wanted, and closes it. */
async function heard(
  url: string,
  wanted: number,
  headers: Record<string, string> = {},
  onOpen?: () => Promise<void>,
): Promise<readonly Sent[]> {
  const abort = new AbortController();
  const response = await fetch(`${url}api/stream`, { headers, signal: abort.signal });
  expect(response.headers.get("content-type")).toMatch(/^text\/event-stream/);
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let [text, opened] = ["", false];
  const sent = (): Sent[] =>
    text
      .split("\n\n")
      .filter((block) => block.includes("data:"))
      .map((block) =>
        Object.fromEntries(
          block.split("\n").map((line) => line.split(/: ?(.*)/s).slice(0, 2) as [string, string]),
        ),
      )
      .map(({ event, id, data }) => ({ event: event!, id: id!, data: JSON.parse(data!) as Sent["data"] }));
  while (sent().length < wanted) {
    const { value, done } = await reader.read();
    if (done) break;
    text += value;
    if (!opened) {
      opened = true;
      await onOpen?.();
    }
  }
  abort.abort();
  return sent();
}

const folder = SOURCES.find(({ name }) => name === "a store in a folder")!;

describe("on a port", () => {
  let opened: OpenSource;
  let server: Listening;

  beforeAll(async () => {
    opened = await folder.open();
    server = await listen(opened.source, {
      host: "127.0.0.1",
      port: 0,
      tokens: null,
      rate: 0,
      publicHosts: ["desk.example.org"],
      onFault: (error) => expect.unreachable(String(error)),
    });
  }, 120_000);
  afterAll(async () => {
    await server.close();
    await opened.close();
  });

  it("tells what is new as it happens, and goes on where a client left off", async () => {
    const { change } = await opened.source.status();
    const etag = (await fetch(`${server.url}api/stories`)).headers.get("etag");
    const live = await heard(server.url, 1, {}, async () => {
      for await (const _ of opened.desk!.ingest([MORE]));
    });
    expect(live[0]).toMatchObject({ event: "change", data: { kind: "article", subject: "coast-radio" } });
    expect(Number(live[0]!.id)).toBe(live[0]!.data.seq);
    expect(live[0]!.data.seq).toBeGreaterThan(change);
    const again = await heard(server.url, 1, { "last-event-id": String(change) });
    expect(again[0]).toEqual(live[0]);
    // What was cached is answered anew.
    const after = await fetch(`${server.url}api/stories`, { headers: { "if-none-match": etag! } });
    expect(after.status).toBe(200);
    expect((await (await fetch(`${server.url}api/articles/coast-radio`)).json()) as object).toMatchObject({
      version: 1,
    });
  });

  it("refuses a Last-Event-ID that is no number", async () => {
    expect((await fetch(`${server.url}api/stream`, { headers: { "last-event-id": "x" } })).status).toBe(400);
  });

  /** With a Host header of our own, which fetch does not allow. */
  const statusFor = (host: string): Promise<number> =>
    new Promise((resolve, reject) =>
      request(`${server.url}api/status`, { headers: { host } }, (response) =>
        resolve(response.resume().statusCode!),
      )
        .on("error", reject)
        .end(),
    );

  it("answers under its own names and that of its reverse proxy", async () => {
    const { port } = new URL(server.url);
    for (const host of [
      `127.0.0.1:${port}`,
      `localhost:${port}`,
      `[::1]:${port}`,
      "desk.example.org",
      "Desk.Example.ORG",
    ])
      expect(await statusFor(host), host).toBe(200);
    for (const host of ["desk.example.org.evil.example", "10.0.0.1", "localhost"])
      expect(await statusFor(host), host).toBe(421);
  });
});

it("knows this machine's own addresses", () => {
  expect(["127.0.0.1", "127.8.8.8", "localhost", "::1"].every(isLoopback)).toBe(true);
  expect(
    ["0.0.0.0", "::", "192.168.1.2", "127.evil.example", "localhost.evil.example"].some(isLoopback),
  ).toBe(false);
});
