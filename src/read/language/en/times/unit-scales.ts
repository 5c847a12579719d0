/** What the units of time are in days, weeks, months and years of the calendar. */
import type { DatePrecision, TimePoint } from "../../../../model/time.ts";
import { UNIT_PLURALS, type Unit, UNITS } from "./lexicon.ts";
import { anchored, type Grain, type Match, type Meaning, withPart } from "./rule.ts";

type OffsetUnit = Extract<TimePoint, { basis: "offset" }>["unit"];

interface Scale {
  readonly unit: OffsetUnit;
  readonly times: number;
  readonly grain: Grain;
  readonly precision: DatePrecision;
}

/** What a unit is in days, weeks, months and years of the calendar, and how exact "two … ago" then is. */
export const SCALES: { readonly [unit in Unit]: Scale | null } = {
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

export const unitIn = (match: Match): Unit =>
  UNITS.get(match.get("UNIT")?.text ?? "") ?? UNIT_PLURALS.get(match.get("UNITS")?.text ?? "") ?? "D";

export const offset = (
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

/** Of units in days, where a month is the mean one. */
export const DAYS_OF: ReadonlyMap<Unit, number> = new Map([
  ["D", 1],
  ["N", 1],
  ["W", 7],
  ["F", 14],
  ["M", 30.44],
  ["Y", 365.25],
]);

export const unitText = (match: Match, n: number): Unit => {
  const units: Unit[] = [];
  for (let i = 0; i < match.to - match.from; i++) {
    const text = match.term(i)!.text;
    const unit = UNITS.get(text) ?? UNIT_PLURALS.get(text);
    if (unit) units.push(unit);
  }
  return units[n] ?? "TS";
};

/** Hours stay on the day, days and weeks count as days, months and years as months. */
export function shifted(match: Match, n: number): Meaning | null {
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

export const AMOUNT = "(NUM|one|a|an|several|a few|a couple (of)?|the|few|many|some|couple (of)?)";

export const HEDGE =
  "((about|around|nearly|almost|over|more than|less than|at least|just|only|just over|just under|some|roughly|exactly|not quite|well over) )?";
