import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { rawArticle } from "../../model/article.ts";
import { bytesInMemory, withFile } from "../files/byte-source.ts";
import { emptyBasket, type Basket } from "../files/collected.ts";
import { httpResponse, inChunks, packed, warcRecord, type RecordToMake } from "./archive-for-tests.ts";
import { readWarc, type PageReader } from "./read-warc.ts";

/** Stands in for the reader of pages: the text between the tags. */
const readPage: PageReader = (bytes, { name, url }) =>
  Promise.resolve({
    article: rawArticle({
      id: name,
      url,
      text: Buffer.from(bytes)
        .toString("utf8")
        .replace(/<[^>]*>/g, ""),
    }),
    notes: [],
  });

const page = (n: number, more = ""): string =>
  `<html><body><p>Rebels took the village of Hvoll ${n} on Sunday, the coast guard said.</p>${more}</body></html>`;
const text = (n: number): string => `Rebels took the village of Hvoll ${n} on Sunday, the coast guard said.`;
const response = (n: number, rest: Partial<RecordToMake> = {}): RecordToMake => ({
  url: `https://herald.example/${n}`,
  block: httpResponse(Buffer.from(page(n))),
  ...rest,
});

async function read(bytes: Uint8Array): Promise<Basket> {
  const basket = emptyBasket();
  await readWarc({ file: "a.warc", stem: "a", source: bytesInMemory(bytes) }, basket, readPage);
  return basket;
}
const texts = (basket: Basket): string[] => basket.articles.map((article) => article.text);

const folder = mkdtempSync(join(tmpdir(), "warc-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each([
  ["plain", (records: readonly Uint8Array[]) => Buffer.concat(records)],
  ["a gzip member a record", packed],
  ["one gzip member for all", (records: readonly Uint8Array[]) => gzipSync(Buffer.concat(records))],
])("an archive, %s", (_, write) => {
  it("gives its pages, with address and place", async () => {
    const records = [
      warcRecord({ type: "warcinfo", block: Buffer.from("software: crawler\r\n") }),
      warcRecord(response(1)),
      warcRecord(response(2, { version: "WARC/1.1", url: "<https://herald.example/2>", digest: true })),
    ];
    const basket = await read(write(records));
    expect(texts(basket)).toEqual([text(1), text(2)]);
    expect(basket.articles.map(({ url }) => url)).toEqual([
      "https://herald.example/1",
      "https://herald.example/2",
    ]);
    expect(new Set(basket.articles.map(({ id }) => id)).size).toBe(2);
    expect(basket.articles[0]!.from).toMatch(/^a\.warc, record at byte \d+/);
    expect(basket.errors).toEqual([]);
    expect(basket.notes.map(({ reason }) => reason)).toEqual([
      "a.warc: 1 record passed over, the first at byte 0: about the archive",
    ]);
  });

  it.each([
    ["no version", { version: "XARC/1.0" }, "does not begin as a record"],
    ["no type", { type: "" }, "no WARC-Type"],
    ["no length", { contentLength: null }, "no Content-Length"],
    ["a length that is none", { contentLength: "12abc" }, "“12abc”"],
    ["a length too small", { contentLength: "50" }, "does not lead to its end"],
    ["a length too large", { contentLength: "400" }, /does not lead to its end|ends in the middle/],
    ["a length beyond the file", { contentLength: "9000" }, /ends in the middle|does not lead to its end/],
    ["no status line", { block: Buffer.from("<html>Rebels</html>\r\n\r\n") }, "status line"],
    ["no end of the HTTP header", { block: Buffer.from("HTTP/1.1 200 OK\r\nA: b") }, "does not end"],
    [
      "a chunk cut short",
      {
        block: httpResponse(inChunks(Buffer.from(page(2))).subarray(0, 80), [
          "Content-Type: text/html",
          "Transfer-Encoding: chunked",
        ]),
      },
      "inside a chunk",
    ],
    [
      "a body cut short",
      {
        block: httpResponse(gzipSync(page(2)).subarray(0, 50), [
          "Content-Type: text/html",
          "Content-Encoding: gzip",
        ]),
      },
      "cannot be unpacked as gzip",
    ],
    [
      "a digest that is not its own",
      { fields: ["WARC-Block-Digest: sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ"] },
      "WARC-Block-Digest",
    ],
  ] as const)("names a record with %s, and reads on", async (_name, damage, reason) => {
    const records = [warcRecord(response(1)), warcRecord(response(2, damage)), warcRecord(response(3))];
    const basket = await read(write(records));
    expect(texts(basket)).toEqual([text(1), text(3)]);
    expect(basket.errors).toHaveLength(1);
    expect(basket.errors[0]).toMatchObject({ kind: "damaged", file: "a.warc" });
    expect(basket.errors[0]!.message).toMatch(reason);
  });

  it("says that it was cut off", async () => {
    const whole = write([warcRecord(response(1)), warcRecord(response(2))]);
    const basket = await read(whole.subarray(0, whole.length - 12));
    expect(texts(basket)).toEqual([text(1)]);
    expect(basket.errors).toHaveLength(1);
    expect(basket.errors[0]!.message).toContain("ends in the middle");
  });
});

describe("gzip members", () => {
  const records = [1, 2, 3, 4].map((n) =>
    gzipSync(warcRecord(response(n, { url: `https://herald.example/${n}` }))),
  );
  const offset = (index: number): number =>
    records.slice(0, index).reduce((sum, { length }) => sum + length, 0);
  const spoilt = (spoil: (bytes: Buffer) => Buffer): Buffer =>
    Buffer.concat([records[0]!, spoil(Buffer.from(records[1]!)), ...records.slice(2)]);

  it.each([
    ["its magic", (bytes: Buffer) => (bytes.writeUInt16LE(0, 0), bytes)],
    ["its data", (bytes: Buffer) => (bytes.fill(0xff, 40, 60), bytes)],
    ["its checksum", (bytes: Buffer) => (bytes.writeUInt32LE(7, bytes.length - 8), bytes)],
    ["its length", (bytes: Buffer) => (bytes.writeUInt32LE(7, bytes.length - 4), bytes)],
    ["its end, cut off", (bytes: Buffer) => bytes.subarray(0, bytes.length - 40)],
    ["its beginning, cut off", (bytes: Buffer) => bytes.subarray(40)],
    ["its middle, cut out", (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 60), bytes.subarray(90)])],
  ])("damaged in %s: named with its offset; the next is read", async (_, spoil) => {
    const basket = await read(spoilt(spoil));
    expect(texts(basket)).toEqual([text(1), text(3), text(4)]);
    expect(basket.errors).toHaveLength(1);
    expect(basket.errors[0]).toMatchObject({ kind: "damaged", offset: offset(1) });
  });

  it("any bytes written over one record spoil no other", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(records[1]!.length - 1),
        fc.uint8Array({ minLength: 1, maxLength: 80 }),
        async (at, bytes) => {
          const basket = await read(
            spoilt((member) => {
              member.set(bytes.subarray(0, member.length - at), at);
              return member;
            }),
          );
          expect(texts(basket)).toEqual(expect.arrayContaining([text(1), text(3), text(4)]));
          // What was written may be what stood there, or say nothing (a time, a name in the member's header).
          if (!texts(basket).includes(text(2))) expect(basket.errors).toHaveLength(1);
          else expect(basket.articles).toHaveLength(4);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe("responses", () => {
  const html = Buffer.from(page(1, "<p>Ægir á Höfn</p>"));
  const packings: readonly [string, string[], Uint8Array][] = [
    ["chunked", ["Transfer-Encoding: chunked"], inChunks(html)],
    ["gzip", ["Content-Encoding: gzip"], gzipSync(html)],
    ["x-gzip", ["Content-Encoding: x-gzip"], gzipSync(html)],
    ["deflate", ["Content-Encoding: deflate"], deflateSync(html)],
    ["bare deflate", ["Content-Encoding: deflate"], deflateRawSync(html)],
    ["brotli", ["content-encoding: br"], brotliCompressSync(html)],
    ["zstd", ["Content-Encoding: zstd"], zstdCompressSync(html)],
    [
      "gzip in chunks",
      ["Transfer-Encoding: chunked", "Content-Encoding: gzip"],
      inChunks(gzipSync(html), 37),
    ],
    ["two packings", ["Content-Encoding: deflate, gzip"], gzipSync(deflateSync(html))],
    [
      "unpacked by the crawler, fields left standing",
      ["Transfer-Encoding: chunked", "Content-Encoding: br"],
      html,
    ],
  ];
  it.each(packings)("%s", async (_, fields, body) => {
    const block = httpResponse(body, ["Content-Type: text/html", ...fields]);
    const basket = await read(warcRecord(response(1, { block })));
    expect(basket.errors).toEqual([]);
    expect(texts(basket)[0]).toContain("Ægir á Höfn");
  });

  it("other kinds of record, other types and other answers are counted, not read", async () => {
    const other = (fields: string[], status?: string): RecordToMake =>
      response(1, { block: httpResponse(Buffer.from("x"), fields, status) });
    const basket = await read(
      packed(
        [
          { type: "request", url: "https://herald.example/1", block: Buffer.from("GET / HTTP/1.1\r\n\r\n") },
          { type: "metadata", block: Buffer.from("fetchTimeMs: 3\r\n") },
          { type: "revisit", url: "https://herald.example/1", block: httpResponse(Buffer.alloc(0)) },
          other(["Content-Type: image/png"]),
          other(["Content-Type: image/png"]),
          other(["Content-Type: text/html"], "HTTP/1.1 404 Not Found"),
          other(["Location: /elsewhere"], "HTTP/1.1 301 Moved"),
          response(9),
        ].map(warcRecord),
      ),
    );
    expect(texts(basket)).toEqual([text(9)]);
    expect(basket.errors).toEqual([]);
    const said = basket.notes.map(({ reason }) => reason).join("\n");
    for (const part of [
      "2 records",
      "image/png",
      "status 404",
      "status 301",
      "asked for",
      "another record",
      "earlier visit",
    ])
      expect(said).toContain(part);
  });

  it("extracted texts (WET), plain texts, and a page cut off by the crawler", async () => {
    const basket = await read(
      packed(
        [
          {
            type: "conversion",
            url: "https://herald.example/5",
            contentType: "text/plain",
            block: Buffer.from(text(5)),
          },
          response(6, { block: httpResponse(Buffer.from(text(6)), ["Content-Type: text/plain"]) }),
          response(7, { fields: ["WARC-Truncated: length"] }),
        ].map(warcRecord),
      ),
    );
    expect(texts(basket)).toEqual([text(5), text(6), text(7)]);
    expect(basket.notes).toMatchObject([{ kind: "cut", article: basket.articles[2]!.id }]);
  });
});

it("any bytes at all: no exception, and something is said", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 400 }),
      fc.constantFrom("", "WARC/1.0\r\n", "\x1f\x8b\x08\x00"),
      async (bytes, start) => {
        const basket = await read(Buffer.concat([Buffer.from(start, "latin1"), bytes]));
        expect(basket.errors.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 300 },
  );
});

/** Ways to damage a packed record, all of which must be seen. */
const DAMAGES: readonly ((n: number) => Buffer)[] = [
  (n) => gzipSync(warcRecord(response(n, { contentLength: "-7" }))),
  (n) => gzipSync(warcRecord(response(n, { version: "WRAC/1.0" }))),
  (n) => gzipSync(warcRecord(response(n, { contentLength: "99999" }))),
  (n) => gzipSync(warcRecord(response(n, { contentLength: "17" }))),
  (n) => {
    const member = gzipSync(warcRecord(response(n)));
    member.fill(0xee, member.length >> 1, (member.length >> 1) + 12);
    return member;
  },
  (n) => gzipSync(warcRecord(response(n))).subarray(0, 120),
  (n) => gzipSync(warcRecord(response(n))).subarray(25),
  (n) => {
    const member = gzipSync(warcRecord(response(n)));
    member.writeUInt32LE(n, member.length - 8);
    return member;
  },
  (n) =>
    gzipSync(
      warcRecord(
        response(n, {
          block: httpResponse(gzipSync(page(n)).subarray(0, 60), [
            "Content-Type: text/html",
            "Content-Encoding: gzip",
          ]),
        }),
      ),
    ),
  (n) =>
    gzipSync(
      warcRecord(
        response(n, {
          block: httpResponse(inChunks(Buffer.from(page(n))).subarray(0, 70), [
            "Content-Type: text/html",
            "Transfer-Encoding: chunked",
          ]),
        }),
      ),
    ),
];

/** Damage comes alone and in rows: every twentieth page, and 200 to 399. */
const isDamaged = (n: number): boolean =>
  (n >= 200 && n < 400) || (n % 18 === 5 && n >= 400) || n % 200 === 8 || n === 0 || n === 1999;

it("2,000 pages, 300 of them damaged: every good one is read, every damaged one is named with its offset", async () => {
  const members: Buffer[] = [];
  const offsets: number[] = [];
  let size = 0;
  const damaged = Array.from({ length: 2000 }, (_, n) => n).filter(isDamaged);
  for (let n = 0; n < 2000; n++) {
    const member = isDamaged(n)
      ? DAMAGES[n % DAMAGES.length]!(n)
      : gzipSync(warcRecord(response(n, { digest: n % 2 === 0 })));
    offsets.push(size);
    members.push(member);
    size += member.length;
  }
  const file = join(folder, "pages.warc.gz");
  writeFileSync(file, Buffer.concat(members));
  const basket = emptyBasket();
  await withFile(file, (source) => readWarc({ file, stem: "pages", source }, basket, readPage));
  expect(damaged).toHaveLength(300);
  const good = Array.from({ length: 2000 }, (_, n) => n).filter((n) => !isDamaged(n));
  expect(texts(basket)).toEqual(good.map(text));
  expect(basket.articles.map(({ url }) => url)).toEqual(good.map((n) => `https://herald.example/${n}`));
  // Where one damaged record has lost its end and the next its beginning, nothing shows that they are two: then the bytes are named.
  const named = basket.errors.map(({ offset, message }) => {
    const until = /\(bytes \d+ to (\d+)\)/.exec(message)?.[1];
    return { from: offset!, until: until === undefined ? offset! + 1 : Number(until) };
  });
  const isNamed = (n: number): boolean =>
    named.some(({ from, until }) => from <= offsets[n]! && offsets[n]! < until);
  expect(damaged.filter((n) => !isNamed(n))).toEqual([]);
  expect(good.filter(isNamed)).toEqual([]);
  expect(basket.errors.length).toBeGreaterThan(270);
  expect(basket.errors.every(({ kind, file: place }) => kind === "damaged" && place === file)).toBe(true);
});

it("an archive of 300 MB takes no more memory than a record", async () => {
  const filler = Buffer.from(Array.from({ length: 1 << 20 }, (_, at) => 32 + ((at * 7919 + (at >> 3)) % 90)));
  const member = gzipSync(
    warcRecord(response(1, { block: httpResponse(Buffer.concat([Buffer.from(page(1)), filler])) })),
    {
      level: 1,
    },
  );
  // The same member over and over, without ever standing in memory as a whole.
  const source = {
    size: member.length * 300,
    read: (offset: number, length: number) => {
      const wanted = Math.max(0, Math.min(length, member.length * 300 - offset));
      const bytes = Buffer.alloc(wanted);
      for (let at = 0; at < wanted;)
        at += member.copy(
          bytes,
          at,
          (offset + at) % member.length,
          Math.min(member.length, ((offset + at) % member.length) + wanted - at),
        );
      return Promise.resolve(bytes);
    },
  };
  const basket = emptyBasket();
  let pages = 0;
  const [early, late] = [[] as number[], [] as number[]];
  await readWarc({ file: "big.warc.gz", stem: "big", source }, basket, () => {
    pages++;
    if (pages > 50) (pages <= 150 ? early : late).push(process.memoryUsage().rss);
    return Promise.resolve({ article: null, notes: [] });
  });
  expect(pages).toBe(300);
  expect(basket.errors).toEqual([]);
  // Half of the archive later, what is held at most is the same, give or take what the collector has not yet swept.
  expect(Math.max(...late) - Math.max(...early)).toBeLessThan(64 * 1024 * 1024);
});
