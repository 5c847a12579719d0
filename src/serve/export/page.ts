/** The record as one HTML file that needs no network. */
import { readFileSync } from "node:fs";
import type { PageData } from "../view/page-data.ts";

const TEMPLATE = new URL("../../../dist/web/index.html", import.meta.url);
const PLACE = /(<script type="application\/json" id="crosscheck-data">)\s*null\s*(?=<\/script>)/;

/** The page's template is absent or not ours. */
export class PageNotBuilt extends Error {
  override readonly name = "PageNotBuilt";
}

/** JSON that can stand in a script element: no "<" can close it or open a comment, no line separator breaks it. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** @throws PageNotBuilt where the page was not built */
export function renderPage(data: PageData): string {
  let template: string;
  try {
    template = readFileSync(TEMPLATE, "utf8");
  } catch {
    throw new PageNotBuilt("the page is not built: run `npm run build:web` in crosscheck's folder");
  }
  if (!PLACE.test(template))
    throw new PageNotBuilt("dist/web/index.html has no place for the record: run `npm run build:web`");
  const title = data.brief.stories[0]?.title;
  return template
    .replace(
      "<title>Crosscheck</title>",
      () => `<title>${title ? `${escaped(title)} – ` : ""}Crosscheck</title>`,
    )
    .replace(PLACE, (_, open: string) => open + scriptJson(data));
}
