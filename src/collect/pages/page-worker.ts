/** What a worker thread runs for `read-page.ts`. */
import { readPageHere } from "./page-article.ts";
import type { PageRead, PageSource } from "./page-article.ts";

export default ({ bytes, source }: { bytes: Uint8Array; source: PageSource }): PageRead =>
  readPageHere(bytes, source);
