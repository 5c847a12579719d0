/** The best sequence of name classes for scores of words and of pairs of classes (Viterbi 1967). */

/**
 * @param scores rows of words, classes as columns
 * @param transitions (classes + 1) × classes: what a class adds after another, the last row: at the sentence's start
 */
export function bestNames(scores: Float32Array, n: number, transitions: Float32Array): Int32Array {
  const tags = new Int32Array(n);
  if (n === 0) return tags;
  const C = scores.length / n;
  const back = new Uint8Array(n * C);
  let now = new Float64Array(C);
  let next = new Float64Array(C);
  for (let c = 0; c < C; c++) now[c] = scores[c]! + transitions[C * C + c]!;
  for (let i = 1; i < n; i++) {
    for (let c = 0; c < C; c++) {
      let from = 0;
      let most = -Infinity;
      for (let b = 0; b < C; b++) {
        const value = now[b]! + transitions[b * C + c]!;
        if (value > most) {
          most = value;
          from = b;
        }
      }
      back[i * C + c] = from;
      next[c] = most + scores[i * C + c]!;
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
