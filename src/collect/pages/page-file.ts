/** A web page saved as a file, with what its sidecar says of it (`story.html` has `story.html.meta.json`). */
import { resolve } from "node:path";
import type { RawArticle } from "../../model/article.ts";
import { articleFromFields } from "../files/article-fields.ts";
import type { Basket } from "../files/collected.ts";
import { readSidecar } from "../files/text-article.ts";
import type { Sidecar } from "../files/text-article.ts";
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
  const { article, notes } = await readPage(bytes, { name: file, url, contentType: null });
  const id = given?.fields.id ?? (NO_NAME.test(stem) ? pageId({ name: resolve(file), url }) : stem);
  for (const note of notes) {
    if (note.kind === "failed")
      basket.errors.push({
        kind: "unreadable",
        file,
        line: null,
        offset: null,
        message: note.reason.slice(file.length + 2),
        advice: "save the article's text as .txt",
      });
    else basket.notes.push(note.article === null ? note : { ...note, article: id });
  }
  if (article !== null) basket.articles.push({ ...withGiven(article, given), id });
}

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
