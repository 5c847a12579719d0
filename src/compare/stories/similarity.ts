/** How alike articles are in their telling words: cosine of tf-idf vectors, over the pairs that share any. */

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

/** A symmetric sparse matrix: row → column → value. Pairs not held are 0. */
export type SparseMatrix = readonly ReadonlyMap<number, number>[];

/**
 * Words of more documents than this are left out of the index: they weigh little, and would make the work quadratic.
 * Small batches keep all of their words.
 */
const LONGEST_POSTING = 300;

/** Less is what any two texts of one language share; leaving it out keeps the matrix sparse. */
const LEAST = 0.03;

/** Cosines of all pairs that share an indexed word, through an inverted index. */
export function cosines(vectors: readonly Vector[]): SparseMatrix {
  const postings = new Map<string, { readonly documents: number[]; readonly weights: number[] }>();
  vectors.forEach((vector, document) => {
    for (const [word, weight] of vector) {
      let posting = postings.get(word);
      if (posting === undefined) postings.set(word, (posting = { documents: [], weights: [] }));
      posting.documents.push(document);
      posting.weights.push(weight);
    }
  });
  const rows: Map<number, number>[] = vectors.map(() => new Map());
  const sums = new Float64Array(vectors.length);
  vectors.forEach((vector, document) => {
    const touched: number[] = [];
    for (const [word, weight] of vector) {
      const { documents, weights } = postings.get(word)!;
      if (documents.length > LONGEST_POSTING) continue;
      // Postings are in document order: only what comes after is summed, the mirror follows.
      for (let i = documents.length - 1; i >= 0 && documents[i]! > document; i--) {
        const other = documents[i]!;
        if (sums[other] === 0) touched.push(other);
        sums[other] = sums[other]! + weight * weights[i]!;
      }
    }
    for (const other of touched.sort((a, b) => a - b)) {
      const value = sums[other]!;
      sums[other] = 0;
      if (value < LEAST) continue;
      rows[document]!.set(other, value);
      rows[other]!.set(document, value);
    }
  });
  return rows;
}
