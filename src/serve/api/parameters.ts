/** What can be asked: the parameters of the API's addresses. An unknown one is refused, so that a slip does not widen a search. */
import { z } from "@hono/zod-openapi";
import { DIFFERENCE_KINDS } from "../../model/difference.ts";
import { EVENT_STATUS } from "../../model/event.ts";
import { EXPORT_FORMAT_NAMES } from "../export/formats.ts";
import type { Moment } from "./source.ts";

/** Rows of a page at most. */
export const MOST_ROWS = 500;
const MOST_VALUES = 50;
const LONGEST = 300;

const text = (description: string) => z.string().min(1).max(LONGEST).openapi({ description });
const day = (description: string) => z.iso.date().openapi({ description, example: "2014-06-22" });

/** One value or several: `type=Attack&type=Arrests`. */
const several = <T extends z.ZodType>(item: T, description: string) =>
  z
    .preprocess((value) => (typeof value === "string" ? [value] : value), z.array(item).max(MOST_VALUES))
    .openapi({
      description: `${description}; may be given several times: any of them fits`,
      type: "array",
      items: { type: "string" },
    });

const flag = (description: string) =>
  z
    .enum(["true", "false"])
    .transform((value) => value === "true")
    .openapi({ description });

const whole = (low: number, high: number, description: string) =>
  z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .pipe(z.int().min(low).max(high))
    .openapi({ description, type: "integer", minimum: low, maximum: high });

/** A day counts to its end; an instant has a zone. */
const moment = z
  .union([
    z.iso.date().transform((iso) => `${iso}T23:59:59.999Z`),
    z.iso.datetime({ offset: true, precision: null }),
  ])
  .transform((iso) => new Date(iso));

/** "2014-06-22T12:00Z", as people write it, is an instant too. */
const spoken = (value: unknown): unknown =>
  typeof value === "string"
    ? value
        .replace(/^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(Z|[+-]\d{2}:\d{2})$/, "$1:00$2")
        .replace(/ (\d{2}:\d{2})$/, "+$1")
    : value;

const when = (description: string) =>
  z.preprocess(spoken, moment).openapi({ description, type: "string", example: "2014-06-22T12:00Z" });

export const paging = {
  limit: whole(1, MOST_ROWS, `Rows of a page, at most ${MOST_ROWS}; 100 unless given`).default(100),
  after: z
    .string()
    .max(2000)
    .regex(/^[\w-]*$/)
    .optional()
    .openapi({ description: "`next` of the page before" }),
};

export const moments = {
  asOf: when("Only what had been published by then").optional(),
  asKnown: when("Only what this desk had taken in and decided by then").optional(),
};

export const momentOf = (query: {
  readonly asOf?: Date | undefined;
  readonly asKnown?: Date | undefined;
}): Moment => ({
  asOf: query.asOf ?? null,
  asKnown: query.asKnown ?? null,
});

const story = text("A story's id, or that of an article in it").optional();

export const eventQuery = z.strictObject({
  ...paging,
  ...moments,
  story,
  type: several(text("type"), "Event type, as the record names it").optional(),
  status: several(z.enum(EVENT_STATUS), "How well it stands").optional(),
  place: several(text("place"), "Name of a place or of its first-level division").optional(),
  country: several(z.string().regex(/^[A-Z]{2}$/), "ISO 3166-1 alpha-2").optional(),
  actor: several(text("actor"), "Name of either actor").optional(),
  from: day("Can have happened on or after this day").optional(),
  to: day("Can have happened on or before this day").optional(),
  box: z
    .string()
    .max(200)
    .transform((value) => value.split(",").map(Number))
    .pipe(z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90), z.number().min(-180).max(180), z.number().min(-90).max(90)]))
    .optional()
    .openapi({ description: "west,south,east,north in degrees", type: "string", example: "38,29,49,38" }),
  background: flag("Earlier events that articles recall: only these, or none of them").optional(),
  q: text('Words: "a phrase", or, -not').optional(),
  count: flag("Whether to give the number of all that fit, as `total`").optional(),
}); // prettier-ignore

export const storyQuery = z.strictObject({
  ...paging,
  ...moments,
  from: day("With an article published on or after this day").optional(),
  to: day("With an article published on or before this day").optional(),
});

export const articleQuery = z.strictObject({
  ...paging,
  ...moments,
  story,
  outlet: text("An outlet's name").optional(),
  from: day("Published on or after this day").optional(),
  to: day("Published on or before this day").optional(),
  q: text('Words: "a phrase", or, -not').optional(),
});

export const reportQuery = z.strictObject({
  ...paging,
  ...moments,
  story,
  article: text("An article's id").optional(),
  type: several(text("type"), "Event type").optional(),
});

export const differenceQuery = z.strictObject({
  ...paging,
  ...moments,
  story,
  field: text("killed, date, place …").optional(),
  kind: z.enum(DIFFERENCE_KINDS).optional(),
});

export const controlQuery = z.strictObject({
  ...paging,
  ...moments,
  story,
  place: several(text("place"), "Name of a place").optional(),
});

export const placeQuery = z.strictObject({
  ...paging,
  ...moments,
  country: several(z.string().regex(/^[A-Z]{2}$/), "ISO 3166-1 alpha-2").optional(),
  q: text("Letters of the name").optional(),
});

export const searchQuery = eventQuery
  .omit({ count: true })
  .extend({ q: text('Words: "a phrase", or, -not') });

export const momentQuery = z.strictObject(moments);
export const versionQuery = z.strictObject({
  ...moments,
  version: whole(1, 1_000_000, "An earlier version of the article").optional(),
});
export const pageQuery = z.strictObject({ ...moments, story });
export const decisionQuery = z.strictObject({
  ...paging,
  undone: flag("Whether to give decisions that were undone too, and the undoings").optional(),
});
export const changeQuery = z.strictObject({
  limit: paging.limit,
  after: whole(0, Number.MAX_SAFE_INTEGER, "Number of the last change that is known").default(0),
});
export const exportQuery = z.strictObject({
  ...moments,
  story,
  format: z.enum(EXPORT_FORMAT_NAMES).openapi({ description: "docs/export.md says what each holds" }),
  text: flag("false leaves the articles' words out").default(true),
  redact: flag("true hides the names of private persons").default(false),
  notes: flag("true gives what the export does not hold, instead of the export").default(false),
});

export const idParam = z.strictObject({
  id: z
    .string()
    .min(1)
    .max(1000)
    .openapi({ param: { in: "path", name: "id" } }),
});
