/** Days of the week: "on Monday", "next Friday", "Monday last week", "early Tuesday", "Monday, June 10". */
import type { TimeDirection, TimePoint } from "../../../../model/time.ts";
import { MONTHS, WEEKDAY_ABBREVIATIONS, WEEKDAY_PLURALS, WEEKDAYS } from "./lexicon.ts";
import { date, type Match, rule, type Rule, set } from "./rule.ts";
import { parseIsoDay } from "../../../../model/calendar.ts";

const weekdayIn = (match: Match): number => {
  const { text } = match.get("WEEKDAY")!;
  return WEEKDAYS.get(text) ?? WEEKDAY_ABBREVIATIONS.get(text)!;
};

/** "Sun", "Sat", "Mon" need their capital, and a full stop, a date or a word that a day follows. */
function isWeekday(match: Match): boolean {
  const term = match.get("WEEKDAY")!;
  if (!term.capital) return WEEKDAYS.has(term.text);
  if (WEEKDAYS.has(term.text)) return true;
  const [before, after] = [match.before?.text ?? match.term(0)?.text ?? "", match.after];
  return (
    /^(?:on|next|last|this|every|until|by|since|from)$/.test(before) ||
    (after !== undefined && (after.value > 0 || MONTHS.has(after.text)))
  );
}

const weekday = (match: Match, weeks: number, direction: TimeDirection): TimePoint => ({
  basis: "weekday",
  weekday: weekdayIn(match),
  weeks,
  direction,
  bound: "in",
});

const DATE_OF = "(,)? (the)?";

export const WEEKDAY_RULES: readonly Rule[] = [
  rule("weekday", "early on Monday", "((early|late|earlier|later) (on)?)? DAYNAME", (m) =>
    isWeekday(m) ? date(weekday(m, 0, m.direction), "day") : null,
  ),
  rule("weekday with day", "Friday the 13th", "DAYNAME (,)? (the)? (ODAY|DAY)", (m) => {
    const day = m.get("DAY")?.value ?? m.value("ODAY");
    const after = m.after?.text ?? "";
    // "on Friday, the fourth attack this week".
    if (m.get("ODAY") && m.after && /^(?:NOUN|ADJ|PROPN|NUM|VERB)$/.test(m.tagsOf(m.after).upos)) return null;
    // "Friday 13 people died", "Monday 10:30", "Friday 14 August" are none.
    if (
      m.get("DAY") &&
      (m.has(",") ||
        (m.after && /^[a-z]/.test(after)) ||
        (m.after?.glued && /^[:.%-]$/.test(after) && m.afterBy(2)?.glued))
    )
      return null;
    return day >= 1 && day <= 31
      ? date(
          { basis: "weekday", weekday: weekdayIn(m), weeks: 0, day, direction: m.direction, bound: "in" },
          "day",
        )
      : null;
  }),
  rule("last weekday", "last Monday", "(the)? (early|late)? (last|previous) DAYNAME", (m) =>
    isWeekday(m) ? date(weekday(m, -1, "past"), "day") : null,
  ),
  rule("next weekday", "next Friday", "(next|(the)? following) DAYNAME", (m) =>
    isWeekday(m) ? date(weekday(m, 1, "future"), "day") : null,
  ),
  rule("past weekday", "this past Saturday", "(this)? (past) DAYNAME", (m) =>
    isWeekday(m) ? date(weekday(m, 0, "past"), "day") : null,
  ),
  rule("coming weekday", "this coming Saturday", "(this|the)? (coming|upcoming) DAYNAME", (m) =>
    isWeekday(m) ? date(weekday(m, 0, "future"), "day") : null,
  ),
  rule("this weekday", "this Thursday", "this DAYNAME", (m) =>
    isWeekday(m) ? date(weekday(m, 0, "nearest"), "day") : null,
  ),
  rule("weekday of week", "Monday last week", "DAYNAME (of)? (last|next|this) week", (m) =>
    isWeekday(m) ? date(weekday(m, m.has("last") ? -1 : m.has("next") ? 1 : 0, "nearest"), "day") : null,
  ),
  rule("weekdays", "on Fridays", "WEEKDAYS", (m) => ({
    ...set(`XXXX-WXX-${((WEEKDAY_PLURALS.get(m.get("WEEKDAYS")!.text)! + 6) % 7) + 1}`),
  })),
  rule("weekday with month day", "Monday, June 10", `DAYNAME ${DATE_OF} MONTHNAME (the)? (DAY|ODAY)`, (m) =>
    weekdayDate(m),
  ),
  rule("weekday with day month", "Monday 10 June", `DAYNAME ${DATE_OF} (DAY|ODAY) (of)? MONTHNAME`, (m) =>
    weekdayDate(m),
  ),
  rule(
    "weekday with full date",
    "Monday, June 10, 2014",
    `DAYNAME ${DATE_OF} MONTHNAME (the)? (DAY|ODAY) (,)? YEAR`,
    (m) => fullDate(m),
  ),
  rule(
    "weekday with day month year",
    "Monday 10 June 2014",
    `DAYNAME ${DATE_OF} (DAY|ODAY) (of)? MONTHNAME (,)? YEAR`,
    (m) => fullDate(m),
  ),
];

function weekdayDate(match: Match): ReturnType<Rule["make"]> {
  const month = MONTHS.get(match.get("MONTH")!.text)!;
  if (!match.get("MONTH")!.capital) return null;
  const day = match.get("DAY")?.value ?? match.value("ODAY");
  return date(
    {
      basis: "month",
      month,
      day,
      lastDay: null,
      weekday: weekdayIn(match),
      direction: match.looseDirection,
      bound: "in",
    },
    "day",
  );
}

function fullDate(match: Match): ReturnType<Rule["make"]> {
  const day = match.get("DAY")?.value ?? match.value("ODAY");
  const iso = `${match.value("YEAR")}-${String(MONTHS.get(match.get("MONTH")!.text)).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  if (Number.isNaN(parseIsoDay(iso))) return null;
  return date({ basis: "absolute", first: iso, last: iso, precision: "day", bound: "in" }, "day");
}
