/** Takes people's decisions in: checked, kept for good, and made on the stories that they bear on. */
import { articlesOfDecision, DecisionContent, faultOfEdit, type Decision } from "../model/decision.ts";
import { appendDecisions } from "../store/decisions.ts";
import type { Store } from "../store/open-store.ts";
import { StoreError } from "../store/store-error.ts";
import { appendChange, writing } from "../store/take-in.ts";
import { markWaiting } from "../store/waiting-stories.ts";

/** @throws StoreError saying which decision is wrong, and how */
function check(content: unknown, n: number): DecisionContent {
  const parsed = DecisionContent.safeParse(content);
  const which = `decision ${n + 1}`;
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new StoreError(
      `${which} is none: ${[...(issue?.path ?? []), issue?.message ?? "it has another form"].join(": ")}; docs/store.md says what one looks like`,
    );
  }
  const fault = parsed.data.kind === "edit" ? faultOfEdit(parsed.data) : null;
  if (fault !== null) throw new StoreError(`${which}: ${fault}`);
  return parsed.data;
}

/**
 * All of them, or none. Those that the store has are passed over. Returns the new ones; the stories that they bear on wait to be
 * built again.
 * @throws StoreError where one is malformed, sets a field to what it can't hold, or undoes what is not known
 */
export async function takeDecisions(
  store: Store,
  contents: readonly unknown[],
  now: () => Date,
): Promise<Decision[]> {
  const checked = contents.map(check);
  return writing(store.db, async (tx) => {
    const at = now();
    const added = await appendDecisions(tx, checked, at);
    const known = new Map(
      (await tx.selectFrom("decision").select(["content_id", "body"]).execute()).map((row) => [
        row.content_id,
        row.body,
      ]),
    );
    // What an undo bears on is what it undoes, through any number of undoings.
    const bearsOn = (decision: Decision): readonly string[] =>
      decision.kind === "undo" ? bearsOn(known.get(decision.undoes)!) : articlesOfDecision(decision);
    await markWaiting(tx, [...new Set(added.flatMap(bearsOn))]);
    for (const { id, kind, by } of added) await appendChange(tx, at, "decision", id, { kind, by });
    return added;
  });
}
