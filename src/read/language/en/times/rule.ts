/** What a rule for times is: a pattern over terms, an example, and what a match means. */
import type { TimeExpression } from "../../../../model/language.ts";
import type { RelativeTime, TimeDirection, TimePart, TimePoint } from "../../../../model/time.ts";
import type { Direction } from "./direction.ts";
import { classNamed, compilePattern, type Term, type Terms } from "./terms.ts";

/** How a resolved day is written as a TIMEX3 value: as a day, an ISO week, a quarter … */
export type Grain =
  "day" | "week" | "weekend" | "month" | "quarter" | "half" | "season" | "year" | "decade" | "century";

export interface Meaning {
  readonly kind: TimeExpression["kind"];
  /** Null where it fixes no day. */
  readonly relative: RelativeTime | null;
  readonly grain: Grain;
  /** "TNI", "T10:30", or empty. */
  readonly clock: string;
  /** TIMEX3 value that needs no day: "P3D", "PRESENT_REF"; null where it follows from the resolved day. */
  readonly value: string | null;
  /** Relative to a time named before, not to the article's day: days and months from it. */
  readonly anchored: { readonly days: number; readonly months: number; readonly grain: Grain } | null;
  /** Terms at the beginning of the match that only gave context ("in" in "in 2006"). */
  readonly skip: number;
  /** Terms at the end of the match that only gave context. */
  readonly skipEnd: number;
  /** Counts only together with a day: "night" in "Friday night". */
  readonly joinOnly: boolean;
}

export interface Rule {
  readonly name: string;
  /** A text that the rule reads, for readers and tests. */
  readonly example: string;
  readonly pattern: RegExp;
  /** Null where the match is no time after all. */
  readonly make: (match: Match) => Meaning | null;
}

export function rule(name: string, example: string, pattern: string, make: Rule["make"]): Rule {
  return { name, example, pattern: compilePattern(pattern), make };
}

/** A stretch of terms that a pattern matched. */
export class Match {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly #terms: Terms;
  readonly #direction: (at: number) => Direction;

  constructor(terms: Terms, from: number, to: number, direction: (at: number) => Direction) {
    this.#terms = terms;
    this.from = from;
    this.to = to;
    this.#direction = direction;
  }

  /** Where the governing verb points from the article's day; the past where it does not say. */
  get direction(): TimeDirection {
    return this.#direction(this.term(0)?.firstToken ?? 0).way;
  }

  /** As `direction`, but the nearest where the verb does not say: what a month without its year goes by. */
  get looseDirection(): TimeDirection {
    const { way, sure } = this.#direction(this.term(0)?.firstToken ?? 0);
    const before = this.before?.text ?? "";
    if (/^(?:by|until|till|through)$/.test(before)) return sure && way === "past" ? "nearest" : "future";
    // "extended to Nov. 16", "payable Dec. 7": set in the past, for a day that may lie ahead.
    return sure && !/^(?:to|payable|effective|record|due|set|scheduled|expected|for)$/.test(before)
      ? way
      : "nearest";
  }

  /** Term `i` of the match; negative and beyond its length for its neighbours. */
  term(i: number): Term | undefined {
    return this.#terms.terms[this.from + i];
  }

  get before(): Term | undefined {
    return this.#terms.terms[this.from - 1];
  }

  get after(): Term | undefined {
    return this.#terms.terms[this.to];
  }

  /** Term that stands `i` places after the match. */
  afterBy(i: number): Term | undefined {
    return this.#terms.terms[this.to + i - 1];
  }

  /** Universal part of speech and Penn tag of a term's first token. */
  tagsOf(term: Term): { readonly upos: string; readonly xpos: string } {
    return this.#terms.sentence.tokens[term.firstToken] ?? { upos: "", xpos: "" };
  }

  /** The n-th term of a class within the match. */
  get(name: string, n = 0): Term | undefined {
    const codes = classNamed(name);
    for (let i = this.from; i < this.to; i++) {
      const term = this.#terms.terms[i]!;
      if (codes.has(term.code) && n-- === 0) return term;
    }
    return undefined;
  }

  value(name: string, n = 0): number {
    return this.get(name, n)?.value ?? NaN;
  }

  /** True where one of the words stands in the match. */
  has(...words: readonly string[]): boolean {
    for (let i = this.from; i < this.to; i++) if (words.includes(this.#terms.terms[i]!.text)) return true;
    return false;
  }

  /** True where no white space parts the terms from the second on. */
  get unbroken(): boolean {
    for (let i = this.from + 1; i < this.to; i++) if (!this.#terms.terms[i]!.glued) return false;
    return true;
  }
}

const NOTHING: Omit<Meaning, "kind"> = {
  relative: null,
  grain: "day",
  clock: "",
  value: null,
  anchored: null,
  skip: 0,
  skipEnd: 0,
  joinOnly: false,
};

export const date = (relative: TimePoint, grain: Grain, more: Partial<Meaning> = {}): Meaning => ({
  kind: "date",
  ...NOTHING,
  relative,
  grain,
  ...more,
});
export const duration = (value: string, more: Partial<Meaning> = {}): Meaning => ({
  kind: "duration",
  ...NOTHING,
  value,
  ...more,
});
export const set = (value: string): Meaning => ({ kind: "set", ...NOTHING, value });
export const vague = (value: string): Meaning => ({ kind: "date", ...NOTHING, value });
/** A day that the text does not fix: "the third day". */
export const unfixed = (): Meaning => ({ kind: "date", ...NOTHING });
export const anchored = (
  days: number,
  months: number,
  grain: Grain,
  more: Partial<Meaning> = {},
): Meaning => ({
  kind: "date",
  ...NOTHING,
  grain,
  anchored: { days, months, grain },
  ...more,
});

/** Pattern for a part of the stretch that follows: "early", "mid-", "the end of". */
export const PART_OF = "(early|late|mid|(the)? (beginning|start|end|middle|close) of) HYPHEN?";

/** "early", "mid", "the end of" … as parts of what follows. */
export function partOf(match: Match): TimePart | undefined {
  if (match.has("early", "beginning", "start", "opening", "first half")) return "early";
  if (match.has("late", "end", "close", "closing")) return "late";
  if (match.has("mid", "middle")) return "mid";
  if (match.has("earlier")) return "earlier";
  if (match.has("later")) return "later";
  return undefined;
}

export const withPart = (match: Match): { readonly part?: TimePart } => {
  const part = partOf(match);
  return part ? { part } : {};
};

/** "last", "previous", "past" -1; "this", "the" 0; "next", "coming", "following" 1. */
export const stepOf = (match: Match): number =>
  match.has("last", "previous", "past") ? -1 : match.has("next", "coming", "following", "upcoming") ? 1 : 0;
