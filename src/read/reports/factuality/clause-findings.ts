/** What stands around an event in its own clause: auxiliaries, negation, adverbs, openers, adjectives. */
import type { Token } from "../../../model/language.ts";
import type { Tree } from "../../language/tree.ts";
import { ADVERBS, CONDITIONAL_OPENERS, FREQUENT, NO_WORDS } from "./clause-words.ts";
import { BEFORE_NOUN, type Finding } from "./embedding-words.ts";
import { verbGroup } from "./verb-group.ts";

/** An adverb further from its verb belongs to another clause. */
const FARTHEST_ADVERB = 12;

export interface ClauseFindings {
  readonly findings: readonly Finding[];
  /** True where the clause is an aim: what stands over it no longer matters. */
  readonly settled: boolean;
}

/** Around a predicate. `own`: it names the event itself, so that "killed no one" counts too. */
export function inClause(tree: Tree, verb: number, own: boolean): ClauseFindings {
  const { tokens } = tree.sentence;
  // a noun as predicate has its auxiliaries before the copula: "it could be an earthquake"
  const cop = tree.child(verb, "cop");
  const group = verbGroup(tokens, cop !== null && cop < verb ? cop : verb);
  const findings: Finding[] = [...group.findings];
  for (const c of tree.children(verb, "advmod", "aux", "cop")) {
    const effect = ADVERBS.get(tokens[c]!.text.toLowerCase());
    if (effect === "negates" && /^(?:only|just|merely)$/i.test(tokens[c + 1]?.text ?? "")) continue;
    if (effect && effect !== "generic" && Math.abs(c - verb) < FARTHEST_ADVERB)
      findings.push({ effect, by: c });
  }
  const subject = tree.child(verb, "nsubj") ?? sharedSubject(tree, verb);
  if (subject !== null) findings.push(...noWord(tree, subject));
  if (own) {
    const object = tree.child(verb, "obj");
    if (object !== null && object > verb) findings.push(...noWord(tree, object));
  }
  for (const m of tree.children(verb, "mark", "advmod"))
    if (m < verb && CONDITIONAL_OPENERS.has(tokens[m]!.lemma))
      findings.push({ effect: "conditional", by: m });
  const without =
    tree.children(verb, "mark", "case").find((m) => tokens[m]!.lemma === "without") ??
    (tokens[verb - 1]?.lemma === "without" ? verb - 1 : undefined);
  if (without !== undefined) findings.push({ effect: "negates", by: without });
  // "to retake the hill" is an aim; "only to be killed" happened
  if (group.purpose && tokens[group.first - 1]?.text.toLowerCase() !== "only")
    findings.push({ effect: "planned", by: group.first });
  return { findings, settled: group.purpose };
}

/** A conjunct without a subject of its own shares the first one's, and its negation: "no one was killed or hurt". */
const sharedSubject = (tree: Tree, verb: number): number | null =>
  tree.is(verb, "conj") ? tree.child(tree.firstConjunct(verb), "nsubj") : null;

/** "no one", "none of the miners", "no injuries"; not "no doubt". */
function noWord(tree: Tree, nominal: number): readonly Finding[] {
  const { tokens } = tree.sentence;
  const isNo = (i: number): boolean =>
    NO_WORDS.has(tokens[i]!.text.toLowerCase()) && tokens[i + 1]?.lemma !== "doubt";
  const by = isNo(nominal) ? nominal : tree.children(nominal, "det", "advmod", "nummod").find(isNo);
  return by === undefined ? [] : [{ effect: "negates", by }];
}

/** Around a noun: what stands before it, by the tree and by the surface where the tree went astray. */
export function aroundNoun(tree: Tree, noun: number): readonly Finding[] {
  const { tokens } = tree.sentence;
  const findings: Finding[] = [...noWord(tree, noun)];
  for (const c of tree.children(noun, "amod", "compound", "advmod", "acl", "nmod:desc")) {
    if (c > noun) continue;
    const word = tokens[c]!.text.toLowerCase();
    const adverb = ADVERBS.get(word);
    const effect = BEFORE_NOUN.get(word) ?? (adverb === "generic" ? undefined : adverb);
    if (effect) findings.push({ effect, by: c });
  }
  const governor = tokens[noun]!.head;
  const usual = tree.children(noun, "amod").find((c) => FREQUENT.has(tokens[c]!.lemma));
  if (usual !== undefined && governor >= 0 && isPresent(tree, governor))
    findings.push({ effect: "generic", by: usual });
  findings.push(...onSurface(tokens, noun));
  return findings;
}

const MODIFIERS: ReadonlySet<string> = new Set(["ADJ", "VERB", "NOUN", "NUM", "PROPN", "DET"]);
const NOMINAL: ReadonlySet<string> = new Set(["NOUN", "PROPN", "PRON", "AUX"]);

function onSurface(tokens: readonly Token[], noun: number): readonly Finding[] {
  const findings: Finding[] = [];
  for (let i = noun - 1; i >= Math.max(0, noun - 4); i--) {
    const t = tokens[i]!;
    if (!MODIFIERS.has(t.upos)) break;
    const lower = t.text.toLowerCase();
    if (lower === "no" && t.upos === "DET") findings.push({ effect: "negates", by: i });
    const effect = BEFORE_NOUN.get(lower);
    // "a reported shooting", but not "the paper reported shooting"
    const opens = i === 0 || !NOMINAL.has(tokens[i - 1]!.upos);
    if (effect && t.upos !== "NOUN" && (t.upos !== "VERB" || opens)) findings.push({ effect, by: i });
    if (t.upos === "DET") break;
  }
  const before = tokens[noun - 1]?.upos === "DET" ? noun - 2 : noun - 1;
  if (tokens[before]?.lemma === "without") findings.push({ effect: "negates", by: before });
  return findings;
}

/** Simple present, without auxiliaries. */
function isPresent(tree: Tree, predicate: number): boolean {
  const verb = tree.token(tree.child(predicate, "cop") ?? predicate);
  return ["VBP", "VBZ"].includes(verb.xpos) && tree.child(predicate, "aux") === null;
}
