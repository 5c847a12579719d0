/** How long: "two days", "a three-week siege", "several months", "half an hour"; and how often: "every Friday", "daily". */
import { amountIn } from "./amounts.ts";
import { DAY_PARTS, SETS, UNIT_PLURALS, type Unit, UNITS, WEEKDAYS } from "./lexicon.ts";
import { duration, type Match, rule, type Rule, set } from "./rule.ts";
import type { Term } from "./terms.ts";

const HEDGE =
  "((about|around|nearly|almost|over|more than|less than|at least|just|only|just over|just under|some|roughly|exactly|not quite|well over|up to|fewer than|no more than) )?";
const unitIn = (match: Match): Unit =>
  UNITS.get(match.get("UNIT")?.text ?? "") ?? UNIT_PLURALS.get(match.get("UNITS")?.text ?? "")!;

/** "the 10th minute" is none, nor is "a second car", "a third quarter"; abbreviations stand after digits. */
function isDuration(match: Match): boolean {
  const [next, then] = [match.after?.text ?? "", match.afterBy(2)?.text ?? ""];
  if (/^olds?$/.test(next) || (next === "-" && /^olds?$/.test(then)) || (next === "of" && then === "age"))
    return false;
  const unit = match.get("UNIT") ?? match.get("UNITS")!;
  if (/^(?:secs?|mins?|hrs?|wks?|yrs?)$/.test(unit.text)) return match.get("NUM") !== undefined;
  return true;
}

/** What stands before "a week" is counted by it. */
const isRated = (match: Match, before: Term): boolean =>
  before.value >= 0 ||
  /^(?:people|dollars|barrels|percent|cent|%|million|billion|thousand|hundred)$/.test(before.text) ||
  (match.tagsOf(before).xpos === "NNS" && (match.term(-2)?.value ?? NaN) >= 0);

/** "every night" and "each weekend" name a part of the calendar, "every two weeks" a length. */
function everyUnit(match: Match): string {
  const unit = unitIn(match);
  const amount = amountIn(match);
  if (amount.count === 1 && unit === "WE") return "XXXX-WXX-WE";
  if (amount.count === 1 && unit === "N") return "XXXX-XX-XXTNI";
  return amount.value(unit);
}

export const DURATION_RULES: readonly Rule[] = [
  rule(
    "so many units",
    "two days",
    `${HEDGE}(the)? NUM (HYPHEN)? (more|full|straight|consecutive|long|whole|successive|further|additional|trading|working|business|other)? (UNIT|UNITS)`,
    (m) => {
      const unit = m.get("UNIT");
      const singular = unit !== undefined;
      const number = m.get("NUM")!;
      if (
        singular &&
        !m.has("-", "‐", "‑") &&
        number.value !== 1 &&
        !/^(?:day|month|year|week|hour|minute)$/.test(unit.text)
      )
        return null;
      if (!isDuration(m)) return null;
      return duration(amountIn(m).value(unitIn(m)));
    },
  ),
  rule(
    "compound units",
    "two hours and 30 minutes",
    `${HEDGE}NUM (UNIT|UNITS) (and|,)? NUM (UNIT|UNITS)`,
    (m) => {
      const parts: string[] = [];
      let number = NaN;
      for (let i = 0; i < m.to - m.from; i++) {
        const term = m.term(i)!;
        const unit = UNITS.get(term.text) ?? UNIT_PLURALS.get(term.text);
        if (unit && parts.length < 2) parts.push(`${number}${unit}`);
        if (term.value >= 0) number = term.value;
      }
      // "12 days, 30 hours" in a list are two; in one length the second unit is the smaller, and both of the clock or neither.
      const [big, small] = parts.map((part) => part.replace(/^[\d.]+/, ""));
      const clock = [big, small].map((unit) => unit?.startsWith("T"));
      if (!big || !small || big === small || clock[0] !== clock[1]) return null;
      return duration(
        clock[0] ? `PT${parts.map((part) => part.replace("T", "")).join("")}` : `P${parts.join("")}`,
      );
    },
  ),
  rule("range of units", "two to three weeks", `${HEDGE}NUM (DASH|to|or) NUM HYPHEN? (UNIT|UNITS)`, (m) => {
    const count = m.value("NUM", 1);
    return duration({ ...amountIn(m), count }.value(unitIn(m)));
  }),
  rule("unit and a half", "a year and a half", `${HEDGE}(a|an|one|NUM) (UNIT|UNITS) and a half`, (m) =>
    duration(amountIn(m).value(unitIn(m))),
  ),
  rule("half a unit", "half an hour", "half (a|an) HYPHEN? UNIT", (m) =>
    duration(amountIn(m).value(unitIn(m))),
  ),
  rule(
    "a unit",
    "a week",
    `${HEDGE}(a|an|one|another|each) (full|whole|further|additional|extra|entire)? HYPHEN? UNIT`,
    (m) => {
      const unit = m.get("UNIT")!.text;
      if (
        unit === "second" ||
        unit === "sec" ||
        unit === "min" ||
        unit === "quarter" ||
        unit === "weekend" ||
        m.has("each")
      )
        return null;
      if (unit === "minute" && m.before?.text !== "for") return null;
      const before = m.before;
      if (m.has("a", "an") && before && /^(?:times|once|twice|thrice)$/.test(before.text))
        return set(amountIn(m).value(unitIn(m)));
      // "358,000 jobs a month", "$10 a day", "four flights a week": a rate.
      if (m.has("a", "an") && before && isRated(m, before)) return null;
      return duration(amountIn(m).value(unitIn(m)));
    },
  ),
  rule("between so many units", "between two and six days", "between NUM (and|to) NUM UNITS", (m) =>
    duration(amountIn(m).value(unitIn(m)), { skip: 1 }),
  ),
  rule(
    "some units",
    "several months",
    `(several|a few|many|some|a couple of|a couple|few|couple of|the first few|the last few) (more)? HYPHEN? (UNIT|UNITS)`,
    (m) => {
      if (m.has("some") && m.get("UNIT") !== undefined) return null;
      return duration(amountIn(m).value(unitIn(m)));
    },
  ),
  rule(
    "units of",
    "weeks of fighting",
    "(for|within|in|over)? (the)? (coming|past)? UNITS (of|and UNITS|or UNITS|ahead)?",
    (m) => {
      if (!m.has("for", "within", "in", "over", "of", "and", "or", "ahead") || m.has("quarters")) return null;
      return {
        ...duration(`P${unitIn(m).startsWith("T") ? "T" : ""}X${unitIn(m).replace("T", "")}`),
        skip: m.has("for", "within", "in", "over") ? 1 : 0,
        skipEnd: m.has("of") ? 1 : 0,
      };
    },
  ),
  rule("dozens of units", "dozens of years", "(hundreds|thousands|dozens|tens) of UNITS", (m) =>
    duration(`P${unitIn(m).startsWith("T") ? "T" : ""}X${unitIn(m).replace("T", "")}`),
  ),
  rule("first units", "the first nine months", "the (first|last|final|latest|opening) NUM UNITS", (m) =>
    duration(amountIn(m).value(unitIn(m))),
  ),

  rule(
    "all of a unit",
    "all day",
    "(for)? (all|the whole|the entire|the full|a full) (day|night|week|weekend|month|year|morning|afternoon|evening)",
    (m) => {
      const unit = m.get("UNIT");
      return duration(unit ? amountIn(m).value(unitIn(m)).replace("PX", "P1") : "P1D", {
        skip: m.has("for") ? 1 : 0,
      });
    },
  ),
  rule("every unit", "every two weeks", "(every|each) (NUM|other|few|single)? (UNIT|UNITS)", (m) =>
    set(everyUnit(m)),
  ),
  rule("every weekday", "every Friday", "(every|each) (other|second)? WEEKDAY", (m) =>
    set(`XXXX-WXX-${(((WEEKDAYS.get(m.get("WEEKDAY")!.text) ?? 0) + 6) % 7) + 1}`),
  ),
  rule("every part", "every morning", "(every|each) PART", (m) =>
    set(`XXXX-XX-XX${DAY_PARTS.get(m.get("PART")!.text)!}`),
  ),
  rule("set word", "daily", "SET", (m) => {
    const term = m.get("SET")!;
    // "the daily bread", "its annual report" tell a kind, not a time.
    const next = m.after && m.tagsOf(m.after).upos;
    return term.capital || next === "NOUN" || next === "ADJ" || next === "PROPN"
      ? null
      : set(SETS.get(term.text)!);
  }),
];
