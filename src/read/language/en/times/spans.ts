/** Two times that bound one stretch: "from Friday to Sunday", "between 3 May and 5 June", "2011-13", "August to October". */
import { isoDay, parseIsoDay, yearMonthDay } from "../../../../model/calendar.ts";
import { resolveTime } from "../../../../model/resolve-time.ts";
import type { RelativeTime, TimePoint } from "../../../../model/time.ts";
import type { FoundTime } from "./find-times.ts";
import type { Term } from "./terms.ts";

const TO: ReadonlySet<string> = new Set([
  "to",
  "through",
  "until",
  "till",
  "-",
  "–",
  "—",
  "~",
  "to the",
  "until the",
  "through to",
]);

/** Joins neighbours that are the two ends of a stretch; all else stays as it is. */
export function joinSpans(terms: readonly Term[], times: readonly FoundTime[]): FoundTime[] {
  const joined: FoundTime[] = [];
  for (const time of times) {
    const last = joined.at(-1);
    const span = last && joinsTo(terms, last, time) ? spanOf(terms, last, time) : null;
    if (span) joined[joined.length - 1] = span;
    else joined.push(time);
  }
  return joined;
}

function joinsTo(terms: readonly Term[], a: FoundTime, b: FoundTime): boolean {
  const between = terms
    .slice(a.to, b.from)
    .map((term) => term.text)
    .join(" ");
  const opening = terms[a.from - 1]?.text ?? "";
  const opened = opening === "the" ? (terms[a.from - 2]?.text ?? "") : opening;
  if (opened === "between") return between === "and" || between === "and the" || TO.has(between);
  return TO.has(between) || (between === "and" && areNeighbours(a, b));
}

/** "were taken on Friday and Saturday": two days in a row are one stretch. "On Monday and Thursday" are two times. */
function areNeighbours(a: FoundTime, b: FoundTime): boolean {
  const [from, to] = [pointOf(a), pointOf(b)];
  if (from?.basis === "weekday" && to?.basis === "weekday")
    return from.weeks === to.weeks && (to.weekday - from.weekday + 7) % 7 === 1;
  return (
    from?.basis === "offset" &&
    to?.basis === "offset" &&
    from.unit === "day" &&
    to.unit === "day" &&
    to.n === from.n + 1
  );
}

function spanOf(terms: readonly Term[], a: FoundTime, b: FoundTime): FoundTime | null {
  const [from, to] = [pointOf(a), pointOf(b)];
  if (!from || !to || a.meaning.clock !== "" || b.meaning.clock !== "") return null;
  const relative: RelativeTime = {
    basis: "span",
    from: withYearOf(from, to),
    to: alongside(from, to),
    bound: "in",
  };
  // A day will do to see whether the order can be right; what hangs on the real one is seen when it is known.
  if (relative.from.basis === "absolute" && to.basis === "absolute" && !resolveTime(relative, to.last))
    return null;
  return {
    from: a.from,
    to: b.to,
    meaning: { ...b.meaning, kind: "date", relative, grain: "day", value: null },
    bound: "in",
    rules: [...a.rules, ...b.rules, "span"],
  };
}

function pointOf({ meaning }: FoundTime): TimePoint | null {
  const { relative, kind, value } = meaning;
  // "between Monday and now": as an end, the present is the article's day.
  if (value === "PRESENT_REF")
    return { basis: "offset", unit: "day", n: 0, length: 1, precision: "day", bound: "in" };
  if (kind !== "date" || !relative || relative.basis === "span" || relative.basis === "shift") return null;
  return { ...relative, bound: "in" };
}

/** "from March to May": both ends lie on the same side of the article's day. "Between now and May" looks ahead. */
function alongside(from: TimePoint, to: TimePoint): TimePoint {
  if (!("direction" in to)) return to;
  if ("direction" in from) return { ...to, direction: from.direction };
  return from.basis === "offset" && from.unit === "day" && from.n === 0 ? { ...to, direction: "future" } : to;
}

/** "May 3 to June 5, 2014": the year that the end names is the start's too, or the one before it. */
function withYearOf(from: TimePoint, to: TimePoint): TimePoint {
  if (to.basis !== "absolute" || from.basis !== "month") return from;
  const { year, month } = yearMonthDay(parseIsoDay(to.last));
  const anchor = `${year - (from.month > month ? 1 : 0)}-07-01`;
  const days = resolveTime({ ...from, years: 0 }, anchor);
  if (!days || days.last === null) return from;
  return {
    basis: "absolute",
    first: isoDay(parseIsoDay(days.first)),
    last: days.last,
    precision: days.precision,
    bound: "in",
  };
}
