/**
 * Content ids: the same content has the same id, wherever and whenever it was taken in. After the statements of
 * FollowTheMoney: what is stored is a sourced statement that carries the hash of what it says.
 */
import { createHash } from "node:crypto";

/** JSON with keys in alphabetical order at every depth, so that equal values give equal bytes. Undefined is left out. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((v) => canonicalJson(v ?? null)).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, v]) => v !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, v]) => `${JSON.stringify(key)}:${canonicalJson(v)}`);
  return `{${entries.join(",")}}`;
}

/** SHA-256 of the canonical JSON, hexadecimal. */
export const contentId = (value: unknown): string =>
  createHash("sha256").update(canonicalJson(value)).digest("hex");
