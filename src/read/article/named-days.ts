/** Of the days that a page names: which is that of publication, which that of the last change; by the outlet's own clock. */
import type { DayNamed, Updated } from "../../model/article.ts";
import type { NamedDay } from "./calendar.ts";
import { dayNumber, isoDay, readDay } from "./calendar.ts";
import { dayInOtherLanguages } from "./months-of-other-languages.ts";
import { pageDayAt } from "./page-days.ts";

interface ReadableDay extends DayNamed {
  readonly read: NamedDay;
  /** Milliseconds since 1970, where day, time and zone are all named. */
  readonly instant: number | null;
  /** The same as if it were written in UTC, where day and time are named. */
  readonly clock: number | null;
  readonly utc: boolean;
}

export interface NamedDays {
  readonly published: {
    readonly read: NamedDay;
    readonly words: string;
    /** Whether only readers see it, and no metadata repeat it. */
    readonly printed: boolean;
  } | null;
  readonly updated: Updated | null;
  /** What is doubtful about them, or could not be read. */
  readonly remarks: readonly string[];
}

const MINUTE = 60_000;
/** Two stamps this near to each other are one moment, written twice. */
const SAME_MOMENT = 2 * MINUTE;
/** Clocks of the world are at most so far from UTC, by quarters of an hour. */
const FARTHEST_ZONE = 14 * 60 * MINUTE;
const ZONE_STEP = 15 * MINUTE;
/** A day in the address this many days from the metadata's speaks of another version or place of the article. */
const NEAR = 2;

const ZONE = /(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})$/;

function readable(named: DayNamed): ReadableDay | null {
  const read =
    (named.printed === true ? printedDay(named.words) : readDay(named.words)) ??
    dayInOtherLanguages(named.words);
  if (read === null || read === "impossible") return null;
  const zone = ZONE.exec(read.time ?? "")?.[0] ?? null;
  const utc = zone !== null && /^(?:Z|UTC|GMT|[+-]00:?00)$/.test(zone);
  const hours = /^\d{2}:\d{2}/.exec(read.time ?? "")?.[0];
  const clock = hours === undefined ? NaN : Date.parse(`${read.day}T${hours}:00Z`);
  const offset = zone === null ? NaN : utc ? 0 : minutesOf(zone) * MINUTE;
  const known = (value: number): number | null => (Number.isNaN(value) ? null : value);
  return { ...named, read, instant: known(clock - offset), clock: known(clock), utc };
}

function minutesOf(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone)!;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** The first day in a line that readers see ("By Ana Rell, 8:59 pm EST, 19 November 2019"). */
function printedDay(words: string): NamedDay | "impossible" | null {
  for (const { index } of words.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)) {
    const found = pageDayAt(words, index, words.length);
    if (found !== null) return found.day;
  }
  return null;
}

/** Outside of English 05/10/2018 is the fifth of October. */
const dayFirst = (day: ReadableDay): ReadableDay =>
  day.read.otherwise === null
    ? day
    : { ...day, read: { ...day.read, day: day.read.otherwise, otherwise: null } };

/** @param named strongest first */
export function namedDays(named: readonly DayNamed[], language: string): NamedDays {
  const remarks: string[] = [];
  const days = named
    .map(readable)
    .filter((day) => day !== null)
    .map((day) => (language === "en" ? day : dayFirst(day)));
  const first = days.find(({ claim }) => claim === "published");
  const address = days.find(({ claim }) => claim === "address");
  const unread = named.find((day) => day.claim === "published" && readable(day) === null);
  if (first === undefined && unread !== undefined)
    remarks.push(`the day of publication in ${unread.where}, “${unread.words.slice(0, 60)}”, cannot be read`);
  let chosen = first ?? null;
  if (chosen !== null && address !== undefined && apart(chosen, address) > NEAR) {
    // The address is made once; metadata are written again when a site moves or an article is changed.
    const nearer = days.find((day) => day.claim === "published" && apart(day, address) <= NEAR);
    remarks.push(
      `${chosen.where} names ${chosen.read.day}, the page's address ${address.read.day}; ${nearer?.read.day ?? chosen.read.day} is taken`,
    );
    chosen = nearer ?? chosen;
  } else if (chosen === null && address !== undefined) {
    chosen = address;
    remarks.push(`the day of publication, ${address.read.day}, stands in the page's address alone`);
  }
  return {
    published:
      chosen === null
        ? null
        : { read: inLocalTime(chosen, days), words: chosen.words, printed: chosen.printed === true },
    updated: lastChange(chosen, days),
    remarks,
  };
}

const apart = (a: ReadableDay, b: ReadableDay): number =>
  Math.abs(dayNumber(a.read.day) - dayNumber(b.read.day));

/**
 * The day by the outlet's own clock: a late evening there is the next day in UTC. In this order: the same moment as another stamp
 * has it; the day beside it that the page prints for its readers; the difference between stamps and printed times; for a stamp in
 * UTC, the day beside it in the address, unless the page shows its readers the one in UTC.
 */
function inLocalTime(chosen: ReadableDay, days: readonly ReadableDay[]): NamedDay {
  if (chosen.printed === true || chosen.claim === "address") return chosen.read;
  const same = days.find(
    (day) =>
      chosen.utc &&
      !day.utc &&
      day.instant !== null &&
      chosen.instant !== null &&
      Math.abs(day.instant - chosen.instant) <= SAME_MOMENT,
  );
  if (same !== undefined) return same.read;
  const printed = days.find((day) => day.printed === true && day.claim === chosen.claim);
  if (printed !== undefined && apart(printed, chosen) === 1) return printed.read;
  const zone = chosen.utc ? clockDifference(days) : null;
  if (zone !== null && chosen.instant !== null) return atZone(chosen.read, chosen.instant, zone);
  const address = days.find(({ claim }) => claim === "address");
  const shown = days.some((day) => day.printed === true && day.read.day === chosen.read.day);
  if (
    chosen.utc &&
    !shown &&
    chosen.clock !== null &&
    address !== undefined &&
    apart(address, chosen) === 1
  ) {
    const earlier = address.read.day < chosen.read.day;
    const morning = new Date(chosen.clock).getUTCHours() < 12;
    if (earlier === morning) return { ...address.read, time: null };
  }
  return chosen.read;
}

/** How far the outlet's clock is from UTC, in milliseconds, by a moment that the page has in both; else null. */
function clockDifference(days: readonly ReadableDay[]): number | null {
  for (const stamp of days)
    for (const local of days) {
      if (!stamp.utc || stamp.instant === null || local.utc || local.clock === null) continue;
      if (local.instant !== null || local.claim !== stamp.claim) continue;
      const difference = Math.round((local.clock - stamp.instant) / ZONE_STEP) * ZONE_STEP;
      const exact = Math.abs(local.clock - stamp.instant - difference) <= MINUTE;
      if (exact && difference !== 0 && Math.abs(difference) <= FARTHEST_ZONE) return difference;
    }
  return null;
}

function atZone(read: NamedDay, instant: number, zone: number): NamedDay {
  const local = new Date(instant + zone);
  const two = (value: number): string => String(value).padStart(2, "0");
  const minutes = Math.abs(zone) / MINUTE;
  const offset = `${zone < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  return {
    ...read,
    day: isoDay(local.getUTCFullYear(), local.getUTCMonth() + 1, local.getUTCDate()) ?? read.day,
    time: `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}${offset}`,
  };
}

function lastChange(published: ReadableDay | null, days: readonly ReadableDay[]): Updated | null {
  const first = days.find(({ claim }) => claim === "updated");
  if (first === undefined) return null;
  const { day, time } = inLocalTime(first, days);
  if (published !== null) {
    if (dayNumber(day) < dayNumber(published.read.day) - 1) return null;
    const moment =
      first.instant !== null && published.instant !== null ? first.instant - published.instant : null;
    if (
      moment !== null
        ? moment <= SAME_MOMENT
        : day <= published.read.day && (time === null || time === published.read.time)
    )
      return null;
  }
  return { day, time };
}
