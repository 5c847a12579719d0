/** Reads a snippet as the body of an article without a day, through the stages that follow the blocks. */
import { createHash } from "node:crypto";
import type { Report } from "../../src/model/report.ts";
import { loadTools } from "../../src/pipeline.ts";
import { readBlocks } from "../../src/read/read-article.ts";

export function reportsOf(id: string, text: string): readonly Report[] {
  return readBlocks(
    {
      id,
      outlet: null,
      headline: null,
      byline: null,
      url: null,
      published: { day: null, time: null, basis: "unknown", doubt: null },
      agencies: [],
      language: "en",
      sha256: createHash("sha256").update(text).digest("hex"),
      text,
      blocks: [{ role: "body", start: 0, end: text.length }],
    },
    loadTools(),
  ).reports;
}
