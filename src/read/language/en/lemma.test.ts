import { describe, expect, it } from "vitest";
import { lemmaOf } from "./lemma.ts";

describe("lemmaOf", () => {
  it.each([
    ["seized", "VBN", "seize"],
    ["besieging", "VBG", "besiege"],
    ["captured", "VBD", "capture"],
    ["raided", "VBD", "raid"],
    ["shelled", "VBN", "shell"],
    ["expelled", "VBN", "expel"],
    ["stabbed", "VBN", "stab"],
    ["fleeing", "VBG", "flee"],
    ["fled", "VBD", "flee"],
    ["overran", "VBD", "overrun"],
    ["evacuated", "VBN", "evacuate"],
    ["collided", "VBD", "collide"],
    ["torched", "VBD", "torch"],
    ["abducted", "VBN", "abduct"],
    ["shot", "VBN", "shoot"],
    ["dying", "VBG", "die"],
    ["denies", "VBZ", "deny"],
    ["clashes", "VBZ", "clash"],
    ["hurled", "VBD", "hurl"],
    ["threatened", "VBD", "threaten"],
    ["'s", "VBZ", "be"],
    ["n't", "RB", "n't"],
  ])("verb %s %s: %s", (word, xpos, lemma) => {
    expect(lemmaOf(word, "VERB", xpos)).toBe(lemma);
  });

  it.each([
    ["bombings", "bombing"],
    ["casualties", "casualty"],
    ["policemen", "policeman"],
    ["wives", "wife"],
    ["buses", "bus"],
    ["blasts", "blast"],
    ["troops", "troop"],
    ["clashes", "clash"],
    ["children", "child"],
    ["people", "people"],
    ["headquarters", "headquarters"],
    ["crises", "crisis"],
    ["hostages", "hostage"],
  ])("noun %s: %s", (word, lemma) => {
    expect(lemmaOf(word, "NOUN", "NNS")).toBe(lemma);
  });

  it("asks the vocabulary where spelling cannot tell", () => {
    expect(lemmaOf("planed", "VERB", "VBD", (word) => word === "plane")).toBe("plane");
    expect(lemmaOf("tracked", "VERB", "VBD", (word) => word === "track")).toBe("track");
  });

  it("gives the word of a clipped negation", () => {
    expect(lemmaOf("n't", "PART", "RB")).toBe("not");
  });
});
