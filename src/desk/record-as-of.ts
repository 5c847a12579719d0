/** The record as it stood: only what had been published, or what this desk had taken in, by an instant. */
import type { Kysely } from "kysely";
import { compareStory, type ComparedStory } from "../compare/compare-articles.ts";
import { loadDocumentFrequencies } from "../compare/stories/document-frequency.ts";
import { SAME_STORY } from "../compare/stories/group-stories.ts";
import { mergeTrees } from "../compare/stories/merge-tree.ts";
import type { Note } from "../model/note.ts";
import { FORMAT, type Record } from "../model/record.ts";
import { standingDecisions } from "../model/standing-decisions.ts";
import { madeBy } from "../pipeline.ts";
import type { ReadingTools } from "../read/read-article.ts";
import { allDecisions } from "../store/decisions.ts";
import { storyIdOf } from "../store/queries/stories.ts";
import { readingsBySeq } from "../store/readings.ts";
import { edgesAmongVersions } from "../store/signatures.ts";
import type { Tables } from "../store/tables.ts";
import { visibleVersions, type VisibleVersion } from "../store/visible.ts";
import { bearingOn } from "./build-stories.ts";
import type { View } from "./view.ts";

/** Articles that count by something else than their own day are said to. */
const counted = ({ article, by }: VisibleVersion): Note[] =>
  by === "its day"
    ? []
    : [
        {
          stage: "collect",
          kind: "doubted",
          article,
          start: null,
          end: null,
          reason: `no day of publication of its own is trusted: what stood when counts it from ${by === "an inferred day" ? "the end of the day that its story gives it" : "when it was taken in"}`,
        },
      ];

/** Groups and compares what was there, from readings and likenesses that are kept. */
export async function recordAsOf(
  db: Kysely<Tables>,
  tools: ReadingTools,
  { asOf = null, asKnown = null, story = null }: View,
): Promise<Record> {
  const visible = await visibleVersions(db, asOf, asKnown);
  const byArticle = new Map(visible.map((v) => [v.article, v]));
  const edges = await edgesAmongVersions(
    db,
    visible.map((v) => v.version),
  );
  const trees = mergeTrees([...byArticle.keys()], edges, SAME_STORY);
  const wanted = story === null ? null : await membersOf(db, story);
  const decisions = standingDecisions(await allDecisions(db, asKnown));
  const compared: ComparedStory[] = [];
  const notes: Note[] = [];
  for (const { articles } of trees) {
    if (wanted !== null && !articles.some((id) => wanted.has(id))) continue;
    const versions = articles.map((id) => byArticle.get(id)!);
    const readings = await readingsBySeq(
      db,
      versions.map((v) => v.reading),
    );
    compared.push(
      compareStory(
        readings.map((r) => r.read),
        tools.codebook.source,
        loadDocumentFrequencies(),
        bearingOn(decisions, articles),
      ),
    );
    notes.push(...readings.flatMap((r) => r.read.notes), ...versions.flatMap(counted));
  }
  return {
    format: FORMAT,
    made: madeBy(tools),
    articles: compared.flatMap((c) => c.articles).sort((a, b) => (a.id < b.id ? -1 : 1)),
    stories: compared.map((c) => c.story),
    notes: [...notes, ...compared.flatMap((c) => c.notes)],
  };
}

/** The articles that are in the story today: what was then of it, in however many stories. */
async function membersOf(db: Kysely<Tables>, story: string): Promise<ReadonlySet<string>> {
  const id = await storyIdOf(db, story);
  if (id === null) return new Set([story.replace(/^story:/, "")]);
  const rows = await db.selectFrom("article").select("id").where("story", "=", id).execute();
  return new Set(rows.map((row) => row.id));
}
