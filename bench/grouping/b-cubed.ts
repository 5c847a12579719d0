/** B-cubed precision, recall and F1 of a grouping (Bagga & Baldwin 1998). */

/** `gold[i]` and `ours[i]` are the group labels of item i. */
export function bCubed(
  gold: readonly (string | number)[],
  ours: readonly (string | number)[],
): { precision: number; recall: number; f1: number } {
  const count = new Map<string, number>();
  const add = (key: string) => count.set(key, (count.get(key) ?? 0) + 1);
  gold.forEach((g, i) => {
    add(`g${g}`);
    add(`o${ours[i]}`);
    add(`g${g}|o${ours[i]}`);
  });
  let precision = 0;
  let recall = 0;
  gold.forEach((g, i) => {
    const both = count.get(`g${g}|o${ours[i]}`)!;
    precision += both / count.get(`o${ours[i]}`)!;
    recall += both / count.get(`g${g}`)!;
  });
  precision /= gold.length;
  recall /= gold.length;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
