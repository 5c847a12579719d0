/**
 * Newspaper sentences that the treebank does not teach: cases/language/CASE/{input.txt,expected.json,why.md}.
 * An arc is [dependent, relation, head]; "a|b" allows either.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadLanguageModel, readLanguage } from "./read-language.ts";

interface Expected {
  readonly tokens?: readonly string[];
  readonly sentences?: number;
  readonly root?: string;
  readonly arcs?: readonly (readonly [string, string, string])[];
  readonly tags?: Readonly<Record<string, string>>;
  readonly lemmas?: Readonly<Record<string, string>>;
  /** All names, where given, in order. */
  readonly names?: readonly (readonly [string, string])[];
  /** Variants that must be one entity. */
  readonly entity?: readonly string[];
}

const CASES = join(import.meta.dirname, "../../../cases/language");
const model = loadLanguageModel();

describe("cases/language", () => {
  for (const name of readdirSync(CASES)) {
    const why = readFileSync(join(CASES, name, "why.md"), "utf8").trim();
    it(`${name}: ${why}`, () => {
      const text = readFileSync(join(CASES, name, "input.txt"), "utf8").trim();
      const expected = JSON.parse(readFileSync(join(CASES, name, "expected.json"), "utf8")) as Expected;
      expect(Object.keys(expected), "a case without expectations checks nothing").not.toHaveLength(0);
      const { sentences, names, entities } = readLanguage(
        text,
        [{ role: "body", start: 0, end: text.length }],
        model,
      );
      const tokens = sentences.flatMap((s) =>
        s.tokens.map((t) => ({ ...t, headText: t.head < 0 ? "" : s.tokens[t.head]!.text })),
      );
      if (expected.sentences !== undefined) expect(sentences).toHaveLength(expected.sentences);
      if (expected.tokens !== undefined) expect(tokens.map((t) => t.text)).toEqual(expected.tokens);
      if (expected.root !== undefined) expect(tokens.find((t) => t.head < 0)?.text).toBe(expected.root);
      for (const [dependent, relation, head] of expected.arcs ?? []) {
        const token = tokens.find(
          (t) =>
            dependent.split("|").includes(t.text) &&
            relation.split("|").includes(t.deprel) &&
            head.split("|").includes(t.headText),
        );
        expect(
          token,
          `${dependent} --${relation}--> ${head} in ${tokens.map((t) => `${t.text}/${t.deprel}/${t.headText}`).join(" ")}`,
        ).toBeDefined();
      }
      for (const [word, tag] of Object.entries(expected.tags ?? {}))
        expect(tokens.find((t) => t.text === word)?.xpos, word).toBe(tag);
      for (const [word, lemma] of Object.entries(expected.lemmas ?? {}))
        expect(tokens.find((t) => t.text === word)?.lemma, word).toBe(lemma);
      if (expected.names !== undefined) expect(names.map((n) => [n.kind, n.text])).toEqual(expected.names);
      if (expected.entity !== undefined)
        expect(entities.map((e) => [...e.variants].sort())).toContainEqual([...expected.entity].sort());
    });
  }
});
