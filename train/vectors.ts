/**
 * Word vectors from raw text by skip-gram with negative sampling (Mikolov et al. 2013), seeded.
 * Words are as `normalise` writes them: small letters, digits as 0.
 */
import { normalise } from "../src/read/language/network/inputs.ts";
import { randomFrom } from "./random.ts";

export interface Vectors {
  readonly words: readonly string[];
  readonly size: number;
  /** words × size. */
  readonly values: Float32Array;
}

export function trainVectors(
  sentences: readonly (readonly string[])[],
  size: number,
  leastCount: number,
  epochs: number,
  seed: number,
): Vectors {
  const random = randomFrom(seed);
  const count = new Map<string, number>();
  const forms = sentences.map((s) => s.map(normalise));
  for (const s of forms) for (const w of s) count.set(w, (count.get(w) ?? 0) + 1);
  const words = [...count]
    .filter(([, n]) => n >= leastCount)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([w]) => w);
  const index = new Map(words.map((w, i) => [w, i]));
  const total = words.reduce((sum, w) => sum + count.get(w)!, 0);
  const ids = forms.map((s) => Int32Array.from(s.map((w) => index.get(w) ?? -1).filter((i) => i >= 0)));
  // Noise after counts to the power of three quarters; frequent words are thinned.
  const noise = new Int32Array(2 ** 20);
  const powers = words.map((w) => count.get(w)! ** 0.75);
  const sum = powers.reduce((a, b) => a + b, 0);
  for (let i = 0, w = 0, cumulated = powers[0]! / sum; i < noise.length; i++) {
    noise[i] = w;
    if ((i + 1) / noise.length > cumulated && w < words.length - 1) cumulated += powers[++w]! / sum;
  }
  const keep = Float32Array.from(words, (w) =>
    Math.min(1, Math.sqrt(1e-3 / (count.get(w)! / total)) + 1e-3 / (count.get(w)! / total)),
  );
  const values = new Float32Array(words.length * size);
  for (let i = 0; i < values.length; i++) values[i] = (random() - 0.5) / size;
  const contexts = new Float32Array(words.length * size);
  const delta = new Float32Array(size);
  const steps = epochs * ids.length;
  let done = 0;
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const all of ids) {
      const rate = 0.035 * Math.max(0.01, 1 - done++ / steps);
      const s = all.filter((w) => random() < keep[w]!);
      for (let i = 0; i < s.length; i++) {
        const window = 1 + Math.floor(random() * 4);
        const v = s[i]! * size;
        for (let j = Math.max(0, i - window); j <= Math.min(s.length - 1, i + window); j++) {
          if (j === i) continue;
          delta.fill(0);
          for (let k = 0; k <= 5; k++) {
            const target = k === 0 ? s[j]! : noise[Math.floor(random() * noise.length)]!;
            if (k > 0 && target === s[j]) continue;
            const c = target * size;
            let dot = 0;
            for (let d = 0; d < size; d++) dot += values[v + d]! * contexts[c + d]!;
            const g = ((k === 0 ? 1 : 0) - 1 / (1 + Math.exp(-dot))) * rate;
            for (let d = 0; d < size; d++) {
              delta[d]! += g * contexts[c + d]!;
              contexts[c + d]! += g * values[v + d]!;
            }
          }
          for (let d = 0; d < size; d++) values[v + d]! += delta[d]!;
        }
      }
    }
  return { words, size, values };
}
