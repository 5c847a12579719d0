/** `crosscheck read`. */
import { loadRecord } from "./load-record.ts";
import { writeOutput } from "./output.ts";

export interface ReadOptions {
  readonly output?: string;
  readonly day: string | null;
  readonly jobs?: number;
}

export async function readCommand(files: readonly string[], options: ReadOptions): Promise<void> {
  const { record, exit } = await loadRecord(files, options);
  await writeOutput(`${JSON.stringify(record, null, 1)}\n`, options.output);
  process.exitCode = exit;
}
