/** Pages that a command names by their address: fetched once, politely, and kept, so that a citation can be shown later. */
import { homedir } from "node:os";
import { join } from "node:path";
import type { FetchInput } from "../../collect/files/web-inputs.ts";
import { keptAnswers } from "../../collect/fetch/kept-answers.ts";
import { ACCEPT_PAGE } from "../../collect/watch/take-item.ts";
import { fetcherFor } from "./fetching.ts";

/** In the XDG data directory (https://specifications.freedesktop.org/basedir-spec/). */
export const fetchedFolder = (): string =>
  join(process.env["XDG_DATA_HOME"] || join(homedir(), ".local", "share"), "crosscheck", "fetched");

export async function withFetching<T>(use: (fetch: FetchInput) => Promise<T>): Promise<T> {
  const fetcher = fetcherFor();
  const kept = keptAnswers(fetchedFolder());
  try {
    return await use(async (address) => {
      const result = await fetcher.fetch(address, { accept: ACCEPT_PAGE });
      if (result.kind === "fetched") await kept.keep(result);
      return result;
    });
  } finally {
    await fetcher.close();
  }
}
