/** A two-way LSTM layer, backwards through time. */
import type { Kernel, Matrix } from "../src/read/language/network/kernel.ts";
import type { Packing } from "../src/read/language/network/packing.ts";
import type { RecurrentLayer } from "../src/read/language/network/recurrent-layers.ts";
import { addColumns, stepBack } from "./gradients.ts";

export function transposed(kernel: Kernel, w: Matrix): Matrix {
  const t = kernel.matrix(w.columns, w.rows);
  for (let r = 0; r < w.rows; r++)
    for (let c = 0; c < w.columns; c++) t.data[c * t.columns + r] = w.data[r * w.columns + c]!;
  return t;
}

export function zeros(kernel: Kernel, rows: number, columns: number): Matrix {
  const matrix = kernel.matrix(rows, columns);
  matrix.data.fill(0);
  return matrix;
}

/** Back through time; adds to the gradients of the layer's weights, changes dOutput; returns the gradient of the layer's input. */
export function backLayer(
  kernel: Kernel,
  layer: RecurrentLayer<Matrix>,
  gradientOf: (matrix: Matrix) => Matrix,
  packing: Packing,
  input: Matrix,
  gates: Matrix,
  cells: Matrix,
  output: Matrix,
  dOutput: Matrix,
): Matrix {
  const hidden = layer.forward.rows;
  const { rows: N, steps, offset } = packing;
  const dGates = zeros(kernel, N, 8 * hidden);
  const dCells = zeros(kernel, N, 2 * hidden);
  const forwardT = transposed(kernel, layer.forward);
  const backwardT = transposed(kernel, layer.backward);
  for (let t = steps - 1; t >= 0; t--) {
    const count = offset[t + 1]! - offset[t]!;
    const before = t > 0 ? offset[t - 1]! : -1;
    stepBack(
      gates.data,
      cells.data,
      dOutput.data,
      dGates.data,
      dCells.data,
      hidden,
      offset[t]!,
      count,
      before,
      count,
      0,
      0,
    );
    if (before >= 0) {
      // Into the outputs of the step before, of the sentences that run on.
      kernel.multiply(count, dGates, offset[t]!, 0, forwardT, dOutput, before, 0);
      kernel.multiplyTransposed(count, output, before, 0, dGates, offset[t]!, 0, gradientOf(layer.forward));
    }
  }
  for (let t = 0; t < steps; t++) {
    const count = offset[t + 1]! - offset[t]!;
    const running = t + 1 < steps ? offset[t + 2]! - offset[t + 1]! : 0;
    const after = running > 0 ? offset[t + 1]! : -1;
    stepBack(
      gates.data,
      cells.data,
      dOutput.data,
      dGates.data,
      dCells.data,
      hidden,
      offset[t]!,
      count,
      after,
      running,
      4 * hidden,
      hidden,
    );
    if (running > 0) {
      kernel.multiply(running, dGates, offset[t]!, 4 * hidden, backwardT, dOutput, after, hidden);
      kernel.multiplyTransposed(
        running,
        output,
        after,
        hidden,
        dGates,
        offset[t]!,
        4 * hidden,
        gradientOf(layer.backward),
      );
    }
  }
  addColumns(dGates, N, gradientOf(layer.bias).data);
  kernel.multiplyTransposed(N, input, 0, 0, dGates, 0, 0, gradientOf(layer.x));
  const dInput = zeros(kernel, N, layer.x.rows);
  kernel.multiply(N, dGates, 0, 0, transposed(kernel, layer.x), dInput, 0);
  return dInput;
}
