/** Our own sentence splitter and tokens on raw text, for training. */
import { join } from "node:path";
import { sentenceStarts, type SentenceModel } from "../src/read/language/en/sentences.ts";
import { tokenize } from "../src/read/language/en/tokenize.ts";
import { readWeights } from "../src/read/language/weights-file.ts";

let model: SentenceModel | undefined;

/** @throws Error where the splitter is not trained yet (node train/sentences.ts) */
export function loadSentences(text: string): string[][] {
  model ??= readWeights(join(import.meta.dirname, "../models/en-sentences.bin")).arrays.get(
    "weights",
  ) as Int16Array;
  const tokens = tokenize(text, 0, text.length);
  const starts = sentenceStarts(text, tokens, model);
  return starts.map((from, k) =>
    tokens.slice(from, starts[k + 1] ?? tokens.length).map(({ start, end }) => text.slice(start, end)),
  );
}
