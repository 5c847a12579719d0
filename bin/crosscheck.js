#!/usr/bin/env node
// Starts the command line. Plain JavaScript, so that any Node from 20 on can run it and be told what is missing.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import module from "node:module";
import { fileURLToPath } from "node:url";

// The first release whose `node FILE.ts` needs no flag.
const NEEDED = [22, 18];
const [major, minor] = process.versions.node.split(".").map(Number);

if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) {
  module.enableCompileCache?.();
  const { main } = await import("../src/serve/cli/main.ts");
  await main(process.argv.slice(2));
} else {
  const shipped = fileURLToPath(new URL("../node_modules/node/bin/node", import.meta.url));
  if (!existsSync(shipped)) {
    process.stderr.write(
      `crosscheck: error: this is Node ${process.versions.node}, and Node ${NEEDED.join(".")} or later is needed. ` +
        "Run `npm ci` in crosscheck's folder, which brings one of its own (without --ignore-scripts).\n",
    );
    process.exit(2);
  }
  const run = spawnSync(shipped, process.argv.slice(1), { stdio: "inherit" });
  if (run.error) throw run.error;
  if (run.signal) process.kill(process.pid, run.signal);
  process.exit(run.status ?? 2);
}
