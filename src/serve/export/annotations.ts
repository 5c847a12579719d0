/**
 * Reports as Web Annotations (W3C Recommendation, Web Annotation Data Model and Vocabulary), with their origin in PROV-O
 * (W3C Recommendation). An article's text is named by its hash, so that positions mean one text; positions are code points,
 * as section 4.2.5 asks, not the record's UTF-16 units.
 */
import type { Article } from "../../model/article.ts";
import type { Event } from "../../model/event.ts";
import type { Record } from "../../model/record.ts";
import type { Report } from "../../model/report.ts";
import type { Span } from "../../model/span.ts";
import { eventTitle } from "../view/event-title.ts";
import { notHeld, type Exported, type ExportNote, type ExportSource } from "./exported.ts";
import { textUri, uuidUrn } from "./identifiers.ts";
import { hasMask } from "./redact/mask.ts";

export const ANNOTATION_CONTEXT = [
  "http://www.w3.org/ns/anno.jsonld",
  { prov: "http://www.w3.org/ns/prov#", dcterms: "http://purl.org/dc/terms/" },
] as const;

/** Characters of the text given before and after a quote, so that it can be found again in a changed page. */
const AROUND = 32;

const NOT_HELD: readonly ExportNote[] = [
  notHeld(
    "differences, control",
    "what outlets differ on and who holds which place are no annotations of a passage",
  ),
];

export function exportAnnotations({ record, text }: ExportSource): Exported {
  const articles = new Map(record.articles.map((article) => [article.id, article]));
  const offsets = new Map(record.articles.map((article) => [article.id, codePoints(article.text)]));
  const run = uuidUrn(
    "run",
    record.made.version,
    record.made.codebook,
    ...record.articles.map((a) => a.sha256),
  );
  const software = {
    id: uuidUrn("software", record.made.version),
    type: "Software",
    name: `Crosscheck ${record.made.version}`,
  };
  const items = record.stories.flatMap((story) =>
    story.events.flatMap((event) =>
      event.reports.flatMap((report, index) => {
        const article = articles.get(report.article);
        if (article === undefined) return [];
        return [
          {
            id: uuidUrn("report", event.id, article.sha256, report.start, report.end, index),
            type: "Annotation",
            motivation: ["classifying", "describing"],
            generator: software,
            body: bodies(event, report, story.id),
            target: target(article, report, offsets.get(article.id)!, text),
            "prov:wasGeneratedBy": { id: run },
            "prov:wasDerivedFrom": { id: textUri(article) },
          },
        ];
      }),
    ),
  );
  const label = "Reports of events, with the passages that give them";
  const id = uuidUrn("collection", run, text ? "text" : "no text");
  const collection = {
    "@context": ANNOTATION_CONTEXT,
    id,
    type: "AnnotationCollection",
    label,
    total: items.length,
    generator: software,
    "prov:wasGeneratedBy": activity(run, software.id, record),
    ...(items.length === 0
      ? {}
      : {
          first: { id: uuidUrn("page", id), type: "AnnotationPage", partOf: id, startIndex: 0, items },
        }),
  };
  return { body: `${JSON.stringify(collection, null, 1)}\n`, rows: items.length, notes: NOT_HELD };
}

/** What read the articles, and which texts it used; the articles' own origin as far as it is known. */
const activity = (run: string, software: string, record: Record): object => ({
  id: run,
  type: "prov:Activity",
  "prov:wasAssociatedWith": {
    id: software,
    type: "prov:SoftwareAgent",
    label: `Crosscheck ${record.made.version}, codebook ${record.made.codebook}`,
  },
  "prov:used": record.articles.map((article) => ({
    id: textUri(article),
    type: "prov:Entity",
    "dcterms:identifier": article.id,
    ...(article.outlet === null ? {} : { "dcterms:publisher": article.outlet }),
    ...(article.published.day === null ? {} : { "dcterms:issued": article.published.day }),
    ...(article.url === null ? {} : { "prov:hadPrimarySource": { id: article.url } }),
  })),
});

function bodies(event: Event, report: Report, story: string): readonly object[] {
  const tag = (value: string): object => ({
    type: "TextualBody",
    purpose: "tagging",
    value,
    format: "text/plain",
    language: "en",
  });
  return [
    ...report.type.map(tag),
    {
      type: "TextualBody",
      purpose: "describing",
      value: eventTitle(event),
      format: "text/plain",
      language: "en",
    },
    {
      type: "TextualBody",
      purpose: "classifying",
      format: "application/json",
      value: JSON.stringify({
        event: event.id,
        story,
        codes: event.codes,
        status: event.status,
        factuality: report.factuality,
        background: report.background,
        date: report.date,
        actor1: report.actor1.map(({ name }) => name),
        actor2: report.actor2.map(({ name }) => name),
        place: report.place.map(({ name, lat, lon }) => ({ name, lat, lon })),
        sourceKind: report.attributedTo?.kind ?? null,
      }),
    },
  ];
}

function target(article: Article, { start, end }: Span, at: readonly number[] | null, text: boolean): object {
  const position = { type: "TextPositionSelector", start: pointOf(at, start), end: pointOf(at, end) };
  const exact = article.text.slice(start, end);
  const source = {
    id: textUri(article),
    type: "Text",
    format: "text/plain",
    ...(article.language === "und" ? {} : { language: article.language }),
  };
  // A quote with a hidden name is not the text's: the position alone is given.
  if (!text || hasMask(exact)) return { type: "SpecificResource", source, selector: [position] };
  const prefix = whole(article.text, Math.max(0, start - AROUND), start);
  const suffix = whole(article.text, end, Math.min(article.text.length, end + AROUND));
  const quote = {
    type: "TextQuoteSelector",
    exact,
    ...(prefix === "" || hasMask(prefix) ? {} : { prefix }),
    ...(suffix === "" || hasMask(suffix) ? {} : { suffix }),
  };
  return { type: "SpecificResource", source, selector: [quote, position] };
}

/** A slice that begins and ends at whole characters. */
function whole(text: string, start: number, end: number): string {
  const low = (i: number): boolean => (text.charCodeAt(i) & 0xfc00) === 0xdc00;
  return text.slice(
    start < text.length && low(start) ? start + 1 : start,
    end < text.length && low(end) ? end - 1 : end,
  );
}

/** Offsets of the text's low surrogates, each of which is no code point of its own; null where it has none. */
function codePoints(text: string): readonly number[] | null {
  const lows: number[] = [];
  for (let i = 1; i < text.length; i++)
    if ((text.charCodeAt(i) & 0xfc00) === 0xdc00 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800)
      lows.push(i);
  return lows.length === 0 ? null : lows;
}

/** The code point at a UTF-16 offset. */
function pointOf(lows: readonly number[] | null, offset: number): number {
  if (lows === null) return offset;
  let [from, to] = [0, lows.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (lows[middle]! < offset) from = middle + 1;
    else to = middle;
  }
  return offset - from;
}
