import { describe, expect, test } from "vitest";
import { loadCodebook } from "../../read/reports/codebook/load.ts";
import { groupOf } from "../view/event-group.ts";
import { WORDING } from "./wording.ts";

const SLOTS = new Set([
  "1",
  "2",
  "place",
  "killed",
  "wounded",
  "missing",
  "detained",
  "displaced",
  "released",
]);

test("every type of the codebook is told in words of its own, and has a colour", () => {
  const names = loadCodebook().types.map(({ type }) => type);
  expect(names.filter((name) => !(name in WORDING))).toEqual([]);
  expect(names.filter((name) => name !== "Other" && groupOf(name) === "other")).toEqual([]);
});

describe.each(Object.entries(WORDING))("%s", (_, { sentences, noun, quoted }) => {
  test("has a sentence for when no role is known, or the passage itself", () => {
    const bare = sentences.some((sentence) => !sentence.includes("{"));
    expect(bare || quoted === true || sentences.length === 0).toBe(true);
  });
  test("uses only slots that there are", () => {
    for (const sentence of sentences)
      for (const [, slot] of sentence.matchAll(/\{(\w+)\}/g)) expect(SLOTS).toContain(slot);
  });
  test("asks for less and less", () => {
    const slots = sentences.map((sentence) => [...sentence.matchAll(/\{/g)].length);
    if (slots.length > 0) expect(slots.at(-1)).toBe(Math.min(...slots));
    expect(noun).toMatch(/^the /);
  });
});
