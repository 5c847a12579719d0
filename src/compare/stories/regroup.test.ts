/** Articles that come and go one at a time are grouped as all of them together are. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ALIKE, type Edge } from "./likeness.ts";
import { mergeTrees, type MergeTree } from "./merge-tree.ts";
import { regroup, type StoryGraph } from "./regroup.ts";

const THRESHOLD = 0.18 * ALIKE;

/** A graph in memory, of the articles that count now. */
class Desk implements StoryGraph {
  readonly #all: readonly Edge[];
  readonly #present = new Set<string>();
  #trees: MergeTree[] = [];
  /** How many articles were clustered again in all. */
  clustered = 0;

  constructor(all: readonly Edge[]) {
    this.#all = all;
  }
  get trees(): MergeTree[] {
    return this.#trees.toSorted((a, b) => (a.articles[0]! < b.articles[0]! ? -1 : 1));
  }
  edgesOf(articles: readonly string[]): Promise<Edge[]> {
    const of = new Set(articles);
    return Promise.resolve(
      this.#all.filter(
        ({ a, b }) => this.#present.has(a) && this.#present.has(b) && (of.has(a) || of.has(b)),
      ),
    );
  }
  treesOf(articles: readonly string[]): Promise<MergeTree[]> {
    return Promise.resolve(this.#trees.filter((t) => t.articles.some((id) => articles.includes(id))));
  }
  async change(added: readonly string[], removed: readonly string[] = []): Promise<void> {
    for (const id of removed) this.#present.delete(id);
    for (const id of added) this.#present.add(id);
    const { before, after } = await regroup(added, removed, this, THRESHOLD);
    this.#trees = [...this.#trees.filter((t) => !before.includes(t)), ...after];
    this.clustered += after.flatMap((t) => t.articles).length;
  }
}

const ids = Array.from({ length: 14 }, (_, i) => `a${String(i).padStart(2, "0")}`);
const pairs = ids.flatMap((a, i) => ids.slice(i + 1).map((b) => [a, b] as const));
/** Few values, so that there are ties; many near the threshold, so that little decides. */
const value = fc.constantFrom(0, 0, 0, 0.12, 0.17, 0.18, 0.18, 0.19, 0.25, 0.3, 0.31, 0.5, 0.9);
const graph = fc
  .array(fc.oneof(value, fc.double({ min: 0.12, max: 1, noNaN: true })), {
    minLength: pairs.length,
    maxLength: pairs.length,
  })
  .map((values) =>
    values.flatMap((v, i): Edge[] =>
      v === 0 ? [] : [{ a: pairs[i]![0], b: pairs[i]![1], value: Math.round(v * ALIKE) }],
    ),
  );

describe("regroup", () => {
  it("gives what clustering everything gives, in any order and batching", async () => {
    await fc.assert(
      fc.asyncProperty(
        graph,
        fc.shuffledSubarray(ids, { minLength: 2 }),
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: ids.length, maxLength: ids.length }),
        async (edges, order, sizes) => {
          const desk = new Desk(edges);
          for (let at = 0, n = 0; at < order.length; at += sizes[n++]!)
            await desk.change(order.slice(at, at + sizes[n]!));
          expect(desk.trees).toEqual(mergeTrees(order, edges, THRESHOLD));
        },
      ),
      { numRuns: 600 },
    );
  });

  it("gives the same where articles leave and come back", async () => {
    await fc.assert(
      fc.asyncProperty(
        graph,
        fc.shuffledSubarray(ids, { minLength: 4 }),
        fc.array(fc.nat(ids.length), { maxLength: 6 }),
        async (edges, order, leaving) => {
          const desk = new Desk(edges);
          await desk.change(order);
          const left = new Set(order);
          for (const n of leaving) {
            const id = order[n % order.length]!;
            if (left.delete(id)) await desk.change([], [id]);
            else {
              left.add(id);
              await desk.change([id]);
            }
          }
          expect(desk.trees).toEqual(mergeTrees([...left], edges, THRESHOLD));
        },
      ),
      { numRuns: 400 },
    );
  });

  it("leaves alone what the article has nothing to do with", async () => {
    const edge = (a: string, b: string): Edge => ({ a, b, value: 0.5 * ALIKE });
    const desk = new Desk([edge("a00", "a01"), edge("a02", "a03"), edge("a03", "a04")]);
    await desk.change(["a00", "a01", "a02", "a03"]);
    desk.clustered = 0;
    await desk.change(["a04"]);
    expect(desk.clustered).toBe(3);
  });
});
