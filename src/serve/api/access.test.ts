/** Who comes in and who does not, limits, headers, and that no input brings the server down. */
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it, vi } from "vitest";
import { makeRecord } from "../../pipeline.ts";
import { AnswerCache } from "./answer-cache.ts";
import { apiDocument } from "./document.ts";
import { PROBLEMS } from "./problem.ts";
import { rateLimit } from "./rate-limit.ts";
import { recordSource } from "./sources.ts";
import type { Source } from "./source.ts";
import { appOf, asking, HOST, NEWS } from "./test-api.ts";
import { addToken, findToken, readTokens, removeToken, type Role } from "./tokens.ts";

const record = recordSource(makeRecord(NEWS));
/** A source that takes every decision. */
const deciding: Source = {
  ...record,
  decide: (contents) => Promise.resolve(contents.map((content) => ({ id: "0".repeat(64), ...content }))),
};
const known = (name: string, role: Role, token: string) => ({
  name,
  role,
  sha256: createHash("sha256").update(token).digest("hex"),
  made: "2031-05-01T00:00:00Z",
});
const TOKENS = [known("ada", "coder", "token-of-ada"), known("ben", "reader", "token-of-ben")];
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const note = (by: string) => ({
  kind: "note",
  by,
  at: "2031-05-20T10:00:00Z",
  reason: null,
  target: { what: "article", article: "northern-courier" },
  text: "seen",
});
const post = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json", ...headers },
  body: typeof body === "string" ? body : JSON.stringify(body),
});

describe("who may do what", () => {
  const ask = asking(appOf(deciding, { tokens: () => TOKENS }));
  const open = asking(appOf(deciding));
  const data = Object.entries(apiDocument(appOf(deciding)).paths).flatMap(([path, methods]) =>
    "get" in methods && path !== "/api/stream" ? [path.replace("{id}", "northern-courier")] : [],
  );

  it.each(data)(
    "GET %s: nobody without a token, nobody with a wrong one, a reader and a coder",
    async (path) => {
      const address =
        path === "/api/search" ? `${path}?q=harbour` : path === "/api/export" ? `${path}?format=hxl` : path;
      const fresh = asking(appOf(deciding, { tokens: () => TOKENS }));
      const none = await fresh(address);
      expect([none.status, none.headers.get("www-authenticate")]).toEqual([401, 'Bearer realm="crosscheck"']);
      expect((await fresh(address, { headers: bearer("token-of-eve") })).status).toBe(401);
      expect(
        (await fresh(address, { headers: { authorization: `Basic ${btoa("ada:token-of-ada")}` } })).status,
      ).toBe(401);
      for (const token of ["token-of-ben", "token-of-ada"])
        expect([200, 404]).toContain((await fresh(address, { headers: bearer(token) })).status);
    },
  );

  it("shows without a token what holds no data: the page and the description", async () => {
    for (const path of ["/api", "/api/openapi.json"]) expect((await ask(path)).status).toBe(200);
  });

  it("lets coders decide under their own name, and nobody else", async () => {
    expect((await ask("/api/decisions", post(note("ada")))).status).toBe(401);
    expect((await ask("/api/decisions", post(note("ben"), bearer("token-of-ben")))).status).toBe(403);
    expect((await ask("/api/decisions", post(note("ben"), bearer("token-of-ada")))).status).toBe(403);
    const made = await ask("/api/decisions", post([note("ada"), note("ada")], bearer("token-of-ada")));
    expect([made.status, ((await made.json()) as { added: unknown[] }).added.length]).toEqual([201, 2]);
  });

  it("takes whoever sits at the machine for a coder where no token is asked for", async () => {
    expect((await open("/api/decisions", post(note("anyone")))).status).toBe(201);
    expect(await (await open("/api/status")).json()).toMatchObject({
      role: "coder",
      user: null,
      canDecide: true,
    });
    expect(await (await ask("/api/status", { headers: bearer("token-of-ben") })).json()).toMatchObject({
      role: "reader",
      user: "ben",
      canDecide: false,
    });
  });

  it("says that a saved record takes no decisions", async () => {
    const response = await asking(appOf(record))("/api/decisions", post(note("ada")));
    expect([response.status, ((await response.json()) as { type: string }).type]).toEqual([
      501,
      "/api#problem-read-only",
    ]);
  });
});

describe("from where", () => {
  const app = appOf(deciding);
  const ask = asking(app);

  it("knows itself by no other name: DNS rebinding", async () => {
    for (const host of ["evil.example", "127.0.0.1:81", "localhost.evil.example:8300"])
      expect((await app.request("/api/status", { headers: { host } })).status, host).toBe(421);
    expect((await app.request(`http://x/api/status`, { headers: { host: "" } })).status).toBe(421);
  });

  it("lets no page of another site write or ask", async () => {
    for (const origin of ["https://evil.example", "null", "http://127.0.0.1:9999", "file://"])
      expect((await ask("/api/decisions", post(note("eve"), { origin }))).status, origin).toBe(403);
    expect((await ask("/api/decisions", post(note("ada"), { origin: `http://${HOST}` }))).status).toBe(201);
    expect((await ask("/api/events", { headers: { "sec-fetch-site": "cross-site" } })).status).toBe(403);
    for (const type of [
      "text/plain",
      "application/x-www-form-urlencoded",
      "multipart/form-data; boundary=x",
      "",
    ])
      expect((await ask("/api/decisions", post(note("eve"), { "content-type": type }))).status, type).toBe(
        415,
      );
  });

  it("answers no preflight: other origins are closed out, and there are no cookies", async () => {
    const response = await ask("/api/decisions", { method: "OPTIONS", headers: { origin: "https://evil.example", "access-control-request-method": "POST" } }); // prettier-ignore
    expect(response.ok).toBe(false);
    for (const each of [
      response,
      await ask("/api/events", { headers: { origin: "https://evil.example" } }),
    ]) {
      expect([...each.headers.keys()].filter((name) => name.startsWith("access-control-"))).toEqual([]);
      expect(each.headers.get("set-cookie")).toBeNull();
    }
  });

  it("sets its headers on answers and problems", async () => {
    for (const path of ["/api/events", "/api/nothing", "/api"]) {
      const { headers } = await ask(path);
      expect(headers.get("content-security-policy"), path).toContain("default-src 'none'");
      expect(headers.get("content-security-policy"), path).toContain("frame-ancestors 'none'");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("x-frame-options")).toBe("DENY");
      expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
    }
  });

  it("sends the page with a policy that lets it ask this server alone", async ({ skip }) => {
    const response = await ask("/");
    if (response.status === 404) skip("the page is not built");
    const policy = response.headers.get("content-security-policy")!;
    expect(policy).toContain("connect-src 'self'");
    const html = await response.text();
    expect(html).not.toMatch(/http-equiv="Content-Security-Policy"/i);
    const script = /<script type="module">([\s\S]*?)<\/script>/.exec(html)![1]!;
    expect(policy).toContain(`'sha256-${createHash("sha256").update(script).digest("base64")}'`);
    expect(policy.split(";").find((each) => each.includes("script-src"))).not.toContain("unsafe");
  });

  it("describes itself in a page that asks for nothing", async () => {
    const html = await (await ask("/api")).text();
    expect(html).not.toMatch(/<script|<link|<img|src=|https?:\/\/(?!127\.0\.0\.1)/i);
    for (const name of Object.keys(PROBLEMS)) expect(html).toContain(`id="problem-${name}"`);
  });
});

describe("limits", () => {
  it("on rows, values and letters", async () => {
    const ask = asking(appOf(record));
    for (const query of [
      "limit=0",
      "limit=501",
      "limit=-1",
      "limit=1e2",
      "limit=",
      `q=${"x".repeat(301)}`,
      "box=1,2,3",
      "box=0,0,0,99",
      "status=true",
      "from=2031-02-30",
      "background=yes",
      "asOf=yesterday",
      Array.from({ length: 51 }, () => "type=x").join("&"),
      "nothing=1",
    ])
      // prettier-ignore
      expect((await ask(`/api/events?${query}`)).status, query).toBe(400);
    const problem = (await (await ask("/api/events?limit=0&from=x")).json()) as { errors: { at: string }[] };
    expect(problem.errors.map(({ at }) => at).sort()).toEqual(["from", "limit"]);
  });

  it("on the body that is posted", async () => {
    const ask = asking(appOf(deciding));
    const long = { ...note("ada"), text: "x".repeat(1_000_001) };
    expect(
      (await ask("/api/decisions", post(long, { "content-length": String(JSON.stringify(long).length) })))
        .status,
    ).toBe(413);
    expect((await ask("/api/decisions", post(long))).status).toBe(413);
    expect((await ask("/api/decisions", post(Array.from({ length: 501 }, () => note("ada"))))).status).toBe(
      400,
    );
  });

  it("on requests a second, for each token", async () => {
    const ask = asking(appOf(record, { tokens: () => TOKENS, rate: 2 }));
    const statuses: number[] = [];
    for (let i = 0; i < 6; i++)
      statuses.push((await ask("/api/status", { headers: bearer("token-of-ada") })).status);
    expect(statuses).toEqual([200, 200, 200, 200, 429, 429]);
    expect((await ask("/api/status", { headers: bearer("token-of-ben") })).status).toBe(200);
  });

  it("on guesses at tokens", async () => {
    const ask = asking(appOf(record, { tokens: () => TOKENS }));
    const statuses = [];
    for (let i = 0; i < 12; i++)
      statuses.push((await ask("/api/status", { headers: bearer(`guess-${i}`) })).status);
    expect(statuses.slice(-2)).toEqual([429, 429]);
  });

  it("fills its buckets again with time, and says how long that takes", () => {
    let now = 0;
    const limit = rateLimit(2, 2, () => now);
    expect([limit.take("a"), limit.take("a"), limit.take("a"), limit.take("b")]).toEqual([0, 0, 1, 0]);
    now = 600;
    expect([limit.take("a"), limit.take("a")]).toEqual([0, 1]);
  });

  it("on what is kept of answers", () => {
    const cache = new AnswerCache();
    cache.get("1", "");
    for (let i = 0; i < 40; i++) cache.set("1", `${i}`, { body: "x".repeat(900_000), etag: "" });
    expect([cache.get("1", "0"), cache.get("1", "39")?.body.length]).toEqual([undefined, 900_000]);
    expect(cache.get("2", "39")).toBeUndefined();
  });
});

describe("hostile input", () => {
  const faults: unknown[] = [];
  const app = appOf(deciding, {}, faults);
  const ask = asking(app);
  const paths = ["/api/events", "/api/stories", "/api/articles", "/api/reports", "/api/search", "/api/places", "/api/control", "/api/differences", "/api/decisions", "/api/changes", "/api/export", "/api/page"]; // prettier-ignore
  const names = [
    "q",
    "type",
    "place",
    "after",
    "limit",
    "from",
    "box",
    "asOf",
    "story",
    "format",
    "kind",
    "count",
    "__proto__",
    "constructor",
  ];

  it("in parameters is an answer or a problem, never a fault", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.array(fc.tuple(fc.constantFrom(...names), fc.oneof(fc.string({ unit: "binary", maxLength: 40 }), fc.constantFrom("%00", "'; drop table event; --", "MQ", "2031-05-01", "\u0000")))),
        async (path, query) => {
          const response = await ask(`${path}?${new URLSearchParams(query.map(([name, value]) => [name, value.toWellFormed()]))}`);
          expect(response.status).toBeLessThan(500);
          expect(faults).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  }); // prettier-ignore

  it("in addresses too", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom("events", "stories", "articles"), fc.string({ unit: "binary", maxLength: 60 }), async (what, id) => {
        const response = await ask(`/api/${what}/${encodeURIComponent(id.toWellFormed())}`);
        expect(response.status).toBeLessThan(500);
        expect(faults).toEqual([]);
      }),
      { numRuns: 200 },
    );
    for (const path of ["/api/events/%", "/api/events/%ff", "/api/../etc/passwd", "/api//events", "/..%2f..%2fetc/passwd", "/assets/../../package.json"])
      expect((await ask(path)).status, path).toBeLessThan(500);
  }); // prettier-ignore

  it("in bodies is refused with what is wrong, and where", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.json(), fc.string({ unit: "binary", maxLength: 200 })), async (body) => {
        const response = await ask("/api/decisions", post(body));
        expect([400, 201]).toContain(response.status);
        expect(faults).toEqual([]);
      }),
      { numRuns: 300 },
    );
    const wrong = await ask("/api/decisions", post({ ...note("ada"), at: "today" }));
    expect(((await wrong.json()) as { errors: { at: string }[] }).errors).toMatchObject([{ at: "/at" }]);
    const edit = { kind: "edit", by: "ada", at: "2031-05-20T10:00:00Z", reason: null, target: { what: "event", reports: [{ article: "northern-courier", start: 0, end: 3, quote: "Pro", type: "x" }] }, field: "killed", value: "many" }; // prettier-ignore
    expect(((await (await ask("/api/decisions", post(edit))).json()) as { detail: string }).detail).toContain(
      "killed",
    );
  });

  it("that breaks us is our fault, told to the log and not to the client", async () => {
    const broken: Source = { ...record, at: () => Promise.reject(new Error("secret path /home/ada")) };
    const log: unknown[] = [];
    const response = await asking(appOf(broken, {}, log))("/api/events");
    expect([response.status, log.length]).toEqual([500, 1]);
    expect(await response.text()).not.toContain("secret");
  });
});

describe("tokens", () => {
  const folder = mkdtempSync(join(tmpdir(), "crosscheck-tokens-"));
  const file = join(folder, "deep", "tokens.json");
  afterAll(() => rmSync(folder, { recursive: true }));

  it("are kept as hashes, in a file for its owner alone", () => {
    const token = addToken(file, "ada", "coder", new Date("2031-05-01T00:00:00Z"));
    const kept = readFileSync(file, "utf8");
    expect(kept).not.toContain(token);
    expect(kept).toContain(createHash("sha256").update(token).digest("hex"));
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(findToken(readTokens(file), token)).toMatchObject({ name: "ada", role: "coder" });
    expect(findToken(readTokens(file), `${token}x`)).toBeNull();
    expect(() => addToken(file, "ada", "reader", new Date())).toThrow("already");
    expect([removeToken(file, "ada"), removeToken(file, "ada"), readTokens(file)]).toEqual([true, false, []]);
  });

  it("of a file that is none are none, and that is said", () => {
    expect(readTokens(join(folder, "absent.json"))).toEqual([]);
    expect(() => readTokens(folder)).toThrow(/cannot read/);
  });
});

vi.setConfig({ testTimeout: 120_000 });
