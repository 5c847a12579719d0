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

/** A symmetric sparse matrix: row → column → value. Pairs not held are 0. */
export type SparseMatrix = readonly ReadonlyMap<number, number>[];

/**
 * Words of more documents than this are left out of the index: they weigh little, and would make the work quadratic.
 * Small batches keep all of their words.
 */
const LONGEST_POSTING = 300;

/** Cosines of all pairs that share an indexed word, through an inverted index. */
export function cosines(vectors: readonly Vector[]): SparseMatrix {
  const postings = new Map<string, { document: number; weight: number }[]>();
  vectors.forEach((vector, document) => {
    for (const [word, weight] of vector) {
      const posting = postings.get(word);
      if (posting === undefined) postings.set(word, [{ document, weight }]);
      else posting.push({ document, weight });
    }
  });
  const rows: Map<number, number>[] = vectors.map(() => new Map());
  vectors.forEach((vector, document) => {
    const row = rows[document]!;
    // Postings are in document order: only what comes after is summed, the mirror follows.
    for (const [word, weight] of vector) {
      const posting = postings.get(word)!;
      if (posting.length > LONGEST_POSTING) continue;
      for (let i = posting.length - 1; i >= 0 && posting[i]!.document > document; i--) {
        const other = posting[i]!;
        row.set(other.document, (row.get(other.document) ?? 0) + weight * other.weight);
      }
    }
  });
  rows.forEach((row, document) => {
    for (const [other, value] of row) if (other > document) rows[other]!.set(document, value);
  });
  return rows;
}
