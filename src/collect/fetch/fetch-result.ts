/** What fetching an address gives. */

interface Answered {
  /** As it was asked for. */
  readonly asked: string;
  /** Where the answer came from, redirects followed. */
  readonly address: string;
  /** The addresses that were redirected to, in order; the last is `address`. */
  readonly redirects: readonly string[];
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface Fetched extends Answered {
  readonly kind: "fetched";
  /** Decompressed, not decoded. */
  readonly bytes: Uint8Array;
  /** Of `bytes`, hexadecimal. */
  readonly sha256: string;
}

export interface NotModified extends Answered {
  readonly kind: "not-modified";
}

export interface NotFetched {
  readonly kind: "not-fetched";
  readonly asked: string;
  /** Where it went wrong. */
  readonly address: string;
  /** A clause: “the host answers with status 404: there is no such page”. */
  readonly reason: string;
  /**
   * refused: we may not, or should not, ask; gone: the site does not give it; too-large: beyond the limit. These three will not
   * change by asking again. broken, temporary: they may; put-off: it was not asked, because the host wants to be left alone.
   */
  readonly cause: "refused" | "gone" | "too-large" | "broken" | "temporary" | "put-off";
  readonly status: number | null;
  /** Milliseconds since 1970, before which it should not be asked again; null where nothing says so. */
  readonly again: number | null;
}

export type FetchResult = Fetched | NotModified | NotFetched;

/** Whether asking again later can help. */
export const mayPass = ({ cause }: NotFetched): boolean =>
  cause === "broken" || cause === "temporary" || cause === "put-off";
