/** The phrases around a verb: passives, participles, relative clauses, coordination and control undone. Relations: UD v2. */
import type { Tree } from "../../language/tree.ts";
import { hiddenMainSubject } from "./hidden-main-verb.ts";
import { isNominal } from "./nominals.ts";
import { SlotBuilder, type Slots } from "./slots.ts";
import { bareObject, voiceOf, type Voice } from "./voice.ts";

/** @param phrase tokens of the trigger, its verb first: in "take control of" the object hangs on "control" */
export function verbSlots(
  tree: Tree,
  v: number,
  phrase: readonly number[],
  voice: Voice = voiceOf(tree, v),
): { slots: Slots; voice: Voice } {
  const b = new SlotBuilder(tree);
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
      tree.children(v, "obl:agent").find((c) => tree.preposition(c) !== "from") ??
      tree.children(v, "obl").find((c) => tree.preposition(c) === "by");
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
    const bereft = tree.is(at, "ccomp") && tree.child(tree.token(at).head, "obj") !== null;
    if (!gerund && !bereft && !tree.is(at, "conj", "advcl", "xcomp", "parataxis")) return null;
    const head = tree.token(at).head;
    if (head < 0) return null;
    // "Police allege the man opened fire": parsers may hang the subject of what is alleged on "allege".
    const between = tree.is(at, "ccomp") ? tree.child(head, "obj") : null;
    if (between !== null && head < between && between < at) return between;
    if (isControlled(tree, at) && tree.child(head, "obj") !== null) return tree.child(head, "obj");
    const subject = tree.child(head, "nsubj:pass", "nsubj");
    if (subject !== null) return subject;
    at = head;
  }
  return null;
}

/** Verbs whose object does what their infinitive says: "forced the families to flee". */
const OBJECT_CONTROL: ReadonlySet<string> = new Set(
  `force compel cause oblige coerce order command tell urge ask instruct allow enable permit lead prompt drive push persuade press invite
  encourage help require`.split(/\s+/),
);

/** A complement clause of object control, also where the parser took it for a clause of purpose. */
const isControlled = (tree: Tree, v: number): boolean =>
  tree.is(v, "xcomp") ||
  (tree.is(v, "advcl") &&
    tree.children(v, "mark").some((m) => tree.token(m).lemma === "to") &&
    OBJECT_CONTROL.has(tree.token(tree.token(v).head).lemma));

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
