#!/usr/bin/env node
// Starts the command line. Plain JavaScript, so that any Node from 20 on can run it and be told what is missing.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import module from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import v8 from "node:v8";
import { COMPILED, freshBundle } from "./fresh-bundle.js";

// The first release whose `node FILE.ts` needs no flag and that the HTTP client runs on.
const NEEDED = [22, 19];
const [major, minor] = process.versions.node.split(".").map(Number);

if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) {
  // Hundreds of patterns run a few times each: compiled once, to machine code, instead of twice. And what was compiled is
  // not thrown away before the cache has it.
  v8.setFlagsFromString("--no-regexp-tier-up");
  v8.setFlagsFromString("--no-flush-bytecode");
  const bundle = freshBundle();
  if (bundle === null) module.enableCompileCache?.();
  else module.enableCompileCache?.(COMPILED);
  const { main } = await import(
    bundle === null ? new URL("../src/serve/cli/main.ts", import.meta.url).href : pathToFileURL(bundle).href
  );
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
  const run = spawn(shipped, process.argv.slice(1), { stdio: "inherit" });
  run.on("error", (error) => {
    throw error;
  });
  // A signal to this process is meant for the command; a terminal's reaches both.
  const pass = (signal) => run.kill(signal);
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, pass);
  process.on("SIGINT", () => undefined);
  run.on("exit", (status, signal) => {
    process.off("SIGTERM", pass).off("SIGHUP", pass).removeAllListeners("SIGINT");
    if (signal) process.kill(process.pid, signal);
    else process.exit(status ?? 2);
  });
}
