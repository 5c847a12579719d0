/** What collecting gives, and what can go wrong with an input: always with the file, and where in it. */
import type { RawArticle } from "../../model/article.ts";
import type { Note } from "../../model/note.ts";
import type { Record as SavedRecord } from "../../model/record.ts";

export const COLLECT_ERROR_KINDS = [
  "missing",
  "empty",
  "binary",
  "unreadable",
  "loop",
  "too-large",
  "unsupported",
  "damaged",
  "bad-json",
  "bad-shape",
  "bad-record",
  "impossible-day",
  "duplicate-id",
  "usage",
] as const;
export type CollectErrorKind = (typeof COLLECT_ERROR_KINDS)[number];

/** One input, or one article of an input, that could not be used as it is. The others are not touched by it. */
export interface CollectError {
  readonly kind: CollectErrorKind;
  /** As the user would name it; "standard input" for `-`. */
  readonly file: string;
  /** From 1, in files of lines; else null. */
  readonly line: number | null;
  /** Bytes from the file's beginning, where one place is to blame; else null. */
  readonly offset: number | null;
  /** What is wrong, and where. */
  readonly message: string;
  /** What to do about it. */
  readonly advice: string;
}

export interface Collected {
  /** By id. */
  readonly articles: readonly RawArticle[];
  readonly records: readonly SavedRecord[];
  readonly notes: readonly Note[];
  readonly errors: readonly CollectError[];
}

/** "news.jsonl, line 3, byte 412: … (advice)", for messages. */
export function errorText({ file, line, offset, message, advice }: CollectError): string {
  const place = [file, line === null ? "" : `line ${line}`, offset === null ? "" : `byte ${offset}`];
  return `${place.filter((part) => part !== "").join(", ")}: ${message}; ${advice}`;
}

/**
 * Exit status of a command that collected: 0 all was read; 1 some input could not be read, the rest was; 2 nothing could be read, or
 * the command was given wrongly.
 */
export function exitStatus({ articles, records, errors }: Collected): 0 | 1 | 2 {
  if (errors.some((error) => error.kind === "usage") || articles.length + records.length === 0) return 2;
  return errors.length > 0 ? 1 : 0;
}

/** Gathers what one input gives. */
export interface Basket {
  readonly articles: RawArticle[];
  readonly records: { readonly record: SavedRecord; readonly from: string }[];
  readonly notes: Note[];
  readonly errors: CollectError[];
}

export const emptyBasket = (): Basket => ({ articles: [], records: [], notes: [], errors: [] });

export const collectNote = (kind: Note["kind"], reason: string, article: string | null = null): Note => ({
  stage: "collect",
  kind,
  article,
  start: null,
  end: null,
  reason,
});
