/** Sentences as the names network is trained on: rows of its table, classes to be learnt. */
import { wordFlags } from "../../src/read/language/en/word-flags.ts";
import { hashText } from "../../src/read/language/features.ts";
import { lexiconRow, MOST_ROWS, tagRow, wordRows } from "../../src/read/language/naming/inputs.ts";
import { beginsListed, LISTS, markNames, type Lexicon } from "../../src/read/language/naming/lexicon.ts";
import { normalise, type InputSpace } from "../../src/read/language/network/inputs.ts";
import type { TreeSentence } from "../treebank.ts";
import type { NamingSentence } from "./names-trainer.ts";

export const CLASSES = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG", "B-OTH", "I-OTH"];
const classOf = new Map(CLASSES.map((name, c) => [name, c]));
/** Its towns are in the lexicon. */
export const flags = wordFlags({ whole: new Set(), part: new Set() });

export interface Preparation {
  readonly space: InputSpace;
  readonly tags: number;
  readonly lexicon: Lexicon;
  readonly vectorOf: ReadonlyMap<number, number>;
  /** How often the training text has the form of a row. */
  readonly frequency: Float32Array;
}

/** Rare forms are at times taken for unknown, so that the unknown form learns; some sentences' lists are hidden. */
export interface Hiding {
  readonly random: () => number;
  readonly forms: number;
  readonly lists: number;
  readonly tags: number;
}

/** @param tags as the tagger gave them */
export function prepare(
  { space, tags: tagCount, lexicon, vectorOf, frequency }: Preparation,
  s: TreeSentence,
  tags: Int32Array,
  hiding: Hiding | null,
): NamingSentence {
  const n = s.tokens.length;
  const rows = new Int32Array(n * (MOST_ROWS + 1 + LISTS));
  const starts = new Int32Array(n + 1);
  const marks: number[][] = s.tokens.map(() => []);
  const hidden = hiding !== null && hiding.random() < hiding.lists;
  if (!hidden) {
    const hashes = Int32Array.from(s.tokens, (t) => hashText(t.form.toLowerCase()));
    markNames(
      lexicon,
      hashes,
      Uint8Array.from(s.tokens, (t) => (t.form.charAt(0) === t.form.toLowerCase().charAt(0) ? 0 : 1)),
      Uint8Array.from(hashes, (hash) => (beginsListed(lexicon, hash) ? 1 : 0)),
      (word, row) => {
        if (hiding === null || hiding.random() >= hiding.lists)
          marks[word]!.push(lexiconRow(space, tagCount, row));
      },
    );
  }
  let at = 0;
  s.tokens.forEach((t, i) => {
    starts[i] = at;
    const count = wordRows(space, t.form, flags, rows, at);
    if (hiding !== null && hiding.random() < hiding.forms / (hiding.forms + frequency[rows[at]!]!))
      rows[at] = 0;
    at += count;
    if (hiding === null || hiding.random() >= hiding.tags) rows[at++] = tagRow(space, tags[i]!);
    for (const row of marks[i]!) rows[at++] = row;
  });
  starts[n] = at;
  return {
    length: n,
    rows: rows.slice(0, at),
    starts,
    vectors: Int32Array.from(s.tokens, (t) => vectorOf.get(hashText(normalise(t.form))) ?? -1),
    classes: classesOf(s),
  };
}

/** A word lost in augmentation may have begun its name: the next one does then. */
function classesOf(s: TreeSentence): Int32Array {
  const out = Int32Array.from(s.tokens, (t) => (t.name === null ? -1 : (classOf.get(t.name) ?? 0)));
  for (let i = 0; i < out.length; i++) {
    const c = out[i]!;
    const inside = c > 0 && c % 2 === 0;
    if (inside && (i === 0 || (out[i - 1] !== c && out[i - 1] !== c - 1 && out[i - 1] !== -1)))
      out[i] = c - 1;
  }
  return out;
}
