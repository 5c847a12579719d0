/** How alike articles are in their telling words: cosine of tf-idf vectors. */

/** One article's terms, weighted and of length 1, the terms in a fixed order. */
export type Vector = ReadonlyMap<string, number>;

/** Weights (1 + log tf) · idf, normalised (lnc.ltc of Salton & Buckley 1988 with idf on both sides). */
export function weigh(terms: ReadonlyMap<string, number>, idf: (word: string) => number): Vector {
  const vector = new Map<string, number>();
  let squares = 0;
  for (const [word, tf] of terms) {
    const weight = (1 + Math.log(tf)) * idf(word);
    if (weight <= 0) continue;
    vector.set(word, weight);
    squares += weight * weight;
  }
  const length = Math.sqrt(squares);
  if (length > 0) for (const [word, weight] of vector) vector.set(word, weight / length);
  return vector;
}

/** Of two vectors of length 1. */
export function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [word, weight] of small) sum += weight * (large.get(word) ?? 0);
  return sum;
}
