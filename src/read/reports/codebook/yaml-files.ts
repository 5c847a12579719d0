/** Reads the YAML files of a codebook folder: types beside each other, word classes and known actors in folders of their own. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { createRequire } from "node:module";
import type { Document, LineCounter } from "yaml";
import type { z } from "zod";
import { EventType, KnownActor, WordClass } from "../../../model/codebook.ts";
import { CodebookError } from "./codebook-error.ts";

/** Something read from a file, with where it stands, so that a later check can say so. */
export interface Placed<T> {
  readonly value: T;
  readonly file: string;
  readonly line: number;
}

export interface CodebookParts {
  readonly types: readonly Placed<EventType>[];
  readonly classes: readonly Placed<WordClass>[];
  readonly actors: readonly Placed<KnownActor>[];
}

/** A YAML file by its path below the codebook folder ("classes/people.yaml"), with what tells that it changed. */
export interface CodebookFile {
  readonly path: string;
  readonly size: number;
  /** Whole milliseconds. */
  readonly modified: number;
}

/** The folder's YAML files in the order of their paths. */
export function codebookFiles(folder: string): readonly CodebookFile[] {
  return ["", "classes", "actors"]
    .flatMap((sub) =>
      readdirSync(join(folder, sub))
        .filter((name) => /\.ya?ml$/.test(name))
        .map((name) => (sub ? `${sub}/${name}` : name)),
    )
    .sort()
    .map((path) => {
      const { size, mtimeMs } = statSync(join(folder, path));
      return { path, size, modified: Math.floor(mtimeMs) };
    });
}

/** @throws CodebookError with file, line and remedy, where a file is not YAML or not of its schema */
export function readParts(folder: string, files: readonly CodebookFile[]): CodebookParts {
  const types: Placed<EventType>[] = [];
  const classes: Placed<WordClass>[] = [];
  const actors: Placed<KnownActor>[] = [];
  for (const { path } of files) {
    const text = readFileSync(join(folder, path), "utf8");
    if (path.startsWith("classes/")) classes.push(...parseList(path, text, WordClass));
    else if (path.startsWith("actors/")) actors.push(...parseList(path, text, KnownActor));
    else types.push(parseType(path, text));
  }
  return { types, classes, actors };
}

export function parseType(file: string, text: string): Placed<EventType> {
  const { document, lines } = parse(file, text);
  return check(file, document, lines, [], EventType, document.toJS());
}

export function parseList<S extends z.ZodType>(
  file: string,
  text: string,
  schema: S,
): readonly Placed<z.output<S>>[] {
  const { document, lines } = parse(file, text);
  const list: unknown = document.toJS();
  if (!Array.isArray(list))
    throw new CodebookError(file, 1, "a list is expected here", "Begin each entry with “- ”");
  return list.map((entry, i) => check(file, document, lines, [i], schema, entry));
}

function parse(file: string, text: string): { document: Document.Parsed; lines: LineCounter } {
  // Loaded only here: most starts find the codebook in its snapshot.
  const yaml = createRequire(import.meta.url)("yaml") as typeof import("yaml");
  const lines = new yaml.LineCounter();
  const document = yaml.parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const error = document.errors[0];
  if (error)
    throw new CodebookError(
      file,
      lines.linePos(error.pos[0]).line,
      `not readable as YAML: ${error.message.split("\n")[0]}`,
      "Quote texts that hold “: ”, “#” or brackets",
    );
  return { document, lines };
}

function check<S extends z.ZodType>(
  file: string,
  document: Document.Parsed,
  lines: LineCounter,
  path: readonly (string | number)[],
  schema: S,
  value: unknown,
): Placed<z.output<S>> {
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data, file, line: lineOf(document, lines, path) };
  const issue = result.error.issues[0]!;
  const at = [...path, ...issue.path.map((p) => (typeof p === "symbol" ? String(p) : p))];
  throw new CodebookError(
    file,
    lineOf(document, lines, at),
    `${at.join(".") || "the file"}: ${issue.message}`,
    "The keys are described in src/model/codebook.ts",
  );
}

/** The line of the node at a path, or of the nearest node above it. */
function lineOf(document: Document.Parsed, lines: LineCounter, path: readonly (string | number)[]): number {
  for (let n = path.length; n >= 0; n--) {
    const node: unknown = n === 0 ? document.contents : document.getIn(path.slice(0, n), true);
    const range = (node as { range?: readonly number[] | null } | null | undefined)?.range;
    if (range) return lines.linePos(range[0]!).line;
  }
  return 1;
}
