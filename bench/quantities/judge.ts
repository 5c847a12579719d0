/** Whether the quantities that we read are those that a specification expects. */
import type { Quantity } from "../../src/model/language.ts";
import type { RecognizerCase } from "./recognizers.ts";

/** Floats are equal to the 9 digits that the specifications print for sure. */
const close = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** Numbers with one value; ordinals and bounds are other specifications' matter. */
export function numbersRight(one: RecognizerCase, quantities: readonly Quantity[]): boolean {
  const numbers = quantities.filter(
    (q) => q.unit !== "ordinal" && q.words === null && !isImplied(q) && !isGluedToUnit(q),
  );
  return sameValues(
    one.results.map((result) => Number(result.resolution.value)),
    numbers.flatMap((q) => valuesOf(q)),
  );
}

/** An article or "no one" that stands for a number is no numeral to the specifications. */
/** A number glued to its unit ("180ml") is the unit specifications' matter. */
const isGluedToUnit = (q: Quantity): boolean =>
  /^(?:volume|distance|weight|area)$/.test(q.unit) && /\d[a-z]+$/i.test(q.text);

const isImplied = (q: Quantity): boolean => /^(?:a|an|no|none|nobody|both|no one)$/i.test(q.text);

/** A range stands for its two ends. */
const valuesOf = (q: Quantity): readonly number[] =>
  q.min !== null && q.max !== null && q.min !== q.max ? [q.min, q.max] : [q.min ?? q.max ?? NaN];

export function ordinalsRight(one: RecognizerCase, quantities: readonly Quantity[]): boolean {
  return sameValues(
    one.results
      .filter((result) => result.type === "ordinal")
      .map((result) => Number(result.resolution.value)),
    quantities.filter((q) => q.unit === "ordinal").flatMap((q) => valuesOf(q)),
  );
}

/** "[20,30)", "(20,)", "[30,30]": the ends, whether open or closed, as we do not tell "more than" from "at least". */
export function rangesRight(one: RecognizerCase, quantities: readonly Quantity[]): boolean {
  const wanted = one.results.map((result) => {
    const [low, high] = (result.resolution.value ?? "").replace(/[[\]()]/g, "").split(",");
    return [low === "" ? null : Number(low), high === "" ? null : Number(high)] as const;
  });
  const found = quantities
    .filter((q) => q.words === null && !isImplied(q) && (q.min !== q.max || saysEqual(q)))
    .map((q) => [q.min, q.max] as const);
  if (wanted.length !== found.length) return false;
  const same = (a: number | null | undefined, b: number | null | undefined): boolean =>
    a === null || b === null || a === undefined || b === undefined ? a === b : close(a, b);
  return wanted.every((range, i) => same(range[0], found[i]![0]) && same(range[1], found[i]![1]));
}

const saysEqual = (q: Quantity): boolean => /^equal/i.test(q.text);

function sameValues(wanted: readonly number[], found: readonly number[]): boolean {
  return wanted.length === found.length && wanted.every((value, i) => close(value, found[i]!));
}
