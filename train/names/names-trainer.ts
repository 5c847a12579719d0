/**
 * Forward and backward passes of the names network over a batch of sentences, with dropout: sums of embeddings → two-way
 * LSTM layers → a conditional random field (Huang, Xu & Yu 2015; Lample et al. 2016).
 */
import { Kernel, type Matrix } from "../../src/read/language/network/kernel.ts";
import { pack, type Packing } from "../../src/read/language/network/packing.ts";
import {
  allocateNaming,
  mayFollow,
  transitionScores,
  type NamingShape,
  type NamingWeights,
} from "../../src/read/language/naming/shape.ts";
import { runLayer } from "../../src/read/language/network/recurrent.ts";
import { addColumns } from "../gradients.ts";
import { adam, parameter, squaredNorm, type Parameter } from "../optimizer.ts";
import { crfGradient } from "./crf.ts";
import { initialise, VECTOR_MAP } from "./initial-weights.ts";
import { backLayer, transposed, zeros } from "../layer-gradients.ts";

/** One sentence as numbers. */
export interface NamingSentence {
  readonly length: number;
  /** Embedding rows of word i: rows[starts[i]..starts[i+1]]. */
  readonly rows: Int32Array;
  readonly starts: Int32Array;
  /** Index of each word's fixed vector, -1 where it has none. */
  readonly vectors: Int32Array;
  /** To be learnt, -1 where any will do. */
  readonly classes: Int32Array;
}

/** Shares of input numbers, of whole words and of the states' numbers that are left out. */
export interface NamingDropout {
  readonly input: number;
  readonly word: number;
  readonly hidden: number;
}

interface Pass {
  readonly packing: Packing;
  readonly scores: Matrix;
  readonly top: Matrix;
  readonly inputs: readonly Matrix[];
  readonly states: readonly { gates: Matrix; cells: Matrix; output: Matrix; mask: Float32Array | null }[];
  readonly fixed: Matrix;
  readonly inputMask: Float32Array | null;
}

export class NamesTrainer {
  readonly shape: NamingShape;
  readonly kernel: Kernel;
  readonly weights: NamingWeights<Matrix>;
  readonly parameters = new Map<
    string,
    { readonly matrix: Matrix; readonly gradient: Matrix; readonly state: Parameter }
  >();
  readonly table: Parameter;
  readonly vectors: Matrix;
  readonly vectorMap: Matrix;
  readonly may: readonly boolean[];
  private readonly used: Int32Array;
  private time = 0;
  private readonly random: () => number;
  loss = 0;
  words = 0;

  constructor(
    shape: NamingShape,
    table: Float32Array,
    vectors: Float32Array,
    vectorSize: number,
    random: () => number,
  ) {
    this.shape = shape;
    this.random = random;
    this.kernel = new Kernel(300 * 2 ** 20);
    const { weights, byName } = allocateNaming(this.kernel, shape);
    this.weights = weights;
    this.vectors = this.kernel.matrix(vectors.length / vectorSize, vectorSize);
    this.vectors.data.set(vectors);
    this.vectorMap = this.kernel.matrix(vectorSize, shape.input);
    for (const [name, matrix] of [...byName, [VECTOR_MAP, this.vectorMap] as const]) {
      const gradient = this.kernel.matrix(matrix.rows, matrix.columns);
      initialise(name, matrix, shape, random);
      this.parameters.set(name, {
        matrix,
        gradient,
        state: { ...parameter(matrix.data), gradient: gradient.data },
      });
    }
    this.may = mayFollow(shape.names);
    this.table = parameter(table);
    this.used = new Int32Array(table.length / shape.input);
  }

  private readonly gradientOf = (matrix: Matrix): Matrix => {
    for (const entry of this.parameters.values()) if (entry.matrix === matrix) return entry.gradient;
    throw new Error("not a parameter");
  };

  /** Weights of the running mean, or those of the last step, put where the passes read them. */
  useMean(): () => void {
    const kept = [...this.parameters.values()].map(({ state }) => state.value.slice());
    for (const { state } of this.parameters.values()) state.value.set(state.mean);
    return () => {
      [...this.parameters.values()].forEach(({ state }, i) => state.value.set(kept[i]!));
    };
  }

  transitions(): Float32Array {
    return transitionScores(this.shape.names, this.weights.transitions);
  }

  private forward(batch: readonly NamingSentence[], dropout: NamingDropout | null): Pass {
    const { shape, weights, kernel, random } = this;
    const { hidden, input } = shape;
    const H2 = 2 * hidden;
    const packing = pack(batch.map((s) => s.length));
    const N = packing.rows;
    const x = zeros(kernel, N, input);
    const size = this.vectors.columns;
    const fixed = zeros(kernel, N, size);
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
    const inputMask = dropout === null ? null : new Float32Array(N * input);
    batch.forEach((s, b) => {
      for (let i = 0; i < s.length; i++) {
        const to = packing.rowOf[packing.first[b]! + i]! * input;
        for (let k = s.starts[i]!; k < s.starts[i + 1]!; k++) {
          const from = s.rows[k]! * input;
          for (let d = 0; d < input; d++) x.data[to + d]! += table[from + d]!;
        }
        if (inputMask === null) continue;
        // At times a word is not seen at all.
        const seen = random() >= dropout!.word ? 1 / (1 - dropout!.input) : 0;
        for (let d = 0; d < input; d++) {
          const m = random() >= dropout!.input ? seen : 0;
          inputMask[to + d] = m;
          x.data[to + d]! *= m;
        }
      }
    });
    const inputs: Matrix[] = [];
    const states: { gates: Matrix; cells: Matrix; output: Matrix; mask: Float32Array | null }[] = [];
    let current = x;
    for (const layer of weights.layers) {
      const gates = zeros(kernel, N, 8 * hidden);
      const cells = zeros(kernel, N, H2);
      const output = zeros(kernel, N, H2);
      runLayer(kernel, layer, packing, current, gates, cells, output);
      inputs.push(current);
      const mask = dropout === null ? null : this.sentenceMasks(batch, packing, H2, dropout.hidden);
      states.push({ gates, cells, output, mask });
      if (mask === null) current = output;
      else {
        const dropped = zeros(kernel, N, H2);
        for (let i = 0; i < N * H2; i++) dropped.data[i] = output.data[i]! * mask[i]!;
        current = dropped;
      }
    }
    const top = current;
    const scores = zeros(kernel, N, weights.names.columns);
    for (let r = 0; r < N; r++) scores.data.set(weights.namesBias.data, r * scores.columns);
    kernel.multiply(N, top, 0, 0, weights.names, scores, 0);
    return { packing, scores, top, inputs, states, fixed, inputMask };
  }

  private sentenceMasks(
    batch: readonly NamingSentence[],
    packing: Packing,
    width: number,
    drop: number,
  ): Float32Array {
    const mask = new Float32Array(packing.rows * width);
    const one = new Float32Array(width);
    batch.forEach((s, b) => {
      for (let d = 0; d < width; d++) one[d] = this.random() >= drop ? 1 / (1 - drop) : 0;
      for (let i = 0; i < s.length; i++) mask.set(one, packing.rowOf[packing.first[b]! + i]! * width);
    });
    return mask;
  }

  /** Scores of each sentence's words and classes, rows of C. */
  score(batch: readonly NamingSentence[]): Float32Array[] {
    const mark = this.kernel.mark();
    const { packing, scores } = this.forward(batch, null);
    const C = this.shape.names.length;
    const out = batch.map((s, b) => {
      const own = new Float32Array(s.length * C);
      for (let i = 0; i < s.length; i++) {
        const row = packing.rowOf[packing.first[b]! + i]!;
        own.set(scores.data.subarray(row * scores.columns, row * scores.columns + C), i * C);
      }
      return own;
    });
    this.kernel.release(mark);
    return out;
  }

  /** One batch: losses, gradients, one step of the optimiser. */
  train(batch: readonly NamingSentence[], rate: number, dropout: NamingDropout, keep: number): void {
    const mark = this.kernel.mark();
    const { shape, weights, kernel } = this;
    const { hidden, input } = shape;
    const H2 = 2 * hidden;
    const C = shape.names.length;
    const pass = this.forward(batch, dropout);
    const { packing, scores, top, inputs, states, fixed, inputMask } = pass;
    const N = packing.rows;
    // The random field, sentence by sentence, in running order.
    const dScores = zeros(kernel, N, scores.columns);
    const transitions = this.transitions();
    const dTransitions = new Float32Array(transitions.length);
    batch.forEach((s, b) => {
      const own = new Float32Array(s.length * C);
      const gradient = new Float32Array(s.length * C);
      for (let i = 0; i < s.length; i++) {
        const row = packing.rowOf[packing.first[b]! + i]! * scores.columns;
        own.set(scores.data.subarray(row, row + C), i * C);
      }
      this.loss += crfGradient(own, 0, C, s.length, C, transitions, s.classes, 1 / N, gradient, dTransitions);
      for (let i = 0; i < s.length; i++)
        dScores.data.set(
          gradient.subarray(i * C, (i + 1) * C),
          packing.rowOf[packing.first[b]! + i]! * dScores.columns,
        );
    });
    const transitionGradient = this.gradientOf(weights.transitions);
    dTransitions.forEach((g, k) => {
      if (this.may[k])
        transitionGradient.data[Math.floor(k / C) * transitionGradient.columns + (k % C)]! += g;
    });
    addColumns(dScores, N, this.gradientOf(weights.namesBias).data);
    kernel.multiplyTransposed(N, top, 0, 0, dScores, 0, 0, this.gradientOf(weights.names));
    let dOutput = zeros(kernel, N, H2);
    kernel.multiply(N, dScores, 0, 0, transposed(kernel, weights.names), dOutput, 0);
    for (let l = weights.layers.length - 1; l >= 0; l--) {
      const { gates, cells, output, mask } = states[l]!;
      for (let i = 0; i < N * H2; i++) dOutput.data[i]! *= mask![i]!;
      dOutput = backLayer(
        kernel,
        weights.layers[l]!,
        this.gradientOf,
        packing,
        inputs[l]!,
        gates,
        cells,
        output,
        dOutput,
      );
    }
    for (let i = 0; i < N * input; i++) dOutput.data[i]! *= inputMask![i]!;
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
    this.words += N;
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
}
