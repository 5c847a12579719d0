/**
 * Forward and backward passes of the network over a batch of sentences, with dropout; the same arithmetic as
 * src/read/language/network, which reads with the weights that come out.
 */
import { Kernel, type Matrix } from "../src/read/language/network/kernel.ts";
import { pack, type Packing } from "../src/read/language/network/packing.ts";
import { runLayer } from "../src/read/language/network/recurrent.ts";
import {
  allocateWeights,
  distanceBucket,
  DISTANCES,
  ROOT_DISTANCE,
  type NetworkShape,
  type NetworkWeights,
} from "../src/read/language/network/shape.ts";
import { addColumns, packRows, softmaxGradient, unpackRows } from "./gradients.ts";
import { backLayer, transposed, zeros } from "./layer-gradients.ts";
import { adam, parameter, squaredNorm, type Parameter } from "./optimizer.ts";

/** One sentence as numbers. Where a layer of annotation is missing its array is null. */
export interface TrainingSentence {
  readonly length: number;
  /** Embedding rows of word i: rows[starts[i]..starts[i+1]], the form's row first. */
  readonly rows: Int32Array;
  readonly starts: Int32Array;
  /** Index of each word's fixed vector, -1 where it has none. */
  readonly vectors: Int32Array;
  readonly tags: Int32Array | null;
  /** n for the root; null without tree. */
  readonly heads: Int32Array | null;
  readonly relations: Int32Array | null;
  readonly names: Int32Array | null;
  /** How much its losses count. */
  readonly weight: number;
}

export interface Dropout {
  readonly input: number;
  readonly hidden: number;
  readonly roles: number;
}

const MOST_WORDS = 2500;
export const VECTOR_MAP = "vectorMap";

export class NetworkTrainer {
  readonly shape: NetworkShape;
  readonly kernel: Kernel;
  readonly weights: NetworkWeights<Matrix>;
  readonly parameters = new Map<
    string,
    { readonly matrix: Matrix; readonly gradient: Matrix; readonly state: Parameter }
  >();
  readonly table: Parameter;
  /** Fixed vectors of words, learnt from raw text, and their map into the input: kept out of the model, which stores the sum. */
  readonly vectors: Matrix;
  readonly vectorMap: Matrix;
  private readonly used: Int32Array;
  private time = 0;
  private readonly random: () => number;
  losses = { tags: 0, arcs: 0, relations: 0, names: 0, words: 0 };

  /** @param table rows × input, initial embeddings @param vectors fixed, `vectorSize` numbers each */
  constructor(
    shape: NetworkShape,
    table: Float32Array,
    vectors: Float32Array,
    vectorSize: number,
    random: () => number,
  ) {
    this.shape = shape;
    this.random = random;
    this.kernel = new Kernel(900 * 2 ** 20);
    const { weights, byName } = allocateWeights(this.kernel, shape);
    this.weights = weights;
    this.vectors = this.kernel.matrix(vectors.length / vectorSize, vectorSize);
    this.vectors.data.set(vectors);
    this.vectorMap = this.kernel.matrix(vectorSize, shape.input);
    for (const [name, matrix] of [...byName, [VECTOR_MAP, this.vectorMap] as const]) {
      const gradient = this.kernel.matrix(matrix.rows, matrix.columns);
      initialise(name, matrix, shape, random);
      const state = { ...parameter(matrix.data), gradient: gradient.data };
      this.parameters.set(name, { matrix, gradient, state });
    }
    this.table = parameter(table);
    this.used = new Int32Array(table.length / shape.input);
  }

  private readonly gradientOf = (matrix: Matrix): Matrix => {
    for (const entry of this.parameters.values()) if (entry.matrix === matrix) return entry.gradient;
    throw new Error("not a parameter");
  };

  private scratch(rows: number, columns: number): Matrix {
    return zeros(this.kernel, rows, columns);
  }

  /** One batch: losses, gradients, one step of the optimiser. */
  train(batch: readonly TrainingSentence[], rate: number, dropout: Dropout, keep: number): void {
    const mark = this.kernel.mark();
    const { shape, weights, kernel, random } = this;
    const { hidden, input } = shape;
    const H2 = 2 * hidden;
    const packing = pack(batch.map((s) => s.length));
    const N = packing.rows;
    if (N > MOST_WORDS * 2) throw new Error(`a batch of ${N} words is too large`);
    // Words → summed embeddings, in packed rows.
    const x = this.scratch(N, input);
    const size = this.vectors.columns;
    const fixed = this.scratch(N, size);
    batch.forEach((s, b) =>
      s.vectors.forEach((v, i) => {
        if (v >= 0)
          fixed.data.set(
            this.vectors.data.subarray(v * size, (v + 1) * size),
            packing.rowOf[packing.first[b]! + i]! * size,
          );
      }),
    );
    kernel.multiply(N, fixed, 0, 0, this.vectorMap, x, 0);
    const table = this.table.value;
    const inputMask = new Float32Array(N * input);
    const keepInput = 1 - dropout.input;
    batch.forEach((s, b) => {
      for (let i = 0; i < s.length; i++) {
        const to = packing.rowOf[packing.first[b]! + i]! * input;
        for (let k = s.starts[i]!; k < s.starts[i + 1]!; k++) {
          const from = s.rows[k]! * input;
          for (let d = 0; d < input; d++) x.data[to + d]! += table[from + d]!;
        }
        for (let d = 0; d < input; d++) {
          const m = random() < keepInput ? 1 / keepInput : 0;
          inputMask[to + d] = m;
          x.data[to + d]! *= m;
        }
      }
    });
    // Recurrent layers; dropout masks are one per sentence (Gal & Ghahramani 2016).
    const layerInputs: Matrix[] = [];
    const layerStates: { gates: Matrix; cells: Matrix; output: Matrix; mask: Float32Array }[] = [];
    let current = x;
    for (const layer of weights.layers) {
      const gates = this.scratch(N, 8 * hidden);
      const cells = this.scratch(N, H2);
      const output = this.scratch(N, H2);
      runLayer(kernel, layer, packing, current, gates, cells, output);
      const mask = this.sentenceMasks(batch, packing, H2, dropout.hidden);
      const dropped = this.scratch(N, H2);
      for (let i = 0; i < N * H2; i++) dropped.data[i] = output.data[i]! * mask[i]!;
      layerInputs.push(current);
      layerStates.push({ gates, cells, output, mask });
      current = dropped;
    }
    const top = this.scratch(N, H2);
    unpackRows(current, top, packing, H2);
    const dTop = this.scratch(N, H2);

    this.classify(
      top,
      dTop,
      weights.tags,
      weights.tagsBias,
      batch,
      packing,
      (s) => s.tags,
      shape.tags.length,
      "tags",
      1,
    );
    this.classify(
      top,
      dTop,
      weights.names,
      weights.namesBias,
      batch,
      packing,
      (s) => s.names,
      shape.names.length,
      "names",
      1.5,
    );
    this.attach(top, dTop, batch, packing, dropout.roles);

    // Back through the layers.
    let dOutput = this.scratch(N, H2);
    packRows(dTop, dOutput, packing, H2);
    for (let l = weights.layers.length - 1; l >= 0; l--) {
      const { gates, cells, output, mask } = layerStates[l]!;
      for (let i = 0; i < N * H2; i++) dOutput.data[i]! *= mask[i]!;
      dOutput = backLayer(
        kernel,
        weights.layers[l]!,
        this.gradientOf,
        packing,
        layerInputs[l]!,
        gates,
        cells,
        output,
        dOutput,
      );
    }
    for (let i = 0; i < N * input; i++) dOutput.data[i]! *= inputMask[i]!;
    kernel.multiplyTransposed(N, fixed, 0, 0, dOutput, 0, 0, this.gradientOf(this.vectorMap));
    const gradient = this.table.gradient;
    const rowsUsed: number[] = [];
    this.time++;
    batch.forEach((s, b) => {
      for (let i = 0; i < s.length; i++) {
        const from = packing.rowOf[packing.first[b]! + i]! * input;
        for (let k = s.starts[i]!; k < s.starts[i + 1]!; k++) {
          const row = s.rows[k]!;
          if (this.used[row] !== this.time) {
            this.used[row] = this.time;
            rowsUsed.push(row);
          }
          for (let d = 0; d < input; d++) gradient[row * input + d]! += dOutput.data[from + d]!;
        }
      }
    });
    this.update(rowsUsed, rate, keep);
    this.losses.words += N;
    kernel.release(mark);
  }

  private update(rowsUsed: readonly number[], rate: number, keep: number): void {
    const { input } = this.shape;
    let norm = 0;
    for (const { gradient } of this.parameters.values())
      norm += squaredNorm(gradient.data, 0, gradient.data.length);
    for (const row of rowsUsed) norm += squaredNorm(this.table.gradient, row * input, (row + 1) * input);
    norm = Math.sqrt(norm);
    const scale = norm > 5 ? 5 / norm : 1;
    for (const { state } of this.parameters.values())
      adam(state, 0, state.value.length, rate, this.time, scale, keep, 0);
    for (const row of rowsUsed)
      adam(this.table, row * input, (row + 1) * input, rate, this.time, scale, keep, 0);
  }

  private sentenceMasks(
    batch: readonly TrainingSentence[],
    packing: Packing,
    width: number,
    drop: number,
  ): Float32Array {
    const mask = new Float32Array(packing.rows * width);
    const one = new Float32Array(width);
    batch.forEach((s, b) => {
      for (let d = 0; d < width; d++) one[d] = this.random() < 1 - drop ? 1 / (1 - drop) : 0;
      for (let i = 0; i < s.length; i++) mask.set(one, packing.rowOf[packing.first[b]! + i]! * width);
    });
    return mask;
  }

  /** A softmax over classes for each word. */
  private classify(
    top: Matrix,
    dTop: Matrix,
    w: Matrix,
    bias: Matrix,
    batch: readonly TrainingSentence[],
    packing: Packing,
    goldOf: (s: TrainingSentence) => Int32Array | null,
    classes: number,
    loss: "tags" | "names",
    weight: number,
  ): void {
    const N = packing.rows;
    const scores = this.scratch(N, w.columns);
    for (let r = 0; r < N; r++) scores.data.set(bias.data, r * w.columns);
    this.kernel.multiply(N, top, 0, 0, w, scores, 0);
    const biasGradient = this.gradientOf(bias).data;
    batch.forEach((s, b) => {
      const gold = goldOf(s);
      for (let i = 0; i < s.length; i++) {
        const at = (packing.first[b]! + i) * w.columns;
        if (gold === null || gold[i]! < 0) {
          scores.data.fill(0, at, at + w.columns);
          continue;
        }
        this.losses[loss] += softmaxGradient(scores.data, at, classes, gold[i]!, (weight * s.weight) / N);
        scores.data.fill(0, at + classes, at + w.columns);
        for (let c = 0; c < classes; c++) biasGradient[c]! += scores.data[at + c]!;
      }
    });
    this.kernel.multiplyTransposed(N, top, 0, 0, scores, 0, 0, this.gradientOf(w));
    this.kernel.multiply(N, scores, 0, 0, this.transposed(w), dTop, 0);
  }

  private transposed(w: Matrix): Matrix {
    return transposed(this.kernel, w);
  }

  /** Arcs by a biaffine score (Dozat & Manning 2017), relations by a hidden layer over the dependent and its head. */
  private attach(
    top: Matrix,
    dTop: Matrix,
    batch: readonly TrainingSentence[],
    packing: Packing,
    drop: number,
  ): void {
    const { kernel, weights, shape } = this;
    const { arc, label } = shape;
    const N = packing.rows;
    const width = weights.roles.columns;
    const roles = this.scratch(N, width);
    for (let r = 0; r < N; r++) roles.data.set(weights.rolesBias.data, r * width);
    kernel.multiply(N, top, 0, 0, weights.roles, roles, 0);
    // The arc parts pass a leaky rectifier; the label parts are summed first.
    const slope = this.scratch(N, width);
    for (let r = 0; r < N; r++)
      for (let c = 0; c < width; c++) {
        const i = r * width + c;
        if (c < 2 * arc) {
          const m = this.random() < 1 - drop ? 1 / (1 - drop) : 0;
          slope.data[i] = (roles.data[i]! > 0 ? 1 : 0.1) * m;
          roles.data[i]! *= slope.data[i]!;
        } else slope.data[i] = 1;
      }
    const dRoles = this.scratch(N, width);
    const q = this.scratch(N, arc);
    for (let r = 0; r < N; r++) q.data.set(weights.arcsBias.data, r * arc);
    kernel.multiply(N, roles, 0, 0, weights.arcs, q, 0);
    const dQ = this.scratch(N, arc);
    const far = this.scratch(N, DISTANCES);
    kernel.multiply(N, roles, 0, 0, weights.distance, far, 0);
    const dFar = this.scratch(N, DISTANCES);
    const pre = this.scratch(N, label);
    const preSlope = this.scratch(N, label);
    const dRootArc = this.gradientOf(weights.rootArc).data;
    const dRootLabel = this.gradientOf(weights.rootLabel).data;
    const dLabelDistance = this.gradientOf(weights.labelDistance).data;
    batch.forEach((s, b) => {
      if (s.heads === null) return;
      const mark = kernel.mark();
      const r0 = packing.first[b]!;
      const n = s.length;
      const headsT = this.scratch(arc, n + 1);
      const headRows = this.scratch(n + 1, arc);
      for (let j = 0; j <= n; j++)
        for (let k = 0; k < arc; k++) {
          const v = j === n ? weights.rootArc.data[k]! : roles.data[(r0 + j) * width + arc + k]!;
          headsT.data[k * headsT.columns + j] = v;
          headRows.data[j * arc + k] = v;
        }
      const scores = this.scratch(n, n + 1);
      const W = scores.columns;
      kernel.multiply(n, q, r0, 0, headsT, scores, 0);
      for (let i = 0; i < n; i++) {
        for (let j = 0; j < n; j++)
          scores.data[i * W + j]! += far.data[(r0 + i) * DISTANCES + distanceBucket(i, j)]!;
        scores.data[i * W + n]! += far.data[(r0 + i) * DISTANCES + ROOT_DISTANCE]!;
        scores.data[i * W + i] = -1e9;
        this.losses.arcs += softmaxGradient(scores.data, i * W, n + 1, s.heads[i]!, s.weight / N);
        scores.data.fill(0, i * W + n + 1, (i + 1) * W);
        for (let j = 0; j < n; j++)
          dFar.data[(r0 + i) * DISTANCES + distanceBucket(i, j)]! += scores.data[i * W + j]!;
        dFar.data[(r0 + i) * DISTANCES + ROOT_DISTANCE]! += scores.data[i * W + n]!;
      }
      kernel.multiply(n, scores, 0, 0, headRows, dQ, r0);
      const dHeads = this.scratch(n + 1, arc);
      kernel.multiplyTransposed(n, scores, 0, 0, q, r0, 0, dHeads);
      for (let j = 0; j <= n; j++)
        for (let k = 0; k < arc; k++) {
          if (j === n) dRootArc[k]! += dHeads.data[j * arc + k]!;
          else dRoles.data[(r0 + j) * width + arc + k]! += dHeads.data[j * arc + k]!;
        }
      kernel.release(mark);
      for (let i = 0; i < n; i++) {
        const j = s.heads[i]!;
        const distance = j === n ? ROOT_DISTANCE : distanceBucket(i, j);
        for (let k = 0; k < label; k++) {
          const v =
            roles.data[(r0 + i) * width + 2 * arc + k]! +
            (j === n ? weights.rootLabel.data[k]! : roles.data[(r0 + j) * width + 2 * arc + label + k]!) +
            weights.labelDistance.data[distance * label + k]!;
          const m = this.random() < 1 - drop ? 1 / (1 - drop) : 0;
          const slopeHere = (v > 0 ? 1 : 0.1) * m;
          pre.data[(r0 + i) * label + k] = v * slopeHere;
          preSlope.data[(r0 + i) * label + k] = slopeHere;
        }
      }
    });
    // Relations.
    const R = weights.labels.columns;
    const relationScores = this.scratch(N, R);
    for (let r = 0; r < N; r++) relationScores.data.set(weights.labelsBias.data, r * R);
    kernel.multiply(N, pre, 0, 0, weights.labels, relationScores, 0);
    const biasGradient = this.gradientOf(weights.labelsBias).data;
    const classes = shape.relations.length;
    batch.forEach((s, b) => {
      for (let i = 0; i < s.length; i++) {
        const at = (packing.first[b]! + i) * R;
        if (s.relations === null) relationScores.data.fill(0, at, at + R);
        else {
          this.losses.relations += softmaxGradient(
            relationScores.data,
            at,
            classes,
            s.relations[i]!,
            s.weight / N,
          );
          relationScores.data.fill(0, at + classes, at + R);
          for (let c = 0; c < classes; c++) biasGradient[c]! += relationScores.data[at + c]!;
        }
      }
    });
    kernel.multiplyTransposed(N, pre, 0, 0, relationScores, 0, 0, this.gradientOf(weights.labels));
    const dPre = this.scratch(N, label);
    kernel.multiply(N, relationScores, 0, 0, this.transposed(weights.labels), dPre, 0);
    batch.forEach((s, b) => {
      if (s.heads === null) return;
      const r0 = packing.first[b]!;
      for (let i = 0; i < s.length; i++) {
        const j = s.heads[i]!;
        const distance = j === s.length ? ROOT_DISTANCE : distanceBucket(i, j);
        for (let k = 0; k < label; k++) {
          const g = dPre.data[(r0 + i) * label + k]! * preSlope.data[(r0 + i) * label + k]!;
          dRoles.data[(r0 + i) * width + 2 * arc + k]! += g;
          if (j === s.length) dRootLabel[k]! += g;
          else dRoles.data[(r0 + j) * width + 2 * arc + label + k]! += g;
          dLabelDistance[distance * label + k]! += g;
        }
      }
    });
    // Back through the biaffine, the distances and the rectifier.
    kernel.multiplyTransposed(N, roles, 0, 0, dQ, 0, 0, this.gradientOf(weights.arcs));
    addColumns(dQ, N, this.gradientOf(weights.arcsBias).data);
    kernel.multiplyTransposed(N, roles, 0, 0, dFar, 0, 0, this.gradientOf(weights.distance));
    kernel.multiply(N, dQ, 0, 0, this.transposed(weights.arcs), dRoles, 0, 0);
    kernel.multiply(N, dFar, 0, 0, this.transposed(weights.distance), dRoles, 0, 0);
    for (let i = 0; i < N * width; i++) dRoles.data[i]! *= slope.data[i]!;
    addColumns(dRoles, N, this.gradientOf(weights.rolesBias).data);
    kernel.multiplyTransposed(N, top, 0, 0, dRoles, 0, 0, this.gradientOf(weights.roles));
    kernel.multiply(N, dRoles, 0, 0, this.transposed(weights.roles), dTop, 0);
  }
}

function initialise(name: string, matrix: Matrix, shape: NetworkShape, random: () => number): void {
  const { hidden } = shape;
  if (/ias$/.test(name)) {
    // Forget gates start open.
    if (name.startsWith("layer"))
      for (const d of [0, 4 * hidden]) matrix.data.fill(1, d + hidden, d + 2 * hidden);
    return;
  }
  if (name === "labelDistance" || name === "distance") return;
  const fan = name.startsWith("root")
    ? 100
    : name.startsWith("layer")
      ? (matrix.rows + hidden) / 2
      : (matrix.rows + matrix.columns) / 2;
  const bound = Math.sqrt((name === VECTOR_MAP ? 0.5 : 3) / fan) * (name === "arcs" ? 0.5 : 1);
  for (let i = 0; i < matrix.data.length; i++) matrix.data[i] = (random() * 2 - 1) * bound;
}
