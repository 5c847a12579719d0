/**
 * Opens the folder in which a watch keeps what it knows:
 *
 *   FOLDER/articles.jsonl          the articles, in the order in which they came
 *   FOLDER/.crosscheck/            what is ours: the journal, and what was fetched
 */
import { join } from "node:path";
import { makeFolder } from "../fetch/durable-files.ts";
import { keptAnswers, type KeptAnswers } from "../fetch/kept-answers.ts";
import { openCollection } from "./collection.ts";
import { Journal } from "./journal.ts";
import type { Sink } from "./sink.ts";

export interface WatchFolder {
  readonly journal: Journal;
  readonly kept: KeptAnswers;
  readonly collection: Sink;
  /** Lines of the journal, from 1, that could not be understood. */
  readonly broken: readonly number[];
}

export const innerFolder = (folder: string): string => join(folder, ".crosscheck");
export const journalFile = (folder: string): string => join(innerFolder(folder), "journal.jsonl");
export const robotsFile = (folder: string): string => join(innerFolder(folder), "robots.json");
export const articlesFile = (folder: string): string => join(folder, "articles.jsonl");

/** Only one process may have it open: whoever calls has locked it. */
export async function openWatch(folder: string): Promise<WatchFolder> {
  const inner = innerFolder(folder);
  await makeFolder(inner);
  const { journal, broken } = await Journal.open(journalFile(folder));
  return {
    journal,
    broken,
    kept: keptAnswers(join(inner, "fetched")),
    collection: await openCollection(articlesFile(folder)),
  };
}
