/** Writes a command's result to standard output or to a file, whole or not at all. */
import { once } from "node:events";
import { rename, rm, writeFile } from "node:fs/promises";
import { UserError } from "./exit-codes.ts";

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** @throws UserError where the file can't be written */
export async function writeOutput(text: string, file: string | undefined): Promise<void> {
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
      `cannot write ${file}: ${reason(error)}; give -o a file in a folder that exists and is yours`,
    );
  }
}
