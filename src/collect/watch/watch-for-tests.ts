/** For tests: a watch over a folder and a server on this machine, with a clock that nobody waits for. */
import { rawArticle } from "../../model/article.ts";
import type { Note } from "../../model/note.ts";
import { openFetcher, type FetcherOptions } from "../fetch/fetch-address.ts";
import { testClock, type TestClock, type TestServer } from "../fetch/test-server.ts";
import { readJsonLines } from "../fetch/durable-files.ts";
import type { ReadPage } from "./feed-words.ts";
import { articlesFile, openWatch } from "./open-watch.ts";
import type { Sink } from "./sink.ts";
import { watchRound, type Round } from "./watch-feeds.ts";
import type { WatchTools } from "./watch-tools.ts";

/** A stand-in for the reading of pages: the words of <p> are the text, <h1> the headline; without <p> it holds no article. */
export const readParagraphs: ReadPage = (bytes, source) => {
  const html = new TextDecoder().decode(bytes);
  const text = [...html.matchAll(/<p>(.*?)<\/p>/g)].map((match) => match[1]!).join("\n");
  const headline = /<h1>(.*?)<\/h1>/.exec(html)?.[1] || null;
  const published = /<time>(.*?)<\/time>/.exec(html)?.[1] ?? null;
  const note = (reason: string): Note => ({
    stage: "collect",
    kind: "skipped",
    article: null,
    start: null,
    end: null,
    reason: `${source.name}: ${reason}`,
  });
  if (text === "") return Promise.resolve({ article: null, notes: [note("no article: no text")] });
  const copy = { sha256: "0".repeat(64), bytes: bytes.length, charset: "utf-8", fetched: null };
  const article = rawArticle({
    id: "page",
    text,
    headline,
    url: source.url,
    published,
    publishedBasis: published === null ? null : "page",
    from: source.name,
    page: { parts: [], days: [], credits: [], copy },
  });
  return Promise.resolve({ article, notes: [] });
};

export interface Watched {
  readonly clock: TestClock;
  /** A run of its own: everything is opened anew. */
  run(feeds: readonly string[], change?: RunChange): Promise<Round>;
  /** The same, for something else than a round. */
  open<T>(use: (tools: WatchTools) => Promise<T>, change?: RunChange): Promise<T>;
  /** Ids of the collection, in its order. */
  ids(): Promise<string[]>;
  lines(): Promise<Record<string, unknown>[]>;
}

export interface RunChange {
  readonly all?: boolean;
  readonly sink?: (collection: Sink) => Sink;
  readonly readPage?: ReadPage;
  readonly fetching?: Partial<FetcherOptions>;
}

export function watched(folder: string): Watched {
  const clock = testClock();
  const lines = async (): Promise<Record<string, unknown>[]> =>
    (await readJsonLines(articlesFile(folder))).values as Record<string, unknown>[];
  return {
    clock,
    lines,
    ids: async () => (await lines()).flatMap(({ id }) => (typeof id === "string" ? [id] : [])),
    run: (feeds, change = {}) =>
      open((tools) => watchRound({ feeds, every: 15 * 60_000, all: change.all ?? true }, tools), change),
    open,
  };

  async function open<T>(use: (tools: WatchTools) => Promise<T>, change: RunChange = {}): Promise<T> {
    const { sink = (own: Sink) => own, readPage = readParagraphs, fetching } = change;
    const { journal, kept, collection } = await openWatch(folder);
    const fetcher = openFetcher({
      userAgent: "Crosscheck/test",
      allowedNetworks: ["127.0.0.1"],
      clock,
      pace: 0,
      ...fetching,
      limits: { total: 20_000, headers: 1000, idle: 1000, bytes: 1 << 20, ...fetching?.limits },
    });
    try {
      return await use({ fetcher, clock, journal, kept, sink: sink(collection), readPage });
    } finally {
      await fetcher.close();
    }
  }
}

export interface TestItem {
  readonly path: string;
  readonly title?: string;
  readonly content?: string;
  readonly day?: string;
}

/** An RSS feed of items on the same server. */
export const rssOf = (
  server: Pick<TestServer, "origin">,
  items: readonly TestItem[],
  title = "Velm Post",
): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${title}</title>${items
    .map(
      ({ path, title: headline = path, content, day }) =>
        `<item><title>${headline}</title><link>${server.origin}${path}</link><guid isPermaLink="false">${path}</guid>` +
        (day === undefined ? "" : `<pubDate>${day}</pubDate>`) +
        (content === undefined ? "" : `<content:encoded><![CDATA[${content}]]></content:encoded>`) +
        "</item>",
    )
    .join("")}</channel></rss>`;
