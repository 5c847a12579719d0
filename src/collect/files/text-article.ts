/** One article as a text saved from a page, with what its sidecar says of it (`report.txt` has `report.txt.meta.json`). */
import { articleFields, isImpossibleDay, articleFromFields } from "./article-fields.ts";
import type { ArticleFields } from "./article-fields.ts";
import type { Basket } from "./collected.ts";
import { collectNote } from "./collected.ts";
import { decodeText } from "./decode.ts";
import { MOST_CHARACTERS, withinLimit } from "./limits.ts";

export const SIDECAR_ENDING = ".meta.json";

export interface Sidecar {
  readonly file: string;
  readonly bytes: Uint8Array;
}

export function readTextArticle(
  bytes: Uint8Array,
  file: string,
  stem: string,
  sidecar: Sidecar | null,
  basket: Basket,
): void {
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    basket.errors.push({
      kind: decoded.kind,
      file,
      line: null,
      offset: decoded.offset,
      message: decoded.message,
      advice:
        decoded.kind === "empty"
          ? "save the page's text again, or leave the file out"
          : "save the article's text as plain text (UTF-8)",
    });
    return;
  }
  const id = withSidecar(decoded.text, file, stem, sidecar, basket);
  if (decoded.remark !== null) basket.notes.push(collectNote("doubted", `${file}: ${decoded.remark}`, id));
}

/** A whole text as one article, with what its sidecar says of it. @returns its id */
export function withSidecar(
  whole: string,
  file: string,
  stem: string,
  sidecar: Sidecar | null,
  basket: Basket,
): string {
  const { text, cut } = withinLimit(whole);
  let article = articleFromFields(
    sidecar === null ? NO_FIELDS : readSidecar(sidecar, basket),
    text,
    stem,
    file,
  );
  if (cut > 0)
    basket.notes.push(
      collectNote(
        "cut",
        `${file}: of the text's ${whole.length} characters the first ${text.length} are read (limit ${MOST_CHARACTERS})`,
        article.id,
      ),
    );
  if (article.published !== null && isImpossibleDay(article.published)) {
    basket.errors.push({
      kind: "impossible-day",
      file: sidecar!.file,
      line: null,
      offset: null,
      message: `there is no day “${article.published.slice(0, 30)}”; the article is read without a day`,
      advice: "give the day of publication as YYYY-MM-DD",
    });
    article = { ...article, published: null, publishedBasis: null };
  }
  basket.articles.push(article);
  return article.id;
}

const NO_FIELDS: ArticleFields = { fields: {}, unknown: [], odd: [] };

/** Fields of a sidecar; of a bad one none, with an error. The article is read all the same. */
export function readSidecar({ file, bytes }: Sidecar, basket: Basket): ArticleFields {
  const decoded = decodeText(bytes);
  let problem = decoded.ok ? null : decoded.message;
  if (decoded.ok) {
    try {
      const value: unknown = JSON.parse(decoded.text);
      if (value !== null && typeof value === "object" && !Array.isArray(value)) {
        const read = articleFields(value as Readonly<Record<string, unknown>>);
        const unused = [...read.unknown, ...(read.fields.text === undefined ? [] : ["text"])];
        if (unused.length > 0)
          basket.notes.push(
            collectNote("skipped", `${file}: not used: ${unused.map((key) => `“${key}”`).join(", ")}`),
          );
        if (read.odd.length > 0)
          basket.notes.push(collectNote("skipped", `${file}: of no use: ${read.odd.join("; ")}`));
        return read;
      }
      problem = "it is not a JSON object";
    } catch (error) {
      problem = `it is no JSON (${error instanceof Error ? error.message.slice(0, 120) : String(error)})`;
    }
  }
  basket.errors.push({
    kind: "bad-json",
    file,
    line: null,
    offset: null,
    message: `the sidecar cannot be used: ${problem}; the article is read without it`,
    advice:
      'write it as {"outlet": "…", "published": "2014-06-22", "url": "…", "headline": "…", "byline": "…"}',
  });
  return NO_FIELDS;
}
