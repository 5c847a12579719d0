/**
 * The tables, as kysely sees them; docs/store.md says what each is for. What is taken in (article_version, reading, report,
 * decision, change) is only ever added to. The rest is derived and can be built again from it.
 */
import type { ColumnType, Generated, Insertable, Selectable } from "kysely";
import type { Article, RawArticle } from "../model/article.ts";
import type { Decision } from "../model/decision.ts";
import type { Event } from "../model/event.ts";
import type { Note } from "../model/note.ts";
import type { Record as CrosscheckRecord } from "../model/record.ts";
import type { Report } from "../model/report.ts";
import type { Story } from "../model/story.ts";

/** Kept as text to the letter (json, not jsonb): the order of keys is part of a record's bytes. */
type Json<T> = ColumnType<T, string, string>;
type Bytes = ColumnType<Uint8Array, Uint8Array, Uint8Array>;
type Time = ColumnType<Date, Date | string, never>;

export type Made = CrosscheckRecord["made"];

/** An article as it was given, one row a version. */
export interface ArticleVersionTable {
  seq: Generated<number>;
  article: string;
  /** From 1. */
  version: number;
  content_id: string;
  taken_at: Time;
  raw: Json<RawArticle>;
}

/** A version of an article as one release of the program read it. */
export interface ReadingTable {
  seq: Generated<number>;
  version: number;
  content_id: string;
  /** Content id of `made`. */
  reader: string;
  made: Json<Made>;
  read_at: Time;
  article: Json<Article>;
  /** The rest of the ReadArticle but its reports: JSON, deflated. */
  body: Bytes;
  notes: Json<readonly Note[]>;
  /** From when on it counts as published, by its own day; null where it has none that is trusted. */
  published_from: ColumnType<Date | null, Date | null, never>;
}

export interface ReportTable {
  reading: number;
  ordinal: number;
  content_id: string;
  article: string;
  trigger_start: number;
  trigger_end: number;
  types: string[];
  body: Json<Report>;
}

export interface DecisionTable {
  seq: Generated<number>;
  content_id: string;
  kind: string;
  by: string;
  at: Time;
  /** When this store took it in: later than `at` for decisions that were imported. */
  taken_at: Time;
  undoes: string | null;
  body: Json<Decision>;
}

/** What happened to the store, for those who follow it. */
export interface ChangeTable {
  seq: Generated<number>;
  at: Time;
  kind: "article" | "decision" | "story";
  /** The article's, the decision's or the story's id. */
  subject: string;
  body: Json<{ readonly [key: string]: unknown }>;
}

/** Derived: which version and which reading of an article count now, and the story that it stands in. */
export interface ArticleTable {
  id: string;
  version: number;
  reading: number;
  story: string | null;
  /** Of `story_tree`: the story as grouped, which `story` follows once it is built. */
  tree: string | null;
  /** As compared: with a day that was inferred from the story's other articles. */
  body: Json<Article>;
  outlet: string | null;
  day: string | null;
  language: string;
  sort_key: string;
  words: ColumnType<string, string, string>;
}

/** Derived: what a version is grouped by, one row a version. */
export interface SignatureTable {
  version: number;
  article: string;
  /** Which way of grouping made it. */
  grouping: string;
  keys: string[];
  words: Json<readonly (readonly [string, number])[]>;
  day: string | null;
}

/** Derived: how alike two versions of different articles are, in millionths; a < b. Pairs not held are not alike. */
export interface LikenessTable {
  a: number;
  b: number;
  value: number;
}

/** Derived: a story as grouped, with the order of its merges. */
export interface StoryTreeTable {
  id: string;
  articles: string[];
  merges: Json<readonly (readonly [number, number, number])[]>;
  /** Content id of what built the story from it; null where it waits to be built. */
  built_by: string | null;
}

/** Derived. */
export interface StoryTable {
  id: string;
  title: string;
  articles: number;
  events: number;
  first_day: string | null;
  last_day: string | null;
  sort_key: string;
  /** The story without its events. */
  body: Json<Omit<Story, "events">>;
  notes: Json<readonly Note[]>;
}

/** Derived. */
export interface EventTable {
  story: string;
  ordinal: number;
  id: string;
  types: string[];
  status: string;
  background: boolean;
  first_day: string | null;
  last_day: string | null;
  places: string[];
  countries: string[];
  actors: string[];
  lat: number | null;
  lon: number | null;
  sort_key: string;
  words: ColumnType<string, string, string>;
  body: Json<Event>;
}

export interface Tables {
  article_version: ArticleVersionTable;
  reading: ReadingTable;
  report: ReportTable;
  decision: DecisionTable;
  change: ChangeTable;
  article: ArticleTable;
  signature: SignatureTable;
  likeness: LikenessTable;
  story_tree: StoryTreeTable;
  story: StoryTable;
  event: EventTable;
}

export type Row<T extends keyof Tables> = Selectable<Tables[T]>;
export type NewRow<T extends keyof Tables> = Insertable<Tables[T]>;
