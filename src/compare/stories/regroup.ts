/**
 * Streaming grouping: articles come or go, and only the stories that they touch are clustered again, with the result that
 * clustering everything would have.
 *
 * Why that is so: average linkage never makes two clusters more alike by merging (it is reducible, Bruynooghe 1978), so whether
 * two clusters merge is decided between them and what they are alike to. A story that is not clustered again keeps its merges
 * if none of its clusters, as long as it stood, was at least as like to a new cluster as either was to what it merged with
 * next. Where one was, that story is clustered again too, until there is none.
 */
import type { Edge } from "./likeness.ts";
import { lineageOf, mergeTrees, type Lineage, type MergeTree } from "./merge-tree.ts";

/** What a store must tell of the articles that count now; ids are articles'. */
export interface StoryGraph {
  /** Every edge that touches one of the articles, in either direction. */
  edgesOf(articles: readonly string[]): Promise<readonly Edge[]>;
  /** The stories that hold the articles; an article that stands in none yet is left out. */
  treesOf(articles: readonly string[]): Promise<readonly MergeTree[]>;
}

export interface Regrouped {
  /** Stories that stood and are replaced. */
  readonly before: readonly MergeTree[];
  /** What stands in their place. */
  readonly after: readonly MergeTree[];
}

/** True where a cluster of one would have merged with a cluster of the other. */
function interfere(a: Lineage, b: Lineage, edges: readonly Edge[], threshold: number): boolean {
  const sums = new Map<number, Map<number, number>>();
  for (const edge of edges) {
    const [x, y] = a.of.has(edge.a) ? [edge.a, edge.b] : [edge.b, edge.a];
    for (const i of a.of.get(x)!) {
      let row = sums.get(i);
      if (row === undefined) sums.set(i, (row = new Map()));
      for (const j of b.of.get(y)!) row.set(j, (row.get(j) ?? 0) + edge.value);
    }
  }
  for (const [i, row] of sums)
    for (const [j, sum] of row) {
      const [p, q] = [a.clusters[i]!, b.clusters[j]!];
      const stoodTogether = Math.max(p.merged, q.merged) <= Math.min(p.born, q.born);
      const alike = sum / (p.size * q.size);
      if (stoodTogether && alike >= threshold && alike >= Math.max(p.merged, q.merged)) return true;
    }
  return false;
}

const storyOf = (trees: readonly MergeTree[]): Map<string, MergeTree> =>
  new Map(trees.flatMap((tree) => tree.articles.map((id) => [id, tree] as const)));

/**
 * @param added articles that now count, with their edges in the graph; those that changed are both added and removed
 * @param removed articles that no longer count; their old edges are not in the graph any more
 */
export async function regroup(
  added: readonly string[],
  removed: readonly string[],
  graph: StoryGraph,
  threshold: number,
): Promise<Regrouped> {
  const gone = new Set(removed.filter((id) => !added.includes(id)));
  const before = new Map(
    (await graph.treesOf([...added, ...removed])).map((tree) => [tree.articles[0]!, tree]),
  );
  const members = new Set(
    [...added, ...[...before.values()].flatMap((t) => t.articles)].filter((id) => !gone.has(id)),
  );
  for (;;) {
    const edges = await graph.edgesOf([...members]);
    const after = mergeTrees([...members], edges, threshold);
    const inside = storyOf(after);
    const crossing = edges.filter(({ a, b }) => members.has(a) !== members.has(b));
    const outer = ({ a, b }: Edge): string => (members.has(a) ? b : a);
    const inner = ({ a, b }: Edge): string => (members.has(a) ? a : b);
    // Two clusters are at most as like as their most alike members.
    const near = [...new Set(crossing.filter((e) => e.value >= threshold).map(outer))];
    const neighbours = await graph.treesOf(near);
    const outside = storyOf(neighbours);
    const between = new Map<MergeTree, Map<MergeTree, Edge[]>>();
    for (const edge of crossing) {
      const other = outside.get(outer(edge));
      if (other === undefined) continue;
      const own = inside.get(inner(edge))!;
      const row = between.get(other) ?? new Map<MergeTree, Edge[]>();
      between.set(other, row);
      const list = row.get(own);
      if (list === undefined) row.set(own, [edge]);
      else list.push(edge);
    }
    const lineages = new Map<MergeTree, Lineage>();
    const lineage = (tree: MergeTree): Lineage => {
      let known = lineages.get(tree);
      if (known === undefined) lineages.set(tree, (known = lineageOf(tree, threshold)));
      return known;
    };
    const touched = neighbours.filter((other) =>
      [...(between.get(other) ?? [])].some(
        ([own, list]) =>
          list.some((e) => e.value >= threshold) && interfere(lineage(own), lineage(other), list, threshold),
      ),
    );
    if (touched.length === 0) return { before: [...before.values()], after };
    for (const tree of touched) {
      before.set(tree.articles[0]!, tree);
      for (const id of tree.articles) members.add(id);
    }
  }
}
