/** Who holds which place, in all stories as they stand now. */
import { sql, type Kysely } from "kysely";
import type { Control } from "../../model/difference.ts";
import type { Tables } from "../tables.ts";
import { storyIdOf } from "./stories.ts";

export interface ControlFilter {
  readonly story?: string;
  /** Names of places. */
  readonly places?: readonly string[];
}

export interface StoryControl {
  readonly story: string;
  readonly control: Control;
}

/** In the order of their stories' ids. */
export async function control(db: Kysely<Tables>, filter: ControlFilter = {}): Promise<StoryControl[]> {
  const story =
    filter.story === undefined ? undefined : ((await storyIdOf(db, filter.story)) ?? filter.story);
  const rows = await db
    .selectFrom("story")
    .select(["id", "body"])
    .$if(story !== undefined, (q) => q.where("id", "=", story!))
    .where(sql<boolean>`json_array_length(body->'control') > 0`)
    .orderBy("id")
    .execute();
  return rows.flatMap(({ id, body }) =>
    body.control
      .filter(({ place }) => filter.places === undefined || filter.places.includes(place))
      .map((each) => ({ story: id, control: each })),
  );
}
