/** Logical subjects and objects of triggers, whatever the construction that they stand in. */
import { describe, expect, it } from "vitest";
import { loadLanguageModel, readLanguage } from "../../language/read-language.ts";
import { treeOf, type Tree } from "../../language/tree.ts";
import { nounSlots } from "./noun-slots.ts";
import type { Slots } from "./slots.ts";
import { verbSlots } from "./verb-slots.ts";

const model = loadLanguageModel();

function slotsAt(text: string, trigger: string): Record<string, readonly string[]> {
  const { sentences } = readLanguage(text, [{ role: "body", start: 0, end: text.length }], model);
  const tree: Tree = treeOf(sentences[0]!);
  const at = tree.sentence.tokens.find((t) => t.text === trigger)!;
  const slots: Slots =
    at.upos === "NOUN" ? nounSlots(tree, at.index, [at.index]) : verbSlots(tree, at.index, [at.index]).slots;
  return Object.fromEntries([...slots].map(([name, heads]) => [name, heads.map((h) => tree.token(h).text)]));
}

describe("slots", () => {
  it.each([
    ["active", "Rebels seized the town.", "seized", { subject: ["Rebels"], object: ["town"] }],
    ["passive", "The town was seized by rebels.", "seized", { subject: ["rebels"], object: ["town"] }],
    [
      "participle",
      "Rebels burned a town seized by soldiers.",
      "seized",
      { subject: ["soldiers"], object: ["town"] },
    ],
    [
      "relative clause",
      "Rebels who seized the town fled.",
      "seized",
      { subject: ["Rebels"], object: ["town"] },
    ],
    [
      "coordinated verb",
      "Rebels burned a school and seized a bank.",
      "seized",
      { subject: ["Rebels"], object: ["bank"] },
    ],
    ["coordinated objects", "Rebels seized a school and a bank.", "seized", { object: ["school", "bank"] }],
    ["control of the object", "The army forced the rebels to leave.", "leave", { subject: ["rebels"] }],
    ["phrase of place", "Rebels fought soldiers near the river.", "fought", { near: ["river"] }],
    [
      "nominalisation",
      "The army's attack on the town failed.",
      "attack",
      { subject: ["army"], object: ["town"] },
    ],
    ["by-phrase of a noun", "The attack by gunmen failed.", "attack", { subject: ["gunmen"] }],
    [
      "light verb",
      "The army launched an attack on the town.",
      "attack",
      { subject: ["army"], object: ["town"] },
    ],
    ["light verb of suffering", "The town suffered an attack.", "attack", { object: ["town"] }],
  ])("%s: %s", (_name, text, trigger, expected) => {
    expect(slotsAt(text, trigger)).toMatchObject(expected);
  });

  it("takes nothing from a verb that the noun only dates", () => {
    expect(slotsAt("Police launched a search after the attack.", "attack").subject ?? []).toEqual([]);
  });
});
