/** Loads the codebook: from its snapshot where that is fresh, else from the YAML files. The only part that touches the disk. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Codebook } from "../../../model/codebook.ts";
import { checkParts } from "./check.ts";
import { readSnapshot } from "./snapshot.ts";
import { codebookFiles, readParts, type CodebookFile } from "./yaml-files.ts";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../../../..");
export const CODEBOOK_FOLDER = join(ROOT, "codebook");
export const SNAPSHOT_FILE = join(ROOT, "dist", "codebook.json");

/** @throws CodebookError where a YAML file has to be read and is at fault */
export function loadCodebook(folder: string = CODEBOOK_FOLDER, snapshot: string = SNAPSHOT_FILE): Codebook {
  const files = codebookFiles(folder);
  return readSnapshot(snapshot, files, () => versionOf(folder, files)) ?? readCodebook(folder, files);
}

/** Reads and checks all YAML files, whatever the snapshot says. */
export function readCodebook(
  folder: string,
  files: readonly CodebookFile[] = codebookFiles(folder),
): Codebook {
  const parts = readParts(folder, files);
  checkParts(parts);
  return {
    version: versionOf(folder, files),
    types: parts.types.map((t) => t.value),
    classes: parts.classes.map((c) => c.value),
    actors: parts.actors.map((a) => a.value),
  };
}

/** First 12 hexadecimal digits of the SHA-256 of all files, each behind its path. */
function versionOf(folder: string, files: readonly CodebookFile[]): string {
  const hash = createHash("sha256");
  for (const { path } of files)
    hash
      .update(path)
      .update("\0")
      .update(readFileSync(join(folder, path)))
      .update("\0");
  return hash.digest("hex").slice(0, 12);
}
