/** Days of the calendar that two articles give one matter. */
import { describe, expect, it } from "vitest";
import type { TimeExpression } from "../../model/language.ts";
import type { ReadArticle } from "../../model/read-article.ts";
import { caseArticle } from "../case-articles.ts";
import { calendarDifferences } from "./calendar-differences.ts";
import type { MatterOf } from "./sentence-matter.ts";

const MONTHS = ["May", "June"];

/** One sentence with one date, "5 May" or "May". */
function article(id: string, date: string): ReadArticle {
  const text = `The ferry sank in ${date}.`;
  const [, day, month] = /^(?:(\d+) )?(\p{L}+)$/u.exec(date)!;
  const start = text.indexOf(date);
  const time: TimeExpression = {
    start,
    end: start + date.length,
    text: date,
    sentence: 0,
    first: 0,
    last: 0,
    kind: "date",
    relative: {
      basis: "month",
      month: MONTHS.indexOf(month!) + 5,
      day: day === undefined ? null : Number(day),
      lastDay: null,
      direction: "past",
      bound: "in",
    },
    resolved: null,
    value: null,
  };
  return { ...caseArticle({ id, text }), times: [time] };
}

const tellings = new Map(["a", "b", "c"].map((id, i) => [id, { origin: i, rank: i }]));
const one = new Map([["ferry", 1]]);
const alike: MatterOf = () => ({ events: new Set(), words: one });
const other: MatterOf = ({ article: { id } }) => ({ events: new Set(), words: new Map([[id, 1]]) });
const of = (dates: readonly string[], matterOf = alike) =>
  calendarDifferences(
    dates.map((date, i) => article("abc"[i]!, date)),
    tellings,
    matterOf,
  ).map((d) => [d.kind, ...d.values.map((v) => v.value)]);

describe("calendarDifferences", () => {
  it("holds days of one matter against each other, once", () => {
    expect(of(["18 May", "19 May", "18 May"])).toEqual([["contradiction", "18 May", "19 May"]]);
    expect(of(["18 May", "May"])).toEqual([["precision", "18 May", "May"]]);
    expect(of(["18 May", "18 May"])).toEqual([]);
  });
  it("leaves alone what lies further apart, and what sentences unlike each other tell", () => {
    expect(of(["18 May", "25 May"])).toEqual([]);
    expect(of(["18 May", "19 June"])).toEqual([]);
    expect(of(["18 May", "19 May"], other)).toEqual([]);
  });
});
