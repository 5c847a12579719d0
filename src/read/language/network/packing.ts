/**
 * Sentences side by side: the longest first, all their first words, then all their second words, and so on, so that a
 * recurrent network takes one step for many sentences at once.
 */
export interface Packing {
  /** Words in all. */
  readonly rows: number;
  readonly steps: number;
  /** Row of the first sentence's word at each step; one more at the end. */
  readonly offset: Int32Array;
  /** Row of word i of sentence s: rowOf[first[s] + i]. */
  readonly rowOf: Int32Array;
  /** Where the words of each sentence begin in running order; one more at the end. */
  readonly first: Int32Array;
}

export function pack(lengths: readonly number[]): Packing {
  const first = new Int32Array(lengths.length + 1);
  for (let s = 0; s < lengths.length; s++) first[s + 1] = first[s]! + lengths[s]!;
  const rows = first[lengths.length]!;
  const order = lengths.map((_, s) => s).sort((a, b) => lengths[b]! - lengths[a]! || a - b);
  const steps = lengths.length === 0 ? 0 : lengths[order[0]!]!;
  const offset = new Int32Array(steps + 1);
  const rowOf = new Int32Array(rows);
  let row = 0;
  for (let t = 0; t < steps; t++) {
    offset[t] = row;
    for (const s of order) {
      if (lengths[s]! <= t) break;
      rowOf[first[s]! + t] = row++;
    }
  }
  offset[steps] = row;
  return { rows, steps, offset, rowOf, first };
}
