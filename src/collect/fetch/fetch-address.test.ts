/** Fetching against a server on this machine that misbehaves in every way that servers do. Needs the loopback network. */
import { createHash } from "node:crypto";
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openFetcher, type Fetcher, type FetcherOptions } from "./fetch-address.ts";
import type { FetchResult, NotFetched } from "./fetch-result.ts";
import type { Lookup } from "./networks.ts";
import {
  endless,
  testClock,
  testServer,
  type Handler,
  type TestClock,
  type TestServer,
} from "./test-server.ts";
import { userAgent } from "./user-agent.ts";

const PAGE = { accept: "text/html" };
let server: TestServer;
let clock: TestClock;
let fetchers: Fetcher[] = [];

beforeEach(async () => {
  server = await testServer({ "/": "<p>A page.</p>" });
  clock = testClock();
});
afterEach(async () => {
  for (const fetcher of fetchers) await fetcher.close();
  fetchers = [];
  await server.close();
});

function fetcher(options: Partial<FetcherOptions> = {}): Fetcher {
  const opened = openFetcher({
    userAgent: userAgent("0.1.0", "desk@example.org"),
    allowedNetworks: ["127.0.0.1"],
    clock,
    ...options,
    limits: { total: 20_000, headers: 2000, idle: 2000, connect: 5000, bytes: 1 << 20, ...options.limits },
  });
  fetchers.push(opened);
  return opened;
}

const get = (path: string, options: Partial<FetcherOptions> = {}): Promise<FetchResult> =>
  fetcher(options).fetch(server.origin + path, PAGE);

async function refusal(path: string, options: Partial<FetcherOptions> = {}): Promise<NotFetched> {
  const result = await get(path, options);
  expect(result.kind).toBe("not-fetched");
  return result as NotFetched;
}

const text = (result: FetchResult): string =>
  result.kind === "fetched" ? new TextDecoder().decode(result.bytes) : `(${result.kind})`;

const status =
  (code: number, headers: Record<string, string> = {}): Handler =>
  (_, response) => {
    response.writeHead(code, headers).end();
  };
const redirect = (to: string, code = 302): Handler => status(code, { location: to });

test("a page is fetched with its time, final address, headers and SHA-256, and the site is told who asks", async () => {
  server.paths["/old"] = redirect("/new", 301);
  server.paths["/new"] = "<p>Moved.</p>";
  const result = await get("/old#part");
  expect(result).toMatchObject({
    kind: "fetched",
    asked: `${server.origin}/old#part`,
    address: `${server.origin}/new`,
    redirects: [`${server.origin}/new`],
    status: 200,
    sha256: createHash("sha256").update("<p>Moved.</p>").digest("hex"),
  });
  expect(Date.parse((result as { at: string }).at)).toBe(clock.now());
  expect(server.asked).toEqual(["/robots.txt", "/old", "/new"]);
  for (const { headers } of server.requests)
    expect(headers["user-agent"]).toBe(
      "Crosscheck/0.1.0 (reads news for people who check it; +mailto:desk@example.org)",
    );
});

test("a page that has not changed is not sent again", async () => {
  server.paths["/"] = (request, response) => {
    const known =
      request.headers["if-none-match"] === '"7"' && request.headers["if-modified-since"] === "Mon";
    response.writeHead(known ? 304 : 200, { etag: '"7"' }).end(known ? "" : "new");
  };
  expect((await get("/")).kind).toBe("fetched");
  const again = await fetcher().fetch(`${server.origin}/`, { ...PAGE, etag: '"7"', lastModified: "Mon" });
  expect(again).toMatchObject({ kind: "not-modified", status: 304, headers: { etag: '"7"' } });
});

describe("compression", () => {
  const page = "<p>At least seven.</p>".repeat(1000);
  const encodings: readonly (readonly [string, Uint8Array])[] = [
    ["gzip", gzipSync(page)],
    ["deflate", deflateSync(page)],
    ["br", brotliCompressSync(page)],
    ["zstd", zstdCompressSync(page)],
    ["gzip, br", brotliCompressSync(gzipSync(page))],
    ["identity", Buffer.from(page)],
  ];
  test.each(encodings)("%s is undone", async (encoding, body) => {
    server.paths["/"] = (_, response) => {
      response.writeHead(200, { "content-encoding": encoding }).end(body);
    };
    expect(text(await get("/"))).toBe(page);
  });

  test("a bomb is given up at the limit, also one inside another", async () => {
    const bomb = gzipSync(Buffer.alloc(64 << 20));
    for (const [encoding, body] of [
      ["gzip", bomb],
      ["gzip, gzip", gzipSync(bomb)],
      ["br", brotliCompressSync(Buffer.alloc(16 << 20), { params: { 1: 1 } })],
    ] as const) {
      server.paths["/"] = (_, response) => {
        response.writeHead(200, { "content-encoding": encoding }).end(body);
      };
      expect(await refusal("/")).toMatchObject({ cause: "too-large" });
    }
  });

  test("one that ends early or is damaged may be better another time; an unknown one is not guessed at", async () => {
    const bytes = gzipSync(page);
    server.paths["/short"] = (_, response) => {
      response.writeHead(200, { "content-encoding": "gzip" }).end(bytes.subarray(0, bytes.length - 12));
    };
    server.paths["/damaged"] = (_, response) => {
      response.writeHead(200, { "content-encoding": "gzip" }).end("this is no gzip");
    };
    server.paths["/unknown"] = (_, response) => {
      response.writeHead(200, { "content-encoding": "rot13" }).end(page);
    };
    expect(await refusal("/short")).toMatchObject({ cause: "temporary", reason: /ends early/ });
    expect(await refusal("/damaged")).toMatchObject({ cause: "temporary", reason: /damaged/ });
    expect(await refusal("/unknown")).toMatchObject({ cause: "broken", reason: /rot13/ });
  });
});

describe("size and time", () => {
  test("500 MB are given up at the limit, declared or not", async () => {
    const half = 500 << 20;
    server.paths["/declared"] = (request, response, time) => {
      response.setHeader("content-length", half);
      endless(half)(request, response, time);
    };
    server.paths["/undeclared"] = endless(half);
    expect(await refusal("/declared")).toMatchObject({ cause: "too-large" });
    expect(await refusal("/undeclared")).toMatchObject({ cause: "too-large" });
    expect(server.bytesSent()).toBeLessThan(40 << 20);
  });

  test("no answer, an answer that stops and one that drips end in time", async () => {
    server.paths["/silent"] = () => undefined;
    server.paths["/stops"] = (_, response) => {
      response.writeHead(200).write("<p>Some");
    };
    server.paths["/drips"] = (_, response) => {
      const drip = setInterval(() => response.write("."), 50);
      response.on("close", () => clearInterval(drip));
    };
    const started = Date.now();
    const limits = { attempts: 1, total: 30_000, headers: 400, idle: 400 };
    const dripping = { attempts: 1, total: 1000, idle: 30_000, headers: 30_000 };
    expect((await refusal("/silent", { limits })).reason).toMatch(/no answer within 0.4 s/);
    expect((await refusal("/stops", { limits })).reason).toMatch(/stopped coming for 0.4 s/);
    expect((await refusal("/drips", { limits: dripping })).reason).toMatch(/no whole answer within 1 s/);
    expect(Date.now() - started).toBeLessThan(15_000);
  });

  test("an answer shorter than it says is no answer; headers without end neither", async () => {
    server.paths["/half"] = (_, response) => {
      response.writeHead(200, { "content-length": "1000" }).write("<p>half");
      setTimeout(() => response.destroy(), 20);
    };
    server.paths["/headers"] = status(200, { "x-long": "x".repeat(100_000) });
    expect(await refusal("/half")).toMatchObject({ cause: "temporary" });
    expect(server.asked.filter((path) => path === "/half")).toHaveLength(3);
    expect(await refusal("/headers")).toMatchObject({ cause: "broken", reason: /headers are too long/ });
  });
});

describe("redirects", () => {
  test("in a ring, too many, or to what is no web address", async () => {
    server.paths["/a"] = redirect("/b");
    server.paths["/b"] = redirect("/a");
    server.paths["/self"] = redirect("/self");
    for (let n = 0; n < 12; n++) server.paths[`/n${n}`] = redirect(`/n${n + 1}`);
    server.paths["/file"] = redirect("file:///etc/passwd");
    server.paths["/nowhere"] = status(302);
    server.paths["/login"] = redirect("http://me:secret@127.0.0.1/");
    expect(await refusal("/a")).toMatchObject({ cause: "gone", reason: /ring/ });
    expect(await refusal("/self")).toMatchObject({ cause: "gone", reason: /ring/ });
    expect(await refusal("/n0")).toMatchObject({ cause: "gone", reason: /more than 8 redirects/ });
    expect(await refusal("/file")).toMatchObject({ cause: "refused", reason: /“file:” addresses/ });
    expect(await refusal("/nowhere")).toMatchObject({ cause: "refused", reason: /without saying where/ });
    expect(await refusal("/login")).toMatchObject({ cause: "refused", reason: /user name or password/ });
  });

  test.each([
    "127.0.0.2",
    "2130706434",
    "0x7f.2",
    "10.0.0.1",
    "169.254.169.254",
    "[::1]",
    "[::ffff:10.0.0.1]",
    "0.0.0.0",
  ])("to %s, inside the reader's own network, are not followed", async (host) => {
    server.paths["/in"] = redirect(`http://${host}:${server.port}/`);
    const refused = await refusal("/in");
    expect(refused).toMatchObject({ cause: "refused", address: expect.stringContaining("http://") });
    expect(server.asked).toEqual(["/robots.txt", "/in"]);
  });
});

describe("names", () => {
  /** A name server that gives each name's addresses in turn. */
  const names = (table: Record<string, string[][]>): Lookup =>
    ((host: string, _: unknown, found: (error: Error | null, addresses: unknown) => void) => {
      const turns = table[host]!;
      const addresses = turns.length > 1 ? turns.shift()! : turns[0]!;
      process.nextTick(
        found,
        null,
        addresses.map((address) => ({ address, family: 4 })),
      );
    }) as unknown as Lookup;

  test("are judged by the addresses that are connected to, not when first looked up", async () => {
    const lookup = names({
      "good.test": [["127.0.0.1"]],
      "inner.test": [["10.9.8.7"]],
      "both.test": [["10.9.8.7", "127.0.0.1"]],
      "turns.test": [["127.0.0.1"], ["192.168.0.9"]],
    });
    const at = (host: string) => fetcher({ lookup }).fetch(`http://${host}:${server.port}/`, PAGE);
    expect((await at("good.test")).kind).toBe("fetched");
    expect((await at("both.test")).kind).toBe("fetched");
    const inner = await at("inner.test");
    expect(inner).toMatchObject({ kind: "not-fetched" });
    expect((inner as NotFetched).reason).toMatch(/10\.9\.8\.7 is a private network/);
    // robots.txt came from the first address on a connection that closes; the page would come from the second.
    server.paths["/robots.txt"] = status(404, { connection: "close" });
    expect(await at("turns.test")).toMatchObject({ cause: "refused", reason: /192\.168\.0\.9/ });
  });

  test("a private host is refused unless its network is allowed", async () => {
    expect(await refusal("/", { allowedNetworks: [] })).toMatchObject({
      cause: "refused",
      reason: /this machine itself/,
    });
    expect((await get("/", { allowedNetworks: ["127.0.0.0/8"] })).kind).toBe("fetched");
    expect(() => openFetcher({ userAgent: "x", allowedNetworks: ["the office"] })).toThrow(/no network/);
  });
});

describe("robots.txt", () => {
  const robots =
    (content: string, code = 200): Handler =>
    (_, response) => {
      response.writeHead(code, { "content-type": "text/plain" }).end(content);
    };

  test("that forbids is obeyed, by our name or everybody's", async () => {
    server.paths["/robots.txt"] = robots("User-agent: crosscheck\nDisallow: /desk/\nAllow: /desk/open\n");
    server.paths["*"] = "<p>A page.</p>";
    const one = fetcher();
    const of = async (path: string) => (await one.fetch(server.origin + path, PAGE)).kind;
    expect(await of("/desk/closed")).toBe("not-fetched");
    expect(await of("/desk/open")).toBe("fetched");
    expect(await of("/")).toBe("fetched");
    expect(server.asked).toEqual(["/robots.txt", "/desk/open", "/"]);
    expect(await one.fetch(`${server.origin}/desk/x`, PAGE)).toMatchObject({ cause: "refused", again: null });
  });

  test("of the host that a redirect leads to counts too", async () => {
    const other = await testServer({ "/robots.txt": robots("User-agent: *\nDisallow: /\n"), "/": "no" });
    server.paths["/away"] = redirect(`${other.origin}/`);
    expect(await refusal("/away")).toMatchObject({ cause: "refused", address: `${other.origin}/` });
    expect(other.asked).toEqual(["/robots.txt"]);
    await other.close();
  });

  test("that is not there allows all; one that can't be had allows nothing until it can", async () => {
    server.paths["/robots.txt"] = robots("nothing here", 404);
    expect((await get("/")).kind).toBe("fetched");
    server.paths["/robots.txt"] = robots("trouble", 500);
    const one = fetcher();
    const shut = (await one.fetch(`${server.origin}/`, PAGE)) as NotFetched;
    expect(shut).toMatchObject({ kind: "not-fetched", cause: "temporary", reason: /status 500/ });
    server.paths["/robots.txt"] = robots("");
    clock.advance(shut.again! - clock.now() + 1);
    expect((await one.fetch(`${server.origin}/`, PAGE)).kind).toBe("fetched");
  });

  test("that is huge is read as far as RFC 9309 asks for; in a ring it is none", async () => {
    server.paths["/robots.txt"] = (request, response, time) => {
      response.write("User-agent: *\nDisallow: /shut\n");
      endless(500 << 20)(request, response, time);
    };
    server.paths["/shut"] = "no";
    expect(await refusal("/shut")).toMatchObject({
      cause: "refused",
      reason: /robots\.txt does not allow it \(line 2\)/,
    });
    expect((await get("/")).kind).toBe("fetched");
    server.paths["/robots.txt"] = redirect("/robots.txt");
    expect((await get("/")).kind).toBe("fetched");
  });
});

describe("pace", () => {
  test("a host is asked one thing at a time, with a pause between; a longer Crawl-delay outweighs ours", async () => {
    let open = 0;
    let most = 0;
    const times: number[] = [];
    server.paths["*"] = (_, response) => {
      times.push(clock.now());
      most = Math.max(most, ++open);
      setTimeout(() => {
        open--;
        response.end("ok");
      }, 5);
    };
    const gaps = (): number[] => times.slice(1).map((time, index) => time - times[index]!);
    const one = fetcher({ pace: 2000 });
    await Promise.all(["/1", "/2", "/3", "/4"].map((path) => one.fetch(server.origin + path, PAGE)));
    expect(most).toBe(1);
    expect(gaps()).toEqual([2000, 2000, 2000]);
    times.length = 0;
    server.paths["/robots.txt"] = (_, response) => void response.end("User-agent: *\nCrawl-delay: 7\n");
    const two = fetcher({ pace: 2000 });
    await Promise.all(["/1", "/2"].map((path) => two.fetch(server.origin + path, PAGE)));
    expect(gaps()).toEqual([7000]);
  });

  test("what flaps is asked again, later each time", async () => {
    server.paths["/busy"] = (_, response, time) =>
      void response.writeHead(time < 2 ? 503 : 200).end("at last");
    server.paths["/resets"] = (request, response, time) => {
      if (time < 2) request.socket.destroy();
      else response.end("at last");
    };
    expect(text(await get("/busy", { pace: 0 }))).toBe("at last");
    expect(clock.slept).toEqual([1000, 2000]);
    expect(text(await get("/resets", { pace: 0 }))).toBe("at last");
  });

  test("Retry-After is waited for where that is soon, and kept to where it is not", async () => {
    server.paths["/soon"] = (_, response, time) =>
      void response.writeHead(time < 1 ? 429 : 200, { "retry-after": "9" }).end("now");
    server.paths["/late"] = status(503, { "retry-after": new Date(clock.now() + 3_600_000).toUTCString() });
    const one = fetcher({ pace: 0 });
    expect(text(await one.fetch(`${server.origin}/soon`, PAGE))).toBe("now");
    expect(clock.slept).toEqual([9000]);
    const late = (await one.fetch(`${server.origin}/late`, PAGE)) as NotFetched;
    expect(late).toMatchObject({ cause: "temporary", status: 503 });
    expect(Math.abs(late.again! - (Date.UTC(2031, 2, 10, 8) + 3_600_000))).toBeLessThan(60_000);
    const before = server.asked.length;
    expect(await one.fetch(`${server.origin}/`, PAGE)).toMatchObject({ cause: "put-off", again: late.again });
    expect(server.asked).toHaveLength(before);
  });

  test("a dead host is not asked for each of its pages", async () => {
    let connections = 0;
    server.paths["*"] = (request) => {
      connections++;
      request.socket.destroy();
    };
    server.paths["/robots.txt"] = "";
    const one = fetcher();
    const all = await Promise.all(
      Array.from({ length: 50 }, (_, n) => one.fetch(`${server.origin}/${n}`, PAGE)),
    );
    expect(connections).toBe(6);
    expect(all.map((result) => (result as NotFetched).cause)).toEqual([
      "temporary",
      "temporary",
      ...Array.from({ length: 48 }, () => "put-off"),
    ]);
  });

  test("one page whose answers break off does not speak against its host", async () => {
    server.paths["/breaks"] = (request) => request.socket.destroy();
    const one = fetcher();
    expect(await one.fetch(`${server.origin}/breaks`, PAGE)).toMatchObject({
      cause: "temporary",
      again: null,
    });
    expect((await one.fetch(`${server.origin}/`, PAGE)).kind).toBe("fetched");
    expect(await one.fetch(`${server.origin}/breaks`, PAGE)).toMatchObject({
      cause: "temporary",
      again: null,
    });
    expect((await one.fetch(`${server.origin}/`, PAGE)).kind).toBe("fetched");
  });

  test("one broken page does not speak against its host, and a page that is gone is not asked again", async () => {
    server.paths["/broken"] = status(500);
    server.paths["/gone"] = status(410);
    const one = fetcher();
    expect(await one.fetch(`${server.origin}/broken`, PAGE)).toMatchObject({
      cause: "temporary",
      again: null,
    });
    expect(await one.fetch(`${server.origin}/gone`, PAGE)).toMatchObject({ cause: "gone", status: 410 });
    expect((await one.fetch(`${server.origin}/`, PAGE)).kind).toBe("fetched");
    expect(server.asked.filter((path) => path === "/gone")).toHaveLength(1);
  });
});

test("stopping ends what is under way at once", async () => {
  server.paths["/silent"] = () => undefined;
  const stop = new AbortController();
  const one = fetcher({ limits: { headers: 60_000, total: 60_000 } });
  const waiting = ["/silent", "/a", "/b"].map((path) =>
    one.fetch(server.origin + path, { ...PAGE, signal: stop.signal }),
  );
  setTimeout(() => stop.abort(new Error("stop")), 100);
  const ends = await Promise.allSettled(waiting);
  expect(ends.map((end) => end.status === "rejected" && (end.reason as Error).message)).toEqual([
    "stop",
    "stop",
    "stop",
  ]);
});
