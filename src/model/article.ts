/** One outlet's text, as published, with what is known of it. The text is never altered: blocks and spans point into it. */
import { z } from "zod";

/** A day of the Gregorian calendar, ISO 8601: "2014-06-22". */
export const IsoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const BLOCK_ROLES = [
  "headline",
  "byline",
  "dateline",
  "body",
  "caption",
  "credit",
  "furniture",
  "comment",
  "correction",
] as const;
export type BlockRole = (typeof BLOCK_ROLES)[number];

/** Only these roles are read for reports. */
export const READ_ROLES: ReadonlySet<BlockRole> = new Set(["headline", "body", "caption"]);

export const Block = z
  .object({ role: z.enum(BLOCK_ROLES), start: z.int().nonnegative(), end: z.int().positive() })
  .readonly();
export type Block = z.infer<typeof Block>;

export const Published = z
  .object({
    day: IsoDay.nullable(),
    /** "HH:MM" with its zone where the source gives one, else null. */
    time: z.string().nullable(),
    /** given: by the user or sidecar; page: in the page's own metadata; stated: in the text; inferred: from other articles. */
    basis: z.enum(["given", "page", "stated", "inferred", "unknown"]),
    /** Why the day is not to be trusted, or null. */
    doubt: z.string().nullable(),
  })
  .readonly();
export type Published = z.infer<typeof Published>;

/** The copy of a web page that a text was read from: with it a citation can be held against what was served. */
export const PageCopy = z
  .object({
    /** Of the bytes as they came, hexadecimal. */
    sha256: z.string().length(64),
    bytes: z.int().nonnegative(),
    /** As the Encoding Standard names it. */
    charset: z.string(),
    /** When it was fetched, ISO 8601 with its zone; null where it came from a file. */
    fetched: z.string().nullable(),
  })
  .readonly();
export type PageCopy = z.infer<typeof PageCopy>;

/** A later version of the article, as its page names it. */
export const Updated = z.object({ day: IsoDay, time: z.string().nullable() }).readonly();
export type Updated = z.infer<typeof Updated>;

export const Article = z
  .object({
    id: z.string().min(1),
    outlet: z.string().nullable(),
    headline: z.string().nullable(),
    byline: z.string().nullable(),
    url: z.string().nullable(),
    published: Published,
    /** When the text was last changed, where the page says so and it is another day or time than that of publication. */
    updated: Updated.optional(),
    /** Agencies credited: "AFP", "Press Association". */
    agencies: z.array(z.string()).readonly(),
    /** ISO 639-1, or "und". */
    language: z.string(),
    /** Of the text as UTF-8, hexadecimal. */
    sha256: z.string().length(64),
    text: z.string(),
    /** In document order, not overlapping; white space between blocks belongs to none. */
    blocks: z.array(Block).readonly(),
    /** Only of web pages. */
    page: PageCopy.optional(),
  })
  .readonly();
export type Article = z.infer<typeof Article>;

/** What the markup of a page, or the layout of an export, says that a part of its text is. */
export interface PartHint extends Block {
  /** Why, for a note: "links to other pages". */
  readonly rule: string;
}

/** A day that a page names, in its metadata or in a line of its own. */
export interface DayNamed {
  /** As written: "2019-11-20T09:30:00Z". */
  readonly words: string;
  /** address: a day in the page's address, which tells when a page was made, mostly. */
  readonly claim: "published" | "updated" | "address";
  /** For messages: "meta article:published_time". */
  readonly where: string;
  /** Whether it is a line that readers see, such as "Published 9 June 2031 at 8:59 pm EST", and not made for machines. */
  readonly printed?: boolean;
}

/** What a web page says of its text beyond the fields that every carrier may give. */
export interface PageFacts {
  /** In document order, not overlapping. What none covers, only the text can tell. */
  readonly parts: readonly PartHint[];
  /** All days that it names, strongest first; `published` is the first of them. */
  readonly days: readonly DayNamed[];
  /** Whom the metadata credit: authors, sources, agencies, as written. */
  readonly credits: readonly string[];
  readonly copy: PageCopy;
}

/** What `collect` hands to `read`: a text with what its carrier said of it. Null where the carrier said nothing. */
export interface RawArticle {
  readonly id: string;
  readonly text: string;
  readonly outlet: string | null;
  readonly headline: string | null;
  readonly byline: string | null;
  readonly url: string | null;
  /** As the carrier wrote it; `read/article` makes a day of it. */
  readonly published: string | null;
  /** Who gave `published`: the user (sidecar, --day, JSONL field) or the page's metadata. */
  readonly publishedBasis: "given" | "page" | null;
  /** For messages: the file, with the line in JSONL. */
  readonly from: string;
  /** What the layout of a database's export says of its text; in document order, not overlapping. */
  readonly parts?: readonly PartHint[];
  /** Only of web pages. */
  readonly page?: PageFacts;
}

/**
 * A RawArticle of which the carrier said only what is given: every other field null, `from` the id. A day counts as given
 * by the user unless the basis says otherwise.
 */
export const rawArticle = (given: Pick<RawArticle, "id" | "text"> & Partial<RawArticle>): RawArticle => ({
  outlet: null,
  headline: null,
  byline: null,
  url: null,
  published: null,
  publishedBasis: typeof given.published === "string" ? "given" : null,
  from: given.id,
  ...given,
});

/**
 * An English Article of which only what is given is known; its text is one body block unless blocks are given. For
 * passages that come from no file (codebook examples, tests, benchmarks), so `sha256` is 64 zeros.
 */
export const plainArticle = (
  given: Pick<Article, "id" | "text"> &
    Partial<Omit<Article, "published">> & { readonly day?: string | null },
): Article => {
  const { day = null, ...known } = given;
  return {
    outlet: null,
    headline: null,
    byline: null,
    url: null,
    published: { day, time: null, basis: day === null ? "unknown" : "given", doubt: null },
    agencies: [],
    language: "en",
    sha256: "0".repeat(64),
    blocks: known.text === "" ? [] : [{ role: "body", start: 0, end: known.text.length }],
    ...known,
  };
};
