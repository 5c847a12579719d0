/**
 * Whether the times that we read are those that Recognizers-Text's specification expects. It was written for calendar
 * assistants, so only the cases that a newspaper could print count: `couldBePrinted` says which, by form alone.
 */
import { isoDay, parseIsoDay } from "../../src/model/calendar.ts";
import type { TimeExpression } from "../../src/model/language.ts";
import type { RecognizerCase, RecognizerResult } from "../quantities/recognizers.ts";

/** What is said to a calendar assistant, asked of someone about plans, or typed into a search of records. */
const ASSISTANT =
  /\b(?:you|your|let's|how about|cortana|skype|teams|schedul\w*|calendar|appointment|remind\w*|show|sales|book|rooms?|set (?:up|ooo)|meet me|data|query|records|azure|clusters?|docked|code|object|valid date|DateTime\w*|timex|daterange|recogni[sz]\w*|should be a|is this|phone|tel)\b|created on|the range is/i;
/** Newspapers print names of days, months and feasts with a capital. */
const LOWER_CASE_NAME =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:january|february|april|june|july|august|september|october|november|december|tues?|wed|thur?s?|fri|oct|nov|dec|jan|feb|aug|sept?|easter|christmas|halloween|thanksgiving|ramadan|eid|juneteenth)\b|(?:in|of|this|next|last|since) (?:may|march)\b/;
/** Dates that mix signs with names or leave parts to be guessed, run-together units, chat spellings. */
const CODE_LIKE =
  /^[<=]|\b[a-z]{3}\d|\d\.[ap]m|\b\d\d s\b| \. |\botd\b|https?:|<\w+|[a-z]{3,}\/\d|\d\/[a-z]{3}|\d{1,2}[-/.]\d{1,2}(?![-/.\d])|\d-[a-z]{3}|[a-z]{3}-\d|\b\d+\s?[WMYDh]\b|\b(?:tmrw|tmr|tonite|sy|fy|q[1-4]|h[12]|eoy|eod|eom|noonish|workweek|weekdays?)\b|\d[ap]\b|\dish\b|~|\d{4}-\d{3,4}\b/i;

/** The expected value is of the clock from one hour to another, hangs on the minute, or could be morning or evening. */
function isAppointment(result: RecognizerResult): boolean {
  const values = result.resolution.values ?? [];
  if (values.some((value) => /^\(.*T\d.*,.*\)$/.test(value.timex ?? ""))) return true;
  if (
    result.type.startsWith("datetimeV2.datetime") &&
    /\b(?:minutes?|mins?|seconds?|secs?|hours?|hrs?)\b/.test(result.text)
  )
    return true;
  if (/\b(?:lunch|dinner|breakfast|brunch)/.test(result.text)) return true;
  const clocks = new Set(values.flatMap((value) => /T(\d\d)/.exec(value.timex ?? "")?.[1] ?? []));
  return clocks.size > 1;
}

const NO_NEWSPAPER_TYPE = /timezone|undefined/;

/** By the form of the input and of what is expected, never by what we make of it. */
export const couldBePrinted = (one: RecognizerCase): boolean =>
  !ASSISTANT.test(one.input) &&
  !LOWER_CASE_NAME.test(one.input) &&
  !CODE_LIKE.test(one.input) &&
  !one.results.some((result) => NO_NEWSPAPER_TYPE.test(result.type) || isAppointment(result));

/** All expected expressions are read with one of the expected values, and nothing else is read but vague words. */
export function timesRight(one: RecognizerCase, times: readonly TimeExpression[]): boolean {
  const firm = times.filter((time) => !/_REF$|X/.test(time.value ?? "") || time.resolved !== null);
  const places = placesOf(one);
  const shares = (time: TimeExpression, n: number): boolean =>
    time.start < places[n]!.end && places[n]!.start < time.end;
  return (
    one.results.every((result, n) => times.some((time) => shares(time, n) && hasValue(time, result))) &&
    // What the specification reads as one may be two of ours, if one of them has the value, and the other way about.
    firm.every((time) => one.results.some((_, n) => shares(time, n)))
  );
}

/** Where the expected expressions stand in the input; each after the one before it. */
function placesOf(one: RecognizerCase): readonly { readonly start: number; readonly end: number }[] {
  const input = one.input.toLowerCase();
  let at = 0;
  return one.results.map((result) => {
    const text = result.text.toLowerCase();
    const found = input.indexOf(text, at);
    const start = found < 0 ? Math.max(input.indexOf(text), 0) : found;
    at = start + text.length;
    return { start, end: at };
  });
}

interface Value {
  readonly [key: string]: string;
}

const hasValue = (time: TimeExpression, result: RecognizerResult): boolean =>
  (result.resolution.values ?? []).some((value) => {
    switch (value.type) {
      case "date":
        return isDays(time, value.value, value.value) || isAbout(time, value.value);
      case "daterange":
        return isRange(time, value);
      case "datetime":
        if (value.timex === "PRESENT_REF") return time.value === value.timex;
        return (
          isDays(time, value.value?.slice(0, 10), value.value?.slice(0, 10)) &&
          clockOf(time) === clockOfValue(value)
        );
      case "datetimerange":
        return (
          isDays(time, (value.start ?? value.end)?.slice(0, 10), (value.start ?? value.end)?.slice(0, 10)) &&
          clockOf(time) === clockOfValue(value)
        );
      case "time":
      case "timerange":
        return time.kind === "time" && clockOf(time) === clockOfValue(value);
      case "duration":
        return time.kind === "duration" && sameDuration(time.value, value.timex);
      case "set":
        return time.kind === "set" && sameDuration(time.value, value.timex);
      default:
        return false;
    }
  });

const isDays = (time: TimeExpression, first: string | undefined, last: string | undefined): boolean =>
  time.resolved !== null && time.resolved.first === first && time.resolved.last === last;

/** "two months ago" is one day to an assistant; to a reader it is the month in which that day lies. */
const isAbout = ({ resolved, relative }: TimeExpression, day: string | undefined): boolean =>
  relative?.basis === "offset" &&
  relative.unit !== "day" &&
  resolved !== null &&
  resolved.last !== null &&
  day !== undefined &&
  resolved.first <= day &&
  day <= resolved.last;

/** The specification's ends are exclusive; "before" has none of ours, "since" an open end. A part of a stretch counts by its whole. */
function isRange(time: TimeExpression, value: Value): boolean {
  const { start, end, Mod } = value;
  if (time.value === value.timex) return true;
  const dayBefore = (day: string): string => isoDay(parseIsoDay(day) - 1);
  if (Mod === "start" || Mod === "end" || Mod === "mid")
    return new RegExp(`^${(value.timex ?? "").replaceAll("X", "\\d")}$`).test(time.value ?? "");
  if (start === undefined)
    return end !== undefined && (time.relative?.bound === "before" || time.relative?.bound === "until");
  if (end === undefined) return time.relative?.bound === "since" || time.relative?.bound === "after";
  if (time.resolved === null) return false;
  if (time.resolved.first === start && time.resolved.last === dayBefore(end)) return true;
  const { last } = time.resolved;
  const period = /^\(.*,P[\d.]+([DWMY])\)$/.exec(value.timex ?? "")?.[1];
  if (!period || last === null) return false;
  const apart = (a: string, b: string): number => Math.abs(parseIsoDay(a) - parseIsoDay(b));
  // The days from one to the other, counted with the article's own or without.
  if (period === "D" || period === "W")
    return apart(time.resolved.first, start) <= 1 && apart(last, dayBefore(end)) <= 1;
  // "from May to October": to them to the first of October, to us with it; "the last three months": by the day, or whole months.
  const whole = period === "M" ? 31 : 366;
  const same = time.relative?.basis === "span" ? 0 : whole;
  return apart(time.resolved.first, start) <= same && apart(last, dayBefore(end)) <= whole;
}

/** "T19:30", "TEV", or empty. */
const clockOf = (time: TimeExpression): string =>
  normalClock(/T[\dA-Z][\d:A-Z]*$/.exec(time.value ?? "")?.[0] ?? "");
const clockOfValue = (value: Value): string =>
  normalClock(/T[\dA-Z][\d:A-Z]*$/.exec(value.timex ?? "")?.[0] ?? "");
const normalClock = (clock: string): string =>
  clock.replace(/:00$/, "").replace(/:00$/, "").replace(/^T24$/, "T00");

const sameDuration = (ours: string | null, theirs: string | undefined): boolean =>
  ours !== null && normalDuration(ours) === normalDuration(theirs ?? "");
const normalDuration = (value: string): string =>
  value
    .replace(/^P1Q$/, "P3M")
    // "several weeks" is three to them, and no number to us.
    .replace(/^P(T?)3([HMDWY])$/, "P$1X$2")
    .replace(/^XXXX-XX-XXT/, "T")
    .replace(/^P1WE$/, "XXXX-WXX-WE")
    .replace(/^P(\d+)Q$/, (_, n) => `P${Number(n) * 3}M`)
    .replace(/^P(\d+)Y6M$/, (_, n) => `P${n}.5Y`)
    .replace(/^XXXX-WXX-(\d).*$/, "XXXX-WXX-$1");
