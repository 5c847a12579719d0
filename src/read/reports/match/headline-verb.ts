/**
 * The verb of a headline that the tagger took for a noun: "Leaders hail truce", "Navy rushes frigate to strait". Headlines are
 * short and drop articles and auxiliaries (Mårdh 1980), so that words in order say what the tree does not: the noun before the
 * verb acts, the phrase after it is its object, and each preposition opens a phrase of its own.
 */
import { lemmaOf } from "../../language/en/lemma.ts";
import type { Token } from "../../../model/language.ts";
import type { Tree } from "../../language/tree.ts";
import type { CompiledCodebook } from "../codebook/compile.ts";
import type { Slots } from "./slots.ts";

const NOMINAL = /^(NOUN|PROPN|NUM|PRON|X)$/;
const IN_PHRASE = /^(NOUN|PROPN|NUM|PRON|ADJ|DET|X)$/;
const COLLECTIVE: ReadonlySet<string> = new Set("police troops people un us gang crew".split(" "));
const FINITE = /^(VB[DPZ]|MD)$/;

/** @returns the index of the hidden verb with its lemma, or null where the headline has a verb, or none can be made out */
export function headlineVerb(
  tree: Tree,
  book: CompiledCodebook,
): { readonly index: number; readonly lemma: string } | null {
  const { tokens, role } = tree.sentence;
  if (role !== "headline") return null;
  for (const token of tokens.slice(1, -1)) {
    const before = tokens[token.index - 1]!;
    const after = tokens[token.index + 1]!;
    if (!isBare(tree, token) || !NOMINAL.test(before.upos)) continue;
    if (tokens.some((t) => t !== token && hasOwnSubject(tree, t, token.index))) continue;
    if (!IN_PHRASE.test(after.upos) && after.upos !== "ADP") continue;
    const form = token.text.toLowerCase();
    const plural = /^NNP?S$/.test(before.xpos) || COLLECTIVE.has(before.lemma);
    if (form.endsWith("s") === plural) continue;
    const lemma = lemmaOf(form, "VERB", plural ? "VB" : "VBZ", (w) => book.triggers.has(w));
    if (book.triggers.get(lemma)?.some((e) => e.part === "verb")) return { index: token.index, lemma };
  }
  return null;
}

/** A noun, or a verb that the tree gave no subject. */
const isBare = (tree: Tree, t: Token): boolean =>
  /^(NOUN|PROPN)$/.test(t.upos) || (/^VB[PZ]?$/.test(t.xpos) && tree.child(t.index, "nsubj") === null);

/** A finite verb or predicate with a subject other than the word in question: then the headline has its verb. */
const hasOwnSubject = (tree: Tree, t: Token, candidate: number): boolean =>
  (FINITE.test(t.xpos) || t.head < 0) &&
  tree.children(t.index, "nsubj", "nsubj:pass").some((c) => c !== candidate);

/** @param phrase tokens of the trigger, its verb first */
export function headlineSlots(tree: Tree, phrase: readonly number[]): Slots {
  const { tokens } = tree.sentence;
  const slots = new Map<string, number[]>([["subject", [phrase[0]! - 1]]]);
  let at = phrase.at(-1)! + 1;
  let slot = "object";
  while (at < tokens.length) {
    const end = runEnd(tokens, at);
    const head = end > at ? lastNominal(tokens, at, end) : null;
    if (head !== null && !slots.has(slot)) slots.set(slot, [head]);
    const next = tokens[end];
    if (next === undefined) break;
    if (next.upos !== "ADP" && next.text.toLowerCase() !== "to") {
      if (next.upos === "PUNCT" || next.upos === "CCONJ" || next.upos === "SCONJ") break;
    } else slot = next.text.toLowerCase();
    at = end + 1;
  }
  return slots;
}

function runEnd(tokens: readonly Token[], start: number): number {
  let end = start;
  while (end < tokens.length && IN_PHRASE.test(tokens[end]!.upos)) end++;
  return end;
}

function lastNominal(tokens: readonly Token[], start: number, end: number): number | null {
  for (let i = end - 1; i >= start; i--) if (NOMINAL.test(tokens[i]!.upos)) return i;
  return null;
}
