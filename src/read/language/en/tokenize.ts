/**
 * English words after the tokenisation of UD English-EWT: clitics are cut off ("do|n't", "Iraq|'s"), hyphenated words
 * are cut at their hyphens save after prefixes ("tear|-|gas", but "anti-ship"), abbreviations keep their full stop.
 * Every character that is no white space lands in exactly one token.
 */
import { ABBREVIATIONS } from "./abbreviations.ts";

/** Character offsets into the text, end exclusive. */
export interface TokenSpan {
  readonly start: number;
  readonly end: number;
}

/** A run without white space that is longer than this is cut into pieces of this length: no English word is. */
export const LONGEST_TOKEN = 200;

const WHITE = /\s+/y;
const URL =
  /(?:https?:\/\/|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?'’)\]]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\w[\w-]*(?:\.\w[\w-]*)*\.(?:com|org|net|gov|edu|info|co\.[a-z]{2})(?:\/[^\s<>"“”]*[^\s<>"“”.,;:!?'’)\]])?(?![\p{L}\p{N}])/uy;
const NUMBER =
  /(?:\d{1,4}(?:-\d{2,5})+-\d{3,5}|\d-\d{4,5}|\d{3}-\d{4}|\d+(?:[.,:/]\d+)*|\.\d+)(?:(?:st|nd|rd|th|['’]?s)(?![\p{L}\p{N}]))?/uy;
const ACRONYM_WITH_STOPS = /(?:\p{L}\.){2,}(?!\p{L}{2})/uy;
const WORD =
  /[#@]?[\p{L}\p{M}\p{N}_]+(?:[.&+#@](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}_]+|['’`´](?=[\p{L}])[\p{L}\p{M}\p{N}_]+)*/uy;
const PUNCTUATION =
  /\.{2,}|\.?[?!]+|([-*=_~#+$/\\|])\1+|<+|>+|''|’’|‘’|``|[:;]-?[)(DP](?![\p{L}\p{N}])|[\s\S]/uy;

/** What stays joined to the word that follows its hyphen. */
const PREFIX =
  /^(?:anti|co|counter|e|ex|inter|mid|mis|multi|non|over|post|pre|pro|psycho|re|semi|socio|sub|un|under|vice|ultra|infra|intra|trans)$/i;
const HYPHEN_WORD = /-[\p{L}][\p{L}\p{M}\p{N}]*/uy;
const CLITIC = /(?:n['’`´]t|['’`´](?:s|re|ve|ll|d|m))$/i;

/** Words written together that the treebank splits, with the length of the first part. */
const SPLIT_WORDS: ReadonlyMap<string, number> = new Map(
  (
    "can|not gon|na wan|na got|ta do|nt did|nt does|nt could|nt would|nt should|is|nt was|nt were|nt has|nt have|nt had|nt " +
    "are|nt wo|nt ca|nt ai|nt must|nt i|ve you|ve we|ve they|ve you|re they|re that|s there|s what|s who|s he|s she|s i|m gim|me lem|me"
  )
    .split(" ")
    .filter((word) => word.split("|").length === 2)
    .map((word) => [word.replace("|", ""), word.indexOf("|")]),
);

export interface TokenizeOptions {
  /** Hears of runs cut for their length. */
  readonly onCut?: (start: number, end: number) => void;
  /** Words that end in a possessive s which lost its apostrophe. */
  readonly possessives?: ReadonlySet<string>;
}

const NO_WORDS: ReadonlySet<string> = new Set();

/** The tokens of `text` between `start` and `end`, in order. */
export function tokenize(
  text: string,
  start: number,
  end: number,
  options: TokenizeOptions = {},
): TokenSpan[] {
  const possessives = options.possessives ?? NO_WORDS;
  const tokens: TokenSpan[] = [];
  let at = start;
  while (at < end) {
    WHITE.lastIndex = at;
    if (WHITE.test(text)) {
      at = Math.min(WHITE.lastIndex, end);
      continue;
    }
    const runEnd = endOfRun(text, at, end);
    if (runEnd - at > LONGEST_TOKEN * 5) {
      options.onCut?.(at, runEnd);
      for (; at < runEnd;) {
        const next = beforeSurrogate(text, Math.min(at + LONGEST_TOKEN, runEnd));
        tokens.push({ start: at, end: next });
        at = next;
      }
      continue;
    }
    tokenizeRun(text.slice(at, runEnd), at, possessives, tokens);
    at = runEnd;
  }
  return tokens;
}

function endOfRun(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && !isWhite(text.charCodeAt(i))) i++;
  return i;
}

/** As `\s`. */
const isWhite = (code: number): boolean =>
  code <= 32
    ? code === 32 || (code >= 9 && code <= 13)
    : code === 160 ||
      code === 0x1680 ||
      (code >= 0x2000 && code <= 0x200a) ||
      code === 0x2028 ||
      code === 0x2029 ||
      code === 0x202f ||
      code === 0x205f ||
      code === 0x3000 ||
      code === 0xfeff;

/** Never cuts a surrogate pair. */
const beforeSurrogate = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
};

/** One run without white space; `base` is its offset. */
function tokenizeRun(run: string, base: number, possessives: ReadonlySet<string>, out: TokenSpan[]): void {
  const mayHoldUrl = /[.@/]/.test(run);
  let at = 0;
  const push = (length: number): void => {
    out.push({ start: base + at, end: base + at + length });
    at += length;
  };
  while (at < run.length) {
    const url = mayHoldUrl ? matchLength(URL, run, at) : 0;
    if (url > 0) {
      push(url);
      continue;
    }
    const number = matchLength(NUMBER, run, at);
    if (number > 0) {
      push(number);
      continue;
    }
    const acronym = matchLength(ACRONYM_WITH_STOPS, run, at);
    if (acronym > 0) {
      push(acronym);
      continue;
    }
    const word = matchLength(WORD, run, at);
    if (word > 0) {
      pushWord(run, at, word, base, possessives, out);
      at = out[out.length - 1]!.end - base;
      continue;
    }
    push(matchLength(PUNCTUATION, run, at) || 1);
  }
}

/** A word with what belongs to it: the full stop of an abbreviation, what follows a prefix's hyphen, its clitic apart. */
function pushWord(
  run: string,
  at: number,
  length: number,
  base: number,
  possessives: ReadonlySet<string>,
  out: TokenSpan[],
): void {
  const start = base + at;
  let word = run.slice(at, at + length);
  if (PREFIX.test(word)) {
    const rest = matchLength(HYPHEN_WORD, run, at + length);
    if (rest > 1) {
      length += rest;
      word = run.slice(at, at + length);
    }
  }
  if (run[at + length] === "." && run[at + length + 1] !== "." && isAbbreviation(word)) {
    out.push({ start, end: start + length + 1 });
    return;
  }
  if ((word === "b" || word === "w") && /^\/[co](?!\p{L})/u.test(run.slice(at + 1))) {
    out.push({ start, end: start + 3 });
    return;
  }
  const clitic = CLITIC.exec(word);
  const first =
    clitic && clitic.index > 0
      ? clitic.index
      : possessives.has(word)
        ? length - 1
        : SPLIT_WORDS.get(word.toLowerCase());
  if (first === undefined) out.push({ start, end: start + length });
  else out.push({ start, end: start + first }, { start: start + first, end: start + length });
}

const isAbbreviation = (word: string): boolean =>
  ABBREVIATIONS.has(word) ||
  // "GEN. KHALIL", but not two letters ("NO.", "IN."), which end sentences.
  (word.length > 2 && ABBREVIATIONS.has(word.charAt(0) + word.slice(1).toLowerCase())) ||
  (word.length === 1 && word >= "A" && word <= "Z");

function matchLength(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex - at : 0;
}
