/**
 * One member of a gzip file (RFC 1952), unpacked as a stream. Node's own gunzip runs on from member to member and does not
 * say where one ends; a WARC has a member a record, and the next one is what is read after a damaged one.
 */
import { constants, crc32, createInflateRaw, inflateRawSync, type InflateRaw } from "node:zlib";
import type { ByteSource } from "../files/byte-source.ts";
import { Damage } from "./damage.ts";

/** Bytes read from the file at a time. */
export const PIECE = 1 << 16;
/** Bytes of a member's head that are looked at; names and comments in it are short. */
const HEAD = 4096;
const [TEXT_CRC, EXTRA, NAME, COMMENT, RESERVED] = [0x02, 0x04, 0x08, 0x10, 0xe0];
/** CRC-32 and length of what was packed. */
const TRAILER = 8;

/** Bytes of a member's header (RFC 1952, 2.3), or null where none stands at the beginning of `head`. */
export function gzipHeaderLength(head: Uint8Array): number | null {
  const flags = head[3] ?? RESERVED;
  if (head[0] !== 0x1f || head[1] !== 0x8b || head[2] !== 8 || (flags & RESERVED) !== 0) return null;
  let end = 10;
  if (flags & EXTRA) end += 2 + ((head[end] ?? 0) | ((head[end + 1] ?? 0) << 8));
  for (const flag of [NAME, COMMENT])
    if (flags & flag) {
      const zero = head.indexOf(0, end);
      if (zero < 0) return null;
      end = zero + 1;
    }
  if (flags & TEXT_CRC) end += 2;
  return end < head.length ? end : null;
}

/** The first bytes that the member at the beginning of `head` unpacks to; none where there is no member. */
export function unpackStart(head: Uint8Array): Uint8Array {
  const start = gzipHeaderLength(head);
  if (start === null) return new Uint8Array(0);
  try {
    return inflateRawSync(head.subarray(start), { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return new Uint8Array(0);
  }
}

/**
 * Unpacks the member at `offset`.
 * @returns the offset of the byte after the member
 * @throws Damage where there is no member, or it is corrupt or cut short
 */
export async function* unpackMember(
  source: ByteSource,
  offset: number,
): AsyncGenerator<Uint8Array, number, undefined> {
  const header = gzipHeaderLength(await source.read(offset, HEAD));
  if (header === null)
    throw new Damage(
      offset + 18 > source.size ? "the file ends in the middle of it" : "no gzip member begins here",
    );
  // Flushed at the end of what there is: then a member that is cut short gives what it has, and its trailer is missing.
  const engine = createInflateRaw({ finishFlush: constants.Z_SYNC_FLUSH });
  const unpacked: Uint8Array[] = [];
  let state: "open" | "ended" | Error = "open";
  // Taken as it comes: a stream that fails forgets what it still holds.
  engine.on("data", (chunk: Uint8Array) => unpacked.push(chunk));
  engine.on("end", () => (state = "ended"));
  engine.on("error", (error) => (state = error));
  let [sum, length] = [0, 0];
  try {
    for (let at = offset + header; state === "open"; at += PIECE) {
      const piece = await source.read(at, PIECE);
      await given(engine, piece);
      for (const chunk of unpacked.splice(0)) {
        sum = crc32(chunk, sum);
        length += chunk.length;
        yield chunk;
      }
      if ((state as unknown) instanceof Error) throw damageOf(state);
    }
  } finally {
    engine.destroy();
  }
  const end = offset + header + engine.bytesWritten;
  const trailer = Buffer.from(await source.read(end, TRAILER));
  if (trailer.length < TRAILER) throw new Damage("the file ends in the middle of it");
  if (trailer.readUInt32LE(0) !== sum)
    throw new Damage("its gzip checksum is wrong: what it unpacks to is not what was packed");
  if (trailer.readUInt32LE(4) !== length % 2 ** 32)
    throw new Damage("it does not unpack to the length that its gzip trailer gives");
  return end + TRAILER;
}

/** Gives the engine a piece (an empty one: there is no more), and waits until it has worked on it. */
function given(engine: InflateRaw, piece: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      engine.off("end", done).off("error", done);
      resolve();
    };
    engine.once("end", done).once("error", done);
    // Past the member's end the engine takes nothing more: it ends, and does not call back.
    if (piece.length === 0) engine.end();
    else engine.write(piece, done);
  });
}

function damageOf(error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "Z_DATA_ERROR" || code === "Z_NEED_DICT" || code === "Z_STREAM_ERROR")
    return new Damage(`it cannot be unpacked (${(error as Error).message})`);
  return error;
}
