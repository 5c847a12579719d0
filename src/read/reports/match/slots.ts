/**
 * Which phrases stand where around a trigger: its logical subject and object, and each prepositional phrase by its
 * preposition. Passives, participles, relative clauses, coordination, control, nominalisations and light verbs are undone
 * here, so that the codebook need not know of them. Relations: UD v2.
 */
import type { Tree } from "../../language/tree.ts";
import { antecedentOf, isCalendarName, isNominal } from "./nominals.ts";
import { hiddenMainSubject } from "./hidden-main-verb.ts";
import { LIGHT_AGENTIVE, LIGHT_PATIENTIVE, EVENT_SUBJECT_VERBS } from "./light-verbs.ts";

/** Slot name → head tokens in the trigger's sentence, in text order; coordination is spread out. */
export type Slots = ReadonlyMap<string, readonly number[]>;

class SlotBuilder {
  readonly slots = new Map<string, number[]>();
  readonly tree: Tree;

  constructor(tree: Tree) {
    this.tree = tree;
  }

  add(slot: string, token: number | null | undefined): void {
    if (token === null || token === undefined) return;
    const heads = this.tree
      .conjuncts(antecedentOf(this.tree, token))
      .filter((c) => isNominal(this.tree.token(c)));
    const list = this.slots.get(slot) ?? [];
    for (const h of heads.length ? heads : [antecedentOf(this.tree, token)])
      if (!list.includes(h)) list.push(h);
    this.slots.set(slot, list);
  }

  /**
   * Prepositional phrases that the tree hangs on the nouns of a slot, for those prepositions that have none yet: whether
   * "rockets at the town" is one phrase or two, the town is what was fired at. Phrases with "of" stay with their noun.
   */
  liftPhrases(slot: string): void {
    const below = new SlotBuilder(this.tree);
    for (const t of this.slots.get(slot) ?? []) below.addPhrases(t);
    for (const [preposition, tokens] of below.slots)
      if (preposition !== "of" && !this.has(preposition)) this.slots.set(preposition, tokens);
  }

  has(slot: string): boolean {
    return (this.slots.get(slot)?.length ?? 0) > 0;
  }

  /** Prepositional phrases below `head`. */
  addPhrases(head: number): void {
    for (const c of this.tree.children(head, "obl", "nmod")) {
      if (this.tree.is(c, "nmod:poss", "obl:tmod", "nmod:tmod", "obl:npmod", "obl:unmarked", "nmod:unmarked"))
        continue;
      const preposition = this.tree.preposition(c);
      if (preposition)
        for (const p of new Set([preposition.split(" ")[0]!, preposition.split(" ").at(-1)!])) this.add(p, c);
    }
  }
}

export type Voice = "active" | "passive";

/** Passive by UD's relations, or a bare past participle that modifies, heads a headline or continues a passive. */
export function voiceOf(tree: Tree, v: number): Voice {
  const token = tree.token(v);
  if (token.xpos === "VBN" && tree.child(v, "aux:pass", "aux") === null && bareObject(tree, v) !== null)
    return "active";
  if (hiddenMainSubject(tree, v) !== null) return "active";
  // A past tense without "be" is active, whatever the relation of its subject.
  if (token.xpos === "VBD" && tree.child(v, "aux:pass", "aux") === null && !isHeadlinePassive(tree, v))
    return "active";
  if (tree.child(v, "nsubj:pass", "aux:pass", "csubj:pass", "obl:agent") !== null) return "passive";
  if (isHeadlinePassive(tree, v) && /^VB[DN]$/.test(token.xpos)) return "passive";
  if (token.xpos !== "VBN") return "active";
  // "Rebels clashed", tagged as a participle: a clause of running text with a plain subject and no auxiliary is in the past
  // tense. A headline leaves its auxiliary out ("Two held in raid"), so there only an object tells.
  if (
    tree.child(v, "nsubj") !== null &&
    tree.child(v, "aux") === null &&
    !tree.children(v, "obl").some((c) => tree.preposition(c) === "by") &&
    (tree.sentence.role !== "headline" || tree.child(v, "obj") !== null)
  )
    return "active";
  if (
    tree
      .children(v, "aux")
      .some((a) => ["have", "'ve", "has", "had", "'s", "'d"].includes(tree.token(a).lemma))
  )
    return "active";
  if (tree.is(v, "conj") && tree.child(v, "aux", "nsubj") === null) {
    const first = tree.firstConjunct(v);
    if (tree.token(first).xpos === "VBN" || tree.token(first).upos === "VERB") return voiceOf(tree, first);
  }
  return "passive";
}

/** "Three held hostage by rebels": headlines leave "were" out, and a by-phrase tells. */
const isHeadlinePassive = (tree: Tree, v: number): boolean =>
  tree.sentence.role === "headline" && tree.children(v, "obl").some((c) => tree.preposition(c) === "by");

/** Relations that parsers give to an object by mistake. */
const MISTAKEN_OBJECTS = ["obl", "xcomp", "ccomp", "dep", "nmod", "list"] as const;

/**
 * "jets killed at least 60 civilians", "captured the Ardo crossing", where the parser took the object for something else: a
 * nominal phrase without a preposition right after a verb that has a subject before it.
 */
function bareObject(tree: Tree, v: number): number | null {
  if (!tree.children(v, "nsubj").some((c) => c < v)) return null;
  const next = tree.children(v, ...MISTAKEN_OBJECTS).find((c) => c > v && tree.extent(c)[0] === v + 1);
  if (next === undefined || tree.is(next, "obl:tmod", "obl:unmarked", "obl:npmod", "obl:agent")) return null;
  const { upos } = tree.token(next);
  return (upos === "NOUN" || upos === "PROPN" || upos === "NUM") && tree.preposition(next) === null
    ? next
    : null;
}

/** @param phrase tokens of the trigger, its verb first: in "take control of" the object hangs on "control" */
export function verbSlots(tree: Tree, v: number, phrase: readonly number[]): { slots: Slots; voice: Voice } {
  const b = new SlotBuilder(tree);
  const voice = voiceOf(tree, v);
  const token = tree.token(v);
  const passiveSubject = tree.child(v, "nsubj:pass");
  const subject =
    tree.children(v, "nsubj").find((c) => voice === "active" || !tree.is(c, "nsubj:pass")) ?? null;
  // In "offered a $5,000 reward" parsers may call the sign an object beside the noun.
  const objects = tree.children(v, "obj").filter((c) => !phrase.includes(c));
  const object =
    objects.find((c) => tree.token(c).upos !== "SYM" || objects.length === 1) ?? bareObject(tree, v);
  for (const p of phrase) b.addPhrases(p);
  if (voice === "passive") {
    b.add("object", passiveSubject ?? subject);
    const agent =
      tree.child(v, "obl:agent") ?? tree.children(v, "obl").find((c) => tree.preposition(c) === "by");
    b.add("subject", agent);
    if (!b.has("object"))
      b.add("object", modifiedNoun(tree, v) ?? nounBeforeAuxiliary(tree, v) ?? inheritedSubject(tree, v));
  } else {
    b.add("subject", subject ?? hiddenMainSubject(tree, v));
    b.add("object", object);
    if (tree.is(v, "acl:relcl") && !b.has("object") && b.has("subject") && !relativizes(tree, v))
      b.add("object", token.head);
    if (!b.has("subject")) b.add("subject", participleSubject(tree, v) ?? inheritedSubject(tree, v));
  }
  b.add("object", b.has("object") ? null : (tree.child(v, "iobj") ?? measuredObject(tree, v)));
  // A trigger that ends in a preposition has that phrase for its object: "fall to", "take control of".
  const lastWord = tree.token(phrase.at(-1)!);
  if (phrase.length > 1 && lastWord.upos === "ADP")
    for (const t of b.slots.get(lastWord.lemma) ?? []) b.add("object", t);
  b.liftPhrases("object");
  for (const p of phrase) {
    if (p === v) continue;
    for (const c of tree.children(p, "nmod:poss", "compound", "amod"))
      if (!phrase.includes(c)) b.add("compound", c);
  }
  return { slots: b.slots, voice };
}

/** A relative clause whose relative pronoun already is its subject: "rebels who seized". */
const relativizes = (tree: Tree, v: number): boolean =>
  tree.children(v, "nsubj").some((c) => /^(who|which|that)$/i.test(tree.token(c).text));

/** "the town seized by rebels": the noun that a participle modifies. */
function modifiedNoun(tree: Tree, v: number): number | null {
  const t = tree.token(v);
  return tree.is(v, "acl", "amod") && t.head >= 0 ? t.head : null;
}

/**
 * "They called the police and the bank was evacuated": where the tree gives a passive no subject, the noun phrase that ends
 * right before its auxiliaries.
 */
function nounBeforeAuxiliary(tree: Tree, v: number): number | null {
  const auxiliaries = tree.children(v, "aux:pass", "aux").filter((c) => c < v);
  let at = Math.min(...auxiliaries) - 1;
  if (auxiliaries.length === 0 || at < 0 || !/^(NOUN|PROPN)$/.test(tree.token(at).upos)) return null;
  while (tree.is(at, "nmod", "compound", "flat") && tree.token(at).head < at && tree.token(at).head >= 0)
    at = tree.token(at).head;
  return at;
}

/** "rebels holding the town", "the rebels fighting there". */
function participleSubject(tree: Tree, v: number): number | null {
  const t = tree.token(v);
  return tree.is(v, "acl") && t.head >= 0 && isNominal(tree.token(t.head)) ? t.head : null;
}

/** The subject of the clause that a coordinated, controlled or participial clause leans on. */
function inheritedSubject(tree: Tree, v: number): number | null {
  let at = v;
  for (let steps = 0; steps < 4; steps++) {
    const gerund = tree.is(at, "ccomp") && tree.token(at).xpos === "VBG"; // "denied bombing"
    if (!gerund && !tree.is(at, "conj", "advcl", "xcomp", "parataxis")) return null;
    const head = tree.token(at).head;
    if (head < 0) return null;
    if (tree.is(at, "xcomp") && tree.child(head, "obj") !== null) return tree.child(head, "obj");
    const subject = tree.child(head, "nsubj:pass", "nsubj");
    if (subject !== null) return subject;
    at = head;
  }
  return null;
}

/** Prepositions that only bound a number: "killed at least nine", "arrested over 20", "freed up to 40". */
const BOUNDING: ReadonlySet<string> = new Set([
  "at",
  "over",
  "about",
  "around",
  "under",
  "up to",
  "between",
  "above",
]);

/** An object whose number is bounded, which trees take for a phrase with a preposition. */
function measuredObject(tree: Tree, v: number): number | null {
  return (
    tree.children(v, "obl").find((c) => {
      const preposition = c > v ? tree.preposition(c) : null;
      if (preposition === null || !BOUNDING.has(preposition)) return false;
      const [first] = tree.extent(c);
      if (preposition === "at" && !/^(least|most)$/i.test(tree.sentence.tokens[first + 1]?.text ?? ""))
        return false;
      return tree.token(c).upos === "NUM" || tree.child(c, "nummod") !== null;
    }) ?? null
  );
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

/** @param phrase tokens of the trigger, its head noun last */
export function nounSlots(tree: Tree, n: number, phrase: readonly number[]): Slots {
  const b = new SlotBuilder(tree);
  const first = phrase[0]!;
  for (const c of tree.children(n, "nmod:poss")) b.add("subject", c);
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
  if (below && LIGHT_AGENTIVE.has(lemma)) {
    const { slots } = verbSlots(tree, head, [head]);
    for (const t of slots.get("subject") ?? []) if (t !== n) b.add("subject", t);
    copyPhrases(b, slots, n);
  } else if (below && (LIGHT_PATIENTIVE.has(lemma) || (passive && tree.is(n, "obl")))) {
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
    for (const t of slots.get("subject") ?? []) if (t !== n) b.add("subject", t);
    copyPhrases(b, slots, n);
  }
}

function copyPhrases(b: SlotBuilder, from: Slots, except: number): void {
  for (const [slot, tokens] of from)
    if (slot !== "subject" && slot !== "object") for (const t of tokens) if (t !== except) b.add(slot, t);
}
