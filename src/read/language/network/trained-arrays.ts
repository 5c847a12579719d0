/** What the networks' files have in common: their arrays by name, weights in 16 bits with a scale, forms by their hash. */
import type { NumericArray, Weights } from "../weights-file.ts";
import type { Matrix } from "./kernel.ts";

/** @throws Error naming the file and the array that it lacks */
export function arrayIn<T extends NumericArray>(file: Weights, path: string, name: string): T {
  const found = file.arrays.get(name);
  if (found === undefined)
    throw new Error(`${path}: the array "${name}" is missing; train the model again (models/*.md)`);
  return found as T;
}

/** Fills the matrices from `w.NAME`, int16, times `s.NAME`. */
export function fillMatrices(file: Weights, path: string, byName: ReadonlyMap<string, Matrix>): void {
  for (const [name, matrix] of byName) {
    const small = arrayIn<Int16Array>(file, path, `w.${name}`);
    const scale = arrayIn<Float32Array>(file, path, `s.${name}`)[0]!;
    if (small.length !== matrix.data.length)
      throw new Error(`${path}: "${name}" has ${small.length} weights, expected ${matrix.data.length}`);
    for (let i = 0; i < small.length; i++) matrix.data[i] = small[i]! * scale;
  }
}

/** Hash of a form → its row, from 1; row 0 is for forms that training did not see. */
export function formsIn(file: Weights, path: string): Map<number, number> {
  const hashes = arrayIn<Int32Array>(file, path, "forms");
  const forms = new Map<number, number>();
  for (let i = 0; i < hashes.length; i++) forms.set(hashes[i]!, i + 1);
  return forms;
}
