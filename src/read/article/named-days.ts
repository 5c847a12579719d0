/** Of the days that a page's metadata name: which is that of publication, which that of the last change. */
import type { DayNamed, Updated } from "../../model/article.ts";
import type { NamedDay } from "./calendar.ts";
import { dayNumber, readDay } from "./calendar.ts";

interface ReadableDay extends DayNamed {
  readonly read: NamedDay;
  /** Milliseconds since 1970, where day, time and zone are all named. */
  readonly instant: number | null;
  readonly utc: boolean;
}

export interface NamedDays {
  readonly published: { readonly read: NamedDay; readonly words: string } | null;
  readonly updated: Updated | null;
  /** What is doubtful about them, or could not be read. */
  readonly remarks: readonly string[];
}

/** Two stamps this near to each other are one moment, written twice. */
const SAME_MOMENT = 2 * 60_000;
/** A day in the address this many days from the metadata's speaks of another version or place of the article. */
const NEAR = 2;

const ZONE = /(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})$/;

function readable(named: DayNamed): ReadableDay | null {
  const read = readDay(named.words);
  if (read === null || read === "impossible") return null;
  const zone = ZONE.exec(read.time ?? "")?.[0] ?? null;
  const utc = zone !== null && /^(?:Z|UTC|GMT|[+-]00:?00)$/.test(zone);
  const clock = /^\d{2}:\d{2}/.exec(read.time ?? "")?.[0];
  const offset = zone === null ? null : utc ? "Z" : zone.replace(/^([+-]\d{2}):?(\d{2})$/, "$1:$2");
  const instant =
    clock === undefined || offset === null ? NaN : Date.parse(`${read.day}T${clock}:00${offset}`);
  return { ...named, read, instant: Number.isNaN(instant) ? null : instant, utc };
}

/** @param named strongest first */
export function namedDays(named: readonly DayNamed[]): NamedDays {
  const remarks: string[] = [];
  const days = named.map(readable).filter((day) => day !== null);
  const first = days.find(({ claim }) => claim === "published");
  const address = days.find(({ claim }) => claim === "address");
  const unread = named.find(
    ({ claim, words }) => claim === "published" && readable({ claim, words, where: "" }) === null,
  );
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
    published: chosen === null ? null : inLocalTime(chosen, days),
    updated: lastChange(chosen, days),
    remarks,
  };
}

const apart = (a: ReadableDay, b: ReadableDay): number =>
  Math.abs(dayNumber(a.read.day) - dayNumber(b.read.day));

/** The same moment as the outlet's own clocks showed it, where the page has it that way too: late evenings have another day in UTC. */
function inLocalTime(chosen: ReadableDay, days: readonly ReadableDay[]): { read: NamedDay; words: string } {
  const local = days.find(
    (day) =>
      chosen.utc &&
      !day.utc &&
      day.instant !== null &&
      chosen.instant !== null &&
      Math.abs(day.instant - chosen.instant) <= SAME_MOMENT,
  );
  const { read, words } = local ?? chosen;
  return { read, words };
}

function lastChange(published: ReadableDay | null, days: readonly ReadableDay[]): Updated | null {
  const changes = days.filter(({ claim }) => claim === "updated");
  const first = changes[0];
  if (first === undefined) return null;
  const { day, time } = inLocalTime(first, days).read;
  if (published !== null) {
    if (dayNumber(day) < dayNumber(published.read.day)) return null;
    const moment =
      first.instant !== null && published.instant !== null ? first.instant - published.instant : null;
    if (moment !== null ? moment <= SAME_MOMENT : day === published.read.day && time === published.read.time)
      return null;
  }
  return { day, time };
}
