/** Every route against its schema in the API's own document, over a record, PGlite and PostgreSQL. */
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { apiDocument, type ApiDocument } from "./document.ts";
import { Record } from "../../model/record.ts";
import { appOf, asking, SOURCES, type Asking, type OpenSource } from "./test-api.ts";
import type { Api } from "./reading.ts";

interface Listed {
  readonly items: readonly { readonly [key: string]: never }[];
  readonly next: string | null;
}

/** Says what is wrong with an answer, by the schema that the document names for the route. */
function checker(document: ApiDocument) {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema({ $id: "api", components: document.components });
  return (name: string, body: unknown): string => {
    const validate = ajv.getSchema(`api#/components/schemas/${name}`)!;
    return validate(body) ? "" : ajv.errorsText(validate.errors);
  };
}

/** An address of each GET route, and the component that its answer is. */
const READS: readonly (readonly [path: string, answer: string])[] = [
  ["/api/status", "Status"],
  ["/api/page", "PageData"],
  ["/api/stories", "StoryPage"],
  ["/api/stories?from=2031-03-01&to=2031-03-31&limit=1", "StoryPage"],
  ["/api/stories/{story}", "StoryWithNotes"],
  ["/api/stories/atlantic-wire", "StoryWithNotes"],
  ["/api/stories/atlantic-wire/record", "Record"],
  ["/api/events", "EventPage"],
  ["/api/events?type=Arrests&status=single-source&place=Reykjav%C3%ADk&country=IS&from=2031-03-01&to=2031-03-31&background=false&box=-30,60,-10,70&count=true", "EventPage"], // prettier-ignore
  ["/api/events?q=harbour&story=atlantic-wire", "EventPage"],
  ["/api/events/{event}", "StoredEvent"],
  ["/api/reports?article=atlantic-wire", "ReportPage"],
  ["/api/reports?type=Arrests&story=northern-courier", "ReportPage"],
  ["/api/articles?outlet=Northern+Courier", "ArticlePage"],
  ["/api/articles?q=harbour", "ArticlePage"],
  ["/api/articles/island-herald", "StoredArticle"],
  ["/api/articles/island-herald?version=1", "StoredArticle"],
  ["/api/differences?field=killed", "DifferencePage"],
  ["/api/control?place=Blanda+dam", "ControlPage"],
  ["/api/places?country=IS&q=aku", "PlacePage"],
  ["/api/search?q=harbour", "SearchPage"],
  ["/api/search?q=%22fuel+depot%22+or+harbour+-nothing", "SearchPage"],
  ["/api/decisions?undone=true", "DecisionPage"],
  ["/api/changes", "ChangePage"],
];

describe.each(SOURCES.filter(({ runs }) => runs))("over $name", ({ open }) => {
  let opened: OpenSource;
  let app: Api;
  let get: Asking;
  let wrong: (name: string, body: unknown) => string;
  const faults: unknown[] = [];
  const json = async <T = Listed>(path: string): Promise<T> => (await get(path)).json() as Promise<T>;

  beforeAll(async () => {
    opened = await open();
    app = appOf(opened.source, {}, faults);
    get = asking(app);
    wrong = checker(apiDocument(app));
  }, 120_000);
  afterAll(() => opened.close());

  it.each(READS)("%s is a %s", async (path, answer) => {
    faults.length = 0;
    const { items: stories } = await json<{ items: { id: string }[] }>("/api/stories");
    const { items: events } = await json<{ items: { event: { id: string } }[] }>("/api/events");
    const address = path
      .replace("{story}", encodeURIComponent(stories[0]!.id))
      .replace("{event}", encodeURIComponent(events[0]!.event.id));
    const response = await get(address);
    expect([response.status, response.headers.get("content-type")]).toEqual([
      200,
      "application/json; charset=utf-8",
    ]);
    expect(wrong(answer, await response.json())).toBe("");
    expect(faults).toEqual([]);
  });

  it("answers each of these with something", async () => {
    for (const path of [
      "/api/events?q=harbour",
      "/api/events?type=Arrests",
      "/api/articles?q=harbour",
      "/api/differences?field=killed",
      "/api/control",
      "/api/places?q=reyk",
      "/api/search?q=harbour",
    ])
      // prettier-ignore
      expect((await json(path)).items.length, path).toBeGreaterThan(0);
    expect((await json("/api/events?type=Nothing")).items).toEqual([]);
  });

  it("has every route that the document lists in the table above", () => {
    const listed = Object.entries(apiDocument(app).paths).flatMap(([path, methods]) =>
      "get" in methods ? [path] : [],
    );
    const asked = new Set([...READS.map(([path]) => path.split("?")[0]!), "/api/stream", "/api/export"]);
    const fit = (path: string): boolean =>
      [...asked].some((each) => new RegExp(`^${path.replace(/\{\w+\}/g, "[^/]+")}$`).test(each));
    expect(listed.filter((path) => !fit(path))).toEqual([]);
  });

  it.each([
    "/api/events",
    "/api/reports",
    "/api/articles",
    "/api/places",
    "/api/search?q=harbour+or+police",
    "/api/changes",
  ])("%s gives each row once, page by page, and as many as at once", async (path) => {
    const and = path.includes("?") ? "&" : "?";
    const whole = await json(`${path}${and}limit=500`);
    const rows: unknown[] = [];
    let next: string | null = null;
    for (let pages = 0; pages < 100; pages++) {
      const page: Listed = await json(`${path}${and}limit=2${next === null ? "" : `&after=${next}`}`);
      expect(page.items.length).toBeLessThanOrEqual(2);
      rows.push(...page.items);
      next = page.next;
      if (next === null) break;
    }
    expect(rows).toEqual(whole.items);
    expect(whole.next).toBeNull();
  });

  it("counts all that fit, whatever the page", async () => {
    const all = await json("/api/events?limit=500");
    expect(await json("/api/events?limit=1&count=true")).toMatchObject({ total: all.items.length });
  });

  it("gives a story as a record, which can be read on", async () => {
    const record = Record.parse(await json<unknown>("/api/stories/northern-courier/record"));
    expect(record.articles.map(({ id }) => id)).toContain("northern-courier");
    expect(record.stories).toHaveLength(1);
  });

  it.each(["/api/stories/none", "/api/events/none", "/api/articles/none", "/api/articles/northern-courier?version=7", "/api/stories/none/record", "/api/page?story=none", "/api/export?format=acled&story=none"])(
    "%s is not found, as a problem",
    async (path) => {
      const response = await get(path);
      expect([response.status, response.headers.get("content-type")]).toEqual([404, "application/problem+json; charset=utf-8"]);
      const problem = (await response.json()) as { type: string; status: number };
      expect(wrong("ProblemDetails", problem)).toBe("");
      expect(problem).toMatchObject({ status: 404, type: "/api#problem-not-found", instance: path.split("?")[0] });
    },
  ); // prettier-ignore

  it("exports what the command line would, and what is not in it", async () => {
    const response = await get("/api/export?format=geojson&text=false&redact=true");
    expect(response.headers.get("content-type")).toBe("application/geo+json");
    expect(response.headers.get("content-disposition")).toContain("crosscheck-geojson.geojson");
    expect(((await response.json()) as { type: string }).type).toBe("FeatureCollection");
    expect(await json<object>("/api/export?format=acled&notes=true")).toMatchObject({
      format: "acled",
      text: true,
    });
    const parquet = new Uint8Array(await (await get("/api/export?format=parquet")).arrayBuffer());
    expect(new TextDecoder().decode(parquet.slice(0, 4))).toBe("PAR1");
  });

  it("tells whether anything has changed: ETag and If-None-Match", async () => {
    const first = await get("/api/events?limit=2");
    const etag = first.headers.get("etag")!;
    expect(etag).toMatch(/^"[\w-]{22}"$/);
    const again = await get("/api/events?limit=2", { headers: { "if-none-match": `W/"x", ${etag}` } });
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
    const other = await get("/api/events?limit=3", { headers: { "if-none-match": etag } });
    expect(other.status).toBe(200);
    expect(first.headers.get("vary")).toContain("authorization");
  });
});
