/** PDF to text, through pdf.js (unpdf): the words of each page, put together to paragraphs again. */
import { getDocumentProxy } from "unpdf";
import { DocumentError, type DocumentText } from "./document.ts";
import { paragraphsOf, withoutRunningHeads, type PrintedLine } from "./printed-lines.ts";

const OCR = "have its text recognised first (OCR, for example with ocrmypdf), and give the result";

/** @throws DocumentError where the file is no PDF, is locked, or has only pictures */
export async function readPdf(bytes: Uint8Array): Promise<DocumentText> {
  const pdf = await open(bytes);
  try {
    const pages: PrintedLine[][] = [];
    for (let number = 1; number <= pdf.numPages; number++) pages.push(await linesOfPage(pdf, number));
    const silent = pages.flatMap((lines, index) => (lines.length === 0 ? [index + 1] : []));
    if (silent.length === pages.length)
      throw new DocumentError(
        "empty",
        `the PDF has no text: ${pages.length === 1 ? "its page is a picture" : `its ${pages.length} pages are pictures`}, as scanners make them`,
        OCR,
      );
    const { kept, removed } = withoutRunningHeads(pages);
    const remarks = [];
    if (silent.length > 0)
      remarks.push(
        `no text on ${silent.length === 1 ? "page" : "pages"} ${silent.slice(0, 20).join(", ")}${silent.length > 20 ? " and more" : ""}: pictures, perhaps; to read them, ${OCR}`,
      );
    if (removed > 0) remarks.push(`${removed} lines at the top and foot of pages are left out`);
    return { text: paragraphsOf(kept).join("\n\n"), remarks };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    // pdf.js takes the buffer away, so it gets its own; it says on the console what it thinks of a file unless told not to.
    return await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
  } catch (error) {
    const { name, message } = error as Error;
    if (name === "PasswordException")
      throw new DocumentError("unsupported", "the PDF is locked with a password", "save it without one");
    throw new DocumentError(
      "damaged",
      `the PDF cannot be opened (${message.slice(0, 160)})`,
      "open it in a PDF reader and save it again, or export it anew",
    );
  }
}

async function linesOfPage(pdf: Pdf, number: number): Promise<PrintedLine[]> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  const lines: PrintedLine[] = [];
  let line = null as PrintedLine | null;
  const finish = (): void => {
    const text = line?.text.replace(/\s+/g, " ").trim() ?? "";
    if (line !== null && text !== "") lines.push({ ...line, text });
    line = null;
  };
  for (const item of items) {
    if (!("str" in item)) continue;
    const [left, base] = [Number(item.transform[4]), Number(item.transform[5])];
    const size = item.height > 0 ? item.height : (line?.size ?? USUAL_SIZE);
    if (line !== null && Math.abs(line.base - base) > size / 2 && item.str.trim() !== "") finish();
    if (line === null) line = { text: item.str, left, right: left + item.width, base, size };
    else if (item.str !== "")
      line = {
        ...line,
        text: line.text + item.str,
        right: left + item.width,
        size: Math.max(line.size, size),
      };
    if (item.hasEOL) finish();
  }
  finish();
  page.cleanup();
  return lines;
}

/** Of letters, in points, where none is given. */
const USUAL_SIZE = 10;
