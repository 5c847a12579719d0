/** The voice of a verb, by UD v2's relations and, where parsers err, by the words around it. */
import type { Tree } from "../../language/tree.ts";
import { hiddenMainSubject } from "./hidden-main-verb.ts";

export type Voice = "active" | "passive";

/** Passive by UD's relations, or a bare past participle that modifies, heads a headline or continues a passive. */
export function voiceOf(tree: Tree, v: number): Voice {
  const token = tree.token(v);
  if (token.xpos === "VBN" && tree.child(v, "aux:pass", "aux") === null && bareObject(tree, v) !== null)
    return "active";
  if (hiddenMainSubject(tree, v) !== null) return "active";
  // "The crossings seized at the weekend include": a reduced relative, whatever its tag.
  if (
    token.xpos === "VBD" &&
    tree.is(v, "acl") &&
    !tree.is(v, "acl:relcl") &&
    token.head < v &&
    tree.child(v, "nsubj", "obj", "ccomp", "aux") === null &&
    bareObject(tree, v) === null
  )
    return "passive";
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

/** "Hundreds stranded at border": headlines are in the present tense, so a past form without an object may be a participle. */
export const mayBeHeadlinePassive = (tree: Tree, v: number): boolean =>
  tree.sentence.role === "headline" &&
  tree.token(v).xpos === "VBD" &&
  tree.child(v, "nsubj") !== null &&
  tree.child(v, "obj", "ccomp", "aux") === null;

/** Relations that parsers give to an object by mistake. */
const MISTAKEN_OBJECTS = ["obl", "xcomp", "ccomp", "dep", "nmod", "list"] as const;

/**
 * "jets killed at least 60 civilians", "captured the Ardo crossing", where the parser took the object for something else: a
 * nominal phrase without a preposition right after a verb that has a subject before it.
 */
export function bareObject(tree: Tree, v: number): number | null {
  if (!tree.children(v, "nsubj").some((c) => c < v)) return null;
  const next = tree.children(v, ...MISTAKEN_OBJECTS).find((c) => c > v && tree.extent(c)[0] === v + 1);
  if (next === undefined || tree.is(next, "obl:tmod", "obl:unmarked", "obl:npmod", "obl:agent")) return null;
  const { upos } = tree.token(next);
  return (upos === "NOUN" || upos === "PROPN" || upos === "NUM") && tree.preposition(next) === null
    ? next
    : null;
}
