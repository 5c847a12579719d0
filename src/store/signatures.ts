/** What versions are grouped by, how alike they are, and how stories came together. */
import { sql, type Kysely } from "kysely";
import { inPortions, type Writing } from "./take-in.ts";
import type { Tables } from "./tables.ts";

export interface StoredSignature {
  readonly article: string;
  readonly keys: readonly string[];
  readonly words: ReadonlyMap<string, number>;
  readonly day: string | null;
}

export interface StoredEdge {
  readonly a: string;
  readonly b: string;
  readonly value: number;
}

export interface StoredTree {
  readonly articles: readonly string[];
  readonly merges: readonly (readonly [number, number, number])[];
}

export async function writeSignature(
  tx: Writing,
  version: number,
  grouping: string,
  signature: StoredSignature,
): Promise<void> {
  await tx
    .insertInto("signature")
    .values({
      version,
      article: signature.article,
      grouping,
      keys: [...signature.keys],
      words: JSON.stringify([...signature.words]),
      day: signature.day,
    })
    .execute();
}

/** Versions of other articles that share a key. */
export async function candidates(
  db: Kysely<Tables>,
  { article, keys }: Pick<StoredSignature, "article" | "keys">,
): Promise<number[]> {
  const rows = await db
    .selectFrom("signature")
    .select("version")
    .where(sql<boolean>`keys && ${[...keys]}::text[]`)
    .where("article", "<>", article)
    .execute();
  return rows.map((row) => row.version);
}

export async function signaturesOf(
  db: Kysely<Tables>,
  versions: readonly number[],
): Promise<Map<number, StoredSignature>> {
  if (versions.length === 0) return new Map();
  const rows = await db
    .selectFrom("signature")
    .select(["version", "article", "keys", "words", "day"])
    .where(sql<boolean>`version = any(${[...versions]}::int[])`)
    .execute();
  return new Map(rows.map(({ version, words, ...rest }) => [version, { ...rest, words: new Map(words) }]));
}

/** How alike a version is to others: pairs of version and value. */
export async function writeLikenesses(
  tx: Writing,
  version: number,
  values: readonly (readonly [number, number])[],
): Promise<void> {
  if (values.length === 0) return;
  const others = values.map(([other]) => other);
  await sql`insert into likeness (a, b, value)
    select least(${version}::int, other), greatest(${version}::int, other), value
    from unnest(${others}::int[], ${values.map(([, value]) => value)}::int[]) as pair (other, value)`.execute(
    tx,
  );
}

/** Edges between articles as they count now that touch one of these. */
export async function edgesOf(db: Kysely<Tables>, articles: readonly string[]): Promise<StoredEdge[]> {
  const ids = [...articles];
  const { rows } = await sql<StoredEdge>`
    with own as (select id, version from article where id = any(${ids}::text[]))
    select own.id as a, other.id as b, l.value from own join likeness l on l.a = own.version
      join article other on other.version = l.b
    union all
    select own.id as a, other.id as b, l.value from own join likeness l on l.b = own.version
      join article other on other.version = l.a
      where not other.id = any(${ids}::text[])`.execute(db);
  return rows;
}

/** Every edge among the given versions, between their articles. */
export async function edgesAmongVersions(
  db: Kysely<Tables>,
  versions: readonly number[],
): Promise<StoredEdge[]> {
  const { rows } = await sql<StoredEdge>`
    with present as (select seq, article from article_version where seq = any(${[...versions]}::int[]))
    select x.article as a, y.article as b, l.value from likeness l
      join present x on x.seq = l.a join present y on y.seq = l.b`.execute(db);
  return rows;
}

export async function treesOf(db: Kysely<Tables>, articles: readonly string[]): Promise<StoredTree[]> {
  return db
    .selectFrom("story_tree")
    .select(["articles", "merges"])
    .where(
      sql<boolean>`id in (select tree from article where id = any(${[...articles]}::text[]) and tree is not null)`,
    )
    .execute();
}

export const treeId = ({ articles }: StoredTree): string => `story:${articles[0]!}`;

/** Puts trees in the place of others. Those that `changed` says so of wait to be built. */
export async function replaceTrees(
  tx: Writing,
  before: readonly StoredTree[],
  after: readonly StoredTree[],
  changed: (tree: StoredTree) => boolean,
): Promise<void> {
  const ids = before.map(treeId);
  const built = new Map<string, string | null>();
  if (ids.length > 0) {
    const rows = await tx
      .deleteFrom("story_tree")
      .where("id", "in", ids)
      .returning(["id", "built_by"])
      .execute();
    for (const row of rows) built.set(row.id, row.built_by);
  }
  for (const some of inPortions(after))
    await tx
      .insertInto("story_tree")
      .values(
        some.map((tree) => ({
          id: treeId(tree),
          articles: [...tree.articles],
          merges: JSON.stringify(tree.merges),
          built_by: changed(tree) ? null : (built.get(treeId(tree)) ?? null),
        })),
      )
      .execute();
  for (const tree of after)
    await tx
      .updateTable("article")
      .set({ tree: treeId(tree) })
      .where(sql<boolean>`id = any(${[...tree.articles]}::text[])`)
      .where(sql<boolean>`tree is distinct from ${treeId(tree)}`)
      .execute();
}
