/**
 * Krippendorff's alpha: agreement beyond chance of any number of coders, with values missing (Krippendorff 2011, "Computing
 * Krippendorff's Alpha-Reliability"). 1: they agree in everything; 0: as by chance; below 0: they disagree systematically.
 */

/** How far two values are apart, squared as the metric asks; 0 for equal ones. */
export type Distance<T> = (a: T, b: T) => number;

export const nominal: Distance<string | number | boolean> = (a, b) => (a === b ? 0 : 1);
export const interval: Distance<number> = (a, b) => (a - b) ** 2;

/** MASI (Passonneau 2006): one less Jaccard's overlap, weighed down where neither set holds the other. */
export const sets: Distance<readonly string[]> = (a, b) => {
  const [x, y] = [new Set(a), new Set(b)];
  const both = [...x].filter((v) => y.has(v)).length;
  const all = new Set([...x, ...y]).size;
  if (all === 0) return 0;
  const holds =
    both === x.size && both === y.size ? 1 : both === Math.min(x.size, y.size) ? 2 / 3 : both > 0 ? 1 / 3 : 0;
  return 1 - (both / all) * holds;
};

/**
 * @param units one a thing coded: the values that coders gave it, those that gave none left out
 * @returns null where nothing was coded twice, or all values are the same, so that chance can't be told from agreement
 */
export function alpha<T>(units: readonly (readonly T[])[], distance: Distance<T>): number | null {
  const paired = units.filter((values) => values.length >= 2);
  const all = paired.flat();
  if (all.length < 2) return null;
  let observed = 0;
  for (const values of paired) observed += sum(values, distance) / (values.length - 1);
  const expected = sum(all, distance) / (all.length - 1);
  return expected === 0 ? null : 1 - observed / expected;
}

/** Over all ordered pairs of different values. */
function sum<T>(values: readonly T[], distance: Distance<T>): number {
  let total = 0;
  values.forEach((a, i) => values.forEach((b, j) => (total += i === j ? 0 : distance(a, b))));
  return total;
}
