/** The records of an archive (WARC 1.1, ISO 28500:2017), one at a time, and by name those that are damaged. */
import type { ByteSource } from "../files/byte-source.ts";
import { keepsDigest } from "./block-digest.ts";
import { ChunkReader } from "./chunk-reader.ts";
import { Damage } from "./damage.ts";
import { PIECE } from "./gzip-member.ts";
import { headerEnd, parseFields, type NamedFields } from "./named-fields.ts";
import { stretchesOf, type Stretch } from "./stretches.ts";

export interface WarcRecord {
  readonly state: "read";
  readonly where: RecordPlace;
  /** "response", "resource", "conversion", "revisit", "request", "metadata", "warcinfo", "continuation". */
  readonly type: string;
  readonly url: string | null;
  readonly fields: NamedFields;
  readonly block: Uint8Array;
}

/** A record that is damaged, or larger than any page; `url` where its header could still be read. */
export interface UnreadRecord {
  readonly state: "damaged" | "too large";
  readonly where: RecordPlace;
  readonly url: string | null;
  /** Where reading goes on, as bytes from the file's beginning; null inside a gzip member. */
  readonly until: number | null;
  readonly reason: string;
}

export interface RecordPlace {
  /** Bytes from the file's beginning: of the record, or of the gzip member that holds it. */
  readonly offset: number;
  /** Bytes into what the member unpacks to: 0 where the member holds one record, and in plain files. */
  readonly within: number;
}

/** A page of news has less than 1 MiB; Common Crawl cuts at 1 MiB, others at up to 32. */
export const MOST_BLOCK = 64 * 1024 * 1024;
const MOST_HEADER = 1 << 18;

/** Reads on after each damaged record, at the next that begins as a record does. */
export async function* warcRecords(source: ByteSource): AsyncGenerator<WarcRecord | UnreadRecord> {
  for await (const stretch of stretchesOf(source)) yield* recordsOf(stretch);
}

async function* recordsOf(stretch: Stretch): AsyncGenerator<WarcRecord | UnreadRecord> {
  const reader = new ChunkReader(stretch.chunks);
  let start = 0;
  const here = (): RecordPlace =>
    stretch.packed
      ? { offset: stretch.offset, within: start }
      : { offset: stretch.offset + start, within: 0 };
  /** What is known of a record that is not read: told once it is known whether one can read on after it. */
  let unread = null as Omit<UnreadRecord, "until"> | null;
  let url: string | null = null;
  try {
    while (await moreFollows(reader)) {
      start = reader.position;
      url = null;
      try {
        const header = await lookAtHeader(reader);
        url = header.url;
        if (header.blockLength > MOST_BLOCK) {
          const reason = `it has ${header.blockLength} bytes; at most ${MOST_BLOCK} are read`;
          unread = { state: "too large", where: here(), url, reason };
        } else {
          const block = await takeBlock(reader, header);
          yield { state: "read", where: here(), type: header.type, url, fields: header.fields, block };
        }
      } catch (error) {
        if (!(error instanceof RecordDamage)) throw error;
        unread = { state: "damaged", where: here(), url, reason: error.message };
      }
      if (unread === null) continue;
      await toNextRecord(reader);
      yield { ...unread, until: stretch.packed ? null : stretch.offset + reader.position };
      unread = null;
    }
  } catch (error) {
    if (!(error instanceof Damage)) throw error;
    const reason = unread === null ? error.message : `${unread.reason}; ${error.message}`;
    yield { state: "damaged", where: here(), url, until: await stretch.resumesAt(), reason };
  }
}

/** What is wrong with one record, where the bytes around it are sound. */
class RecordDamage extends Error {}

interface RecordHeader {
  readonly type: string;
  readonly url: string | null;
  readonly fields: NamedFields;
  /** Bytes up to the block. */
  readonly length: number;
  readonly blockLength: number;
}

const [CR, LF] = [13, 10];
const isNewline = (byte: number | undefined): boolean => byte === CR || byte === LF;
const FIRST_LINE = /^WARC\/\d+\.\d+\r?\n/;
/** The beginning of a record with its first field, as it stands in the middle of a damaged file. */
const BEGINNING = /^WARC\/\d+\.\d+\r?\n[A-Za-z][A-Za-z-]*:/;
/** Bytes that `BEGINNING` may need. */
const LOOK = 128;

const latin1 = (bytes: Uint8Array, from: number, length: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.min(length, bytes.length - from)).toString(
    "latin1",
  );

/** Two newlines end a record; what damaged thing may follow is not its fault. Some writers put one. */
const isRecordEnd = (between: string): boolean => /^\r?\n\r?\n/.test(between);

/** Takes the newlines between records. */
async function moreFollows(reader: ChunkReader): Promise<boolean> {
  for (;;) {
    const held = await reader.ahead(1);
    if (held.length === 0) {
      reader.checkEnd();
      return false;
    }
    const end = held.findIndex((byte) => !isNewline(byte));
    reader.take(end < 0 ? held.length : end);
    if (end >= 0) return true;
  }
}

async function lookAtHeader(reader: ChunkReader): Promise<RecordHeader> {
  if (!FIRST_LINE.test(latin1(await reader.ahead(LOOK), 0, LOOK)))
    throw new RecordDamage("what stands here does not begin as a record does (“WARC/1.0”)");
  let held = reader.held;
  let length = headerEnd(held);
  while (length < 0 && held.length < MOST_HEADER) {
    const before = held.length;
    held = await reader.ahead(before + PIECE);
    if (held.length === before) {
      reader.checkEnd();
      throw new RecordDamage("the file ends in the middle of its header");
    }
    length = headerEnd(held);
  }
  if (length < 0) throw new RecordDamage(`its header does not end within ${MOST_HEADER} bytes`);
  const parsed = await parseFields(held.subarray(0, length));
  const type = parsed?.fields.get("WARC-Type")?.trim().toLowerCase() ?? "";
  const written = parsed?.fields.get("Content-Length") ?? null;
  if (parsed === null || type === "") throw new RecordDamage("its header gives no WARC-Type");
  if (written === null) throw new RecordDamage("its header gives no Content-Length");
  if (!/^\d{1,15}$/.test(written))
    throw new RecordDamage(`its header gives “${written.slice(0, 40)}” as Content-Length`);
  // Some versions of wget put the address in angle brackets.
  const url = parsed.fields.get("WARC-Target-URI")?.replace(/^<(.*)>$/, "$1") ?? null;
  return { type, url, fields: parsed.fields, length, blockLength: Number(written) };
}

/** Takes the record if its length leads to its end; else takes nothing. */
async function takeBlock(reader: ChunkReader, header: RecordHeader): Promise<Uint8Array> {
  const end = header.length + header.blockLength;
  let after = end;
  for (;;) {
    // Looking past the last record has its gzip member's checksum checked before the record is given out.
    const held = await reader.ahead(after + LOOK);
    if (held.length < end) {
      reader.checkEnd();
      throw new RecordDamage("the file ends in the middle of it");
    }
    while (after < held.length && isNewline(held[after])) after++;
    if (held.length < after + LOOK && (await reader.ahead(after + LOOK)).length > held.length) continue;
    if (after === held.length) reader.checkEnd();
    else if (
      !isRecordEnd(latin1(held, end, after - end)) &&
      !(after > end && FIRST_LINE.test(latin1(held, after, LOOK)))
    )
      throw new RecordDamage(`its Content-Length of ${header.blockLength} does not lead to its end`);
    break;
  }
  const block = reader.held.subarray(header.length, end);
  if (!keepsDigest(block, header.fields.get("WARC-Block-Digest")))
    throw new RecordDamage("its bytes are not those that its WARC-Block-Digest was made of");
  reader.take(after);
  return block;
}

/** Goes on to where the next record begins, or to the end. */
async function toNextRecord(reader: ChunkReader): Promise<void> {
  for (;;) {
    const { buffer, byteOffset, length } = await reader.ahead(PIECE + LOOK);
    const held = Buffer.from(buffer, byteOffset, length);
    const last = length < PIECE + LOOK;
    const looked = last ? length : length - LOOK;
    for (let at = held.indexOf("WARC/", 1); at > 0 && at < looked; at = held.indexOf("WARC/", at + 1))
      if (held[at - 1] === LF && BEGINNING.test(latin1(held, at, LOOK))) {
        reader.take(at);
        return;
      }
    // The byte before a record is its proof, so one is kept.
    reader.take(last ? length : looked - 1);
    if (last) return reader.checkEnd();
  }
}
