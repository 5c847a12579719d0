import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block } from "../../../model/article.ts";
import type { Attribution } from "../../../model/attribution.ts";
import { loadLanguageModel, readLanguage } from "../../language/read-language.ts";
import { readAttributions } from "./read-attributions.ts";
import { sourceKind } from "./source-kind.ts";
import { sourceOf } from "./source-of.ts";

const model = loadLanguageModel();

function contentsOf(text: string, blocks: readonly Block[] = [{ role: "body", start: 0, end: text.length }]) {
  const { sentences, names } = readLanguage(text, blocks, model);
  return readAttributions(text, sentences, names);
}

/** Whose word the first occurrence of `word` stands on. */
function whoSays(text: string, word: string, role: Block["role"] = "body"): Attribution | null {
  const start = text.indexOf(word);
  if (start < 0) throw new Error(`“${word}” is not in “${text}”`);
  return sourceOf(contentsOf(text, [{ role, start: 0, end: text.length }]), {
    start,
    end: start + word.length,
  });
}

describe("one sentence", () => {
  test.each([
    // clause after the cue
    ["The harbour ministry said that rebels had seized the fort.", "seized", "The harbour ministry"],
    ["Police said two men were killed in the market.", "killed", "Police"],
    [
      "Captain Ilse Dorn told reporters on Monday that the bridge had been blown up.",
      "blown",
      "Captain Ilse Dorn",
    ],
    [
      "A doctor at the Port Varn hospital said nine people had been wounded.",
      "wounded",
      "A doctor at the Port Varn hospital",
    ],
    ["The guild confirmed that its convoy was attacked near Elmspur.", "attacked", "The guild"],
    ["The army acknowledged losing the hill to the insurgents.", "losing", "The army"],
    ["Two residents said they heard an explosion near the mill.", "explosion", "Two residents"],
    [
      "The governor, who visited the town on Sunday, said troops had retaken the dam.",
      "retaken",
      "The governor",
    ],
    // clause before the cue
    ["Rebels shelled the town of Karsk at dawn, officials said.", "shelled", "officials"],
    [
      "Four soldiers died when their truck hit a mine, the defence ministry said on Friday.",
      "died",
      "the defence ministry",
    ],
    [
      "The raid killed six people, said Tomas Wren, a spokesman for the river police.",
      "killed",
      "Tomas Wren, a spokesman for the river police",
    ],
    ["The boats were sunk off the cape, according to the coast guard.", "sunk", "the coast guard"],
    [
      "According to the Lowland Observatory, at least 12 fighters were killed.",
      "killed",
      "the Lowland Observatory",
    ],
    ["The raid, which, according to the guild, killed six people, lasted an hour.", "killed", "the guild"],
    [
      "Four men were held at Osk amid rumours in the port that a ship had sunk.",
      "sunk",
      "rumours in the port",
    ],
    ["A baker and a city official said the bridge was shelled.", "shelled", "A baker and a city official"],
    // noun phrases and gerunds
    ["The state news agency reported heavy clashes around the airport.", "clashes", "The state news agency"],
    ["The militia denied attacking the clinic.", "attacking", "The militia"],
    [
      "The Red Lantern brigade claimed responsibility for the bombing in Osk.",
      "bombing",
      "The Red Lantern brigade",
    ],
    [
      "Footage on state television showed houses burning in the old town.",
      "burning",
      "Footage on state television",
    ],
    ["Hospital officials put the death toll at 31.", "31", "Hospital officials"],
    // a chain of cues, one speaker
    ["The mayor said the school was hit, adding that three pupils were hurt.", "hurt", "The mayor"],
  ])("%s", (text, word, source) => {
    expect(whoSays(text, word)?.text).toBe(source);
  });

  test.each([
    ["On Saturday night gunmen attacked a checkpoint in Norrvale.", "attacked"],
    ["The fort fell on Friday. Officials said talks would go on.", "fell"],
    ["No one claimed responsibility for the attack.", "attack"],
    ["The president condemned the bombing in Osk.", "bombing"],
    ["The rebels want a truce after the shelling of Karsk.", "shelling"],
    ["The army said nothing. Shells hit the village at noon.", "hit"],
    ["The say of the elders ended the fighting.", "fighting"],
  ])("the article's own voice: %s", (text, word) => {
    expect(whoSays(text, word)).toBeNull();
  });

  test("commas lost: the speaker is cut from the clause before", () => {
    expect(
      whoSays(
        "At least nine people were killed in an air strike on the town of Karsk on Monday a monitoring group said.",
        "killed",
      )?.text,
    ).toBe("a monitoring group");
    expect(
      whoSays(
        "Shells killed six people in the old district of Varn Lowland state television reported on Friday.",
        "killed",
      )?.text,
    ).toContain("state television");
  });
});

describe("told through another", () => {
  test.each([
    ["The agency Varnpress, citing a doctor, said 12 people had died.", "died", "a doctor", "Varnpress"],
    [
      "Colonel Brand told Radio Karsk that his men had left the fort.",
      "left",
      "Colonel Brand",
      "Radio Karsk",
    ],
    [
      "The Varn Herald quoted a witness as saying that police opened fire.",
      "opened",
      "a witness",
      "The Varn Herald",
    ],
  ])("%s", (text, word, source, via) => {
    const found = whoSays(text, word);
    expect(found?.text).toBe(source);
    expect(found?.via?.text).toContain(via);
  });

  test("nested: the inner source, through the outer", () => {
    const found = whoSays(
      "The ministry said that villagers reported seeing tanks crossing the river.",
      "crossing",
    );
    expect(found?.text).toBe("villagers");
    expect(found?.via?.text).toBe("The ministry");
  });
});

describe("quotations", () => {
  test("a quotation over two sentences belongs to the cue inside it", () => {
    const text = "“They burned the mill,” said Mara Holt, a farmer. “Then they took the cattle.”";
    expect(whoSays(text, "burned")?.text).toBe("Mara Holt, a farmer");
    expect(whoSays(text, "took")?.text).toBe("Mara Holt, a farmer");
  });

  test("a pronoun is resolved to the last speaker who fits", () => {
    const text =
      "Mara Holt, a farmer, said the mill was burned. The garrison did not move. She added: “They took the cattle.”";
    expect(whoSays(text, "took")?.text).toContain("Mara Holt");
  });

  test("each paragraph of a long quotation opens with a mark", () => {
    const text =
      "The abbot said: “Soldiers came at night.\n\n“They arrested the monks and set fire to the barn.”\n\nThe convoy left at noon.";
    expect(whoSays(text, "arrested")?.text).toBe("The abbot");
    expect(whoSays(text, "left")).toBeNull();
  });

  test("straight marks; a closing mark set on the wrong side", () => {
    const text =
      'An officer spoke at the quay. "The pirates broke off their attack when they saw the frigate, "said an officer.\nThe frigate sailed on.';
    expect(whoSays(text, "broke")?.text).toBe("an officer");
    expect(whoSays(text, "sailed")).toBeNull();
  });

  test("“I” inside a quotation is whose the quotation is", () => {
    const text = "“I saw a soldier shot on the bridge,” a baker in Osk said.";
    expect(whoSays(text, "shot")?.text).toBe("a baker in Osk");
  });

  test("an apostrophe opens nothing", () => {
    expect(whoSays("The farmers' leader was killed. Rebels' guns fell silent at dusk.", "fell")).toBeNull();
  });
});

describe("headlines", () => {
  test.each([
    ["Blast in Varn market kills 12: officials", "kills", "officials"],
    ["Monitor: 40 dead in strikes on Karsk", "dead", "Monitor"],
    ["Ferry sinks off Norrvale - state media", "sinks", "state media"],
    ["Death toll in Osk blast hits 43 Monitor", "blast", "Monitor"],
    ["Police say three held over raid", "held", "Police"],
  ])("%s", (text, word, source) => {
    expect(whoSays(text, word, "headline")?.text).toBe(source);
  });

  test.each([
    ["Karsk: three held over raid", "held"],
    ["Man shot by police in Varn", "shot"],
    ["Gunmen kill 12 police", "kill"],
  ])("no source: %s", (text, word) => {
    expect(whoSays(text, word, "headline")).toBeNull();
  });
});

describe("stance", () => {
  test.each([
    ["The militia denied that it had shelled the clinic.", "shelled", "denies", "against"],
    ["Villagers fear that hundreds were buried by the landslide.", "buried", "fears", "possible"],
    ["Police believe the brothers set the fire.", "set", "believes", "probable"],
    ["The general vowed to retake the fort.", "retake", "promises", "none"],
    ["The envoy urged both sides to stop the shelling.", "stop", "demands", "none"],
    ["The brothers were reportedly killed near Osk.", "killed", "says", "probable"],
  ])("%s", (text, word, attitude, commitment) => {
    const at = text.indexOf(word);
    const over = contentsOf(text).filter((c) => c.content.some((s) => s.start <= at && at < s.end));
    expect(over.map((c) => [c.attitude, c.commitment])).toContainEqual([attitude, commitment]);
  });

  test("hearsay without a source is no source", () => {
    const found = contentsOf("The brothers were reportedly killed near Osk.");
    expect(found.map((c) => c.source)).toEqual([null]);
  });
});

describe("the kind of a source", () => {
  test.each([
    ["police", "police"],
    ["a spokesman for the river police", "police"],
    ["two officials", "official"],
    ["an army colonel", "military"],
    ["the defence ministry", "military"],
    ["doctors at the hospital", "medical"],
    ["the health ministry", "medical"],
    ["residents", "witness"],
    ["the Lowland Observatory for Human Rights", "monitor"],
    ["state television", "media"],
    ["AFP", "media"],
    ["the rebels", "belligerent"],
    ["the Red Crescent", "aid-group"],
    ["a prosecutor", "court"],
    ["analysts", "other"],
  ])("%s: %s", (phrase, kind) => {
    expect(sourceKind(phrase)).toBe(kind);
  });

  test("a surname alone takes the kind of its fuller mention", () => {
    const text = "Constable Petra Voss said one man was shot. Voss said a second man was stabbed.";
    expect(whoSays(text, "stabbed")?.kind).toBe("police");
  });
});

describe("any text", () => {
  const words = fc.constantFrom(
    ..."the a said told that police rebels killed “ ” \" ' , . : ; - ( ) who he she it adding according to citing reported 12 Varn on Monday by quoted as saying denied not will \n\n".split(
      " ",
    ),
  );
  test("spans lie in the text, and the same text gives the same reading", () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 80 }), (parts) => {
        const text = parts.join(" ");
        const once = contentsOf(text);
        for (const c of once) {
          expect(c.content.length).toBeGreaterThan(0);
          for (const s of [c.cue, ...c.content, ...(c.source ? [c.source] : [])]) {
            expect(s.start).toBeGreaterThanOrEqual(0);
            expect(s.end).toBeGreaterThan(s.start);
            expect(s.end).toBeLessThanOrEqual(text.length);
          }
          if (c.source) expect(text.slice(c.source.start, c.source.end)).toBe(c.source.text);
        }
        expect(contentsOf(text)).toEqual(once);
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ["a thousand cues in one sentence", "he said that ".repeat(1000)],
    ["a quotation never closed", `The mayor said: “${"the fort fell and ".repeat(3000)}`],
    ["ten thousand quotation marks", '" '.repeat(10_000)],
    ["ten thousand names", `${"Varn Osk and ".repeat(10_000)} said the fort fell.`],
    ["a lone surrogate", "The mayor \ud800 said the fort \udfff fell."],
  ])("bounded time: %s", (_name, text) => {
    const { sentences, names } = readLanguage(text, [{ role: "body", start: 0, end: text.length }], model);
    const start = performance.now();
    readAttributions(text, sentences, names);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
