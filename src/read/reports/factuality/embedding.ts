/** What stands over an event, one step up the tree at a time: the verb, noun or adjective that takes it, and what that does to it. */
import type { Token } from "../../../model/language.ts";
import type { Tree } from "../../language/tree.ts";
import { aroundNoun, inClause } from "./clause-findings.ts";
import { LEADS, LIGHT_VERBS, NOTICING, OCCURRENCE_VERBS, UNTRUE } from "./clause-words.ts";
import {
  type Effect,
  type Finding,
  NOUNS_OVER,
  OVER_CLAUSE,
  OVER_NOUN,
  PRESUPPOSING,
  UNREAL_COMPOUNDS,
} from "./embedding-words.ts";
import { verbGroup } from "./verb-group.ts";

export interface Step {
  readonly findings: readonly Finding[];
  /** The word to go on from; null where nothing further up matters. */
  readonly next: number | null;
}
const stop = (...findings: readonly Finding[]): Step => ({ findings, next: null });

/** From the word `at`, which heads a clause (`verbal`) or a noun phrase, to what stands over it. */
export function above(tree: Tree, at: number, verbal: boolean): Step {
  const over = verbal ? overClause : overNominal;
  if (tree.token(at).head < 0) return stop();
  if (!tree.is(at, "conj")) return over(tree, at);
  // a conjunct stands where the first one stands; without auxiliaries and subject of its own it shares the first one's
  const first = tree.firstConjunct(at);
  const shares =
    verbal &&
    tree.child(at, "nsubj") === null &&
    verbGroup(tree.sentence.tokens, at).first === at &&
    sameForm(tree.token(at), tree.token(first));
  const shared = shares ? inClause(tree, first, false).findings : [];
  if (tree.token(first).head < 0 || tree.is(first, "conj")) return stop(...shared);
  const step = over(tree, first);
  return { findings: [...shared, ...step.findings], next: step.next };
}

const sameForm = (a: Token, b: Token): boolean =>
  a.xpos === b.xpos || (a.xpos.startsWith("VB") && b.xpos.startsWith("VB"));

const ASKING: ReadonlySet<string> = new Set(["who", "how", "when", "where", "why", "what"]);
const KEEPING_FROM: ReadonlySet<string> = new Set(
  "stop keep deter ban bar refrain prohibit dissuade".split(" "),
);
/** Before a gerund these share the time of the clause over it: "will resume after handing over". */
const WITH_GERUND: ReadonlySet<string> = new Set(["after", "before", "in", "by", "while", "when"]);
const SEEING_DONE: ReadonlySet<string> = new Set(["see", "have", "get", "want", "need", "leave"]);

function overClause(tree: Tree, at: number): Step {
  const t = tree.token(at);
  const { head } = t;
  const h = tree.token(head);
  if (tree.is(at, "ccomp")) return overComplement(tree, at, head, h);
  if (tree.is(at, "xcomp")) {
    // the infinitive's governor was read off the surface; a gerund's is read here: "denied hitting", "considered leaving"
    const effect = t.xpos === "VBG" ? OVER_NOUN.get(h.lemma) : undefined;
    return { findings: effect ? [{ effect, by: head }] : [], next: head };
  }
  if (tree.is(at, "advcl")) return overAdverbial(tree, at, head, h);
  if (tree.is(at, "acl:relcl") && tree.child(head, "cop") !== null) {
    // "it could be a ship which has cut the cable"
    const group = verbGroup(tree.sentence.tokens, tree.child(head, "cop")!);
    return stop(...group.findings.filter((f) => f.effect === "possible" || f.effect === "probable"));
  }
  // "an adult found guilty could be jailed", "rebels entering the city could prove a disaster"
  if (tree.is(at, "csubj", "nsubj")) return stop(...thoughtOf(tree, head));
  const imagined =
    tree.is(at, "acl") && tree.is(head, "nsubj") && !isDefinite(tree, head) ? thoughtOf(tree, h.head) : [];
  if (tree.is(at, "acl") && !tree.is(at, "acl:relcl")) {
    const hearsay = h.upos === "NOUN" ? NOUNS_OVER.get(h.lemma) : undefined;
    const effect = hearsay ?? OVER_NOUN.get(h.lemma) ?? OVER_CLAUSE.get(h.lemma);
    if (effect && (hearsay || tree.child(at, "mark") !== null))
      return stop(...imagined, { effect, by: head }, ...aroundNoun(tree, head));
    // "is set to see thousands evacuated": the participle hangs on the object of another verb
    const over = h.head >= 0 && tree.is(head, "obj") ? tree.token(h.head) : null;
    if (over && t.xpos === "VBN" && SEEING_DONE.has(over.lemma))
      return stop(...imagined, ...unreal(tree, h.head));
  }
  return stop(...imagined);
}

function overComplement(tree: Tree, at: number, head: number, h: Token): Step {
  // "did not say who fired": that somebody fired stands
  if (tree.children(at, "mark", "advmod", "nsubj", "obj").some((c) => ASKING.has(tree.token(c).lemma)))
    return stop();
  const negation = verbGroup(tree.sentence.tokens, head).findings.filter((f) => f.effect === "negates");
  const effect = OVER_CLAUSE.get(h.lemma);
  if (effect)
    return {
      findings: [{ effect, by: head }, ...(effect === "probable" || effect === "negates" ? negation : [])],
      next: head,
    };
  // "did not confirm that", "could not say that": neither said nor denied
  const withheld =
    negation.length > 0 &&
    ["say", "confirm", "verify", "report", "establish", "state", "announce"].includes(h.lemma);
  return { findings: withheld ? [{ effect: "unconfirmed", by: head }] : [], next: head };
}

function overAdverbial(tree: Tree, at: number, head: number, h: Token): Step {
  const marks = tree.children(at, "mark", "case").map((m) => tree.token(m).lemma);
  const gerund = tree.token(at).xpos === "VBG";
  if (gerund && marks.length === 0) {
    const step = above(tree, head, true);
    return { findings: [...unreal(tree, head), ...step.findings], next: step.next };
  }
  if (gerund && marks.some((m) => WITH_GERUND.has(m))) return stop(...unreal(tree, head));
  const effect = OVER_NOUN.get(h.lemma);
  if (marks.includes("from") && (effect === "negates" || KEEPING_FROM.has(h.lemma)))
    return stop({ effect: "negates", by: head });
  if (effect && marks.some((m) => ["of", "for", "against", "about", "with"].includes(m)))
    return stop({ effect, by: head });
  return stop();
}

/** After these the event is taken to have happened, whatever the clause says. */
export const PRESUPPOSING_PREPOSITIONS: ReadonlySet<string> = new Set(
  "after before during since following until amid despite".split(" "),
);
const TAKING_PREPOSITIONS: ReadonlySet<string> = new Set(
  "of for about against at on from in with".split(" "),
);
const SHARING_PREPOSITIONS: ReadonlySet<string> = new Set(["in", "by", "with", "from"]);

function overNominal(tree: Tree, at: number): Step {
  const { head } = tree.token(at);
  const h = tree.token(head);
  // "called it an attack" names it; only "called for" asks
  if (h.lemma === "call" && tree.is(at, "obj", "xcomp")) return stop();
  if (tree.is(at, "nsubj:pass") || (tree.is(at, "obj") && h.upos === "VERB"))
    return overObject(tree, at, head, h);
  if (tree.is(at, "nsubj")) {
    const findings: Finding[] = UNTRUE.has(h.lemma) ? [{ effect: "negates", by: head }] : [];
    // "a deal would strengthen them": an event only thought of
    if (!isDefinite(tree, at) && h.upos !== "NOUN") findings.push(...thoughtOf(tree, head));
    return { findings, next: OCCURRENCE_VERBS.has(h.lemma) && h.upos !== "NOUN" ? head : null };
  }
  if (tree.is(at, "nmod", "obl")) return overOblique(tree, at, head, h);
  if (tree.is(at, "compound", "nmod:desc") && UNREAL_COMPOUNDS.has(h.lemma) && head > at)
    return stop({ effect: OVER_NOUN.get(h.lemma) ?? "hypothetical", by: head });
  return stop();
}

function overObject(tree: Tree, at: number, head: number, h: Token): Step {
  const effect =
    OVER_NOUN.get(h.lemma) ?? OVER_NOUN.get(`${h.lemma}_${tree.sentence.tokens[head + 1]?.lemma}`);
  if (effect && !(PRESUPPOSING.has(h.lemma) && isDefinite(tree, at))) return stop({ effect, by: head });
  if (NOTICING.has(h.lemma) && !isDefinite(tree, at)) {
    // "did not hear a gunshot"
    const not = verbGroup(tree.sentence.tokens, head).findings.find((f) => f.effect === "negates");
    return not ? stop(not) : stop();
  }
  return { findings: [], next: LIGHT_VERBS.has(h.lemma) ? head : null };
}

function overOblique(tree: Tree, at: number, head: number, h: Token): Step {
  const preposition = tree.preposition(at) ?? "";
  // "information leading to an arrest"
  if (tree.is(at, "obl") && preposition === "to" && h.lemma === "lead" && h.xpos === "VBG") {
    const what = h.head >= 0 ? tree.token(h.head) : null;
    return what && LEADS.has(what.lemma) ? stop({ effect: "planned", by: head }) : stop();
  }
  if (PRESUPPOSING_PREPOSITIONS.has(preposition)) return stop();
  const hearsay = h.upos === "NOUN" && preposition === "of" ? NOUNS_OVER.get(h.lemma) : undefined;
  const effect = OVER_NOUN.get(h.lemma) ?? hearsay;
  if (effect && TAKING_PREPOSITIONS.has(preposition)) return stop({ effect, by: head });
  if (tree.is(at, "obl") && SHARING_PREPOSITIONS.has(preposition) && h.upos === "VERB")
    return stop(...unreal(tree, head));
  // "carried out an attack", "engaged in attacks"
  return { findings: [], next: h.upos === "VERB" && LIGHT_VERBS.has(h.lemma) ? head : null };
}

/** "would strengthen", "can cause", "could prove": said of a subject that is only thought of. */
function thoughtOf(tree: Tree, verb: number): readonly Finding[] {
  const { tokens } = tree.sentence;
  const modal = verbGroup(tokens, verb).findings.find((f) =>
    ["would", "can", "could"].includes(tokens[f.by]!.text.toLowerCase()),
  );
  const perfect = tree.children(verb, "aux").some((c) => tokens[c]!.lemma === "have");
  return modal && !perfect ? [{ effect: "hypothetical", by: modal.by }] : [];
}

const DEFINITE: ReadonlySet<string> = new Set(["the", "this", "that", "these", "those"]);
const isDefinite = (tree: Tree, noun: number): boolean =>
  tree
    .children(noun, "det", "nmod:poss")
    .some((c) => DEFINITE.has(tree.token(c).lemma) || tree.token(c).xpos === "PRP$");

const PASSED_ON: ReadonlySet<Effect> = new Set<Effect>([
  "planned",
  "requested",
  "threatened",
  "possible",
  "probable",
  "hypothetical",
  "generic",
]);
/** Of the governing clause only that it is not real; its negation is its own. */
const unreal = (tree: Tree, head: number): readonly Finding[] =>
  verbGroup(tree.sentence.tokens, head).findings.filter((f) => PASSED_ON.has(f.effect));
