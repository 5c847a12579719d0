/**
 * The journal of a watch: lines that are only ever added, each on the disk before what follows from it is done. What the lines
 * say together is the state; a crash loses at most a line that nothing follows from yet.
 */
import { appendDurably, mendLines, readJsonLines, writeDurably } from "../fetch/durable-files.ts";
import {
  JournalEntry,
  type FeedEntry,
  type FoundEntry,
  type SettledEntry,
  type TriedEntry,
} from "./journal-entries.ts";

export interface Pending {
  readonly key: string;
  readonly found: FoundEntry;
  readonly attempts: number;
  /** Milliseconds since 1970; not tried before. */
  readonly next: number;
  readonly reason: string | null;
}

/** Lines beyond what the state needs, from which the journal is written anew when it is opened. */
const MOST_SPARE_LINES = 2000;

export class Journal {
  readonly #file: string;
  readonly #feeds = new Map<string, FeedEntry>();
  readonly #pending = new Map<string, Pending>();
  readonly #settled = new Map<string, SettledEntry>();
  /** Every key of every item that was ever found, with the item's first. */
  readonly #known = new Map<string, string>();
  #writing: Promise<unknown> = Promise.resolve();

  private constructor(file: string) {
    this.#file = file;
  }

  /** @returns the journal, with the lines (from 1) that could not be understood and were passed over */
  static async open(file: string): Promise<{ journal: Journal; broken: readonly number[] }> {
    await mendLines(file);
    const { values, broken } = await readJsonLines(file);
    const journal = new Journal(file);
    const misshapen: number[] = [];
    for (const [index, value] of values.entries()) {
      const entry = JournalEntry.safeParse(value);
      if (entry.success) journal.#apply(entry.data);
      else misshapen.push(index + 1);
    }
    const needed = journal.#feeds.size + journal.#pending.size * 2 + journal.#settled.size;
    if (values.length > needed + MOST_SPARE_LINES) await journal.#rewrite();
    return { journal, broken: [...broken, ...misshapen] };
  }

  feed(address: string): FeedEntry | undefined {
    return this.#feeds.get(address);
  }

  isKnown(key: string): boolean {
    return this.#known.has(key);
  }

  /** The first key of the item that this one belongs to. */
  itemOf(key: string): string | undefined {
    return this.#known.get(key);
  }

  outcomeOf(item: string): SettledEntry | undefined {
    return this.#settled.get(item);
  }

  /** In the order in which they were found. */
  pending(): readonly Pending[] {
    return [...this.#pending.values()];
  }

  settled(): readonly SettledEntry[] {
    return [...this.#settled.values()];
  }

  /** On the disk when it returns; of several entries, a crash keeps the first ones. */
  append(...entries: readonly JournalEntry[]): Promise<void> {
    const written = this.#writing.then(async () => {
      await appendDurably(this.#file, entries);
      for (const entry of entries) this.#apply(entry);
    });
    this.#writing = written.catch(() => undefined);
    return written;
  }

  #apply(entry: JournalEntry): void {
    switch (entry.what) {
      case "feed":
        this.#feeds.set(entry.address, entry);
        return;
      case "found":
        return this.#applyFound(entry);
      case "tried":
        return this.#applyTried(entry);
      case "settled":
        this.#pending.delete(entry.key);
        this.#settled.set(entry.key, entry);
        for (const key of [entry.key, ...entry.keys]) this.#know(key, entry.key);
    }
  }

  #applyFound(found: FoundEntry): void {
    const key = found.keys[0]!;
    if (this.#settled.has(key) || this.#pending.has(key)) return;
    this.#pending.set(key, { key, found, attempts: 0, next: 0, reason: null });
    for (const each of found.keys) this.#know(each, key);
  }

  #applyTried({ key, attempts, next, reason }: TriedEntry): void {
    const pending = this.#pending.get(key);
    if (pending !== undefined) this.#pending.set(key, { ...pending, attempts, next, reason });
  }

  #know(key: string, item: string): void {
    if (!this.#known.has(key)) this.#known.set(key, item);
  }

  /** The same state in the fewest lines. */
  async #rewrite(): Promise<void> {
    const entries: JournalEntry[] = [...this.#feeds.values(), ...this.#settled.values()];
    for (const { key, found, attempts, next, reason } of this.#pending.values()) {
      entries.push(found);
      if (reason !== null) entries.push({ what: "tried", key, attempts, next, reason });
    }
    await writeDurably(this.#file, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(""));
  }
}
