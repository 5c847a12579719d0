/** Which store a command means: --database, --store, the environment, else the folder crosscheck-store here. */
import { InvalidArgumentError, Option, type Command } from "commander";
import type { Desk } from "../../desk/open-desk.ts";
import type { StorePlace } from "../../store/open-store.ts";
import { StoreError } from "../../store/store-error.ts";
import { UserError } from "./exit-codes.ts";
import { readInstant } from "./instant.ts";

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

/** What can be shown from a store: which story, and as it stood when. */
export interface ViewOptions extends StoreOptions {
  readonly story?: string;
  readonly asOf?: Date;
  readonly asKnown?: Date;
}

export const instant = (flags: string, what: string): Option =>
  new Option(flags, what).argParser((value: string): Date => {
    try {
      return readInstant(value);
    } catch (error) {
      throw new InvalidArgumentError((error as Error).message);
    }
  });

export const addViewOptions = (command: Command): Command =>
  addStoreOptions(command)
    .option("--story <id>", "from the store: one story, by its id or that of any article in it")
    .addOption(instant("--as-of <time>", "from the store: only what had been published by then"))
    .addOption(
      instant("--as-known <time>", "from the store: only what this desk had taken in and decided by then"),
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

/** Opens the desk that is meant, and closes it whatever happens. */
export const withDesk = <T>(options: StoreOptions, work: (desk: Desk) => Promise<T>): Promise<T> =>
  withStore(async () => {
    const { openDesk } = await import("../../desk/open-desk.ts");
    const desk = await openDesk(storePlace(options));
    try {
      return await work(desk);
    } finally {
      await desk.close();
    }
  });
