/** A binary heap of pairs of clusters, for agglomerative clustering. */

export interface Candidate {
  readonly a: number;
  readonly b: number;
  readonly value: number;
  /** Versions of the two clusters when it was queued: a later merge makes it stale. */
  readonly versionA: number;
  readonly versionB: number;
}

const before = (x: Candidate, y: Candidate): boolean =>
  x.value !== y.value ? x.value > y.value : x.a !== y.a ? x.a < y.a : x.b < y.b;

/** The most alike pair on top; of equals the lower indices, so that the order of pushing does not matter. */
export class PairHeap {
  readonly #items: Candidate[] = [];

  push(item: Candidate): void {
    const items = this.#items;
    let at = items.push(item) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!before(item, items[parent]!)) break;
      items[at] = items[parent]!;
      at = parent;
    }
    items[at] = item;
  }

  pop(): Candidate | undefined {
    const items = this.#items;
    const top = items[0];
    const last = items.pop();
    if (last === undefined || items.length === 0) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= items.length) break;
      if (child + 1 < items.length && before(items[child + 1]!, items[child]!)) child++;
      if (!before(items[child]!, last)) break;
      items[at] = items[child]!;
      at = child;
    }
    items[at] = last;
    return top;
  }
}
