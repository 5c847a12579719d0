/** What streaming grouping needs: what each version is grouped by, likenesses, and how each story came together. */
import { sql, type Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create table signature (
      version integer primary key references article_version (seq),
      article text collate "C" not null,
      grouping text not null,
      keys text[] not null,
      words json not null,
      day text)`,
    `create index signature_keys on signature using gin (keys)`,
    `create table likeness (
      a integer not null references article_version (seq),
      b integer not null references article_version (seq),
      value integer not null,
      primary key (a, b))`,
    `create index likeness_b on likeness (b)`,
    `create table story_tree (
      id text collate "C" primary key,
      articles text[] not null,
      merges json not null,
      built_by text)`,
    `create index story_tree_waiting on story_tree (id) where built_by is null`,
    `alter table article add column tree text collate "C"`,
    `create index article_tree on article (tree)`,
    `create index article_version_head on article (version)`,
    // While stories are built one after the other, an event may stand in its old story and in its new one.
    `alter table event drop constraint event_id_key`,
    `create index event_id on event (id)`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
