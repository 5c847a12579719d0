/** How well names are found, document by document, on the tokens of an annotated corpus: exact span and kind. */
import type { Sentence } from "../../src/model/language.ts";
import { findNames } from "../../src/read/language/find-names.ts";
import type { TaggedForms } from "../../src/read/language/naming/namer.ts";
import { analyse, type Analysis, type Network } from "../../src/read/language/network/network.ts";
import { nameSpans } from "../evaluate.ts";
import type { TreeSentence } from "../treebank.ts";

/** Sentences by document, as `# newdoc` parts them. */
export function byDocument(sentences: readonly TreeSentence[]): TreeSentence[][] {
  const documents: TreeSentence[][] = [];
  for (const sentence of sentences) {
    if (sentence.newDocument || documents.length === 0) documents.push([]);
    documents.at(-1)!.push(sentence);
  }
  return documents;
}

/** Tells names as classes of words. */
export interface NameTagger {
  readonly classes: readonly string[];
  tags(document: readonly TaggedForms[]): Int32Array[];
}

/** Names right, found and in the corpus. */
type Count = [right: number, found: number, gold: number];
export type NameScores = Readonly<Record<"all" | "PER" | "LOC" | "ORG", number>>;

/** F1 of PER, LOC and ORG, together and each; groups (NORP) are not annotated in these corpora and left out. */
export function documentNamesF1(
  documents: readonly (readonly TreeSentence[])[],
  network: Network,
  tagger: NameTagger,
): NameScores {
  const counts = { all: [0, 0, 0], PER: [0, 0, 0], LOC: [0, 0, 0], ORG: [0, 0, 0] } as Record<string, Count>;
  const add = (span: string, what: 0 | 1 | 2): void => {
    counts["all"]![what]++;
    counts[span.slice(0, 3)]![what]++;
  };
  for (const document of documents) {
    const forms = document.map((s) => s.tokens.map((t) => t.form));
    const analyses = analyse(network, forms);
    const sentences = forms.map((own, index) => sentenceOf(own, index, analyses[index]!, network));
    const tags = tagger.tags(forms.map((own, i) => ({ forms: own, tags: analyses[i]!.tags })));
    const ours = document.map(() => new Set<string>());
    for (const { kind, sentence, first, last } of findNames("", sentences, tags, tagger.classes))
      if (kind !== "NORP") ours[sentence]!.add(`${kind}:${first}:${last + 1}`);
    document.forEach((s, i) => {
      const theirs = nameSpans(s.tokens.map((t) => t.name ?? "O"));
      for (const span of theirs) add(span, 2);
      for (const span of ours[i]!) {
        add(span, 1);
        if (theirs.has(span)) add(span, 0);
      }
    });
  }
  const f1 = ([right, found, gold]: Count): number => (2 * right) / Math.max(1, found + gold);
  return {
    all: f1(counts["all"]!),
    PER: f1(counts["PER"]!),
    LOC: f1(counts["LOC"]!),
    ORG: f1(counts["ORG"]!),
  };
}

/** Offsets play no part here: the corpora come as tokens. */
function sentenceOf(
  forms: readonly string[],
  index: number,
  { tags, heads, relations }: Analysis,
  { shape }: Network,
): Sentence {
  const tokens = forms.map((text, i) => {
    const [upos, xpos] = shape.tags[tags[i]!]!.split("/") as [string, string];
    const deprel = shape.relations[relations[i]!]!;
    return { index: i, start: 0, end: 0, text, lemma: text, upos, xpos, head: heads[i]!, deprel };
  });
  return { index, start: 0, end: 0, role: "body", paragraph: 0, tokens };
}
