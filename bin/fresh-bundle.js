// Whether the bundled command line may stand for the sources. Plain JavaScript, read at every start: kept small.
import { readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../", import.meta.url));
export const BUNDLE = `${ROOT}dist/cli`;
/** What the bundle was made of: [path below the root, size in bytes, time of change in milliseconds], as JSON. */
export const LIST = `${BUNDLE}/sources.json`;
/** Where Node keeps the bundle's compiled code. */
export const COMPILED = `${ROOT}dist/compiled`;

/**
 * The bundle's entry, or null where there is none or a source was changed since: whoever edits src/ runs what they wrote,
 * only slower, until `npm run prepare` bundles again. Sizes and times of change tell; reading all files would take as long
 * as the bundle saves.
 */
export function freshBundle(list = LIST) {
  try {
    const sources = JSON.parse(readFileSync(list, "utf8"));
    for (const [path, size, changed] of sources) {
      const now = statSync(ROOT + path);
      if (now.size !== size || now.mtimeMs !== changed) return null;
    }
    return `${BUNDLE}/main.js`;
  } catch {
    return null; // no bundle, one cut short, or a source that is gone
  }
}
