/** Bytes to text: byte order mark, then UTF-8, then the charset that the bytes most likely have. What was done is said. */
import { createRequire } from "node:module";

export type Decoded =
  | {
      readonly ok: true;
      readonly text: string;
      /** Why this is not simply UTF-8, or null. */ readonly remark: string | null;
    }
  | {
      readonly ok: false;
      readonly kind: "empty" | "binary";
      readonly message: string;
      readonly offset: number | null;
    };

/** First bytes of files that are no text, by the registry of file signatures (https://www.iana.org, `file` magic). */
const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ["a PDF", [0x25, 0x50, 0x44, 0x46]],
  ["a ZIP archive (DOCX, EPUB and XLSX are ZIP archives too)", [0x50, 0x4b, 0x03, 0x04]],
  ["gzip-compressed", [0x1f, 0x8b]],
  ["a PNG picture", [0x89, 0x50, 0x4e, 0x47]],
  ["a JPEG picture", [0xff, 0xd8, 0xff]],
  ["a GIF picture", [0x47, 0x49, 0x46, 0x38]],
  ["an old Word document", [0xd0, 0xcf, 0x11, 0xe0]],
  ["a bzip2 archive", [0x42, 0x5a, 0x68]],
  ["an xz archive", [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ["a program", [0x7f, 0x45, 0x4c, 0x46]],
];

const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  bytes.length >= signature.length && signature.every((byte, index) => bytes[index] === byte);

/** How much of a file is looked at to tell its charset. */
const SAMPLE = 64 * 1024;
/** Control characters, other than white space, that a text may have before it is taken for binary: one in so many bytes. */
const CONTROLS = 50;

/** The byte order mark's charset, or null. */
export const markedCharset = (bytes: Uint8Array): string | null =>
  MARKS.find(([, mark]) => startsWith(bytes, mark))?.[0] ?? null;

export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { ok: false, kind: "empty", message: "the file is empty", offset: null };
  const signature = SIGNATURES.find(([, magic]) => startsWith(bytes, magic));
  if (signature)
    return { ok: false, kind: "binary", message: `the file is ${signature[0]}, not a text`, offset: 0 };
  const marked = markedCharset(bytes);
  if (marked !== null) {
    const text = new TextDecoder(marked).decode(bytes);
    if (text.trim() === "")
      return { ok: false, kind: "empty", message: "the file holds only white space", offset: null };
    return {
      ok: true,
      text,
      remark: marked === "utf-8" ? null : `read as ${marked}, by its byte order mark`,
    };
  }
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked !== null)
    return {
      ok: true,
      text: new TextDecoder(unmarked).decode(bytes),
      remark: `read as ${unmarked}, which its zero bytes suggest`,
    };
  const binary = binaryOffset(bytes);
  if (binary !== null)
    return { ok: false, kind: "binary", message: "the file is binary, not a text", offset: binary };
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (text.trim() === "")
      return { ok: false, kind: "empty", message: "the file holds only white space", offset: null };
    const zeros = text.includes("\u0000") ? "it holds NUL characters, which are kept" : null;
    return { ok: true, text, remark: zeros };
  } catch {
    const charset = likelyCharset(bytes);
    const offset = firstInvalidByte(bytes);
    return {
      ok: true,
      text: new TextDecoder(charset).decode(bytes),
      remark: `not UTF-8 (first wrong byte at ${offset}); read as ${charset}, which is the likeliest`,
    };
  }
}

/** UTF-16 without a mark: nearly every second byte of Western text is zero. */
function unmarkedUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const sample = bytes.subarray(0, Math.min(bytes.length & ~1, 4096));
  if (sample.length < 8) return null;
  let [even, odd] = [0, 0];
  for (let index = 0; index < sample.length; index += 2) {
    if (sample[index] === 0) even++;
    if (sample[index + 1] === 0) odd++;
  }
  const half = sample.length / 2;
  if (odd > half * 0.7 && even < half * 0.05) return "utf-16le";
  return even > half * 0.7 && odd < half * 0.05 ? "utf-16be" : null;
}

/** Where the first control character stands, if there are too many of them for a text; else null. */
function binaryOffset(bytes: Uint8Array): number | null {
  const sample = bytes.subarray(0, SAMPLE);
  let first: number | null = null;
  let count = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte >= 32 || (byte >= 7 && byte <= 13) || byte === 27) continue;
    first ??= index;
    count++;
  }
  return count > Math.max(2, sample.length / CONTROLS) ? first : null;
}

/** The likeliest charset that the platform can decode; windows-1252, which can decode anything, where nothing is likelier. */
export function likelyCharset(bytes: Uint8Array): string {
  // Loaded only here: nearly all files are UTF-8.
  const chardet = createRequire(import.meta.url)("chardet") as typeof import("chardet");
  const found = chardet.analyse(bytes.subarray(0, SAMPLE)).find(({ name }) => {
    if (/^(?:utf-8|ascii|utf-32)/i.test(name)) return false;
    try {
      new TextDecoder(name);
      return true;
    } catch {
      return false;
    }
  });
  // Latin-1 files hold Windows' quotation marks more often than C1 controls: the encoding standard reads both as windows-1252.
  return found === undefined ? "windows-1252" : new TextDecoder(found.name).encoding;
}

/** Offset of the first byte that breaks UTF-8. */
export function firstInvalidByte(bytes: Uint8Array): number {
  let [low, high] = [0, bytes.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      low = middle;
    } catch {
      high = middle - 1;
    }
  }
  return low;
}
