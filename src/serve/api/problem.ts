/** Errors as problem details (RFC 9457). */
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { z } from "zod";

/** What can go wrong, by the last part of its type's address. */
export const PROBLEMS = {
  invalid: { status: 400, title: "The request is not as the document says" },
  unauthorized: { status: 401, title: "A token is needed" },
  forbidden: { status: 403, title: "Not allowed" },
  "not-found": { status: 404, title: "There is no such thing" },
  method: { status: 405, title: "The method is not known here" },
  "too-large": { status: 413, title: "Too much at once" },
  "media-type": { status: 415, title: "The body must be JSON" },
  misdirected: { status: 421, title: "The Host header names another server" },
  "no-past": { status: 422, title: "No earlier state" },
  refused: { status: 422, title: "The store refuses it" },
  "too-many": { status: 429, title: "Too many requests" },
  fault: { status: 500, title: "A fault of crosscheck itself" },
  "read-only": { status: 501, title: "Nothing can be written here" },
  busy: { status: 503, title: "Too busy" },
} as const satisfies {
  readonly [name: string]: { readonly status: ContentfulStatusCode; readonly title: string };
};
export type ProblemName = keyof typeof PROBLEMS;

export const ProblemDetails = z
  .object({
    /** Points into the page of the API. */
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string().optional(),
    /** Which parameters or parts of the body are wrong, each as a JSON Pointer or a parameter's name. */
    errors: z.array(z.object({ at: z.string(), detail: z.string() })).optional(),
  })
  .readonly();
export type ProblemDetails = z.infer<typeof ProblemDetails>;

export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly problem: ProblemName;
  readonly errors: ProblemDetails["errors"];
  readonly headers: { readonly [name: string]: string };

  constructor(
    problem: ProblemName,
    detail: string,
    more: {
      readonly errors?: ProblemDetails["errors"];
      readonly headers?: { readonly [name: string]: string };
    } = {},
  ) {
    super(detail);
    this.problem = problem;
    this.errors = more.errors;
    this.headers = more.headers ?? {};
  }
}

export function problemResponse(c: Context, refusal: Refusal): Response {
  const { status, title } = PROBLEMS[refusal.problem];
  const details: ProblemDetails = {
    type: `/api#problem-${refusal.problem}`,
    title,
    status,
    detail: refusal.message,
    instance: c.req.path,
    ...(refusal.errors === undefined ? {} : { errors: refusal.errors }),
  };
  return c.body(JSON.stringify(details), status, {
    ...refusal.headers,
    "content-type": "application/problem+json; charset=utf-8",
    "cache-control": "no-store",
  });
}
