/** The noun that a number or an article belongs to: by the tree where it can be, else by the order of the words. */
import type { Sentence, Token } from "../../../../model/language.ts";

const NOUN_TAGS: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);
const PREMODIFIER_TAGS: ReadonlySet<string> = new Set(["ADJ", "NUM", "NOUN", "PROPN", "ADV"]);
/** A phrase is not followed further than this many tokens. */
const REACH = 10;

/** Token index of the head noun of the phrase that goes on after token `last` (a number, an article), or null. */
export function headNounAfter(sentence: Sentence, last: number): number | null {
  const { tokens } = sentence;
  const byOrder = headByOrder(tokens, last + 1);
  const token = tokens[last];
  if (!token) return byOrder;
  const head = tokens[token.head];
  const reaches = token.head > last && token.head - last <= REACH && /^(?:nummod|det)/.test(token.deprel);
  if (!head || !reaches || !NOUN_TAGS.has(head.upos) || leavesPhrase(tokens, last + 1, token.head))
    return byOrder;
  // "two Iraqi army | soldiers": parsers now and then stop at a compound's first part.
  return byOrder !== null && byOrder > token.head && isCompoundRun(tokens, token.head, byOrder)
    ? byOrder
    : token.head;
}

/** "all 150 on board, including two infants": a preposition, a pronoun or a verb ends the phrase. */
const leavesPhrase = (tokens: readonly Token[], from: number, head: number): boolean => {
  for (let i = from; i < head; i++) {
    const token = tokens[i]!;
    if (/^(?:mostly|mainly|largely|predominantly|chiefly|primarily)$/.test(token.text)) return true;
    if (/^(?:ADP|PRON|SCONJ|AUX)$/.test(token.upos) && tokens[i - 1]?.text !== "-") return true;
    if (token.upos === "VERB" && !isParticiple(token)) return true;
  }
  return false;
};

/** "army | soldiers", "government | -held towns", "town | 's houses". */
const isCompoundRun = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let i = from; i <= to; i++) {
    const joined = /^(?:['’]s?|-)$/.test(tokens[i]!.text) || tokens[i - 1]?.text === "-";
    if (!joined && !NOUN_TAGS.has(tokens[i]!.upos)) return false;
  }
  return true;
};

/** The last noun of the run of modifiers and nouns that begins at `from`. */
function headByOrder(tokens: readonly Token[], from: number): number | null {
  let head: number | null = null;
  for (let i = from; i < tokens.length && i - from < REACH; i++) {
    const token = tokens[i]!;
    // "pick-up trucks", "by-standers": what follows a hyphen belongs to its word.
    if (token.text === "-" && token.start === tokens[i - 1]?.end && tokens[i + 1]?.start === token.end) {
      i++;
      if (NOUN_TAGS.has(tokens[i]!.upos)) head = i;
      continue;
    }
    if (NOUN_TAGS.has(token.upos)) {
      // "took 900 civilians hostage": what became of those counted.
      if (head !== null && PREDICATIVE.test(token.text)) return head;
      // After a common noun a name begins something new: "two men Saturday", "three soldiers Ahmed knew".
      if (head !== null && token.upos === "PROPN" && tokens[head]!.upos === "NOUN") return head;
      head = i;
      continue;
    }
    if (head !== null && !joinsNouns(tokens, i)) return head;
    // "killed 120, mostly women": the women are some of those counted.
    if (/^(?:mostly|mainly|largely|predominantly|chiefly|primarily|all|including)$/.test(token.text))
      return head;
    if (
      PREMODIFIER_TAGS.has(token.upos) ||
      isParticiple(token) ||
      isJoint(token) ||
      isAdjectiveAnd(tokens, i)
    )
      continue;
    return head;
  }
  return head;
}

const PREDICATIVE = /^(?:hostage|captive|prisoner|home|aboard|ashore)$/;

const isParticiple = (token: Token): boolean =>
  token.upos === "VERB" && (token.xpos === "VBN" || token.xpos === "VBG" || token.xpos === "");
const isJoint = (token: Token): boolean =>
  token.text === "-" ||
  token.text === "’s" ||
  token.text === "'s" ||
  token.text === '"' ||
  token.text === "“" ||
  token.text === "”";
/** "car - bomb", "army 's soldiers": the noun so far only modifies. */
const joinsNouns = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.text === "'s" || tokens[i]!.text === "’s";
/** "armed and masked men", "young, unarmed women". */
const isAdjectiveAnd = (tokens: readonly Token[], i: number): boolean =>
  (tokens[i]!.text === "and" || tokens[i]!.text === "," || tokens[i]!.text === "or") &&
  (tokens[i - 1]?.upos === "ADJ" || tokens[i - 1]?.xpos === "VBN") &&
  (tokens[i + 1]?.upos === "ADJ" || tokens[i + 1]?.xpos === "VBN");

export const isPlural = (text: string, xpos: string): boolean =>
  xpos ? xpos === "NNS" || xpos === "NNPS" : /[^s]s$|men$|people$|children$/i.test(text);
