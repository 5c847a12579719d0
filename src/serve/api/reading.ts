/** One way to answer a question: parameters checked, an answer that fits its schema, ETags, and a cache until anything changes. */
import { createHash } from "node:crypto";
import { createRoute, type OpenAPIHono, type z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { AccessEnv } from "./access.ts";
import type { AnswerName } from "./answers.ts";
import type { AnswerCache } from "./answer-cache.ts";
import { PROBLEMS, type ProblemName } from "./problem.ts";
import type { Source } from "./source.ts";

export type Api = OpenAPIHono<AccessEnv>;

/** A schema by its name among the components. */
export const answerRef = (name: AnswerName): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });

/** The problems that a route can answer with, for the document. */
export const problemAnswers = (...names: readonly ProblemName[]) =>
  Object.fromEntries(
    [...Map.groupBy(names, (name) => PROBLEMS[name].status)].map(([status, same]) => [
      status,
      {
        description: same.map((name) => PROBLEMS[name].title).join("; "),
        content: { "application/problem+json": { schema: answerRef("ProblemDetails") } },
      },
    ]),
  );

interface Question<Q extends z.ZodType, P extends z.ZodType> {
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly answer: AnswerName;
  readonly query: Q;
  readonly params?: P;
  /** What else can go wrong. */
  readonly problems?: readonly ProblemName[];
}

export interface Answering {
  readonly api: Api;
  readonly source: Source;
  readonly cache: AnswerCache;
}

const etagOf = (version: string, address: string): string =>
  `"${createHash("sha256").update(version).update("\u0000").update(address).digest("base64url").slice(0, 22)}"`;

/** True where If-None-Match names the tag (RFC 9110, 13.1.2: weak comparison). */
const matches = (header: string | undefined, etag: string): boolean =>
  header !== undefined &&
  (header.trim() === "*" || header.split(",").some((each) => each.trim().replace(/^W\//, "") === etag));

const HEADERS = {
  "content-type": "application/json; charset=utf-8",
  "cache-control": "private, no-cache",
  vary: "authorization",
};

/** Adds a GET route. */
export function ask<Q extends z.ZodType, P extends z.ZodType = z.ZodType<unknown>>(
  { api, source, cache }: Answering,
  { path, tag, summary, answer, query, params, problems = [] }: Question<Q, P>,
  handler: (input: { query: z.output<Q>; params: z.output<P>; c: Context<AccessEnv> }) => Promise<unknown>,
): void {
  const route = createRoute({
    method: "get",
    path,
    tags: [tag],
    summary,
    request: { query: query as never, ...(params === undefined ? {} : { params: params as never }) },
    responses: {
      200: {
        description: summary,
        headers: { etag: { description: "Changes when the answer may", schema: { type: "string" } } },
        content: { "application/json": { schema: answerRef(answer) } },
      },
      304: { description: "As it was when If-None-Match was given" },
      ...problemAnswers("invalid", "unauthorized", "no-past", "too-many", ...problems),
    },
  });
  api.openapi(route, (async (c: Context<AccessEnv>) => {
    // What a client may see hangs on its role in one answer only, which names it.
    const address = `${c.get("role")} ${c.req.url.slice(c.req.url.indexOf("/", 8))}`;
    const version = await source.version();
    const cached = cache.get(version, address);
    const etag = cached?.etag ?? etagOf(version, address);
    if (matches(c.req.header("if-none-match"), etag)) return c.body(null, 304, { ...HEADERS, etag });
    if (cached !== undefined) return c.body(cached.body, 200, { ...HEADERS, etag });
    const valid = c.req as unknown as {
      valid(part: "query"): z.output<Q>;
      valid(part: "param"): z.output<P>;
    };
    const body = JSON.stringify(
      await handler({ query: valid.valid("query"), params: valid.valid("param"), c }),
    );
    cache.set(version, address, { body, etag });
    return c.body(body, 200, { ...HEADERS, etag });
  }) as never);
}
