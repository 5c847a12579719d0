/** The trained models of one language, as loaded from `models/`. */
import { join } from "node:path";
import type { SentenceModel } from "./en/sentences.ts";
import type { LinearModel } from "./linear.ts";
import { readWeights, type NumericArray } from "./weights-file.ts";

export interface LanguageModel {
  readonly language: string;
  /** Tells where sentences end. */
  readonly sentences: SentenceModel;
  /** Classes are "UPOS/XPOS". */
  readonly tagger: LinearModel;
  readonly parser: LinearModel;
  /** Of each class of the parser: 0 shift, 1 left, 2 right. */
  readonly moveOf: Uint8Array;
  /** Of each class of the parser: the relation it makes. */
  readonly relationOf: readonly string[];
  /** Classes are IOB2 tags. */
  readonly names: LinearModel;
  /** Hash → known base forms, for the lemmas. */
  readonly vocabulary: ReadonlySet<number>;
}

interface Meta {
  readonly tags: string[];
  readonly moves: string[];
  readonly names: string[];
  readonly tagSize: number;
  readonly parseSize: number;
  readonly nameSize: number;
}

const loaded = new Map<string, LanguageModel>();

/** Reads the models of a language from disk once; later calls give the same object. */
export function loadLanguageModel(language = "en"): LanguageModel {
  const known = loaded.get(language);
  if (known !== undefined) return known;
  const { meta, arrays } = readWeights(join(import.meta.dirname, "../../../models", `${language}.bin`));
  const { tags, moves, names, tagSize, parseSize, nameSize } = meta as Meta;
  const linear = (name: string, classes: string[], size: number): LinearModel => ({
    classes,
    size,
    weights: array(arrays, name) as Int16Array,
  });
  const model: LanguageModel = {
    language,
    sentences: readWeights(join(import.meta.dirname, "../../../models", `${language}-sentences.bin`)).arrays.get("weights") as Int16Array,
    tagger: linear("tagger", tags, tagSize),
    parser: linear("parser", moves, parseSize),
    moveOf: Uint8Array.from(moves, (move) => (move === "S" ? 0 : move.startsWith("L") ? 1 : 2)),
    relationOf: moves.map((move) => move.slice(2)),
    names: linear("names", names, nameSize),
    vocabulary: new Set(array(arrays, "vocabulary")),
  };
  loaded.set(language, model);
  return model;
}

function array(arrays: ReadonlyMap<string, NumericArray>, name: string): NumericArray {
  const found = arrays.get(name);
  if (found === undefined)
    throw new Error(`models: the array "${name}" is missing; train the models again (see models/)`);
  return found;
}
