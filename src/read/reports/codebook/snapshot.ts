/**
 * The codebook as one JSON file (dist/codebook.json), read in a few milliseconds where forty YAML files take a hundred. It is
 * believed only while every YAML file has the size and time of change that it had when the snapshot was made, or, where a
 * copy or another checkout changed the times, the same bytes.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Codebook } from "../../../model/codebook.ts";
import type { CodebookFile } from "./yaml-files.ts";

interface Snapshot {
  readonly files: readonly CodebookFile[];
  readonly codebook: Codebook;
}

/**
 * @param version of the files as they are now, from their bytes
 * @returns null where there is no snapshot, or one of other files
 */
export function readSnapshot(
  path: string,
  files: readonly CodebookFile[],
  version: () => string,
): Codebook | null {
  if (!existsSync(path)) return null;
  try {
    const snapshot = JSON.parse(readFileSync(path, "utf8")) as Snapshot;
    const same =
      JSON.stringify(snapshot.files) === JSON.stringify(files) || snapshot.codebook.version === version();
    return same ? snapshot.codebook : null;
  } catch {
    return null; // a snapshot cut short: the YAML files are the truth
  }
}

export function writeSnapshot(path: string, files: readonly CodebookFile[], codebook: Codebook): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify({ files, codebook } satisfies Snapshot));
}
