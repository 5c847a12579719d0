/** Brings a database to the newest schema. Migrations are only ever added: a released one is never changed. */
import type { Kysely } from "kysely";
import { Migrator, type Migration, type MigrationProvider } from "kysely/migration";
import { StoreError } from "../store-error.ts";
import type { Tables } from "../tables.ts";
import * as articlesAndDecisions from "./0001-articles-and-decisions.ts";
import * as storyTrees from "./0002-story-trees.ts";

export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  "0001-articles-and-decisions": articlesAndDecisions,
  "0002-story-trees": storyTrees,
};

const provider: MigrationProvider = { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) };

const migrator = (db: Kysely<Tables>): Migrator => new Migrator({ db, provider });

/** How many migrations the database has had; 0 where it holds no store. */
export async function migrated(db: Kysely<Tables>): Promise<number> {
  const done = await migrator(db).getMigrations();
  return done.filter((m) => m.executedAt !== undefined).length;
}

/** @throws StoreError where a newer release has been at the store, or a migration fails */
export async function migrate(db: Kysely<Tables>, where: string): Promise<void> {
  const { error, results } = await migrator(db).migrateToLatest();
  if (error === undefined) return;
  const failed = results?.find((r) => r.status === "Error")?.migrationName;
  const reason = error instanceof Error ? error.message : JSON.stringify(error);
  throw new StoreError(
    failed === undefined
      ? `${where} was made by a newer crosscheck (${reason}); use that release or a later one`
      : `${where} could not be brought to the newest schema, at ${failed}: ${reason}`,
  );
}
