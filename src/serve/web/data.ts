/** Where the page's record comes from: its own file, or the API of the server that sent it. */
import type { PageData } from "../view/page-data.ts";
import { askApi } from "./api.ts";

/** The element of the HTML file that holds the record as JSON. */
export const DATA_ELEMENT = "crosscheck-data";

export async function loadPageData(): Promise<PageData> {
  const json = document.getElementById(DATA_ELEMENT)?.textContent;
  const data = json ? (JSON.parse(json) as PageData | null) : null;
  if (data !== null) return data;
  if (location.protocol === "file:")
    throw new Error("this page holds no record; write it with `crosscheck brief --format html`");
  return fromApi(new URLSearchParams(location.search).get("story"));
}

/** All that there is while it is little; else the story that the address names, else the latest. */
async function fromApi(story: string | null): Promise<PageData> {
  if (story !== null) return askApi("page", { story });
  const { articles } = await askApi<{ readonly articles: number }>("status");
  if (articles <= 500) return askApi("page");
  const { items } = await askApi<{ readonly items: readonly { readonly id: string }[] }>("stories", {
    limit: 1,
  });
  return askApi("page", { story: items[0]!.id });
}
