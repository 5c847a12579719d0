/** `crosscheck export`. */
import { counted } from "../brief/phrases.ts";
import type { ExportNoteKind } from "../export/exported.ts";
import type { ExportFormatName } from "../export/formats.ts";
import { UserError } from "./exit-codes.ts";
import { loadRecord } from "./load-record.ts";
import { say } from "./messages.ts";
import { writeOutput } from "./output.ts";

export interface ExportCommandOptions {
  readonly format: ExportFormatName;
  readonly output?: string;
  readonly text: boolean;
  readonly redact: boolean;
  readonly day: string | null;
}

/** Beside the export: what is not in it, and why. */
const SIDECAR = ".notes.json";

export async function exportCommand(files: readonly string[], options: ExportCommandOptions): Promise<void> {
  const { format, output } = options;
  const toFile = output !== undefined && output !== "-";
  if (format === "parquet" && !toFile && process.stdout.isTTY)
    throw new UserError("Parquet is no text for a terminal: give it a file, such as -o events.parquet");
  const { record, exit } = await loadRecord(files, options);
  const { exportRecord, sidecarOf } = await import("../export/export-record.ts");
  const settings = { text: options.text, redact: options.redact };
  const exported = await exportRecord(record, format, settings);
  await writeOutput(exported.body, output);
  const sidecar = sidecarOf(record, format, settings, exported);
  if (toFile) await writeOutput(`${JSON.stringify(sidecar, null, 1)}\n`, `${output}${SIDECAR}`);
  const ofKind = (kind: ExportNoteKind): number => sidecar.notes.filter((note) => note.kind === kind).length;
  const rows = counted(exported.rows, "row");
  const out = counted(ofKind("left out"), "event");
  const set = counted(ofKind("changed"), "value");
  const where = toFile
    ? `${output}${SIDECAR} says which and why`
    : "-o FILE writes a list of which and why beside it";
  say("note", `${rows}; ${out} left out, ${set} set by the format's rules; ${where}`);
  process.exitCode = exit;
}
