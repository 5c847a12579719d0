/**
 * Whether the times that we read are those that Recognizers-Text's specification expects. It was written for calendar
 * assistants, so only the cases that a newspaper could print count: `couldBePrinted` says which, by form alone.
 */
import { isoDay, parseIsoDay } from "../../src/model/calendar.ts";
import type { TimeExpression } from "../../src/model/language.ts";
import type { RecognizerCase, RecognizerResult } from "../quantities/recognizers.ts";

const ASSISTANT =
  /\b(?:cortana|skype|schedul\w*|calendar|appointment|remind\w*|show (?:me )?(?:sales|records|the)|sales (?:for|of|in|where)|book (?:a|me|meeting|room|something|2)|set (?:up|ooo)|meeting room|data|query|azure|clusters?|docked|code|object|valid date|DateTime|timex|daterange|recogni[sz]\w*)\b/i;
/** Names of days and months are printed with a capital, clock times with am or pm, a colon or a word for the hour. */
const LOWER_CASE_NAME =
  /\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|april|june|july|august|september|october|november|december|mon|tues?|wed|thur?s?|fri|oct|nov|dec|jan|feb|aug|sept?)\b/;
/** Dates that mix signs with names, run words together or leave parts of the clock to be guessed. */
const CODE_LIKE =
  /https?:|<\w+|[a-z]{3,}[/]\d|\d[/][a-z]{3}|\d{1,2}[-/.]\d{1,2}(?![-/.\d])|[-\d]{3,}-[a-z]{3}|\b\d+\s?[WMYDh]\b|\b(?:tmrw|tmr|tonite|sy|fy|q[1-4])\b|\d[ap]\b|\dish\b|[-–~]\s*\d{1,2}\s?(?:[ap]m?)\b/i;
/** Appointments by the clock: from one hour to another. */
const CLOCK_RANGE =
  /(?:from|between|for)\s+\d{1,2}(?::\d\d)?\s*(?:[ap]\.?m\.?)?\s*(?:-|–|to|till|until|and|through)\s*\d/i;

/** By the form of the input, never by what we make of it. */
export const couldBePrinted = (one: RecognizerCase): boolean =>
  !ASSISTANT.test(one.input) &&
  !LOWER_CASE_NAME.test(one.input) &&
  !CODE_LIKE.test(one.input) &&
  !CLOCK_RANGE.test(one.input) &&
  !/timezone|undefined/.test(one.results.map((result) => result.type).join(" "));

/** All expected expressions are read with one of the expected values, and nothing else is read but vague words. */
export function timesRight(one: RecognizerCase, times: readonly TimeExpression[]): boolean {
  const firm = times.filter((time) => !/_REF$|X/.test(time.value ?? "") || time.resolved !== null);
  const used = new Set<TimeExpression>();
  for (const result of one.results) {
    const found = times.find((time) => !used.has(time) && sharesText(time, result) && hasValue(time, result));
    if (!found) return false;
    used.add(found);
  }
  // An expression that the specification reads as one may be two of ours, if one of them has the value.
  return firm.every((time) => used.has(time) || one.results.some((result) => sharesText(time, result)));
}

const sharesText = (time: TimeExpression, result: RecognizerResult): boolean => {
  const [ours, theirs] = [time.text.toLowerCase(), result.text.toLowerCase()];
  return theirs.includes(ours) || ours.includes(theirs);
};

type Value = { readonly [key: string]: string };

const hasValue = (time: TimeExpression, result: RecognizerResult): boolean =>
  (result.resolution.values ?? []).some((value) => {
    switch (value.type) {
      case "date":
        return isDays(time, value.value, value.value);
      case "daterange":
        return isRange(time, value);
      case "datetime":
        return (
          isDays(time, value.value?.slice(0, 10), value.value?.slice(0, 10)) &&
          clockOf(time) === clockOfValue(value)
        );
      case "datetimerange":
        return (
          isDays(time, value.start?.slice(0, 10), value.start?.slice(0, 10)) &&
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

/** The specification's ends are exclusive; "before" has none of ours, "since" an open end. A part of a stretch counts by its whole. */
function isRange(time: TimeExpression, value: Value): boolean {
  const { start, end, Mod } = value;
  const dayBefore = (day: string): string => isoDay(parseIsoDay(day) - 1);
  if (Mod === "start" || Mod === "end" || Mod === "mid") return time.value === value.timex;
  if (start === undefined)
    return end !== undefined && (time.relative?.bound === "before" || time.relative?.bound === "until");
  if (end === undefined) return time.relative?.bound === "since" || time.relative?.bound === "after";
  if (time.resolved === null) return false;
  if (time.resolved.first === start && time.resolved.last === dayBefore(end)) return true;
  // The days from one to the other, counted with the article's own.
  const near = (a: string, b: string): boolean => Math.abs(parseIsoDay(a) - parseIsoDay(b)) <= 1;
  return (
    /^\(.*,P\d+[DWM]\)$/.test(value.timex ?? "") &&
    time.resolved.last !== null &&
    near(time.resolved.first, start) &&
    near(time.resolved.last, dayBefore(end))
  );
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
    .replace(/^P(\d+)Q$/, (_, n) => `P${Number(n) * 3}M`)
    .replace(/^P(\d+)Y6M$/, (_, n) => `P${n}.5Y`)
    .replace(/^XXXX-WXX-(\d).*$/, "XXXX-WXX-$1");
