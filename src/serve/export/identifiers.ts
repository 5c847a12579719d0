/** Names that the world can use for what a record holds: the same record gives the same. */
import { createHash } from "node:crypto";
import type { Article } from "../../model/article.ts";

/** The namespace of our UUIDs: version 5 of "crosscheck" in the DNS namespace of RFC 9562. */
const NAMESPACE = Buffer.from(sha1(Buffer.from("6ba7b8109dad11d180b400c04fd430c8", "hex"), "crosscheck"));

function sha1(namespace: Buffer, name: string): Buffer {
  const bytes = createHash("sha1").update(namespace).update(name).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes;
}

/** A version 5 UUID as a URN (RFC 9562). */
export function uuidUrn(...parts: readonly (string | number)[]): string {
  const hex = sha1(NAMESPACE, parts.join("\u0000")).toString("hex");
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** An article's text, named by its SHA-256 (RFC 6920). */
export const textUri = ({ sha256 }: Pick<Article, "sha256">): string =>
  `ni:///sha-256;${Buffer.from(sha256, "hex").toString("base64url")}`;
