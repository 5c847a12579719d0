/** All expressions of time of a text, what they say relative to its day, and, where that is known, the days they mean. */
import type { Sentence, TimeExpression } from "../../../../model/language.ts";
import { resolveTime } from "../../../../model/resolve-time.ts";
import { makeSpan } from "../../../../model/span.ts";
import type { DatePrecision, RelativeTime, ResolvedTime, TimePoint } from "../../../../model/time.ts";
import { findTimes, type Found, type FoundTime } from "./find-times.ts";
import type { Grain } from "./rule.ts";
import { joinShifts } from "./shifts.ts";
import { joinSpans } from "./spans.ts";
import type { Term } from "./terms.ts";
import { timexValue } from "./timex-value.ts";

/** A time to which "the next day" and "hours later" can refer. */
interface Anchor {
  readonly relative: RelativeTime;
  readonly grain: Grain;
  readonly paragraph: number;
}

/**
 * The times of `sentences`, in document order. `text` is the article's; offsets are UTF-16 code units into it.
 * @param day the article's, ISO 8601, or null; without it only times that the text itself fixes are resolved
 */
export function readTimes(
  text: string,
  sentences: readonly Sentence[],
  day: string | null,
): readonly TimeExpression[] {
  return read(text, sentences, day, (terms, times) => joinShifts(terms, joinSpans(terms, times)));
}

/** As `readTimes`, but "from Friday to Sunday" stays two expressions, as TimeML annotates them. */
export function readTimesApart(
  text: string,
  sentences: readonly Sentence[],
  day: string | null,
): readonly TimeExpression[] {
  return read(text, sentences, day, (_terms, times) => times);
}

function read(
  text: string,
  sentences: readonly Sentence[],
  day: string | null,
  join: (terms: readonly Term[], times: readonly FoundTime[]) => readonly FoundTime[],
): readonly TimeExpression[] {
  const times: TimeExpression[] = [];
  let anchor: Anchor | null = null;
  for (const sentence of sentences) {
    const found = findTimes(text, sentence);
    if (!found) continue;
    if (anchor && anchor.paragraph !== sentence.paragraph && anchor.paragraph !== sentence.paragraph - 1)
      anchor = null;
    for (const time of join(found.terms, found.times)) {
      const relative = relativeOf(time, anchor);
      times.push(makeTime(text, sentence, found, time, relative, day));
      if (relative && time.meaning.kind !== "duration" && time.bound === "in" && fixesDay(relative))
        anchor = { relative, grain: time.meaning.grain, paragraph: sentence.paragraph };
    }
  }
  return times;
}

/** "in 2006" is no day that "the next day" could follow. */
const fixesDay = (relative: RelativeTime): boolean =>
  relative.basis === "weekday" ||
  relative.basis === "feast" ||
  relative.basis === "shift" ||
  (relative.basis === "month" && relative.day !== null) ||
  (relative.basis === "absolute" && relative.first === relative.last) ||
  (relative.basis === "offset" && relative.unit === "day");

function relativeOf(time: FoundTime, anchor: Anchor | null): RelativeTime | null {
  const { relative, anchored, grain } = time.meaning;
  if (relative) return { ...relative, bound: time.bound };
  if (!anchored) return null;
  const from = anchor?.relative;
  // "a year earlier" with nothing before it: than the time of the article.
  if ((!from || grain === "year") && anchored.months < 0 && anchored.months % 12 === 0)
    return {
      basis: "offset",
      unit: "year",
      n: anchored.months / 12,
      length: 1,
      precision: "year",
      bound: time.bound,
    };
  // "the previous week", "that month": with nothing before it, from the article's own.
  if (!from && grain !== "day") return offsetOf(anchored, grain, time.bound);
  if (!from || from.basis === "span") return null;
  const precision =
    grain === "day" ? "day" : grain === "week" ? "week" : grain === "month" ? "month" : "year";
  const length = grain === "week" ? 7 : 1;
  if (from.basis === "shift")
    return {
      ...from,
      days: from.days + anchored.days,
      months: from.months + anchored.months,
      length,
      precision,
      bound: time.bound,
    };
  const point: TimePoint = { ...from, bound: "in" };
  if (anchored.days === 0 && anchored.months === 0) return { ...point, bound: time.bound };
  return {
    basis: "shift",
    from: point,
    days: anchored.days,
    months: anchored.months,
    length,
    precision,
    bound: time.bound,
  };
}

/** So many whole weeks, months, quarters or years from the article's own. */
function offsetOf(
  { days, months }: { readonly days: number; readonly months: number },
  grain: Grain,
  bound: RelativeTime["bound"],
): RelativeTime | null {
  const of = (
    unit: "week" | "weekend" | "month" | "quarter" | "year",
    n: number,
    precision: DatePrecision,
  ): RelativeTime => ({ basis: "offset", unit, n: Math.trunc(n), length: 1, precision, bound });
  switch (grain) {
    case "week":
      return of("week", days / 7, "week");
    case "weekend":
      return of("weekend", days / 7 || -1, "days");
    case "month":
      return of("month", months, "month");
    case "quarter":
      return of("quarter", months / 3, "year");
    case "year":
      return of("year", months / 12, "year");
    default:
      return null;
  }
}

function makeTime(
  text: string,
  sentence: Sentence,
  found: Found,
  time: FoundTime,
  relative: RelativeTime | null,
  day: string | null,
): TimeExpression {
  const [first, last] = [found.terms[time.from]!, found.terms[time.to - 1]!];
  const span = makeSpan(text, first.start, last.end);
  const resolved = resolved_(relative, day);
  return {
    ...span,
    text: text.slice(span.start, span.end),
    sentence: sentence.index,
    first: first.firstToken,
    last: last.lastToken,
    kind: time.meaning.kind,
    relative,
    resolved,
    value: valueOf(time, relative, day),
  };
}

/** What the text fixes by itself needs no day to resolve; any will do. */
const resolved_ = (relative: RelativeTime | null, day: string | null): ResolvedTime | null => {
  if (!relative) return null;
  if (day !== null) return resolveTime(relative, day);
  return relative.basis === "absolute" ? resolveTime(relative, relative.first) : null;
};

function valueOf({ meaning }: FoundTime, relative: RelativeTime | null, day: string | null): string | null {
  if (meaning.value !== null) return meaning.value;
  if (!relative) return meaning.clock && meaning.clock.startsWith("T") ? meaning.clock : null;
  // Early, late and the like are TIMEX3's `mod`: the value is that of the whole.
  const { part: _part, ...whole } = { ...relative, bound: "in" } as RelativeTime & { part?: unknown };
  const resolved = resolved_(whole as RelativeTime, day);
  if (relative.basis === "span") return resolved && `${resolved.first}/${resolved.last}`;
  return resolved && timexValue(resolved, meaning.grain, meaning.clock);
}
