/** Where the gold stories and their scorer are, and how a story's articles are given to the program. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { rawArticle, type RawArticle } from "../../src/model/article.ts";
import type { Record } from "../../src/model/record.ts";
import { hashFiles } from "../floors.ts";

export interface Tally {
  [figure: string]: [right: number, of: number];
}
export interface Scorer {
  score(gold: unknown, record: Record): Tally;
  summary(tally: Tally): { [figure: string]: number };
}

/** CROSSCHECK_SHARED, or `shared` beside the project. */
export const SHARED = process.env["CROSSCHECK_SHARED"] ?? join(import.meta.dirname, "../../../shared");

export async function loadScorer(): Promise<Scorer | null> {
  const file = join(SHARED, "score/score.mjs");
  return existsSync(file) ? ((await import(pathToFileURL(file).href)) as Scorer) : null;
}

export const readGold = (story: string): unknown =>
  JSON.parse(readFileSync(join(SHARED, "gold", `${story}.json`), "utf8"));

/** Of the gold files, the story sets and the seeds: what the figures were measured on. */
export const goldHash = (): string =>
  hashFiles(
    ...["gold", "stories", "seeds"].flatMap((folder) =>
      readdirSync(join(SHARED, folder))
        .filter((f) => /\.(?:jsonl?|txt)$/.test(f))
        .sort()
        .map((f) => join(SHARED, folder, f)),
    ),
  );

/** Names of the story sets, sorted. */
export const storyNames = (): readonly string[] =>
  readdirSync(join(SHARED, "stories"))
    .filter((f) => f.endsWith(".jsonl"))
    .map((f) => f.slice(0, -6))
    .sort();

const raw = (id: string, text: string, given: Partial<RawArticle>, from: string): RawArticle =>
  rawArticle({ ...given, id, text, from });

export function storyArticles(story: string): readonly RawArticle[] {
  const file = join(SHARED, "stories", `${story}.jsonl`);
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map(
      (line) =>
        JSON.parse(line) as {
          id: string;
          text: string;
          outlet?: string;
          headline?: string;
          published?: string | null;
        },
    )
    .map((a) =>
      raw(
        a.id,
        a.text,
        { outlet: a.outlet ?? null, headline: a.headline ?? null, published: a.published ?? null },
        file,
      ),
    );
}

/** The seeds, and the days that their sidecars give; the last one's page says 2017 and it has no sidecar. */
const SEED_DAYS: readonly [prefix: string, day: string | null][] = [
  ["000", "2014-06-23"],
  ["001", "2014-06-22"],
  ["002", "2014-06-23"],
  ["003", null],
];

export function seedArticles(): readonly RawArticle[] {
  return readdirSync(join(SHARED, "seeds"))
    .filter((f) => f.endsWith(".txt"))
    .sort()
    .map((f) => {
      const published = SEED_DAYS.find(([prefix]) => f.startsWith(prefix))?.[1] ?? null;
      return raw(f.slice(0, -4), readFileSync(join(SHARED, "seeds", f), "utf8"), { published }, f);
    });
}

export function addTally(into: Tally, from: Tally): void {
  for (const [figure, [right, of]] of Object.entries(from)) {
    const sum = (into[figure] ??= [0, 0]);
    sum[0] += right;
    sum[1] += of;
  }
}
