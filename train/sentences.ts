/**
 * Trains the sentence splitter, an averaged perceptron over the spaces of UD English-EWT's running text, and writes
 * models/en-sentences.bin:   node train/sentences.ts [--out models/en-sentences.bin]
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import {
  boundaryFeatures,
  certainly,
  MOST_FEATURES,
  scoreOf,
  sentenceStarts,
  type SentenceModel,
} from "../src/read/language/en/sentences.ts";
import { tokenize, type TokenSpan } from "../src/read/language/en/tokenize.ts";
import { writeWeights } from "../src/read/language/weights-file.ts";
import { randomFrom, shuffle } from "./random.ts";
import { rawText, readEwt, type Split } from "./treebank.ts";

const { values: options } = parseArgs({
  options: { out: { type: "string", default: join(import.meta.dirname, "../models/en-sentences.bin") } },
});
const BITS = 15;
const EPOCHS = 12;
const random = randomFrom(3);

interface Running {
  readonly text: string;
  readonly tokens: TokenSpan[];
  readonly starts: ReadonlySet<number>;
  readonly sentences: ReadonlySet<string>;
}

function running(split: Split): Running {
  const { text, starts, ends } = rawText(readEwt(split));
  return {
    text,
    tokens: tokenize(text, 0, text.length),
    starts: new Set(starts.map((s) => s[0]!)),
    sentences: new Set(starts.map((s, k) => `${s[0]}:${ends[k]!.at(-1)}`)),
  };
}

function sentenceF1({ text, tokens, sentences }: Running, model: SentenceModel): number {
  const starts = sentenceStarts(text, tokens, model);
  const right = starts.filter((b, k) =>
    sentences.has(`${tokens[b]!.start}:${tokens[(starts[k + 1] ?? tokens.length) - 1]!.end}`),
  ).length;
  return (2 * right) / (starts.length + sentences.size);
}

const train = running("train");
const dev = running("dev");
const weights = new Float32Array(2 ** BITS);
const totals = new Float64Array(2 ** BITS);
const stamps = new Int32Array(2 ** BITS);
let time = 0;
const features = new Int32Array(MOST_FEATURES);
interface Place {
  readonly i: number;
  readonly from: number;
  readonly gold: boolean;
}
const places: Place[] = [];
for (let i = 1, from = 0; i < train.tokens.length; i++) {
  const gold = train.starts.has(train.tokens[i]!.start);
  if (certainly(train.text, train.tokens, i) === null) places.push({ i, from, gold });
  if (gold) from = i;
}
for (let epoch = 0; epoch < EPOCHS; epoch++) {
  for (const { i, from, gold } of shuffle(places, random)) {
    time++;
    const count = boundaryFeatures(train.text, train.tokens, i, from, features);
    // A margin: a narrow win is learnt from too.
    const score = scoreOf(weights, features, count);
    if (gold ? score > 1 : score < -1) continue;
    for (let f = 0; f < count; f++) {
      const at = features[f]! & (weights.length - 1);
      totals[at]! += (time - stamps[at]!) * weights[at]!;
      stamps[at] = time;
      weights[at]! += gold ? 0.1 : -0.1;
    }
  }
}
const mean = weights.map((w, at) => (totals[at]! + (time - stamps[at]!) * w) / time);
const most = mean.reduce((m, w) => Math.max(m, Math.abs(w)), 0);
const small = Int16Array.from(mean, (w) => Math.round((w / most) * 32767));
writeWeights(options.out!, { language: "en" }, new Map([["weights", small]]));
console.log(
  `sentence F1: train ${(100 * sentenceF1(train, small)).toFixed(2)}, dev ${(100 * sentenceF1(dev, small)).toFixed(2)}`,
);
