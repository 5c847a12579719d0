/** Subtrees with their tags and names, and how they are joined to larger ones. Annotation follows English-EWT. */
import type { TreeToken } from "../treebank.ts";

/** A subtree: tokens in order with local heads, the index of its own root. */
export interface Phrase {
  readonly tokens: readonly TreeToken[];
  readonly root: number;
}

export type Part = readonly [Phrase, string];

/** Joins phrases in order; the one with relation "" is the head of the others. */
export function join(...parts: readonly (Part | null)[]): Phrase {
  const given = parts.filter((part) => part !== null);
  const tokens: TreeToken[] = [];
  const roots: number[] = [];
  for (const [phrase] of given) {
    const shift = tokens.length;
    roots.push(shift + phrase.root);
    tokens.push(...phrase.tokens.map((t) => ({ ...t, head: t.head < 0 ? -1 : t.head + shift })));
  }
  const head = given.findIndex(([, relation]) => relation === "");
  given.forEach(([, relation], k) => {
    if (k !== head) tokens[roots[k]!] = { ...tokens[roots[k]!]!, head: roots[head]!, deprel: relation };
  });
  return { tokens, root: roots[head]! };
}

export const word = (form: string, tag: string, name = "O"): Phrase => {
  const [upos, xpos] = tag.split("/") as [string, string];
  return {
    tokens: [
      { form, lemma: form.toLowerCase(), upos, xpos, head: -1, deprel: "root", spaceAfter: true, name },
    ],
    root: 0,
  };
};

export const TAGS = {
  det: "DET/DT",
  adp: "ADP/IN",
  noun: "NOUN/NN",
  nouns: "NOUN/NNS",
  propn: "PROPN/NNP",
  adj: "ADJ/JJ",
  num: "NUM/CD",
  past: "VERB/VBD",
  participle: "VERB/VBN",
  gerund: "VERB/VBG",
  base: "VERB/VB",
  present: "VERB/VBP",
  presents: "VERB/VBZ",
  adv: "ADV/RB",
  comma: "PUNCT/,",
  stop: "PUNCT/.",
  wasAux: "AUX/VBD",
  modal: "AUX/MD",
  to: "PART/TO",
} as const;
