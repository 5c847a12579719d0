/**
 * A page's bytes to text. In order: byte order mark, what the server declared, what the page declares, what the bytes are most like.
 * A declaration that the bytes contradict is not believed, and that is said. After the HTML standard's encoding sniffing
 * (https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding), which believes it.
 */
import { likelyCharset, markedCharset } from "../files/decode.ts";

export interface DecodedPage {
  readonly text: string;
  /** As the Encoding Standard names it: "utf-8", "windows-1256". */
  readonly charset: string;
  /** What was not as declared, or null. */
  readonly remark: string | null;
}

/** Where a page must declare its charset; the standard says 1,024 bytes, pages put it later. */
const PRESCAN = 8192;

/** The standard's name of a label, where the platform knows it; else null. */
function knownCharset(label: string | null | undefined): string | null {
  if (label === null || label === undefined) return null;
  try {
    return new TextDecoder(label.trim().replace(/^["']|["']$/g, "")).encoding;
  } catch {
    return null;
  }
}

const fromContentType = (contentType: string | null): string | null =>
  knownCharset(/charset\s*=\s*["']?([^\s;"']+)/i.exec(contentType ?? "")?.[1]);

/** `<meta charset=…>`, `<meta http-equiv=… content="…charset=…">` or `<?xml … encoding=…?>`. */
function fromMarkup(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, PRESCAN)).replace(/<!--[\s\S]*?-->/g, "");
  const xml = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([^"']+)/i.exec(head);
  if (xml) return knownCharset(xml[1]);
  for (const [tag] of head.matchAll(/<meta\b[^>]*>/gi)) {
    const found = knownCharset(/charset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(tag)?.[1]);
    // The standard: a page that could be searched for its declaration is not in UTF-16.
    if (found !== null) return found.startsWith("utf-16") ? "utf-8" : found;
  }
  return null;
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const hasHighBytes = (bytes: Uint8Array): boolean => bytes.some((byte) => byte >= 0x80);

/** @param contentType the HTTP header, or null where there was none */
export function decodePage(bytes: Uint8Array, contentType: string | null): DecodedPage {
  const marked = markedCharset(bytes);
  if (marked !== null) return { text: new TextDecoder(marked).decode(bytes), charset: marked, remark: null };
  const declared = fromContentType(contentType) ?? fromMarkup(bytes);
  const utf8 = asUtf8(bytes);
  if (utf8 !== null && (declared === null || declared === "utf-8" || hasHighBytes(bytes))) {
    // Bytes above 127 that happen to be UTF-8 throughout are UTF-8, whatever an old template declares; seven-bit ISO-2022 has none.
    const remark =
      declared === null || declared === "utf-8"
        ? null
        : `declared as ${declared}, but its bytes are UTF-8; read as UTF-8`;
    return { text: utf8, charset: "utf-8", remark };
  }
  if (declared !== null && declared !== "utf-8")
    return { text: new TextDecoder(declared).decode(bytes), charset: declared, remark: null };
  return declared === "utf-8" ? brokenUtf8(bytes) : undeclared(bytes);
}

/** A stray byte or two (a cut page, a pasted word) leave the rest UTF-8; many say that the declaration is wrong. */
function brokenUtf8(bytes: Uint8Array): DecodedPage {
  const text = new TextDecoder("utf-8").decode(bytes);
  const wrong = text.split("\uFFFD").length - 1;
  const right = (text.match(/[^\0-\u007F\uFFFD]/gu) ?? []).length;
  if (wrong <= Math.max(2, right))
    return {
      text,
      charset: "utf-8",
      remark: `${wrong} ${wrong === 1 ? "place is" : "places are"} not the UTF-8 that is declared; read as “\uFFFD” there`,
    };
  const guess = likelyCharset(bytes);
  return {
    text: new TextDecoder(guess).decode(bytes),
    charset: guess,
    remark: `declared as utf-8, which it is not; read as ${guess}, the likeliest`,
  };
}

function undeclared(bytes: Uint8Array): DecodedPage {
  const guess = likelyCharset(bytes);
  return {
    text: new TextDecoder(guess).decode(bytes),
    charset: guess,
    remark: `its charset is declared nowhere; read as ${guess}, the likeliest`,
  };
}
