/**
 * One process at a time on a folder. PGlite has no lock of its own, and two processes on one data folder lose data without a
 * word. The lock is a file that is linked into place, which is atomic; it names its holder, and a holder that is dead is
 * followed by the next process.
 */
import { randomUUID } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmdirSync, statSync, unlinkSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { StoreError } from "./store-error.ts";

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When that process started, as the system tells it: a number that was used again is another process. Null: not told. */
  readonly started: string | null;
  readonly token: string;
}

export interface FolderLock {
  release(): void;
}

/** Another process has the folder. */
export class FolderInUse extends StoreError {
  /** "process 17", "process 17 on another-host": whoever it is. */
  readonly holder: string;
  constructor(message: string, holder: string) {
    super(message);
    this.holder = holder;
  }
}

/** A takeover lasts a moment: one that is older was left by a crash. */
const TAKEOVER_LASTS_MS = 10_000;
const TRIES = 50;

/** Field 22 of /proc/PID/stat (proc(5)), counted after the command's closing parenthesis; null where there is no /proc. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

function isAlive({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, and is another user's.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  return started === null || startOf(pid) === null || startOf(pid) === started;
}

function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw new StoreError(`${file} is no lock that crosscheck wrote; remove it if nothing uses the store`);
  }
}

const isCode = (error: unknown, code: string): boolean => (error as NodeJS.ErrnoException).code === code;

/** Removes a dead holder's lock. Only one process at a time may, so that nobody removes the lock that another just took. */
function removeDead(file: string, dead: Holder): void {
  const guard = `${file}.takeover`;
  try {
    mkdirSync(guard);
  } catch (error) {
    if (!isCode(error, "EEXIST")) throw error;
    try {
      if (Date.now() - statSync(guard).mtimeMs > TAKEOVER_LASTS_MS) rmdirSync(guard);
    } catch (gone) {
      if (!isCode(gone, "ENOENT")) throw gone;
    }
    return;
  }
  try {
    if (readHolder(file)?.token === dead.token) unlinkSync(file);
  } finally {
    rmdirSync(guard);
  }
}

/** @throws FolderInUse where another process holds the folder, with its number and what to do */
export function lockFolder(folder: string): FolderLock {
  const file = join(folder, "lock");
  const mine: Holder = {
    pid: process.pid,
    host: hostname(),
    started: startOf(process.pid),
    token: randomUUID(),
  };
  const own = `${file}.${mine.pid}.${mine.token.slice(0, 8)}`;
  writeFileSync(own, `${JSON.stringify(mine)}\n`);
  try {
    for (let i = 0; i < TRIES; i++) {
      try {
        linkSync(own, file);
        return {
          release: () => {
            if (readHolder(file)?.token === mine.token) unlinkSync(file);
          },
        };
      } catch (error) {
        if (!isCode(error, "EEXIST")) throw error;
      }
      const holder = readHolder(file);
      if (holder === null) continue;
      if (holder.host !== mine.host)
        throw new FolderInUse(
          `${folder} is in use by process ${holder.pid} on ${holder.host}; if that has ended, remove ${file}`,
          `process ${holder.pid} on ${holder.host}`,
        );
      if (isAlive(holder))
        throw new FolderInUse(
          `${folder} is in use by process ${holder.pid}; wait until it has ended, or keep the store in PostgreSQL (--database), which takes several at once`,
          `process ${holder.pid}`,
        );
      removeDead(file, holder);
    }
    throw new StoreError(`${folder} could not be locked: other processes keep taking it; try again`);
  } finally {
    unlinkSync(own);
  }
}
