/**
 * The file format of our trained models: a JSON header (little-endian uint32 length first) with free `meta` and a list
 * of named numeric arrays, then the arrays themselves, each aligned to 8 bytes. Arrays are views on the file's bytes:
 * loading copies nothing.
 */
import { readFileSync, renameSync, writeFileSync } from "node:fs";

export type NumericArray =
  Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array | Float32Array;

const KINDS = {
  Int8Array,
  Uint8Array,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
} as const;
type Kind = keyof typeof KINDS;

interface Header {
  readonly format: "crosscheck-weights/1";
  readonly meta: unknown;
  readonly arrays: readonly {
    readonly name: string;
    readonly kind: Kind;
    readonly offset: number;
    readonly length: number;
  }[];
}

export interface Weights {
  readonly meta: unknown;
  readonly arrays: ReadonlyMap<string, NumericArray>;
}

const align = (n: number): number => (n + 7) & ~7;

/** Writes to a temporary file and renames it, so that a reader never sees half a model. */
export function writeWeights(path: string, meta: unknown, arrays: ReadonlyMap<string, NumericArray>): void {
  const entries = [];
  let offset = 0;
  for (const [name, array] of arrays) {
    entries.push({ name, kind: array.constructor.name as Kind, offset, length: array.length });
    offset = align(offset + array.byteLength);
  }
  const header = Buffer.from(
    JSON.stringify({ format: "crosscheck-weights/1", meta, arrays: entries } satisfies Header),
  );
  const base = align(4 + header.length);
  const out = Buffer.alloc(base + offset);
  out.writeUInt32LE(header.length, 0);
  header.copy(out, 4);
  for (const entry of entries) {
    const array = arrays.get(entry.name)!;
    Buffer.from(array.buffer, array.byteOffset, array.byteLength).copy(out, base + entry.offset);
  }
  writeFileSync(`${path}.tmp`, out);
  renameSync(`${path}.tmp`, path);
}

/** @throws Error naming the file where it is missing or not of this format */
export function readWeights(path: string): Weights {
  const file = readFileSync(path);
  // readFileSync may hand out a slice of a pool; views need an aligned start.
  const bytes = file.byteOffset % 8 === 0 ? file : Buffer.from(new Uint8Array(file).buffer);
  const headerLength = bytes.length >= 4 ? bytes.readUInt32LE(0) : 0;
  let header: Header;
  try {
    header = JSON.parse(bytes.toString("utf8", 4, 4 + headerLength)) as Header;
  } catch {
    throw new Error(`${path}: not a model file (its header is no JSON); train it again, see models/*.md`);
  }
  if (header.format !== "crosscheck-weights/1")
    throw new Error(
      `${path}: format ${String(header.format)}, expected crosscheck-weights/1; train it again`,
    );
  const base = align(4 + headerLength);
  const arrays = new Map<string, NumericArray>();
  for (const { name, kind, offset, length } of header.arrays)
    arrays.set(name, new KINDS[kind](bytes.buffer as ArrayBuffer, bytes.byteOffset + base + offset, length));
  return { meta: header.meta, arrays };
}
