/**
 * Brings mentions together into events: agglomerative clustering under constraints, always the closest two clusters first,
 * until none are close enough (a score above 0).
 */
import { PairHeap } from "../stories/pair-heap.ts";
import { compareMentions } from "./evidence.ts";
import type { Context } from "./evidence.ts";
import { WEIGHTS } from "./evidence-weights.ts";
import { kinOf } from "./kin-types.ts";
import { linkage } from "./linkage.ts";
import type { PairScores } from "./linkage.ts";
import type { Mention } from "./mention.ts";
import { placeKey } from "./place-relation.ts";

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
    const set = sets.get(key);
    if (set === undefined) sets.set(key, [mention]);
    else set.push(mention);
  }
  return [...sets.values()];
}

const at = ({ report }: Mention): string => `${report.article}:${report.trigger.start}`;

/** The same words of the same type at the same place: one passage, printed in several copies. */
function passageKey({ report, trigger, words, places }: Mention): string {
  return JSON.stringify([
    report.type,
    trigger,
    [...words.keys()],
    places.map((place) => placeKey(place.name)),
    report.factuality,
    report.date,
  ]);
}

/** Mentions with the copies of each in other articles; only the first of them takes part in the clustering. */
function withCopies(mentions: readonly Mention[]): Map<Mention, Mention[]> {
  const first = new Map<string, Mention>();
  const copies = new Map<Mention, Mention[]>();
  for (const mention of mentions) {
    const key = passageKey(mention);
    const known = first.get(key);
    const inArticle =
      known !== undefined && [known, ...copies.get(known)!].some((m) => m.article === mention.article);
    // What refers back is the copy's own: its antecedent stands in its own article.
    if (known === undefined || inArticle || mention.antecedent !== null) {
      if (known === undefined) first.set(key, mention);
      copies.set(mention, []);
    } else copies.get(known)!.push(mention);
  }
  return copies;
}

function scorePairs(mentions: readonly Mention[], context: Context): PairScores {
  const n = mentions.length;
  const scores = new Float32Array(n * n);
  const toldApart = new Set<number>();
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      const { score, hard, toldApart: apart } = compareMentions(mentions[i]!, mentions[j]!, context);
      scores[i * n + j] = hard ? NaN : score;
      scores[j * n + i] = hard ? NaN : score;
      if (apart) toldApart.add(i * n + j).add(j * n + i);
    }
  return { n, scores, toldApart };
}

interface Group {
  readonly members: readonly number[];
  readonly joined: readonly string[];
}

/** The strongest pair of a join, with what spoke for it. */
function reason(
  x: Group,
  y: Group,
  mentions: readonly Mention[],
  { n, scores }: PairScores,
  context: Context,
): string {
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

function clusterSet(mentions: readonly Mention[], context: Context): Cluster[] {
  const n = mentions.length;
  const pairs = scorePairs(mentions, context);
  const groups: (Group | null)[] = mentions.map((_, i) => ({ members: [i], joined: [] }));
  const join = (a: number, b: number) => {
    const [x, y] = [groups[a]!, groups[b]!];
    groups[a] = {
      members: [...x.members, ...y.members],
      joined: [...x.joined, ...y.joined, reason(x, y, mentions, pairs, context)],
    };
    groups[b] = null;
  };
  joinSettled(mentions, pairs, join);
  const version = new Int32Array(n);
  const heap = new PairHeap();
  const queue = (a: number, b: number) => {
    const value = linkage(groups[a]!.members, groups[b]!.members, pairs);
    if (value > 0) heap.push({ a, b, value, versionA: version[a]!, versionB: version[b]! });
  };
  for (let a = 0; a < n; a++)
    for (let b = a + 1; b < n; b++) if (groups[a] !== null && groups[b] !== null) queue(a, b);
  for (let next = heap.pop(); next !== undefined; next = heap.pop()) {
    const { a, b } = next;
    if (groups[a] === null || groups[b] === null) continue;
    if (version[a] !== next.versionA || version[b] !== next.versionB) continue;
    join(a, b);
    version[a] = version[a]! + 1;
    for (let other = 0; other < n; other++)
      if (other !== a && groups[other] !== null) queue(Math.min(a, other), Math.max(a, other));
  }
  return groups
    .filter((group) => group !== null)
    .map(({ members, joined }) => ({
      mentions: [...members].sort((i, j) => i - j).map((i) => mentions[i]!),
      joined,
    }));
}

/** Score that a settled reference must keep: what speaks against it may not take back more than half of its own weight. */
const SETTLED = 1.5;

/** What reading settled is taken as read: a mention joins the one that it refers back to, before all else. */
function joinSettled(
  mentions: readonly Mention[],
  { n, scores }: PairScores,
  join: (a: number, b: number) => void,
): void {
  const position = new Map(mentions.map((m, i) => [m, i]));
  const group = mentions.map((_, i) => i);
  const root = (i: number): number => (group[i] === i ? i : (group[i] = root(group[i]!)));
  mentions.forEach((mention, i) => {
    const j = mention.settled ? position.get(mention.antecedent!) : undefined;
    if (j === undefined || !(scores[i * n + j]! > SETTLED) || root(i) === root(j)) return;
    const [low, high] = [root(i), root(j)].sort((a, b) => a - b) as [number, number];
    group[high] = low;
    join(low, high);
  });
}

/** All pairs of a set are scored; a set of more is cut into parts that are clustered each by itself. */
const LARGEST_SET = 2500;
/** Size of those parts: small, for the work on each grows with its square, and no real story has so many reports. */
const PART = 400;

function* parts(set: readonly Mention[]): Generator<readonly Mention[]> {
  if (set.length <= LARGEST_SET) yield set;
  else for (let from = 0; from < set.length; from += PART) yield set.slice(from, from + PART);
}

/**
 * Clusters of a story's mentions, in the order of their first mentions; and how many sets were too large to be clustered
 * as a whole.
 */
export function clusterMentions(
  mentions: readonly Mention[],
  context: Context,
): { readonly clusters: Cluster[]; readonly cut: number } {
  const position = new Map(mentions.map((m, i) => [m, i]));
  const copies = withCopies(mentions);
  // An antecedent that is a copy of another passage is stood for by that passage.
  const standsFor = new Map([...copies].flatMap(([first, of]) => of.map((copy) => [copy, first] as const)));
  for (const mention of mentions)
    if (mention.antecedent !== null)
      mention.antecedent = standsFor.get(mention.antecedent) ?? mention.antecedent;
  const sets = byKinship([...copies.keys()]);
  const clusters = sets
    .flatMap((set) => [...parts(set)])
    .flatMap((set) => clusterSet(set, context))
    .map(({ mentions: of, joined }) => ({
      mentions: of.flatMap((m) => [m, ...copies.get(m)!]).sort((a, b) => position.get(a)! - position.get(b)!),
      joined: [
        ...joined,
        ...of.flatMap((m) =>
          copies.get(m)!.map((copy) => `${at(m)} with ${at(copy)}: the same words in a copy`),
        ),
      ],
    }))
    .sort((a, b) => position.get(a.mentions[0]!)! - position.get(b.mentions[0]!)!);
  return { clusters, cut: sets.filter((set) => set.length > LARGEST_SET).length };
}
