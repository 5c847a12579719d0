/** Where the page's record comes from: its own file, or the API of the server that sent it. */
import type { PageData } from "../view/page-data.ts";
import { askApi } from "./api.ts";

/** The element of the HTML file that holds the record as JSON. */
export const DATA_ELEMENT = "crosscheck-data";

/** What the API says of itself and of who asks. */
export interface ServerStatus {
  readonly kind: "record" | "store";
  readonly articles: number;
  readonly canDecide: boolean;
  /** Whose token it is: decisions are this person's. Null without tokens. */
  readonly user: string | null;
}

export interface Loaded {
  readonly data: PageData;
  /** Null for a page that holds its own record. */
  readonly server: ServerStatus | null;
}

/** @throws ApiError, or Error where the page holds no record */
export async function loadPage(): Promise<Loaded> {
  const json = document.getElementById(DATA_ELEMENT)?.textContent;
  const data = json ? (JSON.parse(json) as PageData | null) : null;
  if (data !== null) return { data, server: null };
  if (location.protocol === "file:")
    throw new Error("this page holds no record; write it with `crosscheck brief --format html`");
  const server = await askApi<ServerStatus>("status");
  return { data: await askPage(server), server };
}

/**
 * What the address asks for: `story`, and `asOf`, an instant before now. Without a story all that there is while it is little,
 * else the latest.
 * @throws ApiError
 */
export async function askPage({ articles }: ServerStatus): Promise<PageData> {
  const asked = new URLSearchParams(location.search);
  const [story, asOf] = [asked.get("story") ?? undefined, asked.get("asOf") ?? undefined];
  if (story !== undefined || articles <= 500) return askApi("page", { story, asOf });
  const { items } = await askApi<{ readonly items: readonly { readonly id: string }[] }>("stories", {
    limit: 1,
    asOf,
  });
  if (items[0] === undefined) throw new Error("nothing had been published by then");
  return askApi("page", { story: items[0].id, asOf });
}
