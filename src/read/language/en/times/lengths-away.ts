/** So long before or after the day of the text: "nearly three years ago", "in two days", "the past two weeks". */
import type { TimePoint } from "../../../../model/time.ts";
import { amountIn } from "./amounts.ts";
import type { Unit } from "./lexicon.ts";
import {
  anchored,
  date,
  duration,
  type Match,
  type Meaning,
  rule,
  type Rule,
  stepOf,
  vague,
} from "./rule.ts";
import { AMOUNT, DAYS_OF, HEDGE, offset, SCALES, unitIn, unitText } from "./unit-scales.ts";

/** So many units before (negative) or after the article's day. */
function away(match: Match, n: number): Meaning | null {
  const unit = unitIn(match);
  const scale = SCALES[unit];
  if (!scale) return hoursAway(unit, n);
  const whole = Math.trunc(n * scale.times);
  if (n !== Math.trunc(n) && scale.unit === "year")
    return date(offset("month", Math.round(n * 12), 1, "month"), "month");
  // "two weeks ago" is the week around that day, not Monday to Sunday of it.
  if (scale.unit === "week") return date(offset("week", whole, 1, "week"), "week");
  return date(offset(scale.unit, whole, 1, scale.precision), scale.grain);
}

/** Hours reach over midnight: the day and the one before or after it. */
function hoursAway(unit: Unit, n: number): Meaning {
  const days = unit === "TH" ? Math.round(n / 24) : 0;
  const value = unit === "TH" && Math.abs(n) >= 24 ? null : n < 0 ? "PAST_REF" : "FUTURE_REF";
  return date(
    days === 0
      ? offset("day", unit === "TH" && n < -1 ? -1 : 0, unit === "TH" && Math.abs(n) > 1 ? 2 : 1, "days")
      : offset("day", days, 1, "day"),
    "day",
    { kind: "time", value },
  );
}

/** "the past two days", "the next three weeks": a stretch that touches the article's day. */
export function stretch(match: Match, count: number, value: string, way: number): Meaning {
  const scale = SCALES[unitIn(match)];
  if (!scale) return duration(value, { relative: offset("day", way < 0 ? -1 : 0, 2, "days") });
  const n = Math.max(1, Math.ceil(count * scale.times));
  const days = scale.unit === "day" ? n : scale.unit === "week" ? n * 7 : 0;
  if (days)
    return duration(value, {
      relative: offset("day", way < 0 ? -days : 0, days + 1, days > 7 ? "week" : "days"),
    });
  if (scale.unit === "weekend")
    return duration(value, { relative: offset("weekend", way < 0 ? -n : 1, n, "days") });
  return duration(value, { relative: offset(scale.unit, way < 0 ? -n : 0, n + 1, scale.precision) });
}

function agoBy(match: Match, sign: 1 | -1): Meaning | null {
  const amount = amountIn(match);
  if (amount.count === null) return vague(sign < 0 ? "PAST_REF" : "FUTURE_REF");
  return away(match, sign * amount.count);
}

export const LENGTHS_AWAY: readonly Rule[] = [
  rule(
    "ago",
    "nearly three years ago",
    `${HEDGE}${AMOUNT} (more)? (UNIT|UNITS) (or so|or more)? (ago|back)`,
    (m) => agoBy(m, -1),
  ),
  rule(
    "compound ago",
    "two weeks and three days ago",
    `${HEDGE}NUM (UNIT|UNITS) (and|,)? NUM (UNIT|UNITS) (ago|later|earlier)`,
    (m) => {
      const days = [0, 1].map((n) => m.value("NUM", n) * (DAYS_OF.get(unitText(m, n)) ?? NaN));
      const total = Math.round(days[0]! + days[1]!);
      if (Number.isNaN(total)) return null;
      return m.has("ago")
        ? date(offset("day", -total, 1, total > 60 ? "days" : "day"), "day")
        : anchored(m.has("later") ? total : -total, 0, "day");
    },
  ),
  rule("and a half ago", "a year and a half ago", `${HEDGE}${AMOUNT} (UNIT|UNITS) and a half ago`, (m) => {
    const amount = amountIn(m);
    return amount.count === null ? null : away(m, -(amount.count + 0.5));
  }),
  rule("units ago", "decades ago", "UNITS ago", () => vague("PAST_REF")),
  rule("long ago", "long ago", "(long|not long|so long) ago", () => vague("PAST_REF")),
  rule("from now", "two weeks from now", `${AMOUNT} (UNIT|UNITS) (from|hence) (now|today)?`, (m) =>
    m.has("now", "today", "hence") ? agoBy(m, 1) : null,
  ),
  rule("from tomorrow", "two days from tomorrow", `${AMOUNT} (UNIT|UNITS) from tomorrow`, (m) => {
    const amount = amountIn(m);
    const scale = SCALES[unitIn(m)];
    if (amount.count === null || !scale) return null;
    const days =
      scale.unit === "day" ? amount.count : scale.unit === "week" ? amount.count * 7 * scale.times : 0;
    const months = scale.unit === "month" ? amount.count : scale.unit === "year" ? amount.count * 12 : 0;
    const from: TimePoint = offset("day", 1, 1, "day");
    return days || months
      ? {
          ...date(from, "day"),
          relative: { basis: "shift", from, days, months, length: 1, precision: "day", bound: "in" },
        }
      : null;
  }),
  rule("in so long", "in two days", `in ${HEDGE}${AMOUNT} (UNIT|UNITS) ((’|') s time|(’|') time)?`, (m) => {
    const amount = amountIn(m);
    if (m.has("the", "many") || (m.direction !== "future" && !m.has("time"))) return null;
    const meaning = amount.count === null ? vague("FUTURE_REF") : away(m, amount.count);
    return meaning && { ...meaning, skip: 1 };
  }),
  rule(
    "past stretch",
    "the past two days",
    `(the|this|these|those|over)? (last|past|previous|next|coming|following) ${HEDGE}(NUM|few|several|couple of|couple|many) (UNIT|UNITS)|NUM (last|past|previous|next|coming|following|upcoming) UNITS`,
    (m) => {
      const way = stepOf(m);
      const amount = amountIn(m);
      const value = amount.value(unitIn(m));
      if (amount.count === null) return duration(value);
      return { ...stretch(m, amount.count, value, way), skip: m.has("over") ? 1 : 0 };
    },
  ),
  rule("recent units", "in recent weeks", "(the)? (recent|coming|past|previous) UNITS", (m) =>
    vague(m.has("coming") ? "FUTURE_REF" : "PAST_REF"),
  ),
];
