/**
 * Walks over a sentence's dependency tree. Relations are UD v2's; a relation is matched with or without its subtype
 * ("nsubj" finds "nsubj:pass" too, "nsubj:pass" only itself).
 */
import type { Sentence, Token } from "../../model/language.ts";

const cache = new WeakMap<Sentence, Tree>();

/** The tree of a sentence; made once, then remembered with the sentence. */
export function treeOf(sentence: Sentence): Tree {
  let tree = cache.get(sentence);
  if (!tree) cache.set(sentence, (tree = new Tree(sentence)));
  return tree;
}

const matches = (deprel: string, wanted: string): boolean =>
  deprel === wanted ||
  (deprel.length > wanted.length && deprel.startsWith(wanted) && deprel[wanted.length] === ":");

const isOneOf = (deprel: string, wanted: readonly string[]): boolean => {
  for (const w of wanted) if (matches(deprel, w)) return true;
  return false;
};

export class Tree {
  readonly sentence: Sentence;
  readonly #children: readonly (readonly number[])[];
  /** Leftmost and rightmost token of each token's subtree. */
  readonly #left: Int32Array;
  readonly #right: Int32Array;

  constructor(sentence: Sentence) {
    this.sentence = sentence;
    const { tokens } = sentence;
    const children: number[][] = tokens.map(() => []);
    const left = new Int32Array(tokens.length);
    for (let i = 0; i < tokens.length; i++) {
      const { head } = tokens[i]!;
      if (head >= 0 && head !== i) children[head]?.push(i);
      left[i] = i;
    }
    this.#children = children;
    this.#left = left;
    this.#right = left.slice();
    // Leaves upwards: each token widens its ancestors; bounded by the depth, guarded against a cycle.
    for (let i = 0; i < tokens.length; i++) {
      let at = tokens[i]!.head;
      for (let steps = 0; at >= 0 && steps < tokens.length; steps++) {
        const wider = i < this.#left[at]! || i > this.#right[at]!;
        if (!wider) break;
        this.#left[at] = Math.min(this.#left[at]!, i);
        this.#right[at] = Math.max(this.#right[at]!, i);
        at = tokens[at]!.head;
      }
    }
  }

  token(i: number): Token {
    const t = this.sentence.tokens[i];
    if (!t) throw new RangeError(`sentence ${this.sentence.index} has no token ${i}`);
    return t;
  }

  /** Dependents in text order; those of the given relations only, if any are given. */
  children(i: number, ...relations: readonly string[]): readonly number[] {
    const all = this.#children[i] ?? [];
    return relations.length ? all.filter((c) => isOneOf(this.token(c).deprel, relations)) : all;
  }

  child(i: number, ...relations: readonly string[]): number | null {
    for (const c of this.#children[i] ?? []) if (isOneOf(this.token(c).deprel, relations)) return c;
    return null;
  }

  /** True where token `i` stands to its head in one of these relations. */
  is(i: number, ...relations: readonly string[]): boolean {
    return isOneOf(this.token(i).deprel, relations);
  }

  /** First and last token of the subtree of `i`. */
  extent(i: number): readonly [first: number, last: number] {
    return [this.#left[i] ?? i, this.#right[i] ?? i];
  }

  dominates(ancestor: number, i: number): boolean {
    let at = i;
    for (let steps = 0; at >= 0 && steps <= this.sentence.tokens.length; steps++) {
      if (at === ancestor) return true;
      at = this.token(at).head;
    }
    return false;
  }

  /** From `i`'s head up to the root, nearest first. */
  ancestors(i: number): readonly number[] {
    const path: number[] = [];
    let at = this.token(i).head;
    while (at >= 0 && path.length <= this.sentence.tokens.length) {
      path.push(at);
      at = this.token(at).head;
    }
    return path;
  }

  /** The first of a coordination: climbs `conj` links. */
  firstConjunct(i: number): number {
    let at = i;
    for (let steps = 0; steps < this.sentence.tokens.length && this.is(at, "conj"); steps++)
      at = this.token(at).head;
    return at;
  }

  /** `i` and all that is coordinated below it, in text order. */
  conjuncts(i: number): readonly number[] {
    const out = [i];
    for (let k = 0; k < out.length && out.length <= this.sentence.tokens.length; k++)
      for (const c of this.children(out[k]!, "conj")) if (!out.includes(c)) out.push(c);
    return out.sort((a, b) => a - b);
  }

  /** Lemma of the preposition(s) that open the phrase of `i`: "in", "because of"; null where there is none. */
  preposition(i: number): string | null {
    const marks = this.children(i, "case").filter(
      (c) => this.token(c).upos !== "PART" && c < i && !this.#boundsNumber(c),
    );
    if (!marks.length) return null;
    const first = marks[0]!;
    const fixed = this.children(first, "fixed");
    return [...marks, ...fixed]
      .sort((a, b) => a - b)
      .map((c) => this.token(c).lemma)
      .join(" ");
  }

  /** "at least 60", "over 200", "about 30": words that bound a number, which parsers take for prepositions. */
  #boundsNumber(i: number): boolean {
    const next = this.sentence.tokens[i + 1];
    if (!next) return false;
    if (this.token(i).lemma === "at") return next.lemma === "least" || next.lemma === "most";
    return next.upos === "NUM" && /^(over|about|around|nearly|under|almost|some)$/.test(this.token(i).lemma);
  }

  /** The nearest token at or above `i` that heads a clause: a predicate, or the root. */
  clauseHead(i: number): number {
    let at = i;
    for (let steps = 0; steps <= this.sentence.tokens.length; steps++) {
      const t = this.token(at);
      if (t.head < 0 || CLAUSE_RELATIONS.some((r) => matches(t.deprel, r))) return at;
      if (matches(t.deprel, "conj") && isPredicate(t) && isPredicate(this.token(t.head))) return at;
      at = t.head;
    }
    return i;
  }

  text(first: number, last: number, source: string): string {
    return source.slice(this.token(first).start, this.token(last).end);
  }
}

/** Relations whose dependent heads a clause of its own. */
export const CLAUSE_RELATIONS = ["root", "ccomp", "xcomp", "advcl", "acl", "csubj", "parataxis"] as const;

const isPredicate = (t: Token): boolean => t.upos === "VERB" || t.upos === "AUX";
