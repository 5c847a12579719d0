/** Builds the stories that wait for it, each in a transaction of its own: a crash leaves the rest waiting. */
import type { Kysely } from "kysely";
import { compareStory } from "../compare/compare-articles.ts";
import { loadDocumentFrequencies } from "../compare/stories/document-frequency.ts";
import { articlesOfDecision, type Decision } from "../model/decision.ts";
import { standingDecisions } from "../model/standing-decisions.ts";
import { madeBy } from "../pipeline.ts";
import type { ReadingTools } from "../read/read-article.ts";
import { allDecisions } from "../store/decisions.ts";
import { contentId } from "../store/content-id.ts";
import { writeStory } from "../store/derived.ts";
import { readingsBySeq } from "../store/readings.ts";
import type { Tables } from "../store/tables.ts";
import { appendChange, writing } from "../store/take-in.ts";
import { dropOrphans, markBuilt, readingsOfTree, waitingStories } from "../store/waiting-stories.ts";

export interface Building {
  readonly db: Kysely<Tables>;
  readonly tools: ReadingTools;
  readonly now: () => Date;
}

/** Of standing decisions those that speak of one of the articles. */
export function bearingOn(decisions: readonly Decision[], articles: readonly string[]): Decision[] {
  const here = new Set(articles);
  return decisions.filter((decision) => articlesOfDecision(decision).some((id) => here.has(id)));
}

/** Those too that another release built. Returns the stories' ids. */
export async function buildWaiting({ db, tools, now }: Building): Promise<string[]> {
  const builder = contentId(madeBy(tools));
  const waiting = await waitingStories(db, builder);
  if (waiting.length === 0) return [];
  const decisions = standingDecisions(await allDecisions(db));
  await writing(db, async (tx) => {
    for (const id of await dropOrphans(tx)) await appendChange(tx, now(), "story", id, { gone: true });
  });
  for (const id of waiting)
    await writing(db, async (tx) => {
      const seqs = await readingsOfTree(tx, id);
      if (seqs === null) return;
      const readings = await readingsBySeq(tx, seqs);
      const compared = compareStory(
        readings.map((r) => r.read),
        tools.codebook.source,
        loadDocumentFrequencies(),
        bearingOn(
          decisions,
          readings.map((r) => r.read.article.id),
        ),
      );
      await writeStory(tx, compared);
      await markBuilt(tx, id, builder);
      await appendChange(tx, now(), "story", id, { articles: compared.story.articles.length });
    });
  return waiting;
}
