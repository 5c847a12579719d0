/** Feeds of cases/feeds: `input.*` gives what `expected.json` says; a case without one fails. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FeedError } from "./feed.ts";
import { parseFeedBytes } from "./parse-feed.ts";

const CASES = new URL("../../../cases/feeds/", import.meta.url).pathname;

function read(folder: string): unknown {
  const input = readdirSync(folder).find((name) => name.startsWith("input."))!;
  try {
    return parseFeedBytes(readFileSync(join(folder, input)), null, "https://feeds.example/feed");
  } catch (error) {
    if (error instanceof FeedError) return { error: error.message };
    throw error;
  }
}

test.each(readdirSync(CASES))("%s", (name) => {
  const file = join(CASES, name, "expected.json");
  const found = read(join(CASES, name));
  expect(existsSync(file), `${file} is missing; what was found: ${JSON.stringify(found, null, 1)}`).toBe(
    true,
  );
  expect(found).toEqual(JSON.parse(readFileSync(file, "utf8")));
});
