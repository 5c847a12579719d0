/**
 * Brings mentions together into events: agglomerative clustering under constraints. Two clusters are as close as the mean
 * of their best pairs (as many as the root of all their pairs: between single and average linkage), for a report often tells
 * but one side of its event; and they stay apart where more than a few of their pairs can't be one event.
 */
import { PairHeap } from "../stories/pair-heap.ts";
import { compareMentions } from "./evidence.ts";
import type { Context } from "./evidence.ts";
import { WEIGHTS } from "./evidence-weights.ts";
import { kinOf } from "./kin-types.ts";
import type { Mention } from "./mention.ts";

/** Share of pairs that may be vetoed: one wrong place or day must not keep two tellings of one event apart. */
const VETOED = 0.15;

/** How much the mean of all pairs, where it speaks against a join, takes from what the best pairs say for it. */
const AGAINST = 0.5;

/** Where one article gives exact tolls that differ, one to a report of each cluster: it tells them apart. */
const TOLD_APART = 1.5;

export interface Cluster {
  readonly mentions: readonly Mention[];
  /** Why they were brought together, a line a join, in the order of joining. */
  readonly joined: readonly string[];
}

/** Splits mentions into sets that share no kin types: nothing can join across them. */
function byKinship(mentions: readonly Mention[]): Mention[][] {
  const types = [...new Set(mentions.flatMap((m) => m.report.type))].sort();
  const root = new Map(types.map((type) => [type, type]));
  const find = (type: string): string => (root.get(type) === type ? type : find(root.get(type)!));
  for (const type of types)
    for (const other of kinOf(type)) if (root.has(other)) root.set(find(other), find(type));
  for (const { report } of mentions)
    for (const type of report.type.slice(1)) root.set(find(type), find(report.type[0]!));
  const sets = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const key = find(mention.report.type[0]!);
    sets.set(key, [...(sets.get(key) ?? []), mention]);
  }
  return [...sets.values()];
}

interface Group {
  readonly members: number[];
  readonly joined: string[];
}

/** What reading settled is taken as read: a mention joins the one that it refers back to, before all else. */
function joinSettled(
  mentions: readonly Mention[],
  scores: Float32Array,
  join: (a: number, b: number) => void,
): void {
  const n = mentions.length;
  const position = new Map(mentions.map((m, i) => [m, i]));
  const group = mentions.map((_, i) => i);
  const root = (i: number): number => (group[i] === i ? i : (group[i] = root(group[i]!)));
  mentions.forEach((mention, i) => {
    const j = mention.settled ? position.get(mention.antecedent!) : undefined;
    if (j === undefined || scores[i * n + j] === -Infinity || root(i) === root(j)) return;
    const [low, high] = [root(i), root(j)].sort((a, b) => a - b) as [number, number];
    group[high] = low;
    join(low, high);
  });
}

function clusterSet(mentions: readonly Mention[], context: Context): Cluster[] {
  const n = mentions.length;
  const scores = new Float32Array(n * n);
  const toldApart = new Set<number>();
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      const { score, evidence } = compareMentions(mentions[i]!, mentions[j]!, context);
      scores[i * n + j] = score;
      scores[j * n + i] = score;
      if (evidence.some((e) => e.feature === "otherFiguresInArticle"))
        toldApart.add(i * n + j).add(j * n + i);
    }
  const linkage = (a: Group, b: Group): number => {
    const pairs: number[] = [];
    let vetoed = 0;
    let apart = false;
    for (const i of a.members)
      for (const j of b.members) {
        const score = scores[i * n + j]!;
        apart ||= toldApart.has(i * n + j);
        if (score === -Infinity) vetoed++;
        else pairs.push(score);
      }
    const all = a.members.length * b.members.length;
    if (vetoed > VETOED * all) return -Infinity;
    pairs.sort((x, y) => y - x);
    const best = pairs.slice(0, Math.ceil(all / 3));
    const top = best.reduce((sum, x) => sum + x, 0) / best.length;
    const mean = pairs.reduce((sum, x) => sum + x, 0) / pairs.length;
    return top + AGAINST * Math.min(0, mean) - (apart ? TOLD_APART : 0);
  };
  const groups: (Group | null)[] = mentions.map((_, i) => ({ members: [i], joined: [] }));
  const join = (a: number, b: number) => {
    const [x, y] = [groups[a]!, groups[b]!];
    groups[a] = {
      members: [...x.members, ...y.members],
      joined: [...x.joined, ...y.joined, reason(x, y, mentions, scores, context)],
    };
    groups[b] = null;
  };
  joinSettled(mentions, scores, join);
  const version = new Int32Array(n);
  const heap = new PairHeap();
  const queue = (a: number, b: number) => {
    const value = linkage(groups[a]!, groups[b]!);
    if (value > 0) heap.push({ a, b, value, versionA: version[a]!, versionB: version[b]! });
  };
  for (let a = 0; a < n; a++)
    for (let b = a + 1; b < n; b++) if (groups[a] !== null && groups[b] !== null) queue(a, b);
  for (let next = heap.pop(); next !== undefined; next = heap.pop()) {
    const { a, b } = next;
    const [x, y] = [groups[a] ?? null, groups[b] ?? null];
    if (x === null || y === null || version[a] !== next.versionA || version[b] !== next.versionB) continue;
    join(a, b);
    version[a] = version[a]! + 1;
    for (let other = 0; other < n; other++)
      if (other !== a && groups[other] !== null) queue(Math.min(a, other), Math.max(a, other));
  }
  return groups
    .filter((group) => group !== null)
    .map((group) => ({
      mentions: group.members.sort((i, j) => i - j).map((i) => mentions[i]!),
      joined: group.joined,
    }));
}

const at = ({ report }: Mention): string => `${report.article}:${report.trigger.start}`;

/** The strongest pair of a join, with what spoke for it. */
function reason(
  x: Group,
  y: Group,
  mentions: readonly Mention[],
  scores: Float32Array,
  context: Context,
): string {
  const n = mentions.length;
  let [i, j] = [x.members[0]!, y.members[0]!];
  for (const p of x.members)
    for (const q of y.members) if (scores[p * n + q]! > scores[i * n + j]!) [i, j] = [p, q];
  if (j < i) [i, j] = [j, i];
  const { evidence, score } = compareMentions(mentions[i]!, mentions[j]!, context);
  const told = evidence
    .map(({ feature, amount, said }) => ({ said, weight: WEIGHTS[feature] * amount }))
    .filter(({ weight }) => Math.abs(weight) >= 0.2)
    .map(({ said, weight }) => `${said} ${weight > 0 ? "+" : ""}${weight.toFixed(1)}`);
  return `${at(mentions[i]!)} with ${at(mentions[j]!)}: ${told.join(", ")} = ${score.toFixed(1)}`;
}

/** Clusters of a story's mentions, in the order of their first mentions. */
export function clusterMentions(mentions: readonly Mention[], context: Context): Cluster[] {
  const position = new Map(mentions.map((m, i) => [m, i]));
  return byKinship(mentions)
    .flatMap((set) => clusterSet(set, context))
    .sort((a, b) => position.get(a.mentions[0]!)! - position.get(b.mentions[0]!)!);
}
