/** robots.txt of the sites that were asked, kept over restarts: a run every quarter of an hour asks for each once a day. */
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { writeDurably } from "./durable-files.ts";
import type { RobotsRules, RobotsShelf } from "./robots.ts";

const Shelf = z.record(
  z.string(),
  z.object({ text: z.string().nullable(), reason: z.string().nullable(), until: z.number() }),
);

export interface KeptRobotsShelf extends RobotsShelf {
  /** Writes down what has changed. */
  save(): Promise<void>;
}

/** A file that is not there, or not to be understood, is an empty shelf: sites are asked again. @param now milliseconds since 1970 */
export async function openRobotsShelf(file: string, now: number): Promise<KeptRobotsShelf> {
  const read = Shelf.safeParse(
    await readFile(file, "utf8")
      .then(JSON.parse)
      .catch(() => ({})),
  );
  const fresh = Object.entries(read.success ? read.data : {}).filter(([, { until }]) => until > now);
  const rules = new Map<string, RobotsRules>(fresh);
  let changed = false;
  return {
    get: (origin) => rules.get(origin),
    set(origin, found) {
      rules.set(origin, found);
      // That a site could not be asked is soon to be tried again.
      changed ||= found.text !== null;
    },
    async save() {
      if (!changed) return;
      changed = false;
      const kept = [...rules].filter(([, { text }]) => text !== null).sort(([a], [b]) => (a < b ? -1 : 1));
      await writeDurably(file, JSON.stringify(Object.fromEntries(kept)));
    },
  };
}
