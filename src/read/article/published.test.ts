import { describe, expect, it } from "vitest";
import { rawArticle } from "../../model/article.ts";
import { readArticleText } from "./read-article-text.ts";

const read = (text: string, published: string | null = null) =>
  readArticleText(rawArticle({ id: "a", text, published }));
const dayOf = (text: string, published: string | null = null) => read(text, published).article.published;

const BODY = "Rebels shelled the harbour of Port Elin and killed nine fishermen, the coast guard said.";

describe("days in a page's head", () => {
  it.each([
    ["Sunday 17 December 2017", "2017-12-17", null],
    ["Dec. 17, 2017", "2017-12-17", null],
    ["Published: 22 June 2014", "2014-06-22", null],
    ["Published June 20 2016", "2016-06-20", null],
    ["Posted on April 19, 2017 at 7:21 PM", "2017-04-19", "19:21"],
    ["12:48PM BST 09 Sep 2013", "2013-09-09", "12:48 BST"],
    ["17.12.2017", "2017-12-17", null],
    ["2017-12-17T09:30:00Z", "2017-12-17", "09:30Z"],
    ["11/27/2005", "2005-11-27", null],
    ["Last Updated: Tuesday, 11 March 2031, 14:07 GMT", "2031-03-11", "14:07 GMT"],
    ["August 9, 2018 / 6:42 AM / Updated 3 hours ago", "2018-08-09", "06:42"],
  ])("%s", (line, day, time) => {
    expect(dayOf(`Rebels shell harbour\n${line}\n${BODY}`)).toEqual({
      day,
      time,
      basis: "stated",
      doubt: null,
    });
  });

  it("a day in a sentence is none of the page's", () => {
    expect(dayOf(`${BODY} The truce was signed on Sunday 17 December 2017 in Karsa.`).basis).toBe("unknown");
    expect(
      dayOf(`Riots broke out in Karsa on 13 December 2008 in protest at a killing, police said.`).day,
    ).toBeNull();
  });

  it("a day that does not exist is left open, and said", () => {
    const { article, notes } = read(`Rebels shell harbour\n30 February 2017\n${BODY}`);
    expect(article.published.day).toBeNull();
    expect(notes.some((note) => note.kind === "unresolved" && note.reason.includes("30 February 2017"))).toBe(
      true,
    );
  });

  it("a day in figures that can be read in two ways is doubted", () => {
    expect(dayOf(`Rebels shell harbour\n10/03/2017\n${BODY}`).doubt).toContain("2017-03-10");
  });
});

describe("doubt", () => {
  it.each([
    ["its own weekday", `Monday 17 December 2017\n${BODY}`, /called a Monday and was a Sunday/],
    ["a later day", `1 May 2014\n${BODY} The town fell on 5 November 2014, the army said.`, /later day/],
    ["a later year", `1 May 2014\n${BODY} The road has been closed since 2016.`, /since 2016/],
    [
      "a weekday and date of other years",
      `14 October 2012\n${BODY} He was shot on Monday, October 2.`,
      /fits no year/,
    ],
    [
      "months that all lie far back",
      `14 December 2017\n${BODY} They have held Karsa since January and took Merrow on June 10. Talks broke off in April.`,
      /nothing later than June/,
    ],
  ])("%s", (_, text, doubt) => {
    const { article, notes } = read(`Rebels shell harbour\n${text}`);
    expect(article.published.doubt).toMatch(doubt);
    expect(article.published.day).not.toBeNull();
    expect(notes.some((note) => note.kind === "doubted")).toBe(true);
  });

  it.each([
    [
      "the months named are the last ones",
      "22 June 2014",
      "They have held Karsa since January and took Merrow on June 10.",
    ],
    ["a plan", "1 May 2014", "The election is due on 5 November 2014."],
    ["the year is named", "14 December 2017", "It began in June 2014 and spread in April 2015."],
    [
      "last year",
      "14 October 2017",
      "The club was attacked on June 12 last year. A school was attacked in April.",
    ],
    ["weekday and date fit", "3 October 2017", "He was shot on Monday, October 2."],
    ["one slip of the pen, as the day is given", "2014-11-22", "He died on Friday, Nov. 18."],
  ])("none: %s", (_, day, sentence) => {
    expect(dayOf(`${BODY} ${sentence}`, day).doubt).toBeNull();
  });
});

describe("the carrier's day and the page's", () => {
  it("the carrier's stands where the page's is the day of saving", () => {
    const text = `Thursday 14 December 2017\nRebels shell harbour\n${BODY}\nThe army pulled out on Sunday.`;
    expect(dayOf(text, "2014-06-22")).toMatchObject({ day: "2014-06-22", basis: "given" });
  });

  it("the page's stands where it says that it is the day of publication and the weekdays told fit", () => {
    const text = `Published June 20 2016\n${BODY} The raid was on Sunday, sources said on Monday.`;
    const { article, notes } = read(text, "2016-06-15");
    expect(article.published).toMatchObject({ day: "2016-06-20", basis: "stated" });
    expect(notes.some((note) => note.kind === "doubted" && note.reason.includes("2016-06-15"))).toBe(true);
  });

  it("a carrier's day that cannot be read is said", () => {
    const { article, notes } = read(BODY, "last Tuesday");
    expect(article.published).toMatchObject({ day: null, basis: "unknown" });
    expect(notes.some((note) => note.kind === "unresolved" && note.reason.includes("last Tuesday"))).toBe(
      true,
    );
  });
});
