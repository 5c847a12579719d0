/** Scores from running text, as the CoNLL 2018 shared task counts them: words are matched by the characters they cover. */
import { readLanguage, type LanguageModel } from "../../src/read/language/read-language.ts";
import { rawText, type TreeSentence } from "../../train/treebank.ts";

export interface RawTextScores {
  readonly sentenceF1: number;
  readonly tokenF1: number;
  readonly lasF1: number;
}

export function rawTextScores(sentences: readonly TreeSentence[], model: LanguageModel): RawTextScores {
  const { text, starts, ends } = rawText(sentences);
  const ours = readLanguage(text, [{ role: "body", start: 0, end: text.length }], model).sentences;
  const goldSentences = new Set(starts.map((s, k) => `${s[0]}:${ends[k]!.at(-1)}`));
  // Word → "head's characters, relation".
  const gold = new Map<string, string>();
  sentences.forEach(({ tokens }, k) => {
    const key = (i: number): string => (i < 0 ? "root" : `${starts[k]![i]}:${ends[k]![i]}`);
    tokens.forEach((token, i) => gold.set(key(i), `${key(token.head)} ${token.deprel}`));
  });
  let words = 0,
    same = 0,
    attached = 0,
    sameSentences = 0;
  for (const sentence of ours) {
    if (goldSentences.has(`${sentence.start}:${sentence.end}`)) sameSentences++;
    for (const token of sentence.tokens) {
      words++;
      const truth = gold.get(`${token.start}:${token.end}`);
      if (truth === undefined) continue;
      same++;
      const head = token.head < 0 ? null : sentence.tokens[token.head]!;
      if (truth === `${head === null ? "root" : `${head.start}:${head.end}`} ${token.deprel}`) attached++;
    }
  }
  const f1 = (right: number, a: number, b: number): number => (2 * right) / (a + b);
  return {
    sentenceF1: f1(sameSentences, ours.length, goldSentences.size),
    tokenF1: f1(same, words, gold.size),
    lasF1: f1(attached, words, gold.size),
  };
}
