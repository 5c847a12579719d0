import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Story } from "../model/story.ts";
import { caseArticle } from "./case-articles.ts";
import type { CaseArticle, CaseReport } from "./case-articles.ts";
import { compareArticles } from "./compare-articles.ts";
import { testCodebook } from "./test-codebook.ts";

const TYPES = testCodebook.types.map((t) => t.type);
const WORDS = [
  "Osk",
  "Lenta",
  "bomb",
  "river",
  "killed",
  "soldiers",
  "bridge",
  "“no”",
  "the",
  "on Friday",
  "mayor",
];

const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 12 })
  .map((w) => `${w.join(" ")}.`);
const day = fc.constantFrom("2031-05-01", "2031-05-02", "2031-05-03", "2031-06-20");

const reportOf = (quote: string) =>
  fc.record(
    {
      quote: fc.constant(quote),
      type: fc.constantFrom(...TYPES),
      place: fc.constantFrom("Osk", "Lenta", "Sella"),
      actor1: fc.constantFrom("River Front", "Military Forces of Velmara"),
      date: day,
      killed: fc.oneof(fc.nat(50), fc.constant("dozens"), fc.constant<[number, null]>([7, null])),
      factuality: fc.constantFrom("CT+" as const, "CT-" as const, "PS+" as const),
      background: fc.boolean(),
      anaphoric: fc.boolean(),
      part: fc.constantFrom("children"),
    },
    { requiredKeys: ["quote", "type"] },
  );

const article = (id: string): fc.Arbitrary<CaseArticle> =>
  fc
    .tuple(fc.array(sentence, { minLength: 1, maxLength: 6 }), fc.option(day, { nil: undefined }))
    .chain(([sentences, published]) =>
      fc.tuple(...sentences.map(reportOf)).map((reports) => ({
        id,
        ...(published === undefined ? {} : { day: published }),
        text: sentences.join(" "),
        reports: reports as CaseReport[],
      })),
    );

const batch = fc
  .integer({ min: 1, max: 6 })
  .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => article(`a${i}`))));

describe("compareArticles", () => {
  it("gives the same bytes whatever the order of its input", () => {
    fc.assert(
      fc.property(
        batch.chain((articles) =>
          fc.tuple(fc.constant(articles), fc.shuffledSubarray(articles, { minLength: articles.length })),
        ),
        ([articles, shuffled]) => {
          const of = (list: readonly CaseArticle[]) =>
            JSON.stringify(compareArticles(list.map(caseArticle), testCodebook));
          expect(of(shuffled)).toBe(of(articles));
        },
      ),
      { numRuns: 60 },
    );
  });

  it("makes valid stories that hold every article and every report once, and cite only passages that exist", () => {
    fc.assert(
      fc.property(batch, (articles) => {
        const read = articles.map(caseArticle);
        const { stories } = compareArticles(read, testCodebook);
        for (const story of stories) Story.parse(story);
        expect(stories.flatMap((s) => s.articles).sort()).toEqual(articles.map((a) => a.id).sort());
        for (const story of stories)
          expect(story.origins.flatMap((o) => o.articles).sort()).toEqual([...story.articles].sort());
        const reports = stories.flatMap((s) => s.events.flatMap((e) => e.reports));
        expect(reports).toHaveLength(read.flatMap((a) => a.reports).length);
        const ids = stories.flatMap((s) => s.events.map((e) => e.id));
        expect(new Set(ids).size).toBe(ids.length);
        const length = new Map(read.map((a) => [a.article.id, a.article.text.length]));
        const cited = stories.flatMap((s) => [
          ...s.differences.flatMap((d) => d.values.flatMap((v) => v.reports)),
          ...s.control.flatMap((c) => c.reports),
          ...s.events.flatMap((e) => e.reports),
        ]);
        for (const { article: id, start, end } of cited) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(length.get(id)!);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("takes no articles, and articles without text", () => {
    expect(compareArticles([], testCodebook)).toEqual({ stories: [], articles: [], notes: [] });
    const { stories } = compareArticles([caseArticle({ id: "empty", text: "" })], testCodebook);
    expect(stories).toHaveLength(1);
    expect(stories[0]!.events).toEqual([]);
  });

  it("takes a token of 200,000 characters, a lone surrogate and a thousand reports of one type in bounded time", () => {
    const many = Array.from({ length: 1000 }, (_, i) => `A bomb killed ${i} people in place ${i % 7}.`);
    const started = performance.now();
    const { stories } = compareArticles(
      [
        caseArticle({ id: "token", text: "x".repeat(200_000) }),
        caseArticle({ id: "surrogate", text: "Osk \ud800 fell." }),
        caseArticle({
          id: "many",
          text: many.join(" "),
          reports: many.map((quote, i) => ({ quote, type: "Attack", killed: i })),
        }),
      ],
      testCodebook,
    );
    expect(stories.flatMap((s) => s.articles)).toHaveLength(3);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
