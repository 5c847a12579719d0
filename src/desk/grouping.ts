/** Joins an article to the stories as it comes in; what the store can't tell from its tables is worked out by `compare`. */
import { loadDocumentFrequencies } from "../compare/stories/document-frequency.ts";
import { SAME_STORY } from "../compare/stories/group-stories.ts";
import { likeness } from "../compare/stories/likeness.ts";
import { mergeTrees, type MergeTree } from "../compare/stories/merge-tree.ts";
import { regroup } from "../compare/stories/regroup.ts";
import { GROUPING, signer, type Signature } from "../compare/stories/signature.ts";
import type { Article } from "../model/article.ts";
import {
  candidates,
  edgesAmongVersions,
  edgesOf,
  replaceTrees,
  signaturesOf,
  treesOf,
  writeLikenesses,
  writeSignature,
} from "../store/signatures.ts";
import {
  dropGrouping,
  dropSignature,
  headVersions,
  outdatedSignatures,
  versionsRead,
} from "../store/regrouping.ts";
import type { Writing } from "../store/take-in.ts";

/** Signatures kept in memory: a few kilobytes each. */
const KEPT = 20_000;

export interface Grouper {
  /** In the transaction that took the version in. `replaces`: the article was there before, in another version. */
  add(tx: Writing, article: Article, version: number, replaces: boolean): Promise<void>;
  /** The same version, read anew: its blocks, and so its words, may be others. */
  replace(tx: Writing, article: Article, version: number): Promise<void>;
  /** Groups everything anew where another way of grouping was used before, or `always`. Returns whether it did. */
  renew(tx: Writing, always: boolean): Promise<boolean>;
}

const sameMembers = (a: MergeTree, b: MergeTree): boolean =>
  a.articles.length === b.articles.length && a.articles.every((id, i) => id === b.articles[i]);

export function makeGrouper(): Grouper {
  const sign = signer(loadDocumentFrequencies());
  const known = new Map<number, Signature>();

  async function signaturesFor(tx: Writing, versions: readonly number[]): Promise<[number, Signature][]> {
    const missing = versions.filter((version) => !known.has(version));
    const fetched = await signaturesOf(tx, missing);
    const all = versions.map((v): [number, Signature] => [v, known.get(v) ?? fetched.get(v)!]);
    for (const [version, signature] of fetched) keep(version, signature);
    return all;
  }

  function keep(version: number, signature: Signature): void {
    known.set(version, signature);
    if (known.size > KEPT) known.delete(known.keys().next().value!);
  }

  /** Writes what the version is grouped by, and how alike it is to every other. */
  async function index(tx: Writing, article: Article, version: number): Promise<void> {
    const signature = sign(article);
    const others = await signaturesFor(tx, await candidates(tx, signature));
    const values = others
      .map(([other, theirs]) => [other, likeness(signature, theirs)] as const)
      .filter(([, value]) => value > 0);
    await writeSignature(tx, version, GROUPING, signature);
    await writeLikenesses(tx, version, values);
  }

  /** Puts the article into the story where it now belongs. */
  async function place(tx: Writing, article: Article, replaces: boolean): Promise<void> {
    const { before, after } = await regroup(
      [article.id],
      replaces ? [article.id] : [],
      { edgesOf: (ids) => edgesOf(tx, ids), treesOf: (ids) => treesOf(tx, ids) },
      SAME_STORY,
    );
    await replaceTrees(
      tx,
      before,
      after,
      (tree) => tree.articles.includes(article.id) || !before.some((old) => sameMembers(old, tree)),
    );
  }

  return {
    async add(tx, article, version, replaces) {
      await index(tx, article, version);
      await place(tx, article, replaces);
    },
    async replace(tx, article, version) {
      known.delete(version);
      await dropSignature(tx, version);
      await index(tx, article, version);
      await place(tx, article, true);
    },
    async renew(tx, always) {
      if (!always && !(await outdatedSignatures(tx, GROUPING))) return false;
      known.clear();
      await dropGrouping(tx);
      for await (const { version, article } of versionsRead(tx)) await index(tx, article, version);
      const heads = await headVersions(tx);
      const edges = await edgesAmongVersions(
        tx,
        heads.map((head) => head.version),
      );
      const trees = mergeTrees(
        heads.map((head) => head.id),
        edges,
        SAME_STORY,
      );
      await replaceTrees(tx, [], trees, () => true);
      return true;
    },
  };
}
