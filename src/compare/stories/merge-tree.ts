/**
 * Agglomerative clustering with average linkage (UPGMA, Sokal & Michener 1958), with the order of the merges kept: always the
 * two clusters whose members are on the average most alike, until none reach the threshold. Ties go to the lower ids.
 */
import type { Edge } from "./likeness.ts";
import { PairHeap } from "./pair-heap.ts";

/** One story with how it came together. */
export interface MergeTree {
  /** Sorted. */
  readonly articles: readonly string[];
  /** In order: the clusters whose first members are these positions in `articles` became one, at this mean likeness. */
  readonly merges: readonly (readonly [number, number, number])[];
}

interface Merge {
  readonly a: number;
  readonly b: number;
  readonly value: number;
}

/** Stories of these articles, sorted by first article. Edges to other articles are passed over. */
export function mergeTrees(
  articles: readonly string[],
  edges: Iterable<Edge>,
  threshold: number,
): MergeTree[] {
  const sorted = [...articles].sort();
  const position = new Map(sorted.map((id, i) => [id, i]));
  // Sums of likenesses between the clusters whose first members are row and column.
  const sums: Map<number, number>[] = sorted.map(() => new Map());
  for (const { a, b, value } of edges) {
    const [i, j] = [position.get(a), position.get(b)];
    if (i === undefined || j === undefined || i === j) continue;
    sums[i]!.set(j, value);
    sums[j]!.set(i, value);
  }
  const size = new Int32Array(sorted.length).fill(1);
  const version = new Int32Array(sorted.length);
  const into = sorted.map((_, i) => i);
  const merges: Merge[] = [];
  const heap = new PairHeap();
  const queue = (x: number, y: number, sum: number) => {
    const value = sum / (size[x]! * size[y]!);
    if (value < threshold) return;
    const [a, b] = x < y ? [x, y] : [y, x];
    heap.push({ a, b, value, versionA: version[a]!, versionB: version[b]! });
  };
  sums.forEach((row, a) => {
    for (const [b, sum] of row) if (a < b) queue(a, b, sum);
  });
  for (let next = heap.pop(); next !== undefined; next = heap.pop()) {
    const { a, b, value } = next;
    if (into[a] !== a || into[b] !== b) continue;
    if (version[a] !== next.versionA || version[b] !== next.versionB) continue;
    merges.push({ a, b, value });
    into[b] = a;
    size[a] = size[a]! + size[b]!;
    version[a] = version[a]! + 1;
    const row = sums[a]!;
    row.delete(b);
    for (const [other, sum] of sums[b]!) {
      if (other === a) continue;
      sums[other]!.delete(b);
      const together = (row.get(other) ?? 0) + sum;
      row.set(other, together);
      sums[other]!.set(a, together);
    }
    sums[b]!.clear();
    for (const [other, sum] of row) queue(a, other, sum);
  }
  const root = (i: number): number => (into[i] === i ? i : (into[i] = root(into[i]!)));
  const groups = new Map<number, number[]>();
  sorted.forEach((_, i) => {
    const of = root(i);
    const group = groups.get(of);
    if (group === undefined) groups.set(of, [i]);
    else group.push(i);
  });
  const own = new Map<number, Merge[]>();
  for (const merge of merges) {
    const of = root(merge.a);
    const list = own.get(of);
    if (list === undefined) own.set(of, [merge]);
    else list.push(merge);
  }
  return [...groups].map(([first, members]) => {
    const at = new Map(members.map((i, n) => [i, n]));
    return {
      articles: members.map((i) => sorted[i]!),
      merges: (own.get(first) ?? []).map(({ a, b, value }) => [at.get(a)!, at.get(b)!, value] as const),
    };
  });
}

/** A cluster that stood for a while: from the mean likeness at which it came to be down to that at which it was merged. */
export interface Cluster {
  readonly size: number;
  readonly born: number;
  readonly merged: number;
}

export interface Lineage {
  readonly clusters: readonly Cluster[];
  /** Article → positions of the clusters that held it, the article alone first. */
  readonly of: ReadonlyMap<string, readonly number[]>;
}

/** Every cluster that a story went through. The last one stood until the threshold. */
export function lineageOf({ articles, merges }: MergeTree, threshold: number): Lineage {
  const clusters: { size: number; born: number; merged: number }[] = articles.map(() => ({
    size: 1,
    born: Infinity,
    merged: threshold,
  }));
  const current = articles.map((_, i) => i);
  const members = articles.map((_, i) => [i]);
  const chains = articles.map((_, i) => [i]);
  for (const [a, b, value] of merges) {
    const [x, y] = [clusters[current[a]!]!, clusters[current[b]!]!];
    x.merged = value;
    y.merged = value;
    const made = clusters.push({ size: x.size + y.size, born: value, merged: threshold }) - 1;
    members[a] = [...members[a]!, ...members[b]!];
    current[a] = made;
    for (const member of members[a]) chains[member]!.push(made);
  }
  return { clusters, of: new Map(articles.map((id, i) => [id, chains[i]!])) };
}
