/** The record in the formats of others, as `crosscheck export` writes it. */
import { createRoute, type z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { exportRecord, sidecarOf } from "../../export/export-record.ts";
import { EXPORT_FORMATS, exportFormat } from "../../export/formats.ts";
import { exportQuery, momentOf } from "../parameters.ts";
import { Refusal } from "../problem.ts";
import { problemAnswers, type Answering } from "../reading.ts";

/** Articles of a record whose names are hidden here: finding them reads every text again, and nobody else is answered meanwhile. */
const MOST_REDACTED = 300;

/** Exports that are made at the same time: each holds a whole record in memory. */
const MOST_AT_ONCE = 2;

export function exportRoutes({ api, source }: Answering): void {
  let running = 0;
  api.openapi(
    createRoute({
      method: "get",
      path: "/api/export",
      tags: ["exports"],
      summary: "The events in a format of others; with notes=true what that format does not hold, and why",
      request: { query: exportQuery },
      responses: {
        200: {
          description: "The export, as a file",
          content: Object.fromEntries(
            [
              ...new Set(EXPORT_FORMATS.map(({ mediaType }) => mediaType.split(";")[0]!)),
              "application/json",
            ].map((type) => [type, { schema: { type: "string" as const } }]),
          ),
        },
        ...problemAnswers("invalid", "unauthorized", "not-found", "too-large", "no-past", "too-many", "busy"),
      },
    }) as never,
    (async (c: Context) => {
      const query = (c.req as unknown as { valid(part: "query"): z.output<typeof exportQuery> }).valid(
        "query",
      );
      if (running >= MOST_AT_ONCE)
        throw new Refusal("busy", "two exports are being made already; try again shortly", {
          headers: { "retry-after": "5" },
        });
      running++;
      try {
        const views = await source.at(momentOf(query), query.story);
        const story =
          query.story === undefined ? null : ((await views.story(query.story))?.story.id ?? undefined);
        if (story === undefined) throw new Refusal("not-found", `no story ${query.story}`);
        const record = await views.record(story);
        if (query.redact && record.articles.length > MOST_REDACTED)
          throw new Refusal(
            "too-large",
            `names are hidden in at most ${MOST_REDACTED} articles at once, and these are ${record.articles.length}: name a story, or use crosscheck export --redact`,
          );
        const exported = await exportRecord(record, query.format, query);
        const { extension, mediaType } = exportFormat(query.format);
        const body = query.notes
          ? `${JSON.stringify(sidecarOf(record, query.format, query, exported), null, 1)}\n`
          : exported.body;
        const name = `crosscheck-${query.format}.${query.notes ? "notes.json" : extension}`;
        return c.body(body as string | Uint8Array<ArrayBuffer>, 200, {
          "content-type": query.notes ? "application/json; charset=utf-8" : mediaType,
          "content-disposition": `attachment; filename="${name}"`,
          "cache-control": "private, no-cache",
        });
      } finally {
        running--;
      }
    }) as never,
  );
}
