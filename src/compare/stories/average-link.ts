/**
 * Agglomerative clustering with average linkage over a sparse matrix (UPGMA, Sokal & Michener 1958): always the pair of
 * clusters whose members are on the average most alike, until none reaches the threshold. Ties go to the lower index, so
 * the same matrix gives the same clusters.
 */
import { PairHeap } from "./pair-heap.ts";
import type { SparseMatrix } from "./similarity.ts";

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
