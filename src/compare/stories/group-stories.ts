/** Which articles are about the same development: by their telling words and the days that they were published. */
import type { Article } from "../../model/article.ts";
import type { DocumentFrequencies } from "./document-frequency.ts";
import { ALIKE, likeness, type Edge } from "./likeness.ts";
import { mergeTrees } from "./merge-tree.ts";
import { signer, type Signature } from "./signature.ts";

/** Mean likeness from which articles are one story; tuned on bench/grouping. */
export const SAME_STORY = 0.18 * ALIKE;

/** Every pair that shares a key and is alike, through an index of keys. */
export function edgesAmong(signatures: readonly Signature[]): Edge[] {
  const holders = new Map<string, number[]>();
  const edges: Edge[] = [];
  signatures.forEach((signature, i) => {
    const candidates = new Set<number>();
    for (const key of signature.keys) {
      const known = holders.get(key);
      if (known === undefined) holders.set(key, [i]);
      else {
        for (const j of known) candidates.add(j);
        known.push(i);
      }
    }
    for (const j of candidates) {
      const other = signatures[j]!;
      const value = likeness(signature, other);
      if (value > 0) edges.push({ a: signature.article, b: other.article, value });
    }
  });
  return edges;
}

/** Groups articles, given sorted by id. Returns lists of positions, each sorted, in the order of their first members. */
export function groupStories(
  articles: readonly { readonly article: Article }[],
  background: DocumentFrequencies,
  threshold = SAME_STORY,
): number[][] {
  const sign = signer(background);
  const signatures = articles.map(({ article }) => sign(article));
  const position = new Map(signatures.map((s, i) => [s.article, i]));
  return mergeTrees([...position.keys()], edgesAmong(signatures), threshold).map((tree) =>
    tree.articles.map((id) => position.get(id)!),
  );
}
