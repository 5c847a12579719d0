/** Weights of the names network before training. */
import type { NamingShape } from "../../src/read/language/naming/shape.ts";
import type { Matrix } from "../../src/read/language/network/kernel.ts";

/** Of the map from fixed word vectors into the input: kept out of the model, which stores the sum. */
export const VECTOR_MAP = "vectorMap";

export function initialise(name: string, matrix: Matrix, shape: NamingShape, random: () => number): void {
  const { hidden } = shape;
  if (name === "transitions") return;
  if (/ias$/.test(name)) {
    // Forget gates start open.
    if (name.startsWith("layer"))
      for (const d of [0, 4 * hidden]) matrix.data.fill(1, d + hidden, d + 2 * hidden);
    return;
  }
  const fan = name.startsWith("layer") ? (matrix.rows + hidden) / 2 : (matrix.rows + matrix.columns) / 2;
  const bound = Math.sqrt((name === VECTOR_MAP ? 0.5 : 3) / fan);
  for (let i = 0; i < matrix.data.length; i++) matrix.data[i] = (random() * 2 - 1) * bound;
}
