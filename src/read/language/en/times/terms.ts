/**
 * A sentence as a string of one character a term, so that patterns over classes of words are plain regular expressions.
 * Every word that a pattern can name has a character of its own; numbers have one by their range, all else is OTHER.
 */
import type { Sentence } from "../../../../model/language.ts";
import { cutPieces, type Piece } from "../pieces.ts";
import { numeralAt } from "../quantities/numerals.ts";
import { yearInWords } from "./year-words.ts";
import * as lexicon from "./lexicon.ts";

export interface Term {
  readonly code: string;
  readonly text: string;
  /** Of a numeral, else NaN. */
  readonly value: number;
  readonly start: number;
  readonly end: number;
  readonly glued: boolean;
  readonly capital: boolean;
  /** Tokens that hold its first and last character. */
  readonly firstToken: number;
  readonly lastToken: number;
}

export interface Terms {
  readonly codes: string;
  readonly terms: readonly Term[];
  readonly sentence: Sentence;
}

const OTHER = "\u0001";
const FIRST_CODE = 0xe000;

/** Numbers: digits by what they can be in a date or a clock, then numbers in words, ordinals, other digits. */
const NUMBERS = {
  zero: "a", // 0, 00
  month: "b", // 1..12
  day24: "c", // 13..24
  day31: "d", // 25..31
  minute: "e", // 32..59
  two: "f", // 60..99, 01..09 with a leading nought stay in their range
  year: "g", // 1000..2999 in four digits
  big: "h",
  decimal: "i",
  word: "j",
  ordinalDay: "k", // 1st..31st
  ordinalWord: "l", // first..thirty-first
  ordinalBig: "m",
  yearWord: "n", // nineteen ninety-six, two thousand and five
  compact: "o", // 20140610
} as const;

const codes = new Map<string, string>();
const classes = new Map<string, Set<string>>();

function codeOf(word: string): string {
  let code = codes.get(word);
  if (!code) {
    code = String.fromCharCode(FIRST_CODE + codes.size);
    codes.set(word, code);
  }
  return code;
}

const defineClass = (name: string, words: Iterable<string>): void => {
  classes.set(name, new Set([...words].map(codeOf)));
};
defineClass("WEEKDAY", [...lexicon.WEEKDAYS.keys(), ...lexicon.WEEKDAY_ABBREVIATIONS.keys()]);
defineClass("LONGDAY", lexicon.WEEKDAYS.keys());
defineClass("SHORTDAY", lexicon.WEEKDAY_ABBREVIATIONS.keys());
defineClass("WEEKDAYS", lexicon.WEEKDAY_PLURALS.keys());
defineClass("MONTH", lexicon.MONTHS.keys());
const isLong = (word: string): boolean =>
  word.length > 4 || word === "may" || word === "june" || word === "july";
defineClass("LONGMONTH", [...lexicon.MONTHS.keys()].filter(isLong));
defineClass(
  "SHORTMONTH",
  [...lexicon.MONTHS.keys()].filter((word) => !isLong(word)),
);
defineClass("UNIT", lexicon.UNITS.keys());
defineClass("UNITS", lexicon.UNIT_PLURALS.keys());
defineClass("PART", lexicon.DAY_PARTS.keys());
defineClass("PARTS", lexicon.DAY_PART_PLURALS.keys());
defineClass("SEASON", lexicon.SEASONS.keys());
defineClass("DECADES", lexicon.DECADES.keys());
defineClass("SET", lexicon.SETS.keys());
defineClass("VAGUE", lexicon.VAGUE.keys());
defineClass("HYPHEN", ["-", "‐", "‑"]);
defineClass("DASH", ["-", "‐", "‑", "–", "—", "~"]);
const numberClass = (...names: (keyof typeof NUMBERS)[]): Set<string> =>
  new Set(names.map((name) => NUMBERS[name]));
classes.set("ODAY", numberClass("ordinalDay", "ordinalWord"));
for (const word of ["first", "second"]) classes.get("ODAY")!.add(codeOf(word));
classes.set("DAY", numberClass("month", "day24", "day31"));
classes.set("MM", numberClass("month"));
classes.set("HOUR", numberClass("zero", "month", "day24"));
classes.set("MINUTE", numberClass("zero", "month", "day24", "day31", "minute"));
classes.set("SMALL", numberClass("zero", "month", "day24", "day31", "minute", "two"));
classes.set("YEAR", numberClass("year", "yearWord"));
classes.set("YEAR4", numberClass("year"));
classes.set("WORD", numberClass("word"));
classes.set("COMPACT", numberClass("compact"));
classes.set("DECIMAL", numberClass("decimal"));
classes.set("BIG", numberClass("big"));
classes.set(
  "NUM",
  numberClass(
    "zero",
    "month",
    "day24",
    "day31",
    "minute",
    "two",
    "year",
    "big",
    "decimal",
    "word",
    "yearWord",
  ),
);
classes.set(
  "ORD",
  new Set([...numberClass("ordinalDay", "ordinalWord", "ordinalBig"), codeOf("first"), codeOf("second")]),
);

classes.get("NUM")!.add(codeOf("one"));
classes.get("WORD")!.add(codeOf("one"));

/** In patterns: a day or month by its name, with the full stop of its short form. */
const MACROS: ReadonlyMap<string, string> = new Map([
  ["DAYNAME", "(LONGDAY|SHORTDAY (.)?)"],
  ["MONTHNAME", "(LONGMONTH|SHORTMONTH (.)?)"],
]);

/** Term classes by name, for `Match.get`. */
export const classNamed = (name: string): ReadonlySet<string> => {
  const found = classes.get(name);
  if (!found) throw new Error(`no class of terms is called ${name}`);
  return found;
};

/**
 * Compiles a pattern: CAPITALS are classes, lower-case words and signs (`,` `.` `:` `/` `'`) themselves, `( | ) ? * +` as in
 * regular expressions. "(the)? WEEKDAY (,)? MONTH DAY".
 */
export function compilePattern(pattern: string): RegExp {
  const written = pattern.replace(/DAYNAME|MONTHNAME/g, (name) => MACROS.get(name)!);
  const source = written.replace(/[A-Z][A-Z0-9]*|[a-zé]+|[,.:/$'’‘%]|\s+/g, (part) => {
    if (/^\s/.test(part)) return "";
    if (/^[A-Z]/.test(part)) return `[${[...classNamed(part)].join("")}]`;
    return codeOf(part);
  });
  return new RegExp(source, "g");
}

/** The terms of a sentence, or null where none of its words has to do with time. Call after all patterns are compiled. */
export function termsOf(text: string, sentence: Sentence): Terms | null {
  const pieces = cutPieces(text, sentence);
  const terms: Term[] = [];
  let string = "";
  for (let at = 0; at < pieces.length;) {
    const term = termAt(pieces, at, text);
    terms.push(term.term);
    string += term.term.code;
    at = term.next;
  }
  return { codes: string, terms, sentence };
}

function termAt(pieces: readonly Piece[], at: number, text: string): { term: Term; next: number } {
  const piece = pieces[at]!;
  const make = (code: string, last: number, value: number): { term: Term; next: number } => ({
    term: {
      code,
      value,
      text: last === at ? piece.text : text.slice(piece.start, pieces[last]!.end).toLowerCase(),
      start: piece.start,
      end: pieces[last]!.end,
      glued: piece.glued,
      capital: piece.capital,
      firstToken: piece.token,
      lastToken: pieces[last]!.token,
    },
    next: last + 1,
  });
  if (piece.kind === "number") return numberTerm(pieces, at, make);
  if (
    piece.kind === "word" &&
    piece.text !== "a" &&
    piece.text !== "an" &&
    piece.text !== "quarter" &&
    piece.text !== "half"
  ) {
    const years = yearInWords(pieces, at);
    if (years) return make(NUMBERS.yearWord, years.last, years.value);
    const numeral = numeralAt(pieces, at);
    // "first" and "second" are words that patterns name, and numbers all the same.
    if (numeral?.kind === "ordinal" && numeral.last === at && codes.has(piece.text))
      return make(codes.get(piece.text)!, at, numeral.value);
    if (numeral?.kind === "ordinal")
      return make(
        numeral.value <= 31 ? NUMBERS.ordinalWord : NUMBERS.ordinalBig,
        numeral.last,
        numeral.value,
      );
    if (numeral?.value === 1 && numeral.last === at && piece.text === "one")
      return make(codeOf("one"), at, 1);
    if (numeral && !(numeral.first === numeral.last && codes.has(piece.text)))
      return make(NUMBERS.word, numeral.last, numeral.value);
  }
  return make(codes.get(piece.text) ?? OTHER, at, NaN);
}

function numberTerm(
  pieces: readonly Piece[],
  at: number,
  make: (code: string, last: number, value: number) => { term: Term; next: number },
): { term: Term; next: number } {
  const { text } = pieces[at]!;
  const suffix = pieces[at + 1];
  if (suffix?.glued && /^(?:st|nd|rd|th)$/.test(suffix.text) && /^\d+$/.test(text)) {
    const value = Number(text);
    return make(value >= 1 && value <= 31 ? NUMBERS.ordinalDay : NUMBERS.ordinalBig, at + 1, value);
  }
  // "2 1/2 years", "1.5 million years", but "10 12 2014" stays apart.
  const numeral = numeralAt(pieces, at);
  if (numeral && numeral.last > at && numeral.kind !== "ordinal" && pieces[at + 1]?.kind !== "number")
    return make(NUMBERS.word, numeral.last, numeral.value);
  if (numeral && numeral.last > at && numeral.kind === "fraction")
    return make(NUMBERS.word, numeral.last, numeral.value);
  return make(digitsCode(text), at, Number(text.replaceAll(",", "")));
}

function digitsCode(text: string): string {
  if (!/^\d+$/.test(text))
    return /^\d+\.\d{2}$/.test(text) || /^[\d.]+$/.test(text) ? NUMBERS.decimal : NUMBERS.big;
  const value = Number(text);
  if (text.length === 4 && value >= 1000 && value < 3000) return NUMBERS.year;
  if (text.length === 8 && /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(text))
    return NUMBERS.compact;
  if (text.length > 2) return NUMBERS.big;
  if (value === 0) return NUMBERS.zero;
  if (value <= 12) return NUMBERS.month;
  if (value <= 24) return NUMBERS.day24;
  if (value <= 31) return NUMBERS.day31;
  return value <= 59 ? NUMBERS.minute : NUMBERS.two;
}
