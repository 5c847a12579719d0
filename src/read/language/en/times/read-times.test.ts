import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Sentence } from "../../../../model/language.ts";
import { loadLanguageModel, readLanguage } from "../../read-language.ts";
import { findTimes, RULES } from "./find-times.ts";
import { readTimes } from "./read-times.ts";

const model = loadLanguageModel();
const sentencesOf = (text: string): readonly Sentence[] =>
  text === "" ? [] : readLanguage(text, [{ role: "body", start: 0, end: text.length }], model).sentences;
/** A Monday. */
const DAY = "2014-06-23";
const shown = (text: string, day: string | null = DAY): readonly string[] =>
  readTimes(text, sentencesOf(text), day).map(
    (time) =>
      `${time.text} = ${time.resolved ? `${time.resolved.first}..${time.resolved.last ?? ""}` : time.value}`,
  );

describe("newspaper sentences", () => {
  test.each<[string, readonly string[]]>([
    ["Gunmen killed 12 people in Vellmar on Saturday.", ["Saturday = 2014-06-21..2014-06-21"]],
    ["The mayor was shot on Tuesday.", ["Tuesday = 2014-06-17..2014-06-17"]],
    ["The council will meet on Tuesday.", ["Tuesday = 2014-06-24..2014-06-24"]],
    ["The town fell late last night.", ["late last night = 2014-06-22..2014-06-22"]],
    ["Thousands have fled since Friday.", ["Friday = 2014-06-20.."]],
    ["Fighting raged over the weekend.", ["the weekend = 2014-06-21..2014-06-22"]],
    ["He will return in two days.", ["two days = 2014-06-25..2014-06-25"]],
    ["Two days of violence shook the city.", ["Two days = P2D"]],
    ["Earlier this month the army left.", ["Earlier this month = 2014-06-01..2014-06-23"]],
    ["The dam was closed last year.", ["last year = 2013-01-01..2013-12-31"]],
    ["The rebels took the city on June 10.", ["June 10 = 2014-06-10..2014-06-10"]],
    ["The rebels took the city on 10 June.", ["10 June = 2014-06-10..2014-06-10"]],
    ["He was born on December 3.", ["December 3 = 2013-12-03..2013-12-03"]],
    ["The war began in 2006.", ["2006 = 2006-01-01..2006-12-31"]],
    ["The army left nearly three years ago.", ["nearly three years ago = 2011-01-01..2011-12-31"]],
    ["Shells hit the mill early on Tuesday.", ["early on Tuesday = 2014-06-17..2014-06-17"]],
    ["Two men were shot overnight.", ["overnight = 2014-06-22..2014-06-23"]],
    ["The bridge was built in April.", ["April = 2014-04-01..2014-04-30"]],
    ["The bridge fell in spring 2013.", ["spring 2013 = 2013-03-01..2013-05-31"]],
    ["A bomb went off on Christmas Eve.", ["Christmas Eve = 2013-12-24..2013-12-24"]],
    ["The church burned on Easter Sunday.", ["Easter Sunday = 2014-04-20..2014-04-20"]],
    ["They fought from Friday to Sunday.", ["Friday to Sunday = 2014-06-20..2014-06-22"]],
    ["The crossings were taken on Friday and Saturday.", ["Friday and Saturday = 2014-06-20..2014-06-21"]],
    [
      "They met on Monday and Thursday.",
      ["Monday = 2014-06-23..2014-06-23", "Thursday = 2014-06-19..2014-06-19"],
    ],
    ["They fought between 3 and 5 May.", ["3 and 5 May = 2014-05-03..2014-05-05"]],
    ["It was shelled from May 3 to June 5, 2013.", ["May 3 to June 5, 2013 = 2013-05-03..2013-06-05"]],
    ["They met two weeks before Christmas.", ["two weeks before Christmas = 2013-12-11..2013-12-11"]],
    ["He died on Friday night.", ["Friday night = 2014-06-20..2014-06-20"]],
    ["Snow fell in the first week of June.", ["the first week of June = 2014-06-01..2014-06-07"]],
  ])("%s", (text, expected) => expect(shown(text)).toEqual(expected));
});

describe("times told from a time before", () => {
  test("the next day", () =>
    expect(shown("The rebels came on Friday. The next day they left.")[1]).toBe(
      "The next day = 2014-06-21..2014-06-21",
    ));
  test("two days later", () =>
    expect(shown("The rebels came on June 10. Two days later they left.")[1]).toBe(
      "Two days later = 2014-06-12..2014-06-12",
    ));
  test("with nothing before it stays open", () =>
    expect(shown("The next day they left.")).toEqual(["The next day = null"]));
  test("is forgotten two paragraphs on", () =>
    expect(shown("They came on Friday.\n\nThe mill burned.\n\nThe next day they left.")[1]).toBe(
      "The next day = null",
    ));
});

describe("no times", () => {
  test.each([
    "Protesters march to the palace.",
    "They may return.",
    "The second car hit the sun deck.",
    "He was 34 years old.",
    "A 12-year-old girl was hurt.",
    "The rebels seized 2014 rifles.",
    "The F-16 flew over Orrin.",
    "He won 3-2.",
    "Tel 555-0199-22.",
  ])("%s", (text) => expect(shown(text)).toEqual([]));
});

describe("without a day", () => {
  test("only what the text fixes is resolved", () =>
    expect(shown("He left on 10 June 2014 and came back on Friday.", null)).toEqual([
      "10 June 2014 = 2014-06-10..2014-06-10",
      "Friday = null",
    ]));
  test("what was read stays relative", () => {
    const text = "The mill burned on Saturday.";
    expect(readTimes(text, sentencesOf(text), null)[0]!.relative).toMatchObject({
      basis: "weekday",
      weekday: 6,
      direction: "past",
    });
  });
});

describe("the date written in numbers", () => {
  test.each([
    ["2014-06-10", "2014-06-10"],
    ["06/25/2014", "2014-06-25"],
    ["25/06/2014", "2014-06-25"],
    ["25.06.2014", "2014-06-25"],
  ])("%s", (written, day) =>
    expect(shown(`It fell on ${written}.`)).toEqual([`${written} = ${day}..${day}`]),
  );
});

test.each(RULES.map((rule) => [rule.name, rule.example] as const))(
  "rule %s reads its example, %s",
  (name, example) => {
    const sentences = [
      `It happened ${example} there.`,
      `He said ${example}.`,
      `It fell at ${example}.`,
      `It will open in ${example}.`,
      `${example}.`,
    ];
    const rules = sentences
      .flatMap((text) => sentencesOf(text).flatMap((sentence) => findTimes(text, sentence)?.times ?? []))
      .flatMap((time) => time.rules);
    expect(rules).toContain(name);
  },
);

test("no past verb ever puts a weekday in the future", () =>
  fc.assert(
    fc.property(
      fc.constantFrom("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
      fc.integer({ min: 0, max: 27 }),
      (weekday, n) => {
        const day = `2014-06-${String(n + 1).padStart(2, "0")}`;
        const text = `Gunmen killed a guard on ${weekday}.`;
        const [time] = readTimes(text, sentencesOf(text), day);
        expect(time!.resolved!.first <= day).toBe(true);
      },
    ),
  ));

test("spans equal the text at their offsets, whatever the text", () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          "on",
          "June",
          "10",
          "2014",
          "May",
          "Friday",
          "last",
          "week",
          "two",
          "days",
          "ago",
          "-",
          "/",
          "to",
          "from",
          "the",
          "night",
          ",",
          "\udfff",
          "5",
          "pm",
          ":",
          "30",
          "of",
          "and",
          "Easter",
        ),
        { maxLength: 40 },
      ),
      (words) => {
        const text = words.join(" ");
        for (const time of readTimes(text, sentencesOf(text), DAY)) {
          expect(text.slice(time.start, time.end)).toBe(time.text);
          expect(time.first <= time.last).toBe(true);
          if (time.resolved?.last) expect(time.resolved.first <= time.resolved.last).toBe(true);
        }
      },
    ),
    { numRuns: 100 },
  ));

test("thousands of times in one sentence take bounded time", () => {
  const text = "on Monday June 10 2014 to the next two days before ".repeat(2_000);
  const sentences = sentencesOf(text);
  const began = performance.now();
  readTimes(text, sentences, DAY);
  expect(performance.now() - began).toBeLessThan(5_000);
});
