/** Which store a command means: --database, --store, the environment, else the folder crosscheck-store here. */
import { Option, type Command } from "commander";
import type { StorePlace } from "../../store/open-store.ts";
import { StoreError } from "../../store/store-error.ts";
import { UserError } from "./exit-codes.ts";

export interface StoreOptions {
  readonly store?: string;
  readonly database?: string;
}

export const USUAL_FOLDER = "crosscheck-store";

export const addStoreOptions = (command: Command): Command =>
  command
    .addOption(
      new Option("--store <dir>", `the store's folder (else ${USUAL_FOLDER} here)`).env("CROSSCHECK_STORE"),
    )
    .addOption(
      new Option("--database <url>", "a store in PostgreSQL 15 or later: postgres://user@host:5432/name").env(
        "CROSSCHECK_DATABASE",
      ),
    );

export function storePlace({ store, database }: StoreOptions): StorePlace {
  if (database === undefined) return { folder: store ?? USUAL_FOLDER };
  if (!/^postgres(?:ql)?:\/\//.test(database))
    throw new UserError(
      `--database takes an address such as postgres://user@host:5432/name, not “${database}”`,
    );
  return { database };
}

/** What a user can mend is told without a stack. */
export async function withStore<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof StoreError ? new UserError(error.message) : error;
  }
}
