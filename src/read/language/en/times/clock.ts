/** Times of the day: "10:30 pm", "5 a.m.", "1830 GMT", "three o'clock", "Friday night" (its night), "at dawn", "noon". */
import { DAY_PARTS } from "./lexicon.ts";
import { type Meaning, type Match, rule, type Rule, set } from "./rule.ts";
import { DAY_PART_PLURALS } from "./lexicon.ts";

const AMPM = "(am|pm|a . m (.)?|p . m (.)?)";
const ZONE = "(gmt|utc|est|edt|cst|cdt|pst|pdt|bst|cet|et|local time)?";

const pad = (value: number): string => String(value).padStart(2, "0");

function clockTime(
  match: Match,
  hour: number,
  minute: number | null,
  half: "am" | "pm" | null,
): Meaning | null {
  if (hour > 24 || (minute !== null && minute > 59)) return null;
  if (half && (hour < 1 || hour > 12)) return null;
  const hours = half === "pm" && hour < 12 ? hour + 12 : half === "am" && hour === 12 ? 0 : hour;
  return {
    kind: "time",
    relative: null,
    grain: "day",
    clock: minute === null ? `T${pad(hours)}` : `T${pad(hours)}:${pad(minute)}`,
    value: null,
    anchored: { days: 0, months: 0, grain: "day" },
    skip: 0,
    skipEnd: 0,
  };
}

const halfOf = (match: Match): "am" | "pm" | null =>
  match.has("am", "a") ? "am" : match.has("pm", "p") ? "pm" : null;

const timeOfDay = (clock: string, more: Partial<Meaning> = {}): Meaning => ({
  kind: "time",
  relative: null,
  grain: "day",
  clock,
  value: null,
  anchored: { days: 0, months: 0, grain: "day" },
  skip: 0,
  skipEnd: 0,
  ...more,
});

export const CLOCK_RULES: readonly Rule[] = [
  rule("clock with minutes", "10:30 pm", `HOUR : MINUTE (: MINUTE)? ${AMPM}? ${ZONE}`, (m) => {
    const minute = m.get("MINUTE", 1)!;
    if (minute.text.length !== 2 || !m.term(1)!.glued || !m.term(2)!.glued) return null;
    return clockTime(m, m.term(0)!.value, m.term(2)!.value, halfOf(m));
  }),
  rule("clock with a point", "10.30pm", `DECIMAL ${AMPM} ${ZONE}`, (m) => {
    const [hour, minute] = m.term(0)!.text.split(".").map(Number);
    return clockTime(m, hour!, minute ?? null, halfOf(m));
  }),
  rule("clock hour", "5 a.m.", `(HOUR|WORD) ${AMPM} ${ZONE}`, (m) =>
    m.term(1)!.text === "a" && !m.has("m") ? null : clockTime(m, m.term(0)!.value, null, halfOf(m)),
  ),
  rule("o'clock", "three o'clock", "(HOUR|WORD) o (’|') clock", (m) =>
    clockTime(m, m.term(0)!.value, null, null),
  ),
  rule("military clock", "1830 GMT", "(YEAR4|BIG) (gmt|utc|hours|hrs|local time)", (m) => {
    const { text } = m.term(0)!;
    if (!/^[0-2]\d[0-5]\d$/.test(text)) return null;
    return clockTime(m, Number(text.slice(0, 2)), Number(text.slice(2)), null);
  }),
  rule("hour with zone", "18 GMT", "HOUR (gmt|utc)", (m) => clockTime(m, m.term(0)!.value, null, null)),
  rule("noon", "noon", "(shortly before|shortly after)? (noon|midnight|midday)", (m) =>
    timeOfDay(DAY_PARTS.get(m.get("PART")!.text)!, { skip: m.has("shortly") ? 2 : 0 }),
  ),
  rule(
    "part of the day",
    "in the early morning",
    "(in|during) the (early|late)? (morning|afternoon|evening|night)",
    (m) => timeOfDay(DAY_PARTS.get(m.get("PART")!.text)!, { skip: 1 }),
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
  rule("parts of days", "nights", "(on)? (WEEKDAY)? PARTS", (m) =>
    m.get("WEEKDAY") ? set(`XXXX-WXX-${DAY_PART_PLURALS.get(m.get("PARTS")!.text)}`) : null,
  ),
];
