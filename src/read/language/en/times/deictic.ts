/** Times told from the day of the text: "today", "last week", "two days ago", "earlier this month", "over the weekend". */
import type { DatePrecision, TimePoint } from "../../../../model/time.ts";
import { UNIT_PLURALS, type Unit, UNITS } from "./lexicon.ts";
import { amountIn, isCountable } from "./amounts.ts";
import {
  anchored,
  date,
  duration,
  type Grain,
  type Match,
  type Meaning,
  rule,
  type Rule,
  stepOf,
  unfixed,
  vague,
  withPart,
} from "./rule.ts";

type OffsetUnit = Extract<TimePoint, { basis: "offset" }>["unit"];
interface Scale {
  readonly unit: OffsetUnit;
  readonly times: number;
  readonly grain: Grain;
  readonly precision: DatePrecision;
}

/** What a unit is in days, weeks, months and years of the calendar, and how exact "two … ago" then is. */
const SCALES: { readonly [unit in Unit]: Scale | null } = {
  TS: null,
  TM: null,
  TH: null,
  D: { unit: "day", times: 1, grain: "day", precision: "day" },
  N: { unit: "day", times: 1, grain: "day", precision: "day" },
  W: { unit: "week", times: 1, grain: "week", precision: "week" },
  F: { unit: "week", times: 2, grain: "week", precision: "week" },
  WE: { unit: "weekend", times: 1, grain: "weekend", precision: "days" },
  M: { unit: "month", times: 1, grain: "month", precision: "month" },
  Q: { unit: "quarter", times: 1, grain: "quarter", precision: "year" },
  Y: { unit: "year", times: 1, grain: "year", precision: "year" },
  E: { unit: "decade", times: 1, grain: "decade", precision: "year" },
  C: { unit: "year", times: 100, grain: "century", precision: "year" },
};
const unitIn = (match: Match): Unit =>
  UNITS.get(match.get("UNIT")?.text ?? "") ?? UNIT_PLURALS.get(match.get("UNITS")?.text ?? "") ?? "D";

const offset = (
  unit: OffsetUnit,
  n: number,
  length: number,
  precision: DatePrecision,
  match?: Match,
): TimePoint => ({
  basis: "offset",
  unit,
  n,
  length,
  precision,
  bound: "in",
  ...(match ? withPart(match) : {}),
});

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
function stretch(match: Match, count: number, value: string, way: number): Meaning {
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

const AMOUNT = "(NUM|one|a|an|several|a few|a couple (of)?|the|few|many|some|couple (of)?)";
const HEDGE =
  "((about|around|nearly|almost|over|more than|less than|at least|just|only|just over|just under|some|roughly|exactly|not quite|well over) )?";
const PART = "(early|late|mid|earlier|later|(the)? (beginning|start|end|middle|close) of) HYPHEN?";

export const DEICTIC_RULES: readonly Rule[] = [
  rule("today", "today", "(earlier|later|late|early)? today", () => date(offset("day", 0, 1, "day"), "day")),
  rule("yesterday", "yesterday", "(earlier|late|early)? yesterday", () =>
    date(offset("day", -1, 1, "day"), "day"),
  ),
  rule("tomorrow", "tomorrow", "(early|late)? tomorrow", () => date(offset("day", 1, 1, "day"), "day")),
  rule("day before yesterday", "the day before yesterday", "(the)? day before yesterday", () =>
    date(offset("day", -2, 1, "day"), "day"),
  ),
  rule("day after tomorrow", "the day after tomorrow", "(the)? day after tomorrow", () =>
    date(offset("day", 2, 1, "day"), "day"),
  ),
  rule("tonight", "tonight", "(late|later|early)? tonight", () =>
    date(offset("day", 0, 1, "day"), "day", { kind: "time", clock: "TNI" }),
  ),
  rule("last night", "late last night", "(early|late)? last night", () =>
    date(offset("day", -1, 1, "day"), "day", { kind: "time", clock: "TNI" }),
  ),
  rule("overnight", "overnight", "overnight", (m) =>
    m.after && m.tagsOf(m.after).upos === "NOUN" && m.after.text !== "shelling"
      ? null
      : date(offset("day", -1, 2, "days"), "day", { kind: "time", clock: "TNI" }),
  ),
  rule("this part of the day", "early this morning", "(early|late|earlier|later)? this PART", (m) => {
    const part = m.get("PART")!.text;
    return date(offset("day", 0, 1, "day"), "day", { kind: "time", clock: partClock(part) });
  }),

  rule(
    "stepped unit",
    "last week",
    "(the|this)? (last|previous|past|this|next|coming|following|upcoming|current|latest) (fiscal|calendar|financial|academic|school)? UNIT",
    (m) => steppedUnit(m),
  ),
  rule(
    "part of stepped unit",
    "earlier this month",
    `${PART} (the|this)? (last|previous|past|this|next|coming) UNIT`,
    (m) => steppedUnit(m),
  ),
  rule("weekend", "over the weekend", "(the) weekend", (m) =>
    date(offset("weekend", m.direction === "future" ? 0 : -1, 1, "days"), "weekend"),
  ),
  rule("part of the unit", "later in the day", "(earlier|later|early|late) in the UNIT", (m) => {
    const unit = unitIn(m);
    const scale = SCALES[unit];
    if (!scale) return null;
    return unit === "D"
      ? anchored(0, 0, "day")
      : date(offset(scale.unit, 0, 1, scale.precision, m), scale.grain);
  }),
  rule(
    "for the unit",
    "during the week",
    "(for|during|in|over|throughout|of) the (full|whole|entire|fiscal)? (week|month|quarter|year)",
    (m) => {
      const next = m.after?.text ?? "";
      // "the week of 3 May", "the year before": another than this.
      if (/^(?:of|before|after|that|when|-|earlier|later)$/.test(next)) return null;
      if (/^(?:ended|ending|that)$/.test(next)) return duration(`P1${unitIn(m)}`, { skip: 1 });
      const scale = SCALES[unitIn(m)];
      return scale && date(offset(scale.unit, 0, 1, scale.precision), scale.grain, { skip: 1 });
    },
  ),
  rule(
    "year before",
    "the year-earlier period",
    "(the|a)? year HYPHEN? (ago|earlier) (period|quarter|results|loss|profit|figure|figures|level)",
    (m) => date(offset("year", -1, 1, "year"), "year", { skipEnd: m.has("period", "quarter") ? 0 : 1 }),
  ),
  rule("year's end", "by year-end", "(year HYPHEN? end|year (’|') s end)", () =>
    date({ ...offset("year", 0, 1, "year"), part: "late" } as TimePoint, "year"),
  ),
  rule(
    "the nth day running",
    "a third straight day",
    "(a|the|its|their|his|her) ORD HYPHEN? ((straight|consecutive|successive) (day|night|week|month|year)|(day|night|week|month|year) (running|in a row))",
    (m) => nthRunning(m),
  ),
  rule("for an nth day", "for a third day", "for a ORD (day|night|week|month|year)", (m) => {
    const meaning = nthRunning(m);
    return meaning && { ...meaning, skip: 1 };
  }),
  rule("the nth day", "the third day", "(the|its|their|his|her) ORD (day|night|week|month|year)", () =>
    unfixed(),
  ),
  rule(
    "end of the unit",
    "the end of the year",
    "(by)? (the)? (beginning|start|end|middle|close) of the UNIT",
    (m) => {
      const scale = SCALES[unitIn(m)];
      return (
        scale &&
        date(offset(scale.unit, 0, 1, scale.precision, m), scale.grain, { skip: m.has("by") ? 1 : 0 })
      );
    },
  ),
  rule("of the year", "so far this year", "(so far|the rest of) this UNIT", (m) => {
    const scale = SCALES[unitIn(m)];
    return (
      scale &&
      date(
        {
          ...offset(scale.unit, 0, 1, scale.precision),
          part: m.has("rest") ? "later" : "earlier",
        } as TimePoint,
        scale.grain,
        { skip: m.has("so") ? 2 : 3 },
      )
    );
  }),

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
  rule("end of unit", "by end of month", "(beginning|start|end|middle|close) of UNIT", (m) => {
    const scale = SCALES[unitIn(m)];
    return scale && date(offset(scale.unit, 0, 1, scale.precision, m), scale.grain);
  }),
  rule("recent units", "in recent weeks", "(the)? (recent|coming|past|previous) UNITS", (m) =>
    vague(m.has("coming") ? "FUTURE_REF" : "PAST_REF"),
  ),

  rule(
    "so much later",
    "two days later",
    `${HEDGE}${AMOUNT} (UNIT|UNITS) (later|earlier|before|after|afterwards|previously|beforehand|prior)`,
    (m) => {
      if (
        m.has("after", "before", "prior") &&
        m.after &&
        !/^[,.;:)"”’'—–-]$|^(?:and|but|when)$/.test(m.after.text)
      ) {
        return null;
      }
      const amount = amountIn(m);
      if (amount.count === null)
        return vague(m.has("later", "after", "afterwards") ? "FUTURE_REF" : "PAST_REF");
      const sign = m.has("later", "after", "afterwards") ? 1 : -1;
      return shifted(m, sign * amount.count);
    },
  ),
  rule("units later", "hours later", "UNITS (later|earlier|afterwards)", (m) =>
    unitIn(m).startsWith("T")
      ? anchored(0, 0, "day", { kind: "time", value: m.has("earlier") ? "PAST_REF" : "FUTURE_REF" })
      : vague(m.has("earlier") ? "PAST_REF" : "FUTURE_REF"),
  ),
  rule(
    "next day",
    "the next morning",
    "(the|a) (next|following|previous|preceding|same|day) (day|night|morning|evening|afternoon|before|after)",
    (m) => {
      if (m.has("before", "after")) {
        if (!m.has("day")) return null;
        return m.after && !/^[,.;:)"”’'—–-]$|^(?:and|but|when|in|at|on|by|that)$/.test(m.after.text)
          ? null
          : anchored(m.has("before") ? -1 : 1, 0, "day");
      }
      const part = m.get("PART");
      const days = m.has("next", "following")
        ? 1
        : m.has("same")
          ? 0
          : m.has("previous", "preceding")
            ? -1
            : NaN;
      if (Number.isNaN(days)) return null;
      return anchored(days, 0, "day", part ? { kind: "time", clock: partClock(part.text) } : {});
    },
  ),
  rule("that day", "that day", "that (day|night|morning|evening|afternoon)", (m) => {
    const part = m.get("PART");
    return anchored(0, 0, "day", part ? { kind: "time", clock: partClock(part.text) } : {});
  }),
  rule("that unit", "that year", "(that|the same) (week|month|year|weekend)", (m) =>
    anchored(0, 0, SCALES[unitIn(m)]!.grain),
  ),
];

/** "for a third day": a stretch of so many days, weeks or months that ends with the article's own. */
function nthRunning(match: Match): Meaning | null {
  const scale = SCALES[unitIn(match)];
  const n = match.value("ORD");
  return scale && n >= 1 && n < 1000 ? date(offset(scale.unit, 1 - n, n, "days"), scale.grain) : null;
}

function agoBy(match: Match, sign: 1 | -1): Meaning | null {
  const amount = amountIn(match);
  if (amount.count === null) return vague(sign < 0 ? "PAST_REF" : "FUTURE_REF");
  return away(match, sign * amount.count);
}

/** Hours stay on the day, days and weeks count as days, months and years as months. */
function shifted(match: Match, n: number): Meaning | null {
  const unit = unitIn(match);
  const scale = SCALES[unit];
  if (!scale) return anchored(unit === "TH" ? Math.trunc(n / 24) : 0, 0, "day", { kind: "time" });
  if (scale.unit === "day") return anchored(Math.round(n), 0, "day");
  if (scale.unit === "week" || scale.unit === "weekend")
    return anchored(Math.round(n * 7 * scale.times), 0, "week");
  const months =
    scale.unit === "month"
      ? n
      : scale.unit === "quarter"
        ? n * 3
        : scale.unit === "year"
          ? n * 12 * scale.times
          : n * 120;
  return anchored(0, Math.round(months), scale.grain);
}

/** Of units in days, where a month is the mean one. */
const DAYS_OF: ReadonlyMap<Unit, number> = new Map([
  ["D", 1],
  ["N", 1],
  ["W", 7],
  ["F", 14],
  ["M", 30.44],
  ["Y", 365.25],
]);
const unitText = (match: Match, n: number): Unit => {
  const units: Unit[] = [];
  for (let i = 0; i < match.to - match.from; i++) {
    const text = match.term(i)!.text;
    const unit = UNITS.get(text) ?? UNIT_PLURALS.get(text);
    if (unit) units.push(unit);
  }
  return units[n] ?? "TS";
};

function steppedUnit(match: Match): Meaning | null {
  const unit = unitIn(match);
  if (!isCountable(match)) return null;
  const step = stepOf(match);
  const scale = SCALES[unit];
  if (unit === "N")
    return step === 0 ? date(offset("day", 0, 1, "day"), "day", { kind: "time", clock: "TNI" }) : null;
  if (!scale) return step < 0 ? duration(unit === "TH" ? "PT1H" : unit === "TM" ? "PT1M" : "PT1S") : null;
  // "the following week" hangs on a time named before, "the next day" too.
  if (match.has("following", "previous") || (unit === "D" && !match.has("this"))) return shifted(match, step);
  if (match.term(0)!.text === "the" && match.has("past", "last", "next", "coming") && !/^[QEC]$/.test(unit)) {
    const value = unit === "F" ? "P2W" : `P1${unit}`;
    return stretch(match, 1, value, step);
  }
  if (scale.unit === "weekend" && step < 0) return date(offset("weekend", -1, 1, "days"), "weekend");
  if (match.has("past") && match.term(0)!.text !== "this") return null;
  return date(offset(scale.unit, step * scale.times, scale.times, scale.precision, match), scale.grain);
}

const partClock = (part: string): string =>
  part === "night"
    ? "TNI"
    : part === "morning" || part === "dawn"
      ? "TMO"
      : part === "afternoon"
        ? "TAF"
        : part === "evening"
          ? "TEV"
          : part === "midnight"
            ? "T24:00"
            : part === "noon"
              ? "T12:00"
              : "TMI";
