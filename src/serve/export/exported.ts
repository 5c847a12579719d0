/** What every export gives: the bytes, and what the format could not hold. */
import type { Record } from "../../model/record.ts";

/**
 * left out: an event that the format has no row for; changed: a value that the format's rules ask for and no report says;
 * not held: something of the record that the format has no field for.
 */
export type ExportNoteKind = "left out" | "changed" | "not held";

export interface ExportNote {
  readonly kind: ExportNoteKind;
  /** Event id, or null where it holds for the whole export. */
  readonly event: string | null;
  readonly field: string | null;
  readonly reason: string;
}

export interface Exported {
  readonly body: string | Uint8Array;
  /** Rows, features, lines or annotations. */
  readonly rows: number;
  readonly notes: readonly ExportNote[];
}

export interface ExportSource {
  readonly record: Record;
  /** False: no words of an article leave the house; citations keep article, position and hash. */
  readonly text: boolean;
}

export type Exporter = (source: ExportSource) => Exported;

export const leftOut = (event: string, reason: string): ExportNote => ({
  kind: "left out",
  event,
  field: null,
  reason,
});
export const changed = (event: string | null, field: string, reason: string): ExportNote => ({
  kind: "changed",
  event,
  field,
  reason,
});
export const notHeld = (field: string, reason: string): ExportNote => ({
  kind: "not held",
  event: null,
  field,
  reason,
});
