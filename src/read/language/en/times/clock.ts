/** Times of the day: "10:30 pm", "5 a.m.", "1830 GMT", "three o'clock", "Friday night" (its night), "at dawn", "noon". */
import { DAY_PART_PLURALS, DAY_PARTS, WEEKDAYS } from "./lexicon.ts";
import { anchored, type Match, type Meaning, rule, type Rule, set } from "./rule.ts";

const AMPM = "(am|pm|a . m (.)?|p . m (.)?)";
const ZONE = "(gmt|utc|est|edt|cst|cdt|pst|pdt|bst|cet|et|local time)?";

const pad = (value: number): string => String(value).padStart(2, "0");

/** A time of the day, of a day that stands beside it or was named before. */
const timeOfDay = (clock: string, more: Partial<Meaning> = {}): Meaning =>
  anchored(0, 0, "day", { kind: "time", clock, ...more });

function clockTime(
  hour: number,
  minute: number | null,
  half: "am" | "pm" | null,
  more: Partial<Meaning> = {},
): Meaning | null {
  if (hour > 24 || (minute !== null && minute > 59) || (half && (hour < 1 || hour > 12))) return null;
  const hours = half === "pm" && hour < 12 ? hour + 12 : half === "am" && hour === 12 ? 0 : hour;
  return timeOfDay(`T${pad(hours)}:${pad(minute ?? 0)}`, more);
}

const halfOf = (match: Match): "am" | "pm" | null =>
  match.has("am", "a") ? "am" : match.has("pm", "p") ? "pm" : null;

export const CLOCK_RULES: readonly Rule[] = [
  rule("clock with minutes", "10:30 pm", `HOUR : MINUTE (: MINUTE)? ${AMPM}? ${ZONE}`, (m) => {
    const minute = m.get("MINUTE", 1)!;
    if (minute.text.length !== 2 || !m.term(1)!.glued || !m.term(2)!.glued) return null;
    const seconds = m.term(3)?.text === ":" && m.to - m.from > 4 ? m.term(4)!.text : null;
    const meaning = clockTime(m.term(0)!.value, m.term(2)!.value, halfOf(m));
    return meaning && seconds !== null ? { ...meaning, clock: `${meaning.clock}:${seconds}` } : meaning;
  }),
  rule(
    "minutes past",
    "ten past nine",
    "(a)? (NUM|half|quarter) (minutes|min|mins|minute)? (past|to|after) (HOUR|WORD)",
    (m) => {
      const hour = m.term(m.to - m.from - 1)!.value;
      const minutes = m.has("half") ? 30 : m.has("quarter") ? 15 : m.value("NUM");
      if (
        !(minutes >= 1 && minutes < 60) ||
        (!m.has("half", "quarter") && minutes % 5 !== 0 && !m.has("minutes", "min", "mins"))
      )
        return null;
      // "ten to fifteen", "two to nine" are ranges.
      if (m.has("to") && !m.has("half", "quarter", "minutes", "min")) return null;
      return m.has("to") ? clockTime(hour - 1, 60 - minutes, null) : clockTime(hour, minutes, null);
    },
  ),
  rule("clock in four digits", "1140 a.m.", `(YEAR4|BIG) ${AMPM}`, (m) => {
    const { text } = m.term(0)!;
    return /^\d{3,4}$/.test(text)
      ? clockTime(Number(text.slice(0, -2)), Number(text.slice(-2)), halfOf(m))
      : null;
  }),
  rule("clock with a point", "10.30pm", `DECIMAL ${AMPM} ${ZONE}`, (m) => {
    const [hour, minute] = m.term(0)!.text.split(".").map(Number);
    return clockTime(hour!, minute ?? null, halfOf(m));
  }),
  rule("clock hour", "5 a.m.", `(HOUR|WORD) ${AMPM} ${ZONE}`, (m) =>
    m.term(1)!.text === "a" && !m.has("m") ? null : clockTime(m.term(0)!.value, null, halfOf(m)),
  ),
  rule("o'clock", "three o'clock", "(HOUR|WORD) o (’|') clock", (m) =>
    clockTime(m.term(0)!.value, null, null),
  ),
  rule("military clock", "1830 GMT", "(YEAR4|BIG) (gmt|utc|hours|hrs|local time)", (m) => {
    const { text } = m.term(0)!;
    if (!/^[0-2]\d[0-5]\d$/.test(text)) return null;
    return clockTime(Number(text.slice(0, 2)), Number(text.slice(2)), null);
  }),
  rule("hour with zone", "18 GMT", "HOUR (gmt|utc)", (m) => clockTime(m.term(0)!.value, null, null)),
  rule("noon", "noon", "(shortly before|shortly after)? (noon|midnight|midday)", (m) =>
    timeOfDay(DAY_PARTS.get(m.get("PART")!.text)!, { skip: m.has("shortly") ? 2 : 0 }),
  ),
  rule(
    "part of the day",
    "in the early morning",
    "(in|during) the (early|late)? (morning|afternoon|evening|night|daytime)",
    (m) => timeOfDay(DAY_PARTS.get(m.get("PART")!.text)!, { skip: 1 }),
  ),
  rule(
    "mid-afternoon",
    "mid-afternoon",
    "(in|by|at)? (the)? (early|mid|late) HYPHEN? (morning|afternoon|evening|night)",
    (m) =>
      timeOfDay(DAY_PARTS.get(m.get("PART")!.text)!, {
        skip: /^(?:in|by|at)$/.test(m.term(0)!.text) ? 1 : 0,
      }),
  ),
  rule("bare part of the day", "Friday night", "((early|mid|late) HYPHEN?)? PART", (m) =>
    timeOfDay(DAY_PARTS.get(m.get("PART")!.text)!, { joinOnly: true }),
  ),
  rule("the part of", "the night of 10 June", "the ((early|late) HYPHEN?)? PART of", (m) =>
    timeOfDay(DAY_PARTS.get(m.get("PART")!.text)!, { joinOnly: true, skipEnd: 1 }),
  ),
  rule("bare hour", "Monday at 5", "(HOUR|WORD)", (m) => {
    if (!/^(?:at|about|around|before|after|by)$/.test(m.before?.text ?? "")) return null;
    if (
      m.after &&
      (m.after.glued
        ? /^[:.,%]$/.test(m.after.text) && m.afterBy(2)?.glued
        : m.tagsOf(m.after).upos === "NOUN")
    )
      return null;
    return clockTime((m.get("HOUR") ?? m.get("WORD"))!.value, null, null, { joinOnly: true });
  }),
  rule(
    "hour of a part of the day",
    "at 5 in the morning",
    "(HOUR|WORD) (o (’|') clock)? (in the (early)? (morning|afternoon|evening)|at night)",
    (m) => {
      const hour = m.term(0)!.value;
      const late = m.has("afternoon", "evening", "night") && !(m.has("night") && (hour <= 5 || hour === 12));
      return clockTime(hour, null, late ? "pm" : "am");
    },
  ),
  rule(
    "at dawn",
    "before dawn",
    "(at|before|after|since|by|around|until|near)? (dawn|dusk|sunset|sunrise|nightfall|daybreak|sundown|lunchtime)",
    (m) => {
      if (m.before?.capital || m.get("PART")!.capital) return null;
      return timeOfDay(DAY_PARTS.get(m.get("PART")!.text)!, {
        skip: /^(?:at|before|after|since|by|around|until|near)$/.test(m.term(0)!.text) ? 1 : 0,
      });
    },
  ),
  rule("at night", "late at night", "(late)? at night", () => timeOfDay("TNI")),
  rule("the early hours", "in the early hours", "(in)? the (early|small) hours (of (the)? morning)?", (m) =>
    timeOfDay("TMO", { skip: m.has("in") ? 1 : 0 }),
  ),
  rule("parts of days", "Friday nights", "(on)? (WEEKDAY)? PARTS", (m) =>
    m.get("WEEKDAY")
      ? set(
          `XXXX-WXX-${(((WEEKDAYS.get(m.get("WEEKDAY")!.text) ?? 0) + 6) % 7) + 1}${DAY_PART_PLURALS.get(m.get("PARTS")!.text)!}`,
        )
      : null,
  ),
];
