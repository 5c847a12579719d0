/** TempEval-3's measure for TIMEX3 (UzZaman et al. 2013): relaxed matching by overlap, and with it the value. */
import type { TimeExpression } from "../../src/model/language.ts";
import type { TimeMl } from "./timeml.ts";

export interface Score {
  readonly gold: number;
  readonly found: number;
  readonly matched: number;
  readonly strict: number;
  readonly value: number;
}

export interface Miss {
  readonly kind: "missed" | "made up" | "value";
  readonly text: string;
  readonly gold: string;
  readonly ours: string;
}

export function scoreTimes(
  document: TimeMl,
  ours: readonly TimeExpression[],
  onMiss?: (miss: Miss) => void,
): Score {
  const used = new Set<TimeExpression>();
  const score = { gold: document.times.length, found: ours.length, matched: 0, strict: 0, value: 0 };
  const around = (start: number, end: number): string =>
    document.text.slice(Math.max(0, start - 50), end + 30).replace(/\s+/g, " ");
  for (const gold of document.times) {
    const overlapping = ours.filter(
      (time) => !used.has(time) && time.start < gold.end && gold.start < time.end,
    );
    const best = overlapping.find((time) => time.value === gold.value) ?? overlapping[0];
    const quote = document.text.slice(gold.start, gold.end);
    if (!best) {
      onMiss?.({
        kind: "missed",
        text: around(gold.start, gold.end),
        gold: `${quote} = ${gold.value}`,
        ours: "",
      });
      continue;
    }
    used.add(best);
    score.matched++;
    if (best.start === gold.start && best.end === gold.end) score.strict++;
    if (best.value === gold.value) score.value++;
    else
      onMiss?.({
        kind: "value",
        text: around(gold.start, gold.end),
        gold: `${quote} = ${gold.value}`,
        ours: `${best.text} = ${best.value}`,
      });
  }
  for (const time of ours)
    if (!used.has(time))
      onMiss?.({
        kind: "made up",
        text: around(time.start, time.end),
        gold: "",
        ours: `${time.text} = ${time.value}`,
      });
  return score;
}

export const sumScores = (scores: readonly Score[]): Score =>
  scores.reduce(
    (a, b) => ({
      gold: a.gold + b.gold,
      found: a.found + b.found,
      matched: a.matched + b.matched,
      strict: a.strict + b.strict,
      value: a.value + b.value,
    }),
    {
      gold: 0,
      found: 0,
      matched: 0,
      strict: 0,
      value: 0,
    },
  );

export const f1 = (right: number, { gold, found }: Score): number =>
  right === 0 ? 0 : (2 * right) / (gold + found);
