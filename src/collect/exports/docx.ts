/** Word documents (Office Open XML) to text, through mammoth. */
import mammoth from "mammoth";
import { fromBuffer } from "yauzl";
import { DocumentError, type DocumentText } from "./document.ts";

/** What a document's parts may unpack to: an export of 500 articles has some 30 MiB. */
const MOST_UNPACKED = 400 * 1024 * 1024;

/** @throws DocumentError */
export async function readDocx(bytes: Uint8Array): Promise<DocumentText> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const unpacked = await unpackedSize(buffer);
  if (unpacked > MOST_UNPACKED)
    throw new DocumentError(
      "too-large",
      `the document unpacks to ${unpacked} bytes; at most ${MOST_UNPACKED} are read`,
      "export fewer articles at a time",
    );
  let read: { readonly value: string };
  try {
    read = await mammoth.extractRawText({ buffer });
  } catch (error) {
    throw damaged(error);
  }
  return { text: read.value.replace(/\n{3,}/g, "\n\n").trim(), remarks: [] };
}

const damaged = (error: unknown): DocumentError =>
  new DocumentError(
    "damaged",
    `the Word document cannot be opened (${error instanceof Error ? error.message.split("\n", 1)[0]!.slice(0, 160) : String(error)})`,
    "open it in a word processor and save it again, or export it anew",
  );

/** What the archive says that it unpacks to. */
function unpackedSize(buffer: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true }, (fault, zip) => {
      if (fault !== null) return reject(damaged(fault));
      let size = 0;
      zip.on("error", (error: Error) => reject(damaged(error)));
      zip.on("entry", ({ uncompressedSize }: { uncompressedSize: number }) => {
        size += uncompressedSize;
        zip.readEntry();
      });
      zip.on("end", () => resolve(size));
      zip.readEntry();
    });
  });
}
