/**
 * The head of a page, read from its top like a small grammar: headline, days of publication, agency, byline, menus and dateline in any
 * order, until the first sentence of the body. Works on saved pages with their lines and on texts that lost them.
 */
import { agencyAt } from "./agencies.ts";
import { lineCredit } from "./credits.ts";
import { datelineLength, strongDateline } from "./datelines.ts";
import { lineFurniture } from "./furniture.ts";
import { echoPrefix, headlineEnd, headlineWords, isHeadlineLine } from "./headline.ts";
import type { Line } from "./lines.ts";
import type { Mark } from "./marks.ts";
import { endsLikeAPageDay, fillsLine, pageDayAt, standsAlone } from "./page-days.ts";
import type { PageDay, StatedDay } from "./page-days.ts";

export interface PageHead {
  readonly marks: readonly Mark[];
  readonly headline: Line | null;
  readonly days: readonly StatedDay[];
  /** Days that do not exist, as written. */
  readonly impossible: readonly Line[];
}

/** How many lines, and how many characters of a line, a page's head may take. */
const HEAD_LINES = 60;
const HEAD_CHARACTERS = 900;
/** How many lines of body may stand over the day. */
const STANDFIRST_LINES = 4;
/** How many words of unknown kind may stand between two known parts of a head. */
const GAP_WORDS = 26;
/** Fewest words of a headline that no carrier gave. */
const HEADLINE_WORDS = 4;

const SEPARATOR = /[\s|·•–—,:;/-]*/y;
const SENTENCE_END = /[.!?]["”’)]*\s/;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu;
/** A name alone under the headline. */
const PERSON_ALONE =
  /^\p{Lu}\p{Ll}[\p{L}.'’-]*(?: (?:\p{Lu}\.|al-\p{L}+|de|van|bin|\p{Lu}[\p{L}'’-]+)){1,3}$/u;

/**
 * @param given the carrier's headline, or null
 * @param furniture what the rules for furniture already found, in document order
 */
export function readPageHead(
  text: string,
  lines: readonly Line[],
  given: string | null,
  furniture: readonly Mark[],
): PageHead {
  return new HeadReader(text, lines, given, furniture).read();
}

class HeadReader {
  private readonly text: string;
  private readonly lines: readonly Line[];
  private readonly given: boolean;
  private readonly furniture: readonly Mark[];
  /** The words of the carrier's headline. */
  private readonly wanted: readonly string[];
  private readonly marks: Mark[] = [];
  private readonly days: StatedDay[] = [];
  private readonly impossible: Line[] = [];
  private headline: Line | null = null;

  constructor(text: string, lines: readonly Line[], given: string | null, furniture: readonly Mark[]) {
    this.text = text;
    this.lines = lines;
    this.given = given !== null;
    this.furniture = furniture;
    this.wanted = given === null ? [] : headlineWords(given);
  }

  read(): PageHead {
    let bodyLines = 0;
    for (const [index, line] of this.lines.slice(0, HEAD_LINES).entries()) {
      if (bodyLines > STANDFIRST_LINES) break;
      if (bodyLines > 0) {
        this.readUnderStandfirst(line);
        bodyLines++;
      } else if (this.readLine(line, index)) bodyLines = 1;
    }
    const { marks, headline, days, impossible } = this;
    return { marks, headline, days, impossible };
  }

  /** Below the first sentence only a line that is a day and nothing else still speaks of the page. */
  private readUnderStandfirst(line: Line): void {
    const day = line.end - line.start < 120 ? pageDayAt(this.text, line.start, line.end) : null;
    if (day && day.end >= line.end - 12) this.takeDay(day, line);
  }

  /** @returns whether the body begins in this line */
  private readLine(line: Line, index: number): boolean {
    const whole = line.end - line.start <= 400 ? this.text.slice(line.start, line.end) : "";
    const day = pageDayAt(this.text, line.start, line.end);
    if (day && fillsLine(this.text, day, line.end)) {
      this.takeDay({ ...day, end: line.end }, line);
      return false;
    }
    if (whole !== "" && lineCredit(whole) !== null) {
      this.takeDaysOfByline(whole, line);
      return false;
    }
    if (whole !== "" && (lineFurniture(whole) !== null || this.isFurniture(line))) return false;
    if (this.headline !== null && PERSON_ALONE.test(whole)) {
      this.marks.push({ ...line, role: "byline", rule: "byline" });
      return false;
    }
    const at = this.readParts(line);
    if (!/[\p{L}\p{N}]/u.test(this.text.slice(at, line.end))) return false;
    if (echoPrefix(whole, this.text, this.lines, index) > 0) {
      this.marks.push({ ...line, role: "furniture", rule: "menu" });
      return false;
    }
    const first = at === line.start && this.headline === null && !this.given && !this.isFurnished(line);
    if (first && isHeadlineLine(whole, this.lines, index)) {
      this.takeHeadline(line);
      return false;
    }
    return true;
  }

  /** Known parts from the line's start on, one after the other: where they end. */
  private readParts(line: Line): number {
    const limit = Math.min(line.end, line.start + HEAD_CHARACTERS);
    let at = line.start;
    while (at < limit) {
      SEPARATOR.lastIndex = at;
      const from = at + SEPARATOR.exec(this.text)![0].length;
      const dateline = datelineLength(this.text.slice(from, Math.min(line.end, from + 200)), true);
      if (dateline > 0) {
        this.marks.push({ start: from, end: from + dateline, role: "dateline", rule: "dateline" });
        break;
      }
      const next = this.readPart(from, line, limit) ?? this.skipToPart(from, line, limit);
      if (next === null || next <= at) break;
      at = next;
    }
    return at;
  }

  /** One known part at `at`: where it ends, or null. */
  private readPart(at: number, line: Line, limit: number): number | null {
    const end = headlineEnd(this.text, at, limit, this.wanted);
    if (end !== null) {
      this.takeHeadline({ start: at, end });
      return end;
    }
    const known = this.furniture.find((mark) => mark.start <= at && at < mark.end);
    if (known) return known.end;
    const day = pageDayAt(this.text, at, line.end);
    if (day && endsLikeAPageDay(this.text, day.end, line.end)) {
      this.takeDay(day, line);
      return day.end;
    }
    const agency = this.agencyLength(this.text.slice(at, Math.min(line.end, at + 200)));
    if (agency === 0) return null;
    this.marks.push({ start: at, end: at + agency, role: "credit", rule: "credit" });
    return at + agency;
  }

  /** Length of an agency's name that stands by itself, not as the subject of a sentence ("Reuters reported"); else 0. */
  private agencyLength(words: string): number {
    const length = agencyAt(words)?.length ?? 0;
    const next = words.slice(length);
    const alone = /^$|^[|,/(–—-]|^\s+(?:$|[|,/(–—-]|\p{Lu}|\d)/u.test(next);
    return alone && !/^\s+\p{Lu}\p{Ll}+ (?:said|reported|quoted)/u.test(next) ? length : 0;
  }

  /** Words of unknown kind between `at` and a known part: a headline that no carrier gave, a byline, else furniture. */
  private skipToPart(at: number, line: Line, limit: number): number | null {
    const head = this.text.slice(0, limit);
    WORD.lastIndex = at;
    let count = 0;
    for (let match = WORD.exec(head); match && count <= GAP_WORDS; match = WORD.exec(head), count++) {
      if (count === 0) continue;
      const gap = this.text.slice(at, match.index);
      if (SENTENCE_END.test(gap) || /@|https?:|pic\.twitter/.test(gap)) return null;
      if (!this.isPart(match.index, gap, line, limit)) continue;
      const skipped = { start: at, end: at + gap.trimEnd().length };
      if (/^by\b/i.test(gap)) this.marks.push({ ...skipped, role: "byline", rule: "byline" });
      else if (this.headline === null && gap.trim().split(/\s+/).length >= HEADLINE_WORDS)
        this.takeHeadline(skipped);
      else this.marks.push({ ...skipped, role: "furniture", rule: "words of the page's head" });
      return match.index;
    }
    return null;
  }

  private isPart(at: number, before: string, line: Line, limit: number): boolean {
    if (headlineEnd(this.text, at, limit, this.wanted) !== null) return true;
    if (this.furniture.some((mark) => mark.start === at && mark.rule !== "appeal for support")) return true;
    if (strongDateline(this.text.slice(at, at + 160), 160)?.start === 0) return true;
    const day = pageDayAt(this.text, at, line.end);
    return day !== null && standsAlone(this.text, before, day, line.end);
  }

  private takeHeadline(span: Line): void {
    this.headline ??= { start: span.start, end: span.end };
    this.marks.push({ start: span.start, end: span.end, role: "headline", rule: "headline" });
  }

  private takeDay(found: PageDay, line: Line): void {
    const span = { start: found.start, end: Math.min(found.end, line.end) };
    this.marks.push({ ...span, role: "furniture", rule: "day printed on the page" });
    if (found.day === "impossible") this.impossible.push(span);
    else this.days.push({ ...found.day, ...span, claim: found.claim });
  }

  /** "By Ana Rell | Karsa | Updated: June 11, 2019": the day stands in the byline. */
  private takeDaysOfByline(byline: string, line: Line): void {
    for (const bar of byline.matchAll(/[|,–—-]\s*/g)) {
      const found = pageDayAt(this.text, line.start + bar.index + bar[0].length, line.end);
      if (found && found.day !== "impossible")
        this.days.push({ ...found.day, start: found.start, end: found.end, claim: found.claim });
    }
  }

  /** Whether a rule holds the whole line for furniture. */
  private isFurniture(line: Line): boolean {
    return this.furniture.some((mark) => mark.start <= line.start && mark.end >= line.end);
  }

  /** Whether a rule found furniture anywhere in the line: such a line is no headline. */
  private isFurnished(line: Line): boolean {
    return this.furniture.some((mark) => mark.start < line.end && mark.end > line.start);
  }
}
