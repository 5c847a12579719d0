import { describe, expect, it } from "vitest";
import { loadLanguageModel, readLanguage } from "./read-language.ts";

const model = loadLanguageModel();
const read = (text: string) => readLanguage(text, [{ role: "body", start: 0, end: text.length }], model);

describe("readLanguage", () => {
  it("gives tokens that point at their characters", () => {
    const text = "Rebels didn't take Velmora's port.\nThe army held it.";
    const { sentences } = read(text);
    expect(sentences).toHaveLength(2);
    for (const token of sentences.flatMap((s) => s.tokens))
      expect(text.slice(token.start, token.end)).toBe(token.text);
    expect(sentences[0]!.tokens.map((t) => t.text)).toEqual([
      "Rebels",
      "did",
      "n't",
      "take",
      "Velmora",
      "'s",
      "port",
      ".",
    ]);
  });

  it("makes a tree with subject and object", () => {
    const { tokens } = read("Militants seized two towns on Friday.").sentences[0]!;
    const verb = tokens.findIndex((t) => t.lemma === "seize");
    expect(tokens[verb]!.head).toBe(-1);
    expect(tokens.find((t) => t.text === "Militants")).toMatchObject({ head: verb, deprel: "nsubj" });
    expect(tokens.find((t) => t.text === "towns")).toMatchObject({ head: verb, deprel: "obj" });
  });

  it("reads no block but headline, body and caption", () => {
    const text = "Share this\n\nA bomb killed two men.";
    const { sentences } = readLanguage(
      text,
      [
        { role: "furniture", start: 0, end: 10 },
        { role: "body", start: 12, end: text.length },
      ],
      model,
    );
    expect(sentences.map((s) => text.slice(s.start, s.end))).toEqual(["A bomb killed two men."]);
  });

  it("joins the variants of a name", () => {
    const { entities } = read(
      "President Arvo Tellin spoke in Karsk. Mr Tellin left Karsk on Monday. Tellin denied it.",
    );
    expect(entities.find((e) => e.kind === "PER")?.names).toHaveLength(3);
  });
});
