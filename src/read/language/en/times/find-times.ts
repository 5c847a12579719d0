/** Finds the expressions of time in a sentence: all rules are tried, the leftmost and longest match wins, neighbours join. */
import type { Sentence } from "../../../../model/language.ts";
import type { TimeBound } from "../../../../model/time.ts";
import { CALENDAR_DATES } from "./calendar-dates.ts";
import { CLOCK_RULES } from "./clock.ts";
import { DEICTIC_RULES } from "./deictic.ts";
import { type Direction, directionAt } from "./direction.ts";
import { DURATION_RULES } from "./durations.ts";
import { FEAST_RULES } from "./feast-names.ts";
import { Match, type Meaning, type Rule } from "./rule.ts";
import { type Term, type Terms, termsOf } from "./terms.ts";
import { VAGUE_RULES } from "./vague.ts";
import { WEEKDAY_RULES } from "./weekdays.ts";

/** Of matches of equal extent the earlier rule wins. */
export const RULES: readonly Rule[] = [
  ...WEEKDAY_RULES,
  ...CALENDAR_DATES,
  ...FEAST_RULES,
  ...DEICTIC_RULES,
  ...CLOCK_RULES,
  ...DURATION_RULES,
  ...VAGUE_RULES,
];

export interface FoundTime {
  /** Terms, end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly meaning: Meaning;
  readonly bound: TimeBound;
  /** Names of the rules that read it. */
  readonly rules: readonly string[];
}

interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly order: number;
}

export interface Found {
  readonly terms: readonly Term[];
  readonly times: readonly FoundTime[];
}

export function findTimes(text: string, sentence: Sentence): Found | null {
  const terms = termsOf(text, sentence);
  if (!terms) return null;
  const directions = new Map<number, Direction>();
  const direction = (index: number): Direction => {
    let known = directions.get(index);
    if (!known) directions.set(index, (known = directionAt(sentence, index)));
    return known;
  };
  const times = join(terms, select(terms, candidates(terms), direction));
  return { terms: terms.terms, times };
}

function candidates(terms: Terms): Candidate[] {
  const found: Candidate[] = [];
  RULES.forEach(({ pattern }, order) => {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(terms.codes); match; match = pattern.exec(terms.codes)) {
      found.push({ from: match.index, to: match.index + match[0].length, order });
      // Overlapping matches of one rule count too: "May 3 May 4".
      pattern.lastIndex = match.index + 1;
    }
  });
  return found.sort((a, b) => a.from - b.from || b.to - a.to || a.order - b.order);
}

function select(
  terms: Terms,
  all: readonly Candidate[],
  direction: (index: number) => Direction,
): FoundTime[] {
  const chosen: FoundTime[] = [];
  let end = 0;
  for (const { from, to, order } of all) {
    if (from < end) continue;
    const { make, name } = RULES[order]!;
    const meaning = make(new Match(terms, from, to, direction));
    if (!meaning) continue;
    const start = from + meaning.skip;
    end = to - meaning.skipEnd;
    chosen.push({ from: start, to: end, meaning, bound: boundBefore(terms, start), rules: [name] });
  }
  return chosen;
}

const BOUNDS: ReadonlyMap<string, TimeBound> = new Map([
  ["since", "since"],
  ["until", "until"],
  ["till", "until"],
  ["til", "until"],
  ["by", "until"],
  ["before", "before"],
  ["after", "after"],
]);

/** "since Friday", "by Monday"; "after Monday's attack" is of the attack. */
function boundBefore(terms: Terms, from: number): TimeBound {
  const at = terms.terms[from - 1]?.text === "the" ? from - 2 : from - 1;
  const before = terms.terms[at]?.text ?? "";
  if (before === "from" && terms.terms[at - 1]?.text !== "away") return "in";
  return BOUNDS.get(before) ?? "in";
}

const BETWEEN_DATE_AND_CLOCK: ReadonlySet<string> = new Set([
  "",
  ",",
  "at",
  "on",
  "in",
  "of",
  "around",
  "about",
  "in the",
  "by",
  "- ",
  ", at",
  ", on",
  "at about",
  "at around",
  "the",
]);
const MOST_BETWEEN = 2;

/** A date and a clock time side by side are one expression: "10 p.m. Wednesday", "Friday at noon", "Monday night". */
function join({ terms }: Terms, times: readonly FoundTime[]): FoundTime[] {
  const joined: FoundTime[] = [];
  for (const time of times) {
    const last = joined.at(-1);
    const merged =
      last &&
      time.from - last.to <= MOST_BETWEEN &&
      BETWEEN_DATE_AND_CLOCK.has(textBetween(terms, last.to, time.from))
        ? merge(last, time)
        : null;
    if (merged) joined[joined.length - 1] = merged;
    else joined.push(time);
  }
  return joined.filter(({ meaning }) => !meaning.joinOnly);
}

const textBetween = (terms: readonly Term[], from: number, to: number): string =>
  terms
    .slice(from, to)
    .map((term) => term.text)
    .join(" ");

const isBareClock = ({ meaning }: FoundTime): boolean =>
  meaning.kind === "time" &&
  meaning.anchored !== null &&
  meaning.relative === null &&
  meaning.clock !== "" &&
  meaning.anchored.days === 0;
const isDay = ({ meaning }: FoundTime): boolean =>
  meaning.kind === "date" &&
  meaning.grain === "day" &&
  (meaning.relative !== null || meaning.anchored !== null) &&
  meaning.clock === "";

function merge(a: FoundTime, b: FoundTime): FoundTime | null {
  const [day, clock] =
    isDay(a) && isBareClock(b) ? [a, b] : isBareClock(a) && isDay(b) ? [b, a] : [null, null];
  if (!day || !clock) return null;
  return {
    from: a.from,
    to: b.to,
    meaning: { ...day.meaning, kind: "time", clock: clock.meaning.clock, joinOnly: false },
    bound: a.bound === "in" ? b.bound : a.bound,
    rules: [...a.rules, ...b.rules],
  };
}
