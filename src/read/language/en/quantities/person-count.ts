/** How many people a noun phrase names, where it has no number that `readQuantities` would give. */
import type { Sentence, Token } from "../../../../model/language.ts";
import { ONES } from "./number-words.ts";
import { isPeoplePlural, isPersonNoun } from "./person-nouns.ts";

/** As `Quantity`: both null with `words` where there is a plural and no figure. */
export interface PersonCount {
  readonly min: number | null;
  readonly max: number | null;
  readonly words: string | null;
}

const ONE: PersonCount = { min: 1, max: 1, words: null };
const SINGULAR_PRONOUN = /^(?:he|she|him|her|i|me|himself|herself|someone|somebody)$/i;

/**
 * One phrase, without what is coordinated with it: "the pilot" 1, "a soldier" 1, "John Smith" 1, "two guards" 2,
 * "soldiers" words. Null where the token heads no phrase for people. That a name is a person's is the caller's to know.
 */
export function personCount(sentence: Sentence, head: number): PersonCount | null {
  const noun = sentence.tokens[head];
  if (!noun) return null;
  if (noun.upos === "PRON") return SINGULAR_PRONOUN.test(noun.text) ? ONE : null;
  const number = numberOf(sentence, head);
  if (noun.upos === "PROPN") {
    if (!isPluralNoun(noun)) return ONE;
    return isPeoplePlural(noun.text) ? (number ?? { min: null, max: null, words: noun.text }) : null;
  }
  if (noun.upos === "NUM") return digits(noun.text);
  if (!isPeoplePlural(noun.text)) return null;
  if (number) return number;
  return isPluralNoun(noun) ? { min: null, max: null, words: noun.text.toLowerCase() } : ONE;
}

/** All that is coordinated: "two soldiers and a policeman" 3, "its pilot and co-pilot" 2, "John Smith and Jane Doe" 2. */
export function personCountOfAll(sentence: Sentence, head: number): PersonCount | null {
  let total: PersonCount | null = null;
  for (const conjunct of conjuncts(sentence, head)) {
    const count = personCount(sentence, conjunct);
    if (!count) continue;
    if (count.words !== null || total?.words)
      return { min: null, max: null, words: total?.words ?? count.words };
    total =
      total === null
        ? count
        : { min: plus(total.min, count.min), max: plus(total.max, count.max), words: null };
  }
  return total;
}

const plus = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b);

/** The head and the nouns that hang on it, or on each other, by `conj`. */
function conjuncts(sentence: Sentence, head: number): readonly number[] {
  const found = new Set([head]);
  // Conjuncts follow their head, so one pass in order finds chains too.
  for (let i = head + 1; i < sentence.tokens.length; i++) {
    const token = sentence.tokens[i]!;
    if (token.deprel.startsWith("conj") && found.has(token.head)) found.add(i);
  }
  return [...found];
}

/** "two guards", "12 guards": a number among the noun's own dependents. */
function numberOf(sentence: Sentence, head: number): PersonCount | null {
  for (let i = head - 1; i >= 0 && i >= head - 8; i--) {
    const token = sentence.tokens[i]!;
    if (token.head === head && token.deprel.startsWith("nummod")) return digits(token.text);
  }
  return null;
}

function digits(text: string): PersonCount | null {
  const value = ONES.get(text.toLowerCase()) ?? Number(text.replaceAll(",", ""));
  return Number.isInteger(value) ? { min: value, max: value, words: null } : null;
}

const isPluralNoun = (token: Token): boolean =>
  token.xpos === "NNS" ||
  token.xpos === "NNPS" ||
  (token.xpos === "" && !isPersonNoun(token.text.replace(/s$/, "")));
