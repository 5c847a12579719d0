/** Events of all stories as they stand now, by place, day, type, actor, status and words. */
import { sql, type Kysely } from "kysely";
import type { Event, EventStatus } from "../../model/event.ts";
import type { Tables } from "../tables.ts";
import { afterOf, holdsAny, limitOf, matches, pageOf, type Page, type PageRequest } from "./page.ts";

export interface EventFilter extends PageRequest {
  /** A story's id, or that of any article in it. */
  readonly story?: string;
  /** Any of these types, as the record names them. */
  readonly types?: readonly string[];
  readonly status?: readonly EventStatus[];
  /** Any of these names of a place or of its first-level division. */
  readonly places?: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly countries?: readonly string[];
  /** Any of these names, as either actor. */
  readonly actors?: readonly string[];
  /** Events that can have happened on or after, on or before this day. */
  readonly from?: string;
  readonly to?: string;
  /** Degrees: west, south, east, north. */
  readonly box?: readonly [number, number, number, number];
  readonly background?: boolean;
  /** Words of the passages that tell it, of its type, its places and actors. */
  readonly search?: string;
}

export interface StoredEvent {
  readonly story: string;
  readonly event: Event;
}

/** By day, the undated first; within a day by story. */
export async function events(db: Kysely<Tables>, filter: EventFilter = {}): Promise<Page<StoredEvent>> {
  const limit = limitOf(filter);
  const after = afterOf(filter);
  const rows = await filtered(db, filter)
    .select(["story", "sort_key", "body"])
    .$if(after !== null, (query) => query.where("sort_key", ">", after!))
    .orderBy("sort_key")
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit, (row) => ({ story: row.story, event: row.body }));
}

/** How many events fit, on all pages. */
export async function countEvents(db: Kysely<Tables>, filter: EventFilter = {}): Promise<number> {
  const { n } = await filtered(db, filter)
    .select(sql<number>`count(*)::int`.as("n"))
    .executeTakeFirstOrThrow();
  return n;
}

function filtered(db: Kysely<Tables>, filter: EventFilter) {
  const { story, types, status, places, countries, actors, from, to, box, background, search } = filter;
  return db
    .selectFrom("event")
    .$if(story !== undefined, (q) =>
      q.where((where) =>
        where.or([
          where("story", "=", story!),
          where(
            "story",
            "=",
            where
              .selectFrom("article")
              .select("article.story")
              .where("article.id", "=", story!.replace(/^story:/, "")),
          ),
        ]),
      ),
    )
    .$if(types !== undefined, (q) => q.where(holdsAny("types", types!)))
    .$if(status !== undefined, (q) => q.where(sql<boolean>`status = any(${[...status!]}::text[])`))
    .$if(places !== undefined, (q) => q.where(holdsAny("places", places!)))
    .$if(countries !== undefined, (q) => q.where(holdsAny("countries", countries!)))
    .$if(actors !== undefined, (q) => q.where(holdsAny("actors", actors!)))
    .$if(from !== undefined, (q) => q.where("last_day", ">=", from!))
    .$if(to !== undefined, (q) => q.where("first_day", "<=", to!))
    .$if(box !== undefined, (q) =>
      q
        .where("lon", ">=", box![0])
        .where("lat", ">=", box![1])
        .where("lon", "<=", box![2])
        .where("lat", "<=", box![3]),
    )
    .$if(background !== undefined, (q) => q.where("background", "=", background!))
    .$if(search !== undefined, (q) => q.where(matches(search!)));
}

export async function event(db: Kysely<Tables>, id: string): Promise<StoredEvent | null> {
  const row = await db.selectFrom("event").select(["story", "body"]).where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : { story: row.story, event: row.body };
}
