/** Reads a network from its file. */
import { readWeights, type NumericArray, type Weights } from "../weights-file.ts";
import type { WordFlags } from "./inputs.ts";
import { FormGates } from "./form-gates.ts";
import { Kernel } from "./kernel.ts";
import { arrayIn, fillMatrices, formsIn } from "./trained-arrays.ts";
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
  const array = <T extends NumericArray>(name: string): T => arrayIn<T>(file, path, name);
  const kernel = new Kernel(memoryFor(shape));
  const { weights, byName } = allocateWeights(kernel, shape);
  fillMatrices(file, path, byName);
  const forms = formsIn(file, path);
  const flags = flagsOf({
    whole: new Set(file.arrays.get("townWords")),
    part: new Set(file.arrays.get("townParts")),
  });
  const embeddings = {
    space: { forms, formRows: forms.size, parts },
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
