/** Writes a names network: embeddings in 8 bits with a scale for each row, matrices in 16 bits with one scale. */
import { hashText } from "../../src/read/language/features.ts";
import type { Lexicon } from "../../src/read/language/naming/lexicon.ts";
import type { InputSpace } from "../../src/read/language/network/inputs.ts";
import { writeWeights, type NumericArray } from "../../src/read/language/weights-file.ts";
import type { Vectors } from "../vectors.ts";
import { VECTOR_MAP } from "./initial-weights.ts";
import type { NamesTrainer } from "./names-trainer.ts";

/** @param forms in the order of their rows */
export function saveNamer(
  path: string,
  trainer: NamesTrainer,
  space: InputSpace,
  forms: readonly string[],
  vectors: Vectors,
  lexicon: Lexicon,
): void {
  const { shape } = trainer;
  const known = new Set(forms);
  /** Words that raw text knows and the annotated sentences do not. */
  const unseen = vectors.words.filter((word) => !known.has(word));
  const table = finishedTable(trainer, space, forms, unseen, vectors);
  const { small, scales } = inBytes(table, shape.input);
  const hashes = [...lexicon.keys()].sort((a, b) => a - b);
  const arrays = new Map<string, NumericArray>([
    ["table", small],
    ["tableScale", scales],
    ["forms", Int32Array.from([...forms, ...unseen], (form) => hashText(form))],
    ["listHashes", Int32Array.from(hashes)],
    ["listBits", Uint16Array.from(hashes, (hash) => lexicon.get(hash)!)],
  ]);
  for (const [name, { state }] of trainer.parameters) {
    if (name === VECTOR_MAP) continue;
    let most = 1e-8;
    for (const x of state.mean) most = Math.max(most, Math.abs(x));
    arrays.set(
      `w.${name}`,
      Int16Array.from(state.mean, (x) => Math.round((x / most) * 32767)),
    );
    arrays.set(`s.${name}`, Float32Array.of(most / 32767));
  }
  writeWeights(path, { shape, parts: space.parts }, arrays);
}

/** Each form's row holds its mapped vector too; forms known by vector alone follow, then parts, tags and lists. */
function finishedTable(
  trainer: NamesTrainer,
  { formRows }: InputSpace,
  forms: readonly string[],
  unseen: readonly string[],
  vectors: Vectors,
): Float32Array {
  const { input } = trainer.shape;
  const learnt = trainer.table.value;
  const map = trainer.parameters.get(VECTOR_MAP)!.state.mean;
  const rest = learnt.subarray((1 + formRows) * input);
  const own = 1 + forms.length + unseen.length;
  const out = new Float32Array(own * input + rest.length);
  const vectorOf = new Map(vectors.words.map((word, i) => [word, i]));
  for (let r = 0; r < own; r++) {
    // What only raw text knows has the row of the unknown form, and its vector.
    const row = r <= forms.length ? r : 0;
    out.set(learnt.subarray(row * input, (row + 1) * input), r * input);
    const v =
      r === 0 ? undefined : vectorOf.get(r <= forms.length ? forms[r - 1]! : unseen[r - 1 - forms.length]!);
    if (v === undefined) continue;
    for (let k = 0; k < vectors.size; k++)
      for (let d = 0; d < input; d++)
        out[r * input + d]! += vectors.values[v * vectors.size + k]! * map[k * input + d]!;
  }
  out.set(rest, own * input);
  return out;
}

function inBytes(table: Float32Array, input: number): { small: Int8Array; scales: Float32Array } {
  const small = new Int8Array(table.length);
  const scales = new Float32Array(table.length / input);
  for (let r = 0; r < scales.length; r++) {
    let most = 1e-8;
    for (let d = 0; d < input; d++) most = Math.max(most, Math.abs(table[r * input + d]!));
    scales[r] = most / 127;
    for (let d = 0; d < input; d++) small[r * input + d] = Math.round((table[r * input + d]! / most) * 127);
  }
  return { small, scales };
}
