/** What a watch writes down as it goes, a line each. From these lines alone it goes on where it was stopped. */
import { z } from "zod";

/** How a feed stands. The latest line of an address holds. Times in milliseconds since 1970. */
export const FeedEntry = z.object({
  what: z.literal("feed"),
  /** As the user named it. */
  address: z.string(),
  /** The feed that a page of this address names, where it is a page; else null. */
  feed: z.string().nullable(),
  title: z.string().nullable(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  sha256: z.string().nullable(),
  /** Milliseconds that the feed itself asks for between two looks. */
  pause: z.number().nullable(),
  /** When it was last asked. */
  at: z.number(),
  /** Not asked before, by our own pace. */
  next: z.number(),
  /** Not asked before, because the site wants so; null where it does not say. */
  again: z.number().nullable(),
  /** Times in a row that it could not be read. */
  failures: z.int(),
  reason: z.string().nullable(),
});
export type FeedEntry = z.infer<typeof FeedEntry>;

/** The answer that an item was found in: kept, with its bytes, under its SHA-256. */
export const FeedCopy = z.object({
  sha256: z.string().length(64),
  bytes: z.int().nonnegative(),
  fetched: z.string(),
  contentType: z.string().nullable(),
  address: z.string(),
});
export type FeedCopy = z.infer<typeof FeedCopy>;

/** An item that was not there before. The first of its keys names it. */
export const FoundEntry = z.object({
  what: z.literal("found"),
  /** The feed, as the user named it. */
  feed: z.string(),
  keys: z.array(z.string()).min(1),
  item: z.object({
    id: z.string().nullable(),
    link: z.string().nullable(),
    title: z.string().nullable(),
    byline: z.string().nullable(),
    published: z.string().nullable(),
    /** Whether the feed carries its whole text. */
    whole: z.boolean(),
  }),
  copy: FeedCopy,
});
export type FoundEntry = z.infer<typeof FoundEntry>;

/** An item that could not be had yet. */
export const TriedEntry = z.object({
  what: z.literal("tried"),
  key: z.string(),
  attempts: z.int(),
  next: z.number(),
  reason: z.string(),
});
export type TriedEntry = z.infer<typeof TriedEntry>;

export const OUTCOMES = ["accepted", "same-page", "no-article", "given-up"] as const;
/** An item that is done with. */
export const SettledEntry = z.object({
  what: z.literal("settled"),
  key: z.string(),
  /** All that the item is known by, with the address that its page was found at. */
  keys: z.array(z.string()),
  outcome: z.enum(OUTCOMES),
  article: z.string().nullable(),
  reason: z.string().nullable(),
});
export type SettledEntry = z.infer<typeof SettledEntry>;

export const JournalEntry = z.discriminatedUnion("what", [FeedEntry, FoundEntry, TriedEntry, SettledEntry]);
export type JournalEntry = z.infer<typeof JournalEntry>;
