/**
 * How sure a report is of its event, relative to the source that it names: FactBank's values (Saurí & Pustejovsky 2009, 2012). From
 * the word that names the event outwards through what stands over it; the surface for auxiliaries, the tree for what embeds.
 */
import type { Factuality } from "../../../model/factuality.ts";
import type { Sentence, Token } from "../../../model/language.ts";
import { type Tree, treeOf } from "../../language/tree.ts";
import type { AttributedContent } from "../attribution/attributed-content.ts";
import {
  ADVERBS,
  BEFORE_NOUN,
  CHARGES,
  CONDITIONAL_OPENERS,
  DISTANCING,
  FREQUENT,
  type Effect,
  LIGHT_VERBS,
  LEADS,
  NO_WORDS,
  NOTICING,
  NOUNS_OVER,
  OCCURRENCE_VERBS,
  OVER_CLAUSE,
  OVER_NOUN,
  PRESUPPOSING,
  UNREAL_COMPOUNDS,
  UNTRUE,
} from "./embedding-words.ts";
import { applyEffect, HAPPENED, type State } from "./sureness-state.ts";
import { type Finding, verbGroup } from "./verb-group.ts";

/** What kind of statement the event stands in; only the first is an event that happened. */
export const MODES = [
  "happened",
  "negated",
  "possible",
  "attempted",
  "planned",
  "threatened",
  "requested",
  "feared",
  "hypothetical",
  "conditional",
  "generic",
] as const;
export type Mode = (typeof MODES)[number];

export interface FactualityContext {
  readonly sentence: Sentence;
  /** As readAttributions gives them, for the whole article. */
  readonly contents: readonly AttributedContent[];
}

export interface FactualityReading {
  readonly value: Factuality;
  readonly mode: Mode;
  /** A line for each decision, with the word that made it. */
  readonly why: readonly string[];
}

/** Steps up the tree; deeper embedding does not come from English but from a wrong parse. */
const HIGHEST = 12;
/** A stance of the cue is carried over to an event this many tokens into its content, where the tree shows no way up. */
const NEAR_CUE = 12;
/** "reportedly" reaches no further. */
const NEAR_HEARSAY = 5;

/** @param trigger index, in the context's sentence, of the token that names the event */
export function factualityOf(context: FactualityContext, trigger: number): FactualityReading {
  const reader = new Reader(context, trigger);
  return reader.read();
}

class Reader {
  readonly #context: FactualityContext;
  readonly #trigger: number;
  readonly #tree: Tree;
  readonly #tokens: readonly Token[];
  readonly #seen = new Set<number>();
  readonly #why: string[] = [];
  #state: State = HAPPENED;

  constructor(context: FactualityContext, trigger: number) {
    this.#context = context;
    this.#trigger = trigger;
    this.#tree = treeOf(context.sentence);
    this.#tokens = context.sentence.tokens;
  }

  read(): FactualityReading {
    this.#climb();
    this.#distance();
    this.#opener();
    this.#charge();
    this.#stances();
    if (this.#tokens.at(-1)?.text === "?" && this.#context.sentence.role !== "headline")
      this.#apply("hypothetical", this.#tokens.length - 1);
    return { ...this.#state, why: this.#why };
  }

  #apply(effect: Effect, by: number): void {
    if (this.#seen.has(by)) return;
    this.#seen.add(by);
    const before = this.#state;
    this.#state = applyEffect(before, effect);
    if (before.value !== this.#state.value || before.mode !== this.#state.mode)
      this.#why.push(
        `factuality: “${this.#tokens[by]!.text}” ${effect === "negates" ? "negates" : `makes it ${effect}`}`,
      );
  }

  #applyAll(findings: readonly Finding[]): void {
    for (const { effect, by } of findings) this.#apply(effect, by);
  }

  #climb(): void {
    let at = this.#trigger;
    for (let steps = 0; steps < HIGHEST && at >= 0; steps++) {
      const t = this.#tokens[at]!;
      const verbal = t.upos === "VERB" || t.upos === "AUX" || this.#tree.child(at, "cop", "aux") !== null;
      if (verbal) {
        if (!this.#clause(at, steps === 0)) return;
      } else this.#nominal(at);
      const next = this.#upwards(at, verbal);
      if (next === null) return;
      at = next;
    }
  }

  /** "accused by rights groups of indiscriminately killing": the charge in front, where the tree missed it. */
  #charge(): void {
    if (!this.#tokens[this.#trigger]!.text.endsWith("ing")) return;
    let i = this.#trigger - 1;
    while (i > 0 && (this.#tokens[i]!.upos === "ADV" || this.#tokens[i]!.text.endsWith("ly"))) i--;
    if (this.#tokens[i]?.lemma !== "of") return;
    for (let k = i - 1; k >= Math.max(0, i - 9); k--) {
      const effect = CHARGES.get(this.#tokens[k]!.lemma);
      if (effect) return this.#apply(effect, k);
      if (/^[,;:.]$/.test(this.#tokens[k]!.text)) return;
    }
  }

  /** "Unless the siege ends, …": the opener in front, where the tree missed the clause. */
  #opener(): void {
    for (let i = this.#trigger - 1; i >= Math.max(0, this.#trigger - 8); i--) {
      const t = this.#tokens[i]!;
      if (/^[,;:.]$/.test(t.text) || (t.upos === "VERB" && t.xpos !== "VBG" && t.xpos !== "VBN")) return;
      if (
        CONDITIONAL_OPENERS.has(t.lemma) &&
        (t.upos === "SCONJ" || t.xpos === "IN") &&
        t.lemma !== "provided"
      )
        return this.#condition(i);
    }
  }

  /** "what the army said was a violent demonstration": the words are the army's. */
  #distance(): void {
    for (let i = this.#trigger - 1; i >= Math.max(0, this.#trigger - 10); i--) {
      const t = this.#tokens[i]!;
      if (/^[,;:.]$/.test(t.text)) return;
      if (t.lemma !== "what") continue;
      const by = this.#tokens.findIndex(
        (x, k) => k > i && k < this.#trigger && DISTANCING.has(x.lemma) && x.upos === "VERB",
      );
      if (by >= 0) this.#apply("probable", by);
      return;
    }
  }

  /** What stands around a predicate in its own clause. False where its governor settles the rest. */
  #clause(verb: number, own: boolean): boolean {
    // a noun as predicate has its auxiliaries before the copula: "it could be an earthquake"
    const cop = this.#tree.child(verb, "cop");
    const group = verbGroup(this.#tokens, cop !== null && cop < verb ? cop : verb);
    this.#applyAll(group.findings);
    for (const c of this.#tree.children(verb, "advmod", "aux", "cop")) {
      const lower = this.#tokens[c]!.text.toLowerCase();
      const effect = ADVERBS.get(lower);
      if (effect && effect !== "generic" && Math.abs(c - verb) < 12) this.#apply(effect, c);
    }
    const subject = this.#tree.child(verb, "nsubj") ?? this.#sharedSubject(verb);
    if (subject !== null) this.#noWord(subject);
    if (own) {
      const object = this.#tree.child(verb, "obj");
      if (object !== null && object > verb) this.#noWord(object);
    }
    for (const m of this.#tree.children(verb, "mark", "advmod"))
      if (m < verb && CONDITIONAL_OPENERS.has(this.#tokens[m]!.lemma)) this.#condition(m);
    const without = this.#tree
      .children(verb, "mark", "case")
      .find((m) => this.#tokens[m]!.lemma === "without");
    if (without !== undefined) this.#apply("negates", without);
    else if (this.#tokens[verb - 1]?.lemma === "without") this.#apply("negates", verb - 1);
    if (group.purpose) {
      // "to retake the hill": an aim, unless somebody "came to" it
      const only = this.#tokens[group.first - 1]?.text.toLowerCase() === "only";
      if (!only) this.#apply("planned", group.first);
      return false;
    }
    return true;
  }

  #condition(mark: number): void {
    if (this.#state.value !== "Uu" || this.#state.mode === "happened") {
      this.#apply("hypothetical", mark);
      if (this.#state.mode === "hypothetical") this.#state = { value: "Uu", mode: "conditional" };
    }
  }

  /** A conjunct without a subject of its own shares the first one's, and its negation: "no one was killed or hurt". */
  #sharedSubject(verb: number): number | null {
    if (!this.#tree.is(verb, "conj")) return null;
    return this.#tree.child(this.#tree.firstConjunct(verb), "nsubj");
  }

  #noWord(nominal: number): void {
    if (NO_WORDS.has(this.#tokens[nominal]!.text.toLowerCase())) return this.#apply("negates", nominal);
    const no = this.#tree
      .children(nominal, "det", "advmod", "nummod")
      .find((c) => NO_WORDS.has(this.#tokens[c]!.text.toLowerCase()));
    if (
      no !== undefined &&
      !(this.#tokens[no]!.text.toLowerCase() === "no" && this.#tokens[no + 1]?.lemma === "doubt")
    )
      this.#apply("negates", no);
  }

  /** What stands before and around a noun. */
  #nominal(noun: number): void {
    this.#noWord(noun);
    for (const c of this.#tree.children(noun, "amod", "compound", "advmod", "acl", "nmod:desc")) {
      if (c > noun) continue;
      const word = this.#tokens[c]!.text.toLowerCase();
      const effect =
        BEFORE_NOUN.get(word) ?? (ADVERBS.get(word) === "generic" ? undefined : ADVERBS.get(word));
      if (effect) this.#apply(effect, c);
    }
    const governor = this.#tokens[noun]!.head;
    const usual = this.#tree.children(noun, "amod").find((c) => FREQUENT.has(this.#tokens[c]!.lemma));
    if (usual !== undefined && governor >= 0 && this.#isPresent(governor)) this.#apply("generic", usual);
    // the surface, where the tree went astray
    for (let i = noun - 1; i >= Math.max(0, noun - 4); i--) {
      const t = this.#tokens[i]!;
      if (!["ADJ", "VERB", "NOUN", "NUM", "PROPN", "DET"].includes(t.upos)) break;
      const lower = t.text.toLowerCase();
      if (lower === "no" && t.upos === "DET") this.#apply("negates", i);
      const effect = BEFORE_NOUN.get(lower);
      // "a reported shooting", but not "the paper reported shooting"
      const opens = i === 0 || !["NOUN", "PROPN", "PRON", "AUX"].includes(this.#tokens[i - 1]!.upos);
      if (effect && t.upos !== "NOUN" && (t.upos !== "VERB" || opens)) this.#apply(effect, i);
      if (t.upos === "DET") break;
    }
    const before = this.#tokens[noun - 1];
    if (
      before?.lemma === "without" ||
      (before?.upos === "DET" && this.#tokens[noun - 2]?.lemma === "without")
    )
      this.#apply("negates", before.lemma === "without" ? noun - 1 : noun - 2);
  }

  /** The next word that stands over `at`, with its effect applied; null where nothing above it matters. */
  #upwards(at: number, verbal: boolean): number | null {
    const tree = this.#tree;
    const t = this.#tokens[at]!;
    const head = t.head;
    if (head < 0) return null;
    const h = this.#tokens[head]!;
    if (tree.is(at, "conj")) {
      // a conjunct stands where the first one stands; a clause with a subject of its own has its own auxiliaries
      const first = tree.firstConjunct(at);
      if (
        verbal &&
        tree.child(at, "nsubj") === null &&
        !verbGroup(this.#tokens, at).findings.length &&
        sameForm(t, this.#tokens[first]!)
      )
        this.#clause(first, false);
      return this.#upwardsFrom(first, verbal);
    }
    if (verbal) return this.#overClause(at, head, h);
    return this.#overNominal(at, head, h);
  }

  #upwardsFrom(first: number, verbal: boolean): number | null {
    const head = this.#tokens[first]!.head;
    if (head < 0 || this.#tree.is(first, "conj")) return null;
    const h = this.#tokens[head]!;
    return verbal ? this.#overClause(first, head, h) : this.#overNominal(first, head, h);
  }

  #overClause(at: number, head: number, h: Token): number | null {
    const tree = this.#tree;
    const t = this.#tokens[at]!;
    if (tree.is(at, "ccomp")) {
      const asked = tree.children(at, "mark", "advmod", "nsubj", "obj").map((c) => this.#tokens[c]!.lemma);
      // "did not say who fired": that somebody fired stands
      if (asked.some((w) => ["who", "how", "when", "where", "why", "what"].includes(w))) return null;
      const effect = OVER_CLAUSE.get(h.lemma);
      if (effect) this.#apply(effect, head);
      if (effect === "probable" || effect === "negates")
        this.#applyAll(verbGroup(this.#tokens, head).findings.filter((f) => f.effect === "negates"));
      else if (!effect && this.#withheld(head, h)) this.#apply("unconfirmed", head);
      return head;
    }
    if (tree.is(at, "xcomp")) {
      // the infinitive's governor was read off the surface; a gerund's is read here: "denied hitting", "considered leaving"
      if (this.#tokens[at]!.xpos === "VBG") {
        const effect = OVER_NOUN.get(h.lemma);
        if (effect) this.#apply(effect, head);
      }
      return head;
    }
    if (tree.is(at, "advcl")) {
      const marks = tree.children(at, "mark", "case").map((m) => this.#tokens[m]!.lemma);
      if (marks.length === 0 && this.#tokens[at]!.xpos === "VBG") {
        this.#unreal(head);
        return this.#upwards(head, true);
      }
      // "will resume after handing over", "would succeed in laying siege"
      if (t.xpos === "VBG" && marks.some((m) => ["after", "before", "in", "by", "while", "when"].includes(m)))
        return this.#unreal(head);
      if (marks.includes("from") && OVER_NOUN.get(h.lemma) === "negates") this.#apply("negates", head);
      if (
        marks.includes("from") &&
        ["stop", "keep", "deter", "ban", "bar", "refrain", "prohibit", "dissuade"].includes(h.lemma)
      )
        this.#apply("negates", head);
      if (marks.some((m) => ["of", "for", "against", "about", "with"].includes(m))) {
        const effect = OVER_NOUN.get(h.lemma);
        if (effect) this.#apply(effect, head);
      }
      return null;
    }
    if (tree.is(at, "acl:relcl") && tree.child(head, "cop") !== null) {
      // "it could be a ship which has cut the cable"
      const group = verbGroup(this.#tokens, tree.child(head, "cop")!);
      this.#applyAll(group.findings.filter((f) => f.effect === "possible" || f.effect === "probable"));
      return null;
    }
    if (tree.is(at, "acl") && tree.is(head, "nsubj") && !this.#definite(head)) {
      // "an adult found guilty could be jailed"
      const modal = this.#thoughtOf(h.head);
      if (modal !== null) this.#apply("hypothetical", modal);
    }
    if (tree.is(at, "csubj", "nsubj")) {
      const modal = this.#thoughtOf(head);
      if (modal !== null) this.#apply("hypothetical", modal);
      return null;
    }
    if (tree.is(at, "acl") && !tree.is(at, "acl:relcl")) {
      const hearsay = h.upos === "NOUN" ? NOUNS_OVER.get(h.lemma) : undefined;
      const effect = hearsay ?? OVER_NOUN.get(h.lemma) ?? OVER_CLAUSE.get(h.lemma);
      if (effect && (hearsay || tree.child(at, "mark") !== null)) {
        this.#apply(effect, head);
        this.#nominal(head);
        return null;
      }
      // "is set to see thousands evacuated": the participle hangs on the object of another verb
      const over = h.head >= 0 && tree.is(head, "obj") ? this.#tokens[h.head]! : null;
      if (over && t.xpos === "VBN" && ["see", "have", "get", "want", "need", "leave"].includes(over.lemma))
        return this.#unreal(h.head);
    }
    return null;
  }

  #overNominal(at: number, head: number, h: Token): number | null {
    const tree = this.#tree;
    const preposition = tree.preposition(at);
    // "called it an attack" names it; only "called for" asks
    if (h.lemma === "call" && tree.is(at, "obj", "xcomp")) return null;
    if (tree.is(at, "nsubj:pass") || (tree.is(at, "obj") && h.upos === "VERB")) {
      const effect = OVER_NOUN.get(h.lemma) ?? OVER_NOUN.get(`${h.lemma}_${this.#tokens[head + 1]?.lemma}`);
      if (effect && !(PRESUPPOSING.has(h.lemma) && this.#definite(at))) {
        this.#apply(effect, head);
        return null;
      }
      if (NOTICING.has(h.lemma) && !this.#definite(at)) {
        const not = verbGroup(this.#tokens, head).findings.find((f) => f.effect === "negates");
        if (not) this.#apply("negates", not.by);
        return null;
      }
      return LIGHT_VERBS.has(h.lemma) ? head : null;
    }
    if (tree.is(at, "nsubj") && UNTRUE.has(h.lemma)) this.#apply("negates", head);
    // "a deal would strengthen them": an event only thought of
    if (tree.is(at, "nsubj") && !this.#definite(at) && h.upos !== "NOUN") {
      const would = this.#thoughtOf(head);
      if (would !== null) this.#apply("hypothetical", would);
    }
    if (tree.is(at, "nsubj")) return OCCURRENCE_VERBS.has(h.lemma) && h.upos !== "NOUN" ? head : null;
    // "information leading to an arrest"
    if (tree.is(at, "obl") && preposition === "to" && h.lemma === "lead" && h.xpos === "VBG") {
      const what = h.head >= 0 ? this.#tokens[h.head]! : null;
      if (what && LEADS.has(what.lemma)) this.#apply("planned", head);
      return null;
    }
    if (tree.is(at, "nmod", "obl")) {
      if (
        ["after", "before", "during", "since", "following", "until", "amid", "despite"].includes(
          preposition ?? "",
        )
      )
        return null;
      const effect = OVER_NOUN.get(h.lemma);
      if (
        effect &&
        ["of", "for", "about", "against", "at", "on", "from", "in", "with"].includes(preposition ?? "")
      ) {
        this.#apply(effect, head);
        return null;
      }
      if (tree.is(at, "obl") && ["in", "by", "with", "from"].includes(preposition ?? "") && h.upos === "VERB")
        return this.#unreal(head);
      // "carried out an attack", "engaged in attacks"
      return h.upos === "VERB" && LIGHT_VERBS.has(h.lemma) ? head : null;
    }
    if (tree.is(at, "compound", "nmod:desc") && UNREAL_COMPOUNDS.has(h.lemma) && head > at) {
      this.#apply(OVER_NOUN.get(h.lemma) ?? "hypothetical", head);
      return null;
    }
    if (tree.is(at, "root", "parataxis", "ccomp", "xcomp")) return null;
    return null;
  }

  /** "would strengthen", "can cause", "could prove": what is said of a subject that is only thought of. The modal's index. */
  #thoughtOf(verb: number): number | null {
    const modal = verbGroup(this.#tokens, verb).findings.find((f) =>
      ["would", "can", "could"].includes(this.#tokens[f.by]!.text.toLowerCase()),
    );
    const perfect = this.#tree.children(verb, "aux").some((c) => this.#tokens[c]!.lemma === "have");
    return modal && !perfect ? modal.by : null;
  }

  #isPresent(predicate: number): boolean {
    const cop = this.#tree.child(predicate, "cop");
    const verb = this.#tokens[cop ?? predicate]!;
    return ["VBP", "VBZ"].includes(verb.xpos) && this.#tree.child(predicate, "aux") === null;
  }

  #definite(noun: number): boolean {
    return this.#tree
      .children(noun, "det", "nmod:poss")
      .some(
        (c) =>
          ["the", "this", "that", "these", "those"].includes(this.#tokens[c]!.lemma) ||
          this.#tokens[c]!.xpos === "PRP$",
      );
  }

  /** Passes on only that the governing clause is not real; its negation is its own. */
  #unreal(head: number): number | null {
    const group = verbGroup(this.#tokens, head);
    this.#applyAll(
      group.findings.filter((f) =>
        ["planned", "requested", "threatened", "possible", "probable", "hypothetical", "generic"].includes(
          f.effect,
        ),
      ),
    );
    return null;
  }

  /** "did not confirm that", "could not say that": neither said nor denied. */
  #withheld(head: number, h: Token): boolean {
    if (!["say", "confirm", "verify", "report", "establish", "state", "announce"].includes(h.lemma))
      return false;
    return verbGroup(this.#tokens, head).findings.some((f) => f.effect === "negates");
  }

  /** Stances of cues that the tree does not connect: "reportedly", a denial in front, quoted fears. */
  #stances(): void {
    const t = this.#tokens[this.#trigger]!;
    for (const c of this.#context.contents) {
      if (!c.content.some((s) => s.start <= t.start && t.end <= s.end)) continue;
      const cue = this.#tokens.findIndex((x) => x.start >= c.cue.start && x.end <= c.cue.end);
      if (cue < 0 || this.#seen.has(cue)) continue;
      // an allegation covers all that follows it; other stances only what stands near, in the same clause
      if (c.attitude === "claims" && c.commitment === "probable") this.#apply("probable", cue);
      if (Math.abs(cue - this.#trigger) > (c.source ? NEAR_CUE : NEAR_HEARSAY)) continue;
      if (
        this.#tokens
          .slice(Math.min(cue, this.#trigger), Math.max(cue, this.#trigger))
          .some((x) => /^[,;:]$/.test(x.text))
      )
        continue;
      if (!c.source && t.upos !== "VERB") continue;
      if (c.attitude === "denies" && c.construction.includes("clause after")) this.#apply("negates", cue);
      else if (c.attitude === "fears") this.#apply("feared", cue);
      else if (c.commitment === "probable" && c.attitude !== "accuses" && cue < this.#trigger)
        this.#apply("probable", cue);
      else if (c.attitude === "accuses" && cue < this.#trigger) this.#apply("probable", cue);
    }
  }
}

const sameForm = (a: Token, b: Token): boolean =>
  a.xpos === b.xpos || (a.xpos.startsWith("VB") && b.xpos.startsWith("VB"));
