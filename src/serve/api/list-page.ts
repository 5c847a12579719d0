/** A page of a list that is whole in memory. */
import type { Page } from "../../store/queries/page.ts";
import { Refusal } from "./problem.ts";

interface Request {
  readonly limit: number;
  readonly after?: string | undefined;
}

/** @throws Refusal where `after` is no `next` of such a list */
export function listPage<T>(items: readonly T[], { limit, after }: Request): Page<T> {
  const from = after === undefined ? 0 : Number(Buffer.from(after, "base64url").toString());
  if (!Number.isSafeInteger(from) || from < 0)
    throw new Refusal("invalid", "after is no “next” of a page of this list", {
      errors: [{ at: "after", detail: "take it from the page before" }],
    });
  const next = from + limit < items.length ? Buffer.from(String(from + limit)).toString("base64url") : null;
  return { items: items.slice(from, from + limit), next };
}
