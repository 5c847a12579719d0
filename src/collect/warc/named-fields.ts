/** A first line and named fields up to an empty line, as WARC records and HTTP messages begin. */
import { AsyncIterReader, StatusAndHeadersParser } from "warcio";

/** Names in any case. */
export interface NamedFields {
  get(name: string): string | null;
}

export interface FieldBlock {
  readonly firstLine: string;
  readonly fields: NamedFields;
}

/** Where the empty line after the fields ends, or -1. Some servers end lines with LF alone. */
export function headerEnd(bytes: Uint8Array): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const [crlf, lf] = [buffer.indexOf("\r\n\r\n"), buffer.indexOf("\n\n")];
  if (crlf < 0) return lf < 0 ? -1 : lf + 2;
  return lf >= 0 && lf < crlf ? lf + 2 : crlf + 4;
}

/** Null where nothing stands there. */
export async function parseFields(bytes: Uint8Array): Promise<FieldBlock | null> {
  const parsed = await new StatusAndHeadersParser().parse(new AsyncIterReader([bytes], null), {
    headersClass: Headers,
  });
  if (parsed === null) return null;
  const { headers, statusline } = parsed;
  return { firstLine: statusline, fields: { get: (name) => headers.get(name) ?? null } };
}
