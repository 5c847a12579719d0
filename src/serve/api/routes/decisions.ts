/** People's decisions: who decided what, and new ones. */
import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import { DecisionContent, faultOfEdit } from "../../../model/decision.ts";
import { codersOnly } from "../access.ts";
import { listPage } from "../list-page.ts";
import { decisionQuery } from "../parameters.ts";
import { Refusal } from "../problem.ts";
import { answerRef, ask, problemAnswers, type Answering } from "../reading.ts";

/** Bytes of a body that is posted, and decisions in it. */
export const LARGEST_BODY = 1_000_000;
const MOST_DECISIONS = 500;

const Posted = z.union([DecisionContent, z.array(DecisionContent).min(1).max(MOST_DECISIONS)]);

export function decisionRoutes(answering: Answering): void {
  const { api, source } = answering;
  ask(
    answering,
    {
      path: "/api/decisions",
      tag: "decisions",
      summary: "Decisions that stand, the earliest first",
      answer: "DecisionPage",
      query: decisionQuery,
    },
    async ({ query }) => listPage(await source.decisions(query.undone ?? false), query),
  );
  api.openapi(
    createRoute({
      method: "post",
      path: "/api/decisions",
      tags: ["decisions"],
      summary:
        "Decides: one decision or a list, all of them or none; takes the role coder. The same decision again changes nothing",
      request: {
        body: {
          required: true,
          content: {
            "application/json": {
              schema: {
                anyOf: [
                  answerRef("DecisionContent"),
                  {
                    type: "array",
                    items: answerRef("DecisionContent"),
                    minItems: 1,
                    maxItems: MOST_DECISIONS,
                  },
                ],
              },
            },
          },
        },
      },
      responses: {
        201: {
          description: "Those that were new, with their ids",
          content: { "application/json": { schema: answerRef("Decided") } },
        },
        ...problemAnswers(
          "invalid",
          "unauthorized",
          "forbidden",
          "too-large",
          "media-type",
          "refused",
          "too-many",
          "read-only",
        ),
      },
    }) as never,
    (async (c: Parameters<typeof codersOnly>[0]) => {
      codersOnly(c);
      if (source.decide === null)
        throw new Refusal(
          "read-only",
          "a saved record takes no decisions; keep the articles in a store for that",
        );
      if (!/^application\/json\b/i.test(c.req.header("content-type") ?? ""))
        throw new Refusal("media-type", "send the decisions as application/json");
      const contents = parseDecisions(await c.req.text(), c.get("user"));
      const added = await source.decide(contents);
      return c.body(JSON.stringify({ added }), 201, {
        "content-type": "application/json; charset=utf-8",
        "cache-control": "no-store",
      });
    }) as never,
  );
}

/** @param user the token's name: decisions made with a token are its holder's */
function parseDecisions(body: string, user: string | null): readonly DecisionContent[] {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch (error) {
    throw new Refusal("invalid", `the body is no JSON: ${(error as Error).message}`);
  }
  const parsed = Posted.safeParse(json);
  if (!parsed.success)
    throw new Refusal("invalid", "this is no decision", {
      errors: parsed.error.issues.flatMap(flat).slice(0, 20),
    });
  const contents = Array.isArray(parsed.data) ? parsed.data : [parsed.data];
  for (const [i, content] of contents.entries()) {
    const fault = content.kind === "edit" ? faultOfEdit(content) : null;
    if (fault !== null)
      throw new Refusal("invalid", fault, {
        errors: [{ at: Array.isArray(json) ? `/${i}/value` : "/value", detail: fault }],
      });
    if (user !== null && content.by !== user)
      throw new Refusal(
        "forbidden",
        `this token is ${user}'s; it can't decide as ${content.by.slice(0, 100)}`,
      );
  }
  return contents;
}

type Issue = z.core.$ZodIssue;

/** Of a union, the issues of the branch that came furthest. */
function flat(issue: Issue): { readonly at: string; readonly detail: string }[] {
  if (issue.code === "invalid_union" && issue.errors.length > 0) {
    const nearest = issue.errors.toSorted((a, b) => (b[0]?.path.length ?? 0) - (a[0]?.path.length ?? 0))[0]!;
    return nearest.flatMap((each) => flat({ ...each, path: [...issue.path, ...each.path] }));
  }
  return [
    {
      at: `/${issue.path.map((part) => String(part).replaceAll("~", "~0").replaceAll("/", "~1")).join("/")}`,
      detail: issue.message,
    },
  ];
}
