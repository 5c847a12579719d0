/** The shapes of the API's answers, made of the record's parts. docs/api.md promises that they stay. */
import { z } from "zod";
import { Article } from "../../model/article.ts";
import { DecisionContent } from "../../model/decision.ts";
import { Control, Difference } from "../../model/difference.ts";
import { Event } from "../../model/event.ts";
import { Note } from "../../model/note.ts";
import { PLACE_KINDS } from "../../model/place.ts";
import { Record } from "../../model/record.ts";
import { RECORD_PARTS } from "../../model/record-parts.ts";
import { Report } from "../../model/report.ts";
import { Story } from "../../model/story.ts";
import { ProblemDetails } from "./problem.ts";

const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable() });
const day = z.iso.date().nullable();
const count = z.int().nonnegative();
const instant = z.iso.datetime({ offset: true });

const StorySummary = z.object({
  id: z.string(),
  title: z.string(),
  articles: count,
  events: count,
  origins: count,
  differences: count,
  firstDay: day,
  lastDay: day,
});
const StoredEvent = z.object({ story: z.string(), event: Event });
const ArticleSummary = Article.unwrap()
  .omit({ text: true, blocks: true })
  .extend({ story: z.string().nullable() });
const StoredArticle = z.object({
  article: Article,
  version: z.int(),
  story: z.string().nullable(),
  versions: z.array(
    z.object({
      version: z.int(),
      contentId: z.string(),
      takenAt: instant,
      readBy: z.array(Record.unwrap().shape.made),
    }),
  ),
  reports: z.array(Report),
  notes: z.array(Note),
});
const StoredPlace = z.object({
  name: z.string(),
  kind: z.enum(PLACE_KINDS),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  country: z.string().nullable(),
  admin1: z.string().nullable(),
  events: count,
});
const StoredDecision = z.intersection(DecisionContent, z.object({ id: z.string().length(64) }));
const Change = z.object({
  seq: z.int(),
  at: instant,
  kind: z.enum(["article", "decision", "story"]),
  subject: z.string(),
  body: z.record(z.string(), z.json()),
});

/** Components of the document by name: what a route's `answer` may be. */
export const ANSWERS = {
  ...RECORD_PARTS,
  Record,
  ProblemDetails,
  StorySummary,
  StoredEvent,
  ArticleSummary,
  StoredArticle,
  StoredPlace,
  StoredDecision,
  DecisionContent,
  Change,
  Status: z.object({
    kind: z.enum(["record", "store"]),
    articles: count,
    stories: count,
    events: count,
    reports: count,
    decisions: count,
    firstDay: day,
    lastDay: day,
    takenAt: instant.nullable(),
    change: count,
    version: z.string(),
    role: z.enum(["reader", "coder"]),
    user: z.string().nullable(),
    canDecide: z.boolean(),
    exports: z.array(z.string()),
  }),
  StoryPage: pageOf(StorySummary),
  StoryWithNotes: z.object({ story: Story, notes: z.array(Note) }),
  EventPage: pageOf(StoredEvent).extend({ total: count.optional() }),
  ReportPage: pageOf(z.object({ id: z.string(), report: Report })),
  ArticlePage: pageOf(ArticleSummary),
  DifferencePage: pageOf(z.object({ story: z.string(), difference: Difference })),
  ControlPage: pageOf(z.object({ story: z.string(), control: Control })),
  PlacePage: pageOf(StoredPlace),
  DecisionPage: pageOf(StoredDecision),
  Decided: z.object({ added: z.array(StoredDecision) }),
  ChangePage: pageOf(Change),
  SearchPage: pageOf(
    z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("event"), story: z.string(), event: Event }),
      z.object({ kind: z.literal("article"), article: ArticleSummary }),
    ]),
  ),
  PageData: z.object({ record: Record, brief: z.json() }),
} as const satisfies { readonly [name: string]: z.ZodType };
export type AnswerName = keyof typeof ANSWERS;

/** The answers as JSON Schemas (draft 2020-12, as OpenAPI 3.1 takes them), referring to each other as components. */
export function answerSchemas(): { readonly [name: string]: object } {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(ANSWERS)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    target: "draft-2020-12",
    io: "output",
    uri: (id) => `#/components/schemas/${id}`,
    override: ({ jsonSchema }) => void delete jsonSchema.readOnly,
  });
  interface Defined {
    readonly $defs?: { readonly [name: string]: Defined };
    readonly $schema?: string;
    readonly $id?: string;
  }
  const { __shared: shared, ...named } = schemas as { readonly [name: string]: Defined };
  // What zod found shared and has no name (any JSON) becomes a component like the others.
  const all = Object.entries({ ...named, ...shared?.$defs }).map(
    ([name, { $schema: _schema, $id: _id, ...schema }]) => [name, schema],
  );
  const json = JSON.stringify(Object.fromEntries(all));
  return JSON.parse(json.replaceAll("/__shared#/$defs/", "/")) as { readonly [name: string]: object };
}
