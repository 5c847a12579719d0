/** Reads a names network from its file. */
import { Kernel } from "../network/kernel.ts";
import type { WordFlags } from "../network/inputs.ts";
import { arrayIn, fillMatrices, formsIn } from "../network/trained-arrays.ts";
import { readWeights, type NumericArray } from "../weights-file.ts";
import { lexiconRow, tagRow } from "./inputs.ts";
import { LEXICON_ROWS } from "./lexicon.ts";
import { memoryFor, type Embeddings, type Namer } from "./namer.ts";
import { allocateNaming, packNaming, transitionScores, type NamingShape } from "./shape.ts";

/**
 * @param flags the word lists that it was trained with
 * @param taggerTags the tags that it will be given, by their index
 */
export function loadNamer(path: string, flags: WordFlags, taggerTags: readonly string[]): Namer {
  const file = readWeights(path);
  const { shape, parts } = file.meta as { shape: NamingShape; parts: number };
  const array = <T extends NumericArray>(name: string): T => arrayIn<T>(file, path, name);
  const kernel = new Kernel(memoryFor(shape));
  const { weights, byName } = allocateNaming(kernel, shape);
  fillMatrices(file, path, byName);
  const lists = array<Uint16Array>("listBits");
  const lexicon = new Map<number, number>();
  array<Int32Array>("listHashes").forEach((hash, i) => lexicon.set(hash, lists[i]!));
  const forms = formsIn(file, path);
  const embeddings: Embeddings = {
    space: { forms, formRows: forms.size, parts },
    flags,
    table: array<Int8Array>("table"),
    scale: array<Float32Array>("tableScale"),
  };
  return {
    shape,
    tagOf: Int32Array.from(taggerTags, (tag) => {
      const own = shape.tags.indexOf(tag);
      if (own < 0)
        throw new Error(`${path}: knows no tag ${tag}; train it again after the tagger (models/*.md)`);
      return own;
    }),
    proper: Uint8Array.from(taggerTags, (tag) => (tag.startsWith("PROPN") || tag.includes("/NNP") ? 1 : 0)),
    lexicon,
    transitions: transitionScores(shape.names, weights.transitions),
    kernel,
    weights: packNaming(kernel, weights),
    embeddings,
    tagRows: rowsOf(embeddings, shape.input, tagRow(embeddings.space, 0), shape.tags.length),
    listRows: rowsOf(
      embeddings,
      shape.input,
      lexiconRow(embeddings.space, shape.tags.length, 0),
      LEXICON_ROWS,
    ),
    known: new Map(),
  };
}

/** Rows `from..from + count` of the table, as they are. */
function rowsOf({ table, scale }: Embeddings, size: number, from: number, count: number): Float32Array {
  return Float32Array.from(
    table.subarray(from * size, (from + count) * size),
    (x, i) => x * scale[from + Math.floor(i / size)]!,
  );
}
