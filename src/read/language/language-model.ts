/** The trained models of one language, as loaded from `models/`. */
import { join } from "node:path";
import type { SentenceModel } from "./en/sentences.ts";
import { wordFlags } from "./en/word-flags.ts";
import { networkFrom } from "./network/load.ts";
import type { Network } from "./network/network.ts";
import { readWeights } from "./weights-file.ts";

export interface LanguageModel {
  readonly language: string;
  /** Tells where sentences end. */
  readonly sentences: SentenceModel;
  /** Tells parts of speech, trees and names. */
  readonly network: Network;
  /** Hashes of known base forms, for the lemmas. */
  readonly vocabulary: ReadonlySet<number>;
}

const MODELS = join(import.meta.dirname, "../../../models");
const loaded = new Map<string, LanguageModel>();

/** Reads the models of a language from disk once; later calls give the same object. */
export function loadLanguageModel(language = "en"): LanguageModel {
  const known = loaded.get(language);
  if (known !== undefined) return known;
  const path = join(MODELS, `${language}-network.bin`);
  const file = readWeights(path);
  const model: LanguageModel = {
    language,
    sentences: readWeights(join(MODELS, `${language}-sentences.bin`)).arrays.get("weights") as Int16Array,
    network: networkFrom(file, path, wordFlags),
    vocabulary: new Set(file.arrays.get("vocabulary")),
  };
  loaded.set(language, model);
  return model;
}
