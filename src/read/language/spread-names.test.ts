import { describe, expect, it } from "vitest";
import type { Sentence } from "../../model/language.ts";
import { spreadNames, type Mention } from "./spread-names.ts";

/** Words as "Form/UPOS"; hyphens get their tag. */
const sentence = (index: number, words: string): Sentence => {
  const tokens = words.split(" ").map((word, i) => {
    const [text, upos] = word.split("/") as [string, string];
    return {
      index: i,
      start: i,
      end: i + 1,
      text,
      lemma: text.toLowerCase(),
      upos,
      xpos: text === "-" ? "HYPH" : "",
      head: i - 1,
      deprel: "",
    };
  });
  return { index, start: 0, end: tokens.length, role: "body", paragraph: 0, tokens };
};
const mention = (kind: Mention["kind"], at: number, first: number, last = first): Mention => ({
  kind,
  sentence: at,
  first,
  last,
});

describe("spreadNames", () => {
  it("gives a name the kind that most of its mentions have", () => {
    const sentences = [0, 1, 2].map((i) => sentence(i, "Karsk/PROPN fell/VERB"));
    const all = spreadNames([mention("LOC", 0, 0), mention("LOC", 1, 0), mention("PER", 2, 0)], sentences);
    expect(all.map((m) => m.kind)).toEqual(["LOC", "LOC", "LOC"]);
  });

  it("leaves an even split alone", () => {
    const sentences = [0, 1].map((i) => sentence(i, "Karsk/PROPN fell/VERB"));
    const all = spreadNames([mention("LOC", 0, 0), mention("PER", 1, 0)], sentences);
    expect(all.map((m) => m.kind)).toEqual(["LOC", "PER"]);
  });

  it("finds a surname again that was missed, but no ordinary word", () => {
    const sentences = [
      sentence(0, "Arvo/PROPN Tellin/PROPN spoke/VERB"),
      sentence(1, "Tellin/PROPN left/VERB"),
      sentence(2, "Tellin/NOUN left/VERB"),
    ];
    expect(spreadNames([mention("PER", 0, 0, 1)], sentences)).toEqual([
      mention("PER", 0, 0, 1),
      mention("PER", 1, 0),
    ]);
  });

  it("knows al-Orani from Danel al-Orani", () => {
    const sentences = [
      sentence(0, "Danel/PROPN al/PROPN -/PUNCT Orani/PROPN spoke/VERB"),
      sentence(1, "al/PROPN -/PUNCT Orani/PROPN left/VERB"),
      sentence(2, "Danel/PROPN al/PROPN -/PUNCT Orani/PROPN won/VERB"),
    ];
    const all = spreadNames(
      [mention("PER", 0, 0, 3), mention("LOC", 1, 0, 2), mention("PER", 2, 0, 3)],
      sentences,
    );
    expect(all[1]).toEqual(mention("PER", 1, 0, 2));
  });
});
