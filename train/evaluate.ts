/** Measures a network on annotated sentences with their own tokens. Punctuation counts, as in the CoNLL shared tasks. */
import { analyse, type Network } from "../src/read/language/network/network.ts";
import type { TreeSentence } from "./treebank.ts";

export interface Scores {
  readonly upos: number;
  readonly xpos: number;
  readonly uas: number;
  readonly las: number;
}

export function evaluate(network: Network, sentences: readonly TreeSentence[]): Scores {
  const { shape } = network;
  let words = 0,
    upos = 0,
    xpos = 0,
    uas = 0,
    las = 0;
  const analyses = analyse(
    network,
    sentences.map((s) => s.tokens.map((t) => t.form)),
  );
  sentences.forEach((s, k) => {
    const a = analyses[k]!;
    s.tokens.forEach((t, i) => {
      words++;
      const [u, x] = shape.tags[a.tags[i]!]!.split("/");
      if (u === t.upos) upos++;
      if (x === t.xpos) xpos++;
      if (a.heads[i] !== t.head) return;
      uas++;
      if (shape.relations[a.relations[i]!] === t.deprel) las++;
    });
  });
  return {
    upos: upos / words,
    xpos: xpos / words,
    uas: uas / words,
    las: las / words,
  };
}

/** "PER:3:5" for PER, LOC and ORG; other kinds are left out. */
export function nameSpans(tags: readonly string[]): Set<string> {
  const spans = new Set<string>();
  for (let i = 0; i < tags.length; i++) {
    if (!tags[i]!.startsWith("B-")) continue;
    const kind = tags[i]!.slice(2);
    let end = i + 1;
    while (end < tags.length && tags[end] === `I-${kind}`) end++;
    if (kind === "PER" || kind === "LOC" || kind === "ORG") spans.add(`${kind}:${i}:${end}`);
  }
  return spans;
}

export const formatScores = (s: Scores): string =>
  `UPOS ${(s.upos * 100).toFixed(2)} XPOS ${(s.xpos * 100).toFixed(2)} UAS ${(s.uas * 100).toFixed(2)} LAS ${(s.las * 100).toFixed(2)}`;
