/** Which way the verb that governs a word points: a killing "on Monday" lies behind, a vote that "will be held on Monday" ahead. */
import type { Sentence, Token } from "../../../../model/language.ts";
import type { TimeDirection } from "../../../../model/time.ts";

const FUTURE_MODALS: ReadonlySet<string> = new Set(["will", "shall", "'ll", "’ll", "wo"]);
/** Would, could and the like say what was ahead then; with "have" they look back. */
const OPEN_MODALS: ReadonlySet<string> = new Set(["would", "may", "might", "could", "can", "should", "must"]);
/** What follows "to" after one of these is still to come. */
const AHEAD: ReadonlySet<string> = new Set(
  (
    "expected due set scheduled planned slated likely poised ready plan plans planning intend intends hope hopes want wants vow vowed vows promise " +
    "promised promises pledge pledged agree agreed agrees decide decided intends aim aims prepare preparing threaten threatened threatens going about"
  ).split(" "),
);

/** Newspapers tell what was: where no verb says otherwise a time lies in the past. */
export function directionAt(sentence: Sentence, index: number): TimeDirection {
  const { tokens } = sentence;
  const verb = governingVerb(tokens, index);
  return verb === null ? directionWithoutVerb(tokens) : directionOf(tokens, verb);
}

function governingVerb(tokens: readonly Token[], index: number): number | null {
  let at = index;
  for (let steps = 0; steps < 30; steps++) {
    const token = tokens[at];
    if (!token) break;
    if (at !== index && isVerb(token)) return at;
    if (token.head < 0) break;
    at = token.head;
  }
  return nearestVerb(tokens, index);
}

function nearestVerb(tokens: readonly Token[], index: number): number | null {
  for (let distance = 1; distance < 15; distance++) {
    const [before, after] = [tokens[index - distance], tokens[index + distance]];
    if (before && isVerb(before)) return index - distance;
    if (after && isVerb(after)) return index + distance;
  }
  return null;
}

const isVerb = (token: Token): boolean => token.upos === "VERB" || token.upos === "AUX";

function directionOf(tokens: readonly Token[], verb: number): TimeDirection {
  const helpers = helpersOf(tokens, verb);
  const words = helpers.map((i) => tokens[i]!.text.toLowerCase());
  if (words.some((word) => FUTURE_MODALS.has(word))) return words.includes("have") ? "past" : "future";
  if (words.some((word) => OPEN_MODALS.has(word))) return words.includes("have") ? "past" : "future";
  const { xpos, text } = tokens[verb]!;
  if (FUTURE_MODALS.has(text.toLowerCase())) return "future";
  if (words.includes("to")) {
    const before = tokens[helpers[words.indexOf("to")]! - 1]?.text.toLowerCase() ?? "";
    if (AHEAD.has(before) || /^(?:is|are|be|'s)$/.test(before)) return "future";
    // "came to Vellmar to meet him on Monday": as its own governor.
    const head = tokens[verb]!.head;
    return head >= 0 && head !== verb && isVerb(tokens[head]!) && head < verb
      ? directionOf(tokens, head)
      : "past";
  }
  if (xpos === "VBD" || xpos === "VBN") return "past";
  if (xpos === "VBG" && words.some((word) => /^(?:is|are|am|'re|'m)$/.test(word)))
    return AHEAD.has(text.toLowerCase()) ? "future" : "nearest";
  if (xpos === "VBG" || xpos === "VB") {
    const head = tokens[verb]!.head;
    return head >= 0 && head < verb && isVerb(tokens[head]!) ? directionOf(tokens, head) : "past";
  }
  if (xpos === "MD")
    return FUTURE_MODALS.has(text.toLowerCase()) || OPEN_MODALS.has(text.toLowerCase()) ? "future" : "past";
  // Headlines tell the past in the present tense, timetables the future.
  return "past";
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

const directionWithoutVerb = (tokens: readonly Token[]): TimeDirection =>
  tokens.some((token) => FUTURE_MODALS.has(token.text.toLowerCase())) ? "future" : "past";
