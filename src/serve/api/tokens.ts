/** Who may come in: tokens by name and role. The file holds their hashes only; a token is shown once, when it is made. */
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { z } from "zod";

/** reader: sees everything, exports included. coder: decides too. */
export const ROLES = ["reader", "coder"] as const;
export type Role = (typeof ROLES)[number];

const TokenFile = z.object({
  format: z.literal("crosscheck-tokens/1"),
  tokens: z.array(
    z.object({
      name: z.string().min(1),
      role: z.enum(ROLES),
      /** SHA-256 of the token, hexadecimal: 256 bits of chance need no slow hash. */
      sha256: z.string().length(64),
      made: z.iso.datetime(),
    }),
  ),
});
export type KnownToken = z.infer<typeof TokenFile>["tokens"][number];

export class TokenError extends Error {
  override readonly name = "TokenError";
}

const hash = (token: string): Buffer => createHash("sha256").update(token).digest();

export const usualTokenFile = (): string =>
  join(process.env["XDG_DATA_HOME"] || join(homedir(), ".local", "share"), "crosscheck", "tokens.json");

/** @throws TokenError where the file is there and is none of ours */
export function readTokens(file: string): readonly KnownToken[] {
  let json: string;
  try {
    json = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw new TokenError(`cannot read ${file}: ${(error as Error).message}`);
  }
  try {
    return TokenFile.parse(JSON.parse(json)).tokens;
  } catch {
    throw new TokenError(`${file} is no file of tokens; move it away, or name another with --tokens`);
  }
}

function writeTokens(file: string, tokens: readonly KnownToken[]): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const partial = `${file}.${process.pid}.tmp`;
  writeFileSync(partial, `${JSON.stringify({ format: "crosscheck-tokens/1", tokens }, null, 1)}\n`, {
    mode: 0o600,
  });
  chmodSync(partial, 0o600);
  renameSync(partial, file);
}

/** Makes a token and keeps its hash. @returns the token, which can't be had again */
export function addToken(file: string, name: string, role: Role, now: Date): string {
  const known = readTokens(file);
  if (known.some((each) => each.name === name))
    throw new TokenError(
      `there is a token “${name}” already; remove it first with: crosscheck token remove ${name}`,
    );
  const token = `crosscheck_${randomBytes(32).toString("base64url")}`;
  writeTokens(file, [...known, { name, role, sha256: hash(token).toString("hex"), made: now.toISOString() }]);
  return token;
}

/** @returns false where there was none of this name */
export function removeToken(file: string, name: string): boolean {
  const known = readTokens(file);
  const kept = known.filter((each) => each.name !== name);
  if (kept.length === known.length) return false;
  writeTokens(file, kept);
  return true;
}

/** The token's entry, or null. Every entry is compared, in the same time whichever fits. */
export function findToken(tokens: readonly KnownToken[], given: string): KnownToken | null {
  const digest = hash(given);
  let found: KnownToken | null = null;
  for (const each of tokens) if (timingSafeEqual(digest, Buffer.from(each.sha256, "hex"))) found = each;
  return found;
}
