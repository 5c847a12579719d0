/** Trains tagger, parser and names as averaged perceptrons and writes models/en.bin. */
import { join } from "node:path";
import { hashText } from "../src/read/language/features.ts";
import { bestClass, scoreFeatures, type LinearModel } from "../src/read/language/linear.ts";
import {
  allowMoves,
  apply,
  canLeft,
  canRight,
  canShift,
  isFinal,
  PARSE_FEATURES,
  parseFeatures,
  parseTree,
  startState,
  type ParserState,
} from "../src/read/language/parse-tree.ts";
import { TAG_FEATURES, tagFeatures, tagSequence } from "../src/read/language/tag-sequence.ts";
import { wordsOf, type Words } from "../src/read/language/words.ts";
import { writeWeights, type NumericArray } from "../src/read/language/weights-file.ts";
import { PerceptronTrainer, randomFrom, shuffle } from "./perceptron.ts";
import { readEwt, type TreeSentence } from "./treebank.ts";

const random = randomFrom(7);
const train = readEwt("train");
const dev = readEwt("dev");
interface Item {
  s: TreeSentence;
  words: Words;
  tags: Int32Array;
  predicted: Int32Array;
}
const item = (s: TreeSentence, classes: string[]): Item => ({
  s,
  words: wordsOf(s.tokens.map((t) => t.form)),
  tags: Int32Array.from(s.tokens, (t) => classes.indexOf(`${t.upos}/${t.xpos}`)),
  predicted: new Int32Array(0),
});
const classes = [...new Set(train.flatMap((s) => s.tokens.map((t) => `${t.upos}/${t.xpos}`)))];
const trainItems = train.map((s) => item(s, classes));
const devItems = dev.map((s) => item(s, classes));

function trainTags(
  items: readonly { words: Words; gold: Int32Array; extra: Int32Array | null }[],
  classes: string[],
  bits: number,
  epochs: number,
): LinearModel {
  const trainer = new PerceptronTrainer(classes, bits);
  const features = new Int32Array(TAG_FEATURES);
  const scores = new Float32Array(512);
  const order = [...items];
  for (let e = 0; e < epochs; e++) {
    for (const { words, gold, extra } of shuffle(order, random)) {
      let t1 = -1,
        t2 = -1;
      for (let i = 0; i < words.length; i++) {
        trainer.tick();
        const n = tagFeatures(words, i, t1, t2, extra, features);
        scoreFeatures(trainer.model, features, n, scores);
        const guess = bestClass(scores, classes.length);
        if (guess !== gold[i]) trainer.update(features, n, gold[i]!, guess);
        t2 = t1;
        t1 = guess;
      }
    }
  }
  return trainer.average();
}
console.time("tagger");
const tagger = trainTags(
  trainItems.map((i) => ({ words: i.words, gold: i.tags, extra: null })),
  classes,
  21,
  6,
);
for (const i of devItems) i.predicted = tagSequence(tagger, i.words, null);
// Jackknife: each fifth is tagged by a model of the other four.
for (let fold = 0; fold < 4; fold++) {
  const model = trainTags(
    trainItems.filter((_, k) => k % 4 !== fold).map((i) => ({ words: i.words, gold: i.tags, extra: null })),
    classes,
    21,
    4,
  );
  trainItems.forEach((i, k) => {
    if (k % 4 === fold) i.predicted = tagSequence(model, i.words, null);
  });
}
console.timeEnd("tagger");
let ok = 0,
  okU = 0,
  all = 0;
for (const i of devItems)
  i.predicted.forEach((t, k) => {
    all++;
    if (t === i.tags[k]) ok++;
    if (classes[t]!.split("/")[0] === i.s.tokens[k]!.upos) okU++;
  });
console.log("dev tag", ok / all, "upos", okU / all);

const deprels = [...new Set(train.flatMap((s) => s.tokens.map((t) => t.deprel)))];
const moves = ["S", ...deprels.map((d) => `L:${d}`), ...deprels.map((d) => `R:${d}`)];
const moveOf = Uint8Array.from(moves, (m) => (m === "S" ? 0 : m.startsWith("L") ? 1 : 2));

function isProjective(heads: readonly number[]): boolean {
  for (let i = 0; i < heads.length; i++) {
    const a = Math.min(i, heads[i]!),
      b = Math.max(i, heads[i]!);
    for (let j = a + 1; j < b; j++) if (heads[j]! < a || heads[j]! > b) return false;
  }
  return true;
}
/** Cost of each move given gold heads (dynamic oracle for arc-hybrid, Goldberg & Nivre 2013). */
function costs(s: ParserState, gold: readonly number[]): number[] {
  const s0 = s.depth > 0 ? s.stack[s.depth - 1]! : -1,
    s1 = s.depth > 1 ? s.stack[s.depth - 2]! : -1,
    b = s.buffer;
  let shift = 0,
    left = 0,
    right = 0;
  for (let k = 0; k < s.depth; k++) {
    const x = s.stack[k]!;
    if (gold[x] === b) shift++;
    if (k < s.depth - 1 && b < s.n && gold[b] === x) shift++;
  }
  if (s0 >= 0) {
    if (gold[s0] === s1 && s1 >= 0) left++;
    for (let k = b; k <= s.n; k++) {
      if (k > b && gold[s0] === k) left++;
      if (k < s.n && gold[k] === s0) {
        left++;
        right++;
      }
      if (gold[s0] === k) right++;
    }
  }
  return [canShift(s) ? shift : 1e9, canLeft(s) ? left : 1e9, canRight(s) ? right : 1e9];
}
console.time("parser");
const parser = new PerceptronTrainer(moves, 22);
const pf = new Int32Array(PARSE_FEATURES),
  ps = new Float32Array(512),
  pa = new Uint8Array(512);
const classOf = new Map(moves.map((m, k) => [m, k]));
const good = trainItems.filter((i) =>
  isProjective(i.s.tokens.map((t) => (t.head < 0 ? i.s.tokens.length : t.head))),
);
for (let e = 0; e < 6; e++) {
  for (const i of shuffle(good, random)) {
    const n = i.words.length;
    const gold = i.s.tokens.map((t) => (t.head < 0 ? n : t.head));
    const tags = i.predicted;
    const s = startState(n);
    while (!isFinal(s)) {
      parser.tick();
      const k = parseFeatures(s, i.words, tags, pf);
      scoreFeatures(parser.model, pf, k, ps);
      allowMoves(s, moveOf, pa);
      const guess = bestClass(ps, moves.length, pa);
      const cost = costs(s, gold);
      const least = Math.min(...cost);
      const s0 = s.depth > 0 ? s.stack[s.depth - 1]! : -1;
      const correct = (c: number): boolean => {
        const m = moveOf[c]!;
        if (!pa[c] || cost[m]! > least) return false;
        if (m === 0) return true;
        const head = m === 1 ? s.buffer : s.stack[s.depth - 2]!;
        return gold[s0] !== head || moves[c]!.slice(2) === i.s.tokens[s0]!.deprel;
      };
      let truth = -1;
      for (let c = 0; c < moves.length; c++) if (correct(c) && (truth < 0 || ps[c]! > ps[truth]!)) truth = c;
      if (truth !== guess) parser.update(pf, k, truth, guess);
      const next = e > 0 && random() < 0.9 ? guess : truth;
      apply(s, moveOf[next]!, next);
    }
  }
}
const parserModel = parser.average();
console.timeEnd("parser");
let uas = 0,
  las = 0;
all = 0;
console.time("parse dev");
for (const i of devItems) {
  const tree = parseTree(parserModel, moveOf, i.words, i.predicted);
  i.s.tokens.forEach((t, k) => {
    all++;
    if (tree.heads[k] === t.head) {
      uas++;
      if (moves[tree.labels[k]!]!.slice(2) === t.deprel) las++;
    }
  });
}
console.timeEnd("parse dev");
console.log("dev UAS", uas / all, "LAS", las / all, all);
const iob = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG"];
const nameOf = (tag: string | null): number => Math.max(0, iob.indexOf(tag ?? "O"));
const names = trainTags(
  trainItems.map((i) => ({
    words: i.words,
    gold: Int32Array.from(i.s.tokens, (t) => nameOf(t.name)),
    extra: i.predicted,
  })),
  iob,
  20,
  8,
);
let tp = 0,
  fp = 0,
  fn = 0;
const spans = (tags: readonly number[]): Set<string> => {
  const out = new Set<string>();
  for (let a = 0; a < tags.length; a++) {
    const kind = Math.ceil(tags[a]! / 2);
    if (kind === 0) continue;
    let b = a + 1;
    while (b < tags.length && tags[b]! === kind * 2) b++;
    out.add(`${kind}:${a}:${b}`);
    a = b - 1;
  }
  return out;
};
for (const i of devItems) {
  const g = spans(i.s.tokens.map((t) => nameOf(t.name)));
  const p = spans([...tagSequence(names, i.words, i.predicted)]);
  for (const x of p)
    if (g.has(x)) tp++;
    else fp++;
  for (const x of g) if (!p.has(x)) fn++;
}
console.log("dev names P", tp / (tp + fp), "R", tp / (tp + fn), "F", (2 * tp) / (2 * tp + fp + fn));
// Base forms, for the lemmas: what stands as VB, VBP, NN in the treebank, as sorted hashes.
const vocabulary = Int32Array.from(
  new Set(
    train.flatMap((s) =>
      s.tokens
        .filter((t) => ["VB", "VBP", "NN", "JJ", "RB"].includes(t.xpos))
        .map((t) => hashText(t.form.toLowerCase())),
    ),
  ),
).sort();
writeWeights(
  join(import.meta.dirname, "../models/en.bin"),
  {
    tags: classes,
    moves,
    names: iob,
    tagSize: tagger.size,
    parseSize: parserModel.size,
    nameSize: names.size,
  },
  new Map<string, NumericArray>([
    ["tagger", tagger.weights as Int16Array],
    ["parser", parserModel.weights as Int16Array],
    ["names", names.weights as Int16Array],
    ["vocabulary", vocabulary],
  ]),
);
