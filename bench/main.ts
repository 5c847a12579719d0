/**
 * `npm run bench -- NAME…`: runs bench/NAME/run.ts for each name, all of them where none is given. A bench prints its table
 * against the figures to beat and checks its floors (bench/floors.json); a figure below its floor makes the exit code 1.
 */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const here = import.meta.dirname;
const known = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(here, entry.name, "run.ts")))
  .map((entry) => entry.name)
  .sort();
const asked = process.argv.slice(2).filter((arg) => !arg.startsWith("--"));
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`bench: no bench named ${unknown.join(", ")}; there are ${known.join(", ")}`);
  process.exit(2);
}
for (const name of asked.length > 0 ? asked : known) {
  console.log(`\n== ${name}`);
  const { run } = (await import(pathToFileURL(join(here, name, "run.ts")).href)) as {
    run: () => Promise<void>;
  };
  await run();
}
