/** Files that survive a crash: what a call has written when it returns is on the disk, whole. */
import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm, truncate } from "node:fs/promises";
import { dirname } from "node:path";

/** Writes a file as a whole: a reader sees the old one or the new one, whenever the machine stops. */
export async function writeDurably(file: string, content: string | Uint8Array): Promise<void> {
  const partial = `${file}.${randomUUID()}.tmp`;
  try {
    const handle = await open(partial, "w");
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  await syncFolder(dirname(file));
}

/** Makes a folder, and those that it lies in, where they are not there yet. */
export async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first !== undefined) await syncFolder(dirname(first));
}

/** Appends values, a line of JSON each. A crash in the middle leaves a line without its end, which `mendLines` takes away. */
export async function appendDurably(file: string, values: readonly unknown[]): Promise<void> {
  if (values.length === 0) return;
  const handle = await open(file, "a");
  try {
    const fresh = (await handle.stat()).size === 0;
    await handle.writeFile(values.map((value) => `${JSON.stringify(value)}\n`).join(""));
    await handle.datasync();
    if (fresh) await syncFolder(dirname(file));
  } finally {
    await handle.close();
  }
}

/** So that a new name in a folder is on the disk too. Not every platform lets a folder be opened. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // Windows; there a rename is durable by itself.
  }
}

export interface Lines {
  readonly values: readonly unknown[];
  /** Lines, from 1, that are no JSON. */
  readonly broken: readonly number[];
}

const NEWLINE = 10;

/** The lines of a file, none where there is no file. A last line without its end is not yet written and left out. */
export async function readJsonLines(file: string): Promise<Lines> {
  const bytes = await contentOf(file);
  const text = new TextDecoder().decode(bytes.subarray(0, bytes.lastIndexOf(NEWLINE) + 1));
  const values: unknown[] = [];
  const broken: number[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    try {
      values.push(JSON.parse(line));
    } catch {
      broken.push(index + 1);
    }
  }
  return { values, broken };
}

/** Takes away a last line that a crash cut off, so that the next one does not grow onto it. @returns whether there was one */
export async function mendLines(file: string): Promise<boolean> {
  const bytes = await contentOf(file);
  const whole = bytes.lastIndexOf(NEWLINE) + 1;
  if (whole === bytes.length) return false;
  await truncate(file, whole);
  return true;
}

async function contentOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return new Uint8Array();
    throw error;
  }
}
