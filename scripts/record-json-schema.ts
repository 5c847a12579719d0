/** The record's JSON Schema as text; its parts stand under $defs by the names that docs/record.md uses. */
import { z } from "zod";
import { Actor } from "../src/model/actor.ts";
import { Article, Block, Published } from "../src/model/article.ts";
import { Attribution } from "../src/model/attribution.ts";
import { Count, CountedThing, Toll } from "../src/model/count.ts";
import { Citation, Control, Difference } from "../src/model/difference.ts";
import { Event } from "../src/model/event.ts";
import { Note } from "../src/model/note.ts";
import { Place } from "../src/model/place.ts";
import { FORMAT, Record } from "../src/model/record.ts";
import { Report } from "../src/model/report.ts";
import { Span } from "../src/model/span.ts";
import { Origin, Story } from "../src/model/story.ts";
import { RelativeTime, ResolvedTime } from "../src/model/time.ts";

export const SCHEMA_FILE = new URL("../schema/record.schema.json", import.meta.url);

const PARTS = {
  Actor,
  Article,
  Attribution,
  Block,
  Citation,
  Control,
  Count,
  CountedThing,
  Difference,
  Event,
  Note,
  Origin,
  Place,
  Published,
  RelativeTime,
  Report,
  ResolvedTime,
  Span,
  Story,
  Toll,
};

export function recordJsonSchema(): string {
  const metadata = z.registry<{ id: string }>();
  for (const [id, part] of Object.entries(PARTS)) metadata.add(part, { id });
  const schema = z.toJSONSchema(Record, {
    target: "draft-2020-12",
    io: "output",
    metadata,
    // Frozen in our memory; in a file the word would only mislead.
    override: ({ jsonSchema }) => void delete jsonSchema.readOnly,
  });
  return `${JSON.stringify({ title: `Crosscheck record, format ${FORMAT}`, ...schema }, null, 2)}\n`;
}
