/** Names as `readLanguage` finds them, document by document, on the tokens of an annotated corpus: exact span and kind. */
import type { Sentence } from "../../src/model/language.ts";
import { findNames } from "../../src/read/language/find-names.ts";
import { bestNames } from "../../src/read/language/network/names.ts";
import { analyse, type Network } from "../../src/read/language/network/network.ts";
import { nameSpans } from "../../train/evaluate.ts";
import type { TreeSentence } from "../../train/treebank.ts";

/** Sentences by document, as `# newdoc` parts them. */
export function byDocument(sentences: readonly TreeSentence[]): TreeSentence[][] {
  const documents: TreeSentence[][] = [];
  for (const sentence of sentences) {
    if (sentence.newDocument || documents.length === 0) documents.push([]);
    documents.at(-1)!.push(sentence);
  }
  return documents;
}

/** F1 of PER, LOC and ORG; groups (NORP) are not annotated in these corpora and left out. */
export function documentNamesF1(documents: readonly (readonly TreeSentence[])[], network: Network): number {
  let right = 0;
  let found = 0;
  let gold = 0;
  for (const document of documents) {
    const { sentences, tags } = read(document, network);
    const ours = new Set<string>();
    for (const { kind, sentence, first, last } of findNames("", sentences, tags, network.shape.names))
      if (kind !== "NORP") ours.add(`${sentence} ${kind}:${first}:${last + 1}`);
    const theirs = new Set(
      document.flatMap((s, i) =>
        [...nameSpans(s.tokens.map((t) => t.name ?? "O"))].map((span) => `${i} ${span}`),
      ),
    );
    found += ours.size;
    gold += theirs.size;
    for (const span of ours) if (theirs.has(span)) right++;
  }
  return (2 * right) / (found + gold);
}

function read(
  document: readonly TreeSentence[],
  network: Network,
): { sentences: Sentence[]; tags: Int32Array[] } {
  const { shape } = network;
  const analyses = analyse(
    network,
    document.map((s) => s.tokens.map((t) => t.form)),
  );
  const sentences = document.map((s, index): Sentence => {
    const { tags, heads, relations } = analyses[index]!;
    const tokens = s.tokens.map(({ form }, i) => {
      const [upos, xpos] = shape.tags[tags[i]!]!.split("/") as [string, string];
      // Offsets play no part here: the corpora come as tokens.
      return {
        index: i,
        start: 0,
        end: 0,
        text: form,
        lemma: form,
        upos,
        xpos,
        head: heads[i]!,
        deprel: shape.relations[relations[i]!]!,
      };
    });
    return { index, start: 0, end: 0, role: "body", paragraph: 0, tokens };
  });
  return {
    sentences,
    tags: analyses.map((a, i) => bestNames(a.nameScores, document[i]!.tokens.length, shape.names)),
  };
}
