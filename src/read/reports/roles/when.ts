/** When the event of a frame happened: the time expression that its clause gives it. */
import type { TimeExpression } from "../../../model/language.ts";
import type { RelativeTime, ResolvedTime } from "../../../model/time.ts";
import type { Tree } from "../../language/tree.ts";
import { framesOf, type FoldedFrame } from "../frame.ts";
import type { Reading } from "../reading.ts";

export interface Dated {
  readonly resolved: ResolvedTime | null;
  readonly relative: RelativeTime | null;
  readonly why: string | null;
}

export const UNDATED: Dated = { resolved: null, relative: null, why: null };

export function timeOfFrame(reading: Reading, folded: FoldedFrame): Dated {
  const s = folded.main.sentence;
  const times = reading.timesIn(s).filter((t) => t.relative !== null || t.resolved !== null);
  if (times.length === 0) return UNDATED;
  const tree = reading.tree(s);
  const ranked = times
    .map((time) => ({
      time,
      distance: Math.min(...framesOf(folded).map((f) => clauseDistance(tree, f.trigger, time))),
    }))
    .filter((x) => Number.isFinite(x.distance))
    .sort(
      (a, b) =>
        a.distance - b.distance ||
        Math.abs(a.time.first - folded.main.trigger) - Math.abs(b.time.first - folded.main.trigger),
    );
  const best = ranked[0];
  if (!best) return UNDATED;
  // "on Friday and Saturday": what is coordinated belongs together.
  const together = ranked
    .filter((x) => x.distance === best.distance && isCoordinated(tree, best.time, x.time))
    .map((x) => x.time);
  return {
    resolved: together.map((t) => t.resolved).reduce(unite),
    relative: best.time.relative,
    why: `date: “${together.map((t) => t.text).join("” and “")}”`,
  };
}

/**
 * How many clauses lie between a trigger and a time: 0 where the time depends on the trigger or on its clause, more for each
 * clause further up; times inside a clause that does not hold the trigger are not its own, unless nothing nearer is.
 */
function clauseDistance(tree: Tree, trigger: number, time: TimeExpression): number {
  const anchor = anchorOf(tree, time);
  const own = tree.clauseHead(anchor);
  let at = tree.clauseHead(trigger);
  if (tree.dominates(trigger, anchor) && own === at) return 0;
  for (let distance = 0, steps = 0; steps <= tree.sentence.tokens.length; steps++) {
    if (at === own) return distance + (tree.dominates(trigger, anchor) ? 0 : 0.5);
    const head = tree.token(at).head;
    if (head < 0) break;
    // A complement of a verb of saying keeps its own time: "said on Sunday that rebels had seized".
    distance += tree.is(at, "ccomp") ? 4 : 1;
    at = tree.clauseHead(head);
  }
  // Below the trigger, in a clause of its own: "seized the town, which they left on Monday".
  return tree.dominates(tree.clauseHead(trigger), anchor) ? 3 : 6;
}

/** The token of the expression whose head lies outside of it. */
function anchorOf(tree: Tree, time: TimeExpression): number {
  for (let i = time.first; i <= time.last; i++) {
    const head = tree.token(i).head;
    if (head < time.first || head > time.last) if (!tree.is(i, "case", "det", "mark", "punct")) return i;
  }
  return time.last;
}

const isCoordinated = (tree: Tree, a: TimeExpression, b: TimeExpression): boolean => {
  if (a === b) return true;
  const [x, y] = a.first < b.first ? [a, b] : [b, a];
  const between = tree.sentence.tokens.slice(x.last + 1, y.first);
  return (
    between.length <= 2 && between.every((t) => t.upos === "CCONJ" || t.text === "," || t.upos === "ADP")
  );
};

function unite(a: ResolvedTime | null, b: ResolvedTime | null): ResolvedTime | null {
  if (!a || !b) return a ?? b;
  const first = a.first < b.first ? a.first : b.first;
  const last = a.last === null || b.last === null ? null : a.last > b.last ? a.last : b.last;
  return { first, last, precision: a.precision === "day" && first !== last ? "days" : a.precision };
}
