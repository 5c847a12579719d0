/**
 * What a person decided about what the program found. Decisions are kept beside the record and win over the machine; they point at
 * passages, not at events' ids, so that they still hold when the articles are read again by a newer release.
 */
import { z } from "zod";
import { Event } from "./event.ts";
import { Report } from "./report.ts";

const article = z.string().min(1);

/** The words that name an event in one article: position and quotation, after W3C Web Annotation's selectors. */
export const Anchor = z
  .object({
    article,
    start: z.int().nonnegative(),
    end: z.int().positive(),
    /** The words there, by which the passage is found again in a later version of the article. */
    quote: z.string().min(1),
    /** The type that the report had: one word may tell of two events. */
    type: z.string().min(1),
  })
  .readonly();
export type Anchor = z.infer<typeof Anchor>;

const anchors = z.array(Anchor).min(1).readonly();
/** An event is the reports that it had: it is found again as the event that holds most of them. */
export const EventTarget = z.object({ what: z.literal("event"), reports: anchors }).readonly();
export const ReportTarget = z.object({ what: z.literal("report"), report: Anchor }).readonly();
export const ArticleTarget = z.object({ what: z.literal("article"), article }).readonly();
export type EventTarget = z.infer<typeof EventTarget>;
export type ReportTarget = z.infer<typeof ReportTarget>;

const eventShape = Event.unwrap().shape;
const reportShape = Report.unwrap().shape;

/** Fields of an event that a person may set, with what each may hold. */
export const EVENT_FIELDS = {
  type: eventShape.type,
  actor1: eventShape.actor1,
  actor2: eventShape.actor2,
  place: eventShape.place,
  date: eventShape.date,
  killed: eventShape.killed,
  wounded: eventShape.wounded,
  missing: eventShape.missing,
  detained: eventShape.detained,
  displaced: eventShape.displaced,
  released: eventShape.released,
  status: eventShape.status,
  background: eventShape.background,
} as const;
export type EventField = keyof typeof EVENT_FIELDS;

/** The same of a report: what is set here counts before reports are brought together. */
export const REPORT_FIELDS = {
  type: reportShape.type,
  actor1: reportShape.actor1,
  actor2: reportShape.actor2,
  place: reportShape.place,
  date: reportShape.date,
  killed: reportShape.killed,
  wounded: reportShape.wounded,
  missing: reportShape.missing,
  detained: reportShape.detained,
  displaced: reportShape.displaced,
  released: reportShape.released,
  factuality: reportShape.factuality,
  background: reportShape.background,
} as const;
export type ReportField = keyof typeof REPORT_FIELDS;

const common = {
  /** Who decided: a name or initials. */
  by: z.string().min(1),
  /** When, ISO 8601 with zone. */
  at: z.iso.datetime({ offset: true }),
  /** Why, in the person's words. */
  reason: z.string().nullable(),
};

/** A decision without its id; the id is the hash of this. */
export const DecisionContent = z.discriminatedUnion("kind", [
  /** It is as the record says. */
  z.object({ kind: z.literal("confirm"), ...common, target: z.union([EventTarget, ReportTarget]) }),
  /** It is not: no such event, no such report, or an article that does not belong here. */
  z.object({
    kind: z.literal("reject"),
    ...common,
    target: z.union([EventTarget, ReportTarget, ArticleTarget]),
  }),
  /** One field holds this instead. `value` is in the record's own form. */
  z.object({
    kind: z.literal("edit"),
    ...common,
    target: z.union([EventTarget, ReportTarget]),
    field: z.string().min(1),
    value: z.json(),
  }),
  /** These reports of the event are of another one, all of the same. */
  z.object({ kind: z.literal("split"), ...common, target: EventTarget, reports: anchors }),
  /** Two events are one. */
  z.object({ kind: z.literal("merge"), ...common, target: EventTarget, with: EventTarget }),
  /** A report belongs to another event. */
  z.object({ kind: z.literal("move"), ...common, target: ReportTarget, to: EventTarget }),
  /** Articles carry one text, or the first carries a text of its own. */
  z.object({
    kind: z.literal("origin"),
    ...common,
    articles: z.array(article).min(1).readonly(),
    relation: z.enum(["same", "independent"]),
  }),
  z.object({
    kind: z.literal("note"),
    ...common,
    target: z.union([EventTarget, ReportTarget, ArticleTarget]),
    text: z.string().min(1),
  }),
  /** Takes an earlier decision back; an undo can be undone. */
  z.object({ kind: z.literal("undo"), ...common, undoes: z.string().length(64) }),
]);
export type DecisionContent = z.infer<typeof DecisionContent>;
export type DecisionKind = DecisionContent["kind"];

/** With its id: SHA-256 of the content as canonical JSON, hexadecimal. */
export const Decision = z.intersection(z.object({ id: z.string().length(64) }), DecisionContent);
export type Decision = z.infer<typeof Decision>;

/** The articles that a decision bears on: it is looked at where one of them is compared. */
export function articlesOfDecision(decision: DecisionContent): readonly string[] {
  const of = (target: EventTarget | ReportTarget | z.infer<typeof ArticleTarget>): readonly string[] => {
    switch (target.what) {
      case "event":
        return target.reports.map((r) => r.article);
      case "report":
        return [target.report.article];
      case "article":
        return [target.article];
    }
  };
  switch (decision.kind) {
    case "origin":
      return decision.articles;
    case "merge":
      return [...of(decision.target), ...of(decision.with)];
    case "move":
      return [...of(decision.target), ...of(decision.to)];
    case "undo":
      return [];
    default:
      return of(decision.target);
  }
}

/** What is wrong with an edit's field or value, or null. */
export function faultOfEdit(decision: Extract<DecisionContent, { kind: "edit" }>): string | null {
  const { field, value, target } = decision;
  const fields: Readonly<Record<string, z.ZodType>> = target.what === "event" ? EVENT_FIELDS : REPORT_FIELDS;
  const schema = fields[field];
  if (schema === undefined)
    return `no field “${field}” of ${target.what === "event" ? "an event" : "a report"} can be set; there are ${Object.keys(fields).join(", ")}`;
  const parsed = schema.safeParse(value);
  if (parsed.success) return null;
  const [issue] = parsed.error.issues;
  return `the value of ${field} does not fit${issue === undefined ? "" : `: ${[...issue.path, issue.message].join(": ")}`}`;
}
