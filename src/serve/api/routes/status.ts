/** What there is, and all that the page needs at once. */
import { writeBrief } from "../../brief/write-brief.ts";
import { EXPORT_FORMAT_NAMES } from "../../export/formats.ts";
import { VERSION } from "../../../version.ts";
import { momentOf, momentQuery, pageQuery } from "../parameters.ts";
import { Refusal } from "../problem.ts";
import { ask, type Answering } from "../reading.ts";

/** Articles of a record that is sent whole. */
export const MOST_WHOLE = 500;

export function statusRoutes(answering: Answering): void {
  const { source } = answering;
  ask(
    answering,
    {
      path: "/api/status",
      tag: "status",
      summary: "How much there is, and what this client may do",
      answer: "Status",
      query: momentQuery.pick({}),
    },
    async ({ c }) => {
      const role = c.get("role");
      return {
        ...(await source.status()),
        version: VERSION,
        role,
        user: c.get("user"),
        canDecide: source.decide !== null && role === "coder",
        exports: EXPORT_FORMAT_NAMES,
      };
    },
  );
  ask(
    answering,
    {
      path: "/api/page",
      tag: "status",
      summary: "A record and its brief, as the page shows them: of one story, or of all while these are few",
      answer: "PageData",
      query: pageQuery,
      problems: ["not-found", "too-large"],
    },
    async ({ query }) => {
      const views = await source.at(momentOf(query), query.story);
      if (query.story === undefined) {
        const { articles } = await source.status();
        if (articles > MOST_WHOLE)
          throw new Refusal(
            "too-large",
            `there are ${articles} articles; name a story, at most ${MOST_WHOLE} are sent together`,
          );
      } else if ((await views.story(query.story)) === null)
        throw new Refusal("not-found", `no story ${query.story}`);
      const record = await views.record(query.story ?? null);
      return { record, brief: writeBrief(record) };
    },
  );
}
