/** Any articles give a valid record: spans inside their texts, the same bytes in any order, in bounded time. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rawArticle, type RawArticle } from "../src/model/article.ts";
import type { Attribution } from "../src/model/attribution.ts";
import type { Event } from "../src/model/event.ts";
import { Record } from "../src/model/record.ts";
import { makeRecord } from "../src/pipeline.ts";

const DAY = "2031-03-11";

const article = (id: string, text: string, given: Partial<RawArticle> = {}): RawArticle =>
  rawArticle({ id, text, published: DAY, ...given });

/** Words of news with what breaks readers of it: marks, quotes, numbers, other scripts, control characters, half surrogates. */
const PIECES = [
  ..."Rebels soldiers police a bomb blast shelled seized killed wounded arrested fled denied said after near the town of Akureyri Homs Vell Orm".split(
    " ",
  ),
  ..."on Monday | yesterday | in June | three people | at least 12 | 2,000 | dozens | between 20 and 30 | he said | according to | could | no".split(
    " | ",
  ),
  ...". | , | : | “ | ” | \" | ' | (Reuters) - | \n | \n\n | \t | -- | ... | Comments | Share this | By Ana Rell".split(
    " | ",
  ),
  "\u0000",
  "\u001b[31m",
  "\u200b",
  "\u202e",
  "\ufeff",
  "\ud83d",
  "\udca5",
  "💥",
  "é",
  "نون",
  "中文",
  "ﬃ",
];
const pageText = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...PIECES) },
      fc.string({ unit: "binary", maxLength: 8 }),
    ),
    {
      maxLength: 80,
    },
  )
  .chain((pieces) => fc.constantFrom(" ", " ", "").map((between) => pieces.join(between)));

/** A sentence that is news, so that what is generated has events to join and to differ on. */
const news = fc
  .tuple(
    fc.constantFrom("Rebels", "Government troops", "The Front", "Police"),
    fc.constantFrom("shelled", "seized", "attacked", "did not enter", "may have bombed"),
    fc.constantFrom("Akureyri", "Homs", "the port of Vell", "Reykjavik"),
    fc.constantFrom("on Monday", "on Sunday", "last week", "in 2028"),
    fc.constantFrom(
      "killing 3 people",
      "killing at least seven people",
      "wounding dozens",
      "and 200 people fled",
    ),
    fc.constantFrom("police said", "residents said", "the Front denied it", "state media reported"),
  )
  .map(([who, did, where, when, toll, by]) => `${who} ${did} ${where} ${when}, ${toll}, ${by}.`);

const text = fc.oneof(
  pageText,
  fc.string({ unit: "binary", maxLength: 300 }),
  fc
    .tuple(fc.array(news, { minLength: 1, maxLength: 4 }), pageText)
    .map(([told, rest]) => `${told.join(" ")}\n\n${rest}`),
);
const carrier = fc.record({
  published: fc.constantFrom(DAY, "2031-03-12", "2017-01-01", null),
  headline: fc.option(fc.oneof(news, fc.string({ maxLength: 40 })), { nil: null }),
  outlet: fc.option(fc.constantFrom("Gazette", "Lantern"), { nil: null }),
});
const batch = fc
  .array(fc.tuple(text, carrier), { minLength: 1, maxLength: 5 })
  .map((made) =>
    made.map(([body, { published, ...rest }], i) =>
      article(`a${i}`, body, { ...rest, published, publishedBasis: published === null ? null : "given" }),
    ),
  );

/** Checks what the schema cannot: that all that points somewhere points at something. */
function checkReferences(record: Record, raw: readonly RawArticle[]): void {
  const texts = new Map(record.articles.map((a) => [a.id, a.text]));
  expect([...texts.keys()].sort()).toEqual(raw.map(({ id }) => id).sort());
  for (const { id, text: given } of raw) expect(texts.get(id)).toBe(given);
  const passage = (where: string, id: string, { start, end }: { start: number; end: number }): void => {
    const length = texts.get(id)?.length ?? -1;
    if (!(start >= 0 && start < end && end <= length))
      expect.fail(`${where}: ${start}..${end} lies outside the ${length} characters of ${id}`);
  };
  const unique = (what: string, ids: readonly string[]): void =>
    expect(new Set(ids).size, `${what} have ids of their own`).toBe(ids.length);
  const source = (id: string, by: Attribution | null): void => {
    if (by === null) return;
    passage("attribution", id, by);
    expect(texts.get(id)!.slice(by.start, by.end)).toBe(by.text);
    source(id, by.via);
  };
  for (const { id, blocks, text: whole } of record.articles) {
    let at = 0;
    for (const block of blocks) {
      passage(`block ${block.role}`, id, block);
      expect(block.start).toBeGreaterThanOrEqual(at);
      expect(whole.slice(at, block.start).trim()).toBe("");
      at = block.end;
    }
    expect(whole.slice(at).trim()).toBe("");
  }
  unique(
    "stories",
    record.stories.map(({ id }) => id),
  );
  unique(
    "events",
    record.stories.flatMap(({ events }) => events.map(({ id }) => id)),
  );
  expect(record.stories.flatMap(({ articles }) => articles).sort()).toEqual([...texts.keys()].sort());
  for (const story of record.stories) {
    expect(story.origins.flatMap(({ articles }) => articles).sort()).toEqual([...story.articles].sort());
    const events = new Map<string, Event>(story.events.map((event) => [event.id, event]));
    for (const { reports } of story.events)
      for (const report of reports) {
        expect(story.articles).toContain(report.article);
        passage("report", report.article, report);
        passage("trigger", report.article, report.trigger);
        if (report.refersTo !== null) passage("antecedent", report.article, report.refersTo);
        source(report.article, report.attributedTo);
      }
    for (const { event, values } of story.differences) {
      if (event !== null) expect(events.has(event), `a difference of ${event}`).toBe(true);
      for (const { reports } of values)
        for (const cited of reports) passage("difference", cited.article, cited);
    }
    for (const { reports } of story.control)
      for (const cited of reports) passage("control", cited.article, cited);
  }
  for (const { article: id, start, end } of record.notes) {
    if (id !== null) expect(texts.has(id), `a note on ${id}`).toBe(true);
    if (id !== null && start !== null && end !== null) passage("note", id, { start, end });
  }
}

function recordOf(raw: readonly RawArticle[]): Record {
  const record = makeRecord(raw);
  expect(Record.safeParse(record).error?.issues).toBeUndefined();
  checkReferences(record, raw);
  return record;
}

describe("any articles", () => {
  test("give a valid record that points only at what is there", () => {
    fc.assert(
      fc.property(batch, (raw) => {
        recordOf(raw);
      }),
      { numRuns: 150 },
    );
  });

  test("give the same bytes whatever their order, and when read again", () => {
    fc.assert(
      fc.property(
        batch.chain((raw) => fc.tuple(fc.constant(raw), fc.shuffledSubarray(raw, { minLength: raw.length }))),
        ([raw, shuffled]) => {
          const bytes = JSON.stringify(makeRecord(raw));
          expect(JSON.stringify(makeRecord(shuffled))).toBe(bytes);
          expect(JSON.stringify(makeRecord(raw))).toBe(bytes);
        },
      ),
      { numRuns: 60 },
    );
  });
});

const SHELLED = "Rebels shelled the town of Vell on Monday, killing three people, police said. ";

describe("other languages", () => {
  test.each([
    [
      "es",
      "Los rebeldes tomaron el puerto el lunes y mataron a tres personas, dijo la policía de la ciudad.",
    ],
    ["fr", "Les rebelles ont pris le port lundi, tuant trois personnes, selon la police de la ville."],
    ["ru", "Повстанцы захватили порт в понедельник, погибли три человека, сообщила полиция города."],
    ["ar", "سيطر المتمردون على الميناء يوم الاثنين وقتلوا ثلاثة أشخاص حسبما قالت الشرطة في المدينة."],
    ["zh", "叛军星期一占领了港口，打死三人，该市警方说。居民说他们听到了爆炸声。"],
  ])("%s is kept, marked and said", (language, told) => {
    const record = recordOf([article("other", told.repeat(3)), article("english", SHELLED)]);
    expect(record.articles.find(({ id }) => id === "other")!.language).toBe(language);
    expect(record.notes).toContainEqual(
      expect.objectContaining({
        article: "other",
        kind: "skipped",
        reason: expect.stringContaining(language) as string,
      }),
    );
    const reports = record.stories.flatMap(({ events }) => events.flatMap(({ reports }) => reports));
    expect(new Set(reports.map((report) => report.article))).toEqual(new Set(["english"]));
  });
});

/** Names of people, no two alike. */
const names = (n: number): string =>
  Array.from(
    { length: n },
    (_, i) => `Omar ${String.fromCharCode(65 + (i % 26))}${"abcdefgh"[i % 8]}ro${i}`,
  ).join(", ");

describe("hostile articles take bounded time and give a valid record", () => {
  // Processor time, which other work on the machine does not lengthen much; about five times what one run takes.
  const bounded = (seconds: number, ...texts: readonly string[]): Record => {
    const began = process.cpuUsage().user;
    const record = makeRecord(texts.map((body, i) => article(`a${i}`, body)));
    expect((process.cpuUsage().user - began) / 1e6).toBeLessThan(seconds);
    expect(Record.safeParse(record).error?.issues).toBeUndefined();
    checkReferences(
      record,
      texts.map((body, i) => article(`a${i}`, body)),
    );
    return record;
  };
  const reported = (record: Record): number =>
    record.stories.flatMap(({ events }) => events.flatMap(({ reports }) => reports)).length;

  test.each([
    ["nothing", ""],
    ["white space", " \n\t\u00a0 "],
    ["marks alone", "?!... -- “” ((("],
    ["numbers alone", "1 2 3 400 5,000 6.7 12/10/2031"],
    ["a million new lines before the news", `${"\n".repeat(1_000_000)}${SHELLED}`],
    ["quotes in quotes", `${"He said “".repeat(2000)}${SHELLED}${"”".repeat(2000)}`],
    ["brackets in brackets", `${"(".repeat(20_000)}${SHELLED}${")".repeat(20_000)}`],
    ["sources of sources", `${"police said that officials said that ".repeat(2000)}${SHELLED}`],
    ["100,000 hyphens", `${"a-".repeat(50_000)} ${SHELLED}`],
    ["100,000 apostrophes", `${"'".repeat(100_000)} ${SHELLED}`],
    ["10,000 addresses", `${SHELLED}${"https://vell.example/a?b=c ".repeat(10_000)}`],
    ["20,000 days", `${SHELLED}${"on Monday June 10 2030 ".repeat(5000)}`],
    ["a list of 10,000 counts", `${"three men, ".repeat(10_000)}were killed in Vell.`],
    ["capitals throughout", "REBELS KILLED THREE PEOPLE IN VELL ON MONDAY\n".repeat(300)],
  ])("%s", (_, hostile) => {
    bounded(60, hostile);
  });

  test("headlines alone", () => {
    expect(reported(bounded(60, "Rebels seize port of Vell\nThree killed in Vell blast"))).toBeGreaterThan(0);
  });

  test.each([
    ["a token of 200,000 characters", "x".repeat(200_000)],
    ["a number of 200,000 digits", "9".repeat(200_000)],
    ["lone surrogates and control characters", "\udc00 \ud800 \u0000\u0007\u001b"],
  ])("%s between news: the news is still read", (_, hostile) => {
    expect(reported(bounded(30, `${SHELLED}${hostile} ${SHELLED}`))).toBeGreaterThan(0);
  });

  test("10,000 names in one sentence", () => {
    const record = bounded(
      60,
      `The dead are ${names(10_000)}, who were killed in the town of Vell on Monday.`,
    );
    expect(record.notes).toContainEqual(expect.objectContaining({ stage: "language", kind: "cut" }));
  });

  test("a sentence of a megabyte", () => {
    const record = bounded(
      240,
      `rebels killed three people in Vell, ${"and the men of the north of the port ".repeat(30)}`.repeat(900),
    );
    expect(record.notes).toContainEqual(expect.objectContaining({ stage: "language", kind: "cut" }));
  }, 600_000);

  test("4,000 reports in one article, and the same in a copy", () => {
    const lines = Array.from(
      { length: 4000 },
      (_, i) => `Rebels shelled Vell on Monday, killing ${i} people.`,
    );
    const record = bounded(180, lines.join("\n\n"), lines.join(" "));
    expect(reported(record)).toBeGreaterThan(4000);
    expect(record.notes).toContainEqual(expect.objectContaining({ stage: "events", kind: "cut" }));
  }, 600_000);
});
