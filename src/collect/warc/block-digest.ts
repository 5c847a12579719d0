/** `WARC-Block-Digest`: what the archive's writer computed over a record's block. */
import { createHash } from "node:crypto";

const HASHES: ReadonlyMap<string, string> = new Map([
  ["md5", "md5"],
  ["sha1", "sha1"],
  ["sha-1", "sha1"],
  ["sha256", "sha256"],
  ["sha-256", "sha256"],
  ["sha512", "sha512"],
  ["sha-512", "sha512"],
]);
const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** Base 32 of RFC 4648, without its padding. */
function base32(bytes: Uint8Array): string {
  let [text, bits, held] = ["", 0, 0];
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += BASE32[(held >> (bits - 5)) & 31];
    held &= 0xff;
  }
  return bits > 0 ? text + BASE32[(held << (5 - bits)) & 31] : text;
}

/** Whether the block is what was written; true too where the digest's kind is not known. Hexadecimal and base 32 are in use. */
export function keepsDigest(block: Uint8Array, digest: string | null): boolean {
  const [, label = "", value = ""] = /^\s*([\w-]+):([^\s=]+)=*\s*$/.exec(digest ?? "") ?? [];
  const algorithm = HASHES.get(label.toLowerCase());
  if (algorithm === undefined) return true;
  const hash = createHash(algorithm).update(block).digest();
  return value.toLowerCase() === hash.toString("hex") || value.toUpperCase() === base32(hash);
}
