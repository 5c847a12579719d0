/**
 * Stories as IPTC ninjs 3.0, one news object a line: the brief as its text, the events and who and where as its metadata,
 * the articles as associated objects.
 */
import type { Actor } from "../../model/actor.ts";
import { READ_ROLES, type Article } from "../../model/article.ts";
import type { Event } from "../../model/event.ts";
import type { Place } from "../../model/place.ts";
import type { Record } from "../../model/record.ts";
import type { Story } from "../../model/story.ts";
import { renderMarkdown } from "../brief/render-markdown.ts";
import { writeBrief } from "../brief/write-brief.ts";
import { eventTitle } from "../view/event-title.ts";
import { isStateBody } from "./country-codes.ts";
import { citationsOf, type EventCitation } from "./event-citations.ts";
import { notHeld, type Exported, type ExportNote, type ExportSource } from "./exported.ts";
import { textUri, uuidUrn } from "./identifiers.ts";
import { shownAs } from "./redact/mask.ts";

const STANDARD = {
  name: "ninjs",
  version: "3.0",
  schema: "http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json#",
} as const;

const NOT_HELD: readonly ExportNote[] = [
  notHeld(
    "versionCreated, firstCreated",
    "an export has no clock, and most articles give a day without a time; the day is among an article's descriptions",
  ),
  notHeld(
    "tolls, status, differences, control",
    "ninjs has no fields for them; the brief in the body tells them",
  ),
  notHeld(
    "citations",
    "ninjs has no field for a passage; each event's literal names article, position and hash",
  ),
];

export function exportNinjs({ record, text }: ExportSource): Exported {
  const articles = new Map(record.articles.map((article) => [article.id, article]));
  const lines = record.stories.map((story) => JSON.stringify(newsObject(record, story, articles, text)));
  return { body: lines.map((line) => `${line}\n`).join(""), rows: lines.length, notes: NOT_HELD };
}

function newsObject(
  record: Record,
  story: Story,
  articles: ReadonlyMap<string, Article>,
  text: boolean,
): object {
  const body = text ? briefOf(record, story) : titlesOf(story, articles);
  const told = story.articles.flatMap((id) => articles.get(id) ?? []);
  return {
    uri: uuidUrn("story", story.id, ...told.map(({ sha256 }) => sha256)),
    type: "text",
    representationType: text ? "full" : "partial",
    profile: "crosscheck-brief",
    pubStatus: "usable",
    language: "en",
    edNote:
      "Reported, not verified: written by a program from the articles associated. Check the passages before use.",
    ...(text
      ? { title: shownAs(story.title), headlines: [{ role: "main", value: shownAs(story.title) }] }
      : {}),
    bodies: [
      {
        role: "main",
        contentType: "text/markdown",
        charCount: body.length,
        wordCount: body.split(/\s+/).filter((word) => word !== "").length,
        value: body,
      },
    ],
    ...actorsOf(story),
    places: placesOf(story),
    subjects: [...new Set(story.events.flatMap(({ type }) => type))].map((name) => ({ name, rel: "about" })),
    events: story.events.map((event) => eventOf(event, citationsOf(event, articles, false))),
    infoSources: [...new Set(told.map(({ outlet, id }) => outlet ?? id))].map((name) => ({
      name,
      role: "publisher",
    })),
    associations: told.map((article) => associated(article, text)),
    altIds: [{ role: "crosscheck", value: story.id }],
    standard: STANDARD,
  };
}

const briefOf = (record: Record, story: Story): string =>
  shownAs(renderMarkdown(writeBrief({ ...record, stories: [story], notes: [] })));

/** Without the articles' words: what is reported, and where it stands. */
const titlesOf = (story: Story, articles: ReadonlyMap<string, Article>): string =>
  story.events
    .map((event) => {
      const where = citationsOf(event, articles, false).map(
        (c) => `${c.outlet ?? c.article}, ${c.article} ${c.start}–${c.end}`,
      );
      return `- ${eventTitle(event)} (${event.status}). [${where.join("; ")}]\n`;
    })
    .join("");

const eventOf = (event: Event, citations: readonly EventCitation[]): object => ({
  id: event.id,
  name: eventTitle(event),
  rel: "reports",
  uri: uuidUrn("event", event.id),
  literal: citations
    .map(({ article, start, end, sha256 }) => `${article}#char=${start},${end};sha256=${sha256}`)
    .join(" "),
});

/** Persons are those whom neither ACLED's names nor its codes make a body. */
function actorsOf(story: Story): object {
  const actors = new Map<string, Actor>();
  for (const event of story.events)
    for (const actor of [...event.actor1, ...event.actor2]) actors.set(actor.name, actor);
  const body = ({ name, inter }: Actor): boolean =>
    isStateBody(name) ||
    (inter !== null && inter >= 1 && inter <= 4) ||
    /\b(?:Front|Group|Army|Party|Union|Organi[sz]ation|Committee|Council|Ministry|Force|Forces)\b/.test(name);
  const crowd = ({ name }: Actor): boolean =>
    /^(?:Civilians|Protesters|Rioters|Prisoners|Labour Group)\b/.test(name);
  const organisations = [...actors.values()].filter((actor) => !crowd(actor) && body(actor));
  const others = [...actors.values()].filter((actor) => !crowd(actor) && !body(actor));
  // Names in capitals are persons' here; what the record names by a description is neither.
  const people = others.filter(({ name }) =>
    /^\p{Lu}[\p{L}'’.-]*(?: (?:\p{Lu}|al-|el-|bin |de |van )[\p{L}'’.-]*)+$/u.test(name),
  );
  return {
    people: people.map(({ name }) => ({ name, rel: "mentioned" })),
    organisations: organisations.map(({ name }) => ({ name, rel: "mentioned" })),
  };
}

function placesOf(story: Story): readonly object[] {
  const places = new Map<string, Place>();
  for (const event of story.events)
    for (const place of event.place) places.set(`${place.name}\u0000${place.lat},${place.lon}`, place);
  return [...places.values()].map(({ name, lat, lon, gazetteer, id }) => ({
    name,
    rel: "eventPlace",
    ...(gazetteer === "GeoNames" && /^\d+$/.test(id ?? "") ? { uri: `https://sws.geonames.org/${id}/` } : {}),
    ...(lat === null || lon === null ? {} : { geoJSON: { type: "Point", coordinates: [lon, lat] } }),
  }));
}

/** The text that was read; what else the page held is not the article's. */
const bodyOf = (article: Article): string =>
  shownAs(
    article.blocks
      .filter(({ role }) => READ_ROLES.has(role) && role !== "headline")
      .map(({ start, end }) => article.text.slice(start, end))
      .join("\n\n"),
  );

function associated(article: Article, text: boolean): object {
  const { id, outlet, headline, published, language, url, agencies } = article;
  return {
    name: id,
    rel: "source",
    uri: textUri(article),
    type: "text",
    representationType: text ? "full" : "partial",
    ...(language === "und" ? {} : { language }),
    ...(outlet === null ? {} : { copyrightHolder: outlet }),
    ...(text && headline !== null ? { headlines: [{ value: shownAs(headline) }] } : {}),
    ...(published.day === null ? {} : { descriptions: [{ role: "published", value: published.day }] }),
    ...(text ? { bodies: [{ role: "main", contentType: "text/plain", value: bodyOf(article) }] } : {}),
    ...(agencies.length === 0 ? {} : { infoSources: agencies.map((name) => ({ name, role: "agency" })) }),
    ...(url === null ? {} : { altIds: [{ role: "url", value: url }] }),
  };
}
