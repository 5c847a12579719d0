/**
 * Bundles the command line into dist/cli/ and runs it once, so that its compiled code lies in the compile cache: from the
 * sources, Node would read and strip some 400 files at every start. Run by `npm run prepare`; bin/fresh-bundle.js decides
 * at each start whether the bundle still is what the sources say.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Rolldown } from "vite";
import { BUNDLE, COMPILED, LIST, ROOT, type BundleSource } from "../bin/fresh-bundle.js";
import { ownPlaces } from "./command-line/own-places.ts";

/** Entries by the name that they get in dist/cli/. */
const ENTRIES = {
  main: join(ROOT, "src/serve/cli/main.ts"),
  "read-worker": join(ROOT, "src/reading-pool/read-worker.ts"),
};
/** What every command loads. Other packages stay where they are: some read files of their own, most are seldom needed. */
const BUNDLED_PACKAGES = ["commander", "fastest-levenshtein", "zod"];
/** Change these, and the bundle may differ though no source does. */
const BUILT_WITH = [
  "package-lock.json",
  "scripts/build-command-line.ts",
  "scripts/command-line/own-places.ts",
];

export async function buildCommandLine(folder: string = BUNDLE): Promise<readonly string[]> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: "warn",
    plugins: [ownPlaces(ROOT, ENTRIES)],
    ssr: { noExternal: BUNDLED_PACKAGES },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      // Messages about a fault name our functions and lines.
      minify: false,
      target: "node24",
      rolldownOptions: {
        input: ENTRIES,
        checks: { pluginTimings: false },
        output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
      },
    },
  });
  const outputs = [built].flat().flatMap((result) => ("output" in result ? result.output : []));
  const modules = outputs.flatMap((file) => (file.type === "chunk" ? sourcesOf(file) : []));
  return [...new Set([...modules, ...BUILT_WITH])].sort();
}

/** Our own modules in a chunk, relative to the root; packages are told apart by package-lock.json. */
const sourcesOf = (chunk: Rolldown.OutputChunk): string[] =>
  Object.keys(chunk.modules)
    .filter((id) => id.startsWith(join(ROOT, "src/")))
    .map((id) => id.slice(ROOT.length));

const sourceOf = (path: string): BundleSource => {
  const { size, mtimeMs } = statSync(join(ROOT, path));
  return [path, size, mtimeMs];
};

if (process.argv[1] === import.meta.filename) {
  rmSync(COMPILED, { recursive: true, force: true });
  const sources = await buildCommandLine();
  writeFileSync(LIST, JSON.stringify(sources.map(sourceOf)));
  // What is compiled in this run is what later starts find compiled.
  mkdirSync(COMPILED, { recursive: true });
  const run = spawnSync(
    process.execPath,
    [join(ROOT, "bin/crosscheck.js"), "brief", join(ROOT, "examples")],
    {
      encoding: "utf8",
    },
  );
  if (run.status !== 0) {
    rmSync(LIST);
    throw new Error(`the bundled command line ended with ${run.status}: ${run.stderr}`);
  }
  console.log(`command line: ${sources.length} sources in ${readdirSync(BUNDLE).length} files`);
}
