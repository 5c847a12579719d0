/** The number that a phrase gives: "at least 21 local leaders", "two soldiers and a policeman", "no one", "dozens of people". */
import type { Count } from "../../../model/count.ts";
import type { Quantity } from "../../../model/language.ts";
import { personCount } from "../../language/en/quantities/person-count.ts";
import type { Tree } from "../../language/tree.ts";
import { coreOf } from "../match/nominals.ts";
import type { Reading } from "../reading.ts";

export interface Counted {
  readonly count: Count;
  /** The words that make it a part of a larger toll, or null. */
  readonly part: string | null;
}

/** Buses are no people; a number without a noun may count them. */
const countsPeople = (q: Quantity): boolean =>
  (q.min === null || Number.isInteger(q.min)) &&
  (q.max === null || Number.isInteger(q.max)) &&
  (q.unit === "people" || ((q.unit === "things" || q.unit === "none") && q.counted === null));

/** @param tokens heads of the coordinated phrases that are counted together */
export function countOf(reading: Reading, s: number, tokens: readonly number[]): Counted | null {
  const counts = tokens.flatMap((t) => countOfPhrase(reading, s, t) ?? []);
  const totals = counts.filter((c) => c.part === null);
  if (totals.length === 0) return counts[0] ?? null;
  return { count: totals.map((c) => c.count).reduce(sum), part: null };
}

function countOfPhrase(reading: Reading, s: number, t: number): Counted | null {
  const tree = reading.tree(s);
  const cores = coreOf(tree, t);
  const quantity = quantityOf(reading, tree, s, cores);
  if (quantity) {
    const part = quantity.part
      ? reading.text.slice(quantity.start, tree.token(Math.max(quantity.last, cores.at(-1)!)).end)
      : null;
    return { count: { min: quantity.min, max: quantity.max, words: quantity.words }, part };
  }
  const people = personCount(reading.sentence(s), cores.at(-1)!);
  return people ? { count: { min: people.min, max: people.max, words: people.words }, part: null } : null;
}

function quantityOf(reading: Reading, tree: Tree, s: number, cores: readonly number[]): Quantity | null {
  const all = reading.quantitiesIn(s).filter(countsPeople);
  for (const c of cores) {
    const own =
      all.find((q) => q.counted === c) ??
      all.find((q) => q.first <= c && c <= q.last) ??
      all.find((q) => q.last < c && hangsOn(tree, q, c));
    if (own) return own;
  }
  return null;
}

/** The quantity modifies the noun: one of its tokens depends on it as a number or determiner does. */
const hangsOn = (tree: Tree, q: Quantity, noun: number): boolean => {
  for (let i = q.first; i <= q.last; i++)
    if (tree.token(i).head === noun && tree.is(i, "nummod", "amod", "det", "nmod")) return true;
  return false;
};

/** "six soldiers" and "two policemen": the bounds add up; an unknown bound stays unknown. */
function sum(a: Count, b: Count): Count {
  const add = (x: number | null, y: number | null): number | null =>
    x === null || y === null ? null : x + y;
  const words = a.words ?? b.words;
  if (words !== null) {
    // "dozens of people and two soldiers": the figure is a lower bound that says little; the words stand.
    return a.words !== null ? a : b;
  }
  return { min: add(a.min, b.min), max: add(a.max, b.max), words: null };
}
