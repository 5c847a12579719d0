/** Which way the verb that governs a word points: a killing "on Monday" lies behind, a vote that "will be held on Monday" ahead. */
import type { Sentence, Token } from "../../../../model/language.ts";
import type { TimeDirection } from "../../../../model/time.ts";

export interface Direction {
  readonly way: TimeDirection;
  /** False where the verb leaves it open: "is", a headline's present, no verb at all. */
  readonly sure: boolean;
}

const PAST: Direction = { way: "past", sure: true };
const FUTURE: Direction = { way: "future", sure: true };
/** Newspapers tell what was: where no verb says otherwise a time lies in the past. */
const OPEN: Direction = { way: "past", sure: false };

const FUTURE_MODALS: ReadonlySet<string> = new Set(["will", "shall", "'ll", "’ll", "wo"]);
/** Would, could and the like say what was ahead then; with "have" they look back. */
const OPEN_MODALS: ReadonlySet<string> = new Set([
  "would",
  "may",
  "might",
  "could",
  "can",
  "should",
  "must",
  "ca",
]);
/** What follows "to", "for", "on" after one of these is still to come; so is what they themselves govern. */
const AHEAD: ReadonlySet<string> = new Set(
  (
    "expected due set scheduled planned slated likely poised ready plan plans planning intend intends intended hope hopes hoped want wants wanted vow " +
    "vowed vows promise promised promises pledge pledged agree agreed agrees decide decided aim aims aimed prepare preparing threaten threatened " +
    "threatens going about supposed payable effective ahead fixed booked tabled billed rescheduled postponed delayed extended expires expire " +
    "deadline invited urged called urging calling"
  ).split(" "),
);
/** These point ahead by themselves, without a verb in the infinitive after them. */
const FIXES_AHEAD: ReadonlySet<string> = new Set(
  "expected due scheduled planned slated payable effective fixed booked rescheduled postponed expires expire deadline".split(
    " ",
  ),
);

/** How far up the tree a governor is looked for. */
const CLIMB = 30;
/** How many words away a verb may stand where the tree gives none. */
const REACH = 15;

export function directionAt(sentence: Sentence, index: number): Direction {
  const { tokens } = sentence;
  const { verb, direct } = governingVerb(tokens, index);
  if (verb !== null) {
    const direction = directionOf(tokens, verb, CLIMB);
    // "backed the Feb. 23 accord": the date is the accord's, not the backing's.
    return direct ? direction : { ...direction, sure: false };
  }
  return tokens.some((token) => FUTURE_MODALS.has(token.text.toLowerCase())) ? FUTURE : OPEN;
}

function governingVerb(
  tokens: readonly Token[],
  index: number,
): { readonly verb: number | null; readonly direct: boolean } {
  let at = index;
  let direct = true;
  for (let steps = 0; steps < CLIMB; steps++) {
    const token = tokens[at];
    if (!token) break;
    if (at !== index && (isVerb(token) || FIXES_AHEAD.has(token.text.toLowerCase())))
      return { verb: at, direct };
    if (token.upos === "NOUN" && at > index) direct = false;
    if (token.head < 0) break;
    at = token.head;
  }
  return { verb: nearestVerb(tokens, index), direct: false };
}

function nearestVerb(tokens: readonly Token[], index: number): number | null {
  for (let distance = 1; distance < REACH; distance++) {
    const [before, after] = [tokens[index - distance], tokens[index + distance]];
    if (before && isVerb(before)) return index - distance;
    if (after && isVerb(after)) return index + distance;
  }
  return null;
}

const isVerb = (token: Token): boolean => token.upos === "VERB" || token.upos === "AUX";

function directionOf(tokens: readonly Token[], verb: number, steps: number): Direction {
  const helpers = helpersOf(tokens, verb);
  const words = helpers.map((i) => tokens[i]!.text.toLowerCase());
  const { xpos } = tokens[verb]!;
  const text = tokens[verb]!.text.toLowerCase();
  if (words.some((word) => FUTURE_MODALS.has(word) || OPEN_MODALS.has(word)))
    return words.includes("have") ? PAST : FUTURE;
  if (FUTURE_MODALS.has(text) || xpos === "MD") return FUTURE;
  // "had been due on Friday" was ahead then, and may be behind now.
  if (FIXES_AHEAD.has(text) && xpos !== "VBD") return words.includes("had") ? OPEN : FUTURE;
  if (words.includes("to")) {
    const before = tokens[helpers[words.indexOf("to")]! - 1]?.text.toLowerCase() ?? "";
    if (AHEAD.has(before) || /^(?:is|are|be|'s)$/.test(before)) return FUTURE;
  }
  if (xpos === "VBD" || xpos === "VBN") return PAST;
  if (xpos === "VBG" && words.some((word) => /^(?:is|are|am|'re|'m|be)$/.test(word)))
    return AHEAD.has(text) ? FUTURE : OPEN;
  // "came to Vellmar to meet him on Monday", "killed dozens, wounding 12 on Monday": as its own governor.
  if (xpos === "VBG" || xpos === "VB") {
    const { head } = tokens[verb]!;
    const governor = head >= 0 && head < verb && steps > 0 ? tokens[head]! : null;
    if (!governor) return OPEN;
    if (xpos === "VB" && AHEAD.has(governor.text.toLowerCase())) return FUTURE;
    return isVerb(governor) ? directionOf(tokens, head, steps - 1) : OPEN;
  }
  // Headlines tell the past in the present tense, timetables the future.
  return OPEN;
}

/** Auxiliaries and "to" of a verb: by the tree, and the run of words just before it. */
function helpersOf(tokens: readonly Token[], verb: number): readonly number[] {
  const found = new Set<number>();
  for (let i = Math.max(0, verb - 12); i < verb; i++) {
    const token = tokens[i]!;
    if (
      token.head === verb &&
      (token.deprel.startsWith("aux") || token.deprel === "mark" || token.deprel === "cop")
    )
      found.add(i);
  }
  for (let i = verb - 1; i >= 0 && i >= verb - 4; i--) {
    const token = tokens[i]!;
    if (token.upos !== "AUX" && token.upos !== "PART" && token.upos !== "ADV") break;
    found.add(i);
  }
  return [...found].sort((a, b) => a - b);
}
