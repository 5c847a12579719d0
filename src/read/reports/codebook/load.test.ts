import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CodebookError } from "./codebook-error.ts";
import { CODEBOOK_FOLDER, loadCodebook, readCodebook } from "./load.ts";
import { writeSnapshot } from "./snapshot.ts";
import { codebookFiles } from "./yaml-files.ts";

const TYPE = `type: Quarrel
group: other
codes: { acled: null, plover: null }
definition: Two neighbours quarrel.
constructions:
  - id: quarrels
    verb: [quarrel]
    when: { subject: neighbour }
examples:
  - { text: "The neighbours quarrelled.", expect: [{ trigger: quarrelled }] }
`;
const CLASSES = `- class: neighbour
  definition: Who lives next door.
  words: [neighbour]
`;

let folder: string;
const put = (path: string, text: string): void => writeFileSync(join(folder, path), text);
const fault = (): CodebookError => {
  try {
    readCodebook(folder);
  } catch (error) {
    if (error instanceof CodebookError) return error;
    throw error;
  }
  throw new Error("no fault was found");
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "codebook-"));
  for (const sub of ["classes", "actors"]) mkdirSync(join(folder, sub));
  put("quarrel.yaml", TYPE);
  put("classes/people.yaml", CLASSES);
  put("actors/here.yaml", "- { name: Hill Guard, aliases: [HG], inter: 3 }\n");
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("a codebook that can be used", () => {
  it("is read with its classes and actors", () => {
    const book = readCodebook(folder);
    expect(book.types.map((t) => t.type)).toEqual(["Quarrel"]);
    expect(book.types[0]!.constructions[0]!.kind).toBe("event");
    expect(book.classes[0]!.words).toEqual(["neighbour"]);
    expect(book.actors[0]).toMatchObject({ name: "Hill Guard", country: null });
  });

  it("has a version that changes with any of its files, and only then", () => {
    const before = readCodebook(folder).version;
    expect(before).toMatch(/^[0-9a-f]{12}$/);
    utimesSync(join(folder, "quarrel.yaml"), 1, 1);
    expect(readCodebook(folder).version).toBe(before);
    put("actors/here.yaml", "- { name: Hill Guard, aliases: [HGD], inter: 3 }\n");
    expect(readCodebook(folder).version).not.toBe(before);
  });

  it("is the project's own", () => {
    const book = loadCodebook(CODEBOOK_FOLDER);
    expect(book.types.length).toBeGreaterThanOrEqual(49);
    expect(new Set(book.types.map((t) => t.type))).toContain("Non-violent transfer of territory");
    expect(book.actors.length).toBeGreaterThan(300);
  });
});

describe("the snapshot", () => {
  const other = { version: "0", types: [], classes: [], actors: [] };

  it("is taken where every file is as it was", () => {
    const path = join(folder, "snapshot.json");
    writeSnapshot(path, codebookFiles(folder), other);
    expect(loadCodebook(folder, path).version).toBe("0");
  });

  it("is passed over where a file changed, and where it is cut short", () => {
    const path = join(folder, "snapshot.json");
    writeSnapshot(path, codebookFiles(folder), other);
    put("quarrel.yaml", `${TYPE}\n`);
    expect(loadCodebook(folder, path).types).toHaveLength(1);
    writeFileSync(path, '{"files": [');
    expect(loadCodebook(folder, path).types).toHaveLength(1);
  });
});

describe("a fault says file, line and what to do", () => {
  it("where a file is not YAML", () => {
    put("quarrel.yaml", TYPE.replace("[quarrel]", "[quarrel"));
    const { file, line, message } = fault();
    expect(file).toBe("quarrel.yaml");
    expect(line).toBeGreaterThan(5);
    expect(message).toMatch(/YAML/);
  });

  it("where a key is unknown", () => {
    put("quarrel.yaml", TYPE.replace("    when:", "    where:"));
    expect(fault()).toMatchObject({ file: "quarrel.yaml", line: 6 });
  });

  it("where a construction has no words", () => {
    put("quarrel.yaml", TYPE.replace("    verb: [quarrel]\n", ""));
    expect(fault().message).toMatch(/verb, noun, adjective/);
  });

  it("where a condition asks for a class that is not there", () => {
    put("quarrel.yaml", TYPE.replace("subject: neighbour", "subject: nieghbour"));
    expect(fault().message).toMatch(/quarrels.*nieghbour.*=nieghbour/);
  });

  it("where a construction's id is used twice", () => {
    put("quarrel.yaml", TYPE.replace("examples:", "  - { id: quarrels, verb: [row] }\nexamples:"));
    expect(fault().message).toMatch(/used twice/);
  });

  it("where a type is defined twice", () => {
    cpSync(join(folder, "quarrel.yaml"), join(folder, "row.yaml"));
    expect(fault()).toMatchObject({ file: "row.yaml" });
    expect(fault().message).toMatch(/quarrel\.yaml:1/);
  });

  it("where a type refines one that is not there", () => {
    put("quarrel.yaml", TYPE.replace("definition:", "refines: [Feud]\ndefinition:"));
    expect(fault().message).toMatch(/Feud/);
  });

  it("where classes include each other", () => {
    put(
      "classes/people.yaml",
      `${CLASSES}  includes: [folk]\n- { class: folk, definition: People., includes: [neighbour] }\n`,
    );
    expect(fault().message).toMatch(/neighbour → folk → neighbour/);
  });

  it("where two actors have one name, whatever its case", () => {
    put("actors/there.yaml", "- { name: Hill guard, inter: 2 }\n");
    expect(fault()).toMatchObject({ file: "actors/there.yaml", line: 1 });
  });
});
