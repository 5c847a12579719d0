/** How close two clusters of mentions are, from the scores of their pairs. */

/** Scores of all pairs of `n` mentions, both ways; -Infinity where they can't tell one event, NaN where nothing can outweigh that. */
export interface PairScores {
  readonly n: number;
  readonly scores: Float32Array;
  /** Pairs (i·n + j) that give tolls which one event hardly has both. */
  readonly toldApart: ReadonlySet<number>;
}

/** Share of pairs that may be vetoed: one wrong place or day must not keep two tellings of one event apart. */
const VETOED = 0.1;
/** How much the mean of all pairs, where it speaks against a join, takes from what the best pairs say for it. */
const AGAINST = 0.5;
/** What it takes where two of their reports are told apart by their tolls. */
const TOLD_APART = 1.5;
/** Of all pairs, the share that decides: between single and average linkage, for a report often tells but one side of its event. */
const DECIDING = 1 / 3;
/** Large clusters are judged by so many members of each, evenly spread: the work stays bounded. */
const MOST_COMPARED = 24;

function spread(members: readonly number[]): readonly number[] {
  if (members.length <= MOST_COMPARED) return members;
  return Array.from(
    { length: MOST_COMPARED },
    (_, i) => members[Math.floor((i * members.length) / MOST_COMPARED)]!,
  );
}

/** The mean of the best third of the pairs, less what speaks against; -Infinity where too many pairs are vetoed. */
export function linkage(
  a: readonly number[],
  b: readonly number[],
  { n, scores, toldApart }: PairScores,
): number {
  const pairs: number[] = [];
  let vetoed = 0;
  let apart = false;
  let sum = 0;
  const [own, other] = [spread(a), spread(b)];
  for (const i of own)
    for (const j of other) {
      const score = scores[i * n + j]!;
      if (Number.isNaN(score)) return -Infinity;
      if (score === -Infinity) vetoed++;
      else {
        pairs.push(score);
        sum += score;
        apart ||= toldApart.has(i * n + j);
      }
    }
  const all = own.length * other.length;
  if (pairs.length === 0 || vetoed > VETOED * all) return -Infinity;
  pairs.sort((x, y) => y - x);
  const deciding = Math.min(pairs.length, Math.ceil(all * DECIDING));
  let best = 0;
  for (let i = 0; i < deciding; i++) best += pairs[i]!;
  return best / deciding + AGAINST * Math.min(0, sum / pairs.length) - (apart ? TOLD_APART : 0);
}
