import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Sentence } from "../../../../model/language.ts";
import { cutPieces } from "../pieces.ts";
import { findNumerals } from "./numerals.ts";

const sentence = (text: string): Sentence => ({
  index: 0,
  start: 0,
  end: text.length,
  role: "body",
  paragraph: 0,
  tokens: [],
});
const numbers = (text: string): readonly number[] =>
  findNumerals(cutPieces(text, sentence(text))).map((numeral) => numeral.value);

describe("numerals", () => {
  test.each<[string, readonly number[]]>([
    ["forty-eight miners", [48]],
    ["1,234,567 and 12,34,567", [1234567, 1234567]],
    ["40 000 tonnes", [40000]],
    ["1.5 million, 2.5bn, 10k and $3m", [1500000, 2500000000, 10000, 3000000]],
    ["two hundred and two thousand", [202000]],
    ["two thousand and two hundred", [2200]],
    ["half a million and a quarter of a million", [500000, 250000]],
    ["a dozen, half a dozen and two dozen", [12, 6, 24]],
    ["two-thirds, a third of them, 2 1/2 and ⅔", [2 / 3, 1 / 3, 2.5, 2 / 3]],
    ["one in three, two out of five", [1 / 3, 2 / 5]],
    ["five and a half million", [5500000]],
    ["the 21st and the twenty-first", [21, 21]],
    ["the 9mm round and the 120-mm mortar", [9, 120]],
    ["a 5m wall", [5]],
    ["three million and a half", [3500000]],
  ])("%s", (text, expected) => expect(numbers(text)).toEqual(expected));

  test("digits glued to letters are names", () => expect(numbers("the F16, the T72 and H1N1")).toEqual([]));

  test("a date whose comma was lost joins no thousands", () =>
    expect(numbers("on June 10 200 people fled")).toEqual([10, 200]));

  test("every whole number below a billion is read back from its digits", () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (n) => {
        expect(numbers(`some ${n.toLocaleString("en-US")} people`)).toEqual([n]);
        expect(numbers(`some ${n} people`)).toEqual([n]);
      }),
    ));

  test("numbers in words are read back", () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), (n) => {
        expect(numbers(`all ${inWords(n)} of them`)).toEqual([n]);
      }),
    ));

  test("any text takes bounded time and gives finite numbers", () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        for (const n of numbers(text)) expect(Number.isNaN(n)).toBe(false);
      }),
    ));

  test("a 200,000-character token and 100,000 numbers are no trouble", () => {
    const began = performance.now();
    numbers("7".repeat(200_000));
    numbers("x".repeat(200_000));
    numbers("one hundred and ".repeat(30_000));
    numbers("1-".repeat(50_000));
    numbers("1,234 ".repeat(100_000));
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

const ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
function inWords(n: number): string {
  if (n < 20) return ONES[n]!;
  if (n < 100) return TENS[Math.floor(n / 10) - 2]! + (n % 10 ? `-${ONES[n % 10]}` : "");
  if (n < 1000) return `${ONES[Math.floor(n / 100)]} hundred${n % 100 ? ` and ${inWords(n % 100)}` : ""}`;
  return `${inWords(Math.floor(n / 1000))} thousand${n % 1000 ? `${n % 1000 < 100 ? " and" : ""} ${inWords(n % 1000)}` : ""}`;
}
