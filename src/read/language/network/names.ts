/** The best IOB2 sequence for scores of single words: I-X stands only after B-X or I-X. */

/** @param classes "O", "B-PER", "I-PER" … @param scores rows of classes.length */
export function bestNames(scores: Float32Array, n: number, classes: readonly string[]): Int32Array {
  const C = classes.length;
  const tags = new Int32Array(n);
  if (n === 0) return tags;
  const back = new Uint8Array(n * C);
  let now = new Float64Array(C);
  let next = new Float64Array(C);
  const inside = classes.map((name) => name.startsWith("I-"));
  const before = classes.map((name) =>
    name.startsWith("I-") ? [classes.indexOf(`B-${name.slice(2)}`), classes.indexOf(name)] : [],
  );
  for (let c = 0; c < C; c++) now[c] = inside[c] ? -Infinity : scores[c]!;
  for (let i = 1; i < n; i++) {
    let top = 0;
    for (let c = 1; c < C; c++) if (now[c]! > now[top]!) top = c;
    for (let c = 0; c < C; c++) {
      let from = top;
      if (inside[c]) {
        const [begin, go] = before[c] as [number, number];
        from = now[begin]! >= now[go]! ? begin : go;
      }
      back[i * C + c] = from;
      next[c] = now[from]! + scores[i * C + c]!;
    }
    [now, next] = [next, now];
  }
  let tag = 0;
  for (let c = 1; c < C; c++) if (now[c]! > now[tag]!) tag = c;
  for (let i = n - 1; i >= 0; i--) {
    tags[i] = tag;
    tag = back[i * C + tag]!;
  }
  return tags;
}
