/** Where the words of a construction's phrase stand around its head: "blow … up", "car bomb", "sit-in", "gang-raped". */
import { lemmaOf } from "../../language/en/lemma.ts";
import type { Token } from "../../../model/language.ts";
import type { Tree } from "../../language/tree.ts";
import type { CompiledCodebook, TriggerEntry } from "../codebook/compile.ts";

/** Words that may stand between two words of a verb phrase: "take full control of", "blow themselves up". */
const LARGEST_GAP = 4;

const isHyphen = (text: string): boolean => /^[-–‐]$/.test(text);
const lastPart = (word: string): string => word.slice(word.lastIndexOf("-") + 1);

/** The constructions that a token can head: by its lemma, its form, its last part ("test-fire"), or the base that its form has. */
export function entriesFor(book: CompiledCodebook, token: Token): readonly TriggerEntry[] {
  const form = token.text.toLowerCase();
  return (
    book.triggers.get(token.lemma) ??
    book.triggers.get(form) ??
    book.triggers.get(lastPart(token.lemma)) ??
    // A capital at the head of a sentence makes a name of "Floods", and names keep their form.
    (token.upos === "PROPN" ? book.triggers.get(lemmaOf(form, "NOUN", "NNS")) : undefined) ??
    (token.upos === "VERB" ? (book.triggers.get(baseOf(book, form)) ?? []) : [])
  );
}

/** What a verb's form comes from, where the codebook's own verbs are the dictionary: "expelled" from "expel". */
const baseOf = (book: CompiledCodebook, form: string): string =>
  lemmaOf(lastPart(form), "VERB", form.endsWith("s") ? "VBZ" : form.endsWith("ing") ? "VBG" : "VBD", (word) =>
    book.triggers.has(word),
  );

/** @returns the tokens of the phrase in text order, or null where it does not stand there */
export function phraseAt(tree: Tree, t: number, entry: TriggerEntry): readonly number[] | null {
  if (entry.phrase.length === 1) return [t];
  const before = wordsBefore(tree, t, entry.phrase.slice(0, entry.head));
  const after = before && wordsAfter(tree, t, entry.phrase.slice(entry.head + 1));
  return before && after ? [...before, t, ...after] : null;
}

/** The words right before a token, hyphens aside; the token itself may hold them ("test-fired"). */
function wordsBefore(tree: Tree, t: number, words: readonly string[]): readonly number[] | null {
  const out: number[] = [];
  let left = words;
  const own = tree.token(t).lemma.split("-").slice(0, -1);
  if (own.length > 0 && own.length <= left.length && own.join() === left.slice(-own.length).join())
    left = left.slice(0, -own.length);
  let at = t - 1;
  for (let k = left.length - 1; k >= 0; k--, at--) {
    while (at >= 0 && isHyphen(tree.token(at).text)) at--;
    if (at < 0 || !is(tree.token(at), left[k]!)) return null;
    out.unshift(at);
  }
  return out;
}

/** The words after a token, each within reach of the one before, in the same stretch of the clause. */
function wordsAfter(tree: Tree, t: number, words: readonly string[]): readonly number[] | null {
  const out: number[] = [];
  let at = t;
  for (const word of words) {
    const found = nextWord(tree, at, word);
    if (found === null) return null;
    out.push(found);
    at = found;
  }
  return out;
}

function nextWord(tree: Tree, after: number, word: string): number | null {
  const { tokens } = tree.sentence;
  for (let i = after + 1; i <= after + LARGEST_GAP && i < tokens.length; i++) {
    const t = tokens[i]!;
    if (is(t, word)) return i;
    const stops = (t.upos === "PUNCT" && !isHyphen(t.text)) || t.upos === "CCONJ";
    if (stops || (t.upos === "VERB" && i > after + 1)) return null;
  }
  return null;
}

const is = (t: Token, word: string): boolean => t.lemma === word || t.text.toLowerCase() === word;

/** Is this word hyphened to the one before it? Then its own tag says little: the "in" of "sit-in". */
export const isHyphened = (tree: Tree, t: number): boolean => t > 1 && isHyphen(tree.token(t - 1).text);

/** The token of a phrase that the rest of the sentence holds on to: "sit" in "sit-in", else the last. */
export const headOf = (tree: Tree, phrase: readonly number[]): number =>
  phrase.findLast((p) => !phrase.includes(tree.token(p).head)) ?? phrase.at(-1)!;
