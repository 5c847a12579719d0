/** The kinds of file, as one table: what an ending stands for, and how such a file is read. A new kind is one more entry. */
import { basename } from "node:path";
import type { Basket } from "./collected.ts";
import { collectNote } from "./collected.ts";
import type { ByteSource } from "./byte-source.ts";
import { decodeText } from "./decode.ts";
import { readDocument, readExportedText } from "../exports/read-export.ts";
import { readPage } from "../pages/read-page.ts";
import { readWarc } from "../warc/read-warc.ts";
import { mayHoldMarkup, readJson, readJsonLines } from "./json-articles.ts";
import type { MarkupText } from "./ninjs.ts";
import { readTextArticle } from "./text-article.ts";
import type { Sidecar } from "./text-article.ts";

interface Named {
  readonly file: string;
  /** The file's name without its ending: what articles without an id are called after. */
  readonly stem: string;
}
export interface WholeFile extends Named {
  readonly bytes: Uint8Array;
  readonly sidecar: Sidecar | null;
}
export interface FileInPieces extends Named {
  readonly source: ByteSource;
}

/** Read whole, or piece by piece where files of the kind do not fit into memory. */
export type FileKind =
  | {
      readonly whole: (input: WholeFile, basket: Basket) => void | Promise<void>;
      /** Whether `FILE.meta.json` may say what the file does not. */
      readonly sidecar: boolean;
    }
  | { readonly pieces: (input: FileInPieces, basket: Basket) => Promise<void> };

const TEXT: FileKind = {
  whole: (input, basket) => {
    const { file, stem, bytes, sidecar } = input;
    const decoded = decodeText(bytes);
    if (decoded.ok && readExportedText(decoded.text, input, basket)) {
      if (decoded.remark !== null) basket.notes.push(collectNote("doubted", `${file}: ${decoded.remark}`));
    } else readTextArticle(bytes, file, stem, sidecar, basket);
  },
  sidecar: true,
};
const LINES: FileKind = {
  whole: async ({ file, stem, bytes }, basket) => {
    const start = Buffer.from(bytes.subarray(0, LOOK)).toString("latin1");
    readJsonLines(bytes, file, stem, basket, await markupReader(start));
  },
  sidecar: false,
};
/** The parser and its threads are loaded with the first page. */
const PAGE: FileKind = {
  whole: async (input, basket) => (await import("../pages/page-file.ts")).readPageFile(input, basket),
  sidecar: true,
};
const JSON_FILE: FileKind = { whole: readJsonFile, sidecar: false };
const WARC: FileKind = { pieces: (input, basket) => readWarc(input, basket, readPage) };
/** The readers of documents are large: each is loaded with the first file of its kind. */
const DOCX: FileKind = {
  whole: async (input, basket) => readDocument(input, basket, (await import("../exports/docx.ts")).readDocx),
  sidecar: true,
};
const RTF: FileKind = {
  whole: async (input, basket) => readDocument(input, basket, (await import("../exports/rtf.ts")).readRtf),
  sidecar: true,
};
const PDF: FileKind = {
  whole: async (input, basket) => readDocument(input, basket, (await import("../exports/pdf.ts")).readPdf),
  sidecar: true,
};

const KINDS: ReadonlyMap<string, FileKind> = new Map<string, FileKind>([
  [".txt", TEXT],
  [".text", TEXT],
  [".jsonl", LINES],
  [".ndjson", LINES],
  [".json", JSON_FILE],
  [".warc", WARC],
  [".warc.gz", WARC],
  [".wet", WARC],
  [".wet.gz", WARC],
  [".docx", DOCX],
  [".rtf", RTF],
  [".pdf", PDF],
  [".html", PAGE],
  [".htm", PAGE],
  [".xhtml", PAGE],
  [".mhtml", PAGE],
  [".mht", PAGE],
]);

/** Kinds that are known and not read yet. */
const NOT_YET = new Set([".gz", ".doc", ".xml", ".rss"]);

/** The ending that says what a file is, in small letters, with its dot: ".warc.gz", ".txt", or "". */
export function endingOf(file: string): string {
  const endings = /(?<=[^.])(\.[^.\s]+?)?(\.[^.\s]+)$/.exec(basename(file).toLowerCase());
  if (endings === null) return "";
  return endings[1] !== undefined && KINDS.has(endings[0]) ? endings[0] : endings[2]!;
}
export const stemOf = (file: string): string => {
  const name = basename(file);
  return name.slice(0, name.length - endingOf(file).length);
};

/** Undefined: an ending that says nothing. Null: a kind that is known and not read. */
export const kindByEnding = (ending: string): FileKind | null | undefined =>
  KINDS.get(ending) ?? (NOT_YET.has(ending) ? null : undefined);

/** Endings of files that are read where a folder is named. */
export const READ_ENDINGS: ReadonlySet<string> = new Set(KINDS.keys());

/** How many of the first bytes tell what a file is. */
export const LOOK = 1 << 16;

const BEGINNINGS: readonly (readonly [string, FileKind])[] = [
  ["WARC/", WARC],
  ["\x1f\x8b\x08", WARC],
  ["%PDF-", PDF],
  ["{\\rtf", RTF],
  ["PK\x03\x04", DOCX],
];
/** How a web page begins: its declaration or first element, comments and an XML declaration before it apart. */
const PAGE_START =
  /^(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title)\b/i;

/** What a file without a telling ending is, by its first bytes. */
export function kindByLook(start: Uint8Array): FileKind {
  const head = Buffer.from(start.subarray(0, 16)).toString("latin1");
  for (const [beginning, kind] of BEGINNINGS) if (head.startsWith(beginning)) return kind;
  const decoded = decodeText(start);
  const text = decoded.ok ? decoded.text.trimStart() : "";
  if (text.startsWith("[") && /^\[\s*\{\s*"/.test(text)) return JSON_FILE;
  if (PAGE_START.test(text)) return PAGE;
  if (!/^\{\s*"/.test(text)) return TEXT;
  const firstLine = text.split("\n", 1)[0]!;
  const oneLine = /\}\s*$/.test(firstLine);
  return oneLine && !/^\{\s*"format"\s*:\s*"crosscheck\//.test(text) ? LINES : JSON_FILE;
}

/** The reader of markup is large: it is loaded where JSON holds some. */
const markupReader = async (json: string): Promise<MarkupText | undefined> =>
  mayHoldMarkup(json) ? (await import("../pages/markup-text.ts")).markupText : undefined;

async function readJsonFile({ file, stem, bytes }: WholeFile, basket: Basket): Promise<void> {
  const decoded = decodeText(bytes);
  if (decoded.ok) {
    if (decoded.remark !== null) basket.notes.push(collectNote("doubted", `${file}: ${decoded.remark}`));
    readJson(decoded.text, file, stem, basket, await markupReader(decoded.text));
  } else
    basket.errors.push({
      kind: decoded.kind,
      file,
      line: null,
      offset: decoded.offset,
      message: decoded.message,
      advice: "leave it out, or write JSON into it",
    });
}
