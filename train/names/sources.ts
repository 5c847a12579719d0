/** What the names network learns from: annotated sentences and their variants, the vocabulary, the lists. */
import { hashText } from "../../src/read/language/features.ts";
import { buildLexicon } from "../../src/read/language/naming/lexicon.ts";
import { normalise, type InputSpace } from "../../src/read/language/network/inputs.ts";
import { analyse, type Network } from "../../src/read/language/network/network.ts";
import { augmented } from "../augment.ts";
import { NewsGrammar } from "../news-grammar/news-grammar.ts";
import { readEwt, readWikigold, type TreeSentence } from "../treebank.ts";
import type { Vectors } from "../vectors.ts";
import { ecbNames } from "./ecb-names.ts";
import { entries } from "./lists.ts";
import type { Preparation } from "./prepare.ts";
import { smallLetters, swapped } from "./swap.ts";

/** A sentence with the tagger's tags, as it will be read. */
export interface TaggedSentence {
  readonly sentence: TreeSentence;
  readonly tags: Int32Array;
}

export const tagged = (sentences: readonly TreeSentence[], network: Network): TaggedSentence[] =>
  analyse(
    network,
    sentences.map((s) => s.tokens.map((t) => t.form)),
  ).map(({ tags }, i) => ({ sentence: sentences[i]!, tags }));

/** Treebank, wikigold and ECB+: the names of the first two are annotated in full. */
export const annotated = (): TreeSentence[] => [
  ...readEwt("train"),
  ...readWikigold("train").flat(),
  ...ecbNames(),
];

/** Sentences of the news grammar in each pool. */
const NEWS_SENTENCES = 1500;
/** How many sentences have names swapped, and how many of their names. */
const SWAPPED_SENTENCES = 0.7;
const SWAPPED_NAMES = 0.4;
const LONGEST = 180;

/** So many variants of each sentence; an epoch takes one of each, so that the tagger runs only once on it. */
export function variants(
  sentences: readonly TreeSentence[],
  pools: number,
  network: Network,
  random: () => number,
): TaggedSentence[][] {
  const grammar = new NewsGrammar(random);
  return Array.from({ length: pools }, () => {
    const own = sentences.map((s) => (random() < SWAPPED_SENTENCES ? swapped(s, SWAPPED_NAMES, random) : s));
    const news = Array.from({ length: NEWS_SENTENCES }, () => grammar.sentence());
    const changed = [...own, ...news]
      .map((s) => augmented(smallLetters(s, random), random))
      .filter((s) => s.tokens.length > 0 && s.tokens.length <= LONGEST);
    return tagged(changed, network);
  });
}

/** Forms in the order of their rows, and how words become rows. */
export function preparationOf(
  sentences: readonly TreeSentence[],
  vectors: Vectors,
  tags: number,
): { readonly forms: readonly string[]; readonly preparation: Preparation } {
  const count = new Map<string, number>();
  for (const s of sentences)
    for (const t of s.tokens) count.set(normalise(t.form), (count.get(normalise(t.form)) ?? 0) + 1);
  const forms = [...count.keys()].sort();
  const space: InputSpace = {
    forms: new Map(forms.map((form, i) => [hashText(form), i + 1])),
    formRows: forms.length,
    parts: 2 ** 14,
  };
  const frequency = new Float32Array(forms.length + 1);
  for (const [form, n] of count) frequency[space.forms.get(hashText(form))!]! += n;
  const vectorOf = new Map(vectors.words.map((word, i) => [hashText(word), i]));
  return {
    forms,
    preparation: { space, tags, lexicon: buildLexicon(entries()), vectorOf, frequency },
  };
}
