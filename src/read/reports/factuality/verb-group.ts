/** What the words just before a verb do to it: auxiliaries, negation, adverbs, "to" with its governor. Read off the surface. */
import type { Token } from "../../../model/language.ts";
import { ADVERBS, MODALS, ORDINALS } from "./clause-words.ts";
import { BEFORE_INFINITIVE, type Effect, type Finding, KEEPS } from "./embedding-words.ts";

/** An infinitive's governor stands at most this far before its "to": "ordered the 4th brigade and its scouts to leave". */
const FARTHEST_GOVERNOR = 9;
const NOUNS_OF_ATTEMPT: ReadonlySet<string> = new Set(["move", "push", "drive", "campaign", "bid"]);
const BE: ReadonlySet<string> = new Set(["be"]);
const isNegation = (t: Token): boolean => /^(?:not|n['’]?t|never)$/i.test(t.text) || t.lemma === "not";

export interface VerbGroup {
  readonly findings: readonly Finding[];
  /** The word before "to", or -1; the embedding above it is its own. */
  readonly governor: number;
  /** True for "to VERB" without a governor that takes one: a purpose. */
  readonly purpose: boolean;
  /** First token of the group. */
  readonly first: number;
}

export function verbGroup(tokens: readonly Token[], verb: number): VerbGroup {
  const findings: Finding[] = [];
  let perfect = false;
  let infinitive = -1;
  let first = verb;
  let i = verb - 1;
  for (; i >= 0 && verb - i < 9; i--) {
    const t = tokens[i]!;
    const lower = t.text.toLowerCase();
    if (/^["“”'`]+$/.test(lower)) continue; // would be "handed over"
    if (isNegation(t) && ["only", "just", "merely"].includes(tokens[i + 1]!.text.toLowerCase())) continue; // "not only …, but"
    if (isNegation(t)) findings.push({ effect: "negates", by: i });
    else if (t.xpos === "MD" || (t.upos === "AUX" && MODALS.has(lower) && !/^['’]d$/.test(lower))) {
      findings.push(...modal(tokens, i, lower, perfect));
    } else if (t.upos === "AUX") {
      if (t.lemma === "have") perfect = true;
      // "were to be moved"
      if (BE.has(t.lemma) && infinitive >= 0) findings.push({ effect: "planned", by: i });
    } else if (t.xpos === "TO" && infinitive < 0 && (t.upos === "PART" || tokens[i + 1]?.xpos === "VB")) {
      infinitive = i;
      first = i;
      break;
    } else if (t.upos === "ADV" || ADVERBS.has(lower)) {
      const effect = ADVERBS.get(lower);
      if (effect && !(effect === "generic" && !isPresent(tokens, verb))) findings.push({ effect, by: i });
    } else break;
    first = i;
  }
  if (infinitive < 0) return { findings, governor: -1, purpose: false, first };
  const { governor, effects } = governorOf(
    tokens,
    infinitive,
    tokens[infinitive + 1]?.lemma === "have" || perfect,
  );
  findings.push(...effects);
  return { findings, governor, purpose: governor < 0, first };
}

/** Simple present, active or passive: "often shell", "are regularly struck". */
const isPresent = (tokens: readonly Token[], verb: number): boolean =>
  ["VBP", "VBZ"].includes(tokens[verb]!.xpos) ||
  (tokens[verb]!.xpos === "VBN" &&
    tokens.slice(Math.max(0, verb - 4), verb).some((t) => ["is", "are"].includes(t.text.toLowerCase())));

function modal(tokens: readonly Token[], i: number, lower: string, perfect: boolean): readonly Finding[] {
  if (lower === "must" && perfect) return [{ effect: "probable", by: i }];
  if ((lower === "would" || lower === "should" || lower === "ought") && perfect)
    return [{ effect: "hypothetical", by: i }];
  const negated = isNegation(tokens[i + 1] ?? tokens[i]!);
  // "could not say", "couldn't reach": they did not
  if (
    (lower === "could" || lower === "can" || lower === "ca" || lower === "cannot") &&
    (negated || lower === "cannot")
  )
    return lower === "cannot" ? [{ effect: "negates", by: i }] : [];
  const effect = MODALS.get(lower);
  return effect ? [{ effect, by: i }] : [];
}

/** The word that takes the infinitive: next before "to", or before an object that stands between. */
function governorOf(
  tokens: readonly Token[],
  to: number,
  perfect: boolean,
): { governor: number; effects: readonly Finding[] } {
  const beside = tokens[to - 1];
  if (!beside) return { governor: -1, effects: [] };
  for (let i = to - 1; i >= 0 && to - i <= FARTHEST_GOVERNOR; i--) {
    const t = tokens[i]!;
    const near = i === to - 1 || (i === to - 2 && tokens[to - 1]!.upos === "ADV");
    if (isNegation(t) || t.text === "only" || t.upos === "ADV" || t.text === "order") {
      if (t.text === "order" && tokens[i - 1]?.lemma === "in")
        return { governor: i, effects: [{ effect: "planned", by: i }] };
      if (!isNegation(t)) continue;
      continue;
    }
    if (near && KEEPS.has(t.lemma)) return { governor: i, effects: negationBefore(tokens, i) };
    if (near && t.lemma === "likely" && perfect)
      return { governor: i, effects: [{ effect: "probable", by: i }] };
    // "a push to retake" is an attempt, "they pushed north to retake" a movement with an aim
    if (NOUNS_OF_ATTEMPT.has(t.lemma) && t.upos === "VERB") break;
    if (near && t.lemma === "unlikely") {
      const doubt: Finding[] = [
        { effect: "probable", by: i },
        { effect: "negates", by: to },
      ];
      return { governor: i, effects: perfect ? doubt : [{ effect: "planned", by: i }] };
    }
    const effect = BEFORE_INFINITIVE.get(t.lemma) ?? BEFORE_INFINITIVE.get(t.text.toLowerCase());
    if (near && t.lemma === "have")
      return { governor: i, effects: t.xpos === "VBD" ? [] : [{ effect: "requested", by: i }] };
    if (effect && (near || (t.upos === "VERB" && takesObject(effect)))) {
      const turned = effect === "probable" || effect === "negates" ? negationBefore(tokens, i) : [];
      return { governor: i, effects: [{ effect, by: i }, ...turned] };
    }
    if (!near && t.upos === "VERB" && KEEPS.has(t.lemma))
      return { governor: i, effects: negationBefore(tokens, i) };
    // another verb, or a mark: nothing further governs this "to"
    if (t.upos === "VERB" || /^[;:.!?]$/.test(t.text) || t.upos === "SCONJ") break;
  }
  for (let i = to - 1; i > 0 && to - i <= FARTHEST_GOVERNOR + 3; i--) {
    if (/^[,;:.]$/.test(tokens[i]!.text) || tokens[i]!.upos === "VERB") break;
    if (ORDINALS.has(tokens[i]!.text.toLowerCase()) && tokens[i - 1]?.upos === "DET")
      return { governor: i, effects: [] };
  }
  return { governor: -1, effects: [] };
}

const takesObject = (effect: Effect): boolean =>
  ["requested", "planned", "attempted", "threatened", "probable", "negates"].includes(effect);

const negationBefore = (tokens: readonly Token[], i: number): readonly Finding[] => {
  for (let k = i - 1; k >= Math.max(0, i - 3); k--) {
    if (isNegation(tokens[k]!)) return [{ effect: "negates", by: k }];
    if (tokens[k]!.upos !== "AUX" && tokens[k]!.upos !== "ADV") break;
  }
  return [];
};
