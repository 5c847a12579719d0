import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readArticleText } from "../../read/article/read-article-text.ts";
import { readPageHere } from "./page-article.ts";

const TAGS =
  "html head body title h1 h2 p div span a ul li table tr td th blockquote article section aside figure figcaption time br script style noscript form svg pre".split(
    " ",
  );
const CLASSES = ["comments", "related-stories", "caption", "byline", "post-meta", "paywall", "dek", "ad", ""];
const WORDS = [
  "Rebels shelled the harbour of Port Elin on Monday, killing four dockers, the coast guard said.",
  "3 May 2031",
  "Updated: 4 May 2031 at 9:14 pm",
  "Read more",
  "&amp;&#0;&nbsp;",
  "<",
  "2031-05-03T25:61:00+99:00",
  "קרא عربي 🙂",
];

/** Markup of any shape: tags opened and not closed, closed and not opened, in any order. */
const markup = fc
  .array(
    fc.oneof(
      fc
        .tuple(fc.constantFrom(...TAGS), fc.constantFrom(...CLASSES))
        .map(([tag, name]) => `<${tag} class="${name}" datetime="2031-05-03" href="/x">`),
      fc.constantFrom(...TAGS).map((tag) => `</${tag}>`),
      fc.constantFrom(...WORDS),
      fc.string({ maxLength: 12 }),
      fc.json().map((json) => `<script type="application/ld+json">${json}</script>`),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(""));

describe("any page", () => {
  it("gives an article whose parts hold together, or says why there is none", () => {
    fc.assert(
      fc.property(markup, (html) => {
        const source = { name: "any.html", url: null, contentType: null };
        const { article, notes } = readPageHere(new TextEncoder().encode(html), source);
        if (article === null) {
          expect(notes.some(({ kind }) => kind === "skipped")).toBe(true);
          return;
        }
        let after = 0;
        for (const { start, end } of article.page!.parts) {
          expect(start).toBeGreaterThanOrEqual(after);
          expect(end).toBeGreaterThan(start);
          after = end;
        }
        expect(after).toBeLessThanOrEqual(article.text.length);
        const read = readArticleText(article).article;
        expect(read.text).toBe(article.text);
        expect(readPageHere(new TextEncoder().encode(html), source).article).toEqual(article);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ["attributes", `<p ${'a="b" '.repeat(10_000)}>x</p>`],
    ["unclosed spans", `<p>${"<span>word ".repeat(2_000)}`],
    ["links", '<a href="/x">Some headline of four words</a>'.repeat(2_000)],
    ["meta elements", '<meta name="date" content="2031-05-03">'.repeat(2_000)],
    ["one long word", `<p>${"x".repeat(100_000)}</p>`],
    ["comments that never end", "<!-- ".repeat(5_000)],
    ["table cells", `<table>${"<tr><td>1<td>2".repeat(1_000)}</table>`],
  ])("of many %s is read in bounded time", (_, html) => {
    const start = performance.now();
    readPageHere(new TextEncoder().encode(`<html><body>${html}</body></html>`), {
      name: "large.html",
      url: null,
      contentType: null,
    });
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});
