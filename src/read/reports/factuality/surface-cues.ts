/** Effects read off the surface, where a wrong tree would hide them: each looks a few words back from the event. */
import type { Token } from "../../../model/language.ts";
import { CONDITIONAL_OPENERS, DISTANCING } from "./clause-words.ts";
import { CHARGES, type Finding } from "./embedding-words.ts";

const MARK = /^[,;:.]$/;

export const surfaceCues = (tokens: readonly Token[], trigger: number): readonly Finding[] => [
  ...distance(tokens, trigger),
  ...opener(tokens, trigger),
  ...charge(tokens, trigger),
  ...raised(tokens, trigger),
];

const RAISING: ReadonlyMap<string, Finding["effect"]> = new Map([
  ["fear", "feared"],
  ["believe", "probable"],
  ["presume", "probable"],
  ["think", "probable"],
  ["suspect", "probable"],
  ["assume", "probable"],
  ["understand", "probable"],
]);

/** "are feared drowned", "was presumed dead" */
function raised(tokens: readonly Token[], trigger: number): readonly Finding[] {
  const before = tokens[trigger - 1];
  const effect =
    before?.text.endsWith("ed") || before?.xpos === "VBN" ? RAISING.get(before.lemma) : undefined;
  return effect && tokens[trigger - 2]?.upos === "AUX" ? [{ effect, by: trigger - 1 }] : [];
}

/** "what the army said was a violent demonstration": the words are the army's. */
function distance(tokens: readonly Token[], trigger: number): readonly Finding[] {
  for (let i = trigger - 1; i >= Math.max(0, trigger - 10); i--) {
    if (MARK.test(tokens[i]!.text)) break;
    if (tokens[i]!.lemma !== "what") continue;
    for (let by = i + 1; by < trigger; by++)
      if (DISTANCING.has(tokens[by]!.lemma) && tokens[by]!.upos === "VERB")
        return [{ effect: "probable", by }];
    break;
  }
  return [];
}

/** "Unless the siege ends, …" */
function opener(tokens: readonly Token[], trigger: number): readonly Finding[] {
  for (let i = trigger - 1; i >= Math.max(0, trigger - 8); i--) {
    const t = tokens[i]!;
    if (MARK.test(t.text) || (t.upos === "VERB" && t.xpos !== "VBG" && t.xpos !== "VBN")) break;
    if (CONDITIONAL_OPENERS.has(t.lemma) && (t.upos === "SCONJ" || t.xpos === "IN") && t.lemma !== "provided")
      return [{ effect: "conditional", by: i }];
  }
  return [];
}

/** "accused by rights groups of indiscriminately killing" */
function charge(tokens: readonly Token[], trigger: number): readonly Finding[] {
  if (!tokens[trigger]!.text.endsWith("ing")) return [];
  let of = trigger - 1;
  while (of > 0 && (tokens[of]!.upos === "ADV" || tokens[of]!.text.endsWith("ly"))) of--;
  if (tokens[of]?.lemma !== "of") return [];
  for (let by = of - 1; by >= Math.max(0, of - 9); by--) {
    const effect = CHARGES.get(tokens[by]!.lemma);
    if (effect) return [{ effect, by }];
    if (MARK.test(tokens[by]!.text)) break;
  }
  return [];
}
