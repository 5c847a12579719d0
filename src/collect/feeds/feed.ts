/** A feed as all formats give it. What a feed does not say is null. */

export interface Feed {
  readonly title: string | null;
  /** The site's own address. */
  readonly link: string | null;
  /** Milliseconds for which the feed says that asking again is of no use; null where it says nothing. */
  readonly pause: number | null;
  /** As the feed has them, mostly the newest first. */
  readonly items: readonly FeedItem[];
  /** What was wrong with the feed, though it could be read; null where nothing was. */
  readonly remark: string | null;
}

export interface FeedItem {
  /** guid, id or link; null where the item has none of them. */
  readonly id: string | null;
  /** Absolute. */
  readonly link: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  /** As written, in whatever form; the reading of articles makes a day of it. */
  readonly published: string | null;
  readonly updated: string | null;
  /** HTML: the whole text where the feed carries it, else null. */
  readonly content: string | null;
}

export class FeedError extends Error {
  override readonly name = "FeedError";
}
