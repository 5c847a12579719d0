/** A response as it went over the wire (RFC 9112), its transfer and content codings undone. */
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from "node:zlib";
import { Damage } from "./damage.ts";
import { headerEnd, parseFields, type NamedFields } from "./named-fields.ts";

export interface HttpResponse {
  readonly status: number;
  readonly fields: NamedFields;
  /** As sent; `decodeBody` undoes its codings. */
  readonly body: Uint8Array;
}

/** What a page may unpack to; more is no page. */
const MOST_UNPACKED = 64 * 1024 * 1024;

/** @throws Damage where the bytes are no response */
export async function readResponse(block: Uint8Array): Promise<HttpResponse> {
  const end = headerEnd(block);
  if (end < 0) throw new Damage("the HTTP header of its response does not end");
  const parsed = await parseFields(block.subarray(0, end));
  const status = /^(?:HTTP|ICY)(?:\/\d+(?:\.\d+)?)? (\d{3})\b/i.exec(parsed?.firstLine ?? "")?.[1];
  if (parsed === null || status === undefined)
    throw new Damage("its response does not begin with an HTTP status line");
  return { status: Number(status), fields: parsed.fields, body: block.subarray(end) };
}

type Decoder = (bytes: Uint8Array) => Uint8Array;
const limit = { maxOutputLength: MOST_UNPACKED };
const DECODERS: ReadonlyMap<string, Decoder> = new Map<string, Decoder>([
  ["gzip", (bytes) => gunzipSync(bytes, limit)],
  ["br", (bytes) => brotliDecompressSync(bytes, limit)],
  ["zstd", (bytes) => zstdDecompressSync(bytes, limit)],
  // RFC 9110 means zlib's wrapping, some servers send bare deflate.
  [
    "deflate",
    (bytes) =>
      ((bytes[0] ?? 0) & 0x0f) === 8 && (((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) % 31 === 0
        ? inflateSync(bytes, limit)
        : inflateRawSync(bytes, limit),
  ],
]);

/**
 * Undoes Transfer-Encoding, then Content-Encoding. Crawlers that store pages unpacked often leave the fields standing: a
 * body that shows no sign of a coding is taken as it is.
 * @throws Damage where a coding is unknown, or the body breaks off or does not keep to it
 */
export function decodeBody({ fields, body }: HttpResponse): Uint8Array {
  const transfer = codings(fields.get("Transfer-Encoding"));
  const content = codings(fields.get("Content-Encoding"));
  let bytes = body;
  for (const coding of [...content, ...transfer].reverse()) {
    if (bytes.length === 0) return bytes;
    if (coding === "chunked") bytes = looksChunked(bytes) ? joinChunks(bytes) : bytes;
    else bytes = unpack(coding, bytes);
  }
  return bytes;
}

const codings = (field: string | null): string[] =>
  (field ?? "")
    .toLowerCase()
    .split(",")
    .map((coding) => coding.trim().replace(/^x-(?=gzip$)/, ""))
    .filter((coding) => coding !== "" && coding !== "identity" && coding !== "none");

function unpack(coding: string, bytes: Uint8Array): Uint8Array {
  const decoder = DECODERS.get(coding);
  if (decoder === undefined) {
    if (looksUnpacked(bytes)) return bytes;
    throw new Damage(`its content is packed as “${coding.slice(0, 40)}”, which is not known`);
  }
  try {
    return decoder(bytes);
  } catch (error) {
    if (looksUnpacked(bytes)) return bytes;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Damage(
      code === "ERR_BUFFER_TOO_LARGE"
        ? `its content unpacks to more than ${MOST_UNPACKED} bytes`
        : `its content cannot be unpacked as ${coding} (${message})`,
    );
  }
}

/** Text begins with a printing character; the codings above begin with control bytes or bytes beyond ASCII nearly always. */
function looksUnpacked(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 256);
  const mark = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  return head.subarray(mark).every((byte) => byte >= 32 || (byte >= 9 && byte <= 13)) && isUtf8ish(head);
}

const isUtf8ish = (head: Uint8Array): boolean =>
  head.filter((byte) => byte < 0x80).length >= head.length / 2 ||
  !new TextDecoder().decode(head, { stream: true }).includes("\uFFFD");

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");

const SIZE_LINE = /^([\da-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n/i;
const looksChunked = (bytes: Uint8Array): boolean => SIZE_LINE.test(latin1(bytes.subarray(0, 512)));

/** RFC 9112, 7.1. Trailer fields are passed over. */
function joinChunks(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let at = 0; ;) {
    const line = SIZE_LINE.exec(latin1(bytes.subarray(at, at + 512)));
    if (line === null)
      throw new Damage(
        at >= bytes.length ? "its content breaks off between two chunks" : "its content's chunks do not join",
      );
    const size = parseInt(line[1]!, 16);
    at += line[0].length;
    if (size === 0) return Buffer.concat(parts);
    if (at + size > bytes.length) throw new Damage("its content breaks off inside a chunk");
    parts.push(bytes.subarray(at, at + size));
    at += size;
    if (bytes[at] === 13) at++;
    if (bytes[at] === 10) at++;
  }
}
