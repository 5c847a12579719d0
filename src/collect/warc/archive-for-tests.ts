/** Makes archives for the tests: records as bytes, sound or damaged. */
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";

export interface RecordToMake {
  readonly type?: string;
  readonly url?: string;
  readonly version?: string;
  readonly contentType?: string;
  readonly block: Uint8Array;
  /** In place of what the block's length gives; null for no Content-Length at all. */
  readonly contentLength?: string | null;
  readonly fields?: readonly string[];
  /** Whether the header gives the block's digest. */
  readonly digest?: boolean;
}

export function warcRecord(record: RecordToMake): Buffer {
  const { type = "response", url, version = "WARC/1.0", block, contentLength, fields = [] } = record;
  const header = [
    version,
    ...(type === "" ? [] : [`WARC-Type: ${type}`]),
    ...(url === undefined ? [] : [`WARC-Target-URI: ${url}`]),
    "WARC-Date: 2031-03-11T08:15:00Z",
    "WARC-Record-ID: <urn:uuid:7bd4e0a2-4f1c-4c54-9f7d-2f6c3f1a0001>",
    `Content-Type: ${record.contentType ?? (type === "response" ? "application/http; msgtype=response" : "application/warc-fields")}`,
    ...(record.digest === true
      ? [`WARC-Block-Digest: sha256:${createHash("sha256").update(block).digest("hex")}`]
      : []),
    ...(contentLength === null ? [] : [`Content-Length: ${contentLength ?? block.length}`]),
    ...fields,
  ];
  return Buffer.concat([Buffer.from(`${header.join("\r\n")}\r\n\r\n`), block, Buffer.from("\r\n\r\n")]);
}

export const httpResponse = (
  body: Uint8Array,
  fields: readonly string[] = ["Content-Type: text/html; charset=utf-8"],
  status = "HTTP/1.1 200 OK",
): Buffer => Buffer.concat([Buffer.from(`${[status, ...fields].join("\r\n")}\r\n\r\n`), body]);

/** A body in chunks of `size`, as Transfer-Encoding: chunked has it. */
export function inChunks(body: Uint8Array, size = 100): Buffer {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < body.length; at += size) {
    const part = body.subarray(at, at + size);
    parts.push(Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from("\r\n"));
  }
  return Buffer.concat([...parts, Buffer.from("0\r\n\r\n")]);
}

/** A gzip member a record, as crawlers write them. */
export const packed = (records: readonly Uint8Array[]): Buffer =>
  Buffer.concat(records.map((record) => gzipSync(record)));
