/** The parts of a record by the names that docs/record.md uses: what a JSON Schema of it defines. */
import { Actor } from "./actor.ts";
import { Article, Block, Published } from "./article.ts";
import { Attribution } from "./attribution.ts";
import { Count, CountedThing, Toll } from "./count.ts";
import { Citation, Control, Difference } from "./difference.ts";
import { Event } from "./event.ts";
import { Note } from "./note.ts";
import { Place } from "./place.ts";
import { Report } from "./report.ts";
import { Span } from "./span.ts";
import { Origin, Story } from "./story.ts";
import { RelativeTime, ResolvedTime } from "./time.ts";

export const RECORD_PARTS = {
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
