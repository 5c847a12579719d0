/** Properties of readPlaces that hold for any input, with sentences as a plain tokenizer would give them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Name, Sentence } from "../../model/language.ts";
import { Place } from "../../model/place.ts";
import { loadBundledGazetteer } from "./gazetteer/installed.ts";
import { readPlaces } from "./read-places.ts";

const gazetteer = loadBundledGazetteer();

/** One sentence; words and punctuation are tokens without tags. */
function sentenceOf(text: string): Sentence {
  const tokens = [...text.matchAll(/[\p{L}\p{N}’'-]+|[^\s\p{L}\p{N}]/gu)].map(({ 0: word, index: start }, index) => ({
    index, start, end: start + word.length, text: word, lemma: word.toLowerCase(), upos: "", xpos: "", head: -1, deprel: "",
  })); // prettier-ignore
  return { index: 0, start: 0, end: text.length, role: "body", paragraph: 0, tokens };
}
const read = (text: string, names: readonly Name[] = []): ReturnType<typeof readPlaces> =>
  readPlaces({ text, sentences: text === "" ? [] : [sentenceOf(text)], names, entities: [] }, gazetteer);

/** Words that make the rules work, and any others. */
const words = fc.oneof(
  fc.constantFrom(
    "in",
    "near",
    "the",
    "town",
    "of",
    "Baghdad",
    "Paris",
    "Texas",
    ",",
    "al-Qaim",
    "crossing",
    "Iraqi",
    "said",
    "US",
    "(",
    ")",
    "The",
    "and",
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: "binary", maxLength: 6 }),
);

describe("any text", () => {
  it("gives valid places whose spans read as they say", () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (list) => {
        const text = list.join(" ");
        for (const { start, end, place, why } of read(text).places) {
          Place.parse(place);
          expect(text.slice(start, end)).toBe(place.asWritten);
          expect(why).not.toBe("");
          expect(place.lat === null).toBe(place.geoPrecision === null);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("gives the same places again", () => {
    const text = "Iraqi troops left Ramadi for Rawa, near the Syrian border, and shelled Qaim from Anah.";
    expect(read(text)).toEqual(read(text));
  });
});

describe("hostile input takes bounded time", () => {
  it.each([
    ["a token of 200,000 characters", `in ${"A".repeat(200_000)} today`],
    ["a megabyte of one name", "in Baghdad ".repeat(90_000)],
    [
      "10,000 different names",
      Array.from({ length: 10_000 }, (_, i) => `near Zur${i.toString(26).replaceAll(/\d/g, "x")}mabad`).join(
        ", ",
      ),
    ],
    ["10,000 capitals in a row", "Aleppo ".repeat(10_000)],
    ["a list of 10,000 names", `the towns of ${"Qaim, ".repeat(10_000)} and Rawa`],
    ["lone surrogates", "in \ud800\udc00\ud800 and \udfff near Baghdad"],
    ["hyphens", "al-".repeat(50_000)],
  ])("%s", (_, text) => {
    const from = performance.now();
    read(text);
    expect(performance.now() - from).toBeLessThan(30_000);
  });

  it("says when names were left unread", () => {
    const text = Array.from({ length: 25_000 }, (_, i) => `near Zur${i}x${i * 7}`).join(", ");
    expect(read(text).notes.some(({ kind }) => kind === "cut")).toBe(true);
  });
});
