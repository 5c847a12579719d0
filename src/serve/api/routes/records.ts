/** Stories, events, reports, articles, differences, control and places. */
import { Refusal } from "../problem.ts";
import * as asked from "../parameters.ts";
import { momentOf } from "../parameters.ts";
import { ask, type Answering } from "../reading.ts";
import { listPage } from "../list-page.ts";
import { defined, eventFilter } from "../event-filter.ts";

const found = <T>(value: T | null, what: string): T => {
  if (value === null) throw new Refusal("not-found", what);
  return value;
};

export function recordRoutes(answering: Answering): void {
  const { source } = answering;

  ask(
    answering,
    {
      path: "/api/stories",
      tag: "stories",
      summary: "Stories, the latest first",
      answer: "StoryPage",
      query: asked.storyQuery,
    },
    async ({ query }) => (await source.at(momentOf(query))).stories(defined(query)),
  );
  ask(
    answering,
    { path: "/api/stories/{id}", tag: "stories", summary: "A story with its events, by its id or an article's", answer: "StoryWithNotes", query: asked.momentQuery, params: asked.idParam, problems: ["not-found"] }, // prettier-ignore
    async ({ query, params: { id } }) =>
      found(await (await source.at(momentOf(query), id)).story(id), `no story ${id}`),
  );
  ask(
    answering,
    { path: "/api/stories/{id}/record", tag: "stories", summary: "A story as a record, format crosscheck/1", answer: "Record", query: asked.momentQuery, params: asked.idParam, problems: ["not-found"] }, // prettier-ignore
    async ({ query, params: { id } }) => {
      const views = await source.at(momentOf(query), id);
      const { story } = found(await views.story(id), `no story ${id}`);
      return views.record(story.id);
    },
  );
  ask(
    answering,
    {
      path: "/api/events",
      tag: "events",
      summary: "Events by day, the undated first",
      answer: "EventPage",
      query: asked.eventQuery,
    },
    async ({ query }) => {
      const views = await source.at(momentOf(query), query.story);
      const filter = eventFilter(query);
      const page = await views.events(filter);
      return query.count === true ? { ...page, total: await views.countEvents(filter) } : page;
    },
  );
  ask(
    answering,
    { path: "/api/events/{id}", tag: "events", summary: "An event with its reports", answer: "StoredEvent", query: asked.momentQuery, params: asked.idParam, problems: ["not-found"] }, // prettier-ignore
    async ({ query, params: { id } }) =>
      found(await (await source.at(momentOf(query))).event(id), `no event ${id}`),
  );
  ask(
    answering,
    {
      path: "/api/reports",
      tag: "reports",
      summary: "Reports by article, in the order of each text",
      answer: "ReportPage",
      query: asked.reportQuery,
    },
    async ({ query }) =>
      (await source.at(momentOf(query), query.story)).reports(defined({ ...query, types: query.type })),
  );
  ask(
    answering,
    {
      path: "/api/articles",
      tag: "articles",
      summary: "Articles without their texts, the latest first",
      answer: "ArticlePage",
      query: asked.articleQuery,
    },
    async ({ query }) =>
      (await source.at(momentOf(query), query.story)).articles(defined({ ...query, search: query.q })),
  );
  ask(
    answering,
    { path: "/api/articles/{id}", tag: "articles", summary: "An article with its text, versions, reports and notes", answer: "StoredArticle", query: asked.versionQuery, params: asked.idParam, problems: ["not-found"] }, // prettier-ignore
    async ({ query, params: { id } }) => {
      const article = await (await source.at(momentOf(query))).article(id, query.version);
      return found(
        article,
        query.version === undefined ? `no article ${id}` : `no version ${query.version} of an article ${id}`,
      );
    },
  );
  ask(
    answering,
    {
      path: "/api/differences",
      tag: "differences",
      summary: "What outlets differ on",
      answer: "DifferencePage",
      query: asked.differenceQuery,
    },
    async ({ query }) =>
      listPage(await (await source.at(momentOf(query), query.story)).differences(defined(query)), query),
  );
  ask(
    answering,
    {
      path: "/api/control",
      tag: "control",
      summary: "Who holds which place, since when, on whose word",
      answer: "ControlPage",
      query: asked.controlQuery,
    },
    async ({ query }) =>
      listPage(
        await (
          await source.at(momentOf(query), query.story)
        ).control(defined({ ...query, places: query.place })),
        query,
      ),
  );
  ask(
    answering,
    {
      path: "/api/places",
      tag: "places",
      summary: "Places of the events, those with most events first",
      answer: "PlacePage",
      query: asked.placeQuery,
    },
    async ({ query }) => {
      const letters = query.q?.toLowerCase();
      const places = (await (await source.at(momentOf(query))).places()).filter(
        ({ name, country }) =>
          (letters === undefined || name.toLowerCase().includes(letters)) &&
          (query.country === undefined || query.country.includes(country ?? "")),
      );
      return listPage(places, query);
    },
  );
}
