/**
 * Which phrases stand where around a trigger: its logical subject and object, and each prepositional phrase by its
 * preposition. Passives, participles, relative clauses, coordination, control, nominalisations and light verbs are undone
 * for verbs in `verb-slots.ts`, for nouns and adjectives in `noun-slots.ts`, so that the codebook need not know of them.
 * Relations: UD v2.
 */
import type { Tree } from "../../language/tree.ts";
import { antecedentOf, isNominal } from "./nominals.ts";

/** Slot name → head tokens in the trigger's sentence, in text order; coordination is spread out. */
export type Slots = ReadonlyMap<string, readonly number[]>;

/** Fills the slots of one trigger. */
export class SlotBuilder {
  readonly slots = new Map<string, number[]>();
  readonly tree: Tree;

  constructor(tree: Tree) {
    this.tree = tree;
  }

  add(slot: string, token: number | null | undefined): void {
    if (token === null || token === undefined) return;
    const heads = this.tree
      .conjuncts(antecedentOf(this.tree, token))
      .filter((c) => isNominal(this.tree.token(c)));
    const list = this.slots.get(slot) ?? [];
    for (const h of heads.length ? heads : [antecedentOf(this.tree, token)])
      if (!list.includes(h)) list.push(h);
    this.slots.set(slot, list);
  }

  /**
   * Prepositional phrases that the tree hangs on the nouns of a slot, for those prepositions that have none yet: whether
   * "rockets at the town" is one phrase or two, the town is what was fired at. Phrases with "of" stay with their noun.
   */
  liftPhrases(slot: string): void {
    const below = new SlotBuilder(this.tree);
    for (const t of this.slots.get(slot) ?? []) below.addPhrases(t);
    for (const [preposition, tokens] of below.slots)
      if (preposition !== "of" && !this.has(preposition)) this.slots.set(preposition, tokens);
  }

  has(slot: string): boolean {
    return (this.slots.get(slot)?.length ?? 0) > 0;
  }

  /** Prepositional phrases below `head`. */
  addPhrases(head: number): void {
    for (const c of this.tree.children(head, "obl", "nmod")) {
      if (this.tree.is(c, "nmod:poss", "obl:tmod", "nmod:tmod", "obl:npmod", "obl:unmarked", "nmod:unmarked"))
        continue;
      const preposition = this.tree.preposition(c);
      if (preposition)
        for (const p of new Set([preposition.split(" ")[0]!, preposition.split(" ").at(-1)!])) this.add(p, c);
    }
  }
}
