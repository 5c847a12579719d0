import { describe, expect, test } from "vitest";
import type { Sentence, Token } from "../../model/language.ts";
import { drawTree } from "./draw-tree.ts";

const sentence = (...words: readonly (readonly [text: string, head: number, deprel: string])[]): Sentence => {
  let start = 0;
  const tokens = words.map(([text, head, deprel], index): Token => {
    const token = {
      index,
      start,
      end: start + text.length,
      text,
      lemma: text,
      upos: "X",
      xpos: "XX",
      head,
      deprel,
    };
    start = token.end + 1;
    return token;
  });
  return { index: 0, start: 0, end: start, role: "body", paragraph: 0, tokens };
};
const words = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => line.split("  ")[0]!.trim());

describe("a tree is drawn", () => {
  test("heads above, in the order of the sentence, with their relations", () => {
    const lines = drawTree(
      sentence(["Rebels", 1, "nsubj"], ["took", -1, "root"], ["old", 3, "amod"], ["Orm", 1, "obj"]),
    );
    expect(lines).toEqual([
      "took  root X/XX “took”",
      "├─ Rebels  nsubj X/XX “Rebels”",
      "└─ Orm  obj X/XX “Orm”",
      "   └─ old  amod X/XX “old”",
    ]);
  });

  test("a circle is drawn word by word, not for ever", () => {
    const lines = drawTree(sentence(["a", 1, "dep"], ["b", 0, "dep"], ["c", -1, "root"]));
    expect(words(lines)).toHaveLength(3);
    expect(lines.filter((line) => line.startsWith("(out of the tree)"))).toHaveLength(2);
  });

  test("a chain of 2,000 words overflows no stack", () => {
    const chain = Array.from({ length: 2000 }, (_, i) => [`w${i}`, i - 1, "dep"] as const);
    expect(drawTree(sentence(...chain))).toHaveLength(2000);
  });
});
