import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { collectFiles } from "./collect-files.ts";
import type { CollectOptions } from "./collect-files.ts";
import type { Collected } from "./collected.ts";
import { errorText, exitStatus } from "./collected.ts";
import { MOST_CHARACTERS } from "./limits.ts";

const root = mkdtempSync(join(tmpdir(), "collect-"));
let folder = root;
let count = 0;
beforeEach(() => {
  folder = join(root, String(count++));
  mkdirSync(folder);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const put = (name: string, content: string | Uint8Array): string => {
  const file = join(folder, name);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, content);
  return file;
};
const collect = (inputs: readonly string[], options: Partial<CollectOptions> = {}): Promise<Collected> =>
  collectFiles(inputs, { day: null, ...options });
const only = async (file: string): Promise<Collected["articles"][number]> => {
  const { articles, errors } = await collect([file]);
  expect(errors).toEqual([]);
  expect(articles).toHaveLength(1);
  return articles[0]!;
};

const TEXT = "Rebels shelled the harbour of Port Elin, the coast guard said.\n";

describe("a text", () => {
  it("takes its id from its name and the rest from its sidecar", async () => {
    const file = put("report-7.txt", TEXT);
    put(
      "report-7.txt.meta.json",
      '{"outlet": "The Gazette", "published": "2014-06-22", "byline": "Ana Rell", "mood": "sad"}',
    );
    const { articles, notes } = await collect([file]);
    expect(articles).toEqual([
      {
        id: "report-7",
        text: TEXT,
        outlet: "The Gazette",
        headline: null,
        byline: "Ana Rell",
        url: null,
        published: "2014-06-22",
        publishedBasis: "given",
        from: file,
      },
    ]);
    expect(notes.some((note) => note.kind === "skipped" && note.reason.includes("“mood”"))).toBe(true);
  });

  it("gets the day of --day where none is given", async () => {
    put("a.txt", TEXT);
    put("b.txt", TEXT);
    put("b.txt.meta.json", '{"published": "2014-06-20"}');
    const { articles } = await collect([folder], { day: "2014-06-22" });
    expect(articles.map(({ published }) => published)).toEqual(["2014-06-22", "2014-06-20"]);
  });

  it("is read without a sidecar that is broken", async () => {
    const file = put("a.txt", TEXT);
    put("a.txt.meta.json", "{outlet: Gazette}");
    const { articles, errors } = await collect([file]);
    expect(articles).toHaveLength(1);
    expect(errors[0]).toMatchObject({ kind: "bad-json", file: `${file}.meta.json` });
  });

  it("is cut at the limit, and that is said", async () => {
    const file = put("a.txt", "🙂".repeat(MOST_CHARACTERS));
    const { articles, notes } = await collect([file]);
    expect(articles[0]!.text.length).toBeLessThanOrEqual(MOST_CHARACTERS);
    expect(articles[0]!.text.endsWith("🙂")).toBe(true);
    expect(notes.some((note) => note.kind === "cut" && note.article === "a")).toBe(true);
  });
});

describe("bytes that are not UTF-8", () => {
  const said =
    "“Nous sommes coupés du monde”, a dit le maire. Neuf pêcheurs ont été tués à l’aube près du marché.";
  it("windows-1252", async () => {
    const bytes = Uint8Array.from([...said], (letter) => {
      const code = letter.codePointAt(0)!;
      return code < 256 ? code : { "“": 0x93, "”": 0x94, "’": 0x92 }[letter]!;
    });
    const file = put("a.txt", bytes);
    const { articles, notes } = await collect([file]);
    expect(articles[0]!.text).toBe(said);
    expect(notes[0]!.reason).toContain("windows-1252");
  });

  it.each([
    ["utf-16le", [0xff, 0xfe]],
    ["utf-16be", [0xfe, 0xff]],
  ] as const)("%s by its mark", async (charset, mark) => {
    const little = Buffer.from(TEXT, "utf16le");
    const file = put(
      "a.txt",
      Buffer.concat([Buffer.from(mark), charset === "utf-16le" ? little : little.swap16()]),
    );
    const { articles, notes } = await collect([file]);
    expect(articles[0]!.text).toBe(TEXT);
    expect(notes[0]!.reason).toContain(charset);
  });

  it("a mark of UTF-8 is no part of the text", async () => {
    expect((await only(put("a.txt", `\ufeff${TEXT}`))).text).toBe(TEXT);
  });

  it("Cyrillic in windows-1251", async () => {
    const russian = "Повстанцы захватили город в понедельник, сообщила полиция. Погибли девять человек.";
    const bytes = Uint8Array.from([...russian], (letter) => {
      const code = letter.codePointAt(0)!;
      return code < 128 ? code : code - 0x410 + 0xc0;
    });
    expect((await only(put("a.txt", bytes))).text).toBe(russian);
  });
});

describe("lines of JSON", () => {
  it("take the names in use, and name a bad line", async () => {
    const file = put(
      "news.jsonl",
      [
        '{"id": "n1", "outlet": "Gazette", "headline": "Harbour shelled", "published": "2014-06-22", "text": "One."}',
        '{"id": "n2", "title": "Harbour", "source": {"name": "Lantern"}, "date": "22 June 2014", "body": "Two.", "link": "https://lantern.example/2"}',
        '{"id": "n3", "text": "Three."',
        "",
        '{"text": "Five.", "mood": "sad"}',
        '["no", "article"]',
        '{"id": "n7"}',
      ].join("\n"),
    );
    const { articles, errors, notes } = await collect([file]);
    expect(articles.map(({ id, outlet, text }) => [id, outlet, text])).toEqual([
      ["n1", "Gazette", "One."],
      ["n2", "Lantern", "Two."],
      ["news-5", null, "Five."],
    ]);
    expect(errors.map(({ kind, line }) => [kind, line])).toEqual([
      ["bad-json", 3],
      ["bad-shape", 6],
      ["bad-shape", 7],
    ]);
    expect(errors[0]!.offset).toBeGreaterThan(100);
    expect(errorText(errors[0]!)).toContain(`${file}, line 3, byte `);
    expect(notes.some((note) => note.reason.includes("“mood”"))).toBe(true);
    expect(exitStatus({ articles, errors, notes, records: [] })).toBe(1);
  });

  it("an impossible day is an error; the article is read without it", async () => {
    const { articles, errors } = await collect([
      put("a.jsonl", '{"id": "x", "published": "2014-02-30", "text": "One."}'),
    ]);
    expect(articles[0]).toMatchObject({ id: "x", published: null });
    expect(errors[0]).toMatchObject({ kind: "impossible-day", line: 1 });
    expect(errors[0]!.message).toContain("2014-02-30");
  });
});

describe("JSON", () => {
  it("one article, a list, and where it is broken", async () => {
    expect((await only(put("one.json", '{"title": "T", "content": "One."}'))).id).toBe("one");
    const list = await collect([put("list.json", '[{"id": "b", "text": "B"}, 7, {"text": "C"}]')]);
    expect(list.articles.map(({ id }) => id)).toEqual(["b", "list-3"]);
    expect(list.errors[0]).toMatchObject({ kind: "bad-shape" });
    const broken = await collect([put("broken.json", '{\n  "text": "One."\n  "id": 3\n}')]);
    expect(broken.errors[0]).toMatchObject({ kind: "bad-json", line: 3 });
    expect(exitStatus(broken)).toBe(2);
  });

  it("a record saved before, and one that does not keep to the format", async () => {
    const record = {
      format: "crosscheck/1",
      made: { version: "0", models: [], codebook: "0", gazetteers: [] },
      articles: [],
      stories: [],
      notes: [],
    };
    const good = await collect([put("record.json", JSON.stringify(record))]);
    expect(good.records).toEqual([record]);
    const bad = await collect([put("bad.json", JSON.stringify({ ...record, stories: 3 }))]);
    expect(bad.errors[0]).toMatchObject({ kind: "bad-record" });
    expect(bad.errors[0]!.message).toContain("stories");
  });
});

describe("folders", () => {
  it("are searched through; what is no article is said", async () => {
    put("b/2.txt", "Two.");
    put("a/1.txt", "One.");
    put("a/1.txt.meta.json", "{}");
    put("README.md", "About.");
    put("README.txt", "About.");
    put(".hidden.txt", "Hidden.");
    put("picture.png", "x");
    const { articles, notes, errors } = await collect([folder]);
    expect(articles.map(({ id }) => id)).toEqual(["1", "2"]);
    expect(errors).toEqual([]);
    const skipped = notes.map((note) => note.reason).join("\n");
    for (const name of ["README.md", "README.txt", ".hidden.txt", "picture.png"])
      expect(skipped).toContain(name);
  });

  it("that hold themselves end", async () => {
    put("1.txt", "One.");
    symlinkSync(folder, join(folder, "again"));
    const { articles, errors } = await collect([folder]);
    expect(articles).toHaveLength(1);
    expect(errors[0]).toMatchObject({ kind: "loop", file: join(folder, "again") });
  });
});

describe("what cannot be read is named", () => {
  it.each([
    ["missing", () => join(folder, "nope.txt")],
    ["empty", () => put("a.txt", "")],
    ["empty", () => put("a.txt", " \n\t ")],
    [
      "binary",
      () =>
        put(
          "a.txt",
          Uint8Array.from({ length: 4000 }, (_, index) => (index * 37) % 256),
        ),
    ],
    ["binary", () => put("a.txt", "%PDF-1.7 and so on")],
    ["damaged", () => put("a.pdf", "%PDF-1.7 and so on")],
    ["damaged", () => put("a.docx", "PK and so on")],
    ["unsupported", () => put("a.xml", "<p>One.</p>")],
    ["empty", () => put("a.jsonl", "\n\n")],
  ])("%s", async (kind, make) => {
    const file = make();
    const collected = await collect([file]);
    expect(collected.articles).toEqual([]);
    expect(collected.errors).toHaveLength(1);
    expect(collected.errors[0]).toMatchObject({ kind, file });
    expect(collected.errors[0]!.advice).not.toBe("");
    expect(exitStatus(collected)).toBe(2);
  });

  it.skipIf(process.getuid?.() === 0)("unreadable", async () => {
    const file = put("a.txt", TEXT);
    chmodSync(file, 0);
    expect((await collect([file])).errors[0]).toMatchObject({ kind: "unreadable", file });
  });

  it("links in a circle", async () => {
    symlinkSync(join(folder, "b.txt"), join(folder, "a.txt"));
    symlinkSync(join(folder, "a.txt"), join(folder, "b.txt"));
    expect((await collect([join(folder, "a.txt")])).errors[0]).toMatchObject({ kind: "loop" });
  });

  it("one bad input does not spoil the others", async () => {
    const collected = await collect([put("good.txt", TEXT), join(folder, "nope.txt")]);
    expect(collected.articles).toHaveLength(1);
    expect(exitStatus(collected)).toBe(1);
  });

  it("NUL characters stay in the text, and that is said", async () => {
    const { articles, notes } = await collect([put("a.txt", `${TEXT}\u0000${TEXT}`)]);
    expect(articles[0]!.text).toBe(`${TEXT}\u0000${TEXT}`);
    expect(notes[0]!.reason).toContain("NUL");
  });

  it("an impossible --day, and no file at all, are wrong usage", async () => {
    const collected = await collect([put("a.txt", TEXT)], { day: "2014-02-30" });
    expect(collected.errors[0]).toMatchObject({ kind: "usage", file: "--day" });
    expect(exitStatus(collected)).toBe(2);
    expect((await collect([])).errors[0]).toMatchObject({ kind: "usage" });
  });
});

it("progress goes up to the bytes of all files", async () => {
  const files = [put("a.txt", TEXT), put("b.txt", TEXT)];
  const heard: (readonly [number, number])[] = [];
  await collect(files, { onProgress: (done, total) => heard.push([done, total]) });
  expect(heard).toEqual([
    [TEXT.length, 2 * TEXT.length],
    [2 * TEXT.length, 2 * TEXT.length],
  ]);
});

describe("two articles with one id", () => {
  it("are an error that names both; the first place stays", async () => {
    const first = put("a/report.txt", "One.");
    const second = put("b/report.txt", "Two.");
    const { articles, errors } = await collect([second, first]);
    expect(articles.map(({ text }) => text)).toEqual(["One."]);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ kind: "duplicate-id", file: second });
    expect(errors[0]!.message).toContain(first);
  });

  it("but a file named twice is one", async () => {
    const file = put("report.txt", "One.");
    const { articles, errors } = await collect([file, folder, `${folder}/./report.txt`]);
    expect(articles).toHaveLength(1);
    expect(errors).toEqual([]);
  });
});

describe("standard input", () => {
  const stream = async function* (...parts: string[]): AsyncGenerator<Uint8Array> {
    for (const part of parts) yield new TextEncoder().encode(part);
  };
  it("text, lines of JSON or JSON, by its look", async () => {
    const text = await collect(["-"], { stdin: stream("Rebels shelled ", "the harbour.") });
    expect(text.articles).toMatchObject([{ id: "stdin", text: "Rebels shelled the harbour." }]);
    const lines = await collect(["-"], {
      stdin: stream('{"id": "1", "text": "One."}\n{"id": "2", ', '"text": "Two."}\n'),
    });
    expect(lines.articles.map(({ id }) => id)).toEqual(["1", "2"]);
    const list = await collect(["-"], { stdin: stream('[{"id": "1", "text": "One."}]') });
    expect(list.articles.map(({ id }) => id)).toEqual(["1"]);
    expect((await collect(["-"], { stdin: null })).errors[0]).toMatchObject({
      kind: "empty",
      file: "standard input",
    });
  });
});

it("the order of the inputs changes nothing", async () => {
  const files = [
    put("c.txt", "C."),
    put("a.txt", "A."),
    put("x/a.txt", "A again."),
    put("b.jsonl", '{"id": "c", "text": "C."}\n{oops'),
    join(folder, "nope"),
  ];
  const expected = await collect(files);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(files, { minLength: files.length }), async (shuffled) => {
      expect(await collect(shuffled)).toEqual(expected);
    }),
    { numRuns: 20 },
  );
});

it("any bytes give an article or an error, never an exception", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom("a.txt", "a.json", "a.jsonl", "a"),
      async (bytes, name) => {
        const { articles, errors, records } = await collect([put(name, bytes)]);
        expect(articles.length + errors.length + records.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 200 },
  );
});
