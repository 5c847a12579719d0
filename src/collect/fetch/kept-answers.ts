/**
 * What was fetched, kept: so that a citation can be shown as it stood when it was read.
 *
 *   FOLDER/fetched.jsonl       a line an answer: when, which address, which headers, which SHA-256
 *   FOLDER/ab/abcdef….bin      the bytes, by their SHA-256: the same page fetched twice is kept once
 */
import { createHash } from "node:crypto";
import { access, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { appendDurably, makeFolder, readJsonLines, writeDurably } from "./durable-files.ts";
import type { Fetched } from "./fetch-result.ts";

export const KeptAnswer = z
  .object({
    /** ISO 8601, UTC. */
    at: z.string(),
    asked: z.string(),
    /** Where the answer came from, redirects followed. */
    address: z.string(),
    redirects: z.array(z.string()).readonly(),
    status: z.int(),
    headers: z.record(z.string(), z.string()),
    /** Of the bytes, decompressed, not decoded. */
    sha256: z.string().length(64),
    bytes: z.int().nonnegative(),
  })
  .readonly();
export type KeptAnswer = z.infer<typeof KeptAnswer>;

export interface KeptAnswers {
  keep(fetched: Fetched): Promise<KeptAnswer>;
  /** The answers of an address, asked or final, the oldest first. */
  of(address: string): Promise<readonly KeptAnswer[]>;
  /** @throws Error where the bytes are not there, or are not the ones that were kept */
  bytes(sha256: string): Promise<Uint8Array>;
}

/** Headers that say what the answer is; cookies and the like are nobody's business later. */
const KEPT_HEADERS = [
  "age",
  "cache-control",
  "content-encoding",
  "content-language",
  "content-length",
  "content-location",
  "content-type",
  "date",
  "etag",
  "expires",
  "last-modified",
  "link",
  "server",
  "x-robots-tag",
];

export function keptAnswers(folder: string): KeptAnswers {
  const list = join(folder, "fetched.jsonl");
  const fileOf = (sha256: string): string => join(folder, sha256.slice(0, 2), `${sha256}.bin`);
  return {
    async keep(fetched) {
      const { asked, address, redirects, at, status, headers, bytes, sha256 } = fetched;
      const file = fileOf(sha256);
      await makeFolder(dirname(file));
      if (!(await exists(file))) await writeDurably(file, bytes);
      const kept: KeptAnswer = {
        at,
        asked,
        address,
        redirects,
        status,
        headers: Object.fromEntries(
          KEPT_HEADERS.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])),
        ),
        sha256,
        bytes: bytes.length,
      };
      await appendDurably(list, [kept]);
      return kept;
    },
    async of(address) {
      const lines = await readJsonLines(list);
      return lines.values.flatMap((value) => {
        const kept = KeptAnswer.safeParse(value);
        return kept.success && (kept.data.asked === address || kept.data.address === address)
          ? [kept.data]
          : [];
      });
    },
    async bytes(sha256) {
      const bytes = await readFile(fileOf(sha256));
      if (createHash("sha256").update(bytes).digest("hex") !== sha256)
        throw new Error(`${fileOf(sha256)} is no longer what was fetched: its SHA-256 differs from its name`);
      return bytes;
    },
  };
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
