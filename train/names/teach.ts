/** Trains a names network on pools of annotated sentences. */
import { LEXICON_ROWS } from "../../src/read/language/naming/lexicon.ts";
import { lexiconRow } from "../../src/read/language/naming/inputs.ts";
import type { NamingShape } from "../../src/read/language/naming/shape.ts";
import { randomFrom, shuffle } from "../random.ts";
import type { Vectors } from "../vectors.ts";
import { NamesTrainer, type NamingSentence } from "./names-trainer.ts";
import { prepare, type Preparation } from "./prepare.ts";
import type { TaggedSentence } from "./sources.ts";

export interface Lesson {
  readonly shape: NamingShape;
  readonly preparation: Preparation;
  readonly vectors: Vectors;
  readonly pools: readonly (readonly TaggedSentence[])[];
  readonly epochs: number;
  readonly seed: number;
}

const BATCH_WORDS = 400;
const RATE = 0.003;
/**
 * Rare forms are taken for unknown, lists and tags are hidden: the training text is better known, listed and tagged than
 * any that will be read.
 */
const HIDDEN = { forms: 1, lists: 0.12, tags: 0.35 };
const DROPOUT = { input: 0.25, word: 0.1, hidden: 0.5 };

/** @param after each epoch: its number, loss by word, and the trainer */
export function teach(
  { shape, preparation, vectors, pools, epochs, seed }: Lesson,
  after: (epoch: number, loss: number, trainer: NamesTrainer) => void,
): NamesTrainer {
  const random = randomFrom(seed);
  const rows = lexiconRow(preparation.space, shape.tags.length, LEXICON_ROWS);
  const initial = new Float32Array(rows * shape.input);
  for (let i = 0; i < initial.length; i++) initial[i] = (random() * 2 - 1) * 0.1;
  const trainer = new NamesTrainer(shape, initial, vectors.values, vectors.size, random);
  const hiding = { ...HIDDEN, random };
  const words = pools[0]!.reduce((n, { sentence }) => n + sentence.tokens.length, 0);
  const steps = Math.ceil((words / BATCH_WORDS) * epochs);
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = shuffle([...pools[epoch % pools.length]!], random);
    let batch: NamingSentence[] = [];
    let size = 0;
    const flush = (): void => {
      if (batch.length === 0) return;
      const warm = Math.min(1, step / 200);
      const rate = RATE * warm * (0.5 + 0.5 * Math.cos(Math.PI * Math.min(1, step / steps))) + 1e-6;
      trainer.train(batch, rate, DROPOUT, step < 500 ? 0.9 : 0.998);
      step++;
      batch = [];
      size = 0;
    };
    for (const { sentence, tags } of order) {
      const item = prepare(preparation, sentence, tags, hiding);
      batch.push(item);
      size += item.length;
      if (size >= BATCH_WORDS) flush();
    }
    flush();
    const loss = trainer.loss / trainer.words;
    trainer.loss = trainer.words = 0;
    after(epoch + 1, loss, trainer);
  }
  return trainer;
}
