import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadLanguageModel, readLanguage } from "../../language/read-language.ts";
import { readAttributions } from "../attribution/read-attributions.ts";
import { factualityOf } from "./factuality-of.ts";

const model = loadLanguageModel();

/** How sure the text is of the event that the first occurrence of `word` names. */
function howSure(text: string, word: string) {
  const { sentences, names } = readLanguage(text, [{ role: "body", start: 0, end: text.length }], model);
  const contents = readAttributions(text, sentences, names);
  const at = text.indexOf(word);
  for (const sentence of sentences) {
    const token = sentence.tokens.find((t) => t.start <= at && at < t.end);
    if (token) return factualityOf({ sentence, contents }, token.index);
  }
  throw new Error(`“${word}” is not in “${text}”`);
}

describe("it happened", () => {
  test.each([
    ["Rebels seized the fort on Friday.", "seized"],
    ["The army said rebels had seized the fort.", "seized"],
    ["According to residents, the mill was burned.", "burned"],
    ["The garrison managed to retake the bridge.", "retake"],
    ["Thousands were forced to flee the valley.", "flee"],
    ["Gunmen opened fire, killing six people.", "killing"],
    ["The column began to shell the town at dawn.", "shell"],
    ["The militia claimed it had killed nine soldiers.", "killed"],
    ["The council condemned the bombing in Osk.", "bombing"],
    ["Troops launched an attack on the fort.", "attack"],
    ["Officials did not say who fired on the convoy.", "fired"],
    ["The mayor, who was wounded in the blast, will resign on Monday.", "wounded"],
    ["Police will hold a briefing after the shooting in Varn.", "shooting"],
    ["No one claimed responsibility for the attack.", "attack"],
    ["The raid killed nine, not seven, people.", "killed"],
    ["The ministry confirmed the capture of Karsk.", "capture"],
    ["Holt was the second ranger to be killed on the pass.", "killed"],
    ["The paper reported shelling near the dam.", "shelling"],
    ["The frigate not only repelled the raiders but captured nine.", "repelled"],
  ])("%s", (text, word) => {
    expect(howSure(text, word)).toMatchObject({ value: "CT+", mode: "happened" });
  });
});

describe("it did not happen", () => {
  test.each([
    ["The shells did not hit the hospital.", "hit"],
    ["No one was injured in the fire.", "injured"],
    ["Nobody was killed.", "killed"],
    ["There were no injuries.", "injuries"],
    ["The rebels failed to take the bridge.", "take"],
    ["The crew refused to surrender.", "surrender"],
    ["The militia denied attacking the clinic.", "attacking"],
    ["The militia denied that it had attacked the clinic.", "attacked"],
    ["The convoy crossed the pass without losing a truck.", "losing"],
    ["Police averted a bombing at the station.", "bombing"],
    ["The patrol never reached the village.", "reached"],
    ["None of the miners were hurt.", "hurt"],
    ["Guards prevented the crowd from storming the palace.", "storming"],
    ["The aborted launch cost a fortune.", "launch"],
    ["A neighbour said he did not hear a gunshot.", "gunshot"],
  ])("%s", (text, word) => {
    expect(howSure(text, word)).toMatchObject({ value: "CT-", mode: "negated" });
  });
});

describe("hedged", () => {
  test.each([
    ["The brothers were reportedly killed near Osk.", "killed", "PR+"],
    ["Rebels may have seized the fort.", "seized", "PS+"],
    ["The blast might have been caused by a gas leak.", "caused", "PS+"],
    ["The fire was probably set by thieves.", "set", "PR+"],
    ["Police believe the brothers set the fire.", "set", "PR+"],
    ["The gang is believed to have robbed three banks.", "robbed", "PR+"],
    ["The two groups appear to have agreed on a truce.", "agreed", "PR+"],
    ["He is accused of killing a guard.", "killing", "PR+"],
    ["The alleged attack took place at noon.", "attack", "PR+"],
    ["It took place after what the army called an ambush.", "ambush", "PR+"],
    ["Police allege the man opened fire at the inn, killing a guest.", "killing", "PR+"],
    ["There were reports of shelling near the dam.", "shelling", "PR+"],
    ["Hundreds are feared drowned.", "drowned", "PS+"],
    ["The guards are accused by the guild of wantonly killing two herders.", "killing", "PR+"],
    ["Prices rose on rumours in the market that a pipeline exploded.", "exploded", "Uu"],
    ["It could be a ship which has cut the cable.", "cut", "PS+"],
  ])("%s", (text, word, value) => {
    expect(howSure(text, word).value).toBe(value);
  });
});

describe("no event", () => {
  test.each([
    ["The army will attack the town on Monday.", "attack", "planned"],
    ["The rebels plan to retake the fort.", "retake", "planned"],
    ["The crew was preparing to launch a rocket.", "launch", "planned"],
    ["The garrison moved north to retake the dam.", "retake", "planned"],
    ["Troops advanced in a bid to capture the hill.", "capture", "attempted"],
    ["The pirates tried to hijack a freighter.", "hijack", "attempted"],
    ["The warlord threatened to burn the village.", "burn", "threatened"],
    ["The envoy called for a withdrawal from Karsk.", "withdrawal", "requested"],
    ["The mayor ordered residents to evacuate.", "evacuate", "requested"],
    ["The council demanded that the army withdraw.", "withdraw", "requested"],
    ["Villagers fear an attack by the militia.", "attack", "feared"],
    ["If the town falls, thousands will flee.", "falls", "conditional"],
    ["Unless the siege ends, the town will starve.", "ends", "conditional"],
    ["A deal between the clans would end the war.", "deal", "hypothetical"],
    ["The prisoners were to be moved to Varn.", "moved", "planned"],
    ["Guns often shell the valley at night.", "shell", "generic"],
    ["Did the rebels seize the fort?", "seize", "hypothetical"],
    ["Plans for an offensive were drawn up.", "offensive", "planned"],
    ["The guild offered a reward for information leading to an arrest.", "arrest", "planned"],
    ["The clans launch frequent raids on the port.", "raids", "generic"],
    ["The valley is regularly struck by floods.", "floods", "generic"],
    ["The ship will resume its patrol after handing over the captives.", "handing", "planned"],
    ["A strong quake can cause severe damage.", "quake", "hypothetical"],
    ["The prisoners would be “handed over” to the guild.", "handed", "planned"],
    ["The planned offensive was leaked.", "offensive", "planned"],
  ])("%s", (text, word, mode) => {
    const found = howSure(text, word);
    expect(found.mode).toBe(mode);
    expect(found.value).not.toBe("CT+");
  });
});

test("a conjunct shares the first one's setting, unless it has its own", () => {
  expect(howSure("The rebels plan to seize the fort and burn the mill.", "burn").value).toBe("Uu");
  expect(howSure("The rebels will hold the fort, and the army has burned the mill.", "burned").value).toBe(
    "CT+",
  );
});

test("every decision is told with its word", () => {
  expect(howSure("Rebels may have seized the fort.", "seized").why).toEqual([
    "factuality: “may” makes it possible",
  ]);
});

test("any tokens give a value", () => {
  const words = fc.constantFrom(
    ..."the a no not if to will may have been killed attack said denied that failed from without and or feared plan for of , . ?".split(
      " ",
    ),
  );
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 40 }), (parts) => {
      const text = parts.join(" ");
      const { sentences, names } = readLanguage(text, [{ role: "body", start: 0, end: text.length }], model);
      const contents = readAttributions(text, sentences, names);
      for (const sentence of sentences)
        for (const t of sentence.tokens)
          expect(["CT", "PR", "PS", "Uu"]).toContain(
            factualityOf({ sentence, contents }, t.index).value.slice(0, 2),
          );
    }),
    { numRuns: 200 },
  );
});
