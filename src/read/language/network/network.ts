/**
 * The reading network: sums of embeddings → two-way LSTM layers → parts of speech, arcs and their relations.
 * Biaffine parsing after Dozat & Manning (2017), "Deep biaffine attention for neural dependency parsing".
 */
import { MOST_FORMS, type FormGates } from "./form-gates.ts";
import type { Kernel, Matrix, PackedMatrix } from "./kernel.ts";
import { pack } from "./packing.ts";
import { runLayer, runSteps } from "./recurrent.ts";
import { distanceBucket, DISTANCES, ROOT_DISTANCE, type NetworkShape, type NetworkWeights } from "./shape.ts";
import { bestTree } from "./tree.ts";

export interface Network {
  readonly shape: NetworkShape;
  readonly kernel: Kernel;
  readonly weights: NetworkWeights;
  /** What the words' forms bring to the first layer. */
  readonly forms: FormGates;
}

/** Of one sentence; indices into the shape's tags and relations. */
export interface Analysis {
  readonly tags: Int32Array;
  /** -1 for the root. */
  readonly heads: Int32Array;
  readonly relations: Int32Array;
}

/** Words that one pass takes at most (longer sentences must be cut before). */
export const MOST_WORDS = 1024;

/** Bytes that the kernel needs for weights and one pass. */
export function memoryFor(shape: NetworkShape): number {
  const { hidden, arc, label, input } = shape;
  const perWord =
    input +
    shape.layers * 12 * hidden +
    2 * hidden +
    4 * arc +
    4 * label +
    DISTANCES +
    shape.tags.length +
    shape.relations.length +
    shape.names.length +
    64;
  const weights =
    shape.layers * (8 * hidden * (Math.max(input, 2 * hidden) + 1) + 8 * hidden * hidden) +
    2 * hidden * (2 * arc + 2 * label + shape.tags.length + shape.names.length + 32) +
    arc * (arc + 64) +
    label * 128;
  return (
    4 *
      (2 * weights +
        perWord * MOST_WORDS +
        MOST_WORDS * (MOST_WORDS / 2 + arc + Math.max(input, 2 * hidden)) +
        MOST_FORMS * 8 * hidden) +
    2 ** 20
  );
}

/** @param sentences of at most MOST_WORDS words each */
export function analyse(network: Network, sentences: readonly (readonly string[])[]): Analysis[] {
  const out: Analysis[] = [];
  for (let from = 0; from < sentences.length;) {
    let to = from;
    let words = 0;
    while (to < sentences.length && (to === from || words + sentences[to]!.length <= MOST_WORDS))
      words += sentences[to++]!.length;
    out.push(...analyseBatch(network, sentences.slice(from, to)));
    from = to;
  }
  return out;
}

function analyseBatch(network: Network, sentences: readonly (readonly string[])[]): Analysis[] {
  const { kernel, weights, shape } = network;
  const { hidden, arc, label } = shape;
  const packing = pack(sentences.map((s) => s.length));
  const N = packing.rows;
  if (N === 0)
    return sentences.map(() => ({
      tags: new Int32Array(0),
      heads: new Int32Array(0),
      relations: new Int32Array(0),
    }));
  const mark = kernel.mark();
  const gates = kernel.matrix(N, 8 * hidden);
  const cells = kernel.matrix(N, 2 * hidden);
  let current = kernel.matrix(N, 2 * hidden);
  network.forms.fill(sentences, packing, gates);
  runSteps(kernel, weights.layers[0]!, packing, gates, cells, current);
  for (const layer of weights.layers.slice(1)) {
    const output = kernel.matrix(N, 2 * hidden);
    runLayer(kernel, layer, packing, current, gates, cells, output);
    current = output;
  }
  const top = cells;
  for (let i = 0; i < N; i++) kernel.copyRow(current, packing.rowOf[i]!, top, i);
  const tagScores = affine(kernel, top, N, weights.tags, weights.tagsBias);
  const roles = affine(kernel, top, N, weights.roles, weights.rolesBias);
  const width = roles.columns;
  kernel.leak(roles, 2 * arc);
  const q = affine(kernel, roles, N, weights.arcs, weights.arcsBias);
  const far = affine(kernel, roles, N, weights.distance, null);
  const hiddenLabel = kernel.matrix(N, label);
  const [role, labelled] = [roles.data, hiddenLabel.data];
  const [rootLabel, labelDistance] = [weights.rootLabel.data, weights.labelDistance.data];
  const analyses = sentences.map((forms, s): Analysis => {
    const n = forms.length;
    const r0 = packing.first[s]!;
    const heads = attach(network, roles, q, far, r0, n);
    for (let i = 0; i < n; i++) {
      const head = heads[i]!;
      const distance = head < 0 ? ROOT_DISTANCE : distanceBucket(i, head);
      const own = (r0 + i) * width + 2 * arc;
      const to = (r0 + i) * label;
      const near = distance * label;
      const from = head < 0 ? 0 : (r0 + head) * width + 2 * arc + label;
      const heading = head < 0 ? rootLabel : role;
      for (let k = 0; k < label; k++) {
        const v = role[own + k]! + heading[from + k]! + labelDistance[near + k]!;
        labelled[to + k] = v > 0 ? v : 0.1 * v;
      }
    }
    return {
      tags: best(tagScores, r0, n, shape.tags.length),
      heads,
      relations: new Int32Array(n),
    };
  });
  const relationScores = affine(kernel, hiddenLabel, N, weights.labels, weights.labelsBias);
  sentences.forEach((forms, s) => {
    analyses[s]!.relations.set(best(relationScores, packing.first[s]!, forms.length, shape.relations.length));
  });
  kernel.release(mark);
  return analyses;
}

function affine(
  kernel: Kernel,
  input: Matrix,
  rows: number,
  w: Matrix | PackedMatrix,
  bias: Matrix | null,
): Matrix {
  const out = kernel.matrix(rows, w.columns);
  if (bias === null) out.data.fill(0);
  else for (let r = 0; r < rows; r++) out.data.set(bias.data, r * w.columns);
  kernel.multiply(rows, input, 0, 0, w, out, 0);
  return out;
}

function best(scores: Matrix, from: number, count: number, classes: number): Int32Array {
  const out = new Int32Array(count);
  const { data } = scores;
  for (let i = 0; i < count; i++) {
    const at = (from + i) * scores.columns;
    let top = 0;
    let most = data[at]!;
    for (let c = 1; c < classes; c++)
      if (data[at + c]! > most) {
        most = data[at + c]!;
        top = c;
      }
    out[i] = top;
  }
  return out;
}

function attach(network: Network, roles: Matrix, q: Matrix, far: Matrix, r0: number, n: number): Int32Array {
  const { kernel, weights, shape } = network;
  const { arc } = shape;
  const mark = kernel.mark();
  const heads = kernel.matrix(arc, n + 1);
  for (let j = 0; j <= n; j++)
    for (let k = 0; k < arc; k++)
      heads.data[k * heads.columns + j] =
        j === n ? weights.rootArc.data[k]! : roles.data[(r0 + j) * roles.columns + arc + k]!;
  for (let j = n + 1; j < heads.columns; j++)
    for (let k = 0; k < arc; k++) heads.data[k * heads.columns + j] = 0;
  const scores = kernel.matrix(n, n + 1);
  scores.data.fill(0);
  kernel.multiply(n, q, r0, 0, heads, scores, 0);
  const W = scores.columns;
  for (let i = 0; i < n; i++) {
    const f = (r0 + i) * DISTANCES;
    for (let j = 0; j < n; j++) scores.data[i * W + j]! += far.data[f + distanceBucket(i, j)]!;
    scores.data[i * W + n]! += far.data[f + ROOT_DISTANCE]!;
  }
  const tree = bestTree(scores.data, n, W);
  kernel.release(mark);
  return tree;
}
