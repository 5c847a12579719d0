/** What speaks for and against two reports telling one event, each with its weight and in words. */
import { COUNT_FIELDS } from "../../model/count.ts";
import type { Count } from "../../model/count.ts";
import { bestPlaceRelation } from "./place-relation.ts";
import type { Containment } from "./place-relation.ts";
import type { TypeKinship } from "./kin-types.ts";
import type { Mention } from "./mention.ts";

export interface Evidence {
  readonly name: string;
  /** Log-odds-like: added up; above 0 in all, the reports tell one event. */
  readonly weight: number;
}
export interface Comparison {
  /** Why the two can't be one event, or null. */
  readonly veto: string | null;
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

export interface Context {
  readonly kinship: TypeKinship;
  readonly within: Containment;
  /** Types where each place is an event of its own ("seized Rawa and Ana" is two). */
  readonly perPlace: ReadonlySet<string>;
}

/** Two reports of a story of which nothing more is known rather tell two events than one. */
const PRIOR = -2;

const TYPE = { same: 0.5, refined: 0.3, kin: -0.6 } as const;
const PLACE = { same: 1.1, holds: 0.4, near: 0.4, unknown: -0.4, apart: -2.5 } as const;

/** Days between two stretches of time; 0 where they meet. */
const gap = (a: { first: number; last: number }, b: { first: number; last: number }): number =>
  Math.max(0, b.first - a.last, a.first - b.last);
const length = (a: { first: number; last: number }): number => a.last - a.first + 1;

function timeEvidence(a: Mention, b: Mention, add: (name: string, weight: number) => void): string | null {
  if (a.days === null || b.days === null) return null;
  const apart = gap(a.days, b.days);
  const both = a.days.said && b.days.said;
  if (both && apart > 2) return `${apart} days apart`;
  if (!both) {
    if (apart > 7) add("told of other weeks", -1.5);
    else if (apart > 2) add("told of other days", -0.6);
    else if (apart === 0) add("days can be the same", 0.3);
    return null;
  }
  if (apart > 0) add("days next to each other", -0.5 * apart);
  else if (Math.max(length(a.days), length(b.days)) <= 3) add("the same days", 1);
  else if (Math.max(length(a.days), length(b.days)) <= 31) add("times that meet", 0.4);
  return null;
}

const bounds = (count: Count): [number, number] => [count.min ?? 0, count.max ?? Infinity];

/** Equal figures speak for one event the more, the larger (rarer) they are; far-off ones against it. */
function countEvidence(a: Mention, b: Mention, add: (name: string, weight: number) => void): void {
  for (const field of COUNT_FIELDS) {
    const x = a.totals.get(field);
    const y = b.totals.get(field);
    if (x === undefined || y === undefined) continue;
    const [minX, maxX] = bounds(x);
    const [minY, maxY] = bounds(y);
    const figure = x.min ?? x.max ?? 0;
    if (x.min === y.min && x.max === y.max)
      add(`both ${figure} ${field}`, figure <= 1 ? 0.3 : 0.7 + Math.min(1, 0.5 * Math.log10(figure)));
    else if (minX <= maxY && minY <= maxX) add(`${field} can be the same`, 0.4);
    else {
      const low = Math.min(Math.max(minX, 0.5), Math.max(minY, 0.5));
      const high = Math.max(minX, minY);
      const ratio = high / low;
      const sameText = a.article === b.article ? 0.4 : 0;
      add(`${field} differ`, ratio <= 1.5 ? -0.2 - sameText : ratio <= 4 ? -0.5 - sameText : -1.2 - sameText);
    }
  }
}

const WEAK_ACTOR = /^(?:civilian|people|unidentified|government|police force|military force|rioter|protester)/;

function actorEvidence(a: Mention, b: Mention, add: (name: string, weight: number) => void): void {
  for (const role of ["actor1", "actor2"] as const) {
    if (a[role].size === 0 || b[role].size === 0) continue;
    const common = [...a[role]].filter((name) => b[role].has(name));
    if (common.some((name) => !WEAK_ACTOR.test(name))) add(`the same ${role}: ${common[0]}`, 0.5);
    else if (common.length > 0) add(`the same ${role}: ${common[0]}`, 0.2);
    else add(`another ${role}`, role === "actor1" ? -0.5 : -0.3);
  }
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [word, weight] of small) sum += weight * (large.get(word) ?? 0);
  return sum;
}

function positionEvidence(a: Mention, b: Mention, add: (name: string, weight: number) => void): void {
  if (a.article !== b.article) {
    if (a.lead && b.lead) add("both head their articles", 1);
    return;
  }
  const [first, second] = a.order < b.order ? [a, b] : [b, a];
  if (first.headline && second.lead) add("headline and lead", 1.2);
  const apart = second.sentence - first.sentence;
  if (second.report.anaphoric && apart <= 3) add("refers back", apart <= 1 ? 1.6 : 1.1);
  else if (second.report.anaphoric) add("refers back from afar", 0.6);
  else if (apart === 1) add("in the next sentence", 0.2);
}

export function compareMentions(a: Mention, b: Mention, { kinship, within, perPlace }: Context): Comparison {
  const no = (veto: string): Comparison => ({ veto, score: -Infinity, evidence: [] });
  const relation = kinship.relation(a.report.type, b.report.type);
  if (relation === null) return no(`${a.report.type[0]} and ${b.report.type[0]} are told of different events`);
  if (a.article === b.article && a.report.trigger.start === b.report.trigger.start)
    return no("one word told as two events");
  const evidence: Evidence[] = [{ name: "two reports of one story", weight: PRIOR }];
  const add = (name: string, weight: number) => evidence.push({ name, weight });
  add(relation === "same" ? `both ${a.report.type[0]}` : `${a.report.type[0]} or ${b.report.type[0]}`, TYPE[relation]);
  const time = timeEvidence(a, b, add);
  if (time !== null) return no(time);
  const place = bestPlaceRelation(a.places, b.places, within);
  const eachPlace = perPlace.has(a.report.type[0]!) && perPlace.has(b.report.type[0]!);
  if (place !== null) {
    if (eachPlace && (place === "apart" || place === "unknown" || place === "near"))
      return no("each place is an event of its own");
    add(
      place === "same"
        ? `both at ${a.places[0]!.name}`
        : place === "apart"
          ? "places far apart"
          : `${a.places[0]!.name} and ${b.places[0]!.name}`,
      eachPlace && place === "same" ? 1.8 : PLACE[place],
    );
  }
  countEvidence(a, b, add);
  actorEvidence(a, b, add);
  const alike = cosine(a.words, b.words);
  add("words in common", 4 * alike);
  if (a.trigger === b.trigger) add(`both say “${a.trigger}”`, 0.3);
  positionEvidence(a, b, add);
  if (a.report.background !== b.report.background)
    add("told as news and as background", a.article === b.article ? -1.2 : -0.5);
  return { veto: null, score: evidence.reduce((sum, e) => sum + e.weight, 0), evidence };
}
