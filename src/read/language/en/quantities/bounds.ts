/** Words that make a number a bound: "at least", "up to", "nearly", "or more". */
import type { Piece } from "../pieces.ts";

export type Bound = "least" | "most" | "approximate" | "exact";

/** Before the number, the longest phrase wins. "as many as 300" says no more than 300, "no fewer than" at least. */
const BEFORE: ReadonlyMap<string, Bound> = new Map(
  (
    [
      [
        "least",
        "at least|more than|over|above|upwards of|upward of|in excess of|no fewer than|no less than|not fewer than|not less than|" +
          "well over|well above|far more than|many more than|much more than|slightly more than|just over|a little over|a minimum of|minimum|" +
          "greater than|larger than|higher than|bigger than|exceeding|exceed|exceeds|exceeded|surpass|surpasses|surpassed|surpassing|" +
          "topped|topping|tops|passed|beyond|north of|greater or equal than|greater than or equal to|more than or equal to|" +
          "larger or equal than|bigger or equal than|higher or equal than|equal to or more than|equal to or greater than|at least or equal to",
      ],
      [
        "most",
        "at most|up to|as many as|as much as|no more than|not more than|fewer than|less than|under|below|nearly|almost|close to|" +
          "just under|well under|a maximum of|maximum|just short of|not quite|approaching|nearing|lower than|smaller than|" +
          "smaller or equal than|less or equal than|lower or equal than|less than or equal to|smaller than or equal to|" +
          "equal to or less than|equal to or fewer than|anything up to",
      ],
      [
        "approximate",
        "about|around|some|roughly|approximately|an estimated|estimated|perhaps|maybe|circa|ca|or so|something like|in the region of|" +
          "in the order of|on the order of|more or less|an average of|average of|as few as|a reported|reportedly|a further estimated|" +
          "possibly|probably",
      ],
      [
        "exact",
        "exactly|precisely|equal to|equals to|equals|equaling|equaling to|only|just|a total of|a record|a combined",
      ],
    ] as const
  ).flatMap(([bound, phrases]) => phrases.split("|").map((phrase): [string, Bound] => [phrase, bound])),
);

/** After the number: "50 or more", "300 plus", "about 20 or so", "100 at most". */
const AFTER: ReadonlyMap<string, Bound> = new Map([
  ["or more", "least"],
  ["and more", "least"],
  ["or more than", "least"],
  ["or greater", "least"],
  ["or greater than", "least"],
  ["or over", "least"],
  ["or above", "least"],
  ["and above", "least"],
  ["and over", "least"],
  ["and up", "least"],
  ["plus", "least"],
  ["+", "least"],
  ["at least", "least"],
  ["or less", "most"],
  ["or less than", "most"],
  ["or fewer", "most"],
  ["or under", "most"],
  ["or below", "most"],
  ["at most", "most"],
  ["or so", "approximate"],
  ["odd", "approximate"],
  ["- odd", "approximate"],
  ["ish", "approximate"],
  ["- ish", "approximate"],
]);

const LONGEST_BEFORE = 6;
const LONGEST_AFTER = 3;
const LAST_WORDS: ReadonlySet<string> = new Set(
  [...BEFORE.keys()].map((phrase) => phrase.slice(phrase.lastIndexOf(" ") + 1)),
);
const FIRST_WORDS: ReadonlySet<string> = new Set([...AFTER.keys()].map((phrase) => phrase.split(" ")[0]!));

/** A bound phrase, with the index of its first piece (before) or last piece (after). */
export interface BoundAt {
  readonly bound: Bound;
  readonly at: number;
}

/** The bound phrase that ends just before piece `first`. */
export function boundBefore(pieces: readonly Piece[], first: number): BoundAt | null {
  const comparison = comparisonBefore(pieces, first);
  if (comparison) return comparison;
  if (first === 0 || !LAST_WORDS.has(pieces[first - 1]!.text)) return null;
  let phrase = "";
  let found: BoundAt | null = null;
  for (let at = first - 1; at >= 0 && first - at <= LONGEST_BEFORE; at--) {
    phrase = phrase ? `${pieces[at]!.text} ${phrase}` : pieces[at]!.text;
    const bound = BEFORE.get(phrase);
    if (bound) found = { bound, at };
  }
  return found;
}

/** The bound phrase that begins with piece `next`. */
export function boundAfter(pieces: readonly Piece[], next: number): BoundAt | null {
  if (next >= pieces.length || !FIRST_WORDS.has(pieces[next]!.text)) return null;
  let phrase = "";
  let found: BoundAt | null = null;
  for (let at = next; at < pieces.length && at - next < LONGEST_AFTER; at++) {
    phrase = phrase ? `${phrase} ${pieces[at]!.text}` : pieces[at]!.text;
    const bound = AFTER.get(phrase);
    if (bound) found = { bound, at };
  }
  // "200 or greater than 190" are two.
  const than = pieces[found ? found.at + 1 : next];
  const number = pieces[found ? found.at + (than?.text === "than" ? 2 : 1) : next];
  if (found && number?.kind === "number" && (than?.text === "than" || pieces[found.at]!.text === "than"))
    return null;
  return found;
}

/** "> 30", "<=30". */
function comparisonBefore(pieces: readonly Piece[], first: number): BoundAt | null {
  const [second, sign] = [pieces[first - 2]?.text, pieces[first - 1]?.text];
  if (sign === "=" && (second === ">" || second === "<"))
    return { bound: second === ">" ? "least" : "most", at: first - 2 };
  if (sign === "≥" || sign === "≤") return { bound: sign === "≥" ? "least" : "most", at: first - 1 };
  if ((sign === ">" || sign === "<") && second !== "<" && second !== "=" && second !== ">")
    return { bound: sign === ">" ? "least" : "most", at: first - 1 };
  return null;
}
