/** Figures of the dead, the hurt and the missing, read from a sentence alone, whatever event they belong to. */
import { describe, expect, it } from "vitest";
import { plainArticle } from "../../../model/article.ts";
import { readQuantities } from "../../language/en/quantities/read-quantities.ts";
import { readTimes } from "../../language/en/times/read-times.ts";
import { loadLanguageModel, readLanguage } from "../../language/read-language.ts";
import { Reading } from "../reading.ts";
import { findCasualties } from "./find-casualties.ts";
import { countBeside } from "./people-beside.ts";

const model = loadLanguageModel();

function readingOf(text: string): Reading {
  const article = plainArticle({ id: "any", day: "2023-05-17", text });
  const language = readLanguage(text, article.blocks, model);
  const quantities = readQuantities(text, language.sentences);
  const times = readTimes(text, language.sentences, article.published.day);
  return new Reading({ article, ...language, quantities, times, places: [] }, []);
}

/** "killed 7", "wounded 12+", "killed dozens", "killed 2 of more". */
const told = (text: string): readonly string[] =>
  findCasualties(readingOf(text), 0).map(({ field, count, part }) => {
    const figure =
      count.words ?? (count.min === count.max ? `${count.min}` : `${count.min ?? ""}–${count.max ?? ""}`);
    return `${field} ${figure}${part === null ? "" : " of more"}`;
  });

describe("findCasualties", () => {
  it.each([
    ["Seven miners were killed.", ["killed 7"]],
    ["Gunmen killed seven miners and wounded 12.", ["killed 7", "wounded 12"]],
    ["At least 40 people died.", ["killed 40–"]],
    ["Dozens were injured.", ["wounded dozens"]],
    ["The crash left 24 dead and three missing.", ["killed 24", "missing 3"]],
    ["Six soldiers and two policemen were killed.", ["killed 8"]],
    ["The blast killed three men, a woman and two children.", ["killed 6"]],
    ["The death toll has risen to 70.", ["killed 70"]],
    ["The death toll passed 70.", ["killed 70–"]],
    ["The flood took 12 lives.", ["killed 12"]],
    ["The floods claimed the lives of nine farmers.", ["killed 9"]],
    ["Three men were shot dead.", ["killed 3"]],
    ["Rescuers recovered five bodies.", ["killed 5 of more"]],
    ["There were nine deaths.", ["killed 9"]],
    ["Twelve passengers were taken to hospital.", ["wounded 12"]],
    ["Two of the hostages were killed.", ["killed 2 of more"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    "The dead were buried on Monday.",
    "Wounded fighters guarded the gate.",
    "Nobody was hurt.",
    "The company killed the plan.",
    "Injuries took their toll on the team.",
  ])("finds no figure: %s", (text) => {
    expect(told(text).filter((x) => /\d/.test(x))).toEqual([]);
  });
});

describe("countBeside", () => {
  it.each([
    ["Police arrested 23 men on Monday.", "arrested", "object", 23],
    ["3,000 people were moved to camps.", "moved", "object", 3000],
    ["About 2,000 fled.", "fled", "subject", 2000],
  ] as const)("%s", (text, verb, side, expected) => {
    const reading = readingOf(text);
    const at = reading.sentence(0).tokens.find((t) => t.text === verb)!.index;
    expect(countBeside(reading, 0, at, side)?.count.min).toBe(expected);
  });

  it("counts no houses", () => {
    const reading = readingOf("The storm moved 20 houses.");
    expect(countBeside(reading, 0, 2, "object")).toBeNull();
  });
});
