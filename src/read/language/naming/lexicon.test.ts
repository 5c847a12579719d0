import { describe, expect, it } from "vitest";
import { hashText } from "../features.ts";
import { beginsListed, buildLexicon, markNames } from "./lexicon.ts";

const hashes = (words: string): number[] => words.split(" ").map((word) => hashText(word.toLowerCase()));
const lexicon = buildLexicon([
  [hashes("Velmar"), 2],
  [hashes("Velmar Bay"), 2],
  [hashes("Velmar Bay Railway Company"), 3],
  [hashes("Orla"), 0],
]);

/** "word: list place capital" of each mark. */
function marksOf(text: string): string[] {
  const words = text.split(" ");
  const marks: string[] = [];
  const all = Int32Array.from(hashes(text));
  markNames(
    lexicon,
    all,
    Uint8Array.from(words, (word) => (word.charAt(0) === word.charAt(0).toLowerCase() ? 0 : 1)),
    Uint8Array.from(all, (hash) => (beginsListed(lexicon, hash) ? 1 : 0)),
    (word, row) => marks.push(`${words[word]}: ${row >> 3} ${"SBIE"[(row >> 1) & 3]} ${row & 1}`),
  );
  return marks;
}

describe("listed names", () => {
  it("marks the longest name of each list", () => {
    expect(marksOf("the Velmar Bay Railway Company")).toEqual([
      "Velmar: 2 B 1",
      "Bay: 2 E 1",
      "Velmar: 3 B 1",
      "Bay: 3 I 1",
      "Railway: 3 I 1",
      "Company: 3 E 1",
    ]);
  });

  it("marks no name that only begins", () => {
    expect(marksOf("Velmar Bay Railway workers")).toEqual(["Velmar: 2 B 1", "Bay: 2 E 1"]);
  });

  it("tells small letters from capitals", () => {
    expect(marksOf("orla and Orla")).toEqual(["orla: 0 S 0", "Orla: 0 S 1"]);
  });
});
