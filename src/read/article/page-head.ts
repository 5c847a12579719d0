/**
 * The head of a page, read from its top like a small grammar: headline, days of publication, agency, byline, menus and dateline in any
 * order, until the first sentence of the body. Works on saved pages with their lines and on texts that lost them.
 */
import { agencyAt } from "./agencies.ts";
import { CLOCK, DAY_WITH_YEAR, dayOfMatch } from "./calendar.ts";
import type { NamedDay } from "./calendar.ts";
import { lineCredit } from "./credits.ts";
import { SENTENCE_OPENER, datelineLength, strongDateline } from "./datelines.ts";
import { lineFurniture, sectionPrefix } from "./furniture.ts";
import type { Line } from "./lines.ts";
import type { Mark } from "./marks.ts";

/** A day that the page prints about itself. */
export interface StatedDay extends NamedDay {
  readonly start: number;
  readonly end: number;
  /** published: "Published", "Posted", "Date of publication"; updated; bare: only a day, which may be the day it was saved. */
  readonly claim: "published" | "updated" | "bare";
}

export interface PageHead {
  readonly marks: readonly Mark[];
  readonly headline: { readonly start: number; readonly end: number } | null;
  readonly days: readonly StatedDay[];
  /** Days that do not exist, as written. */
  readonly impossible: readonly { readonly start: number; readonly end: number }[];
}

const PUBLISHED =
  "(?:date of publication|publication date|first published|originally published|published|posted|created|uploaded|issued|filed|released|date)(?: (?:on|at|in|by))?";
const UPDATED = "(?:last (?:updated|modified|edited|changed)|updated|modified)(?: (?:on|at))?";
const JOIN = "[\\s,|/·•–—-]*(?:at |@ )?";
const PAGE_DAY = new RegExp(
  `(?:(?:(?<pub>${PUBLISHED})|(?<upd>${UPDATED}))\\s*:?\\s*)?(?:(?<clock>${CLOCK})${JOIN})?${DAY_WITH_YEAR}(?:${JOIN}(?<clock2>${CLOCK}))?(?<after>\\s*\\(?${UPDATED}\\s*:?\\s*(?:(?:at )?${CLOCK})?(?:\\s*\\d{1,2}[./-]\\d{1,2}[./-]\\d{4})?\\)?)?`,
  "iuy",
);
/** What may stand beside a day on its own line: "/ Updated 3 hours ago", "| 12 comments". */
const AFTER_A_DAY = /^\s*[|/·•,(–—-]\s*\S.{0,60}$/u;
const SEPARATOR = /[\s|·•–—,:;/-]*/y;
const SENTENCE_END = /[.!?]["”’)]*\s/;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu;
const BEFORE_A_DAY_IN_PROSE =
  /(?:^|\s)(?:on|in|of|since|from|until|till|by|dated|before|after|during|between|and|to|the|for|this|that|last|next|late|early|mid|between|around|at|a|an|as)\s*$/iu;

/** A name alone under the headline. */
const PERSON_ALONE =
  /^\p{Lu}\p{Ll}[\p{L}.'’-]*(?: (?:\p{Lu}\.|al-\p{L}+|de|van|bin|\p{Lu}[\p{L}'’-]+)){1,3}$/u;

/** How many lines, and how many characters of a line, a page's head may take. */
const HEAD_LINES = 60;
const HEAD_CHARACTERS = 900;
/** How many lines of body may stand over the day. */
const STANDFIRST_LINES = 4;
/** How many words of unknown kind may stand between two known parts of a head. */
const GAP_WORDS = 26;

const fold = (word: string): string =>
  word
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();

/** Words of a headline as compared; what a site puts before and after it is left out ("title: …", "… | The Paper"). */
function headlineWords(headline: string): string[] {
  const bare = headline.replace(/^title:\s*/i, "").replace(/\s+[|–—-]\s+[^|–—]{2,30}$/u, "");
  return [...bare.slice(0, 400).matchAll(/[\p{L}\p{N}'’]+/gu)]
    .map((match) => fold(match[0]))
    .filter((word) => word !== "");
}

/**
 * Where the headline's words end if they stand at `at`, else null. Near the end they may differ: sites shorten and complete their
 * titles, so three words in five, four at the least, are enough where a sentence or line ends there.
 */
function headlineEnd(text: string, at: number, limit: number, wanted: readonly string[]): number | null {
  if (wanted.length < 3) return null;
  const scan = /[\p{L}\p{N}'’]+/gu;
  scan.lastIndex = at;
  let matched = 0;
  let end = at;
  for (let match = scan.exec(text); match && match.index < limit; match = scan.exec(text)) {
    const word = fold(match[0]);
    if (word === "") continue;
    if (word !== wanted[matched]) break;
    matched++;
    end = match.index + match[0].length;
    if (matched === wanted.length) break;
  }
  if (matched === wanted.length) return closeHeadline(text, end, limit);
  const enough = matched >= 4 && matched >= wanted.length * 0.6;
  return enough && (end >= limit || /^[.!?]|^$/.test(text.slice(end, end + 1)))
    ? closeHeadline(text, end, limit)
    : null;
}

/** Takes in a closing mark, and one or two words that the carrier's headline lacks before the first sentence opens. */
function closeHeadline(text: string, end: number, limit: number): number {
  const rest = text.slice(end, Math.min(limit, end + 60));
  const stop = /^[.!?…]?["'”’)]*/.exec(rest)![0].length;
  if (stop > 0) return end + stop;
  const more = /^(?: \p{Lu}[\p{L}.]*){1,2}(?= )/u.exec(rest)?.[0] ?? "";
  if (
    more !== "" &&
    !SENTENCE_OPENER.test(more.trim()) &&
    agencyAt(more.trim()) === null &&
    SENTENCE_OPENER.test(rest.slice(more.length + 1))
  )
    return end + more.length;
  return end;
}

export function readPageHead(
  text: string,
  lines: readonly Line[],
  given: string | null,
  furniture: readonly Mark[],
): PageHead {
  const marks: Mark[] = [];
  const days: StatedDay[] = [];
  const impossible: { start: number; end: number }[] = [];
  const wanted = given === null ? [] : headlineWords(given);
  let headline: { start: number; end: number } | null = null;
  let bodyLines = 0;

  for (const [index, line] of lines.slice(0, HEAD_LINES).entries()) {
    const limit = Math.min(line.end, line.start + HEAD_CHARACTERS);
    const whole = line.end - line.start <= 400 ? text.slice(line.start, line.end) : "";
    const day = pageDayAt(text, line.start, line.end);
    if (bodyLines > 0) {
      // Below the standfirst only a line that is a day and nothing else still speaks of the page; further down it speaks of a post.
      bodyLines++;
      if (day && day.end >= line.end - 12 && line.end - line.start < 120 && bodyLines <= STANDFIRST_LINES)
        take(day, line);
      continue;
    }
    const onlyADay = day !== null && (day.end >= line.end || AFTER_A_DAY.test(text.slice(day.end, line.end)));
    if (onlyADay) {
      take({ ...day, end: line.end }, line);
      continue;
    }
    if (whole !== "" && lineCredit(whole) !== null) {
      // "By Ana Rell | Karsa | Updated: June 11, 2019": the day stands in the byline.
      for (const bar of whole.matchAll(/[|,–—-]\s*/g)) {
        const inside = pageDayAt(text, line.start + bar.index + bar[0].length, line.end);
        if (inside && inside.day !== "impossible")
          days.push({ ...inside.day, start: inside.start, end: inside.end, claim: inside.claim });
      }
      continue;
    }
    if (
      whole !== "" &&
      !onlyADay &&
      (lineFurniture(whole) !== null ||
        furniture.some((mark) => mark.start <= line.start && mark.end >= line.end))
    )
      continue;
    if (headline !== null && PERSON_ALONE.test(whole)) {
      marks.push({ ...line, role: "byline", rule: "byline" });
      continue;
    }
    let at = line.start;
    let atBody = false;
    while (at < limit && !atBody) {
      SEPARATOR.lastIndex = at;
      const from = at + SEPARATOR.exec(text)![0].length;
      const dateline = datelineLength(text.slice(from, Math.min(line.end, from + 200)), true);
      if (dateline > 0) {
        marks.push({ start: from, end: from + dateline, role: "dateline", rule: "dateline" });
        atBody = true;
        break;
      }
      const next = step(from, line, limit) ?? lookAhead(from, line, limit);
      if (next === null || next <= at) break;
      at = next;
    }
    const rest = text.slice(at, line.end).trim();
    if (rest === "" || !/[\p{L}\p{N}]/u.test(rest)) continue;
    if (
      at === line.start &&
      headline === null &&
      given === null &&
      !furnished(line) &&
      isHeadlineLine(rest, lines, index)
    ) {
      const prefix = echoPrefix(whole, text, lines, index);
      if (prefix > 0) marks.push({ ...line, role: "furniture", rule: "menu" });
      else {
        headline = { ...line };
        marks.push({ ...line, role: "headline", rule: "headline" });
      }
      continue;
    }
    if (given !== null && echoPrefix(whole, text, lines, index) > 0) {
      marks.push({ ...line, role: "furniture", rule: "menu" });
      continue;
    }
    bodyLines = 1;
  }
  return { marks, headline, days, impossible };

  /** Whether a rule already found furniture in the line: such a line is no headline. */
  function furnished(line: Line): boolean {
    return furniture.some((mark) => mark.start < line.end && mark.end > line.start);
  }

  function take(found: DayAt, line: Line): void {
    const end = Math.min(found.end, line.end);
    marks.push({ start: found.start, end, role: "furniture", rule: "day printed on the page" });
    if (found.day === "impossible") impossible.push({ start: found.start, end });
    else days.push({ ...found.day, start: found.start, end, claim: found.claim });
  }

  /** One part of the head at `at`: where it ends, or null. */
  function step(at: number, line: Line, limit: number): number | null {
    const end = wanted.length > 0 ? headlineEnd(text, at, limit, wanted) : null;
    if (end !== null) {
      headline ??= { start: at, end };
      marks.push({ start: at, end, role: "headline", rule: "headline" });
      return end;
    }
    const known = furniture.find((one) => one.start <= at && at < one.end);
    if (known) return known.end;
    const day = pageDayAt(text, at, line.end);
    if (day && endsLikeAPageDay(text, day.end, line.end)) {
      take(day, line);
      return day.end;
    }
    const rest = text.slice(at, Math.min(line.end, at + 200));
    const agency = agencyAt(rest);
    if (
      agency &&
      /^\s*(?:$|[|,/(–—-]|\p{Lu}|\d)/u.test(rest.slice(agency.length)) &&
      /^\s|^$|^[|,/(–—-]/.test(rest.slice(agency.length)) &&
      !/^\s+\p{Lu}\p{Ll}+ (?:said|reported|quoted)/u.test(rest.slice(agency.length))
    ) {
      marks.push({ start: at, end: at + agency.length, role: "credit", rule: "credit" });
      return at + agency.length;
    }
    return null;
  }

  /** Words of unknown kind between `at` and a known part: a headline that no carrier gave, else furniture. */
  function lookAhead(at: number, line: Line, limit: number): number | null {
    WORD.lastIndex = at;
    let count = 0;
    for (
      let match = WORD.exec(text);
      match && match.index < limit && count <= GAP_WORDS;
      match = WORD.exec(text), count++
    ) {
      if (count === 0) continue;
      const gap = text.slice(at, match.index);
      if (SENTENCE_END.test(gap) || /@|https?:|pic\.twitter/.test(gap)) return null;
      if (!isKnownFrom(match.index, gap, line, limit)) continue;
      const words = gap.trim().split(/\s+/).length;
      const asHeadline = headline === null && words >= 4 && !/^by\b/i.test(gap);
      const end = at + gap.trimEnd().length;
      if (asHeadline) headline = { start: at, end };
      marks.push({
        start: at,
        end,
        role: asHeadline ? "headline" : /^by\b/i.test(gap) ? "byline" : "furniture",
        rule: asHeadline ? "headline" : "words of the page's head",
      });
      return match.index;
    }
    return null;
  }

  function isKnownFrom(at: number, gap: string, line: Line, limit: number): boolean {
    if (wanted.length > 0 && headlineEnd(text, at, limit, wanted) !== null) return true;
    if (furniture.some((mark) => mark.start === at && mark.rule !== "appeal for support")) return true;
    const strong = strongDateline(text.slice(at, at + 160), 160);
    if (strong && strong.start === 0) return true;
    if (BEFORE_A_DAY_IN_PROSE.test(gap)) return false;
    const day = pageDayAt(text, at, line.end);
    return (
      day !== null && endsLikeAPageDay(text, day.end, line.end) && opensASentence(text, day.end, line.end)
    );
  }
}

interface DayAt {
  readonly start: number;
  readonly end: number;
  readonly day: NamedDay | "impossible";
  readonly claim: StatedDay["claim"];
}

function pageDayAt(text: string, at: number, limit: number): DayAt | null {
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
function endsLikeAPageDay(text: string, end: number, limit: number): boolean {
  const rest = text.slice(end, Math.min(limit, end + 40));
  return /^\s*$|^\p{Lu}|^\s*[|(·•–—-]|^\s+["“'‘]?[\p{Lu}\p{N}]|^\s+(?:by|last updated|updated)\b|^\s+al-/u.test(
    rest,
  );
}

const opensASentence = (text: string, end: number, limit: number): boolean =>
  /^\s*$|^\s*["“]?(?:\p{Lu}|\d|\()/u.test(text.slice(end, Math.min(limit, end + 20)));

/** A short first line without a full stop, over longer ones. */
function isHeadlineLine(line: string, lines: readonly Line[], index: number): boolean {
  const words = line.split(/\s+/).length;
  if (lines.length < index + 2 || words < 2 || words > 32 || line.length > 220) return false;
  if (/[.:;,]["”’)]*$/.test(line) && !/\b(?:\p{L}\.){2,}$/u.test(line)) return false;
  return lines.slice(index + 1, index + 13).some((below) => below.end - below.start > 80);
}

/** "News World Rebels take the town" over "Rebels take the town": how long the menu in front is, or 0. */
function echoPrefix(line: string, text: string, lines: readonly Line[], index: number): number {
  const prefix = sectionPrefix(line);
  if (prefix === 0 || prefix >= line.length) return 0;
  const rest = line.slice(prefix);
  return lines.slice(index + 1, index + 6).some((below) => text.slice(below.start, below.end) === rest)
    ? prefix
    : 0;
}
