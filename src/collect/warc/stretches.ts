/**
 * An archive as stretches of unpacked bytes: a plain .warc is one; of a .warc.gz each gzip member is one. After a damaged
 * member the next is looked for, byte by byte.
 */
import type { ByteSource } from "../files/byte-source.ts";
import { Damage } from "./damage.ts";
import { gzipHeaderLength, PIECE, unpackMember, unpackStart } from "./gzip-member.ts";

export interface Stretch {
  /** Bytes from the file's beginning. */
  readonly offset: number;
  readonly packed: boolean;
  /** To be read to its end, or until it throws. @throws Damage */
  readonly chunks: AsyncIterator<Uint8Array, unknown, undefined>;
  /** Where reading goes on after a stretch that threw: bytes from the file's beginning. */
  readonly resumesAt: () => Promise<number>;
}

export async function* stretchesOf(source: ByteSource): AsyncGenerator<Stretch> {
  const start = await source.read(0, 2);
  if (start[0] !== 0x1f || start[1] !== 0x8b) {
    yield { offset: 0, packed: false, chunks: plain(source), resumesAt: () => Promise.resolve(source.size) };
    return;
  }
  for (let offset = 0; offset < source.size;) {
    let end: number | null = null;
    const member = unpackMember(source, offset);
    const chunks = {
      async next() {
        const next = await member.next();
        if (next.done === true) end = next.value;
        return next;
      },
    };
    const resumesAt = async (): Promise<number> => (end ??= await nextMember(source, offset + 1));
    yield { offset, packed: true, chunks, resumesAt };
    await member.return(0);
    offset = await resumesAt();
  }
}

async function* plain(source: ByteSource): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < source.size; at += PIECE) {
    const piece = await source.read(at, PIECE);
    if (piece.length === 0) throw new Damage("the file became shorter while it was read");
    yield piece;
  }
}

/** Bytes that are unpacked to see whether a record begins; fewer where the member itself is damaged soon after. */
const TRIALS = [1024, 512, 256, 192, 128, 96] as const;

/** Offset of the next gzip member that holds text, as each record's header is, or the file's size. */
async function nextMember(source: ByteSource, from: number): Promise<number> {
  for (let at = from; at < source.size; at += PIECE) {
    const piece = Buffer.from(await source.read(at, PIECE + TRIALS[0]));
    for (let found = piece.indexOf(MAGIC); found >= 0 && found < PIECE;) {
      const member = piece.subarray(found, found + TRIALS[0]);
      if (
        gzipHeaderLength(member) !== null &&
        TRIALS.some((length) => beginsAsText(unpackStart(member.subarray(0, length))))
      )
        return at + found;
      found = piece.indexOf(MAGIC, found + 1);
    }
  }
  return source.size;
}

const MAGIC = Buffer.from([0x1f, 0x8b, 0x08]);
const FIRST_LINE = "WARC/1.0".length;
const beginsAsText = (bytes: Uint8Array): boolean =>
  bytes.length >= FIRST_LINE && bytes.subarray(0, FIRST_LINE).every((byte) => byte > 32 && byte < 127);
