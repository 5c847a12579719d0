/** People's decisions, added and never changed. */
import type { Kysely } from "kysely";
import type { Decision, DecisionContent } from "../model/decision.ts";
import { contentId } from "./content-id.ts";
import { StoreError } from "./store-error.ts";
import type { Writing } from "./take-in.ts";
import type { Tables } from "./tables.ts";

export const decisionOf = (content: DecisionContent): Decision => ({ id: contentId(content), ...content });

/**
 * Adds decisions that are not there yet, in the order given. Returns those that were new.
 * @throws StoreError where one undoes a decision that is not known
 */
export async function appendDecisions(
  tx: Writing,
  contents: readonly DecisionContent[],
  takenAt: Date,
): Promise<Decision[]> {
  const added: Decision[] = [];
  for (const content of contents) {
    const decision = decisionOf(content);
    const known = await tx
      .selectFrom("decision")
      .select("seq")
      .where("content_id", "=", decision.id)
      .executeTakeFirst();
    if (known !== undefined) continue;
    if (decision.kind === "undo") {
      const undone = await tx
        .selectFrom("decision")
        .select("seq")
        .where("content_id", "=", decision.undoes)
        .executeTakeFirst();
      if (undone === undefined)
        throw new StoreError(
          `there is no decision ${decision.undoes} to undo; crosscheck decide list shows them`,
        );
    }
    await tx
      .insertInto("decision")
      .values({
        content_id: decision.id,
        kind: decision.kind,
        by: decision.by,
        at: decision.at,
        taken_at: takenAt,
        undoes: decision.kind === "undo" ? decision.undoes : null,
        body: JSON.stringify(decision),
      })
      .execute();
    added.push(decision);
  }
  return added;
}

/** All decisions, those undone too, as they were taken in; `until`: only those that this store had by then. */
export async function allDecisions(db: Kysely<Tables>, until: Date | null = null): Promise<Decision[]> {
  let query = db.selectFrom("decision").select("body").orderBy("seq");
  if (until !== null) query = query.where("taken_at", "<=", until).where("at", "<=", until);
  return (await query.execute()).map((row) => row.body);
}
