/** Word vectors take longer to train than an epoch: kept in .cache between trainings with the same settings. */
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { readWeights, writeWeights } from "../src/read/language/weights-file.ts";
import { allSentences } from "./raw-text.ts";
import { trainVectors, type Vectors } from "./vectors.ts";

/** 64 numbers each, scaled to unit variance. */
export function cachedVectors(): Vectors {
  const folder = join(import.meta.dirname, "../.cache");
  const path = join(folder, "vectors-64-4-8-5.bin");
  let made: Vectors;
  if (existsSync(path)) {
    const { meta, arrays } = readWeights(path);
    made = { ...(meta as { words: string[]; size: number }), values: arrays.get("values") as Float32Array };
  } else {
    made = trainVectors(allSentences(), 64, 4, 8, 5);
    mkdirSync(folder, { recursive: true });
    writeWeights(path, { words: made.words, size: made.size }, new Map([["values", made.values]]));
  }
  let sum = 0;
  for (const x of made.values) sum += x * x;
  const scale = 1 / Math.sqrt(sum / made.values.length);
  return { ...made, values: made.values.map((x) => x * scale) };
}
