/** The tense in which the event's clause stands, off the surface of its verb group. */
import type { Token } from "../../../model/language.ts";
import type { Tree } from "../../language/tree.ts";

export type Tense = "past" | "past perfect" | "present perfect" | "present" | "progressive" | "none";

/** Of the clause that holds token `i`; "none" where no verb can be found. */
export function tenseOf(tree: Tree, i: number): Tense {
  const { tokens } = tree.sentence;
  let verb = i;
  for (let steps = 0; steps < 8; steps++) {
    const t = tokens[verb]!;
    if (t.upos === "VERB" || tree.child(verb, "cop") !== null || t.head < 0) break;
    verb = t.head;
  }
  const group = auxiliaries(tokens, tree, verb);
  const own = tokens[verb]!.xpos;
  if (group.includes("had") && own !== "VB") return "past perfect";
  if (group.some((a) => a === "has" || a === "have" || a === "'ve" || a === "’ve")) return "present perfect";
  if (own === "VBG" && group.some((a) => ["is", "are", "'s", "'re"].includes(a))) return "progressive";
  if (own === "VBD" || group.some((a) => a === "was" || a === "were" || a === "did")) return "past";
  if (own === "VBZ" || own === "VBP" || group.some((a) => a === "is" || a === "are")) return "present";
  // a participle shares the tense of the clause above it
  const head = tokens[verb]!.head;
  if (head >= 0 && (own === "VBG" || tree.is(verb, "conj", "xcomp"))) return shallow(tree, head);
  return "none";
}

function shallow(tree: Tree, verb: number): Tense {
  const { tokens } = tree.sentence;
  const group = auxiliaries(tokens, tree, verb);
  if (group.includes("had")) return "past perfect";
  if (group.some((a) => a === "has" || a === "have")) return "present perfect";
  return tokens[verb]!.xpos === "VBD" || group.includes("was") || group.includes("were") ? "past" : "none";
}

function auxiliaries(tokens: readonly Token[], tree: Tree, verb: number): readonly string[] {
  const words = tree.children(verb, "aux", "cop").map((c) => tokens[c]!.text.toLowerCase());
  for (let i = verb - 1; i >= Math.max(0, verb - 5); i--) {
    const t = tokens[i]!;
    if (t.upos === "AUX") words.push(t.text.toLowerCase());
    else if (t.upos !== "ADV" && t.upos !== "PART") break;
  }
  return words;
}
