/** Cases of attribution and factuality: each folder of cases/reports/attribution holds a text, what must be read there, and why. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadLanguageModel, readLanguage } from "../../language/read-language.ts";
import { factualityOf } from "../factuality/factuality-of.ts";
import { readAttributions } from "./read-attributions.ts";
import { sourceOf } from "./source-of.ts";

interface Expected {
  /** The event's word, with what follows it where the word stands twice. */
  readonly at: string;
  readonly source: string | null;
  readonly via?: string;
  readonly kind?: string;
  readonly factuality: string;
  readonly mode?: string;
}

const ROOT = join(import.meta.dirname, "../../../../cases/reports/attribution");
const model = loadLanguageModel();

describe.each(readdirSync(ROOT).sort())("%s", (name) => {
  const text = readFileSync(join(ROOT, name, "input.txt"), "utf8");
  const expected = JSON.parse(readFileSync(join(ROOT, name, "expected.json"), "utf8")) as readonly Expected[];
  const { sentences, names } = readLanguage(text, [{ role: "body", start: 0, end: text.length }], model);
  const contents = readAttributions(text, sentences, names);

  test.each(expected.map((e) => [e.at.split("\n")[0]!, e] as const))("%s", (_word, e) => {
    const at = text.indexOf(e.at);
    expect(at, `“${e.at}” is not in the text`).toBeGreaterThanOrEqual(0);
    const sentence = sentences.find((s) => s.start <= at && at < s.end)!;
    const token = sentence.tokens.find((t) => t.start <= at && at < t.end)!;
    const source = sourceOf(contents, token);
    expect(source?.text ?? null).toBe(e.source);
    if (e.via !== undefined) expect(source?.via?.text).toContain(e.via);
    if (e.kind !== undefined) expect(source?.kind).toBe(e.kind);
    const reading = factualityOf({ sentence, contents }, token.index);
    expect(reading.value).toBe(e.factuality);
    if (e.mode !== undefined) expect(reading.mode).toBe(e.mode);
  });
});
