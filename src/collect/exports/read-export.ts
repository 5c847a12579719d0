/** Documents (DOCX, RTF, PDF) and what databases of newspapers write into them: one article, or many in one file. */
import { rawArticle, type RawArticle } from "../../model/article.ts";
import { collectNote, type Basket } from "../files/collected.ts";
import { withinLimit } from "../files/limits.ts";
import { withSidecar, type Sidecar } from "../files/text-article.ts";
import { DocumentError, type DocumentText } from "./document.ts";
import { splitFactiva } from "./factiva.ts";
import { textLines, type ExportedArticle, type SplitExport } from "./layout.ts";
import { splitNexis } from "./nexis.ts";
import { unwrapLines } from "./unwrap.ts";

interface Named {
  readonly file: string;
  readonly stem: string;
}

/** Null where the text is no export of a database that is known. */
export function splitExport(text: string): SplitExport | null {
  const lines = textLines(text);
  return splitFactiva(lines) ?? splitNexis(lines);
}

/** A plain text that a database wrote: its articles go into the basket. @returns false where it is no such text */
export function readExportedText(written: string, named: Named, basket: Basket): boolean {
  const text = unwrapLines(written);
  const split = splitExport(text);
  if (split !== null) takeArticles(text, split, named, basket);
  return split !== null;
}

/** Reads a document with `read`; what is no export of a database is one article, and its sidecar says of it what it does not. */
export async function readDocument(
  input: Named & { readonly bytes: Uint8Array; readonly sidecar: Sidecar | null },
  basket: Basket,
  read: (bytes: Uint8Array) => DocumentText | Promise<DocumentText>,
): Promise<void> {
  const { file, stem, bytes, sidecar } = input;
  let document: DocumentText;
  try {
    document = await read(bytes);
    if (document.text.trim() === "")
      throw new DocumentError(
        "empty",
        "the document has no text",
        "leave it out, or save the article's text",
      );
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    const { kind, message, advice } = error;
    basket.errors.push({ kind, file, line: null, offset: null, message, advice });
    return;
  }
  for (const remark of document.remarks) basket.notes.push(collectNote("doubted", `${file}: ${remark}`));
  const split = splitExport(document.text);
  if (split !== null) takeArticles(document.text, split, input, basket);
  else withSidecar(document.text, file, stem, sidecar, basket);
}

function takeArticles(text: string, split: SplitExport, { file, stem }: Named, basket: Basket): void {
  const { articles, announced, leftOut, database } = split;
  for (const [index, article] of articles.entries()) {
    const id = articles.length === 1 ? stem : `${stem}-${index + 1}`;
    const from = articles.length === 1 ? file : `${file}, article ${index + 1} of ${articles.length}`;
    basket.articles.push(asRaw(text, article, id, from, basket));
  }
  if (leftOut.length > 0)
    basket.notes.push(
      collectNote(
        "skipped",
        `${file}: ${leftOut.length} lines of the ${database} export belong to no article (cover, contents, search), from “${leftOut[0]!.words.slice(0, 60)}”`,
      ),
    );
  if (announced !== null && announced !== articles.length)
    basket.notes.push(
      collectNote(
        "doubted",
        `${file}: the export says that it has ${announced} articles; ${articles.length} were found`,
      ),
    );
}

function asRaw(text: string, article: ExportedArticle, id: string, from: string, basket: Basket): RawArticle {
  const whole = text.slice(article.start, article.end);
  const kept = withinLimit(whole);
  if (kept.cut > 0)
    basket.notes.push(collectNote("cut", `${from}: the last ${kept.cut} characters are not read`, id));
  const { outlet, headline, byline, day } = article;
  const parts = article.parts
    .filter(({ end }) => end <= article.start + kept.text.length)
    .map((part) => ({ ...part, start: part.start - article.start, end: part.end - article.start }));
  return rawArticle({
    id,
    text: kept.text,
    outlet,
    headline,
    byline,
    published: day,
    publishedBasis: day === null ? null : "page",
    from,
    parts,
  });
}
