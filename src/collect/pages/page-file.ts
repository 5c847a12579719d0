/** A web page saved as a file, with what its sidecar says of it (`story.html` has `story.html.meta.json`). */
import { resolve } from "node:path";
import type { RawArticle } from "../../model/article.ts";
import { articleFromFields } from "../files/article-fields.ts";
import type { Basket, CollectError } from "../files/collected.ts";
import { readSidecar } from "../files/text-article.ts";
import type { Sidecar } from "../files/text-article.ts";
import { unpackMhtml } from "./mhtml.ts";
import { pageId } from "./page-id.ts";
import { readPage } from "./read-page.ts";

/** Names that a page has from its server: it is called after its folder. */
const NO_NAME = /^(?:index|default|amp)$/i;

export interface PageFile {
  readonly file: string;
  /** The article's id, where the sidecar gives none. */
  readonly stem: string;
  readonly bytes: Uint8Array;
  readonly sidecar: Sidecar | null;
}

export async function readPageFile({ file, stem, bytes, sidecar }: PageFile, basket: Basket): Promise<void> {
  const given = sidecar === null ? null : readSidecar(sidecar, basket);
  const url = given?.fields.url ?? null;
  const unpacked = /\.mht(?:ml)?$/i.test(file) ? unpackMhtml(bytes) : { bytes, contentType: null, url: null };
  if (unpacked === null) {
    basket.errors.push(unreadablePage(file, "it is called a page in one file and holds no HTML"));
    return;
  }
  const { article, notes } = await readPage(unpacked.bytes, {
    name: file,
    url: url ?? unpacked.url,
    contentType: unpacked.contentType,
  });
  const id = given?.fields.id ?? (NO_NAME.test(stem) ? pageId({ name: resolve(file), url }) : stem);
  for (const note of notes) {
    if (note.kind === "failed") basket.errors.push(unreadablePage(file, note.reason.slice(file.length + 2)));
    else basket.notes.push(note.article === null ? note : { ...note, article: id });
  }
  if (article !== null) basket.articles.push({ ...withGiven(article, given), id });
}

const unreadablePage = (file: string, message: string): CollectError => ({
  kind: "unreadable",
  file,
  line: null,
  offset: null,
  message,
  advice: "save the article's text as .txt",
});

/** The user's word outweighs the page's. */
function withGiven(page: RawArticle, given: ReturnType<typeof readSidecar> | null): RawArticle {
  if (given === null) return page;
  const said = articleFromFields(given, page.text, page.id, page.from);
  return {
    ...page,
    outlet: said.outlet ?? page.outlet,
    headline: said.headline ?? page.headline,
    byline: said.byline ?? page.byline,
    url: said.url ?? page.url,
    published: said.published ?? page.published,
    publishedBasis: said.publishedBasis ?? page.publishedBasis,
  };
}
