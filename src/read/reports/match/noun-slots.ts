/**
 * The phrases around an event noun ("the army's attack on the town", "launched an attack", "came under attack") or an
 * adjective ("12 dead"): nominalisations and light verbs undone. Relations: UD v2.
 */
import type { Tree } from "../../language/tree.ts";
import { EVENT_SUBJECT_VERBS, LIGHT_AGENTIVE, LIGHT_PATIENTIVE } from "./light-verbs.ts";
import { isCalendarName } from "./nominals.ts";
import { SlotBuilder, type Slots } from "./slots.ts";
import { verbSlots } from "./verb-slots.ts";
import { voiceOf } from "./voice.ts";

/** @param phrase tokens of the trigger, its head noun last */
export function nounSlots(tree: Tree, n: number, phrase: readonly number[]): Slots {
  const b = new SlotBuilder(tree);
  const first = phrase[0]!;
  const suffered =
    SUFFERED.has(tree.token(n).lemma) && !tree.children(n, "nmod").some((c) => tree.preposition(c) === "of");
  for (const c of tree.children(n, "nmod:poss")) b.add(suffered ? "object" : "subject", c);
  for (const c of tree.children(n, "compound", "amod", "nmod"))
    if (c < first && !phrase.includes(c)) b.add("compound", c);
  b.addPhrases(n);
  b.liftPhrases("of");
  for (const t of b.slots.get("of") ?? []) b.add("object", t);
  for (const t of b.slots.get("by") ?? []) b.add("subject", t);
  addFromVerb(b, tree, n);
  addFromParticiple(b, tree, n);
  addPredicand(b, tree, n);
  for (const slot of ["on", "against"])
    for (const t of b.slots.get(slot) ?? [])
      if (!b.has("object") && !isCalendarName(tree.token(t))) b.add("object", t);
  return b.slots;
}

/** "The agent's slaying", "his arrest": whose it is suffered it; "the army's attack": whose it is did it. */
const SUFFERED: ReadonlySet<string> = new Set(
  `slaying murder assassination killing death arrest detention capture abduction kidnapping execution release imprisonment beheading
  disappearance trial conviction sentencing sentence indictment rescue extradition deportation expulsion suicide shooting lynching
  hanging acquittal freeing hearing`.split(/\s+/),
);

/** "came a day after the shelling", "launched a search after the raid": the verb bears another event than this noun. */
const APART = /^(after|before|since|following|despite|until|till|because|ahead)\b/;

/** What a verb lends to its event noun: "launched an attack on", "came under attack", "the blast hit". */
function addFromVerb(b: SlotBuilder, tree: Tree, n: number): void {
  const head = tree.token(n).head;
  if (head < 0) return;
  const verb = tree.token(head);
  // "claimed responsibility for the attack": whoever claims it did it, on their word.
  if (verb.lemma === "responsibility" && tree.preposition(n) === "for" && verb.head >= 0) {
    const { slots } = verbSlots(tree, verb.head, [verb.head]);
    for (const t of slots.get("subject") ?? []) b.add("subject", t);
    return;
  }
  if (verb.upos !== "VERB" && verb.upos !== "AUX") return;
  const particle = tree.child(head, "compound:prt");
  const lemma = particle === null ? verb.lemma : `${verb.lemma} ${tree.token(particle).lemma}`;
  const passive = voiceOf(tree, head) === "passive";
  const below = tree.is(n, "obj") || tree.is(n, "nsubj:pass") || tree.is(n, "obl");
  const apart = tree.is(n, "obl") && APART.test(tree.preposition(n) ?? "");
  if (below && !apart && LIGHT_AGENTIVE.has(lemma)) {
    const { slots } = verbSlots(tree, head, [head]);
    for (const t of slots.get("subject") ?? []) if (t !== n) b.add("subject", t);
    copyPhrases(b, slots, n);
  } else if (below && ((LIGHT_PATIENTIVE.has(lemma) && !apart) || (passive && tree.is(n, "obl")))) {
    const { slots } = verbSlots(tree, head, [head]);
    const sufferer = passive && tree.is(n, "obl") ? "object" : "subject";
    for (const t of slots.get(sufferer) ?? []) if (t !== n) b.add("on", t);
    copyPhrases(b, slots, n);
  } else if (tree.is(n, "nsubj") && EVENT_SUBJECT_VERBS.has(lemma)) {
    const { slots } = verbSlots(tree, head, [head]);
    for (const t of slots.get("object") ?? []) if (t !== n) b.add("on", t);
    copyPhrases(b, slots, n);
  }
}

/**
 * Of whom a phrase is said, in the slot "predicand": "police were on the scene", "the school was put on lockdown", "they took
 * him into custody". It is no doer, so a construction must ask for it.
 */
function addPredicand(b: SlotBuilder, tree: Tree, n: number): void {
  if (tree.child(n, "cop") !== null) return b.add("predicand", tree.child(n, "nsubj"));
  const { head } = tree.token(n);
  if (head < 0 || !tree.is(n, "obl", "xcomp", "nmod") || tree.preposition(n) === null) return;
  if (tree.token(head).upos === "NOUN") return b.add("predicand", head);
  if (tree.token(head).upos !== "VERB") return;
  const { slots } = verbSlots(tree, head, [head]);
  for (const t of slots.get("object") ?? slots.get("subject") ?? []) if (t !== n) b.add("predicand", t);
}

/** "an attack carried out by rebels on", "mines planted by", "an attack claimed by". */
function addFromParticiple(b: SlotBuilder, tree: Tree, n: number): void {
  for (const v of tree.children(n, "acl")) {
    if (tree.is(v, "acl:relcl") || tree.token(v).xpos === "VBG") continue;
    const { slots } = verbSlots(tree, v, [v]);
    const blamed = BLAMED_BY.get(tree.token(v).lemma);
    for (const t of slots.get(blamed ?? "subject") ?? []) if (t !== n) b.add("subject", t);
    if (blamed === undefined) copyPhrases(b, slots, n);
  }
}

/** "an attack blamed on rebels": which phrase of the participle names the doer, on somebody's word. */
const BLAMED_BY: ReadonlyMap<string, string> = new Map([
  ["blame", "on"],
  ["pin", "on"],
  ["attribute", "to"],
  ["ascribe", "to"],
]);

function copyPhrases(b: SlotBuilder, from: Slots, except: number): void {
  for (const [slot, tokens] of from)
    if (slot !== "subject" && slot !== "object") for (const t of tokens) if (t !== except) b.add(slot, t);
}

/** An adjective or participle that tells of an event by itself: "12 dead", "left three wounded", "the missing sailors". */
export function adjectiveSlots(tree: Tree, a: number, phrase: readonly number[]): Slots {
  const b = new SlotBuilder(tree);
  const t = tree.token(a);
  b.addPhrases(a);
  b.add("subject", tree.child(a, "nsubj", "nsubj:pass"));
  if (!b.has("subject") && t.head >= 0) {
    if (tree.is(a, "amod", "acl", "nmod")) b.add("subject", t.head);
    else if (tree.is(a, "xcomp", "advcl", "obl", "obj"))
      b.add("subject", tree.child(t.head, "obj") ?? tree.child(t.head, "nsubj", "nsubj:pass"));
  }
  if (!b.has("subject")) b.add("subject", tree.child(a, "nummod", "nmod:poss"));
  for (const c of tree.children(a, "compound", "amod", "advmod"))
    if (!phrase.includes(c)) b.add("compound", c);
  return b.slots;
}
