/** What speaks for and against two reports telling one event, each with its weight and in words. */
import { COUNT_FIELDS } from "../../model/count.ts";
import type { Count } from "../../model/count.ts";
import { WEIGHTS } from "./evidence-weights.ts";
import type { Feature } from "./evidence-weights.ts";
import { typeRelation } from "./kin-types.ts";
import type { Mention } from "./mention.ts";
import { cosine } from "../stories/similarity.ts";
import { bestPlaceRelation, extentOf } from "./place-relation.ts";
import type { Containment, PlaceRelation } from "./place-relation.ts";

export interface Evidence {
  readonly feature: Feature;
  /** How much of it there is; most evidence is there or not. */
  readonly amount: number;
  /** In words, for `joined`. */
  readonly said: string;
}
export interface Comparison {
  /** Why the two can't be one event, or null. */
  readonly veto: string | null;
  /** The veto holds whatever else is joined: it rests on what the reports are, not on a day or place that may be misread. */
  readonly hard: boolean;
  /** Both give totals of one event that can't both be right, or all but: their clusters are hardly one event's. */
  readonly toldApart: boolean;
  /** Weights added up: above 0, the two tell one event. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

export interface Context {
  readonly within: Containment;
  /** Types where each place is an event of its own ("seized Rawa and Ana" is two). */
  readonly perPlace: ReadonlySet<string>;
}

type Add = (feature: Feature, said: string, amount?: number) => void;

/** Days between two stretches of time; 0 where they meet. */
const gap = (a: { first: number; last: number }, b: { first: number; last: number }): number =>
  Math.max(0, b.first - a.last, a.first - b.last);
const length = (a: { first: number; last: number }): number => a.last - a.first + 1;
/** Days that two times said outright may be apart, and still be one event's. */
const MOST_APART = 2;

/** Returns a veto, or null. */
function timeEvidence(a: Mention, b: Mention, add: Add): string | null {
  if (a.days === null || b.days === null) {
    const [x, y] = [a.report.relativeDate, b.report.relativeDate];
    // Of undated articles of one story: "on Friday" in both is the same Friday.
    if (x?.basis === "weekday" && y?.basis === "weekday")
      add(x.weekday === y.weekday ? "sameWeekday" : "otherWeekday", "told of weekdays");
    return null;
  }
  const apart = gap(a.days, b.days);
  if (!a.days.said || !b.days.said) {
    if (apart > 7) add("otherWeeks", "told of other weeks");
    else if (apart > 2) add("otherDays", "told of other days");
    else if (apart === 0) add("compatibleDays", "days can be the same");
    return null;
  }
  if (apart > MOST_APART) return `${apart} days apart`;
  if (apart > 0) add("nextDays", "days next to each other", apart);
  else if (Math.max(length(a.days), length(b.days)) <= 3) add("sameDays", "the same days");
  else add("meetingTimes", "times that meet");
  return null;
}

const PLACES: Readonly<Record<PlaceRelation, Feature>> = {
  same: "samePlace",
  holds: "holdingPlace",
  near: "nearPlace",
  unknown: "otherPlace",
  apart: "farPlace",
};

const OWN_PLACE = "each place is an event of its own";

/** Returns a veto, or null. */
function placeEvidence(a: Mention, b: Mention, { within, perPlace }: Context, add: Add): string | null {
  const relation = bestPlaceRelation(a.places, b.places, within);
  if (relation === null) return null;
  const [x, y] = [a.places[0]!.name, b.places[0]!.name];
  if (perPlace.has(a.report.type[0]!) && perPlace.has(b.report.type[0]!)) {
    if (relation !== "same" && relation !== "holds") return OWN_PLACE;
    if (relation === "same") {
      add("sameOnlyPlace", `both at ${x}`);
      return null;
    }
  }
  const wide = relation === "same" && Math.max(...a.places.map(extentOf)) < 2;
  add(wide ? "sameWidePlace" : PLACES[relation], relation === "same" ? `both at ${x}` : `${x} and ${y}`);
  return null;
}

const bounds = (count: Count): [number, number] => [count.min ?? 0, count.max ?? Infinity];

/** From here on one total is hardly an earlier count of the other. */
const FAR_APART = 3;

/** Two totals far apart, each of several people: a total of one is often told of one victim among several. */
function farApart(count: Count, other: Count): boolean {
  const [min, max] = bounds(count);
  const [otherMin, otherMax] = bounds(other);
  const [below, above] = max < otherMin ? [max, otherMin] : [otherMax, min];
  return below > 1 && above > FAR_APART * below;
}

/** Equal figures speak for one event the more, the larger (rarer) they are; far-off ones against it. */
function countEvidence(a: Mention, b: Mention, add: Add): { toldApart: boolean } {
  let toldApart = false;
  for (const field of COUNT_FIELDS) {
    const x = a.totals.get(field);
    const y = b.totals.get(field);
    if (x === undefined || y === undefined) continue;
    const [minX, maxX] = bounds(x);
    const [minY, maxY] = bounds(y);
    const figure = x.min ?? x.max ?? 0;
    if (x.min === y.min && x.max === y.max) {
      add(figure <= 1 ? "sameSmallFigure" : "sameFigure", `both ${figure} ${field}`);
      if (figure > 1) add("figureSize", "a rare figure", Math.min(2, Math.log10(figure)));
    } else if (minX <= maxY && minY <= maxX) add("meetingFigures", `${field} can be the same`);
    else {
      const ratio = Math.max(minX, minY) / Math.max(0.5, Math.min(maxX, maxY));
      add(ratio <= 1.5 ? "closeFigures" : ratio <= 4 ? "otherFigures" : "farFigures", `${field} differ`);
      // What refers back counts some of the victims of what it refers to, and tells nothing apart.
      const own = (m: Mention) => m.antecedent === null && !m.report.carried.includes("type");
      const far = farApart(x, y);
      const exact = x.min === x.max && y.min === y.max && Math.min(minX, minY) > 1;
      if (a.article !== b.article) toldApart ||= far;
      else if ((exact || far) && own(a) && own(b)) {
        toldApart = true;
        add("otherFiguresInArticle", `${field} differ in one article`);
      }
    }
  }
  return { toldApart };
}

const VAGUE_ACTOR =
  /^(?:civilian|people|unidentified|government|police force|military force|rioter|protester)/;

function actorEvidence(a: Mention, b: Mention, add: Add): void {
  for (const role of ["actor1", "actor2"] as const) {
    if (a[role].size === 0 || b[role].size === 0) continue;
    const common = [...a[role]].filter((name) => b[role].has(name));
    const telling = common.find((name) => !VAGUE_ACTOR.test(name));
    if (telling !== undefined) add("sameActor", `the same ${role}: ${telling}`);
    else if (common.length > 0) add("sameVagueActor", `the same ${role}: ${common[0]}`);
    else add("otherActor", `another ${role}`);
  }
}

function positionEvidence(a: Mention, b: Mention, add: Add): void {
  if (a.aftershock !== b.aftershock) add("another", "a shock and an aftershock");
  if (a.article !== b.article) {
    if (a.lead && b.lead) add("bothLead", "both head their articles");
    return;
  }
  const [first, second] = a.order < b.order ? [a, b] : [b, a];
  if (first.headline && second.lead) add("headlineAndLead", "headline and lead");
  if (second.another) add("another", "told as one more");
  const apart = second.sentence - first.sentence;
  // The body tells the headline's event anew.
  if (second.indefinite && !first.headline && apart > 0) add("newInArticle", "brought in as new");
  const refers = first.antecedent === second ? first : second.antecedent === first ? second : null;
  if (refers !== null)
    add(refers.settled ? "refersTo" : apart <= 1 ? "refersBack" : "refersBackFar", "refers back");
  else if (apart === 1) add("nextSentence", "in the next sentence");
}

const TYPES = { same: "sameType", refined: "refinedType", kin: "kinType" } as const;

export function compareMentions(a: Mention, b: Mention, context: Context): Comparison {
  const no = (veto: string, hard = false): Comparison => ({
    veto,
    hard,
    toldApart: false,
    score: -Infinity,
    evidence: [],
  });
  const relation = typeRelation(a.report.type, b.report.type);
  if (relation === null)
    return no(`${a.report.type[0]} and ${b.report.type[0]} are told of different events`);
  if (a.article === b.article && a.report.trigger.start === b.report.trigger.start)
    return no("one word told as two events");
  const evidence: Evidence[] = [];
  const add: Add = (feature, said, amount = 1) => evidence.push({ feature, amount, said });
  add("prior", "two reports of one story");
  add(
    TYPES[relation],
    relation === "same" ? `both ${a.report.type[0]}` : `${a.report.type[0]} or ${b.report.type[0]}`,
  );
  if (a.article === b.article) add("sameArticle", "in one article");
  if (relation !== "kin" && a.main && b.main) add("mainType", "what the story is about");
  const veto = timeEvidence(a, b, add) ?? placeEvidence(a, b, context, add);
  if (veto !== null) return no(veto, veto === OWN_PLACE);
  const { toldApart } = countEvidence(a, b, add);
  actorEvidence(a, b, add);
  add("words", "words in common", cosine(a.words, b.words));
  if (a.article !== b.article || a.sentence !== b.sentence)
    add("context", "sentences alike", cosine(a.context, b.context));
  if (a.trigger === b.trigger) add("sameTrigger", `both say “${a.trigger}”`);
  positionEvidence(a, b, add);
  if (a.report.background !== b.report.background && a.antecedent !== b && b.antecedent !== a)
    add(
      a.article === b.article ? "newsAndBackground" : "newsAndBackgroundElsewhere",
      "told as news and as background",
    );
  const score = evidence.reduce((sum, { feature, amount }) => sum + WEIGHTS[feature] * amount, 0);
  return { veto: null, hard: false, toldApart, score, evidence };
}
