/** Reads a network from its file. */
import { readWeights, type NumericArray, type Weights } from "../weights-file.ts";
import type { WordFlags } from "./inputs.ts";
import { FormGates } from "./form-gates.ts";
import { Kernel } from "./kernel.ts";
import { memoryFor, type Network } from "./network.ts";
import { allocateWeights, packWeights, type NetworkShape } from "./shape.ts";

/** Makes the word flags of a language from the lists that its model carries. */
export type FlagsOf = (lists: {
  readonly whole: ReadonlySet<number>;
  readonly part: ReadonlySet<number>;
}) => WordFlags;

export const loadNetwork = (path: string, flagsOf: FlagsOf): Network =>
  networkFrom(readWeights(path), path, flagsOf);

export function networkFrom(file: Weights, path: string, flagsOf: FlagsOf): Network {
  const { shape, parts } = file.meta as { shape: NetworkShape; parts: number };
  const array = <T extends NumericArray>(name: string): T => {
    const found = file.arrays.get(name);
    if (found === undefined)
      throw new Error(`${path}: the array "${name}" is missing; train the model again (models/*.md)`);
    return found as T;
  };
  const kernel = new Kernel(memoryFor(shape));
  const { weights, byName } = allocateWeights(kernel, shape);
  for (const [name, matrix] of byName) {
    const small = array<Int16Array>(`w.${name}`);
    const scale = array<Float32Array>(`s.${name}`)[0]!;
    if (small.length !== matrix.data.length)
      throw new Error(`${path}: "${name}" has ${small.length} weights, expected ${matrix.data.length}`);
    for (let i = 0; i < small.length; i++) matrix.data[i] = small[i]! * scale;
  }
  const hashes = array<Int32Array>("forms");
  const forms = new Map<number, number>();
  for (let i = 0; i < hashes.length; i++) forms.set(hashes[i]!, i + 1);
  const flags = flagsOf({
    whole: new Set(file.arrays.get("townWords")),
    part: new Set(file.arrays.get("townParts")),
  });
  const embeddings = {
    space: { forms, formRows: hashes.length, parts },
    flags,
    table: array<Int8Array>("table"),
    scale: array<Float32Array>("tableScale"),
  };
  const packed = packWeights(kernel, weights);
  return {
    shape,
    kernel,
    weights: packed,
    forms: new FormGates(kernel, shape, embeddings, packed.layers[0]!),
  };
}
