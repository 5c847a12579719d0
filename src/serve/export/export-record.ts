/** A record in a format of others, with a list of what the format could not hold. */
import type { Record } from "../../model/record.ts";
import type { Exported, ExportNote } from "./exported.ts";
import { exportFormat, type ExportFormatName } from "./formats.ts";

export interface ExportOptions {
  /** False leaves out the articles' words. */
  readonly text: boolean;
  /** True hides the names of private persons. */
  readonly redact: boolean;
}

export async function exportRecord(
  record: Record,
  format: ExportFormatName,
  { text, redact }: ExportOptions,
): Promise<Exported> {
  const write = await exportFormat(format).load();
  if (!redact) return write({ record, text });
  const { redactRecord } = await import("./redact/redact-record.ts");
  const redacted = redactRecord(record);
  const exported = write({ record: redacted.record, text });
  return { ...exported, notes: [...redacted.notes, ...exported.notes] };
}

export interface ExportSidecar {
  readonly format: ExportFormatName;
  readonly made: Record["made"];
  readonly rows: number;
  readonly text: boolean;
  readonly redacted: boolean;
  readonly notes: readonly ExportNote[];
}

/** The file beside an export that says what is not in it. */
export const sidecarOf = (
  record: Record,
  format: ExportFormatName,
  { text, redact }: ExportOptions,
  { rows, notes }: Exported,
): ExportSidecar => ({ format, made: record.made, rows, text, redacted: redact, notes });
