/** Which words of a sentence are cue verbs, and in what voice. */
import type { Sentence, Token } from "../../../model/language.ts";
import type { Tree } from "../../language/tree.ts";
import { CUE_PHRASES, CUE_VERBS, type CueVerb } from "./cue-verbs.ts";

/** Forms that are cues whatever the tagger took them for, with their lemmas. */
const PLAIN_FORMS: ReadonlyMap<string, string> = new Map([
  ["said", "say"],
  ["says", "say"],
  ["told", "tell"],
  ["added", "add"],
  ["adds", "add"],
  ["wrote", "write"],
]);
/** What is "put at" so many: without one of these the figure is no toll. */
const PUT_AT =
  /^(?:toll|number|figure|total|count|magnitude|epicentre|epicenter|casualty|dead|cost|death)s?$/i;
/** A particle stands at most so far behind its verb. */
const REACH = 3;
const REACH_OF_PUT = 8;

export interface Cue {
  readonly index: number;
  readonly last: number;
  readonly verb: CueVerb;
  readonly lemma: string;
}

export function cuesOf({ tokens }: Sentence): readonly Cue[] {
  return tokens.flatMap((_, i) => cueAt(tokens, i) ?? []);
}

function cueAt(tokens: readonly Token[], i: number): Cue | null {
  const t = tokens[i]!;
  const form = PLAIN_FORMS.get(t.text.toLowerCase());
  if (t.upos !== "VERB" && form === undefined) return null;
  const lemma = form ?? t.lemma;
  for (const { word, cue } of CUE_PHRASES.get(lemma) ?? []) {
    const k = particleAt(tokens, i, lemma, word);
    if (k !== null) return { index: i, last: lemma === "put" ? i : k, verb: cue, lemma: `${lemma} ${word}` };
  }
  const verb = CUE_VERBS.get(lemma);
  return verb ? { index: i, last: i, verb, lemma } : null;
}

/** Where the particle of a phrasal cue stands: "point … out", "put the toll at", "go on to say". */
function particleAt(tokens: readonly Token[], i: number, lemma: string, word: string): number | null {
  const reach = lemma === "put" ? REACH_OF_PUT : REACH;
  for (let k = i + 1; k <= i + reach && k < tokens.length && tokens[k]!.upos !== "PUNCT"; k++) {
    if (tokens[k]!.text.toLowerCase() !== word) continue;
    if (lemma === "put" && !tokens.slice(i + 1, k).some((x) => PUT_AT.test(x.text))) return null;
    if (lemma === "go" && !["to", "say", "add"].includes(tokens[k + 1]?.lemma ?? "")) return null;
    return k;
  }
  return null;
}

const BE: ReadonlySet<string> = new Set(["be", "get"]);

export const isPassive = (tree: Tree, i: number): boolean =>
  // "a truce announced by the guild", though the tagger may call it a past tense
  (["VBN", "VBD"].includes(tree.token(i).xpos) &&
    tree.sentence.tokens[i + 1]?.lemma === "by" &&
    tree.child(i, "aux", "obj", "ccomp") === null) ||
  tree.child(i, "aux:pass", "nsubj:pass") !== null ||
  (tree.token(i).xpos === "VBN" &&
    [i - 1, i - 2, i - 3].some((k) => k >= 0 && BE.has(tree.token(k).lemma) && between(tree, k, i)));

/** Only adverbs and auxiliaries between. */
function between(tree: Tree, a: number, b: number): boolean {
  for (let k = a + 1; k < b; k++) if (!["ADV", "AUX", "PART"].includes(tree.token(k).upos)) return false;
  return true;
}

export const isNegated = (tree: Tree, i: number): boolean =>
  tree.children(i, "advmod").some((c) => /^(?:not|n['’]?t|never)$/.test(tree.token(c).lemma)) ||
  /^(?:not|n['’]?t|never)$/i.test(tree.sentence.tokens[i - 1]?.text ?? "");
