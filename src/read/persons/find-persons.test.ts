import { describe, expect, it } from "vitest";
import { loadLanguageModel, readLanguage } from "../language/read-language.ts";
import { findPersons } from "./find-persons.ts";

const model = loadLanguageModel();
const standings = (text: string): { readonly [name: string]: string } => {
  const { sentences, names, entities } = readLanguage(
    text,
    [{ role: "body", start: 0, end: text.length }],
    model,
  );
  return Object.fromEntries(
    findPersons(text, sentences, names, entities, (name) => name === "New Velma").map(
      ({ variants, standing }) => [variants[0], standing],
    ),
  );
};

describe("who acts in an office", () => {
  it.each([
    ["President Marta Olsen visited Velma on Friday.", "Marta Olsen"],
    ["The prime minister, Marta Olsen, told reporters that talks would go on.", "Marta Olsen"],
    ["Marta Olsen, the governor of Anbar province, said the road was closed.", "Marta Olsen"],
    ["Troops loyal to Marta Olsen shelled the town.", "Marta Olsen"],
    ["Fighters attacked soldiers of Marta Olsen's government near the river.", "Marta Olsen"],
    ["The army spokesman, Brigadier General Erik Dahl, denied the report.", "Erik Dahl"],
  ])("%s", (text, name) => expect(standings(text)[name]).toBe("office"));
});

describe("who is private", () => {
  it.each([
    ["Marta Olsen was killed when a shell hit her house.", "Marta Olsen"],
    ["“I heard two blasts,” said Marta Olsen, a shopkeeper in Velma.", "Marta Olsen"],
    ["The mayor's wife, Marta Olsen, was wounded.", "Marta Olsen"],
    ["Marta Olsen, 45, a teacher, was among the dead.", "Marta Olsen"],
    ["The minister told Marta Olsen that her son was safe.", "Marta Olsen"],
    ["Private Erik Dahl was shot at a checkpoint.", "Erik Dahl"],
  ])("%s", (text, name) => expect(standings(text)[name]).toBe("private"));
});

it("counts a place that no gazetteer knows as a person, and no other", () => {
  const found = standings(
    "The rebels took New Velma and Lake Orlen on Monday. Marta Olsen was killed in her house.",
  );
  expect(Object.keys(found)).toEqual(["Marta Olsen"]);
});

describe("who is a minor", () => {
  it.each([
    ["Marta Olsen, 14, was shot dead on her way to school.", "Marta Olsen"],
    ["The bomb killed 9-year-old Marta Olsen and wounded her mother.", "Marta Olsen"],
    ["The schoolgirl Marta Olsen was abducted on Monday.", "Marta Olsen"],
    ["Marta Olsen, aged 6, died in hospital.", "Marta Olsen"],
  ])("%s", (text, name) => expect(standings(text)[name]).toBe("minor"));

  it("is not who is called by an age of 18 or more", () => {
    expect(standings("Marta Olsen, 18, was shot dead.")["Marta Olsen"]).toBe("private");
  });
});
