import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Quantity, Sentence } from "../../../../model/language.ts";
import { loadLanguageModel, readLanguage } from "../../read-language.ts";
import { personCount, personCountOfAll } from "./person-count.ts";
import { readQuantities } from "./read-quantities.ts";

const model = loadLanguageModel();
const sentencesOf = (text: string): readonly Sentence[] =>
  text === "" ? [] : readLanguage(text, [{ role: "body", start: 0, end: text.length }], model).sentences;

/** "min..max unit (noun) +additional +part ~", `words` for min..max where there is no figure. */
function shown(text: string): readonly string[] {
  const sentences = sentencesOf(text);
  return readQuantities(text, sentences).map((q) => {
    const noun = q.counted === null ? "" : ` ${sentences[q.sentence]!.tokens[q.counted]!.text}`;
    const flags = `${q.additional ? " additional" : ""}${q.part ? " part" : ""}${q.approximate ? " about" : ""}`;
    return `${q.words ?? `${q.min ?? ""}..${q.max ?? ""}`} ${q.unit}${noun}${flags}`;
  });
}
const people = (text: string): readonly string[] => shown(text).filter((line) => line.includes("people"));

describe("bounds", () => {
  test.each([
    ["At least 48 people were killed.", "48.. people people"],
    ["More than 2,000 villagers fled.", "2000.. people villagers"],
    ["Over 30 miners were trapped.", "30.. people miners"],
    ["No fewer than seven soldiers died.", "7.. people soldiers"],
    ["Up to 300 villagers fled.", "..300 people villagers"],
    ["As many as 40 students were held.", "..40 people students"],
    ["Nearly 70 prisoners escaped.", "..70 people prisoners about"],
    ["Almost 70 prisoners escaped.", "..70 people prisoners about"],
    ["About 50 protesters gathered.", "50..50 people protesters about"],
    ["Some 50 protesters gathered.", "50..50 people protesters about"],
    ["Between 20 and 30 rebels attacked.", "20..30 people rebels"],
    ["Two to three million people fled.", "2000000..3000000 people people"],
    ["From 20 to 30 fighters fell back.", "20..30 people fighters"],
    ["Some 20-30 gunmen attacked the mill.", "20..30 people gunmen about"],
    ["Fifty or more workers were missing.", "50.. people workers"],
    ["More than 20 but fewer than 30 guards died.", "20..30 people guards"],
  ])("%s", (text, expected) => expect(people(text)).toEqual([expected]));

  test("a toll that rose is two tolls", () =>
    expect(shown("The toll rose from 20 to 35 on Friday.")).toEqual(["20..20 people", "35..35 people"]));
});

describe("numbers that the text leaves open", () => {
  test.each([
    ["Dozens of people fled.", "dozens people people"],
    ["Hundreds of thousands have been displaced.", "hundreds of thousands people"],
    ["Scores were wounded.", "scores people"],
    ["Several dozen protesters threw stones.", "several dozen people protesters"],
    ["A few soldiers stayed.", "a few people soldiers"],
  ])("%s", (text, expected) => expect(people(text)).toEqual([expected]));
});

describe("numbers without a numeral", () => {
  test.each([
    ["No one was hurt.", ["0..0 people"]],
    ["No casualties were reported.", ["0..0 people casualties"]],
    ["A soldier was shot.", ["1..1 people soldier"]],
    ["A 34-year-old man was shot.", ["1..1 people man"]],
    ["Another policeman was wounded.", ["1..1 people policeman additional"]],
    ["A police station burned.", []],
  ])("%s", (text, expected) => expect(people(text)).toEqual(expected));
});

describe("parts and additions", () => {
  test("six of them", () => expect(people("Six of them were children.")).toEqual(["6..6 people part"]));
  test("including", () =>
    expect(people("The raid killed 12 soldiers, including three officers and a medic.")).toEqual([
      "12..12 people soldiers",
      "3..3 people officers part",
      "1..1 people medic part",
    ]));
  test("among the dead", () =>
    expect(people("Among the dead were three children.")).toEqual(["3..3 people children part"]));
  test("others", () =>
    expect(people("The blast killed a miner and wounded three others.")).toEqual([
      "1..1 people miner",
      "3..3 people others additional",
    ]));
});

test("a noun shared by two numbers counts for both", () =>
  expect(people("The navy seized 12 Somali and 11 Yemeni pirates.")).toEqual([
    "12..12 people pirates",
    "11..11 people pirates",
  ]));

describe("what counts no people", () => {
  test.each([
    ["The shell landed 20 metres from a 9mm pistol.", ["20..20 distance", "9..9 distance"]],
    ["They paid $1.5 million, 5 per cent more.", ["1500000..1500000 money", "5..5 percent"]],
    ["Tarek Voss, 34, was freed.", ["34..34 age"]],
    ["Highway 1 passes Camp 4.", ["1..1 none", "4..4 none"]],
    ["The rebels used RPG-7 launchers.", ["7..7 none"]],
    ["The war began in 2003.", ["2003..2003 none"]],
    ["They met at 10:30 pm.", ["10..10 none", "30..30 none"]],
    ["The siege lasted two hours.", ["2..2 duration"]],
    ["The quake had a magnitude of 6.5.", ["6.5..6.5 things"]],
    ["Orrin won 3-2.", ["3..3 none", "2..2 none"]],
    ["It was the 12th attack.", ["12..12 ordinal"]],
  ])("%s", (text, expected) => expect(shown(text)).toEqual(expected));
});

describe("people of a phrase", () => {
  const countAt = (text: string, word: string, all = false): unknown => {
    const [sentence] = sentencesOf(text);
    const head = sentence!.tokens.findIndex((token) => token.text === word);
    const count = (all ? personCountOfAll : personCount)(sentence!, head);
    return count && (count.words ?? count.min);
  };
  test.each([
    ["The pilot was killed.", "pilot", 1],
    ["Two guards were killed.", "guards", 2],
    ["Soldiers were killed.", "Soldiers", "soldiers"],
    ["The bridge was hit.", "bridge", null],
  ])("%s", (text, word, expected) => expect(countAt(text, word)).toBe(expected));
  test("coordination is summed", () =>
    expect(countAt("Gunmen killed two soldiers and a policeman.", "soldiers", true)).toBe(3));
});

test("spans equal the text at their offsets, whatever the text", () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          "12",
          "people",
          "at",
          "least",
          "two",
          "-",
          "million",
          ",",
          "of",
          "them",
          "\ud800",
          "killed",
          "1,5",
          "$",
          "🙂",
          "dozen",
        ),
        { maxLength: 40 },
      ),
      (words) => {
        const text = words.join(" ");
        for (const q of readQuantities(text, sentencesOf(text)) as readonly Quantity[]) {
          expect(text.slice(q.start, q.end)).toBe(q.text);
          expect(q.first <= q.last).toBe(true);
          if (q.min !== null && q.max !== null) expect(q.min <= q.max).toBe(true);
        }
      },
    ),
    { numRuns: 60 },
  ));

test("thousands of numbers in one sentence take bounded time", () => {
  const text = "killed 12 people and ".repeat(5_000);
  const sentences = sentencesOf(text);
  const began = performance.now();
  readQuantities(text, sentences);
  expect(performance.now() - began).toBeLessThan(3_000);
});
