/** Where the page's record comes from: the one module that changes when it comes from the API. */
import type { PageData } from "../view/page-data.ts";

/** The element of the HTML file that holds the record as JSON. */
export const DATA_ELEMENT = "crosscheck-data";

export async function loadPageData(): Promise<PageData> {
  const json = document.getElementById(DATA_ELEMENT)?.textContent;
  const data = json ? (JSON.parse(json) as PageData | null) : null;
  if (data === null)
    throw new Error("this page holds no record; write it with `crosscheck brief --format html`");
  return data;
}
