/** A bidirectional LSTM layer (Hochreiter & Schmidhuber 1997; Graves & Schmidhuber 2005) over packed sentences. */
import type { Kernel, Matrix } from "./kernel.ts";
import type { Packing } from "./packing.ts";
import type { RecurrentLayer } from "./recurrent-layers.ts";

/**
 * @param input rows × inputs, packed
 * @param gates rows × 8·hidden, scratch; holds the gates after their nonlinearities when done
 * @param cells rows × 2·hidden, the cell states
 * @param output rows × 2·hidden
 */
export function runLayer(
  kernel: Kernel,
  layer: RecurrentLayer,
  packing: Packing,
  input: Matrix,
  gates: Matrix,
  cells: Matrix,
  output: Matrix,
): void {
  const bias = layer.bias.data;
  for (let row = 0; row < packing.rows; row++) gates.data.set(bias, row * gates.columns);
  kernel.multiply(packing.rows, input, 0, 0, layer.x, gates, 0);
  runSteps(kernel, layer, packing, gates, cells, output);
}

/** The same where the gates already hold what the input brings. */
export function runSteps(
  kernel: Kernel,
  layer: RecurrentLayer,
  packing: Packing,
  gates: Matrix,
  cells: Matrix,
  output: Matrix,
): void {
  const { steps, offset } = packing;
  const hidden = layer.forward.rows;
  for (let t = 0; t < steps; t++) {
    const count = offset[t + 1]! - offset[t]!;
    const before = t > 0 ? offset[t - 1]! : 0;
    if (t > 0) kernel.multiply(count, output, before, 0, layer.forward, gates, offset[t]!, 0);
    kernel.step(hidden, gates, cells, output, offset[t]!, count, before, t > 0 ? count : 0, 0);
  }
  for (let t = steps - 1; t >= 0; t--) {
    const count = offset[t + 1]! - offset[t]!;
    const running = t + 1 < steps ? offset[t + 2]! - offset[t + 1]! : 0;
    if (running > 0)
      kernel.multiply(running, output, offset[t + 1]!, hidden, layer.backward, gates, offset[t]!, 4 * hidden);
    kernel.step(hidden, gates, cells, output, offset[t]!, count, offset[t + 1]!, running, 1);
  }
}
