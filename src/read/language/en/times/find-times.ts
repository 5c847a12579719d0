/** Finds the expressions of time in a sentence: all rules are tried, the leftmost and longest match wins, neighbours join. */
import type { Sentence } from "../../../../model/language.ts";
import type { TimeBound } from "../../../../model/time.ts";
import { CLOCK_RULES } from "./clock.ts";
import { ANAPHORIC_RULES } from "./anaphoric.ts";
import { DEICTIC_RULES } from "./deictic.ts";
import { type Direction, directionAt } from "./direction.ts";
import { DURATION_RULES } from "./durations.ts";
import { FEAST_RULES } from "./feast-names.ts";
import { Match, type Meaning, type Rule } from "./rule.ts";
import { type Term, type Terms, termsOf } from "./terms.ts";
import { LENGTHS_AWAY } from "./lengths-away.ts";
import { MONTH_RULES } from "./months.ts";
import { NUMERIC_DATES } from "./numeric-dates.ts";
import { YEAR_PARTS } from "./year-parts.ts";
import { YEAR_RULES } from "./years.ts";
import { VAGUE_RULES } from "./vague.ts";
import { WEEKDAY_RULES } from "./weekdays.ts";

/** Of matches of equal extent the earlier rule wins. */
export const RULES: readonly Rule[] = [
  ...WEEKDAY_RULES,
  ...NUMERIC_DATES,
  ...MONTH_RULES,
  ...YEAR_PARTS,
  ...YEAR_RULES,
  ...FEAST_RULES,
  ...DEICTIC_RULES,
  ...LENGTHS_AWAY,
  ...ANAPHORIC_RULES,
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
    chosen.push({ from: start, to: end, meaning, bound: boundAround(terms, start, end), rules: [name] });
  }
  return chosen;
}

const BOUNDS_BEFORE: ReadonlyMap<string, TimeBound> = new Map(
  (
    [
      [
        "since",
        "since|ever since|starting|starting on|starting from|beginning|beginning on|beginning from|as early as|from|effective|as of|as from",
      ],
      ["until", "until|till|til|by|up to|no later than|not later than|as late as|up until|by the"],
      ["before", "before|prior to|ahead of|earlier than|sooner than"],
      ["after", "after|later than|following"],
    ] as const
  ).flatMap(([bound, phrases]) => phrases.split("|").map((phrase): [string, TimeBound] => [phrase, bound])),
);
const BOUNDS_AFTER: ReadonlyMap<string, TimeBound> = new Map([
  ["onward", "since"],
  ["onwards", "since"],
  ["or later", "since"],
  ["and later", "since"],
  ["or earlier", "until"],
]);
const LONGEST_BOUND = 3;

/** "since Friday", "no later than Monday", "from March onwards". */
function boundAround(terms: Terms, from: number, to: number): TimeBound {
  const texts = terms.terms;
  let at = from - 1;
  if (texts[at]?.text === "the") at--;
  let phrase = "";
  let bound: TimeBound | undefined;
  for (let i = at; i >= 0 && at - i < LONGEST_BOUND; i--) {
    phrase = phrase ? `${texts[i]!.text} ${phrase}` : texts[i]!.text;
    bound = BOUNDS_BEFORE.get(phrase) ?? bound;
  }
  const after = texts[to]?.text ?? "";
  bound = BOUNDS_AFTER.get(after) ?? BOUNDS_AFTER.get(`${after} ${texts[to + 1]?.text ?? ""}`) ?? bound;
  // "after Monday's attack", "the soldiers from Friday's battle": the time is the noun's own.
  return bound !== undefined && /^(?:'|’)$/.test(after) && texts[to]!.glued ? "in" : (bound ?? "in");
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
  "before",
  "after",
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
/** A day, or a part of one ("this morning") that a clock time makes exact. */
const isDay = ({ meaning }: FoundTime): boolean =>
  meaning.grain === "day" &&
  !meaning.joinOnly &&
  (meaning.kind === "date"
    ? (meaning.relative !== null || meaning.anchored !== null) && meaning.clock === ""
    : meaning.kind === "time" && meaning.relative !== null && /^T[A-Z]{2}$/.test(meaning.clock));

function merge(a: FoundTime, b: FoundTime): FoundTime | null {
  const [day, clock] =
    isDay(a) && isBareClock(b) ? [a, b] : isBareClock(a) && isDay(b) ? [b, a] : [null, null];
  if (!day || !clock) return isBareClock(a) && isBareClock(b) ? mergeClocks(a, b) : null;
  return {
    from: a.from,
    to: b.to,
    meaning: {
      ...day.meaning,
      kind: "time",
      clock: inHalf(clock.meaning.clock, day.meaning.clock),
      joinOnly: false,
    },
    // "Thursday before 5pm" is on Thursday.
    bound: day.bound,
    rules: [...a.rules, ...b.rules],
  };
}

/** "ten past nine in the evening": an hour with the part of the day that it lies in. */
function mergeClocks(a: FoundTime, b: FoundTime): FoundTime | null {
  const [hour, part] = /^T\d/.test(a.meaning.clock) ? [a, b] : [b, a];
  if (!/^T\d/.test(hour.meaning.clock) || !/^T[A-Z]/.test(part.meaning.clock)) return null;
  if (hour.meaning.joinOnly && part.meaning.joinOnly) return null;
  const clock = inHalf(hour.meaning.clock, part.meaning.clock);
  return {
    ...a,
    to: b.to,
    meaning: { ...a.meaning, clock, joinOnly: false },
    rules: [...a.rules, ...b.rules],
  };
}

/** "last night at eight" is 20:00: the part of the day says which half an hour is of. */
function inHalf(clock: string, part: string): string {
  const hour = Number(/^T(0\d|1[01]):/.exec(clock)?.[1] ?? NaN);
  const late = part === "TEV" || part === "TAF" || (part === "TNI" && hour > 5);
  return late && hour > 0 ? clock.replace(/^T\d\d/, `T${hour + 12}`) : clock;
}
