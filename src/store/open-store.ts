/** Opens a store: a folder with PGlite inside, or a PostgreSQL database. The same tables and the same queries in both. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Kysely, PGliteDialect, PostgresDialect } from "kysely";
import { lockFolder } from "./folder-lock.ts";
import { migrate, migrated } from "./migrations/migrate.ts";
import { StoreError } from "./store-error.ts";
import type { Tables } from "./tables.ts";

/** Where a store is kept: a folder of this machine, or a database (postgres://USER@HOST:PORT/NAME). */
export type StorePlace = { readonly folder: string } | { readonly database: string };

export interface Store {
  /** For messages; never with a password. */
  readonly where: string;
  readonly db: Kysely<Tables>;
  close(): Promise<void>;
}

/** Marks a folder as a store, so that no other folder is taken for one. */
const MARK = "crosscheck-store.json";
const FORMAT = "crosscheck-store/1";

const isStore = (folder: string): boolean => existsSync(join(folder, MARK));

function checkMark(folder: string): void {
  const { format } = JSON.parse(readFileSync(join(folder, MARK), "utf8")) as { format?: string };
  if (format !== FORMAT)
    throw new StoreError(`${folder} is a store of format ${String(format)}; this crosscheck reads ${FORMAT}`);
}

async function openFolder(folder: string): Promise<Store> {
  // The lock first: PGlite would open what another process is writing.
  const lock = lockFolder(folder);
  try {
    const { PGlite } = await import("@electric-sql/pglite");
    const pglite = await PGlite.create(join(folder, "data"));
    const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
    const close = async (): Promise<void> => {
      await db.destroy();
      if (!pglite.closed) await pglite.close();
      lock.release();
    };
    try {
      await migrate(db, folder);
    } catch (error) {
      await close();
      throw error;
    }
    return { where: folder, db, close };
  } catch (error) {
    lock.release();
    throw error;
  }
}

const withoutPassword = (url: string): string => url.replace(/(\/\/[^:@/]*):[^@/]*@/, "$1@");

async function connect(url: string): Promise<Store> {
  const where = withoutPassword(url);
  const { default: pg } = await import("pg");
  const pool = new pg.Pool({ connectionString: url, max: 8 });
  // A connection that breaks while idle is replaced; the query that needs one reports what is wrong.
  pool.on("error", () => undefined);
  try {
    const client = await pool.connect();
    client.release();
  } catch (error) {
    await pool.end();
    throw new StoreError(
      `${where} cannot be reached: ${(error as Error).message}; check the address, the user and that the server runs`,
    );
  }
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { where, db, close: () => db.destroy() };
}

/**
 * Makes a store, or opens the one that is there.
 * @throws StoreError where the folder holds something else, is in use, or the database can't be reached
 */
export async function createStore(place: StorePlace): Promise<Store> {
  if ("database" in place) {
    const store = await connect(place.database);
    try {
      await migrate(store.db, store.where);
    } catch (error) {
      await store.close();
      throw error;
    }
    return store;
  }
  const { folder } = place;
  if (!isStore(folder)) {
    mkdirSync(folder, { recursive: true });
    // What a creation that was cut short has left behind is ours.
    const others = readdirSync(folder).filter((name) => !/^(?:lock(?:\..*)?|data)$/.test(name));
    if (others.length > 0)
      throw new StoreError(
        `${folder} holds other things (${others.slice(0, 3).join(", ")}); name an empty or a new folder`,
      );
    const store = await openFolder(folder);
    // Last: a folder without the mark is made again.
    writeFileSync(join(folder, MARK), `${JSON.stringify({ format: FORMAT })}\n`);
    return store;
  }
  checkMark(folder);
  return openFolder(folder);
}

/** @throws StoreError where there is no store, it is in use, or it was made by a newer release */
export async function openStore(place: StorePlace): Promise<Store> {
  if ("folder" in place) {
    const { folder } = place;
    if (!isStore(folder))
      throw new StoreError(`there is no store in ${folder}; make one with: crosscheck init ${folder}`);
    checkMark(folder);
    return openFolder(folder);
  }
  const store = await connect(place.database);
  try {
    if ((await migrated(store.db)) === 0)
      throw new StoreError(
        `${store.where} holds no store; make one with: crosscheck init --database ${store.where}`,
      );
    await migrate(store.db, store.where);
  } catch (error) {
    await store.close();
    throw error;
  }
  return store;
}
