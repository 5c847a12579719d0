/** Times told from the day of the text: "today", "last week", "earlier this month", "over the weekend", "for a third day". */
import type { TimePoint } from "../../../../model/time.ts";
import { isCountable } from "./amounts.ts";
import { stretch } from "./lengths-away.ts";
import { partClock } from "./lexicon.ts";
import {
  anchored,
  date,
  duration,
  type Match,
  type Meaning,
  rule,
  type Rule,
  stepOf,
  unfixed,
} from "./rule.ts";
import { offset, SCALES, shifted, unitIn } from "./unit-scales.ts";

const PART = "(early|late|mid|earlier|later|(the)? (beginning|start|end|middle|close) of) HYPHEN?";

/** "for a third day": a stretch of so many days, weeks or months that ends with the article's own. */
function nthRunning(match: Match): Meaning | null {
  const scale = SCALES[unitIn(match)];
  const n = match.value("ORD");
  return scale && n >= 1 && n < 1000 ? date(offset(scale.unit, 1 - n, n, "days"), scale.grain) : null;
}

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
  rule("end of unit", "by end of month", "(beginning|start|end|middle|close) of UNIT", (m) => {
    const scale = SCALES[unitIn(m)];
    return scale && date(offset(scale.unit, 0, 1, scale.precision, m), scale.grain);
  }),
];
