/**
 * MHTML, what browsers save as “web page, single file”: a MIME message (RFC 2557) whose first HTML part is the page. Its own date is the
 * day of saving and is not read.
 */

export interface UnpackedPage {
  readonly bytes: Uint8Array;
  /** Of the part, with its charset. */
  readonly contentType: string | null;
  readonly url: string | null;
}

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  /** One character a byte. */
  readonly body: string;
}

/** Headers and body; null where no empty line ends the headers. */
function splitPart(message: string): Part | null {
  const end = /\r?\n\r?\n/.exec(message);
  if (end === null) return null;
  const headers = new Map<string, string>();
  const lines = message.slice(0, end.index).replace(/\r?\n[ \t]+/g, " ");
  for (const [, name, value] of lines.matchAll(/^([\w-]+):\s*(.*?)\s*$/gm))
    if (!headers.has(name!.toLowerCase())) headers.set(name!.toLowerCase(), value!);
  return { headers, body: message.slice(end.index + end[0].length) };
}

const isPage = (contentType: string | undefined): boolean =>
  /^(?:text\/html|application\/xhtml\+xml)\b/i.test(contentType ?? "");

/** How many messages inside messages are looked into. */
const DEEPEST = 4;

function findPage(part: Part, depth = 0): Part | null {
  const type = part.headers.get("content-type");
  if (isPage(type)) return part;
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(type ?? "");
  if (boundary === null || depth >= DEEPEST) return null;
  for (const piece of part.body.split(`--${boundary[1] ?? boundary[2]!}`).slice(1)) {
    const inner = splitPart(piece.replace(/^\r?\n/, ""));
    const page = inner === null ? null : findPage(inner, depth + 1);
    if (page !== null) return page;
  }
  return null;
}

/** RFC 2045, 6.7. */
const fromQuotedPrintable = (body: string): Uint8Array =>
  Buffer.from(
    body
      .replace(/[ \t]*=\r?\n/g, "")
      .replace(/=([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
    "latin1",
  );

function decoded({ headers, body }: Part): Uint8Array {
  switch (headers.get("content-transfer-encoding")?.toLowerCase()) {
    case "quoted-printable":
      return fromQuotedPrintable(body);
    case "base64":
      return Buffer.from(body, "base64");
    default:
      return Buffer.from(body, "latin1");
  }
}

/** The page in an MHTML file, or null where there is none. */
export function unpackMhtml(bytes: Uint8Array): UnpackedPage | null {
  const message = splitPart(Buffer.from(bytes).toString("latin1").replace(/^\s+/, ""));
  const page = message === null ? null : findPage(message);
  if (message === null || page === null) return null;
  const address = page.headers.get("content-location") ?? message.headers.get("snapshot-content-location");
  return {
    bytes: decoded(page),
    contentType: page.headers.get("content-type") ?? null,
    url: address !== undefined && /^https?:/i.test(address) ? address : null,
  };
}
