/** From scores of all arcs to the best tree with one root: greedy where that is a tree, else Chu-Liu/Edmonds. */

/**
 * @param scores n rows of `width`: scores[i*width + j] for word i hanging on word j, j = n for the root
 * @returns heads, -1 for the root
 */
export function bestTree(scores: Float32Array, n: number, width: number): Int32Array {
  const heads = new Int32Array(n);
  let roots = 0;
  for (let i = 0; i < n; i++) {
    let best = n;
    for (let j = 0; j <= n; j++) if (j !== i && scores[i * width + j]! > scores[i * width + best]!) best = j;
    heads[i] = best;
    if (best === n) roots++;
  }
  if (roots !== 1 || hasCycle(heads, n)) {
    const only = roots === 1 ? heads.indexOf(n) : bestRoot(scores, n, width);
    spanningTree(scores, n, width, only, heads);
  }
  for (let i = 0; i < n; i++) if (heads[i] === n) heads[i] = -1;
  return heads;
}

/** The word that gains most by being the root over its best other head. */
function bestRoot(scores: Float32Array, n: number, width: number): number {
  let best = 0;
  let most = -Infinity;
  for (let i = 0; i < n; i++) {
    let other = -Infinity;
    for (let j = 0; j < n; j++) if (j !== i && scores[i * width + j]! > other) other = scores[i * width + j]!;
    const gain = scores[i * width + n]! - (n === 1 ? 0 : other);
    if (gain > most) {
      most = gain;
      best = i;
    }
  }
  return best;
}

function hasCycle(heads: Int32Array, n: number): boolean {
  const seen = new Int32Array(n).fill(-1);
  for (let i = 0; i < n; i++) {
    let k = i;
    while (k !== n && seen[k] === -1) {
      seen[k] = i;
      k = heads[k]!;
    }
    if (k !== n && seen[k] === i) return true;
  }
  return false;
}

/**
 * Chu-Liu/Edmonds, contracting one cycle at a time in place (Tarjan's bookkeeping is not worth it at sentence length).
 * `root` is the only word that hangs on the root.
 */
function spanningTree(scores: Float32Array, n: number, width: number, root: number, heads: Int32Array): void {
  // Nodes 0..n-1; the root word has no incoming arc. weight[j*n+i]: best arc from component j into component i.
  const weight = new Float64Array(n * n).fill(-Infinity);
  const fromNode = new Int32Array(n * n);
  const toNode = new Int32Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      if (i !== j && i !== root) weight[j * n + i] = scores[i * width + j]!;
      fromNode[j * n + i] = j;
      toNode[j * n + i] = i;
    }
  const alive = new Uint8Array(n).fill(1);
  const chosen = new Int32Array(n);
  interface Contraction {
    readonly from: readonly number[];
    readonly to: readonly number[];
    /** The words of each node of the cycle. */
    readonly words: readonly (readonly number[])[];
  }
  const words: number[][] = Array.from({ length: n }, (_, i) => [i]);
  const contractions: Contraction[] = [];
  /** The best arc into component i, by the component that it comes from. */
  const choose = (i: number): void => {
    let best = -1;
    for (let j = 0; j < n; j++)
      if (j !== i && alive[j] === 1 && (best < 0 || weight[j * n + i]! > weight[best * n + i]!)) best = j;
    chosen[i] = best;
  };
  for (let i = 0; i < n; i++) if (i !== root) choose(i);
  for (;;) {
    const cycle = findCycle(chosen, alive, root, n);
    if (cycle === null) break;
    const inCycle = new Uint8Array(n);
    let total = 0;
    for (const i of cycle) {
      inCycle[i] = 1;
      total += weight[chosen[i]! * n + i]!;
    }
    const into = cycle[0]!;
    contractions.push({
      words: cycle.map((i) => words[i]!),
      from: cycle.map((i) => fromNode[chosen[i]! * n + i]!),
      to: cycle.map((i) => toNode[chosen[i]! * n + i]!),
    });
    for (let j = 0; j < n; j++) {
      if (alive[j] === 0 || inCycle[j] === 1) continue;
      let bestIn = -Infinity,
        inFrom = -1,
        inTo = -1,
        bestOut = -Infinity,
        outFrom = -1,
        outTo = -1;
      for (const i of cycle) {
        const enter = weight[j * n + i]! + total - weight[chosen[i]! * n + i]!;
        if (enter > bestIn || inFrom < 0)
          [bestIn, inFrom, inTo] = [enter, fromNode[j * n + i]!, toNode[j * n + i]!];
        const leave = weight[i * n + j]!;
        if (leave > bestOut || outFrom < 0)
          [bestOut, outFrom, outTo] = [leave, fromNode[i * n + j]!, toNode[i * n + j]!];
      }
      weight[j * n + into] = bestIn;
      fromNode[j * n + into] = inFrom;
      toNode[j * n + into] = inTo;
      weight[into * n + j] = bestOut;
      fromNode[into * n + j] = outFrom;
      toNode[into * n + j] = outTo;
    }
    words[into] = cycle.flatMap((i) => words[i]!);
    for (const i of cycle) if (i !== into) alive[i] = 0;
    // What came from the cycle comes from its component now; only into the component itself must be chosen anew.
    for (let i = 0; i < n; i++)
      if (alive[i] === 1 && i !== root && inCycle[chosen[i]!] === 1) chosen[i] = into;
    choose(into);
  }
  heads.fill(-1);
  heads[root] = n;
  for (let i = 0; i < n; i++)
    if (alive[i] === 1 && i !== root) heads[toNode[chosen[i]! * n + i]!] = fromNode[chosen[i]! * n + i]!;
  // Undo the contractions, last first: in a cycle all nodes keep their arc but the one that is entered from outside.
  for (const { from, to, words: nodes } of contractions.reverse()) {
    const entered = nodes.findIndex((members) => members.some((word) => heads[word] !== -1));
    for (let k = 0; k < to.length; k++) if (k !== entered) heads[to[k]!] = from[k]!;
  }
}

function findCycle(chosen: Int32Array, alive: Uint8Array, root: number, n: number): number[] | null {
  const seen = new Int32Array(n).fill(-1);
  for (let i = 0; i < n; i++) {
    if (alive[i] === 0) continue;
    let k = i;
    while (k !== root && seen[k] === -1) {
      seen[k] = i;
      k = chosen[k]!;
    }
    if (k !== root && seen[k] === i) {
      const cycle = [k];
      for (let m = chosen[k]!; m !== k; m = chosen[m]!) cycle.push(m);
      return cycle;
    }
  }
  return null;
}
