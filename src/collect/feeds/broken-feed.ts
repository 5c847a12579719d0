/** Feeds that are no well-formed XML (cut off, entities that nobody declared), as feed-parser repairs them. */
import { parseFeed } from "@rowanmanning/feed-parser";
import type { Feed } from "./feed.ts";
import { longerContent } from "./item-content.ts";
import { absolute } from "./known-formats.ts";
import { cleanWords, plainWords } from "./plain-words.ts";

/** @throws where there is nothing of a feed in it */
export function readBrokenFeed(text: string, address: string): Omit<Feed, "remark"> {
  const feed = parseFeed(text);
  const link = absolute(feed.url, address);
  return {
    title: plainWords(feed.title),
    link,
    pause: null,
    items: feed.items.map((item) => {
      const own = absolute(item.url, link, address);
      return {
        id: cleanWords(item.id) ?? own,
        link: own,
        title: plainWords(item.title),
        byline: cleanWords(
          item.authors
            .map(({ name }) => name)
            .filter((name) => name !== null)
            .join(", "),
        ),
        published: item.published?.toISOString() ?? null,
        updated: item.updated?.toISOString() ?? null,
        content: longerContent([item.content, item.description]),
      };
    }),
  };
}
