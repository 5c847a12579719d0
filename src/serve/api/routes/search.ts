/** Full text over events and articles together. */
import { Refusal } from "../problem.ts";
import { defined, eventFilter } from "../event-filter.ts";
import { momentOf, searchQuery } from "../parameters.ts";
import { ask, type Answering } from "../reading.ts";

/** Which list a page begins in: events come first, then the articles that hold the words. */
function place(after: string | undefined): {
  readonly list: "event" | "article";
  readonly after: string | undefined;
} {
  if (after === undefined) return { list: "event", after };
  const told = /^(event|article)-([\w-]*)$/.exec(after);
  if (told === null)
    throw new Refusal("invalid", "after is no “next” of a search", {
      errors: [{ at: "after", detail: "take it from the page before" }],
    });
  return { list: told[1] as "event" | "article", after: told[2] === "" ? undefined : told[2] };
}

export function searchRoutes(answering: Answering): void {
  ask(
    answering,
    {
      path: "/api/search",
      tag: "search",
      summary: "Events and articles that hold words; by place, day, type, actor and status too",
      answer: "SearchPage",
      query: searchQuery,
    },
    async ({ query }) => {
      const views = await answering.source.at(momentOf(query), query.story);
      const { limit } = query;
      const from = place(query.after);
      const items: object[] = [];
      if (from.list === "event") {
        const page = await views.events(eventFilter({ ...query, after: from.after }));
        items.push(...page.items.map((each) => ({ kind: "event", ...each })));
        if (page.next !== null) return { items, next: `event-${page.next}` };
      }
      // Only events have a type, actors, a place and a status: who asks for these asks for events.
      const eventsOnly = [
        query.type,
        query.status,
        query.place,
        query.country,
        query.actor,
        query.box,
        query.background,
      ];
      if (eventsOnly.some((each) => each !== undefined)) return { items, next: null };
      if (items.length >= limit) return { items, next: "article-" };
      const { story, from: first, to, q } = query;
      const after = from.list === "article" ? from.after : undefined;
      const page = await views.articles(
        defined({ limit: limit - items.length, after, story, from: first, to, search: q }),
      );
      items.push(...page.items.map((article) => ({ kind: "article", article })));
      return { items, next: page.next === null ? null : `article-${page.next}` };
    },
  );
}
