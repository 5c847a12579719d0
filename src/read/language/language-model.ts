/** The trained models of one language, as loaded from `models/`. */
import { join } from "node:path";
import type { SentenceModel } from "./en/sentences.ts";
import { wordFlags } from "./en/word-flags.ts";
import { loadNamer } from "./naming/load.ts";
import type { Namer } from "./naming/namer.ts";
import { networkFrom } from "./network/load.ts";
import type { Network } from "./network/network.ts";
import { readWeights } from "./weights-file.ts";

export interface LanguageModel {
  readonly language: string;
  /** Tells where sentences end. */
  readonly sentences: SentenceModel;
  /** Tells parts of speech and trees. */
  readonly network: Network;
  /** Tells names, from words and their parts of speech. */
  readonly namer: Namer;
  /** Hashes of known base forms, for the lemmas. */
  readonly vocabulary: ReadonlySet<number>;
}

const MODELS = join(import.meta.dirname, "../../../models");
/** The namer's own lists hold towns. */
const NO_TOWNS = { whole: new Set<number>(), part: new Set<number>() };
const loaded = new Map<string, LanguageModel>();

/** Reads the models of a language from disk once; later calls give the same object. */
export function loadLanguageModel(language = "en"): LanguageModel {
  const known = loaded.get(language);
  if (known !== undefined) return known;
  const path = join(MODELS, `${language}-network.bin`);
  const file = readWeights(path);
  const network = networkFrom(file, path, wordFlags);
  const model: LanguageModel = {
    language,
    sentences: readWeights(join(MODELS, `${language}-sentences.bin`)).arrays.get("weights") as Int16Array,
    network,
    namer: loadNamer(join(MODELS, `${language}-names.bin`), wordFlags(NO_TOWNS), network.shape.tags),
    vocabulary: new Set(file.arrays.get("vocabulary")),
  };
  loaded.set(language, model);
  return model;
}
