/** What is new: as a list, and as server-sent events (WHATWG HTML, section 9.2). */
import { createRoute } from "@hono/zod-openapi";
import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import { changeQuery } from "../parameters.ts";
import { Refusal } from "../problem.ts";
import { ask, problemAnswers, type Answering } from "../reading.ts";

/** How often the store is asked for news, and how often a quiet stream shows that it lives; milliseconds. */
const LOOK = 500;
const HEARTBEAT = 15_000;
const MOST_STREAMS = 100;
const MOST_CHANGES = 500;

export function changeRoutes(answering: Answering): void {
  const { api, source } = answering;
  ask(
    answering,
    {
      path: "/api/changes",
      tag: "changes",
      summary: "What happened to the store, the oldest first",
      answer: "ChangePage",
      query: changeQuery,
    },
    async ({ query: { after, limit } }) => {
      const changes = await source.changes(after, limit);
      return { items: changes, next: changes.length < limit ? null : String(changes.at(-1)!.seq) };
    },
  );

  let streams = 0;
  api.openapi(
    createRoute({
      method: "get",
      path: "/api/stream",
      tags: ["changes"],
      summary:
        "What is new, as it happens: an event “change” each, numbered; Last-Event-ID goes on after that number",
      responses: {
        200: {
          description: "Each event's data is a Change",
          content: { "text/event-stream": { schema: { type: "string" } } },
        },
        ...problemAnswers("invalid", "unauthorized", "too-many", "busy"),
      },
    }),
    (async (c: Context) => {
      const last = c.req.header("last-event-id");
      if (last !== undefined && !/^\d{1,15}$/.test(last))
        throw new Refusal("invalid", "Last-Event-ID is the number of a change");
      if (streams >= MOST_STREAMS) throw new Refusal("busy", `${MOST_STREAMS} streams are open already`);
      let known = last === undefined ? (await source.status()).change : Number(last);
      let version = await source.version();
      c.header("cache-control", "no-store");
      // Counted before the stream begins, so that none slips in between.
      streams++;
      return streamSSE(c, async (stream) => {
        let quiet = 0;
        const abort = new AbortController();
        stream.onAbort(() => abort.abort());
        try {
          await stream.write(`retry: 2000\n: after ${known}\n\n`);
          // What is missed between Last-Event-ID and now comes first.
          for (let first = true; !abort.signal.aborted; first = false) {
            const now = await source.version();
            const changes = first || now !== version ? await source.changes(known, MOST_CHANGES) : [];
            version = changes.length === MOST_CHANGES ? "" : now;
            for (const change of changes) {
              await stream.writeSSE({
                event: "change",
                id: String(change.seq),
                data: JSON.stringify(change),
              });
              known = change.seq;
            }
            quiet = changes.length > 0 ? 0 : quiet + LOOK;
            if (quiet >= HEARTBEAT) {
              await stream.write(": \n\n");
              quiet = 0;
            }
            if (changes.length < MOST_CHANGES) await stream.sleep(LOOK);
          }
        } finally {
          streams--;
        }
      });
    }) as never,
  );
}
