import { describe, expect, test } from "vitest";
import { unresolvedPlace, type Place } from "../../model/place.ts";
import { actorName } from "./actors.ts";
import { citeMarks } from "./cite-marks.ts";
import { valueName } from "./difference-wording.ts";
import { rangeName, whenPhrase } from "./dates.ts";
import { listed, quoted, stopped } from "./phrases.ts";
import { wherePhrase } from "./places.ts";
import { bounds, countWords, people } from "./tolls.ts";

test.each([
  ["Military Forces of Iraq (2014-)", "the military forces of Iraq"],
  ["Police Forces of the Philippines", "the police forces of the Philippines"],
  ["Government of United States", "the government of the United States"],
  ["Civilians (Chad)", "civilians"],
  ["Civilians (market traders)", "market traders"],
  ["Unidentified Armed Group (Mali)", "an unidentified armed group"],
  ["Rioters (Kenya)", "rioters"],
  ["Free Harbour Army", "the Free Harbour Army"],
  ["Islamic State of Iraq and the Levant", "the Islamic State of Iraq and the Levant"],
  ["Front", "the Front"],
  ["Hezbollah", "Hezbollah"],
  ["Mira Okafor", "Mira Okafor"],
  ["rebels", "rebels"],
])("%s is called %s", (name, called) => {
  expect(actorName(name)).toBe(called);
});

describe("days", () => {
  test.each([
    [["2014-06-20", "2014-06-21"], "days", "on 20–21 June 2014"],
    [["2014-06-30", "2014-07-02"], "days", "on 30 June – 2 July 2014"],
    [["2014-06-03", "2014-06-20"], "days", "between 3 June 2014 and 20 June 2014"],
    [["2014-06-01", "2014-06-30"], "month", "in June 2014"],
    [["2014-01-01", "2014-12-31"], "year", "in 2014"],
    [["2011-01-01", "2013-12-31"], "unknown", "between 2011 and 2013"],
    [["2014-06-16", "2014-06-22"], "week", "in the week from 16 June 2014"],
  ] as const)("%s at %s precision is %s", (date, precision, said) => {
    expect(whenPhrase([...date], precision)).toBe(said);
  });
  test("the story's year goes without saying", () => {
    expect(rangeName("2014-06-20", "2014-06-21", 2014)).toBe("20–21 June");
    expect(rangeName("2013-12-31", "2014-01-01", 2014)).toBe("31 December 2013 – 1 January 2014");
  });
});

describe("tolls", () => {
  const toll = (
    low: number | null,
    best: number | null,
    high: number | null,
    words: string | null = null,
  ) => ({
    low,
    best,
    high,
    words,
  });
  test.each([
    [toll(7, 7, 7), "7", "7 people"],
    [toll(1, 1, 1), "1", "one person"],
    [toll(7, 7, null), "at least 7", "at least 7 people"],
    [toll(18, 21, 22), "18 to 22", "18 to 22 people (best figure 21)"],
    [toll(null, 300, 400), "up to 400", "up to 400 people"],
    [toll(null, null, null, "dozens"), "dozens", "dozens of people"],
    [toll(null, null, null, "several"), "several", "several people"],
    [toll(2000, 2000, 2000), "2,000", "2,000 people"],
  ])("%o", (given, bound, said) => {
    expect(bounds(given)).toBe(bound);
    expect(people(given)).toBe(said);
  });
  test("what one passage says", () => {
    expect(countWords({ min: 20, max: 30, words: null })).toBe("20 to 30");
    expect(countWords({ min: null, max: null, words: "scores" })).toBe("scores");
  });
});

test("places take the preposition of their kind", () => {
  const place = (name: string, kind: Place["kind"], wherePrecision: number | null = 1): Place => ({
    ...unresolvedPlace(name, kind),
    wherePrecision,
  });
  expect(wherePhrase([place("Orm", "town")])).toBe("in Orm");
  expect(wherePhrase([place("Orm", "town", 2)])).toBe("near Orm");
  expect(wherePhrase([place("Orm", "border crossing")])).toBe("at the Orm border crossing");
  expect(wherePhrase([place("Orm dam", "dam")])).toBe("at the Orm dam");
  expect(wherePhrase([place("Orm", "town"), place("Vell", "town")])).toBe("in Orm and Vell");
  expect(wherePhrase([])).toBeNull();
});

test("lists, quotations, marks", () => {
  expect(listed(["A", "B", "C"])).toBe("A, B and C");
  expect(listed(["A", "B", "C", "D", "E"], 3)).toBe("A, B and 3 others");
  expect(quoted('He said "go"\n now')).toBe("“He said 'go' now”");
  expect(quoted("one two three four", 10)).toBe("“one two …”");
  expect(quoted("x".repeat(1_000_000), 10)).toBe(`“${"x".repeat(10)} …”`);
  expect(stopped("He said: “Go.”")).toBe("He said: “Go.”");
  expect(citeMarks([3, 1, 2, 7, 9, 10])).toBe("[1–3][7][9][10]");
});

test("values of a difference are written as a reader writes them", () => {
  expect(valueName("date", "2031-03-09", 2031)).toBe("9 March");
  expect(valueName("date", "2031-03-09..2031-03-10")).toBe("9–10 March 2031");
  expect(valueName("displaced", "at least 2000")).toBe("at least 2,000");
  expect(valueName("type", "built in 1998")).toBe("built in 1998");
});
