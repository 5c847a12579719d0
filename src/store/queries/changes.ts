/** What happened to the store, and how much it holds. */
import { sql, type Kysely } from "kysely";
import type { Row, Tables } from "../tables.ts";

export interface Change {
  /** Rises; what comes later has a higher one. */
  readonly seq: number;
  readonly at: Date;
  readonly kind: Row<"change">["kind"];
  readonly subject: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The next changes after one that is known, 0 for the first; the oldest first. */
export async function changes(db: Kysely<Tables>, after = 0, limit = 1000): Promise<Change[]> {
  return db.selectFrom("change").selectAll().where("seq", ">", after).orderBy("seq").limit(limit).execute();
}

export interface StoreStatus {
  readonly where: string;
  readonly articles: number;
  readonly versions: number;
  readonly readings: number;
  readonly reports: number;
  readonly stories: number;
  readonly events: number;
  readonly decisions: number;
  /** Days of publication of the first and the last dated article. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  /** When the last article was taken in. */
  readonly takenAt: Date | null;
  /** Number of the last change: what an ETag can be made of. */
  readonly change: number;
}

export async function status(db: Kysely<Tables>, where: string): Promise<StoreStatus> {
  const { rows } = await sql<Omit<StoreStatus, "where">>`
    select (select count(*)::int from article) as articles,
      (select count(*)::int from article_version) as versions,
      (select count(*)::int from reading) as readings,
      (select count(*)::int from report) as reports,
      (select count(*)::int from story) as stories,
      (select count(*)::int from event) as events,
      (select count(*)::int from decision) as decisions,
      (select min(day) from article) as "firstDay",
      (select max(day) from article) as "lastDay",
      (select max(taken_at) from article_version) as "takenAt",
      (select coalesce(max(seq), 0)::int from change) as change`.execute(db);
  return { where, ...rows[0]! };
}
