/** Watching feeds of a server on this machine. Needs the loopback network. */
import { appendFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openRobotsShelf } from "../fetch/robots-shelf.ts";
import { collectFiles } from "../files/collect-files.ts";
import { endless, testServer, type Handler, type TestServer } from "../fetch/test-server.ts";
import { readPage } from "../pages/read-page.ts";
import { journalFile } from "./open-watch.ts";
import type { Sink } from "./sink.ts";
import { nextDue, watchOn } from "./watch-feeds.ts";
import { rssOf, watched, type TestItem, type Watched } from "./watch-for-tests.ts";

let server: TestServer;
let folder: string;
let watch: Watched;
let feed: string;

beforeEach(async () => {
  server = await testServer();
  folder = await mkdtemp(join(tmpdir(), "crosscheck-watch-"));
  watch = watched(folder);
  feed = `${server.origin}/feed`;
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const LONG = `<p>${"The barge broke loose in the storm and struck the pier. ".repeat(20)}</p>`;
const MINUTE = 60_000;
const page = (n: number | string): string => `<h1>Barge ${n}</h1><p>Barge ${n} struck the pier.</p>`;
const paths = (count: number): string[] => Array.from({ length: count }, (_, n) => `/a/${n}`);

/** Serves a feed of these items, and a page for each that has none. */
function serve(items: readonly (string | TestItem)[], headers: Record<string, string> = {}): void {
  const whole = items.map((item) => (typeof item === "string" ? { path: item } : item));
  server.paths["/feed"] = (request, response) => {
    const etag = `"${whole.map(({ path }) => path).join()}"`;
    if (request.headers["if-none-match"] === etag) response.writeHead(304, { etag }).end();
    else response.writeHead(200, { "content-type": "text/xml", etag, ...headers }).end(rssOf(server, whole));
  };
  for (const { path } of whole) server.paths[path] ??= page(path);
}
const status =
  (code: number, headers: Record<string, string> = {}): Handler =>
  (_, response) =>
    void response.writeHead(code, headers).end();
const asked = (path: string): number => server.asked.filter((each) => each === path).length;
const outcomes = (round: { items: readonly { outcome: string }[] }): string[] =>
  round.items.map((i) => i.outcome);

describe("a round", () => {
  test("takes what is new, once, and asks for no page twice", async () => {
    serve(paths(3));
    expect(outcomes(await watch.run([feed]))).toEqual(["accepted", "accepted", "accepted"]);
    const again = await watch.run([feed]);
    expect([again.feeds[0]!.outcome, again.items]).toEqual(["unchanged", []]);
    serve(["/a/new", ...paths(3)]);
    expect(outcomes(await watch.run([feed]))).toEqual(["accepted"]);
    expect(await watch.ids()).toHaveLength(4);
    expect(new Set(await watch.ids()).size).toBe(4);
    for (const path of [...paths(3), "/a/new"]) expect(asked(path)).toBe(1);
  });

  test("keeps the feed's day, title and outlet where the page has none, and says so; the page's word outweighs it", async () => {
    server.paths["/bare"] = "<p>Barge struck the pier.</p>";
    server.paths["/full"] = "<h1>Own title</h1><p>Barge struck.</p><time>2031-03-01T08:00:00Z</time>";
    const day = "Mon, 10 Mar 2031 18:20:00 +0300";
    serve([
      { path: "/bare", title: "From the feed", day },
      { path: "/full", title: "From the feed", day },
    ]);
    await watch.run([feed]);
    const { articles, notes, errors } = await collectFiles([folder], { day: null });
    expect(errors).toEqual([]);
    const of = (path: string) => articles.find(({ url }) => url === server.origin + path)!;
    expect(of("/bare")).toMatchObject({
      headline: "From the feed",
      outlet: "Velm Post",
      published: day,
      publishedBasis: "page",
      page: { days: [{ words: day, claim: "published", where: "the feed" }] },
    });
    expect(of("/bare").page!.copy.fetched).toMatch(/^2031-03-10T08:00/);
    expect(of("/full")).toMatchObject({ headline: "Own title", published: "2031-03-01T08:00:00Z" });
    const said = (id: string): string[] =>
      notes.filter(({ article }) => article === id).map(({ reason }) => reason);
    expect(said(of("/bare").id).join()).toMatch(/no headline, no outlet, no day: taken from its feed/);
    expect(said(of("/full").id).join()).toMatch(/says the page.*says its feed/);
  });

  test("one article in two feeds, or under two addresses, is one", async () => {
    serve(["/a/1?utm_source=rss", "/short"]);
    server.paths["/a/1?utm_source=rss"] = page(1);
    server.paths["/a/1?utm_medium=x"] = page(1);
    server.paths["/short"] = status(302, { location: "/a/1" });
    server.paths["/a/1"] = page(1);
    server.paths["/other"] = (_, response) =>
      void response.end(rssOf(server, [{ path: "/a/1?utm_medium=x" }], "Other"));
    const round = await watch.run([feed, `${server.origin}/other`]);
    expect(outcomes(round).sort()).toEqual(["accepted", "same-page"]);
    expect(await watch.ids()).toHaveLength(1);
  });

  test("what was fetched is kept, the page under the hash that its article names", async () => {
    serve(["/a/0"]);
    await watch.run([feed], { readPage });
    server.paths["/real"] =
      `<!doctype html><html><head><title>Barge strikes pier</title></head><body><article><h1>Barge strikes pier</h1>${LONG}</article></body></html>`;
    serve(["/real", "/a/0"]);
    await watch.run([feed], { readPage });
    const { articles } = await collectFiles([folder], { day: null });
    const { sha256 } = articles.find(({ url }) => url!.endsWith("/real"))!.page!.copy;
    const kept = await readFile(
      join(folder, ".crosscheck/fetched", sha256.slice(0, 2), `${sha256}.bin`),
      "utf8",
    );
    expect(kept).toBe(server.paths["/real"]);
  });
});

describe("what goes wrong", () => {
  test("a page that fails for a while is tried again, later each time, and comes in the end", async () => {
    serve(["/flaps"]);
    let down = true;
    server.paths["/flaps"] = (_, response) => void response.writeHead(down ? 500 : 200).end(page("flaps"));
    expect(await watch.run([feed])).toMatchObject({ pending: 1, items: [{ outcome: "later" }] });
    expect((await watch.run([feed])).items).toEqual([]);
    watch.clock.advance(6 * MINUTE);
    expect(outcomes(await watch.run([feed]))).toEqual(["later"]);
    watch.clock.advance(6 * MINUTE);
    expect((await watch.run([feed])).items).toEqual([]);
    down = false;
    watch.clock.advance(10 * MINUTE);
    expect(outcomes(await watch.run([feed]))).toEqual(["accepted"]);
  });

  test("a page that never comes is given up, and the record says so", async () => {
    serve(["/never"]);
    server.paths["/never"] = status(500);
    const all: string[] = [];
    for (let n = 0; n < 8; n++) {
      all.push(...outcomes(await watch.run([feed])));
      watch.clock.advance(13 * 60 * MINUTE);
    }
    expect(all).toEqual([...Array<string>(5).fill("later"), "given-up"]);
    const { notes } = await collectFiles([folder], { day: null });
    expect(notes.find(({ kind }) => kind === "failed")?.reason).toMatch(
      /\/never.* was not read: .*status 500/,
    );
  });

  test("a page that is not there yet is tried again twice; one that was taken away, is forbidden, or leads inside, is not", async () => {
    serve(["/early", "/gone", "/forbidden", "/inside", "/ring"]);
    server.paths["/early"] = (_, response, time) =>
      void response.writeHead(time < 2 ? 404 : 200).end(page("early"));
    server.paths["/gone"] = status(410);
    server.paths["/inside"] = status(302, { location: "http://10.0.0.1/" });
    server.paths["/ring"] = status(302, { location: "/ring" });
    server.paths["/robots.txt"] = (_, response) => void response.end("User-agent: *\nDisallow: /forbidden\n");
    const first = await watch.run([feed]);
    expect(outcomes(first)).toEqual(["later", "given-up", "given-up", "given-up", "given-up"]);
    for (const reason of [/taken away/, /robots\.txt/, /private network/, /ring/])
      expect(first.items.some((item) => reason.test(item.reason ?? ""))).toBe(true);
    for (let n = 0; n < 2; n++) {
      watch.clock.advance(20 * MINUTE);
      await watch.run([feed]);
    }
    expect(await watch.ids()).toHaveLength(1);
  });

  test("a feed that carries its texts serves where the page can't be fetched, and that is said", async () => {
    serve([
      { path: "/paid", content: LONG, title: "Paid" },
      { path: "/empty", content: LONG },
      { path: "/taste", content: "<p>A taste.</p>" },
    ]);
    server.paths["/paid"] = status(402);
    server.paths["/empty"] = "<div>needs a script</div>";
    server.paths["/taste"] = status(410);
    expect(outcomes(await watch.run([feed]))).toEqual(["accepted", "accepted", "given-up"]);
    const { articles, notes } = await collectFiles([folder], { day: null });
    expect(articles.map(({ text }) => text.slice(0, 9))).toEqual(["The barge", "The barge"]);
    const paid = articles.find(({ url }) => url!.endsWith("/paid"))!;
    expect(
      notes
        .filter(({ article }) => article === paid.id)
        .map(({ reason }) => reason)
        .join(),
    ).toMatch(/the text is the feed's, not the page's: .*payment/);
    const kept = await readFile(
      join(
        folder,
        ".crosscheck/fetched",
        paid.page!.copy.sha256.slice(0, 2),
        `${paid.page!.copy.sha256}.bin`,
      ),
      "utf8",
    );
    expect(kept).toContain("<rss");
  });

  test("what is no page, or holds no article, is left with a reason", async () => {
    serve(["/film", "/gallery"]);
    server.paths["/film"] = status(200, { "content-type": "video/mp4" });
    server.paths["/gallery"] = "<div>Pictures</div>";
    const round = await watch.run([feed]);
    expect(outcomes(round)).toEqual(["no-article", "no-article"]);
    expect(round.items[0]!.reason).toMatch(/video\/mp4/);
  });

  test("feeds that are gone, broken, cut off, huge or a page without feeds touch no other", async () => {
    serve(["/a/0"]);
    const bad: Record<string, Handler | string> = {
      "/410": status(410),
      "/page": "<!doctype html><html><head></head><body>Hello</body></html>",
      "/huge": endless(100 << 20),
      "/half": (_, response) => {
        response.writeHead(200, { "content-length": "5000" }).write("<rss>");
        setTimeout(() => response.destroy(), 10);
      },
    };
    Object.assign(server.paths, bad);
    server.paths["/cut"] = (_, response) =>
      void response
        .writeHead(200, { etag: '"cut"' })
        .end(rssOf(server, [{ path: "/a/1" }, { path: "/a/2" }]).slice(0, -20));
    server.paths["/a/1"] = page(1);
    const round = await watch.run([...Object.keys(bad), "/cut", "/feed"].map((path) => server.origin + path));
    const of = (path: string) => round.feeds.find(({ address }) => address.endsWith(path))!;
    for (const path of Object.keys(bad)) expect(of(path).outcome).toBe("failed");
    expect(of("/page").remarks.join()).toMatch(/names no feed/);
    expect(of("/cut")).toMatchObject({ outcome: "read", remarks: [expect.stringMatching(/breaks off/)] });
    expect(outcomes(round).filter((outcome) => outcome === "accepted")).toHaveLength(2);
    // Of a feed that broke off, the whole is asked for again.
    await watch.run([`${server.origin}/cut`]);
    expect(server.requests.findLast(({ url }) => url === "/cut")!.headers["if-none-match"]).toBeUndefined();
  }, 30_000);

  test("a page's feed is found and remembered, and found anew when it moves", async () => {
    serve(["/a/0"]);
    server.paths["/"] =
      '<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head></html>';
    const round = await watch.run([`${server.origin}/`]);
    expect(round.feeds[0]!.remarks).toEqual([`it is a page; its feed ${feed} is read`]);
    await watch.run([`${server.origin}/`]);
    expect([asked("/"), asked("/feed")]).toEqual([1, 2]);
    server.paths["/feed2"] = server.paths["/feed"]!;
    server.paths["/feed"] = status(410);
    server.paths["/"] = (server.paths["/"] as string).replace("/feed", "/feed2");
    expect((await watch.run([`${server.origin}/`])).feeds[0]!.outcome).toBe("failed");
    expect((await watch.run([`${server.origin}/`])).feeds[0]!.outcome).toBe("read");
    expect(await watch.ids()).toHaveLength(1);
  });

  test("broken lines of the journal are named and passed over", async () => {
    serve(paths(2));
    await watch.run([feed]);
    await appendFile(journalFile(folder), 'junk\n{"what":"feed"}\n{"what":"set');
    serve(["/a/new", ...paths(2)]);
    expect(outcomes(await watch.run([feed]))).toEqual(["accepted"]);
    expect(await watch.ids()).toHaveLength(3);
  });
});

describe("pace", () => {
  test("a feed is asked again after its ttl, its headers' freshness or the usual pause, whichever is longest", async () => {
    const due = async (headers: Record<string, string>, ttl = ""): Promise<number> => {
      server.paths["/feed"] = (_, response) =>
        void response
          .writeHead(200, headers)
          .end(rssOf(server, [{ path: "/a/0" }]).replace("<item>", `${ttl}<item>`));
      await watch.run([feed]);
      const next = await watch.open((tools) => Promise.resolve(nextDue([feed], tools) - watch.clock.now()));
      return Math.round(next / MINUTE);
    };
    server.paths["/a/0"] = page(0);
    expect(await due({})).toBe(15);
    expect(await due({ "cache-control": "public, max-age=3600" })).toBe(60);
    expect(await due({ "cache-control": "max-age=60" }, "<ttl>45</ttl>")).toBe(45);
    const date = new Date(watch.clock.now()).toUTCString();
    const expires = new Date(watch.clock.now() + 30 * MINUTE).toUTCString();
    expect(await due({ date, expires }, "<!-- -->")).toBe(30);
    expect(await due({ "cache-control": "max-age=99999999" }, "<!-- x -->")).toBe(24 * 60);
  });

  test("going on and on: rounds come when something is due, and the signal ends them", async () => {
    serve(["/a/0"]);
    const stop = new AbortController();
    const times: number[] = [];
    await watch.open(async (tools) => {
      const on = watchOn({ feeds: [feed], every: 20 * MINUTE }, { ...tools, signal: stop.signal });
      for await (const _ of on) {
        times.push(watch.clock.now());
        if (times.length === 4) stop.abort(new Error("stop"));
      }
    });
    const gaps = times.slice(1).map((time, n) => Math.round((time - times[n]!) / MINUTE));
    expect(gaps).toEqual([20, 20, 20]);
  });
});

test("a long backlog comes in portions, so that the record need not wait for all of it", async () => {
  serve(paths(60));
  const stop = new AbortController();
  const taken: number[] = [];
  await watch.open(async (tools) => {
    for await (const { items } of watchOn(
      { feeds: [feed], every: 20 * MINUTE },
      { ...tools, signal: stop.signal },
    )) {
      taken.push(items.length);
      if (taken.length === 4) stop.abort(new Error("stop"));
    }
  });
  expect(taken).toEqual([25, 25, 10, 0]);
  expect(await watch.ids()).toHaveLength(60);
});

test("robots.txt is asked for once a day, over restarts", async () => {
  serve(["/a/0"]);
  const file = join(folder, "robots.json");
  const run = async (): Promise<void> => {
    const robots = await openRobotsShelf(file, watch.clock.now());
    await watch.run([feed], { fetching: { robots } });
    await robots.save();
  };
  await run();
  await run();
  expect(asked("/robots.txt")).toBe(1);
  watch.clock.advance(25 * 60 * MINUTE);
  await run();
  expect(asked("/robots.txt")).toBe(2);
  server.paths["/robots.txt"] = status(503);
  watch.clock.advance(25 * 60 * MINUTE);
  await run();
  watch.clock.advance(6 * MINUTE);
  server.paths["/robots.txt"] = status(404);
  await appendFile(file, "junk");
  await run();
  expect((await watch.run([feed])).feeds[0]!.outcome).toBe("unchanged");
});

/** A sink and a disk that fail at the n-th time, before or after they did what was asked. */
function failing(at: number, after: boolean): (sink: Sink) => Sink {
  let n = 0;
  return (sink) => ({
    ...sink,
    async accept(article, notes) {
      const now = n++ === at;
      if (now && !after) throw new Error("crash");
      await sink.accept(article, notes);
      if (now) throw new Error("crash");
    },
  });
}

test("wherever it stops, what was not kept comes again and what was kept does not", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ at: fc.nat(5), after: fc.boolean() }), { minLength: 1, maxLength: 4 }),
      fc.array(fc.constantFrom(200, 500, 404, 410), { minLength: 1, maxLength: 5 }),
      async (crashes, answers) => {
        const own = await mkdtemp(join(tmpdir(), "crosscheck-crash-"));
        const again = watched(own);
        const here = answers.map((_, n) => `/p/${own.slice(-6)}/${n}`);
        serve(here);
        for (const [n, path] of here.entries())
          server.paths[path] = (_, response, time) =>
            void response.writeHead(answers[n] === 500 && time > 6 ? 200 : answers[n]!).end(page(path));
        for (const { at, after } of crashes)
          await again.run([feed], { sink: failing(at, after) }).catch((error: Error) => {
            expect(error.message).toBe("crash");
          });
        for (let n = 0; n < 7; n++) {
          again.clock.advance(13 * 60 * MINUTE);
          expect((await again.run([feed])).stopped).toBe(false);
        }
        const urls = (await again.lines()).flatMap(({ url }) => (typeof url === "string" ? [url] : []));
        const wanted = here.filter((_, n) => answers[n] === 200 || answers[n] === 500);
        expect(urls.toSorted()).toEqual(wanted.map((path) => server.origin + path).toSorted());
        await rm(own, { recursive: true, force: true });
      },
    ),
    { numRuns: 15 },
  );
}, 60_000);
