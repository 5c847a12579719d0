/**
 * The names network: sums of embeddings of words, of their tags and of the lists that hold them → a two-way LSTM → scores
 * for a conditional random field (Huang, Xu & Yu 2015; Lample et al. 2016). It runs after the tagger, whose tags it sees.
 */
import { hashText } from "../features.ts";
import type { InputSpace, WordFlags } from "../network/inputs.ts";
import type { Kernel } from "../network/kernel.ts";
import { bestNames } from "./best-names.ts";
import { pack, type Packing } from "../network/packing.ts";
import { runLayer } from "../network/recurrent.ts";
import { MOST_ROWS, wordRows } from "./inputs.ts";
import { beginsListed, markNames, type Lexicon } from "./lexicon.ts";
import type { NamingShape, NamingWeights } from "./shape.ts";

export interface Namer {
  readonly shape: NamingShape;
  /** The tagger's tags → those of the shape. */
  readonly tagOf: Int32Array;
  /** 1 for those of the tagger's tags that are proper nouns. */
  readonly proper: Uint8Array;
  readonly lexicon: Lexicon;
  readonly kernel: Kernel;
  readonly weights: NamingWeights;
  /** (classes + 1) × classes, with what may not follow. */
  readonly transitions: Float32Array;
  readonly embeddings: Embeddings;
  /** Rows × input: embeddings of tags, and of places in listed names. */
  readonly tagRows: Float32Array;
  readonly listRows: Float32Array;
  /** Words as they were summed before: a word's sum never changes. */
  readonly known: Map<string, KnownWord>;
}

export interface Embeddings {
  readonly space: InputSpace;
  readonly flags: WordFlags;
  /** rows × input, in 8 bits, with the scale of each row. */
  readonly table: Int8Array;
  readonly scale: Float32Array;
}

interface KnownWord {
  /** Of its rows of the table. */
  readonly sum: Float32Array;
  /** Of the form in small letters. */
  readonly hash: number;
  readonly capital: 0 | 1;
  /** 1 where listed names begin with it. */
  readonly listed: 0 | 1;
}

/** Words that are kept: 10 MB at most. */
const MOST_KNOWN = 20_000;

/** Words that one pass takes at most. */
export const MOST_WORDS = 1024;

/** A sentence and the tagger's tags of its words. */
export interface TaggedForms {
  readonly forms: readonly string[];
  readonly tags: Int32Array;
}

/** Bytes that the kernel needs for weights and one pass. */
export function memoryFor({ input, hidden, layers, names }: NamingShape): number {
  const weights =
    layers * 8 * hidden * (Math.max(input, 2 * hidden) + 1 + hidden) + 2 * hidden * (names.length + 8);
  return 4 * (2 * weights + MOST_WORDS * (2 * input + hidden * (2 * layers + 12) + 64)) + 2 ** 20;
}

/** The best classes of each word. @param sentences of at most MOST_WORDS words each */
export function nameTagsOf(namer: Namer, sentences: readonly TaggedForms[]): Int32Array[] {
  const tags: Int32Array[] = sentences.map(({ forms }) => new Int32Array(forms.length));
  const named = sentences.map((_, s) => s).filter((s) => mayHoldName(namer, sentences[s]!));
  const read = named.map((s) => sentences[s]!);
  const scores = nameScores(namer, read);
  named.forEach((s, k) => {
    tags[s] = bestNames(scores[k]!, read[k]!.forms.length, namer.transitions);
  });
  return tags;
}

/** A proper noun for the tagger, or a capital after the first word. */
function mayHoldName({ proper }: Namer, { forms, tags }: TaggedForms): boolean {
  for (let i = 0; i < forms.length; i++) {
    if (proper[tags[i]!] === 1) return true;
    const form = forms[i]!;
    if (i > 0 && form !== "I" && form.charAt(0) !== form.charAt(0).toLowerCase()) return true;
  }
  return false;
}

/** Scores of each sentence's words (rows) and classes (columns). */
function nameScores(namer: Namer, sentences: readonly TaggedForms[]): Float32Array[] {
  const out: Float32Array[] = [];
  for (let from = 0; from < sentences.length;) {
    let to = from;
    let words = 0;
    while (to < sentences.length && (to === from || words + sentences[to]!.forms.length <= MOST_WORDS))
      words += sentences[to++]!.forms.length;
    out.push(...scoreBatch(namer, sentences.slice(from, to)));
    from = to;
  }
  return out;
}

function scoreBatch(namer: Namer, sentences: readonly TaggedForms[]): Float32Array[] {
  const { kernel, shape, weights } = namer;
  const { hidden } = shape;
  const packing = pack(sentences.map(({ forms }) => forms.length));
  const N = packing.rows;
  if (N === 0) return sentences.map(() => new Float32Array(0));
  const mark = kernel.mark();
  const x = kernel.matrix(N, shape.input);
  sentences.forEach((sentence, s) => embed(namer, sentence, x.data, packing, packing.first[s]!));
  const gates = kernel.matrix(N, 8 * hidden);
  const cells = kernel.matrix(N, 2 * hidden);
  let current = x;
  for (const layer of weights.layers) {
    const output = kernel.matrix(N, 2 * hidden);
    runLayer(kernel, layer, packing, current, gates, cells, output);
    current = output;
  }
  const scores = kernel.matrix(N, weights.names.columns);
  for (let r = 0; r < N; r++) scores.data.set(weights.namesBias.data, r * scores.columns);
  kernel.multiply(N, current, 0, 0, weights.names, scores, 0);
  const C = shape.names.length;
  const all = sentences.map(({ forms }, s) => {
    const own = new Float32Array(forms.length * C);
    for (let i = 0; i < forms.length; i++) {
      const row = packing.rowOf[packing.first[s]! + i]! * scores.columns;
      for (let c = 0; c < C; c++) own[i * C + c] = scores.data[row + c]!;
    }
    return own;
  });
  kernel.release(mark);
  return all;
}

/** Writes each word's sum: its own rows, its tag's, and those of its place in listed names. */
function embed(
  namer: Namer,
  { forms, tags }: TaggedForms,
  x: Float32Array,
  { rowOf }: Packing,
  first: number,
): void {
  const { tagRows, tagOf, listRows, lexicon } = namer;
  const { input } = namer.shape;
  const n = forms.length;
  const hashes = new Int32Array(n);
  const capital = new Uint8Array(n);
  const listed = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    const { sum, hash, capital: isCapital, listed: isListed } = knownWord(namer, forms[i]!);
    hashes[i] = hash;
    capital[i] = isCapital;
    listed[i] = isListed;
    const to = rowOf[first + i]! * input;
    const tag = tagOf[tags[i]!]! * input;
    for (let d = 0; d < input; d++) x[to + d] = sum[d]! + tagRows[tag + d]!;
  }
  markNames(lexicon, hashes, capital, listed, (word, row) => {
    const to = rowOf[first + word]! * input;
    const from = row * input;
    for (let d = 0; d < input; d++) x[to + d]! += listRows[from + d]!;
  });
}

const rows = new Int32Array(MOST_ROWS);

function knownWord({ known, embeddings, lexicon, shape }: Namer, form: string): KnownWord {
  const before = known.get(form);
  if (before !== undefined) return before;
  const count = wordRows(embeddings.space, form, embeddings.flags, rows, 0);
  const lower = form.toLowerCase();
  const hash = hashText(lower);
  const word: KnownWord = {
    sum: sumRows(embeddings, rows, count, shape.input),
    hash,
    capital: form.charAt(0) === lower.charAt(0) ? 0 : 1,
    listed: beginsListed(lexicon, hash) ? 1 : 0,
  };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(form, word);
  return word;
}

function sumRows({ table, scale }: Embeddings, rows: Int32Array, count: number, size: number): Float32Array {
  const sum = new Float32Array(size);
  for (let r = 0; r < count; r++) {
    const from = rows[r]! * size;
    const unit = scale[rows[r]!]!;
    for (let d = 0; d < size; d++) sum[d]! += table[from + d]! * unit;
  }
  return sum;
}
