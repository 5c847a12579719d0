/** Any text gives valid spans in bounded time, and what is cut is said. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenize } from "./en/tokenize.ts";
import { LONGEST_SENTENCE, loadLanguageModel, readLanguage } from "./read-language.ts";

const model = loadLanguageModel();
const read = (text: string) =>
  readLanguage(text, text === "" ? [] : [{ role: "body", start: 0, end: text.length }], model);

/** Strings that look like saved pages: words, names, marks, white space and stray halves of surrogate pairs. */
const pageText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "rebels",
        "Karsk",
        "al-",
        "'s",
        "n’t",
        ".",
        "...",
        "?!",
        "\n",
        "\n\n",
        " ",
        "\t",
        "“",
        "”",
        "(",
        ")",
        "-",
        "2,000",
        "U.S.",
        "Mr.",
        "\ud83d",
        "\udca5",
        "http://x.y/z",
        "\u00a0",
        "é",
        "中",
      ),
      fc.string({ maxLength: 6, unit: "binary" }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(""));

describe("any text", () => {
  it("lands in tokens whole: every character that is no white space in exactly one, in order", () => {
    fc.assert(
      fc.property(pageText, (text) => {
        let at = 0;
        for (const { start, end } of tokenize(text, 0, text.length)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(at, start).trim()).toBe("");
          at = end;
        }
        expect(text.slice(at).trim()).toBe("");
      }),
      { numRuns: 500 },
    );
  });

  it("gives sentences, tokens and names whose spans are valid, and trees", () => {
    fc.assert(
      fc.property(pageText, (text) => {
        const { sentences, names, entities } = read(text);
        for (const sentence of sentences) {
          expect(sentence.tokens.length).toBeGreaterThan(0);
          expect(sentence.start).toBe(sentence.tokens[0]!.start);
          expect(sentence.end).toBe(sentence.tokens.at(-1)!.end);
          expect(sentence.tokens.filter((token) => token.head === -1)).toHaveLength(1);
          for (const token of sentence.tokens) {
            expect(text.slice(token.start, token.end)).toBe(token.text);
            let at = token;
            for (let steps = 0; at.head >= 0; steps++) {
              expect(steps).toBeLessThanOrEqual(sentence.tokens.length);
              at = sentence.tokens[at.head]!;
            }
          }
        }
        for (const name of names) {
          expect(text.slice(name.start, name.end)).toBe(name.text);
          expect(entities[name.entity]!.names.map((n) => names[n])).toContain(name);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("hostile text", () => {
  const bounded = (text: string, milliseconds: number) => {
    // Time of the processor: other work on the machine does not count.
    const began = process.cpuUsage().user;
    const result = read(text);
    expect((process.cpuUsage().user - began) / 1000).toBeLessThan(milliseconds);
    return result;
  };

  it("cuts a token of 200,000 characters and says so", () => {
    const { notes } = bounded(`The ${"x".repeat(200_000)} fell.`, 5000);
    expect(notes.map((note) => note.kind)).toContain("cut");
  });

  it("reads a sentence of a megabyte in pieces and says so", () => {
    const { sentences, notes } = bounded("the rebels and the army ".repeat(42_000), 60_000);
    expect(Math.max(...sentences.map((s) => s.tokens.length))).toBeLessThanOrEqual(LONGEST_SENTENCE);
    expect(notes.length).toBeGreaterThan(0);
  }, 300_000);

  it("joins ten thousand names in bounded time", () => {
    bounded(
      `${Array.from({ length: 10_000 }, (_, i) => `Omar ${String.fromCharCode(65 + (i % 26))}${"abcdefgh"[i % 8]}ro${i % 977}`).join(", ")} met.`,
      30_000,
    );
  }, 120_000);

  it("takes deep quotes and lone surrogates", () => {
    bounded(`${"“".repeat(5000)}No${"”".repeat(5000)} \ud800 said \udc00.`, 5000);
  });
});
