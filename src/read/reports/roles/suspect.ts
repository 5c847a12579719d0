/** The one person that an article names as "the gunman", "the suspect", "the attacker": in apposition, or "identified as". */
import { INTER, type Actor } from "../../../model/actor.ts";
import type { Name } from "../../../model/language.ts";
import type { Tree } from "../../language/tree.ts";
import type { Reading } from "../reading.ts";

/** Nouns for somebody who did it alone, while nobody knows his name. */
const SUSPECTS: ReadonlySet<string> = new Set(
  "gunman shooter attacker assailant suspect killer bomber perpetrator assassin knifeman hijacker arsonist sniper hostage-taker".split(
    " ",
  ),
);
const NAMING: ReadonlySet<string> = new Set("identify name know describe".split(" "));

/** Is this noun one for the person who did it, alone: "the gunman", not "gunmen"? */
export const isSuspectNoun = (tree: Tree, t: number): boolean =>
  tree.token(t).xpos === "NN" && SUSPECTS.has(tree.token(t).lemma);

/** @returns the person, or null where the article names none or more than one so */
export function suspectOf(reading: Reading): Actor | null {
  const named = new Map<number, Name>();
  for (const { index: s } of reading.sentences) {
    const tree = reading.tree(s);
    for (const { index: t } of tree.sentence.tokens) {
      if (!isSuspectNoun(tree, t)) continue;
      for (const other of besides(tree, t)) {
        const name = reading.nameAt(s, other);
        if (name?.kind === "PER") named.set(name.entity, name);
      }
    }
  }
  const [only] = [...named.values()];
  if (!only || named.size > 1) return null;
  const entity = reading.entities[only.entity];
  return {
    name: entity?.name ?? only.text,
    asWritten: [...new Set([entity?.name ?? only.text, ...(entity?.variants ?? [])])],
    inter: INTER.civilians,
  };
}

/** What stands beside a noun as its name: "the gunman, X", "X, the gunman", "the gunman, identified as X", "suspect X". */
function besides(tree: Tree, t: number): readonly number[] {
  const { head } = tree.token(t);
  // Parsers hang "identified" on the noun or on the verb of the sentence.
  const next = tree.sentence.tokens[t + 1]?.text === "," ? t + 2 : t + 1;
  const naming = [...new Set([...tree.children(t, "acl"), next])].filter((c) =>
    NAMING.has(tree.sentence.tokens[c]?.lemma ?? ""),
  );
  return [
    ...tree.children(t, "appos", "flat", "nmod:desc"),
    ...(head >= 0 && tree.is(t, "appos", "compound", "nmod:desc") ? [head] : []),
    ...naming.flatMap((v) => tree.children(v, "obl", "obj", "xcomp")),
    // "The gunman was identified as X."
    ...(head >= 0 && NAMING.has(tree.token(head).lemma) && tree.is(t, "nsubj", "nsubj:pass")
      ? tree.children(head, "obl", "obj", "xcomp")
      : []),
  ];
}
