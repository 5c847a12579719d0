/** From the parameters of an address to the store's filter. */
import type { z } from "@hono/zod-openapi";
import type { EventFilter } from "../../store/queries/events.ts";
import type { eventQuery } from "./parameters.ts";

type Asked = Omit<z.output<typeof eventQuery>, "count">;

/** Without what was not asked: the store takes an absent key, not an undefined one. */
export function eventFilter(query: Asked): EventFilter {
  const { limit, after, story, type, status, place, country, actor, from, to, box, background, q } = query;
  return defined({
    limit,
    after,
    story,
    types: type,
    status,
    places: place,
    countries: country,
    actors: actor,
    from,
    to,
    box,
    background,
    search: q,
  });
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the keys whose value is undefined. */
export const defined = <T extends object>(value: T): Defined<T> =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Defined<T>;
