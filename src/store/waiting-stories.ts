/** Stories that wait to be built, because an article joined, left or changed. */
import { sql, type Kysely } from "kysely";
import type { Tables } from "./tables.ts";
import type { Writing } from "./take-in.ts";

/** Those that nothing has built, or something else than `builder`; sorted. */
export async function waitingStories(db: Kysely<Tables>, builder: string | null): Promise<string[]> {
  let query = db.selectFrom("story_tree").select("id").orderBy("id");
  query =
    builder === null
      ? query.where("built_by", "is", null)
      : query.where(sql<boolean>`built_by is distinct from ${builder}`);
  return (await query.execute()).map((row) => row.id);
}

/** The readings that a waiting story is built from; null where it is gone, because it joined another meanwhile. */
export async function readingsOfTree(tx: Writing, id: string): Promise<number[] | null> {
  const rows = await tx.selectFrom("article").select("reading").where("tree", "=", id).execute();
  return rows.length === 0 ? null : rows.map((row) => row.reading);
}

export async function markBuilt(tx: Writing, id: string, builder: string): Promise<void> {
  await tx.updateTable("story_tree").set({ built_by: builder }).where("id", "=", id).execute();
}

/** Has stories built again that hold these articles. */
export async function markWaiting(tx: Writing, articles: readonly string[]): Promise<void> {
  await tx
    .updateTable("story_tree")
    .set({ built_by: null })
    .where(sql<boolean>`id in (select tree from article where id = any(${[...articles]}::text[]))`)
    .execute();
}

/** Stories whose articles all went into others. */
export async function dropOrphans(tx: Writing): Promise<string[]> {
  const rows = await tx
    .deleteFrom("story")
    .where(sql<boolean>`not exists (select from story_tree t where t.id = story.id)`)
    .returning("id")
    .execute();
  return rows.map((row) => row.id);
}
