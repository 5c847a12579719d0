/** Citation numbers as marks: [1, 2, 3, 7] is "[1–3][7]", and two in a row stay two. */
export function citeMarks(cites: readonly number[]): string {
  return runs(cites)
    .map(([first, last]) =>
      first === last ? `[${first}]` : last === first + 1 ? `[${first}][${last}]` : `[${first}–${last}]`,
    )
    .join("");
}

/** Maximal runs of consecutive numbers, ascending. */
function runs(cites: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const n of [...cites].sort((a, b) => a - b)) {
    const open = found.at(-1);
    if (open && n === open[1] + 1) open[1] = n;
    else found.push([n, n]);
  }
  return found;
}
