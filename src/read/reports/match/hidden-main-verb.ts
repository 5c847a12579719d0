/**
 * Main verbs that a parser takes for participles: "Hundreds of people gathered in the square." with "Hundreds" for its root and
 * "gathered" for a participle of "people". A sentence of running text has a finite verb; where the tree shows none but this,
 * it is this.
 */
import type { Tree } from "../../language/tree.ts";

/** Verbs without a passive of their own: their -ed form at the head of a sentence is the past tense. */
const INTRANSITIVE: ReadonlySet<string> = new Set(
  `gather fight clash march rally withdraw retreat flee arrive explode detonate erupt collapse crash die defect surrender protest
  demonstrate return travel escape land advance vanish disappear occur happen converge mass riot sink fall meet agree resign
  rise emerge depart leave open close begin start end resume continue enter split merge disband mutiny drown perish
  assemble congregate scuffle brawl chant`.split(/\s+/),
);

/** @returns the noun that is its subject, or null where the verb is a participle after all */
export function hiddenMainSubject(tree: Tree, v: number): number | null {
  const token = tree.token(v);
  if (!tree.is(v, "acl") || tree.is(v, "acl:relcl") || !/^VB[DN]$/.test(token.xpos)) return null;
  if (tree.sentence.role !== "body" || tree.child(v, "aux", "aux:pass", "mark", "nsubj") !== null)
    return null;
  const { tokens } = tree.sentence;
  const root = tokens.findIndex((t) => t.head < 0);
  if (root < 0 || root > v || !/^(NOUN|PROPN|NUM|PRON)$/.test(tokens[root]!.upos)) return null;
  if (tree.child(root, "cop", "aux", "nsubj") !== null) return null;
  if (!/[.!?”"’']$/.test(tokens.at(-1)!.text)) return null;
  // Between the root and the verb only what belongs to the subject.
  const first = tree.ancestors(v).every((a) => a === root || tree.is(a, "nmod", "appos", "conj", "acl"));
  const finite = tokens.some(
    (t) => t.index < v && /^(VB[DPZ]|MD)$/.test(t.xpos) && !tree.is(t.index, "acl:relcl"),
  );
  if (!first || finite) return null;
  if (token.xpos === "VBD") return root;
  const byAgent = tree.children(v, "obl").some((c) => tree.preposition(c) === "by");
  if (byAgent) return null;
  return tree.child(v, "obj") !== null || INTRANSITIVE.has(token.lemma) ? root : null;
}
