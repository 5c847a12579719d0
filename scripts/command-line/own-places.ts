/** A bundled module finds its files (models, tables, workers) where its source would: import.meta is set back to there. */
import { dirname, join, relative, sep } from "node:path";
import type { Plugin } from "vite";

/** From dist/cli/, where the bundle lies, to the root. */
const UP = "../../";

/**
 * @param root the project's folder, ending in a separator
 * @param entries entries of the bundle by name: the address of one is that of its bundle, so that a worker starts as fast
 */
export function ownPlaces(root: string, entries: Readonly<Record<string, string>>): Plugin {
  const addressOfEntry = (folder: string, path: string): string | undefined =>
    Object.entries(entries).find(([, file]) => file === join(folder, path))?.[0];
  return {
    name: "crosscheck:own-places",
    enforce: "pre",
    transform(code, id) {
      if (!id.startsWith(join(root, "src/")) || !code.includes("import.meta.")) return;
      const place = UP + relative(root, id).split(sep).join("/");
      return code
        .replace(/new URL\("(\.[^"]+\.ts)", import\.meta\.url\)/g, (address, path: string) => {
          const entry = addressOfEntry(dirname(id), path);
          return entry === undefined ? address : `new URL("./${entry}.js", import.meta["url"])`;
        })
        .replaceAll("import.meta.dirname", `(import.meta.dirname + "/${dirname(place)}")`)
        .replaceAll("import.meta.url", `new URL("${place}", import.meta.url).href`);
    },
  };
}
