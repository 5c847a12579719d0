/** Days that a page prints about itself: "Published: 22 June 2014", "12:48PM BST 09 Sep 2013", a bare "Sunday 17 December 2017". */
import { CLOCK, DAY_WITH_YEAR, dayOfMatch } from "./calendar.ts";
import type { NamedDay } from "./calendar.ts";

/** A day that the page prints about itself. */
export interface StatedDay extends NamedDay {
  readonly start: number;
  readonly end: number;
  /** published: "Published", "Posted", "Date of publication"; updated; bare: only a day, which may be the day it was saved. */
  readonly claim: "published" | "updated" | "bare";
}

/** A day as found in the text, before it is known to exist. */
export interface PageDay {
  readonly start: number;
  readonly end: number;
  readonly day: NamedDay | "impossible";
  readonly claim: StatedDay["claim"];
}

const PUBLISHED =
  "(?:date of publication|publication date|first published|originally published|published|posted|created|uploaded|issued|filed|released|date)(?: (?:on|at|in|by))?";
const UPDATED = "(?:last (?:updated?|modified|edited|changed)|updated|modified)(?: (?:on|at))?";
const JOIN = "[\\s,|/·•–—-]*(?:at |@ )?";
const PAGE_DAY = new RegExp(
  `(?:(?:(?<pub>${PUBLISHED})|(?<upd>${UPDATED}))\\s*:?\\s*)?(?:(?<clock>${CLOCK})${JOIN})?${DAY_WITH_YEAR}(?:${JOIN}(?<clock2>${CLOCK}))?(?<after>\\s*\\(?${UPDATED}\\s*:?\\s*(?:(?:at )?${CLOCK})?(?:\\s*\\d{1,2}[./-]\\d{1,2}[./-]\\d{4})?\\)?)?`,
  "iuy",
);
/** What may stand beside a day on its own line: "/ Updated 3 hours ago", "| 12 comments". */
const AFTER_A_DAY = /^\s*[|/·•,(–—-]\s*\S.{0,60}$/u;
/** Before such a word a day belongs to a sentence (“was signed on Sunday 17 December”). */
const BEFORE_A_DAY_IN_PROSE =
  /(?:^|\s)(?:on|in|of|since|from|until|till|by|dated|before|after|during|between|and|to|the|for|this|that|last|next|late|early|mid|between|around|at|a|an|as)\s*$/iu;

/** The day that begins at `at`, with the words that announce it and its time, or null. */
export function pageDayAt(text: string, at: number, limit: number): PageDay | null {
  PAGE_DAY.lastIndex = at;
  const match = PAGE_DAY.exec(text.slice(0, Math.min(limit, at + 160)));
  if (!match) return null;
  const groups = match.groups!;
  const named = dayOfMatch(groups);
  const clock = groups.clock ?? groups.clock2;
  return {
    start: at,
    end: at + match[0].trimEnd().length,
    day:
      named === "impossible" || named.time !== null || clock === undefined
        ? named
        : { ...named, time: clockTime(clock) },
    claim: groups.pub !== undefined ? "published" : groups.upd !== undefined ? "updated" : "bare",
  };
}

/** "7:21 PM EST" as "19:21 EST", "1735" as "17:35". */
function clockTime(written: string): string {
  const match = /^(\d{1,2})[:.]?(\d{2})?(?::\d{2})?\s?([ap])?(?:\.?m\.?)?\s?\(?(.*?)\)?$/iu.exec(
    written.trim(),
  );
  if (!match) return written.trim();
  let hour = Number(match[1]);
  if (match[3] !== undefined) hour = (hour % 12) + (match[3].toLowerCase() === "p" ? 12 : 0);
  return `${String(hour).padStart(2, "0")}:${match[2] ?? "00"} ${match[4] ?? ""}`.trim();
}

/** After a day of the page nothing, a separator, a glued capital or a new sentence; not the rest of a sentence in prose. */
export function endsLikeAPageDay(text: string, end: number, limit: number): boolean {
  const rest = text.slice(end, Math.min(limit, end + 40));
  return /^\s*$|^\p{Lu}|^\s*[|(·•–—-]|^\s+["“'‘]?[\p{Lu}\p{N}]|^\s+(?:by|last updated|updated)\b|^\s+al-/u.test(
    rest,
  );
}

/** Whether the words before a day, and what follows it, show that it stands by itself among the parts of a head. */
export const standsAlone = (text: string, before: string, day: PageDay, limit: number): boolean =>
  !BEFORE_A_DAY_IN_PROSE.test(before) &&
  endsLikeAPageDay(text, day.end, limit) &&
  opensASentence(text, day.end, limit);

/** Whether the line from `start` to `end` says a day and little else. */
export const fillsLine = (text: string, day: PageDay, end: number): boolean =>
  day.end >= end || AFTER_A_DAY.test(text.slice(day.end, end));

const opensASentence = (text: string, end: number, limit: number): boolean =>
  /^\s*$|^\s*["“]?(?:\p{Lu}|\d|\()/u.test(text.slice(end, Math.min(limit, end + 20)));
