/** For grouping everything anew. */
import { sql, type Kysely } from "kysely";
import type { Article } from "../model/article.ts";
import type { Tables } from "./tables.ts";
import type { Writing } from "./take-in.ts";

export async function outdatedSignatures(db: Kysely<Tables>, grouping: string): Promise<boolean> {
  const other = await db
    .selectFrom("signature")
    .select("version")
    .where("grouping", "<>", grouping)
    .limit(1)
    .executeTakeFirst();
  return other !== undefined;
}

/** Stories that are built stay until they are built again. */
export async function dropGrouping(tx: Writing): Promise<void> {
  await tx.deleteFrom("likeness").execute();
  await tx.deleteFrom("signature").execute();
  await tx.deleteFrom("story_tree").execute();
  await tx.updateTable("article").set({ tree: null }).execute();
}

/** Of one version, with its likenesses. */
export async function dropSignature(tx: Writing, version: number): Promise<void> {
  await tx
    .deleteFrom("likeness")
    .where((where) => where.or([where("a", "=", version), where("b", "=", version)]))
    .execute();
  await tx.deleteFrom("signature").where("version", "=", version).execute();
}

export interface ReadVersion {
  readonly version: number;
  readonly article: Article;
}

const PORTION = 200;

/** Every version as it was read last, in the order in which they came. */
export async function* versionsRead(db: Kysely<Tables>): AsyncGenerator<ReadVersion> {
  for (let after = 0; ;) {
    const { rows } = await sql<ReadVersion>`
      select distinct on (version) version, article from reading where version > ${after}
      order by version, seq desc limit ${PORTION}`.execute(db);
    yield* rows;
    if (rows.length < PORTION) return;
    after = rows.at(-1)!.version;
  }
}

/** The versions that count now. */
export const headVersions = (db: Kysely<Tables>): Promise<{ id: string; version: number }[]> =>
  db.selectFrom("article").select(["id", "version"]).orderBy("id").execute();
