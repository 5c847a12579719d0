/** Finds a page's furniture by its language (`furniture-phrases.ts`) and by its form: bars of share buttons, menus, link lists. */
import { LETTER } from "./letters.ts";
import { APPEAL_WORDS, PHRASE_RULES, SECTION_WORDS, SHARE_WORDS } from "./furniture-phrases.ts";
import type { PhraseRule } from "./furniture-phrases.ts";
import type { Line, Piece } from "./lines.ts";
import { matchesIn } from "./lines.ts";
import type { Mark } from "./marks.ts";

/** Furniture is short: a line or sentence longer than this is none, whatever words it holds. */
const LONGEST_FURNITURE = 600;

interface CompiledRule {
  readonly rule: string;
  readonly pattern: RegExp;
}

const compile = (reach: PhraseRule["reach"], wrap: (body: string) => string, flags: string): CompiledRule[] =>
  PHRASE_RULES.filter((rule) => rule.reach === reach).map((rule) => ({
    rule: rule.rule,
    pattern: new RegExp(wrap(rule.patterns.join("|")), rule.cased ? flags.replace("i", "") : flags),
  }));

const LINE_RULES = compile("line", (body) => `^[\\s•·*>|▶►-]*(?:${body})$`, "iu");
const SENTENCE_RULES = compile("sentence", (body) => `^[\\s•·*>|▶►-]*(?:${body})`, "iu");
const PHRASE_MATCHERS = compile("phrase", (body) => `(?:${body})`, "gu");

const UNMISTAKABLE = compile("anywhere", (body) => `(?:${body})`, "gu");
const TITLE_ENDS = compile("title", (body) => `(?:${body})`, "gu");

const SHARE_BAR = new RegExp(
  `^(?:(?:share (?:this|on|via)|on|by|via|this|and|&|[\\d,.]+[km]?|[|,/·•:+-]|${SHARE_WORDS})(?:\\s+|$))+$`,
  "iu",
);
const SECTION_BAR = new RegExp(
  `^(?:(?:${SECTION_WORDS}|${SHARE_WORDS}|and|&|[|,/·•:>»›+-])(?:\\s+|$))+$`,
  "iu",
);
const SECTION_PREFIX = new RegExp(`^(?:(?:${SECTION_WORDS})(?:\\s*[|/·•:>»›]\\s*|\\s+))+`, "iu");
const INLINE_SHARE_RUN = new RegExp(
  `(?<=^|[.!?"”)\\]]\\s|\\s)(?:(?:Twitter|Facebook|Reddit|Pinterest|WhatsApp|LinkedIn|Telegram|Tumblr|Flipboard|Email|E-mail|Print|Tweet|Instagram|YouTube|Youtube)\\b[\\s,|]*){3,}`,
  "gu",
);

/** A whole line that is furniture: why, or null. */
export function lineFurniture(line: string): string | null {
  if (line.length > LONGEST_FURNITURE) return null;
  const plain = line.replace(/\s+/g, " ");
  for (const { rule, pattern } of LINE_RULES) if (pattern.test(plain)) return rule;
  if (plain.length <= 160 && /\p{L}/u.test(plain)) {
    if (SHARE_BAR.test(plain)) return "share buttons";
    if (SECTION_BAR.test(plain)) return "menu";
    if (isBreadcrumb(plain)) return "menu";
  }
  if (!/[\p{L}\p{N}]/u.test(plain) && plain.length <= 40) return "rule or ornament";
  return null;
}

/** "Home > World > Middle East", "News | Africa | Zandoria": three or more short names between separators, no sentence. */
function isBreadcrumb(line: string): boolean {
  const parts = line.split(/\s*(?:[>»›|·•]|\s\/\s)\s*/u).filter((part) => part !== "");
  return (
    parts.length >= 3 &&
    parts.every((part) => part.split(" ").length <= 4 && /\p{L}/u.test(part)) &&
    !/[.!?]["”’)]?$/.test(line)
  );
}

/** Section names in front of a headline ("News World Militants seize…"): how many characters, or 0. */
export function sectionPrefix(line: string): number {
  return SECTION_PREFIX.exec(line.slice(0, 120))?.[0].length ?? 0;
}

/** Sentences of furniture, and phrases of it at the places where a sentence could begin. */
export function furnitureMarks(text: string, line: Line, pieces: readonly Piece[]): Mark[] {
  const marks: Mark[] = [];
  for (const piece of pieces) {
    const length = piece.end - piece.start;
    if (length <= LONGEST_FURNITURE) {
      const sentence = text.slice(piece.start, piece.end);
      for (const { rule, pattern } of SENTENCE_RULES)
        if (pattern.test(sentence)) {
          marks.push({ ...piece, role: "furniture", rule });
          break;
        }
    }
  }
  const phrases = PHRASE_MATCHERS.flatMap(({ rule, pattern }) => phraseMarks(text, line, rule, pattern));
  marks.push(...phrases, ...sentencesAfter(text, pieces, phrases), ...tagMarks(text, line, pieces));
  for (const { rule, pattern } of UNMISTAKABLE)
    for (const { start, end } of matchesIn(text, line, pattern))
      marks.push({ start, end, role: "furniture", rule });
  for (const { rule, pattern } of TITLE_ENDS) marks.push(...titleMarks(text, line, pieces, rule, pattern));
  for (const { start, match } of matchesIn(text, line, INLINE_SHARE_RUN))
    marks.push({ start, end: start + match[0].trimEnd().length, role: "furniture", rule: "share buttons" });
  return marks;
}

/** Sentences of furniture that follow a phrase of it in the same piece ("Sign Up You agree to receive …"). */
function sentencesAfter(text: string, pieces: readonly Piece[], phrases: readonly Mark[]): Mark[] {
  const marks: Mark[] = [];
  let index = 0;
  for (const phrase of [...phrases].sort((a, b) => a.start - b.start)) {
    while (index + 1 < pieces.length && pieces[index]!.end < phrase.end) index++;
    const end = pieces[index]?.end ?? phrase.end;
    const start = phrase.end + (/^\s*/.exec(text.slice(phrase.end, phrase.end + 8))?.[0].length ?? 0);
    if (start >= end || end - start > LONGEST_FURNITURE) continue;
    const rest = text.slice(start, end);
    const rule = SENTENCE_RULES.find(({ pattern }) => pattern.test(rest));
    if (rule) marks.push({ start, end, role: "furniture", rule: rule.rule });
  }
  return marks;
}

const TAGS = /^(?:Tags|TAGS|Topics|TOPICS|Keywords|Filed under|FILED UNDER):? (?=[\p{Lu}#])/u;
const AFTER_TAGS =
  /(?<=\s)(?:At least|A|An|The|In|On|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Thirteen|Fourteen|Fifteen|Twenty|Thirty|Dozens|Hundreds|Thousands|Several|Some|More than|Nearly|About|Around)(?= [\p{L}\p{N}])/u;
/** Characters of keywords that may follow "Tags". */
const LONGEST_TAGS = 240;

/** "Tags Zandoria Port Blast At least nine …": keywords up to where a sentence opens, or to the line's end if that is near. */
function tagMarks(text: string, line: Line, pieces: readonly Piece[]): Mark[] {
  const marks: Mark[] = [];
  for (const piece of pieces) {
    const words = text.slice(piece.start, Math.min(piece.end, piece.start + LONGEST_TAGS));
    const label = TAGS.exec(words)?.[0].length;
    if (label === undefined) continue;
    const opening = AFTER_TAGS.exec(words.slice(label));
    const end = opening
      ? piece.start + label + opening.index
      : piece.end - piece.start < LONGEST_TAGS && piece.end === line.end
        ? piece.end
        : null;
    if (end !== null) marks.push({ start: piece.start, end, role: "furniture", rule: "keywords" });
  }
  return marks;
}

/** Whether a sentence could begin at `offset`: after its line's start, a sentence's end, a bracket, a gap, a digit. */
function couldBegin(text: string, offset: number, line: Line): boolean {
  let before = offset;
  while (before > line.start && /\s/.test(text[before - 1]!)) before--;
  if (before === line.start) return true;
  return /[.!?…:;"”’')\]|\d©]/u.test(text[before - 1]!) || offset - before > 1;
}

function phraseMarks(text: string, line: Line, rule: string, pattern: RegExp): Mark[] {
  const marks: Mark[] = [];
  let after = -1;
  for (const { start, end } of matchesIn(text, line, pattern)) {
    if (start === end) continue;
    const glued = start > line.start && /[\p{L}\p{N}]/u.test(text[start - 1]!);
    const followsMark = after >= 0 && text.slice(after, start).trim() === "";
    if (followsMark || glued || couldBegin(text, start, line)) {
      marks.push({ start, end, role: "furniture", rule });
      after = end;
    }
  }
  return marks;
}

/** "Rocket over the town - YouTube": from the start of its sentence, where that is as near as a title is long. */
function titleMarks(
  text: string,
  line: Line,
  pieces: readonly Piece[],
  rule: string,
  pattern: RegExp,
): Mark[] {
  const marks: Mark[] = [];
  let index = 0;
  for (const { start, end } of matchesIn(text, line, pattern)) {
    while (index + 1 < pieces.length && pieces[index + 1]!.start <= start) index++;
    const from = pieces[index]?.start ?? start;
    if (start - from <= LONGEST_TITLE) marks.push({ start: from, end, role: "furniture", rule });
  }
  return marks;
}

const LONGEST_TITLE = 160;

const APPEALS = APPEAL_WORDS.map((word) => new RegExp(`(?<![${LETTER}])(?:${word})(?![${LETTER}])`, "iu"));
const OWN_VOICE = /(?<!\p{L})(?:we|our|us|your|you)(?!\p{L})/iu;
const SAID = /(?<!\p{L})(?:said|says|told|added|according to|reported)(?!\p{L})/iu;

/** Whether a sentence asks the reader to pay for journalism, in the outlet's own voice and not in a quotation. */
function isAppeal(sentence: string): boolean {
  if (sentence.length > 800 || !OWN_VOICE.test(sentence)) return false;
  if (/[“"]/.test(sentence) || SAID.test(sentence)) return false;
  let kinds = 0;
  for (const word of APPEALS) if (word.test(sentence) && ++kinds >= 2) return true;
  return false;
}

/** How far apart two sentences of an appeal may stand, in characters. */
const APPEAL_REACH = 800;

/**
 * Appeals for money run over several sentences, of which some betray themselves. From the first such to the last, all is appeal, where
 * no more than `APPEAL_REACH` lies between two of them and nothing there is attributed or quoted.
 */
export function appealMarks(text: string, pieces: readonly Piece[]): Mark[] {
  const asking = pieces.filter((piece) => {
    if (piece.end - piece.start > 800) return false;
    const sentence = text.slice(piece.start, piece.end);
    return (
      isAppeal(sentence) ||
      SENTENCE_RULES.some(({ rule, pattern }) => rule === "appeal for support" && pattern.test(sentence))
    );
  });
  const marks: Mark[] = [];
  for (const [index, piece] of asking.entries()) {
    const next = asking[index + 1];
    const between = next && next.start - piece.end <= APPEAL_REACH ? text.slice(piece.end, next.start) : null;
    const joined = between !== null && !SAID.test(between) && !/[“"]/.test(between);
    marks.push({
      start: piece.start,
      end: joined ? next!.start : piece.end,
      role: "furniture",
      rule: "appeal for support",
    });
  }
  return marks;
}

/** Headings over lists of links to other pages. What follows them is links as long as it looks like links. */
const LINK_HEADING =
  /^(?:\W*)(?:(?:related|more|other|top|latest|most|also|further|recommended|trending|popular|featured|promoted|sponsored|editor['’]?s['’]?)\b[^:]{0,60}:?|you (?:may|might) (?:also )?(?:like|be interested in).{0,20}|what to read next|read next|around the web|don['’]?t miss|in case you missed it|up next|more from\b.{0,60}|see also)$/iu;

const endsSentence = (line: string): boolean => /[.!?…]["'”’)\]]*$/.test(line);
const wordCount = (line: string): number => line.split(/\s+/).length;

/** Lines under a heading of links that are links themselves: short, without a sentence's end. */
export function linkListMarks(text: string, lines: readonly Line[]): Mark[] {
  const marks: Mark[] = [];
  let inList = false;
  for (const line of lines) {
    if (line.end - line.start > 300) {
      inList = false;
      continue;
    }
    const words = text.slice(line.start, line.end);
    if (
      wordCount(words) <= 10 &&
      LINK_HEADING.test(words) &&
      !endsSentence(words) &&
      lineFurniture(words) !== null
    ) {
      marks.push({ ...line, role: "furniture", rule: "heading of a list of links" });
      inList = true;
    } else if (inList && wordCount(words) <= 20 && !endsSentence(words)) {
      marks.push({ ...line, role: "furniture", rule: "link to another page" });
    } else inList = false;
  }
  return marks;
}
