/** The words of a noun phrase, as a reader would quote it: without the clauses that hang on it. */
import type { Tree } from "../../language/tree.ts";
import type { Reading } from "../reading.ts";

/** Relations of what belongs to the short form of a phrase. */
const KEPT = [
  "det",
  "amod",
  "compound",
  "nummod",
  "nmod:poss",
  "flat",
  "goeswith",
  "advmod",
  "nmod",
  "case",
  "appos",
  "punct",
  "conj",
  "cc",
];
/** Longest phrase that names an actor, in tokens. */
const LONGEST = 9;

export interface Phrase {
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

/** The phrase headed by `head`: what stands before it, and its of-phrase. */
export function phraseOf(reading: Reading, s: number, head: number): Phrase {
  const tree = reading.tree(s);
  let first = head;
  let last = head;
  for (const c of tree.children(head)) {
    if (c < head && tree.is(c, "amod", "compound", "nummod", "nmod:poss", "flat", "det", "nmod"))
      first = Math.min(first, tree.extent(c)[0]);
    if (c > head && tree.is(c, "flat", "compound", "goeswith")) last = Math.max(last, tree.extent(c)[1]);
    if (c > head && tree.is(c, "nmod") && ["of", "from", "in"].includes(tree.preposition(c) ?? "")) {
      const [, end] = simpleExtent(tree, c);
      if (end - first < LONGEST) last = Math.max(last, end);
    }
  }
  while (first < head && /^(the|a|an|and|\W+|of|by|with)$/i.test(tree.token(first).text)) first++;
  const name = reading.nameAt(s, head);
  if (name) {
    first = Math.min(first, name.first);
    last = Math.max(last, name.last);
  }
  if (last - first >= LONGEST) first = Math.max(first, head - LONGEST + 1);
  return { first, last, text: tree.text(first, last, reading.text).replace(/\s+/g, " ") };
}

/** First and last token of the short form below `head`. */
function simpleExtent(tree: Tree, head: number): readonly [number, number] {
  let [first, last] = [head, head];
  for (const c of tree.children(head)) {
    if (!tree.is(c, ...KEPT) || tree.is(c, "conj", "cc", "appos", "punct")) continue;
    const [f, l] = tree.is(c, "nmod") ? simpleExtent(tree, c) : tree.extent(c);
    first = Math.min(first, f);
    last = Math.max(last, l);
  }
  return [first, last];
}
