/** Writes a command's result to standard output or to a file, whole or not at all. */
import { once } from "node:events";
import { rename, rm, writeFile } from "node:fs/promises";
import { UserError } from "./exit-codes.ts";

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such folder",
  ENOTDIR: "what should be its folder is a file",
  EISDIR: "it is a folder",
  EACCES: "you may not write there",
  EPERM: "you may not write there",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
};

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ""] ?? message;
}

/** @throws UserError where the file can't be written */
export async function writeOutput(text: string | Uint8Array, file: string | undefined): Promise<void> {
  if (file === undefined || file === "-") {
    if (!process.stdout.write(text)) await once(process.stdout, "drain");
    return;
  }
  // A reader of the file never sees half of it.
  const partial = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(partial, text);
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw new UserError(
      `cannot write ${file === "" ? "a file without a name" : file}: ${reason(error)}; give -o a file in a folder that exists and is yours`,
    );
  }
}
