/** The bundled command line does what the sources do, and steps back as soon as a source is another. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { BUNDLE, freshBundle, LIST, ROOT, type BundleSource } from "../bin/fresh-bundle.js";

const folder = mkdtempSync(join(tmpdir(), "crosscheck-bundle-"));
afterAll(() => rmSync(folder, { recursive: true }));

const listOf = (sources: readonly BundleSource[]): string => {
  const file = join(folder, "sources.json");
  writeFileSync(file, JSON.stringify(sources));
  return file;
};

describe("what a start runs", () => {
  it("is the sources where there is no bundle, or only the beginning of its list", () => {
    expect(freshBundle(join(folder, "none.json"))).toBeNull();
    const cut = join(folder, "cut.json");
    writeFileSync(cut, '[["package.json", 1');
    expect(freshBundle(cut)).toBeNull();
  });

  it("is the sources where one has another size or time, or is gone", () => {
    expect(freshBundle(listOf([["package.json", 1, 1]]))).toBeNull();
    expect(freshBundle(listOf([["no-such-file.ts", 1, 1]]))).toBeNull();
  });

  it("is the bundle where nothing changed", () => {
    expect(freshBundle(listOf([]))).toBe(`${BUNDLE}/main.js`);
  });
});

// Whoever edits sources tests those; `npm run prepare` bundles again.
describe.skipIf(freshBundle() === null)("the bundle (skipped where sources are newer)", () => {
  const run = (entry: string, args: readonly string[]): string =>
    execFileSync(
      process.execPath,
      [
        "-e",
        `const { main } = await import(${JSON.stringify(pathToFileURL(entry).href)}); await main(process.argv.slice(1));`,
        ...args,
      ],
      { encoding: "utf8", env: { ...process.env, NO_COLOR: "1" } },
    );

  it.each([["brief"], ["read"]])(
    "gives the bytes of the sources: %s",
    (command) => {
      const args = [command, join(ROOT, "examples")];
      expect(run(`${BUNDLE}/main.js`, args)).toBe(run(join(ROOT, "src/serve/cli/main.ts"), args));
    },
    120_000,
  );

  it("was made of every module that it holds", () => {
    const list = (JSON.parse(readFileSync(LIST, "utf8")) as BundleSource[]).map(([path]) => path);
    expect(list).toContain("src/serve/cli/main.ts");
    expect(list).toContain("src/pipeline.ts");
    expect(list).toContain("package-lock.json");
  });
});
