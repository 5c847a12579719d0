/** Compiles src/read/language/network/kernel.wat to kernel.wasm beside it. A test sees to it that the two agree. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import wabt from "wabt";

const FOLDER = join(import.meta.dirname, "../src/read/language/network");

export async function compileKernel(): Promise<Uint8Array> {
  const module = (await wabt()).parseWat("kernel.wat", readFileSync(join(FOLDER, "kernel.wat"), "utf8"), {
    simd: true,
  });
  return module.toBinary({}).buffer;
}

if (process.argv[1] === import.meta.filename) {
  const bytes = await compileKernel();
  writeFileSync(join(FOLDER, "kernel.wasm"), bytes);
  console.log(`kernel.wasm: ${bytes.length} bytes`);
}
