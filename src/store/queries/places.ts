/** Places of the events as they stand now, each once, with how many events it has. */
import { sql, type Kysely } from "kysely";
import type { PlaceKind } from "../../model/place.ts";
import type { Tables } from "../tables.ts";

export interface StoredPlace {
  readonly name: string;
  readonly kind: PlaceKind;
  /** Degrees, WGS 84; null where no gazetteer has the place. */
  readonly lat: number | null;
  readonly lon: number | null;
  /** ISO 3166-1 alpha-2, or null. */
  readonly country: string | null;
  readonly admin1: string | null;
  readonly events: number;
}

/** Most events first, then by name. */
export async function places(db: Kysely<Tables>): Promise<StoredPlace[]> {
  const { rows } = await sql<StoredPlace>`
    select p->>'name' as name, p->>'kind' as kind, (p->>'lat')::float8 as lat, (p->>'lon')::float8 as lon,
      p->>'country' as country, p->>'admin1' as admin1, count(*)::int as events
    from event, json_array_elements(body->'place') as p
    group by 1, 2, 3, 4, 5, 6
    order by 7 desc, (p->>'name') collate "C", 2, 3, 4`.execute(db);
  return rows;
}
