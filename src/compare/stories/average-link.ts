/**
 * Agglomerative clustering with average linkage over a sparse matrix (UPGMA, Sokal & Michener 1958): always the pair of
 * clusters whose members are on the average most alike, until none reaches the threshold. Ties go to the lower index, so
 * the same matrix gives the same clusters.
 */
import type { SparseMatrix } from "./similarity.ts";

interface Candidate {
  readonly a: number;
  readonly b: number;
  readonly value: number;
  /** Versions of the two clusters when it was queued: a later merge makes it stale. */
  readonly versionA: number;
  readonly versionB: number;
}

const before = (x: Candidate, y: Candidate): boolean =>
  x.value !== y.value ? x.value > y.value : x.a !== y.a ? x.a < y.a : x.b < y.b;

/** A binary heap, the most alike pair on top. */
class PairHeap {
  readonly #items: Candidate[] = [];

  push(item: Candidate): void {
    const items = this.#items;
    let at = items.push(item) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!before(item, items[parent]!)) break;
      items[at] = items[parent]!;
      at = parent;
    }
    items[at] = item;
  }

  pop(): Candidate | undefined {
    const items = this.#items;
    const top = items[0];
    const last = items.pop();
    if (last === undefined || items.length === 0) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= items.length) break;
      if (child + 1 < items.length && before(items[child + 1]!, items[child]!)) child++;
      if (!before(items[child]!, last)) break;
      items[at] = items[child]!;
      at = child;
    }
    items[at] = last;
    return top;
  }
}

/** Clusters as sorted lists of row numbers, in the order of their first members. */
export function averageLink(matrix: SparseMatrix, threshold: number): number[][] {
  const members: (number[] | null)[] = matrix.map((_, i) => [i]);
  const sums = matrix.map((row) => new Map(row));
  const version = new Int32Array(matrix.length);
  const heap = new PairHeap();
  const queue = (a: number, b: number, sum: number) => {
    const value = sum / (members[a]!.length * members[b]!.length);
    if (value < threshold) return;
    const [low, high] = a < b ? [a, b] : [b, a];
    heap.push({ a: low, b: high, value, versionA: version[low]!, versionB: version[high]! });
  };
  sums.forEach((row, a) => {
    for (const [b, sum] of row) if (a < b) queue(a, b, sum);
  });
  for (let next = heap.pop(); next !== undefined; next = heap.pop()) {
    const { a, b } = next;
    if (members[a] === null || members[b] === null) continue;
    if (version[a] !== next.versionA || version[b] !== next.versionB) continue;
    members[a] = [...members[a]!, ...members[b]!];
    members[b] = null;
    version[a] = version[a]! + 1;
    const rowA = sums[a]!;
    rowA.delete(b);
    for (const [other, sum] of sums[b]!) {
      if (other === a) continue;
      sums[other]!.delete(b);
      const together = (rowA.get(other) ?? 0) + sum;
      rowA.set(other, together);
      sums[other]!.set(a, together);
    }
    sums[b]!.clear();
    for (const [other, sum] of rowA) queue(a, other, sum);
  }
  return members
    .filter((cluster) => cluster !== null)
    .map((cluster) => cluster.sort((x, y) => x - y))
    .sort((x, y) => x[0]! - y[0]!);
}
